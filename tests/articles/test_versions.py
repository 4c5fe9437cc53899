"""A corrected article: unchanged sentences keep what rests on them, changed ones lose it, decisions remain."""

import datetime
from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from articles.importing.draft import Metadata
from articles.importing.outcome import Outcome, Result
from articles.importing.store import store
from articles.importing.text import read_text
from articles.models import Article, Outlet, Version
from articles.verify import problems
from articles.versions import diff, orphans
from shows import journal
from shows.models import Entity, Evidence, Mention, Source, Statement
from shows.projection.digest import digest
from shows.projection.rebuild import rebuild
from tests.newsroom import cast, premiere, published, quote, report, show, statement, status, value

pytestmark = pytest.mark.django_db

URL = "https://screen.example/1"
MARA = "Harbor Lights stars Mara Quill."
OLA = "Harbor Lights stars Ola Brandt."


def version(text: str, *facts, **about) -> Version:
    """Import a text under the same URL, in which only the given facts are read, each from its sentence."""
    return report(text, *facts, url=URL, **about).version_text


def spans_in(version: Version, prop="cast") -> list[str]:
    """The words that statements rest on in a version, cut from its text."""
    evidence = Evidence.objects.filter(source=version.source, statement__prop=prop)
    return [version.text[span["start"] : span["end"]] for each in evidence for span in each.spans]


def after_a_rebuild():
    rebuild()
    return digest()


def bring(text: str, *, replaces: int | None = None, **about) -> Outcome:
    """Import a text without facts."""
    draft = replace(read_text("a.txt", text.encode(), Metadata(**about)), replaces=replaces)
    (outcome,) = store([draft], {draft.digest: []})
    return outcome


def test_an_unchanged_sentence_that_is_not_read_again_keeps_its_evidence():
    version("News", cast("Mara Quill"))
    second = version(f"News\n\nCorrection: an earlier text had errors.\n\n{MARA}")
    assert spans_in(second) == [MARA]
    assert published() == {"cast Mara Quill"}
    assert list(problems()) == []


def test_a_changed_sentence_supports_nothing():
    version("News", cast("Mara Quill"))
    second = version("News\n\nHarbor Lights never starred Mara Quill.")
    assert spans_in(second) == []
    assert published() == set()


def test_evidence_that_is_read_again_is_not_also_carried_over():
    version("News", cast("Mara Quill"))
    second = version("New words", cast("Mara Quill"))
    assert Evidence.objects.filter(source=second.source, statement__prop="cast").count() == 1


def test_a_restored_sentence_restores_its_evidence():
    version("News", cast("Mara Quill"))
    version("News\n\nNothing is known.")
    third = version(f"News again\n\n{MARA}")
    assert spans_in(third) == [MARA]
    assert published() == {"cast Mara Quill"}


def test_words_within_a_changed_sentence_are_not_an_unchanged_sentence():
    version("News", cast("Mara Quill"))
    version(f"News\n\nIt is not so that {MARA}")
    assert published() == set()


def test_an_added_statement_keeps_its_words_in_a_new_version(editor):
    source = version(f"News\n\n{MARA}", cast("Ola Brandt")).source
    start = source.version_text.text.index(MARA)
    span = {"start": start, "end": start + len(MARA), "text": MARA, "sentence": MARA}
    added = journal.add(
        editor, journal.Claim(show(), "cast", object="Mara Quill"), source=source, spans=[span]
    )
    second = version(f"Corrected news\n\nFor once.\n\n{MARA}", cast("Ola Brandt"))
    (evidence,) = Evidence.objects.filter(source=second.source, decision=added)
    assert evidence.spans[0]["start"] == second.text.index(MARA) != start
    journal.undo(editor, added)
    assert published() == {"cast Ola Brandt"}


def test_rejected_statements_stay_rejected_in_a_new_version(editor):
    version("News", cast("Mara Quill"))
    journal.reject(editor, [statement("cast")])
    version("New words", cast("Mara Quill"))
    assert statement("cast").state == Statement.State.REJECTED
    version(f"Newer words\n\n{MARA}")
    assert statement("cast").state == Statement.State.REJECTED
    assert published() == set()


def test_the_date_that_an_editor_gave_holds_for_the_new_version(editor):
    first = version("News", premiere("June 14th", "XXXX-06-14"), published="2012-01-01")
    given = journal.set_date(editor, first.source, datetime.date(2019, 5, 28))
    second = version("New words", premiere("June 14th", "XXXX-06-14"))
    assert value("premiere", season=3).edtf == "2019-06-14"
    journal.undo(editor, given)
    assert value("premiere", season=3).edtf == "2012-06-14"
    journal.set_date(editor, second.source, datetime.date(2020, 5, 28))
    assert set(Source.objects.values_list("date", flat=True)) == {datetime.date(2020, 5, 28)}


@pytest.mark.parametrize("read_again", [True, False])
def test_a_linked_name_stays_linked_in_the_new_version(editor, read_again):
    version("News", cast("M. Quill"))
    report("Elsewhere", cast("Mara Quill"), outlet="Other")
    mara = Entity.objects.get(kind="person", label="Mara Quill")
    names = Mention.objects.filter(text="M. Quill")
    link = journal.link(editor, names, mara)
    facts = [cast("M. Quill")] if read_again else []
    second = version("New words\n\nHarbor Lights stars M. Quill.", *facts)
    assert value("cast").support == 2
    assert published() == {"cast Mara Quill"}
    journal.undo(editor, link)
    assert published() == {"cast Mara Quill", "cast M. Quill"}
    journal.link(editor, Mention.objects.filter(source=second.source, text="M. Quill"), mara)
    assert published() == {"cast Mara Quill"}
    before = digest()
    rebuild()
    assert digest() == before


def test_versions_in_one_batch_end_as_if_they_came_one_by_one():
    about = Metadata(url=URL)
    texts = [f"News\n\n{OLA}\n", f"News\n\n{MARA}\n", f"News\n\n{OLA} {MARA}\n"]
    drafts = [read_text("a.txt", text.encode(), about) for text in texts]
    store(drafts, {draft.digest: [] for draft in drafts})
    assert list(Source.objects.values_list("version", "original__version", "current")) == [
        (1, None, False),
        (2, 1, False),
        (3, 1, True),
    ]


def test_a_diff_pairs_reworded_sentences():
    old = version(f"News\n\nIt airs on Monday night at nine.\n\n{OLA}\n\nThat was all.", cast("Mara Quill"))
    new = version(f"News\n\nIt airs on Tuesday night at nine.\n\n{MARA}\n\nMore to come.")
    sides = [(each.change, each.old and each.old.text, each.new and each.new.text) for each in diff(old, new)]
    assert sides == [
        ("equal", "News", "News"),
        ("changed", "It airs on Monday night at nine.", "It airs on Tuesday night at nine."),
        ("removed", OLA, None),
        ("removed", "That was all.", None),
        ("equal", MARA, MARA),
        ("added", None, "More to come."),
    ]


def test_of_too_many_sentences_none_counts_as_reworded(monkeypatch):
    monkeypatch.setattr("articles.versions.MOST_COMPARED", 0)
    old = version("News\n\nIt airs on Monday night at nine.")
    new = version("News\n\nIt airs on Tuesday night at nine.")
    assert [each.change for each in diff(old, new)] == ["equal", "removed", "added"]


def test_a_diff_says_which_statements_rest_on_each_side():
    old = version("News", cast("Mara Quill"), cast("Ola Brandt"))
    new = version(f"News\n\n{OLA}", cast("Nils Aronsen"))
    mara, ola, nils = (statement("cast", name).pk for name in ("Mara Quill", "Ola Brandt", "Nils Aronsen"))
    sides = [(each.old and each.old.statements, each.new and each.new.statements) for each in diff(old, new)]
    assert sides == [((), ()), ((mara,), None), ((ola,), (ola,)), (None, (nils,))]


def test_a_decision_whose_sentence_has_changed_is_an_orphan_and_stays_in_force(editor):
    version("News", cast("Mara Quill"))
    accepted = journal.accept(editor, [statement("cast")])
    version("News\n\nHarbor Lights stars Mara Quinn.")
    (orphan,) = orphans(Article.objects.get())
    assert (orphan.statement, orphan.statement.decision) == (statement("cast"), accepted)
    assert (orphan.old, orphan.new) == (MARA, "Harbor Lights stars Mara Quinn.")
    assert published() == {"cast Mara Quill"}


def test_an_accepted_date_keeps_the_year_of_the_sentence_that_is_gone(editor):
    version("News", premiere("September 9", "XXXX-09-09"), published="2026-05-01")
    journal.accept(editor, [statement("premiere")])
    second = version("News\n\nNothing is known.", published="2027-05-02")
    kept = value("premiere", season=3)
    assert (kept.edtf, kept.basis, kept.support) == ("2026-09-09", "article_date", 0)
    journal.set_date(editor, second.source, datetime.date(2020, 5, 28))
    assert value("premiere", season=3).edtf == "2020-09-09"
    assert digest() == after_a_rebuild()


def test_the_last_version_that_said_an_accepted_date_tells_its_year(editor):
    version("News", premiere("September 9", "XXXX-09-09"), published="2026-05-01")
    version("Old news", premiere("September 9", "XXXX-09-09"), published="2025-05-01")
    journal.accept(editor, [statement("premiere")])
    version("News\n\nNothing is known.")
    assert value("premiere", season=3).edtf == "2025-09-09"


def test_an_accepted_date_in_a_quote_that_is_gone_depends_on_the_date_of_the_quote(editor):
    words = "Harbor Lights season 3 premieres September 9."
    version("News", quote(words), premiere("September 9", "XXXX-09-09"), published="2026-05-01")
    journal.set_date(editor, Entity.objects.get(kind="quote"), datetime.date(2018, 4, 1))
    journal.accept(editor, [statement("premiere")])
    version("News\n\nNothing is known.")
    assert value("premiere", season=3).edtf == "2018-09-09"
    assert digest() == after_a_rebuild()


def test_an_accepted_event_keeps_its_date_when_its_sentence_is_gone(editor):
    version("News", status("cancelled"), published="2026-05-01")
    journal.accept(editor, [statement("status")])
    version("News\n\nNothing is known.", published="2026-05-02")
    assert value("status").edtf == "2026-05-01"


def test_an_added_statement_whose_sentence_is_gone_is_an_orphan(editor):
    source = version(f"News\n\n{MARA}", cast("Ola Brandt")).source
    start = source.version_text.text.index(MARA)
    span = {"start": start, "end": start + len(MARA), "text": MARA}
    journal.add(editor, journal.Claim(show(), "cast", object="Mara Quill"), source=source, spans=[span])
    version("News\n\nZzz.", cast("Ola Brandt"))
    (orphan,) = orphans(Article.objects.get())
    assert (orphan.statement, orphan.old, orphan.new) == (statement("cast", "Mara Quill"), MARA, OLA)


def test_statements_with_other_evidence_are_not_orphans(editor):
    version("News", cast("Mara Quill"), cast("Ola Brandt"), cast("Nils Aronsen"))
    report("Elsewhere", cast("Ola Brandt"), outlet="Other")
    journal.accept(editor, Statement.objects.filter(prop="cast"))
    version(f"News\n\n{MARA}")
    assert [orphan.statement.says for orphan in orphans(Article.objects.get(url=URL))] == ["Nils Aronsen"]


def test_deciding_again_removes_it_from_the_queue(editor):
    version("News", cast("Mara Quill"))
    journal.accept(editor, [statement("cast")])
    version("News\n\nNothing is known.")
    assert orphans(Article.objects.get())
    journal.accept(editor, [statement("cast")], reason="the outlet was right at first")
    assert orphans(Article.objects.get()) == []


def test_an_editor_can_declare_a_text_a_new_version(tmp_path):
    report("News", cast("Mara Quill"), outlet="The Daily Screen")
    article = Article.objects.get()
    file = tmp_path / "b.txt"
    file.write_text("News\n\nAll of it was wrong.\n")
    call_command("import_articles", str(file), replaces=article.pk)
    article.refresh_from_db()
    assert (article.current.number, article.current.source.outlet) == (2, "The Daily Screen")
    assert published() == set()
    call_command("import_articles", str(file), replaces=article.pk)
    assert Version.objects.count() == 2


def test_a_text_imported_on_its_own_can_still_become_a_new_version(tmp_path):
    report("News", cast("Mara Quill"), outlet="The Daily Screen")
    article = Article.objects.get()
    file = tmp_path / "b.txt"
    file.write_text("News\n\nAll of it was wrong.\n")
    call_command("import_articles", str(file))
    call_command("import_articles", str(file), replaces=article.pk)
    article.refresh_from_db()
    assert (article.current.number, article.current.source.outlet) == (2, "The Daily Screen")
    assert published() == set()


def test_an_article_without_a_url_gets_that_of_its_new_version():
    report("News", cast("Mara Quill"), outlet="Screen")
    article = Article.objects.get()
    bring("News\n\nChanged.", replaces=article.pk, url=URL)
    article.refresh_from_db()
    assert article.url == URL
    assert bring("News\n\nChanged once more.", url=URL).result == Result.CHANGED


def test_a_text_that_brings_no_article_brings_no_outlet():
    article = bring("News\n\nOne thing.", url=URL, outlet="Screen").version.article_id
    bring("News\n\nOne thing.", url=URL, outlet="Stray")
    bring("News\n\nAnother thing.", url=URL, outlet="Stray")
    bring("News\n\nA third thing.", outlet="Stray", replaces=article + 1)
    assert [outlet.name for outlet in Outlet.objects.all()] == ["Screen"]


def test_a_text_or_url_of_another_article_replaces_nothing():
    one = bring("News\n\nOne thing.", outlet="Screen").version.article_id
    other = bring("News\n\nAnother thing.", outlet="Screen").version.article_id
    third = bring("News\n\nA third thing.", url=URL).version.article_id
    outcomes = [
        bring("News\n\nAnother thing.", replaces=one),
        bring("News\n\nSomething new.", replaces=one, url=URL),
        bring("News\n\nSomething new.", replaces=third + 1),
    ]
    assert [(outcome.result, *outcome.notes) for outcome in outcomes] == [
        (Result.REFUSED, f"it belongs to article {other}, not to article {one}"),
        (Result.REFUSED, f"it belongs to article {third}, not to article {one}"),
        (Result.REFUSED, f"there is no article {third + 1} for it to replace"),
    ]
    assert Version.objects.count() == 3


def test_several_files_replace_nothing(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("News\n\nChanged.\n")
    with pytest.raises(CommandError, match="one text can replace article 7, and there are 2"):
        call_command("import_articles", str(tmp_path), replaces=7)
