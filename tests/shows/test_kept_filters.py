"""A list that a link narrowed stays narrowed when its filters are changed, and says to what."""

import pytest

from articles.models import Article
from shows import journal
from tests.newsroom import cast, episodes, report, show, statement
from tests.pages import page_text

pytestmark = pytest.mark.django_db


def ticked(name: str, value: int | str, words: str) -> str:
    label = f"<span>{name} <strong>{words}</strong></span>"
    return f'<input type="checkbox" name="{name}" value="{value}" checked> {label}'


def test_statements_about_somebody(client):
    report("Lights On", cast("Ida Brandt"))
    ida = statement("cast").object
    html = page_text(client.get(f"/statements/?person={ida.pk}&state=published"))
    assert ticked("person", ida.pk, "Ida Brandt") in html
    assert 'type="checkbox" name="state"' not in html


def test_statements_about_a_season_of_a_show(client):
    report("Lights On", episodes(13))
    html = page_text(client.get(f"/statements/?show={show().pk}&season=3&verified=false"))
    assert ticked("show", show().pk, "Harbor Lights") in html
    assert ticked("season", 3, "3") in html
    assert ticked("verified", "false", "no") in html


def test_statements_in_an_order(client):
    report("Lights On", episodes(13))
    assert ticked("ordering", "-support,id", "-support,id") in page_text(
        client.get("/statements/?ordering=-support,id")
    )


@pytest.mark.parametrize("path", ["statements", "decisions"])
def test_what_is_about_an_article(client, editor, path):
    report("Lights On", episodes(13))
    journal.accept(editor, [statement("episodes")])
    client.force_login(editor)
    article = Article.objects.get()
    assert ticked("article", article.pk, "Lights On") in page_text(
        client.get(f"/{path}/?article={article.pk}")
    )


@pytest.mark.parametrize("unknown", [10**17, "x"])
def test_what_does_not_exist_is_shown_as_asked_for(client, unknown):
    for name in ("show", "article"):
        assert ticked(name, unknown, str(unknown)) in page_text(client.get(f"/statements/?{name}={unknown}"))
