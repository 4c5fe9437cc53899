"""The headers and files that every page relies on."""

import subprocess
import sys

import pytest
from django.db import connection


@pytest.mark.django_db
def test_pages_run_only_our_own_scripts(client):
    policy = client.get("/admin/login/")["Content-Security-Policy"].split("; ")
    assert "script-src 'self'" in policy
    assert "default-src 'none'" in policy


@pytest.mark.django_db
def test_pages_are_compressed_for_clients_that_accept_it(client):
    assert client.get("/admin/login/", headers={"Accept-Encoding": "gzip"})["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in client.get("/admin/login/")


@pytest.mark.django_db
def test_pages_are_never_framed(client):
    assert client.get("/admin/login/")["X-Frame-Options"] == "DENY"


def test_static_files_are_served_without_debug_or_collecting(client, settings):
    settings.WHITENOISE_AUTOREFRESH = False
    response = client.get("/static/django_htmx/htmx-2.min.js")
    assert not settings.DEBUG
    assert response.status_code == 200
    assert b"htmx" in b"".join(response.streaming_content)


@pytest.mark.skipif(connection.vendor == "sqlite", reason="settings.py says how long SQLite waits")
@pytest.mark.parametrize(
    ("served_by", "patience"), [("newsbase.wsgi", "20s"), ("newsbase.asgi", "20s"), ("os", "0")]
)
def test_forms_wait_for_the_writers_lock_for_a_while_and_commands_as_long_as_it_takes(served_by, patience):
    asking = (
        f"import django, {served_by}; django.setup(); from django.db import connection; "
        "print(connection.cursor().execute('SHOW lock_timeout').fetchone()[0])"
    )
    told = subprocess.run([sys.executable, "-c", asking], check=True, stdout=subprocess.PIPE, text=True)
    assert told.stdout.strip() == patience


def test_a_host_that_is_not_allowed_is_refused(client):
    assert client.get("/health/live", headers={"host": "elsewhere.example"}).status_code == 400
