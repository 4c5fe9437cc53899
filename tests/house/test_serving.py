"""The headers and files that every page relies on."""

import pytest


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


def test_a_host_that_is_not_allowed_is_refused(client):
    assert client.get("/health/live", headers={"host": "elsewhere.example"}).status_code == 400
