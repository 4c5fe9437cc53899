"""An article with many facts loads some of them; the others follow in stretches."""

import re

import pytest

from articles.models import Article
from shows import journal
from shows.models import Statement
from tests.newsroom import cast, report
from tests.pages import HTMX

pytestmark = pytest.mark.django_db
PLAYERS = ["Ida Brandt", "June Okafor", "Lars Vinter", "Mona Reyes", "Piet Aalto", "Rosa Lind"]


@pytest.fixture(autouse=True)
def two_at_once(monkeypatch):
    monkeypatch.setattr("articles.review.page.FACTS_AT_ONCE", 2)


def stored() -> Article:
    report("Who Is in It", *[cast(player) for player in PLAYERS])
    return Article.objects.get()


def players(response) -> list[str]:
    """The people whose facts an answer shows, in order."""
    return re.findall(r'<span class="value">([^<]+)</span>', response.content.decode())


def links(response) -> list[str]:
    """The targets of the links that show what is left out."""
    return re.findall(r'<a href="([^"]+)">Show the 2 facts from here on', response.content.decode())


def test_a_page_loads_with_its_first_facts_and_all_words(ada):
    response = ada.get(stored().get_absolute_url())
    assert players(response) == PLAYERS[:2]
    assert len(links(response)) == 2
    assert "Harbor Lights stars Rosa Lind." in re.sub("<[^>]+>", "", response.content.decode())


def test_a_link_shows_a_later_stretch_without_script(ada):
    article = stored()
    last = links(ada.get(article.get_absolute_url()))[-1]
    assert players(ada.get(last)) == PLAYERS[:2] + PLAYERS[4:]


def test_later_stretches_load_on_request(ada):
    article = stored()
    at = article.current.text.index("Harbor Lights stars Mona Reyes")
    answer = ada.get(f"{article.get_absolute_url()}facts/?at={at}", headers=HTMX)
    assert players(answer) == PLAYERS[2:4]
    assert "Who Is in It" not in answer.content.decode()


def test_readers_get_them_in_the_same_way(client):
    article = stored()
    response = client.get(article.get_absolute_url())
    assert players(response) == PLAYERS[:2]
    assert players(client.get(links(response)[0])) == PLAYERS[:4]


def test_an_editor_gets_what_is_undecided_first(ada, editor):
    article = stored()
    journal.accept(editor, list(Statement.objects.filter(prop="cast").order_by("pk")[:4]))
    assert players(ada.get(article.get_absolute_url())) == PLAYERS[:2] + PLAYERS[4:]


def test_a_decision_in_a_later_stretch_returns_to_it_without_script(ada):
    article = stored()
    last = Statement.objects.filter(prop="cast").latest("pk")
    response = ada.post(f"{article.get_absolute_url()}accept/", {"seen": [f"{last.pk}:0"]})
    assert players(ada.get(response.url)) == PLAYERS[:2] + PLAYERS[4:]


def test_an_older_version_shows_only_itself(ada):
    article = stored()
    response = ada.get(f"{article.get_absolute_url()}?version=1")
    assert "version=1" in links(response)[0]
    assert "version=1" in re.search(r'data-facts="([^"]+)"', response.content.decode())[1]
