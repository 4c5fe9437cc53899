"""Articles that do not fit the show with their title raise a question for editors, whose answer is remembered."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shows import identities, journal, remakes
from shows.models import Decision, Mention, Show, Source
from shows.projection.digest import digest
from tests.newsroom import airs_on, cast, fact, premiere, published, report, show, statement, status

pytestmark = pytest.mark.django_db
SHOW = "Night Ferry"


def began(year: int):
    return premiere(f"June 1, {year}", f"{year}-06-01", show=SHOW, season=1)


def ferry(sentence: str):
    return fact("cast", sentence, show=SHOW, person="Ola Brandt", character=None)


@pytest.fixture
def known(editor):
    """Night Ferry, on Corvid since 1978, according to an editor."""
    report("Old", airs_on("Corvid", show=SHOW), began(1978), outlet="Old News")
    journal.accept(editor, [statement("network"), statement("premiere")])
    return show(SHOW)


def asked() -> list[tuple[str, ...]]:
    return [question.reasons for question in remakes.questions()]


def test_a_first_season_many_years_later_raises_a_question(known):
    report("New", began(2004), outlet="New News")
    (question,) = remakes.questions()
    assert question.reasons == ("Night Ferry began in 1978, and the article says 2004",)
    assert question.name == "Night Ferry (2004)"


def test_another_network_raises_a_question(known):
    report("New", airs_on("Lumen", show=SHOW), outlet="New News")
    (question,) = remakes.questions()
    assert question.reasons == ("Night Ferry is on Corvid, and the article says Lumen",)
    assert question.name == "Night Ferry (Lumen)"


def test_a_question_shows_each_relevant_sentence_once(editor):
    report("New", airs_on("Lumen", show=SHOW, confidence=0.5), outlet="New News")
    report("Newer", airs_on("Lumen", show=SHOW, confidence=0.5), outlet="Newer News")
    both = "The Corvid drama Night Ferry began in 1978."
    since = fact("premiere", both, show=SHOW, season=1, date_text="1978", date="1978")
    report("Old", fact("network", both, show=SHOW, network="Corvid"), since, outlet="Old News")
    journal.accept(editor, [statement("network", "Corvid"), statement("premiere")])
    row = next(row for row in remakes.rows(remakes.questions()) if row.source.title == "New")
    assert [said.sentence for said in row.elsewhere] == [both, "Night Ferry airs on Lumen."]


def test_another_year_beside_the_title_raises_a_question(known):
    report("New", ferry("The 2004 series Night Ferry stars Ola Brandt."))
    assert asked() == [("Night Ferry began in 1978, and the article says 2004",)]


def test_two_years_with_one_title_raise_a_question_about_the_later():
    report("New", ferry("Night Ferry (2004) stars Ola Brandt."))
    report("Old", ferry("Night Ferry (1978) starred Ola Brandt."), outlet="Old News")
    (row,) = remakes.rows(remakes.questions())
    assert (row.source.title, row.question.name) == ("New", "Night Ferry (2004)")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite looks up each name of an OR")
def test_the_titles_of_an_article_are_looked_up_and_not_compared_with_all(known):
    source = Source.objects.get()
    with CaptureQueriesContext(connection) as asked:
        remakes.questions_in(source)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {asked.captured_queries[0]['sql']}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "shows_mention" in plan
    assert "SubPlan" not in plan


@pytest.mark.parametrize(
    "facts",
    [
        [cast("Ola Brandt", show=SHOW)],
        [began(1980)],
        [began(1978), airs_on("Lumen", show=SHOW)],
        [airs_on("Corvid", show=SHOW), airs_on("Lumen", show=SHOW)],
        [airs_on("Lumen", show=SHOW), status("revived", show=SHOW)],
        [airs_on("Lumen", show=SHOW, modality="speculated")],
        [premiere("June 1, 2004", "2004-06-01", show=SHOW, season=5)],
        [ferry("Night Ferry (1978) and the 2004 remake Night Ferry had Ola Brandt.")],
    ],
    ids=[
        "no clue",
        "two years",
        "its year",
        "its network too",
        "revived",
        "speculation",
        "later season",
        "both",
    ],
)
def test_a_plausible_show_raises_no_question(known, facts):
    report("New", *facts, outlet="New News")
    assert asked() == []


def test_a_show_that_was_revived_elsewhere_is_the_same_show(known):
    report("Back", status("revived", show=SHOW), outlet="New News")
    report("Later", airs_on("Lumen", show=SHOW), outlet="New News")
    assert asked() == []


def test_the_year_of_a_first_season_may_come_from_the_date_of_the_article(known):
    may = premiere("June 1", "XXXX-06-01", show=SHOW, season=1, direction="future")
    report("New", may, published="2004-05-01", outlet="New News")
    assert asked() == [("Night Ferry began in 1978, and the article says 2004",)]


def test_unaccepted_statements_are_not_a_measure():
    report("Old", airs_on("Corvid", show=SHOW), began(1978), outlet="Old News")
    report("New", airs_on("Lumen", show=SHOW), began(2004), outlet="New News")
    assert asked() == []


def test_a_network_rejected_by_an_editor_raises_no_question(known, editor):
    report("New", airs_on("Lumen", show=SHOW), outlet="New News")
    journal.reject(editor, [statement("network", "Lumen")], reason="a slip")
    assert asked() == []


class TestAnswers:
    @pytest.fixture
    def new(self, known):
        return report(
            "New", airs_on("Lumen", show=SHOW), began(2004), cast("Ola Brandt", show=SHOW), outlet="New News"
        )

    def test_linking_a_title_moves_everything_the_article_says(self, known, new, editor):
        remakes.answer(editor, new, known, "Night Ferry (2004)")
        assert published(SHOW) == {"network Corvid", "premiere 1 1978-06-01"}
        assert published("Night Ferry (2004)") == {
            "network Lumen",
            "premiere 1 2004-06-01",
            "cast Ola Brandt",
        }
        assert asked() == []

    def test_it_can_be_taken_back(self, known, new, editor):
        answer = remakes.answer(editor, new, known, "Night Ferry (2004)")
        journal.undo(editor, answer)
        assert asked() == [
            (
                "Night Ferry began in 1978, and the article says 2004",
                "Night Ferry is on Corvid, and the article says Lumen",
            )
        ]

    def test_the_two_are_told_apart_by_that(self, known, editor):
        source = report("Cast", cast("Ola Brandt", show=SHOW), outlet="New News")
        answer = remakes.answer(editor, source, known, "Night Ferry (2004)")
        assert identities.candidates("show") == []
        report("Named so", cast("Mara Quill", show="Night Ferry (2004)"))
        journal.undo(editor, answer)
        assert len(identities.candidates("show")) == 1

    def test_a_known_show_is_proposed_as_the_other_one(self, known, new, editor):
        also = report("Also", airs_on("Lumen", show=SHOW), outlet="Third News")
        assert [question.name for question in remakes.questions()] == [
            "Night Ferry (Lumen)",
            "Night Ferry (2004)",
        ]
        remakes.answer(editor, new, known, "Night Ferry (2004)")
        remake = show("Night Ferry (2004)")
        journal.accept(editor, list(remake.statements.filter(prop="network")))
        (question,) = remakes.questions()
        assert (question.source, question.name) == (also.pk, "Night Ferry (2004)")
        remakes.answer(editor, also, known, question.name)
        assert remake.values.get(prop="network").support == 2

    def test_the_answer_is_remembered_whatever_is_read_later(self, known, new, editor):
        remakes.answer(editor, new, known, known)
        assert asked() == []
        report("Another", cast("Mara Quill", show=SHOW))
        assert asked() == []
        journal.undo(editor, Decision.objects.last())
        assert len(asked()) == 1

    def test_a_new_version_of_the_article_is_not_asked_about_again(self, known, editor):
        address = "https://screen.example/1"
        old = report("New", airs_on("Lumen", show=SHOW), url=address)
        remakes.answer(editor, old, known, known)
        report("New", airs_on("Lumen", show=SHOW), cast("Mara Quill", show=SHOW), url=address)
        assert asked() == []

    @pytest.mark.parametrize("meant", ["Night Ferry (2004)", None])
    def test_a_rebuild_finds_what_was_published(self, known, new, editor, meant):
        remakes.answer(editor, new, known, meant or known)
        before, open_questions = digest(), asked()
        call_command("rebuild")
        assert (digest(), asked()) == (before, open_questions)
        call_command("verify")


class TestPages:
    @pytest.fixture
    def ada(self, known, client, editor):
        report("New", airs_on("Lumen", show=SHOW), outlet="New News")
        client.force_login(editor)
        return client

    @staticmethod
    def text(answer) -> str:
        return " ".join(answer.content.decode().split())

    def test_both_sides_are_shown_with_their_sentences(self, ada):
        html = self.text(ada.get("/identities/titles/"))
        assert "Does this article mean Night Ferry?" in html
        assert "Night Ferry is on Corvid, and the article says Lumen" in html
        here, there = html[html.index(">New</a>") :].split("<h3>", 1)
        assert "<p>Night Ferry airs on Lumen.</p>" in here
        assert "<p>Night Ferry airs on Corvid.</p>" in there

    def test_the_desk_asks_it_beside_the_article(self, ada):
        source = Mention.objects.get(source__title="New", entity__kind="show").source
        html = self.text(ada.get(f"/articles/of-source/{source.pk}/", follow=True))
        assert "Does this article mean Night Ferry?" in html
        ada.logout()
        assert "Does this" not in self.text(ada.get(f"/articles/of-source/{source.pk}/", follow=True))

    def answer(self, ada, **form) -> str:
        (row,) = remakes.rows(remakes.questions())
        return self.text(ada.post(f"/identities/titles/{row.source.pk}/{row.show.pk}/", form, follow=True))

    def test_an_answer_is_confirmed_with_its_decision(self, ada):
        html = self.answer(ada, verdict="other", name="Night Ferry (2004)", reason="a remake")
        assert "In “New” the title means Night Ferry (2004)." in html
        decision = Decision.objects.last()
        assert (decision.verb, decision.reason) == ("link", "a remake")
        assert f'href="/decisions/{decision.pk}/"' in html
        assert "Every article fits" in html

    def test_keeping_the_show_is_an_answer_too(self, ada):
        assert "In “New” the title means Night Ferry." in self.answer(
            ada, verdict="same", name="Night Ferry (2004)"
        )
        assert Show.objects.count() == 1

    def test_another_show_needs_a_name(self, ada):
        assert "Not done: a name is missing." in self.answer(ada, verdict="other", name=" ")

    def test_the_queries_do_not_grow_with_the_questions(self, ada, django_assert_max_num_queries):
        with django_assert_max_num_queries(24) as few:
            ada.get("/identities/titles/")
        for network in ("Norrland TV", "Kanal Nord", "Tredje"):
            report(f"On {network}", airs_on(network, show=SHOW), outlet=network)
        with django_assert_max_num_queries(len(few.captured_queries)):
            assert "On Tredje" in ada.get("/identities/titles/").text
