from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations


def as_declared(apps, schema_editor):
    """Give the tables the indexes that 0001 declares: while it was regenerated in place, nothing brought new ones to
    databases that had it already, and nothing took away those that it declared no more."""
    for model in apps.get_models():
        if model._meta.app_label == "shows" and not model._meta.proxy:
            _add_missing(model, schema_editor)
            _drop_undeclared(model, schema_editor)


def _there(model, schema_editor):
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        return connection.introspection.get_constraints(cursor, model._meta.db_table)


def _add_missing(model, schema_editor):
    there = _there(model, schema_editor)
    for index in model._meta.indexes:
        if index.name not in there:
            schema_editor.add_index(model, index)
    for constraint in model._meta.constraints:
        if constraint.name not in there:
            schema_editor.add_constraint(model, constraint)


def _drop_undeclared(model, schema_editor):
    """Drop the indexes of single columns whose fields declare none, if they have a name that Django gave them."""
    indexed = {field.column for field in model._meta.local_fields if field.db_index or field.unique}
    table, quote = model._meta.db_table, schema_editor.quote_name
    for name, one in _there(model, schema_editor).items():
        if len(one["columns"]) != 1 or one["columns"][0] in indexed:
            continue
        if not name.startswith(f"{table}_{one['columns'][0]}_"):
            continue
        if one["unique"]:
            schema_editor.execute(f"ALTER TABLE {quote(table)} DROP CONSTRAINT {quote(name)}")
        elif one["index"]:
            schema_editor.execute(f"DROP INDEX {quote(name)}")


class Migration(migrations.Migration):

    dependencies = [
        ("shows", "0001_initial"),
    ]

    operations = [
        TrigramExtension(),
        migrations.RunPython(as_declared, migrations.RunPython.noop, elidable=True),
    ]
