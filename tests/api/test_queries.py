"""An answer takes the same number of queries, however much is in it."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shows import journal
from shows.filters import ShowFilter
from shows.models import Show, Statement
from tests.newsroom import cast, fact, premiere, quote, report, show, statement, status

LISTS = {
    "shows/": 9,
    "people/": 5,
    "networks/": 3,
    "quotes/": 4,
    "articles/": 3,
    "statements/": 4,
    "conflicts/": 5,
    "changes/": 3,
}


def season_of_news(*names: str):
    """Shows, each with people, quotes and a conflict."""
    for name in names:
        person = f"Player of {name}"
        report(
            f"News of {name}",
            status("renewed", show=name, season=2),
            premiere("June 14, 2019", "2019-06-14", show=name),
            fact("network", f"{name} is on {name} TV.", show=name, network=f"{name} TV"),
            quote(f"{name} was renewed.", speaker=person, about=name),
            cast(person, f"Hero of {name}", show=name),
            cast(f"Rival of {name}", show=name),
        )
        report(
            f"More of {name}", premiere("July 1, 2019", "2019-07-01", show=name), outlet="The Evening Dial"
        )


def test_the_queries_of_a_list_do_not_grow_with_it(get, news):
    def asked() -> tuple[dict[str, int], dict[str, int]]:
        """For each list, the queries and the rows."""
        queries, rows = {}, {}
        for address in LISTS:
            with CaptureQueriesContext(connection) as captured:
                rows[address] = len(get(address).json()["results"])
            queries[address] = len(captured)
        return queries, rows

    season_of_news("Low Water")
    few_queries, few = asked()
    season_of_news("The Tide Table", "Spring Flood")
    many_queries, many = asked()
    assert few_queries == many_queries == LISTS
    assert all(many[address] > few[address] > 0 for address in LISTS)


def test_the_queries_of_a_show_do_not_grow_with_it(get, news, django_assert_num_queries):
    address = f"shows/{show().pk}/"
    with django_assert_num_queries(8):
        get(address)
    report("A crew", *(cast(f"Sailor {letter}{letter.lower()}", season=None) for letter in "ABCDE"))
    with django_assert_num_queries(8):
        assert len(get(address).json()["cast"]) == 6


def test_the_queries_of_the_journal_do_not_grow_with_it(get, client, news, editor, django_assert_num_queries):
    client.force_login(editor)
    journal.accept(editor, [statement("network")])
    with django_assert_num_queries(7):
        get("decisions/")
    for prop in ("episodes", "crew"):
        journal.accept(editor, [statement(prop)])
    with django_assert_num_queries(7):
        assert len(get("decisions/").json()["results"]) == 3


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what is stored")
def test_a_page_of_what_stands_is_found_without_sorting_all_of_it(news):
    assert "ORDER BY" not in Statement.objects.standing().explain()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what is stored")
def test_what_a_show_was_on_a_day_is_found_among_its_own_events(news):
    plan = Show.objects.as_of(datetime.date(2019, 12, 31)).explain()
    assert "date_to" not in plan


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what is stored")
def test_premieres_are_looked_through_once_for_all_shows(news):
    days = {"premieres_since": "2019-01-01", "premieres_until": "2019-12-31"}
    assert "CORRELATED" not in ShowFilter(days, Show.objects.as_of()).qs.explain()
