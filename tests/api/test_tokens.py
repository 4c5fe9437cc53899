"""Programs use tokens, made by an operator, on behalf of an account."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from knox.models import AuthToken

from shows import journal
from tests.commands import printed
from tests.newsroom import statement

pytestmark = pytest.mark.django_db


def token_for(user, **options) -> str:
    return printed("create_token", user.username, **options).split()[-1]


@pytest.fixture
def ask(client):
    """Ask the API with a token, without a session."""
    return lambda path, token: client.get(f"/api/v1/{path}", headers={"authorization": f"Token {token}"})


def test_the_token_of_an_editor_opens_the_journal(ask, news, editor):
    journal.accept(editor, [statement("network")])
    [decision] = ask("decisions/", token_for(editor)).json()["results"]
    assert decision["verb"] == "accept"


def test_the_token_of_an_editor_opens_texts(ask, get, news, editor):
    article = f"articles/{get('articles/?q=sails').json()['results'][0]['id']}/"
    assert ask(article, token_for(editor)).json()["text"].startswith("Harbor Lights sails on")
    assert get(article).json()["text"] is None


def test_a_token_has_no_more_rights_than_its_account(ask, django_user_model):
    response = ask("decisions/", token_for(django_user_model.objects.create_user("reader")))
    assert (response.status_code, response.json()["detail"]) == (403, "Only editors may read this.")


@pytest.mark.parametrize("path", ["decisions/", "shows/", ""])
@pytest.mark.parametrize("token", ["newsbase_wrong", "two words", "", "\xff", "a\0b"])
def test_an_invalid_token_is_refused_everywhere(ask, path, token):
    response = ask(path, token)
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Token"
    assert response["Content-Type"] == "application/problem+json"


def test_a_bearer_token_is_refused_rather_than_ignored(client, editor):
    response = client.get("/api/v1/shows/", headers={"Authorization": f"Bearer {token_for(editor)}"})
    assert response.status_code == 401
    assert "Authorization: Token" in response.json()["detail"]


def test_a_token_that_has_expired_is_refused(ask, editor):
    token = token_for(editor)
    AuthToken.objects.update(expiry=AuthToken.objects.get().created - timedelta(seconds=1))
    assert ask("decisions/", token).status_code == 401


def test_a_token_of_an_inactive_account_is_refused(ask, editor):
    token = token_for(editor)
    editor.is_active = False
    editor.save()
    assert ask("decisions/", token).status_code == 401


def test_a_token_writes_nothing(editor):
    headers = {"authorization": f"Token {token_for(editor)}"}
    assert Client(enforce_csrf_checks=True).post("/api/v1/decisions/", headers=headers).status_code == 405


def test_a_token_opens_no_page_for_editors(client, editor):
    response = client.get("/rules/", headers={"authorization": f"Token {token_for(editor)}"})
    assert response.status_code == 403


def test_the_token_itself_is_not_stored(editor):
    token = token_for(editor)
    assert token not in str(AuthToken.objects.values().get())


def test_a_token_is_valid_until_it_expires(editor):
    token_for(editor, days=3)
    made = AuthToken.objects.get()
    assert round((made.expiry - made.created) / timedelta(days=1)) == 3


def test_a_token_needs_an_active_account(editor):
    with pytest.raises(CommandError, match="no active account zoe"):
        call_command("create_token", "zoe")
    with pytest.raises(CommandError, match="found 0"):
        call_command("create_token", "ada", days=0)


def test_an_operator_makes_and_revokes_tokens_in_the_admin(admin_client, ask, editor):
    made = admin_client.post("/admin/knox/authtoken/add/", {"user": editor.pk}, follow=True)
    (message,) = made.context["messages"]
    token = str(message).split()[-1]
    assert ask("decisions/", token).status_code == 200
    digest = AuthToken.objects.get().pk
    assert digest not in str(message)
    admin_client.post(f"/admin/knox/authtoken/{digest}/delete/", {"post": "yes"})
    assert ask("decisions/", token).status_code == 401


def test_the_document_says_where_a_token_is_needed(get):
    document = get("schema/").json()
    assert document["components"]["securitySchemes"]["token"]["name"] == "Authorization"
    security = {path: operations["get"].get("security") for path, operations in document["paths"].items()}
    assert security["/api/v1/shows/"] is None
    assert security["/api/v1/decisions/"] == [{"token": []}, {"cookieAuth": []}]
    assert security["/api/v1/articles/{id}/"] == [{"token": []}, {"cookieAuth": []}, {}]
