"""Rows written in bulk are read back as given."""

import datetime

import pytest

from shows.models import Change, Entity, Source
from shows.projection.rows import create_rows, insert_rows, update_rows

pytestmark = pytest.mark.django_db

WORDS = [
    "",
    " ",
    "NULL",
    "null",
    'so "called"',
    "it's",
    r"C:\new",
    "{a,b}",
    "two\nlines",
    "“Ça”, 100 %",
    "%s",
    "'; --",
]


def test_words_are_stored_with_all_their_marks():
    rows = create_rows(Entity(kind="show", normal=words) for words in WORDS)
    assert [Entity.objects.get(pk=row.pk).normal for row in rows] == WORDS


def test_words_are_changed_with_all_their_marks():
    rows = create_rows(Entity(kind="show", normal=str(number)) for number, _ in enumerate(WORDS))
    for row, words in zip(rows, WORDS, strict=True):
        row.label = words
    update_rows(rows, ["label"])
    assert [Entity.objects.get(pk=row.pk).label for row in rows] == WORDS


def test_dates_booleans_and_null_are_stored_as_they_are():
    day = datetime.date(2019, 6, 14)
    create_rows([Source(digest="a", title="A", date=day), Source(digest="b", title="B", current=False)])
    found = Source.objects.order_by("digest").values_list("date", "current", "original")
    assert list(found) == [(day, True, None), (None, False, None)]


def test_nested_values_and_times_are_stored_as_they_are():
    [show] = create_rows([Entity(kind="show", normal="harbor lights")])
    now = datetime.datetime(2019, 6, 14, 20, 30, 15, 123456, tzinfo=datetime.UTC)
    said = {"text": 'so "called" \\ “it’s”', "season": None, "spans": [1, 2.5, True]}
    fields = ["made_at", "subject", "prop", "before", "after", "material"]
    insert_rows(Change, fields, [(now, show.pk, "name", None, said, True)], counting=True)
    [change] = Change.objects.all()
    assert (change.made_at, change.before, change.after) == (now, None, said)
