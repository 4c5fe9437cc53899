"""Published values are a pure function of evidence and journal."""

import datetime

import pytest
from django.core.management import call_command
from django.db import transaction

from shows import journal
from shows.models import Change, Value
from shows.projection.digest import digest
from tests.newsroom import (
    all_published,
    cast,
    episodes,
    premiere,
    quote,
    report,
    show,
    statement,
    status,
    told_by_the_log,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy_day(editor, curator):
    source = report(
        "One", premiere("June 14th", "XXXX-06-14"), cast("Mara Quill", "Ines"), quote("We are so very glad.")
    )
    report(
        "Two",
        premiere("June 7, 2019", "2019-06-07"),
        status("cancelled"),
        outlet="Other",
        published="2019-06-01",
    )
    report("Three", episodes(13, confidence=0.5), url="https://screen.example/3")
    report("Three", episodes(12, confidence=0.5), url="https://screen.example/3")
    journal.set_date(editor, source, datetime.date(2019, 5, 28))
    journal.accept(editor, [statement("episodes", "12")])
    addition = journal.add(editor, journal.Claim(show(), "cast", object="Nils Aronsen"))
    journal.correct(
        editor, statement("cast", "Nils Aronsen"), journal.Claim(show(), "cast", object="Nils Aronson")
    )
    journal.undo(editor, addition)
    journal.undo(curator, journal.set_threshold(curator, 0.4))


def test_a_rebuild_finds_what_was_published(busy_day):
    before, changes = digest(), Change.objects.count()
    call_command("rebuild")
    assert digest() == before
    assert Change.objects.count() == changes


def test_what_a_rebuild_changes_is_in_the_change_log(busy_day):
    Value.objects.filter(prop="cast").update(support=7)
    before = Change.objects.count()
    call_command("rebuild")
    change = Change.objects.get(pk=before + 1)
    assert Change.objects.count() == before + 1
    assert (change.prop, change.before["support"], change.after["support"]) == ("cast", 7, 1)
    assert (change.decision, change.source) == (None, None)
    assert told_by_the_log() == all_published()


def test_a_value_that_a_rebuild_no_longer_finds_is_logged_as_gone(busy_day):
    Value.objects.create(subject=show(), prop="network", unknown="disputed", disputed=True)
    call_command("rebuild")
    change = Change.objects.latest("id")
    assert (change.prop, change.after) == ("network", None)


def test_check_detects_a_tampered_value(busy_day, capsys):
    Value.objects.filter(prop="cast").update(support=7)
    with pytest.raises(SystemExit):
        call_command("rebuild", "--check")
    assert Value.objects.filter(support=7).exists()


def test_the_order_of_imports_does_not_matter(db):
    def publish(order):
        for name in order:
            articles[name]()
        return digest()

    articles = {
        "a": lambda: report(
            "A", premiere("June 14, 2019", "2019-06-14"), cast("Mara Quill"), published="2019-05-01"
        ),
        "b": lambda: report("B", premiere("June 2019", "2019-06"), cast("Mara Quill", "Ines"), outlet="B"),
        "c": lambda: report("C", status("cancelled"), episodes(10), outlet="C"),
        # The same person, found in an article about another show.
        "d": lambda: report(
            "D", cast("Mara Quill"), *(episodes(n, season=n, show="Salt Road") for n in (1, 2))
        ),
    }
    with transaction.atomic():
        first = publish("abcd")
        transaction.set_rollback(True)
    assert publish("dcba") == first
