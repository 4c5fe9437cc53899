"""The shipped lists of names: what is listed once, and where."""

import csv
from collections import Counter

from articles.extraction.lexicon import GAZETTEER, words


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
    times = Counter((row["title"], row["network"], row["first_year"]) for row in rows("shows.csv"))
    assert [title for title, count in times.items() if count > 1] == []


def test_the_network_of_a_series_is_a_listed_network():
    networks = {row["name"] for row in rows("networks.csv")} | {""}
    assert {row["network"] for row in rows("shows.csv")} <= networks
