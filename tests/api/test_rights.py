"""Who reads what."""

import pytest

from articles.models import Outlet


@pytest.fixture
def article(get, news):
    return f"articles/{get('articles/?q=sails').json()['results'][0]['id']}/"


def test_the_text_of_an_article_is_withheld_with_a_reason(get, article):
    found = get(article).json()
    assert found["text"] is None
    assert "belongs to its outlet" in found["text_withheld"]


def test_everyone_reads_the_text_of_an_open_outlet(get, article):
    Outlet.objects.filter(name="The Daily Screen").update(open=True)
    found = get(article).json()
    assert found["text"].startswith("Harbor Lights sails on")
    assert found["text_withheld"] is None


def test_editors_read_every_text(get, client, article, editor):
    client.force_login(editor)
    assert get(article).json()["text"].startswith("Harbor Lights sails on")


def test_an_editor_who_logs_out_is_not_told_that_nothing_has_changed(get, client, article, editor):
    client.force_login(editor)
    tag = get(article)["ETag"]
    client.logout()
    assert get(article, if_none_match=tag).json()["text"] is None


@pytest.mark.django_db
def test_only_editors_read_the_journal(get, client, editor, django_user_model):
    assert get("decisions/").status_code == 401
    client.force_login(django_user_model.objects.create_user("reader"))
    assert get("decisions/").status_code == 403
    client.force_login(editor)
    assert get("decisions/").status_code == 200


def test_a_decision_says_who_what_and_why(get, client, news, editor):
    from shows import journal
    from tests.newsroom import statement

    target = statement("network")
    journal.reject(editor, [target], reason="Another station")
    client.force_login(editor)
    [found] = get("decisions/").json()["results"]
    assert (found["verb"], found["user"], found["reason"], found["in_force"]) == (
        "reject",
        "ada",
        "Another station",
        True,
    )
    assert found["targets"] == [{"kind": "statement", "id": target.pk, "judgement": "rejected"}]
