"""Clients that ask again are told if nothing has changed."""

import pytest
from django.core.management import call_command

from articles.models import Outlet
from newsbase.api.caching import digest_of_code
from shows import journal
from tests.newsroom import report, show, statement, status

LISTS = ["shows/", "people/", "networks/", "quotes/", "articles/", "statements/", "conflicts/", "changes/"]


@pytest.mark.parametrize("address", LISTS)
def test_an_unchanged_answer_is_not_sent_again_and_costs_one_query(
    get, news, address, django_assert_num_queries
):
    tag = get(address)["ETag"]
    with django_assert_num_queries(1):
        response = get(address, if_none_match=tag)
    assert (response.status_code, response.content, response["ETag"]) == (304, b"", tag)


def test_an_editor_is_answered_at_the_same_cost(get, client, news, editor, django_assert_num_queries):
    client.force_login(editor)
    tag = get("shows/")["ETag"]
    with django_assert_num_queries(1):
        assert get("shows/", if_none_match=tag).status_code == 304


def test_an_unchanged_member_is_not_sent_again(get, news, django_assert_num_queries):
    address = f"shows/{show().pk}/"
    tag = get(address)["ETag"]
    with django_assert_num_queries(1):
        assert get(address, if_none_match=tag).status_code == 304


def test_a_decision_invalidates_cached_answers(get, news, editor):
    tag = get("shows/")["ETag"]
    journal.accept(editor, [statement("network")])
    assert get("shows/", if_none_match=tag).json()["results"][0]["networks"][0]["verified"] is True


def test_an_import_invalidates_cached_answers(get, news):
    tag = get("shows/")["ETag"]
    report("Another", status("ordered", show="The Tide Table"))
    assert len(get("shows/", if_none_match=tag).json()["results"]) == 2


def test_the_etag_of_one_address_does_not_match_another(get, news):
    assert get("shows/?page_size=1", if_none_match=get("shows/")["ETag"]).status_code == 200


def test_opening_an_outlet_in_the_admin_invalidates_cached_answers(get, client, news, admin_user):
    article = f"articles/{get('articles/?q=sails').json()['results'][0]['id']}/"
    outlet = "/admin/articles/outlet/1/change/"
    tag = get(article)["ETag"]
    client.force_login(admin_user)
    outlet = Outlet.objects.get(name="The Daily Screen")
    client.post(f"/admin/articles/outlet/{outlet.pk}/change/", {"name": outlet.name, "open": "on"})
    client.logout()
    assert get(article, if_none_match=tag).json()["text"]


def test_opening_an_outlet_by_import_invalidates_cached_answers(get, db, tmp_path):
    (tmp_path / "lights.txt").write_text("Harbor Lights sails on\n\nHarbor Lights is renewed.\n")
    call_command("import_articles", str(tmp_path), outlet="The Daily Screen")
    article = f"articles/{get('articles/').json()['results'][0]['id']}/"
    tag = get(article)["ETag"]
    call_command("import_articles", str(tmp_path), outlet="The Daily Screen", open=True)
    assert get(article, if_none_match=tag).json()["text"]


def test_a_rebuild_that_renumbers_conflicts_invalidates_cached_answers(get, client, news):
    tag = get("conflicts/")["ETag"]
    call_command("rebuild")
    [conflict] = get("conflicts/", if_none_match=tag).json()["results"]
    assert client.get(conflict["href"]).status_code == 200


def test_another_release_invalidates_cached_answers(get, news, monkeypatch):
    tag = get("shows/")["ETag"]
    monkeypatch.setattr("newsbase.api.caching.RELEASE", "another")
    assert get("shows/", if_none_match=tag).status_code == 200


def test_a_release_is_told_by_its_code(tmp_path):
    module = tmp_path / "shows/answers/published.py"
    module.parent.mkdir(parents=True)
    module.write_text("title = 1\n")
    before = digest_of_code(tmp_path)
    assert digest_of_code(tmp_path) == before
    module.write_text("title = 2\n")
    assert digest_of_code(tmp_path) != before
