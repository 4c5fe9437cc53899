"""Indexes and look-ups for words within a text, and for several columns at once."""

from functools import reduce
from operator import or_

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db.models import Q, QuerySet
from django.db.models.functions import Upper


class WordsIndex(GinIndex):
    """An index that PostgreSQL uses to find words within texts. On SQLite it does not exist, and all texts
    are read."""

    def create_sql(self, model, schema_editor, **options):
        return self._left_out(schema_editor) or super().create_sql(model, schema_editor, **options)

    def remove_sql(self, model, schema_editor, **options):
        return self._left_out(schema_editor) or super().remove_sql(model, schema_editor, **options)

    def _left_out(self, schema_editor) -> str:
        is_made = schema_editor.connection.vendor == "postgresql"
        return "" if is_made else f"-- {self.name}: PostgreSQL alone has this index"


def words_in(text: str, name: str, **options) -> WordsIndex:
    """A trigram index of a text, for `contains`."""
    return WordsIndex(OpClass(text, name="gin_trgm_ops"), name=name, **options)


def words_in_any_case(text: str, name: str) -> WordsIndex:
    """A trigram index of a text, for `icontains`."""
    return words_in(Upper(text), name)


def has_words(field: str, words: str) -> Q:
    """Whether a text has these words, in any case, and with either of the marks that outlets use as an apostrophe."""
    ways = {words.replace("’", "'"), words.replace("'", "’")}
    return reduce(or_, (Q(**{f"{field}__icontains": way}) for way in sorted(ways)))


def ids_matching_any(rows: QuerySet, *ways: dict) -> QuerySet:
    """The ids of rows that match any of these filters, with an indexed look-up for each; an OR would scan."""
    one, *others = (rows.filter(**way).order_by().values("pk") for way in ways)
    return one.union(*others)


def matching_any(rows: QuerySet, *ways: dict) -> QuerySet:
    """The rows that match any of these filters."""
    return rows.filter(pk__in=ids_matching_any(rows.model.objects, *ways))
