"""Looking up rows by words within a text, and by several columns at once."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db.models import QuerySet
from django.db.models.functions import Upper


class WordsIndex(GinIndex):
    """An index by which PostgreSQL finds words within texts. SQLite does without: it reads them all."""

    def create_sql(self, model, schema_editor, **options):
        return self._left_out(schema_editor) or super().create_sql(model, schema_editor, **options)

    def remove_sql(self, model, schema_editor, **options):
        return self._left_out(schema_editor) or super().remove_sql(model, schema_editor, **options)

    def _left_out(self, schema_editor) -> str:
        is_made = schema_editor.connection.vendor == "postgresql"
        return "" if is_made else f"-- {self.name}: PostgreSQL alone has this index"


def words_in(text: str, name: str, **options) -> WordsIndex:
    """An index for `contains`, of the groups of three letters in a text."""
    return WordsIndex(OpClass(text, name="gin_trgm_ops"), name=name, **options)


def words_in_any_case(text: str, name: str) -> WordsIndex:
    """An index for `icontains`, which compares capital letters."""
    return words_in(Upper(text), name)


def ids_by_any_way(rows: QuerySet, *ways: dict) -> QuerySet:
    """The ids of rows that one of these filters finds, by one indexed look-up for each, where an OR would read all."""
    one, *others = (rows.filter(**way).order_by().values("pk") for way in ways)
    return one.union(*others)


def by_any_way(rows: QuerySet, *ways: dict) -> QuerySet:
    """Rows that one of these filters finds."""
    return rows.filter(pk__in=ids_by_any_way(rows.model.objects, *ways))
