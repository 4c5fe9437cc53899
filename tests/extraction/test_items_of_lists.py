"""Lists of shows, each with its network and its day beside or below its title."""

from datetime import date

import pytest

from articles.extraction.lexicon.lexicon import SHIPPED
from tests.extraction.reading import facts, values

ON = date(2024, 12, 20)
TITLE = "What to watch this winter\n\n"
FORMS = [
    "{title} (Netflix, {day})\n\nA comedy about dockers.",
    "1. {title} (Netflix, {day})\n\nA comedy about dockers.",
    "{title}\nNetflix, {day}\n\nA comedy about dockers.",
    "{title}\nPremieres: {day} on Netflix\nStars: Ann Lee",
    "{title}\nWhere to watch: Netflix\nWhen: {day}\nA comedy about dockers.",
    "{day}: {title} (Netflix)",
    "“{title},” {day} (Netflix): A comedy about dockers.",
    "“{title}” (Netflix) — A comedy about dockers. {day}.",
    "{title} — Netflix, {day}\nA comedy about dockers.",
    "{title}, Netflix (from {day})\nA comedy about dockers.",
]


@pytest.mark.parametrize("form", FORMS)
def test_an_item_gives_its_network_and_its_day(form):
    items = [("The Long Harrow", "January 9"), ("Copper Wharf", "Jan. 14"), ("Tall Grass", "February 2")]
    text = TITLE + "\n\n".join(form.format(title=title, day=day) for title, day in items)
    titles = {title for title, _ in items}
    on = {(fact["show"], fact["network"]) for fact in facts(text, "network", published=ON, lexicon=SHIPPED)}
    assert on == {(title, "Netflix") for title in titles}
    days = {(fact["show"], fact["date"]) for fact in facts(text, "premiere", published=ON, lexicon=SHIPPED)}
    assert days == {
        ("The Long Harrow", "XXXX-01-09"),
        ("Copper Wharf", "XXXX-01-14"),
        ("Tall Grass", "XXXX-02-02"),
    }


def test_the_season_beside_a_title_is_the_one_that_begins():
    text = f"{TITLE}Harbour Lights, Season 2 (ITV, January 9)\n\nNettle Row, Season 4 (ITV, January 14)"
    found = values(text, "premiere", "show", "season", published=ON)
    assert found == {("Harbour Lights", 2), ("Nettle Row", 4)}


def test_a_dateline_and_a_label_head_no_items():
    text = "The winter\n\nLONDON, June 3 — It was cold.\n\nLEEDS, June 4 — It was colder.\n\nUpdated June 5, 2024"
    assert facts(text, "premiere", published=ON, lexicon=SHIPPED) == []
