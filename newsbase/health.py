"""Whether the process runs, and whether it can serve requests: for load balancers and monitors."""

from collections.abc import Iterator

from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Model
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def live(request: HttpRequest) -> JsonResponse:
    """Answer 200: the process takes requests."""
    return JsonResponse({"status": "live"})


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """Answer 200 if the database answers and has the expected tables, else 503 with the reason."""
    reason = unready_reason()
    if reason:
        return JsonResponse({"status": "not ready", "reason": reason}, status=503)
    return JsonResponse({"status": "ready"})


def unready_reason() -> str | None:
    """Return why requests cannot be served, or None if they can."""
    try:
        executor = MigrationExecutor(connection)
    except DatabaseError:
        return "the database does not answer"
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return "migrations are not applied"
    if not _has_all_columns():
        return f"the database is of another release: it lacks {next(_lacking_columns(), 'a table')}"
    return None


def _models() -> list[type[Model]]:
    return [model for app in ("shows", "articles") for model in apps.get_app_config(app).get_models()]


def _has_all_columns() -> bool:
    """Whether tables have all columns. Their first migration was regenerated under one name, which proves nothing."""
    quote, parts = connection.ops.quote_name, []
    for model in _models():
        table = quote(model._meta.db_table)
        # Qualified by the table, since SQLite takes an unknown quoted name for a string.
        columns = ", ".join(f"{table}.{quote(field.column)}" for field in model._meta.concrete_fields)
        parts.append(f"(SELECT {columns} FROM {table} LIMIT 0) AS of_{len(parts)}")
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM {', '.join(parts)}")
    except DatabaseError:
        return False
    return True


def _lacking_columns() -> Iterator[str]:
    """The columns that tables lack."""
    with connection.cursor() as cursor:
        for model in _models():
            table = model._meta.db_table
            there = {column.name for column in connection.introspection.get_table_description(cursor, table)}
            wanted = [field.column for field in model._meta.concrete_fields]
            yield from (f"{table}.{column}" for column in wanted if column not in there)
