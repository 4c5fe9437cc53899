"""Which names a reading knows beforehand, and from when on."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import lexicon
from articles.extraction.lexicon.lexicon import SHIPPED, Entry, words
from articles.importing.draft import Metadata
from articles.importing.run import import_drafts
from articles.importing.text import read_text
from articles.lexicon import current_lexicon
from articles.ordinary import is_ordinary
from shows import journal
from shows.models import Entity, ExternalId, TitleDump
from tests.newsroom import cast, fact, report, show, statement, status

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(django_user_model):
    user = django_user_model.objects.create_user("ada")
    user.user_permissions.add(*Permission.objects.filter(codename__in=["decide", "curate"]))
    return user


def known(name: str, kind="show") -> Entry | None:
    return current_lexicon().find(name, kind)


def test_with_nothing_accepted_it_is_what_is_shipped():
    report("News", status("renewed"))
    assert current_lexicon() is SHIPPED


def test_a_show_is_known_once_an_editor_accepts_something_about_it(editor):
    report("News", status("renewed", show="Zarkovian Lights"))
    assert not known("Zarkovian Lights")
    decision = journal.accept(editor, [statement("status")])
    assert known("Zarkovian Lights") == Entry("show", "Zarkovian Lights")
    journal.undo(editor, decision)
    assert not known("Zarkovian Lights")


def test_rejected_statements_are_not_known(editor):
    report("News", status("renewed", show="Zarkovian Lights"))
    journal.reject(editor, [statement("status")])
    assert not known("Zarkovian Lights")


def test_shipped_names_are_known_before_anything_is_accepted(editor):
    report("News", status("renewed", show="Zarkovian Lights"))
    journal.reject(editor, [statement("status")])
    of_an_article = current_lexicon().with_names([(Entry("person", "Mara Quill"), ())])
    assert of_an_article.find("HBO", "network") == SHIPPED.find("HBO", "network")
    assert of_an_article.find("Mara Quill", "person")


def test_the_people_and_characters_of_an_accepted_credit_are_known(editor):
    report("News", cast("Mara Quill", "Captain Roe"))
    journal.accept(editor, [statement("cast")])
    assert known("Mara Quill", "person")
    assert known("Captain Roe", "character")


def test_only_full_names_of_people_are_known(editor):
    report("News", cast("Quill", "Roe"))
    journal.accept(editor, [statement("cast")])
    assert not known("Quill", "person")
    assert not known("Roe", "character")


def test_a_cast_is_known_once_an_editor_accepts_it(editor):
    report("News", cast("Mara Quill", "Dot Marlow", show="Zarkovian Lights"))
    assert not current_lexicon().credits.acting("Mara Quill")
    decision = journal.accept(editor, [statement("cast")])
    credits = current_lexicon().credits
    assert credits.acting("Mara Quill") == {"zarkovian lights"}
    assert credits.parts("Mara Quill", "Zarkovian Lights") == {"dot marlow"}
    assert credits.acting("Bryan Cranston")
    journal.undo(editor, decision)
    assert not current_lexicon().credits.acting("Mara Quill")


def test_a_network_is_known(editor):
    report(
        "News", fact("network", "Harbor Lights is on Tidewater.", show="Harbor Lights", network="Tidewater")
    )
    journal.accept(editor, [statement("network")])
    assert known("Tidewater", "network")


def known_anew(name: str, kind="show") -> str | None:
    """What a name is known as in a process that starts now."""
    lexicon._lexicon.cache_clear()
    entry = known(name, kind)
    return entry and entry.name


def test_it_is_what_was_known_at_the_last_decision_in_every_process(editor):
    report("News", status("renewed", show="Zarkovian Lights"), url="https://screen.example/1")
    journal.accept(editor, [statement("status")])
    for n in range(2):
        report(f"The Lights {n}", status("ended", show="The Zarkovian Lights"))
    report("Corrected\n\nNothing is known.", url="https://screen.example/1")
    assert Entity.objects.get(kind="show").label == "The Zarkovian Lights"
    assert known_anew("Zarkovian Lights") == "Zarkovian Lights"
    journal.accept(editor, [statement("status", "ended")])
    assert known_anew("Zarkovian Lights") == "The Zarkovian Lights"


def test_a_renamed_show_is_known_by_the_name_that_an_editor_gave(editor):
    report("News", status("renewed", show="Zarkovian Lights"))
    journal.accept(editor, [statement("status")])
    journal.add(editor, journal.Claim(show("Zarkovian Lights"), "name", value="Zarkovian Nights"))
    assert known_anew("Zarkovian Lights") == known_anew("Zarkovian Nights") == "Zarkovian Nights"


def test_a_title_in_capitals_of_an_outlet_is_known_as_it_is_shipped(editor):
    report("News", status("renewed", show="House Of The Dragon"))
    journal.accept(editor, [statement("status")])
    assert {entry.name for entry in current_lexicon().known_as(words("House of the Dragon"))} == {
        "House of the Dragon"
    }


def test_a_merged_show_is_known_under_both_its_names(editor):
    report("News", status("renewed", show="Zarkovian Lights"), status("renewed", show="Zarkovian Nights"))
    nights = show("Zarkovian Nights")
    journal.merge(editor, nights, show("Zarkovian Lights"))
    journal.accept(editor, list(nights.statements.filter(prop="status")))
    assert known("Zarkovian Nights") == known("Zarkovian Lights")


@pytest.mark.parametrize(
    ("title", "ordinary"), [("Pose", True), ("Zarkovian", False), ("The Bakery", True), ("Ellen", True)]
)
def test_an_ordinary_word_stays_ordinary_once_it_is_accepted(editor, title, ordinary):
    report("News", status("renewed", show=title))
    journal.accept(editor, [statement("status")])
    assert {entry.ordinary for entry in current_lexicon().known_as(words(title))} == {ordinary}


def test_titles_of_everyday_words_are_ordinary():
    ordinary = ["You", "Pose", "The Bakery", "Fish Prices", "Ellen", "1923", "The Third Baker"]
    telling = ["Zarkovia", "Harbour of Broken Glass", "The Zarkovian", "Fleabag"]
    assert [is_ordinary(title) for title in ordinary] == [True] * len(ordinary)
    assert [is_ordinary(title) for title in telling] == [False] * len(telling)


def test_it_takes_one_query_until_something_is_decided(editor):
    report("News", cast("Mara Quill", "Captain Roe"))
    journal.accept(editor, [statement("cast")])
    first = current_lexicon()
    with CaptureQueriesContext(connection) as queries:
        assert current_lexicon() is first
    assert len(queries) == 1
    journal.accept(editor, [statement("name", "Mara Quill")])
    assert current_lexicon() is not first


def external(name: str, popularity: int | None, source="imdb", external_id="tt0000001", kind="show") -> None:
    ExternalId.objects.create(
        source=source,
        external_id=external_id,
        kind=kind,
        name=name,
        normal=name.lower(),
        popularity=popularity,
    )


def test_popular_loaded_titles_are_known_unless_ordinary():
    external("Zarkovian Lights", 90_000, external_id="tt1")
    external("Zarkovian Nights", 9, external_id="tt2")
    external("Zarkovian Days", None, external_id="tt3")
    external("Bakery", 90_000, external_id="tt4")
    external("Zarko Quill", 90_000, external_id="nm5", kind="person")
    external("Zarkovian Weeks", 99, source="tvmaze", external_id="6")
    TitleDump.objects.create(name="titles.tsv", digest="1")
    titles = ["Zarkovian Lights", "Zarkovian Nights", "Zarkovian Days", "Bakery", "Zarkovian Weeks"]
    assert [title for title in titles if known(title)] == ["Zarkovian Lights", "Zarkovian Weeks"]
    assert not known("Zarko Quill", "person")


def article(name: str, sentence: str):
    return read_text(name, f"Television News\n\n{sentence}\n".encode(), Metadata())


def test_the_next_import_knows_what_was_accepted_without_a_restart(editor):
    """The title opens its sentence, where a capital means nothing."""
    sentence = "Zarkovian returns in May."
    list(import_drafts([article("a.txt", sentence)]))
    assert not Entity.objects.filter(normal="zarkovian").exists()
    report("News", status("ended", show="Zarkovian"))
    journal.accept(editor, [statement("status", "ended")])
    list(import_drafts([article("b.txt", f"{sentence} All are glad.")]))
    assert statement("premiere").subject.label == "Zarkovian"


def test_extract_knows_them_where_it_is_asked_to(editor, tmp_path, capsys):
    path = tmp_path / "news.txt"
    path.write_text("Television News\n\nZarkovian returns in May.\n")

    def shows(*options: str) -> list[str]:
        capsys.readouterr()
        call_command("extract", str(path), "--json", *options)
        return [fact["show"] for fact in json.loads(capsys.readouterr().out)["facts"]]

    report("News", status("ended", show="Zarkovian"))
    journal.accept(editor, [statement("status")])
    assert (shows(), set(shows("--known"))) == ([], {"Zarkovian"})


@pytest.mark.parametrize("processes", [1, 2])
def test_an_import_knows_what_was_known_when_it_began(editor, processes):
    report("News", status("ended", show="Zarkovian"))
    ended = statement("status")

    def items():
        yield article("a.txt", "Zarkovian returns in May.")
        yield article("b.txt", "Zarkovian returns in June.")

    decision = journal.accept(editor, [ended])
    outcomes = import_drafts(items(), processes=processes, batch=1)
    first = next(outcomes)
    journal.undo(editor, decision)
    second = next(outcomes)
    assert [fact["date"] for outcome in (first, second) for fact in outcome.facts] == ["XXXX-05", "XXXX-06"]
