"""A show's first year is given only if the premiere is known to be the first."""

import pytest
from django.core.management import call_command

from shows import journal
from shows.models import Show
from tests.newsroom import episodes, premiere, report, statement, status

pytestmark = pytest.mark.django_db

SINCE_2019 = premiere("in June 2019", "2019-06", season=1)
RETURNS_2026 = premiere("in 2026", "2026", season=4)
UNNUMBERED_2026 = premiere("in early 2026", "2026", season=None)


def first_year() -> int | None:
    return Show.objects.get().first_year


@pytest.mark.parametrize(
    ("facts", "year"),
    [
        ([SINCE_2019], 2019),
        ([SINCE_2019, RETURNS_2026], 2019),
        ([RETURNS_2026], None),
        ([UNNUMBERED_2026], 2026),
        ([UNNUMBERED_2026, status("revived")], None),
        ([UNNUMBERED_2026, episodes(10, season=4)], None),
        ([premiere("in 2026", "2026", season=1, modality="speculated")], None),
    ],
    ids=[
        "first season",
        "first and fourth season",
        "fourth season alone",
        "no number",
        "no number, and revived",
        "no number, and a fourth season",
        "speculation",
    ],
)
def test_a_show_begins_with_its_first_season(facts, year):
    report("News", *facts)
    assert first_year() == year


def test_news_of_a_later_season_removes_the_year_of_an_unnumbered_premiere(editor):
    report("News", UNNUMBERED_2026)
    report("More", episodes(10, season=4, confidence=0.5), outlet="Wire Nine")
    assert first_year() == 2026
    accepted = journal.accept(editor, [statement("episodes")])
    assert first_year() is None
    call_command("rebuild")
    assert first_year() is None
    journal.undo(editor, accepted)
    assert first_year() == 2026


@pytest.mark.parametrize(
    ("ordering", "order"),
    [("first_year", ["Elder", "Younger", "Unknown"]), ("-first_year", ["Younger", "Elder", "Unknown"])],
)
def test_shows_of_no_known_year_come_last_whichever_way_years_are_ordered(client, ordering, order):
    years = [
        premiere(f"in {y}", y, show=title, season=1) for title, y in (("Younger", "2021"), ("Elder", "1999"))
    ]
    report("News", *years, premiere("in 1980", "1980", show="Unknown", season=2))
    told = client.get(f"/api/v1/shows/?ordering={ordering}").json()["results"]
    assert [show["title"] for show in told] == order
    table = client.get(f"/shows/?ordering={ordering}").text.partition("<tbody>")[2]
    assert sorted(order, key=table.index) == order


def test_the_list_omits_unknown_years(client):
    report("News", RETURNS_2026)
    row = client.get("/shows/").text.partition("<tbody>")[2]
    assert "Harbor Lights" in row
    assert "2026" not in row
    assert "No published show matches" in client.get("/shows/?first_year=2026").text
    (told,) = client.get("/api/v1/shows/").json()["results"]
    assert told["first_year"] is None
