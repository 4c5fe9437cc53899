"""Errors on pages: what was wrong, where, and what was expected."""

import sqlite3
from contextlib import closing

import pytest
from django.db import OperationalError, connection
from django.test import Client

from shows import journal
from shows.journal.lock import WRITERS_LOCK
from shows.models import Decision
from tests.newsroom import airs_on, premiere, report, show, statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def news():
    report(
        "Harbor Lights sails on", airs_on("Tidewater TV"), premiere("June 14", "XXXX-06-14", confidence=0.6)
    )


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        ("/shows/?status=lost", "Status", "lost is not one of the available choices"),
        ("/shows/?first_year=soon", "First year", "Enter a number"),
        ("/shows/?person=ada", "Person", "Enter a whole number"),
        ("/people/?show=0", "Show", "greater than or equal to 1"),
        ("/quotes/?show=harbor", "Show", "Enter a whole number"),
        ("/statements/?min_confidence=7", "Min confidence", "less than or equal to 1"),
        ("/articles/?dated=perhaps", "Dated", "perhaps is not one of the available choices"),
    ],
)
def test_an_invalid_filter_is_named_and_finds_nothing(client, news, address, name, expected):
    response = client.get(address)
    alert = response.text.partition('role="alert"')[2].partition("</div>")[0]
    assert name in alert
    assert expected in alert
    assert list(response.context["page"]) == []


def test_a_search_for_no_words_finds_nothing(client, news):
    assert "Harbor Lights" not in client.get("/search/?q=%00").text


@pytest.mark.parametrize(
    "address",
    [
        "/identities/?q=",
        "/identities/{show}/?q=",
        "/articles/names/?kind=show&show=",
        "/admin/shows/statement/?prop=",
        "/admin/shows/credit/?part=",
    ],
)
def test_nul_characters_are_removed_from_searches(admin_client, news, address):
    assert admin_client.get(address.format(show=show().pk) + "%00").status_code == 200


def test_nul_characters_are_removed_from_reasons(client, curator):
    report("Lights On", airs_on("Tidewater TV"))
    report("Elsewhere", airs_on("Corvid", show="Harbour Lights"))
    client.force_login(curator)
    here, there = show().pk, show("Harbour Lights").pk
    client.post(f"/identities/{there}/{here}/", {"verdict": "same", "reason": "one\0 show"})
    client.post("/decisions/1/undo/", {"reason": "two\0 shows"})
    assert [made.reason for made in Decision.objects.all()] == ["one show", "two shows"]


@pytest.mark.parametrize(
    "elsewhere", ["shows", "quotes", "https://elsewhere.example/", "//elsewhere.example"]
)
def test_a_form_only_redirects_within_this_site(client, editor, elsewhere):
    report("Lights On", airs_on("Tidewater TV"))
    journal.accept(editor, [statement("network")])
    client.force_login(editor)
    answer = client.post("/decisions/1/undo/", {"next": elsewhere})
    assert (answer.status_code, answer.url) == (302, "/decisions/1/")


def test_a_visitor_is_told_that_a_session_may_have_ended(client):
    page = client.get("/rules/").text
    assert "your session has ended" in page
    assert "/accounts/login/?next=/rules/" in page


def test_who_logs_in_after_a_refused_form_is_not_led_to_its_address(client, news):
    page = client.post("/statements/accept/").text
    assert "your session has ended" in page
    assert 'href="/accounts/login/"' in page
    assert "next=" not in page


def test_input_from_before_the_session_ended_is_kept(client, news):
    page = client.post("/statements/1/reject/", {"seen": 0, "reason": "a “namesake”"}).text
    assert "what you wrote is kept" in page
    assert '<input type="hidden" name="reason" value="a “namesake”">' in page
    assert "Send it again</button>" in page


def sent_with_an_old_token(**sent):
    client = Client(enforce_csrf_checks=True)
    client.get("/accounts/login/")
    return client.post("/statements/1/reject/", {"csrfmiddlewaretoken": "x" * 64, "reason": "hm"}, **sent)


def test_a_form_of_ours_that_is_older_than_the_login_may_be_sent_again(db):
    refused = sent_with_an_old_token(headers={"origin": "http://testserver"})
    assert refused.status_code == 403
    assert '<input type="hidden" name="reason" value="hm">' in refused.text
    assert "x" * 64 not in refused.text


@pytest.mark.parametrize("headers", [{}, {"origin": "http://elsewhere.example"}, {"origin": "null"}])
def test_a_form_that_may_come_from_elsewhere_is_not_offered_again(db, headers):
    refused = sent_with_an_old_token(headers=headers)
    assert refused.status_code == 403
    assert "Go back, reload the page" in refused.text
    assert 'name="reason"' not in refused.text


def test_a_password_is_never_kept(db):
    client = Client(enforce_csrf_checks=True)
    sent = {"username": "ada", "password": "lamp-oil-and-rope"}
    refused = client.post("/accounts/login/", sent, headers={"origin": "http://testserver"})
    assert refused.status_code == 403
    assert "lamp-oil" not in refused.text


def refused_lock(file) -> sqlite3.OperationalError:
    """What SQLite says to a writer who has waited in vain."""
    held, wanted = (sqlite3.connect(file, timeout=0, isolation_level=None) for _ in range(2))
    held.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as refused:
        wanted.execute("BEGIN IMMEDIATE")
    return refused.value


@pytest.mark.parametrize("browser", [{}, {"hx-request": "true"}])
def test_input_is_kept_while_another_program_writes(client, editor, news, tmp_path, monkeypatch, browser):
    def wait_in_vain():
        raise OperationalError from refused_lock(tmp_path / "busy.sqlite3")

    monkeypatch.setattr("shows.journal.judge.writing", wait_in_vain)
    client.force_login(editor)
    sent = {"seen": 0, "reason": "a “namesake”"}
    response = client.post(f"/statements/{statement('network').pk}/reject/", sent, headers=browser)
    assert response.status_code == 503
    assert "what you wrote is kept" in response.text
    assert '<input type="hidden" name="reason" value="a “namesake”">' in response.text


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite refuses a lock after its own timeout")
@pytest.mark.django_db(transaction=True)
def test_input_is_kept_when_the_lock_of_postgresql_is_not_released(client, editor, news):
    client.force_login(editor)
    rejecting = f"/statements/{statement('network').pk}/reject/"
    with closing(connection.copy()) as rebuild, connection.cursor() as cursor:
        rebuild.cursor().execute("SELECT pg_advisory_lock(%s)", [WRITERS_LOCK])
        cursor.execute("SET lock_timeout = '50ms'")
        response = client.post(rejecting, {"seen": 0, "reason": "a namesake"})
        cursor.execute("RESET lock_timeout")
    assert response.status_code == 503
    assert "what you wrote is kept" in response.text
    assert '<input type="hidden" name="reason" value="a namesake">' in response.text


def test_users_without_the_right_are_told_so(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("reader"))
    assert "Your account does not have the rights for this" in client.get("/rules/").text


def test_a_text_that_is_far_too_large_is_refused_with_the_limit(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    response = client.post("/accounts/login/", {"username": "x" * 2000})
    assert response.status_code == 400
    assert "too large: an article may have at most 1.9" in response.text


def test_a_refused_host_is_told_which_setting_to_change(client):
    response = client.get("/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "ALLOWED_HOSTS" in response.text


def test_a_date_is_shown_with_the_year_that_the_article_gives_it(client):
    report("Harbor Lights", airs_on("Tidewater TV"), published="2019-05-28")
    report(
        "Harbor Lights sails on",
        premiere("June 14", "XXXX-06-14", confidence=0.6),
        published="2019-05-28",
        outlet="The Evening Dial",
    )
    page = client.get("/statements/?property=premiere").text
    assert "14 June 2019" in page
    assert "by the article" in page


def test_a_date_whose_article_has_none_keeps_its_year_open(client, news):
    page = client.get("/statements/?property=premiere").text
    assert "14 June, year not stated" in page
    assert "by the article" not in page


@pytest.mark.parametrize(
    ("address", "way_back"),
    [
        ("/decisions/7/undo/", "/decisions/7/"),
        ("/articles/5/accept/", "/articles/5/"),
        ("/identities/titles/3/4/", "/identities/titles/"),
        ("/external-ids/3/4/", "/"),
        ("/accounts/logout/", "/"),
    ],
)
def test_an_address_that_only_takes_forms_says_so_and_links_back(client, db, address, way_back):
    response = client.get(address)
    assert (response.status_code, response["Allow"].startswith("POST")) == (405, True)
    assert "only accepts what a button or a form sends" in response.text
    assert f'<a href="{way_back}">Go to the' in response.text
    assert f"/accounts/login/?next={way_back}" in response.text


def test_a_page_that_can_only_be_read_says_so(client, db):
    response = client.post("/shows/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "can only be read" in response.text
