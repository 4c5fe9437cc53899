import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test.utils import CaptureQueriesContext


def test_a_running_process_is_live(client):
    assert client.get("/health/live").json() == {"status": "live"}


@pytest.mark.django_db
def test_a_migrated_database_is_ready(client):
    response = client.get("/health/ready")
    assert (response.status_code, response.json()) == (200, {"status": "ready"})


@pytest.mark.django_db
def test_a_probe_takes_few_queries(client):
    with CaptureQueriesContext(connection) as asked:
        client.get("/health/ready")
    assert len(asked) <= 8


@pytest.mark.django_db
def test_a_database_with_a_migration_missing_is_not_ready(client):
    MigrationRecorder(connection).record_unapplied("shows", "0002_indexes")
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["reason"] == "migrations are not applied"


@pytest.mark.django_db
def test_a_database_with_the_tables_of_another_release_is_not_ready(client):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE shows_show RENAME COLUMN first_year TO year")
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["reason"] == "the database is of another release: it lacks shows_show.first_year"


def test_without_a_database_the_process_is_live_but_not_ready(client, monkeypatch):
    def refuse(connection):
        raise OperationalError

    monkeypatch.setattr("newsbase.health.MigrationExecutor", refuse)
    assert client.get("/health/live").status_code == 200
    response = client.get("/health/ready")
    assert (response.status_code, response.json()["reason"]) == (503, "the database does not answer")
