"""The journal as editors read it: who decided what, on what, and whether it is still in force."""

import datetime

import pytest

from articles.models import Article
from shows import journal
from shows.journal import Claim
from tests.newsroom import cast, episodes, premiere, quote, report, show, statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(client, editor):
    client.force_login(editor)

    def get(query: str = "") -> str:
        response = client.get(f"/decisions/{query}")
        assert response.status_code == 200
        return " ".join(response.content.decode().split())

    return get


@pytest.fixture
def desk_day(editor, curator):
    """A day of two people: an acceptance, a correction, and a rejection that was undone."""
    report("Lights On", cast("Ida Brandt", confidence=0.5), episodes(8))
    report("Tide Out", cast("Jon Vale", show="Tidewater"))
    journal.accept(editor, [statement("cast", "Ida Brandt")], reason="the outlet says so twice")
    journal.correct(editor, statement("episodes"), Claim(show(), "episodes", season=3, value="10"))
    rejected = journal.reject(curator, [statement("cast", "Jon Vale")], reason="a namesake")
    journal.undo(curator, rejected)


def test_decisions_are_listed_latest_first(ask, desk_day):
    html = ask()
    told = [
        "cleo undid</a>: decision 3, cleo rejected",
        "cleo rejected</a>: Jon Vale is in Tidewater",
        "ada corrected</a>: <del>season 3 of Harbor Lights has 8 episodes</del>",
        "<ins>season 3 of Harbor Lights has 10 episodes</ins>",
        "ada accepted</a>: Ida Brandt is in Harbor Lights",
    ]
    places = [html.find(words) for words in told]
    assert -1 not in places
    assert places == sorted(places)
    assert "the outlet says so twice" in html
    assert 'no longer in force</span> undone by cleo (<a href="/decisions/4/">' in html


def test_a_setting_shows_its_value(ask, client, curator):
    journal.set_threshold(curator, 0.85)
    assert "cleo changed a setting</a>: statements stand from 85% sure on" in ask()
    assert "at least 85% stand without an editor" in client.get("/decisions/1/").content.decode()


def test_merges_and_splits_show_both_names(ask, curator):
    report("One", cast("Mara Quill"))
    report("Two", cast("Nils Aronsen", show="Harbour Lights"))
    journal.merge(curator, show("Harbour Lights"), show("Harbor Lights"))
    assert "cleo merged</a>: Harbour Lights · Harbor Lights </p>" in ask()
    journal.split(curator, show("Harbour Lights"), show("Harbor Lights"))
    assert "cleo split</a>: Harbour Lights · Harbor Lights </p>" in ask()


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("?user=ada", [2, 1]),
        ("?verb=reject", [3]),
        ("?in_force=false", [3]),
        ("?user=cleo&in_force=true", [4]),
    ],
)
def test_a_list_filtered_by_editor_kind_and_force(ask, client, desk_day, query, numbers):
    ask(query)
    found = client.get(f"/decisions/{query}").context["page"]
    assert [deed.decision.pk for deed in found] == numbers


def test_a_list_filtered_by_article_has_everything_about_it(ask, client, desk_day, editor):
    lights = Article.objects.get(current__source__title="Lights On")
    journal.set_date(editor, lights.current.source, datetime.date(2019, 6, 14))
    found = client.get(f"/decisions/?article={lights.pk}").context["page"]
    assert [deed.decision.pk for deed in found] == [5, 2, 1]
    assert "“Lights On”" in ask(f"?article={lights.pk}")


def test_an_invalid_filter_says_why_and_finds_nothing(ask, desk_day):
    html = ask("?article=x")
    assert "Article: Enter a whole number." in html
    assert "rejected</a>" not in html


def test_a_list_without_decisions_leads_to_the_queue(ask):
    report("Lights On", episodes(8))
    html = ask()
    assert "Nobody has decided anything yet" in html
    assert '<a href="/articles/">Review an article</a>' in html


def test_the_journal_is_for_editors(client, desk_day):
    assert client.get("/decisions/").status_code == 403


def test_queries_do_not_grow_with_what_was_decided(ask, editor, django_assert_max_num_queries):
    report("One", quote("We sail at dawn"), cast("Ida Brandt"), premiere("June 14", "XXXX-06-14"))
    journal.accept(editor, [statement("cast")])
    ask()
    with django_assert_max_num_queries(20) as few:
        ask()
    for number in range(4):
        report(f"More {number}", *(cast(f"Player {number} {n}", confidence=0.5) for n in range(3)))
        journal.accept(editor, [statement("cast", f"Player {number} {n}") for n in range(3)])
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert "and 2 more" in ask()
