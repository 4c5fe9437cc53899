"""Imports from files to published values, however they are divided and whatever interrupts them."""

from contextlib import contextmanager
from datetime import date
from unittest import mock

import pytest
from django.db import transaction

from articles import lexicon
from articles.extraction import Span
from articles.importing import run, store
from articles.importing.draft import Draft, Metadata, Refusal
from articles.importing.outcome import Result
from articles.importing.run import import_drafts
from articles.importing.text import read_text
from articles.models import Article, Outlet, Version
from articles.proposing import propose
from shows import journal
from shows.models import Evidence, Source, Statement, Value
from tests.newsroom import cast, report

pytestmark = pytest.mark.django_db


def article(n: int) -> Draft:
    text = (
        f"Harbor Lights Renewed for Season {n}\n\n"
        f'Netflix has renewed the drama series "Harbor Lights" for season {n}. '
        f'"We could not be happier with these {n} seasons," Mara Quill said.\n'
    )
    return read_text(f"{n}.txt", text.encode(), Metadata(outlet="Set Diary", published=date(2024, 5, n)))


def state() -> tuple:
    """What is stored and published, without surrogate ids and row order."""
    evidence = Evidence.objects.values_list(
        "source__digest", "statement__prop", "statement__value", "spans", "rule"
    )
    values = Value.objects.with_names()
    return (
        sorted(Version.objects.values_list("text", "number", "source__current", "source__date")),
        sorted(map(str, evidence)),
        sorted(f"{value} {value.season} {value.support}" for value in values),
    )


def end_of(**options) -> tuple:
    """The state after importing six articles, rolled back once recorded."""
    with transaction.atomic():
        list(import_drafts(map(article, range(1, 7)), **options))
        end = state()
        transaction.set_rollback(True)
    return end


@contextmanager
def killed_in_the_second_batch():
    """Die after everything in the second batch is written and before it is committed."""
    calls = []

    def propose_and_die(readings, regrouped):
        calls.append(readings)
        propose(readings, regrouped)
        if len(calls) == 2:
            raise MemoryError

    with mock.patch.object(store, "propose", propose_and_die), pytest.raises(MemoryError):
        yield


def test_each_item_has_its_outcome_in_order():
    items = [article(1), Refusal("2.txt", "it is empty"), article(3)]
    outcomes = list(import_drafts(items, batch=2))
    assert [(outcome.name, outcome.result) for outcome in outcomes] == [
        ("1.txt", Result.NEW),
        ("2.txt", Result.REFUSED),
        ("3.txt", Result.NEW),
    ]
    assert outcomes[1].notes == ["it is empty"]


def test_facts_are_found_stored_and_published():
    (outcome,) = import_drafts([article(3)])
    assert {fact.kind for fact in outcome.facts} >= {"network", "status", "quote"}
    assert Evidence.objects.filter(source=outcome.version.source, statement__prop="status").exists()


def test_a_name_is_not_compared_with_all_its_earlier_mentions(monkeypatch):
    compared = []

    class Place(dict):
        def __eq__(self, other):
            compared.append(other)
            return super().__eq__(other)

    as_dict = Span.as_dict
    monkeypatch.setattr(Span, "as_dict", lambda span: Place(as_dict(span)))
    report("Lights On", *[cast("Ida Brandt", f"Nell {n}") for n in range(40)])
    assert Statement.objects.get(prop="name", value="Harbor Lights").evidence.get().spans[39]["start"] > 0
    assert len(compared) < 40


def test_a_killed_import_keeps_whole_batches():
    with killed_in_the_second_batch():
        list(import_drafts(map(article, range(1, 7)), batch=2))
    assert Article.objects.count() == 2
    assert set(Evidence.objects.values_list("source__version_text__filename", flat=True)) == {
        "1.txt",
        "2.txt",
    }


def test_a_killed_import_run_again_ends_as_if_it_had_never_stopped():
    never_stopped = end_of(batch=6)
    with killed_in_the_second_batch():
        list(import_drafts(map(article, range(1, 7)), batch=2))
    again = [outcome.result for outcome in import_drafts(map(article, range(1, 7)), batch=2)]
    assert again == [Result.SAME] * 2 + [Result.NEW] * 4
    assert state() == never_stopped


def test_an_import_run_again_reads_with_the_names_that_were_known_when_it_began(editor):
    def news(name: str, *sentences: str) -> Draft:
        return read_text(name, "\n".join(sentences).encode(), Metadata(outlet="Set Diary"))

    renewed = "AMC has renewed Dark Harbour for a second season."
    stars = "Ann Lee stars as Dorothy Vance in “Dark Harbour.”"
    list(import_drafts([news("a.txt", "Dark Harbour renewed at AMC", f"{renewed} {stars}")]))
    said = Statement.objects.filter(prop__in=["cast", "network", "status"], subject__kind="show")
    journal.accept(editor, said)
    airs = "AMC airs “The Dark Harbour.” “The Dark Harbour” is back."
    ends = "The Dark Harbour will end with its third season. Ann Lee as Dorothy Mae Vance says goodbye."
    drafts = [
        news("b.txt", "Drama adds cast", f"Ann Lee stars as Dorothy Mae Vance in “The Dark Harbour.” {airs}"),
        news("c.txt", "Drama to end", ends),
    ]
    with transaction.atomic():
        list(import_drafts(drafts, batch=1))
        never_stopped = state()
        transaction.set_rollback(True)
    list(import_drafts(drafts[:1]))
    # As in a new process.
    lexicon._lexicon.cache_clear()
    list(import_drafts(drafts))
    assert state() == never_stopped


def test_the_size_of_batches_changes_nothing():
    assert end_of(batch=1) == end_of(batch=5)


def test_an_outlet_renamed_while_its_articles_are_imported_again_loses_none(monkeypatch):
    [before] = import_drafts([article(1)])

    def rename_and_store(drafts, facts):
        outlet = Outlet.objects.get(name="Set Diary")
        outlet.name = "Screen Diary"
        store.rename(outlet)
        return store.store(drafts, facts)

    monkeypatch.setattr(run, "store", rename_and_store)
    [outcome] = import_drafts([article(1)])
    assert (outcome.result, outcome.facts) == (Result.NEW, before.facts)
    assert sorted(Source.objects.values_list("outlet", flat=True)) == ["Screen Diary", "Set Diary"]


def test_reading_in_several_processes_changes_nothing():
    assert end_of(batch=1, processes=2) == end_of(batch=1)
