"""Errors are problems (RFC 9457), wherever they are raised."""

import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status", "title"),
    [
        ("/api/v1/shows/99/", 404, "Not Found"),
        ("/api/v1/shows/" + "9" * 30 + "/", 404, "Not Found"),
        ("/api/v1/shows/harbor-lights/", 404, "Not Found"),
        ("/api/v1/nothing/", 404, "Not Found"),
        ("/api/v2/", 404, "Not Found"),
        ("/api/v1/decisions/", 401, "Unauthorized"),
        ("/api/v1/shows/?x=1", 400, "Bad Request"),
    ],
)
def test_an_error_is_a_problem(client, path, status, title):
    response = client.get(path)
    assert response["Content-Type"] == "application/problem+json"
    problem = response.json()
    assert (response.status_code, problem["status"], problem["title"]) == (status, status, title)
    assert problem["instance"] == path
    assert problem["detail"]


@pytest.mark.django_db
def test_an_answer_other_than_json_is_not_available(client):
    response = client.get("/api/v1/shows/", headers={"accept": "text/csv"})
    assert (response.status_code, response["Content-Type"]) == (406, "application/problem+json")


def test_a_failure_of_the_server_is_a_problem_without_its_secrets(monkeypatch, db):
    monkeypatch.setattr("newsbase.api.views.etag", lambda request, role: 1 / 0)
    response = Client(raise_request_exception=False).get("/api/v1/shows/")
    assert (response.status_code, response["Content-Type"]) == (500, "application/problem+json")
    assert "zero" not in response.content.decode()


def test_pages_for_people_keep_their_own_errors(client, db):
    assert client.get("/nothing/")["Content-Type"].startswith("text/html")


def test_an_address_without_a_final_slash_redirects(client, db):
    assert client.get("/api/v1/shows")["Location"] == "/api/v1/shows/"
