"""Nobody can write anything."""

import pytest
from django.test import Client

from newsbase.api.urls import router

LISTS = [prefix for prefix, _, _ in router.registry]
ADDRESSES = ["", *(f"{prefix}/" for prefix in LISTS), *(f"{prefix}/1/" for prefix in LISTS)]


@pytest.mark.django_db
@pytest.mark.parametrize("address", [*ADDRESSES, "schema/", "docs/", "redoc/"])
def test_writing_is_refused_everywhere(client, address):
    for write in (client.post, client.put, client.patch, client.delete):
        response = write(f"/api/v1/{address}", {}, content_type="application/json")
        assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
        assert response["Content-Type"] == "application/problem+json"


def test_editors_are_refused_whatever_token_they_send(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    assert {client.post(f"/api/v1/{address}").status_code for address in ADDRESSES} == {405}


def test_a_head_request_gets_no_body(client, news):
    response = client.head("/api/v1/shows/")
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"] == client.get("/api/v1/shows/")["ETag"]


@pytest.mark.django_db
def test_an_options_request_says_what_is_allowed(client):
    said = client.options("/api/v1/shows/")
    assert said["Allow"] == "GET, HEAD, OPTIONS"
    assert said.json()["parses"] == []
