"""Words are found in texts and names; on PostgreSQL, through indexes."""

import pytest
from django.db import connection

from articles.filters import ArticleFilter
from shows import filters, searching
from shows.models import Entity, Quote, Statement
from shows.models.lookups import WordsIndex
from tests.newsroom import cast, quote, report

pytestmark = pytest.mark.django_db


def stating(words: str):
    return filters.StatementFilter({"q": words}, Statement.objects.all()).qs


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite reads all texts")
@pytest.mark.parametrize(
    ("index", "search"),
    [
        ("words_in_headline", lambda words: ArticleFilter({"q": words}).qs),
        ("words_in_quote", searching.quotes_saying),
        ("words_in_quote", lambda words: filters.QuoteFilter({"q": words}, Quote.objects.all()).qs),
        ("words_in_value", stating),
        ("words_in_label", lambda words: Entity.objects.filter(label__icontains=words)),
        ("words_in_name", lambda words: Entity.objects.exclude(kind="quote").filter(normal__contains=words)),
    ],
)
def test_words_are_found_through_an_index(index, search):
    with connection.cursor() as cursor:
        # Otherwise, an empty table is scanned, or walked in the order asked for.
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
    assert index in search("harbor").explain()


@pytest.mark.parametrize("mark", ["'", "’"], ids=["typewritten", "typeset"])
@pytest.mark.parametrize("asked", ["can't wait", "can’t wait"], ids=["asked typewritten", "asked typeset"])
def test_either_mark_is_an_apostrophe(mark, asked):
    report(f"They can{mark}t wait", quote(f"We can{mark}t wait to go on air."))
    assert searching.quotes_saying(asked).count() == 1
    assert searching.sources_titled(asked).count() == 1
    assert filters.QuoteFilter({"q": asked}, Quote.objects.all()).qs.count() == 1
    assert ArticleFilter({"q": asked}).qs.count() == 1
    assert [one.prop for one in stating(asked) if one.prop == "text"] == ["text"]


def test_indexes_of_words_can_be_dropped_and_made_again(transactional_db):
    with connection.schema_editor() as editor:
        for index in (one for one in Entity._meta.indexes if isinstance(one, WordsIndex)):
            editor.remove_index(Entity, index)
            editor.add_index(Entity, index)


def test_statements_are_found_by_a_name_however_many_share_it(monkeypatch):
    report("Harbor Lights", cast("Ida Brandt"), cast("Ruth Brandt"), cast("Mara Quill", "Nell Brandt"))
    found = [statement.pk for statement in stating("brandt")]
    assert {(one.prop, str(one.object)) for one in stating("brandt") if one.object} == {
        ("cast", "Ida Brandt"),
        ("cast", "Ruth Brandt"),
        ("cast", "Mara Quill"),
    }
    monkeypatch.setattr(filters, "MOST_NAMED", 1)
    assert [statement.pk for statement in stating("brandt")] == found
