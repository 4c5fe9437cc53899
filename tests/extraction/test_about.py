"""Which show a statement is about, if it names none."""

from datetime import date

import pytest

from articles.extraction.lexicon.lexicon import Entry, Lexicon
from articles.extraction.pipeline import findings, read
from articles.extraction.reading.article import MANY_CHOICES
from articles.extraction.settling import EXPLICIT
from tests.extraction.reading import KNOWN, values


def shows_about(sentence: str, words: str) -> list[tuple[str, str]]:
    """The shows offered for an article's second sentence, each with the way it is referred to."""
    reading, _ = read(f"Nettle Row has new faces\n\nNettle Row is a soap.\n\n{sentence}\n", None, KNOWN)
    marked = next(marked for marked in reading.marked if words in marked.string)
    return [(one.show.canonical, one.how) for one in reading.about(marked, marked.string.index(words))]


def test_a_show_before_the_statement_comes_first():
    assert shows_about("In Harbour Lights the role went to Ann Lee.", "the role")[0] == (
        "Harbour Lights",
        "before",
    )


def test_shows_that_only_identify_somebody_come_last():
    found = shows_about("Harbour Lights and The Lock Keeper star Ann Lee takes the role.", "the role")
    assert [how for _, how in found] == ["carried alone", "modifier", "modifier"]


def test_earlier_work_comes_last():
    found = shows_about("Ann Lee, best known for Harbour Lights, takes the role.", "the role")
    assert found == [("Nettle Row", "carried alone"), ("Harbour Lights", "modifier")]


def test_titles_and_honours_identify_people_too():
    for sentence in (
        "Ann Lee, best known as the showrunner of Harbour Lights, takes the role.",
        "Ann Lee, who won a Bafta for Harbour Lights, takes the role.",
        "Ann Lee and Bo Finch, the pair behind Harbour Lights, take the role.",
        "Ann Lee, the former nurse behind Harbour Lights, takes the role.",
    ):
        found = shows_about(sentence, "the role")
        assert found == [("Nettle Row", "carried alone"), ("Harbour Lights", "modifier")], sentence


def test_a_show_that_a_network_saved_before_is_not_somebodys_work():
    found = shows_about("Netflix previously saved Harbour Lights, and the role is open.", "the role")
    assert found[0] == ("Harbour Lights", "before")


def test_a_statement_about_earlier_work_is_about_that_work():
    found = shows_about("Ann Lee is best known for Harbour Lights, which was renewed in May.", "renewed")
    assert found[0] == ("Harbour Lights", "before")


def test_a_sentence_set_in_a_show_is_about_no_other():
    assert shows_about("In Harbour Lights, the role went to Ann Lee.", "the role") == [
        ("Harbour Lights", "before")
    ]


def test_appearing_in_a_show_alongside_somebody_excludes_other_shows():
    found = shows_about("She was last seen in Harbour Lights, alongside a few friends.", "alongside")
    assert found == [("Harbour Lights", "before")]


def test_a_show_that_a_sentence_describes_is_carried_to_the_next():
    found = shows_about(
        "Also coming is Harbour Lights, a comedy about ships. Stars include Ann Lee.", "Stars"
    )
    assert found == [("Harbour Lights", "carried alone"), ("Nettle Row", "article alone")]


def test_a_show_both_named_and_described_counts_as_named():
    found = shows_about("HBO cancelled the drama Harbour Lights, as the show’s ratings fell.", "cancelled")
    assert found[0] == ("Harbour Lights", "after")


def test_the_only_show_that_the_sentence_before_names_is_carried_to_the_next():
    found = shows_about("She watched Harbour Lights with Bo Finch. The role went to Ann Lee.", "The role")
    assert found == [("Harbour Lights", "carried alone"), ("Nettle Row", "article alone")]


def test_a_show_named_lately_is_a_choice_before_that_of_the_article():
    found = shows_about("She watched Harbour Lights with Bo Finch.\n\nThe role went to Ann Lee.", "The role")
    assert found == [("Harbour Lights", "lately alone"), ("Nettle Row", "article alone")]


def test_of_two_shows_the_new_one_is_likelier_the_articles():
    years = {"Harbour Lights": 2010, "Nettle Row": 2025}
    shows = [(Entry("show", title, first_year=year), ()) for title, year in years.items()]
    text = "News\n\nHarbour Lights was praised.\n\nNettle Row is another.\n"
    reading, _ = read(text, date(2025, 3, 1), Lexicon().with_names(shows))
    assert reading.main_show.canonical == "Nettle Row"
    reading, _ = read(text, date(2010, 3, 1), Lexicon().with_names(shows))
    assert reading.main_show.canonical == "Harbour Lights"


def test_more_choices_include_the_next_most_mentioned_shows():
    reading, _ = read(
        "Harbour Lights is back\n\nThe drama Harbour Lights and the comedy Nettle Row return.\n\n"
        "There is no news.\n\nBo Finch saw it.\n\nCy Moss saw it.\n\nAnn Lee is the director.\n"
    )
    marked = next(one for one in reading.marked if "director" in one.string)
    assert [one.show.canonical for one in reading.about(marked, 10)] == ["Harbour Lights"]
    assert [(one.show.canonical, one.how) for one in reading.about(marked, 10, most=MANY_CHOICES)] == [
        ("Harbour Lights", "article alone"),
        ("Nettle Row", "second alone"),
    ]


def test_a_show_in_brackets_after_a_maker_is_not_the_subject():
    text = "News\n\nHarbour Lights is a new drama. Bo Finch (Nettle Row) will direct the pilot.\n"
    drafts = [draft for finding in findings(read(text, None, KNOWN)[0]) for draft in finding.drafts]
    assert {draft.keys["show"] for draft in drafts if draft.kind == "crew"} == {
        "Harbour Lights",
        "Nettle Row",
    }
    assert all(EXPLICIT & draft.circumstances <= {f"show {draft.how}"} for draft in drafts)


LIST_OF_SHOWS = """Shows to watch

Harbour Lights is the one that we like most, and Harbour Lights has the best cast.

1. Harbour Lights (HBO)

Ann Lee stars in this story of a family that keeps a boat. The role went to her.

2. Nettle Row, June 3

Bo Finch stars in this story of a family that keeps a shop. The part went to him.

3. More to come

There may be others next year. The job went to nobody yet.
"""


@pytest.mark.parametrize(
    ("words", "title"),
    [("The role", "Harbour Lights"), ("The part", "Nettle Row"), ("The job", "Harbour Lights")],
)
def test_text_below_a_line_with_a_show_is_about_it(words, title):
    reading, _ = read(LIST_OF_SHOWS, None, KNOWN)
    marked = next(marked for marked in reading.marked if words in marked.string)
    assert reading.about(marked, marked.string.index(words))[0].show.canonical == title


def test_a_single_line_with_a_show_makes_no_sections():
    text = LIST_OF_SHOWS.replace("1. Harbour Lights (HBO)\n\n", "")
    reading, _ = read(text, None, KNOWN)
    marked = next(marked for marked in reading.marked if "The part" in marked.string)
    assert reading.main_at(marked).canonical == "Harbour Lights"


QUESTIONS_OF_READERS = """Harbour Lights, Nettle Row and more

{asks} Is there any news of Harbour Lights? —Dora
Nell: Bo Finch says so. The role went to Ann Lee, who is glad of it and starts in the port in May.

{asks} What is next on Nettle Row? — Gus
Nell: It is a secret. The part went to Cy Moss, and it is small, as everybody in the port could tell you.
"""


@pytest.mark.parametrize("asks", ["Question:", "Q:", ""])
@pytest.mark.parametrize(("words", "title"), [("The role", "Harbour Lights"), ("The part", "Nettle Row")])
def test_an_answer_is_about_the_show_of_its_question(asks, words, title):
    reading, _ = read(QUESTIONS_OF_READERS.format(asks=asks), None, KNOWN)
    marked = next(marked for marked in reading.marked if words in marked.string)
    assert reading.main_at(marked).canonical == title


def test_what_a_network_did_to_a_show_is_not_a_persons_credit():
    text = (
        "News of Netflix\n\nNetflix previously saved the drama Harbour Lights when ITV let it go; its third and final "
        "season drops on September 10, and there is more of the comedy Nettle Row to come."
    )
    assert values(text, "final_season", "show", "season") == {("Harbour Lights", 3)}


def test_it_refers_to_the_show_in_focus():
    assert shows_about("It debuted on ITV in January.", "debuted")[0] == ("Nettle Row", "described alone")


def test_a_staff_writers_earlier_work_is_not_the_subject():
    sentence = "It is the brainchild of Ann Lee, a former staff writer on Harbour Lights, and stars Bo Finch."
    assert shows_about(sentence, "stars")[0] == ("Nettle Row", "carried alone")


@pytest.mark.parametrize("sentence", ["The new season arrives in May.", "Season 2 is out in May."])
def test_a_season_without_a_title_belongs_to_the_show_in_focus(sentence):
    reading, _ = read(
        f"Nettle Row has new faces\n\nNettle Row is a soap. Clips of it ran before Harbour Lights.\n\n{sentence}",
        None,
        KNOWN,
    )
    marked = reading.marked[-1]
    verb = next(n for n in (marked.string.find(word) for word in ("arrives", "is out")) if n >= 0)
    assert reading.about(marked, verb)[0].show.canonical == "Nettle Row"
