"""Calendars of premieres: lines that give shows an hour, a day, a season and a network."""

import pytest

from articles.extraction.names.cues import Kind
from tests.extraction.reading import named, values

HEADLINE = "Fall premiere dates\n\nHere is when each series is back.\n\n"


@pytest.mark.parametrize(
    "hour",
    ["8/7c: ", "9:30/8:30c: ", "8 p.m. ", "8-9 p.m. ", "8:00-9:00 PM — ", "8:30 p.m. ET: ", "8:30pm: ", ""],
)
def test_lines_below_a_day_begin_with_an_hour_and_a_title(hour):
    text = (
        f"{HEADLINE}Monday, September 18\n{hour}Pewter Moon, Season 5 (CBS)\n{hour}The Wherryman* (NBC)\n\n"
        f"Tuesday, September 19\n{hour}Tin (NBC)\n"
    )
    assert values(text, "premiere", "show", "season", "date") == {
        ("Pewter Moon", 5, "XXXX-09-18"),
        ("The Wherryman", 1, "XXXX-09-18"),
        ("Tin", 1, "XXXX-09-19"),
    }
    assert values(text, "network", "show", "network") == {
        ("Pewter Moon", "CBS"),
        ("The Wherryman", "NBC"),
        ("Tin", "NBC"),
    }


def test_a_day_stands_before_several_titles():
    text = (
        f"{HEADLINE}Monday, Sept. 18: Pewter Moon (8 p.m.), The Wherryman (9 p.m.)\n"
        "Sunday, Oct. 1: Nettle Row, Tin Heights\n"
    )
    assert values(text, "premiere", "show", "date") == {
        ("Pewter Moon", "XXXX-09-18"),
        ("The Wherryman", "XXXX-09-18"),
        ("Nettle Row", "XXXX-10-01"),
        ("Tin Heights", "XXXX-10-01"),
    }


def test_the_premiere_of_some_season_is_one_of_no_number():
    text = (
        f"{HEADLINE}Tuesday, Sept. 19\n8:00-9:00 PM — PEWTER MOON (Season Premiere)\n"
        "9:00-10:00 PM — THE WHERRYMAN (Season Premiere)\n10:00-11:00 PM — TIN HEIGHTS (Season Premiere)\n"
    )
    assert values(text, "premiere", "show", "season", "date") == {
        ("PEWTER MOON", None, "XXXX-09-19"),
        ("THE WHERRYMAN", None, "XXXX-09-19"),
        ("TIN HEIGHTS", None, "XXXX-09-19"),
    }


def test_a_title_may_have_a_part_behind_a_colon():
    text = f"{HEADLINE}Oct. 3\n8/7c: 9-8-7: Rough Seas (CBS)\n9/8c: Tin (CBS)\n10/9c: The Wherry (CBS)\n"
    assert named(text, Kind.SHOW) == {"9-8-7: Rough Seas", "Tin", "The Wherry"}


def test_what_else_has_days_and_hours_is_no_schedule_of_shows():
    text = "Town diary\n\nMonday, Sept. 18: Pewter Market, Harrowmouth\nSept. 19: Tin Museum\nSept. 20: Wherry Race\n"
    assert not named(text, Kind.SHOW)
