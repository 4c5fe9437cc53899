import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from shows.models import Evidence, Statement
from shows.models.lookups import WordsIndex

MODELS = [model for app in ("shows", "articles") for model in apps.get_app_config(app).get_models()]


def indexes(table: str) -> dict[str, dict]:
    """The indexes and constraints of a table, by name."""
    with connection.cursor() as cursor:
        return connection.introspection.get_constraints(cursor, table)


@pytest.mark.django_db
@pytest.mark.parametrize("model", MODELS)
def test_a_migrated_database_has_what_a_model_declares(model):
    declared = {constraint.name for constraint in model._meta.constraints}
    for index in model._meta.indexes:
        if connection.vendor == "postgresql" or not isinstance(index, WordsIndex):
            declared.add(index.name)
    assert declared <= indexes(model._meta.db_table).keys()


@pytest.mark.django_db(transaction=True)
def test_a_database_from_before_an_index_was_declared_gets_it_and_loses_those_that_django_made():
    by_state = next(index for index in Statement._meta.indexes if index.name == "statement_by_state")
    [by_key] = Statement._meta.constraints
    with connection.schema_editor() as editor:
        editor.remove_index(Statement, by_state)
        editor.remove_constraint(Statement, by_key)
        editor.execute("CREATE INDEX shows_evidence_decision_id_0f1e2d3c ON shows_evidence (decision_id)")
        editor.execute("CREATE INDEX added_by_an_operator ON shows_evidence (confidence)")
        if connection.vendor == "postgresql":
            editor.execute("ALTER TABLE shows_statement ADD CONSTRAINT shows_statement_key_key UNIQUE (key)")
    MigrationRecorder(connection).record_unapplied("shows", "0002_indexes")
    call_command("migrate", "shows", verbosity=0)
    of_statements, of_evidence = (indexes(model._meta.db_table) for model in (Statement, Evidence))
    assert {"statement_by_state", "one_statement_a_key"} <= of_statements.keys()
    assert "shows_statement_key_key" not in of_statements
    assert {"evidence_by_decision", "added_by_an_operator"} <= of_evidence.keys()
    assert "shows_evidence_decision_id_0f1e2d3c" not in of_evidence
