"""The shipped lists of names: what is listed once, and where."""

import csv
import gc
import re
from collections import Counter

from django.conf import settings

from articles.extraction.lexicon.lexicon import GAZETTEER, Lexicon, _Shipped, words
from articles.extraction.rules.jobs import ROLES


def rows(name: str) -> list[dict[str, str]]:
    with (GAZETTEER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_no_title_is_listed_both_as_a_series_and_as_a_film():
    series = {words(row["title"]) for row in rows("shows.csv")}
    assert [row["title"] for row in rows("films.csv") if words(row["title"]) in series] == []


def test_a_film_is_listed_once():
    times = Counter(words(row["title"]) for row in rows("films.csv"))
    assert [title for title, count in times.items() if count > 1] == []


def test_a_series_is_listed_twice_only_with_another_year_or_network():
    times = Counter((row["title"], row["networks"], row["first_year"]) for row in rows("shows.csv"))
    assert [title for title, count in times.items() if count > 1] == []


def test_the_networks_of_a_series_are_listed():
    networks = {row["name"] for row in rows("networks.csv")} | {""}
    assert {network for row in rows("shows.csv") for network in row["networks"].split("|")} <= networks


def test_credits_are_of_listed_series_each_once():
    series = {row["title"] for row in rows("shows.csv")}
    times = Counter(row["title"] for row in rows("credits.csv"))
    assert times.keys() - series == set()
    assert [title for title, count in times.items() if count > 1] == []


def test_the_makers_of_credits_have_roles_of_crew():
    roles = {name for name, _ in ROLES}
    made = (one for row in rows("credits.csv") for one in row["crew"].split("|") if one)
    assert {one.rpartition("=")[2] for one in made} <= roles


def test_credits_name_people():
    credits = (
        one
        for row in rows("credits.csv")
        for one in (*row["cast"].split("|"), *row["crew"].split("|"))
        if one
    )
    people = {one.partition("=")[0] for one in credits}
    assert {person for person in people if person != person.strip() or not person[:1].isalnum()} == set()


def test_the_people_in_a_row_are_sorted_by_name():
    lists = (row[column] for row in rows("credits.csv") for column in ("cast", "crew"))
    assert [one for one in lists if (people := one.split("|")) != sorted(people)] == []


def test_the_documented_sizes_are_right_to_within_a_hundred():
    told = re.search(
        r"holds ([\d,]+) networks, ([\d,]+) shows, ([\d,]+) films, plays and books, and who acts in ([\d,]+)",
        (settings.BASE_DIR / "docs" / "extraction.md").read_text(encoding="utf-8"),
    )
    said = [int(number.replace(",", "")) for number in told.groups()]
    counts = [len(rows(name)) for name in ("networks.csv", "shows.csv", "films.csv", "credits.csv")]
    assert [abs(number - count) < 100 for number, count in zip(said, counts, strict=True)] == [True] * 4


def test_the_readme_names_the_kind_of_every_network():
    told = re.search(
        r"`kind` \((.+?)\), `country`", (GAZETTEER.parent / "README.md").read_text(encoding="utf-8")
    )
    assert {row["kind"] for row in rows("networks.csv")} == set(re.findall(r"`(\w+)`", told[1]))


def test_loading_the_lists_leaves_the_garbage_collector_unchanged(monkeypatch):
    monkeypatch.setattr(Lexicon, "from_gazetteer", Lexicon)
    assert gc.isenabled()
    assert _Shipped().lexicon.find("Harbour Lights") is None
    assert gc.isenabled()
    gc.disable()
    try:
        assert _Shipped().lexicon.find("Harbour Lights") is None
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_services_of_films_reality_and_short_drama_are_listed():
    assert {"AXN", "Mubi", "Hayu", "ReelShort"} <= {row["name"] for row in rows("networks.csv")}
