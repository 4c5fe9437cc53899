"""Many rows in little time: the database copies existing ones."""

from collections.abc import Sequence

from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Field, Max, Model

from shows.models import Entity

UNIQUE = ("digest", "copies", "key")
Models = Sequence[type[Model]]


def multiply(models: Models, doublings: int, *, kept: Entity) -> None:
    """Double the rows of these models a number of times. All copies refer to the same `kept` entity."""
    for _ in range(doublings):
        _double(models, kept)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for reset in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(reset)
            # Autovacuum would do this a minute later.
            cursor.execute("ANALYZE")


def _double(models: Models, kept: Entity) -> None:
    """Copy all rows, with ids after the last ones."""
    shifts = {model: model.objects.aggregate(last=Max("pk"))["last"] for model in models}
    with transaction.atomic(), connection.cursor() as cursor:
        for model in models:
            table, fields = model._meta.db_table, model._meta.concrete_fields
            columns = ", ".join(f'"{field.column}"' for field in fields)
            copies = ", ".join(_copied(field, shifts, kept) for field in fields)
            but = f"WHERE id <> {kept.pk}" if model is Entity else ""
            cursor.execute(f"INSERT INTO {table} ({columns}) SELECT {copies} FROM {table} {but}")


def _copied(field: Field, shifts: dict[type[Model], int], kept: Entity) -> str:
    """The SQL for a column of a copied row."""
    column = f'"{field.column}"'
    if field.column == "normal":
        return f"{column} || ' ' || (id + {shifts[field.model]})"
    if field.column in UNIQUE:
        return f"'copy ' || (id + {shifts[field.model]})"
    of = field.remote_field.model if field.remote_field else field.model if field.primary_key else None
    if of is Entity:
        return f"CASE WHEN {column} = {kept.pk} THEN {column} ELSE {column} + {shifts[of]} END"
    return f"{column} + {shifts[of]}" if of in shifts else column
