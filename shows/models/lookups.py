"""Looking up rows by several columns at once."""

from django.db.models import QuerySet


def ids_by_any_way(rows: QuerySet, *ways: dict) -> QuerySet:
    """The ids of rows that one of these filters finds, by one indexed look-up for each, where an OR would read all."""
    one, *others = (rows.filter(**way).order_by().values("pk") for way in ways)
    return one.union(*others)


def by_any_way(rows: QuerySet, *ways: dict) -> QuerySet:
    """Rows that one of these filters finds."""
    return rows.filter(pk__in=ids_by_any_way(rows.model.objects, *ways))
