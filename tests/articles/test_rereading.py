"""Reading again, as after an upgrade: differences are shown and applied on demand, and no decision is lost."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles import rereading
from articles.models import Version
from articles.rereading import reread
from articles.verify import problems
from shows import journal
from shows.models import Change, Decision, Entity, Evidence, Mention, Source, Statement
from shows.projection.digest import digest
from shows.projection.rebuild import rebuild
from tests.newsroom import (
    cast,
    episodes,
    placed,
    premiere,
    published,
    quote,
    report,
    show,
    statement,
    value,
)

pytestmark = pytest.mark.django_db

MARA = "Harbor Lights stars Mara Quill."
OLA = "Harbor Lights stars Ola Brandt."


@pytest.fixture
def upgrade(monkeypatch):
    """Make the reader find these facts in a source from now on."""
    facts = {}

    def find(source: Source, *found, taken_for=None):
        text = source.version_text.text
        facts[text] = [renamed(placed(one, text), taken_for or {}) for one in found]

    monkeypatch.setattr("articles.importing.workers.extract", lambda text, **_: facts.get(text, []))
    return find


def renamed(fact, names: dict[str, str]):
    """The fact about the people for whom the reader takes names in the text."""
    mentions = [replace(mention, name=names.get(mention.name, mention.name)) for mention in fact.mentions]
    keys = {key: names.get(value, value) for key, value in fact.keys.items()}
    return replace(fact, keys=keys, mentions=tuple(mentions))


def read_again(*, apply=False):
    (found,) = reread(Version.objects.filter(source__current=True), apply=apply)
    return found


def test_the_same_reading_changes_nothing(upgrade):
    facts = [cast("Mara Quill", "Ines"), premiere("June 14th", "XXXX-06-14"), quote("We are so very glad.")]
    upgrade(report("News", *facts), *facts)
    found = read_again(apply=True)
    assert (found.same, found.differences, found.contradictions) == (True, [], [])
    assert Source.objects.get().reading == 1


def test_a_dry_run_lists_what_is_gained_lost_and_changed_and_writes_nothing(upgrade):
    source = report(f"News\n\n{OLA}", cast("Mara Quill"), episodes(8, confidence=0.5))
    upgrade(source, cast("Ola Brandt"), episodes(8, confidence=0.95))
    before = digest()
    found = read_again()
    assert [
        (one.change, one.statement, one.sentence, one.before, one.after) for one in found.differences
    ] == [
        ("gained", "Harbor Lights · cast · Ola Brandt", OLA, None, 0.95),
        ("lost", "Harbor Lights · cast · Mara Quill", MARA, 0.95, None),
        (
            "changed",
            "Harbor Lights · episodes · season 3 · 8",
            "Harbor Lights season 3 has 8 episodes.",
            0.5,
            0.95,
        ),
    ]
    assert digest() == before
    assert Source.objects.get().reading == 1


def test_an_applied_reading_replaces_the_old_one_which_is_kept(upgrade):
    source = report(f"News\n\n{OLA}", cast("Mara Quill"))
    upgrade(source, cast("Ola Brandt"))
    read_again(apply=True)
    assert published() == {"cast Ola Brandt"}
    assert statement("cast", "Mara Quill").state == Statement.State.UNSUPPORTED
    assert dict(
        Evidence.objects.filter(statement__prop="cast").values_list("statement__object__label", "reading")
    ) == {
        "Mara Quill": 1,
        "Ola Brandt": 2,
    }
    assert Change.objects.last().source == source
    assert list(problems()) == []
    before = digest()
    rebuild()
    assert digest() == before


def test_applying_again_changes_nothing(upgrade):
    source = report(f"News\n\n{OLA}", cast("Mara Quill"))
    upgrade(source, cast("Ola Brandt"))
    read_again(apply=True)
    assert read_again(apply=True).same
    assert Source.objects.get().reading == 2


def test_a_renamed_rule_makes_another_reading(upgrade):
    upgrade(report("News", cast("Mara Quill")), replace(cast("Mara Quill"), rule="as"))
    assert not read_again().same


def test_decisions_survive_a_new_reading(upgrade, editor):
    source = report("News", cast("Mara Quill"), cast("Ola Brandt"))
    accepted = journal.accept(editor, [statement("cast", "Mara Quill")])
    journal.reject(editor, [statement("cast", "Ola Brandt")])
    added = journal.add(editor, journal.Claim(show(), "cast", object="Nils Aronsen"), source=source)
    upgrade(source, cast("Ola Brandt", confidence=0.99))
    found = read_again(apply=True)
    assert published() == {"cast Mara Quill", "cast Nils Aronsen"}
    assert statement("cast", "Ola Brandt").state == Statement.State.REJECTED
    assert Decision.objects.in_force().count() == 3
    assert [str(one) for one in found.contradictions] == [
        "#1 ada accepted: Harbor Lights · cast · Mara Quill; the reading finds it no more",
        "#2 ada rejected: Harbor Lights · cast · Ola Brandt; the reading finds it",
    ]
    assert (accepted.pk, added.pk) == (1, 3)


@pytest.mark.parametrize(
    ("held", "read", "says"),
    [
        (premiere("June 14, 2019", "2019-06-14"), premiere("June 7, 2019", "2019-06-07"), "June 7, 2019"),
        (episodes(8), episodes(10), "10"),
        (cast("Mara Quill", "Ines"), cast("Ola Brandt", "Ines"), "Ola Brandt"),
    ],
)
def test_a_reading_that_contradicts_a_decision_is_reported(upgrade, editor, held, read, says):
    report("News", held, outlet="Other")
    accepted = journal.accept(editor, [Statement.objects.exclude(prop="name").get()])
    source = report("More news\n\n" + read.evidence[0].text)
    upgrade(source, read)
    first, second = reread(Version.objects.all(), apply=False)
    (contradiction,) = second.contradictions
    assert (contradiction.decision, contradiction.reading) == (accepted, f"says {says}")
    assert [one.reading for one in first.contradictions] == ["finds it no more"]


def test_a_less_exact_date_contradicts_nothing(upgrade, editor):
    report("News", premiere("June 14, 2019", "2019-06-14"), outlet="Other")
    journal.accept(editor, [statement("premiere")])
    wider = premiere("June", "XXXX-06")
    source = report("More news\n\n" + wider.evidence[0].text, published="2019-05-01")
    upgrade(source, wider)
    (found,) = reread(Version.objects.filter(source=source), apply=False)
    assert found.contradictions == []


@pytest.mark.parametrize("found_as", ["M. Quill", "Mr Quill"])
def test_a_linked_name_stays_linked_whatever_a_new_reading_takes_it_for(upgrade, editor, found_as):
    source = report("News", cast("M. Quill"))
    report("Elsewhere", cast("Mara Quill"), outlet="Other")
    mara = Entity.objects.get(kind="person", label="Mara Quill")
    link = journal.link(editor, Mention.objects.filter(text="M. Quill"), mara)
    upgrade(source, cast("M. Quill", confidence=0.99), taken_for={"M. Quill": found_as})
    (found,) = reread(Version.objects.filter(source=source), apply=True)
    assert not found.same
    assert published() == {"cast Mara Quill"}
    assert value("cast").support == 2
    journal.undo(editor, link)
    assert len(published()) == 2
    before = digest()
    rebuild()
    assert digest() == before


def test_a_killed_run_resumes_and_ends_as_if_it_had_never_stopped(upgrade, monkeypatch):
    monkeypatch.setattr(rereading, "BATCH", 2)
    for n in range(5):
        source = report(f"News {n}\n\n{OLA}", cast("Mara Quill"), outlet=f"Outlet {n}")
        upgrade(source, cast("Ola Brandt"))

    def run():
        return list(reread(Version.objects.all(), apply=True))

    with transaction.atomic():
        run()
        never_stopped = digest()
        transaction.set_rollback(True)
    killed = reread(Version.objects.all(), apply=True)
    next(killed)
    killed.close()
    assert Source.objects.filter(reading=2).count() == 2
    assert [one.same for one in run()] == [True, True, False, False, False]
    assert digest() == never_stopped


def test_a_batch_takes_a_constant_number_of_queries(upgrade):
    def queries(size: int, start: int) -> int:
        for n in range(start, start + size):
            source = report(f"News {n}\n\n{OLA}", cast("Mara Quill"), episodes(8), outlet=f"Outlet {n}")
            upgrade(source, cast("Ola Brandt"), episodes(8, confidence=0.99))
        versions = Version.objects.filter(source__reading=1)
        with CaptureQueriesContext(connection) as captured:
            list(reread(versions, apply=True))
        return len(captured)

    queries(1, 0)
    assert queries(2, 50) == queries(12, 100)


def test_the_command_shows_what_would_change(upgrade, editor, capsys):
    source = report(f"News\n\n{OLA}", cast("Mara Quill"))
    journal.accept(editor, [statement("cast")])
    upgrade(source, cast("Ola Brandt"))
    call_command("reextract", dry_run=True)
    assert capsys.readouterr().out.splitlines() == [
        "",
        f"article {source.version_text.article_id}, version 1: News",
        "  gained  0.95         Harbor Lights · cast · Ola Brandt",
        f"                       “{OLA}”",
        "  lost    0.95         Harbor Lights · cast · Mara Quill",
        f"                       “{MARA}”",
        "  contradicts #1 ada accepted: Harbor Lights · cast · Mara Quill; the reading finds it no more",
        "1 texts, 1 would be read differently: 1 gained, 1 lost, 0 changed; 1 contradictions of decisions",
    ]


def test_the_command_reads_the_articles_named(upgrade, capsys):
    source = report(f"News\n\n{OLA}", cast("Mara Quill"))
    upgrade(report("More news", cast("Ola Brandt"), outlet="Other"))
    call_command("reextract", source.version_text.article_id, apply=True)
    assert (
        capsys.readouterr().out.splitlines()[-1].startswith("1 texts, 1 read differently: 0 gained, 1 lost")
    )
    with pytest.raises(CommandError, match="there is no article 99"):
        call_command("reextract", 99, apply=True)


def test_the_shipped_reader_reads_its_own_output_consistently(capsys):
    call_command("import_articles", "seeds/articles")
    capsys.readouterr()
    call_command("reextract", dry_run=True)
    assert "16 texts, 0 would be read differently" in capsys.readouterr().out
