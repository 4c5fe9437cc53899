"""Reproducible articles about invented shows, in any number: the input of the larger measurements.

A few shows are in the news again and again, most only once or twice. Of a hundred articles, about four are
another outlet's copy of an earlier one, about three are corrections, and ten have no date.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

OUTLETS = [
    f"{place} {kind}" for place in ("Harbour", "Evening", "Northern", "Screen") for kind in ("Post", "Wire")
]
NETWORKS = ("HBO", "Netflix", "Hulu", "BBC One", "ITV", "AMC", "Apple TV+", "Peacock", "NBC", "Showtime")
FIRST = """Mara Nils Otto Ida Ola Greta Tomas Lena Pavel Ruth Edwin Clara Hugo Nora Felix Vera Simon Alma Arthur Edith
Walter Olive Leon Irma Victor Stella Conrad Paula Oscar Hanna""".split()
LAST = """Quill Aronsen Berg Brandt Marlow Finch Ferris Holm Lindqvist Vance Pryor Tallow Merrick Osgood Penrose Quayle
Rademaker Sorrel Thorne Umber Voss Wexley Yarrow Zeller Ashdown Birkett Calloway Dunmore Eastlake Fenwick""".split()
ADJECTIVES = """Copper Silver Quiet Hollow Bitter Crimson Distant Frozen Gilded Hidden Amber Broken Burning Drifting
Empty Fallen Forgotten Golden Iron Lonely Midnight Northern Painted Paper Restless Salted Scarlet Silent Sunken Velvet
Wandering Western Wicked Winter Wooden Yellow""".split()
NOUNS = """Harbour Ferry Lantern Orchard Ledger Station Meadow Parade Signal Tide Anchor Bridge Canyon Castle Compass
Corridor Crossing Diary Empire Engine Garden Island Kingdom Machine Mirror Mountain Pier Railway River Shore Tower
Valley Village Voyage Window Winter""".split()
PLACES = """harbour village lighthouse market orchard railway theatre quarry chapel schoolhouse cannery ferry""".split()
FOLK = """carpenters fishermen teachers neighbours nurses pilots bakers sailors farmers musicians builders""".split()
DEEDS = """repaired rebuilt painted measured borrowed visited crossed guarded photographed remembered praised""".split()
WHEN = """in spring|before the first snow|after the long storm|on quiet mornings|during the summer fair|late at night
|between two winters|while the tide was out|for most of a decade|without telling anybody""".replace(
    "\n", ""
).split("|")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
MONTHS = """January February March April May June July August September October November December""".split()

SHOWS_PER_ARTICLE = 0.2
FIRST_DAY, DAYS = date(2019, 1, 1), 2_000
FILLING = 24  # sentences about no show, with which an article has some 450 words


@dataclass(frozen=True)
class Show:
    """An invented series, with everything that its articles say about it."""

    title: str
    network: str
    creator: str
    cast: tuple[tuple[str, str], ...]
    seasons: int


@dataclass(frozen=True)
class Article:
    """A text and what else is known about it; "" for unknown."""

    headline: str
    paragraphs: tuple[str, ...]
    outlet: str = ""
    url: str = ""
    published: str = ""

    def write(self, path: Path) -> None:
        """Write it as NAME.txt, with NAME.json beside it."""
        path.write_text("\n\n".join((self.headline, *self.paragraphs)), encoding="utf-8")
        known = {"outlet": self.outlet, "url": self.url, "published": self.published}
        path.with_suffix(".json").write_text(json.dumps(known), encoding="utf-8")


def newswire(count: int) -> Iterator[Article]:
    """This many articles, copies and corrections included."""
    random = Random(count)
    shows = [_show(random, number) for number in range(max(1, int(count * SHOWS_PER_ARTICLE)))]
    recent: list[Article] = []
    for number in range(count):
        drawn = random.random()
        if recent and drawn < 0.04:
            article = _elsewhere(random.choice(recent), random)
        elif recent and drawn < 0.07:
            article = _corrected(random.choice(recent), random)
        else:
            article = _article(shows[int(len(shows) * random.random() ** 2)], number, random)
        recent = [*recent[-200:], article]
        yield article


def _show(random: Random, number: int) -> Show:
    title = f"{ADJECTIVES[number % len(ADJECTIVES)]} {NOUNS[number // len(ADJECTIVES) % len(NOUNS)]}"
    more = number // (len(ADJECTIVES) * len(NOUNS))
    creator, *players = (f"{random.choice(FIRST)} {random.choice(LAST)}" for _ in range(7))
    cast = tuple(
        (player, f"{random.choice(FIRST)} {random.choice(LAST)}") for player in dict.fromkeys(players)
    )
    title = f"{title} {NOUNS[more * 7 % len(NOUNS)]}" if more else title
    return Show(title, random.choice(NETWORKS), creator, cast, random.randint(1, 5))


def _article(show: Show, number: int, random: Random) -> Article:
    day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
    headline, told = _news(show, day, random)
    told += [*random.sample(_background(show, random), 3), _quote(show, random), _quote(show, random)]
    filling = [_filling(random) for _ in range(FILLING)]
    return Article(
        headline,
        tuple(" ".join((sentence, *filling[n :: len(told)])) for n, sentence in enumerate(told)),
        random.choice(OUTLETS),
        f"https://news.example/{number}",
        day.isoformat() if random.random() < 0.9 else "",
    )


def _news(show: Show, day: date, random: Random) -> tuple[str, list[str]]:
    """The headline, and the sentences with the news."""
    season = random.randint(1, show.seasons)
    ordinal, title = ORDINALS[season], show.title
    release = day + timedelta(days=random.randint(10, 200))
    on = f"{MONTHS[release.month - 1]} {release.day}"
    count = random.choice((6, 8, 10, 13))
    player, character = random.choice(show.cast)
    return random.choice(
        [
            (
                f"{title} Renewed for Season {season + 1}",
                [f"{show.network} has renewed {title} for a {ordinal} season, the network said on Monday."],
            ),
            (
                f"{title} Season {season + 1} Gets a Release Date",
                [
                    f"The {ordinal} season of {title} will premiere on {show.network} on {on}.",
                    f"Season {season + 1} of {title} will have {count} episodes.",
                ],
            ),
            (
                f"{title} Cancelled After {season + 1} Seasons",
                [
                    f"{show.network} has cancelled {title} after {season + 1} seasons.",
                    f"The {ordinal} and final season of {title} premiered on {on}, {release.year}.",
                ],
            ),
            (
                f"{player} Joins {title}",
                [
                    f"{player} has joined the cast of {title}, and will play {character} in the {show.network} drama."
                ],
            ),
        ]
    )


def _background(show: Show, random: Random) -> list[str]:
    (star, hero), (second, friend) = random.sample(show.cast, 2) if len(show.cast) > 1 else show.cast * 2
    return [
        f"{show.title}, created by {show.creator}, airs on {show.network}.",
        f"{show.title} stars {star} as {hero} and {second} as {friend}.",
        f"The drama also stars {second}, who plays {friend}.",
        f"{show.creator}, the showrunner of {show.title}, will return as an executive producer.",
        f"Filming on the new season of {show.title} begins in {random.choice(MONTHS)}.",
    ]


def _quote(show: Show, random: Random) -> str:
    speaker = random.choice((show.creator, show.cast[0][0]))
    words = (
        f"The {random.choice(PLACES)} taught us more {random.choice(WHEN)} than the {random.choice(FOLK)} did"
    )
    return f'"{words}," {speaker} said.'


def _filling(random: Random) -> str:
    return (
        f"The {random.choice(FOLK)} {random.choice(DEEDS)} the {random.choice(PLACES)} {random.choice(WHEN)}, and "
        f"{random.randint(2, 99)} {random.choice(FOLK)} {random.choice(DEEDS)} the {random.choice(PLACES)}."
    )


def _elsewhere(article: Article, random: Random) -> Article:
    """The text as another outlet publishes it: with its own headline, and a paragraph less."""
    left_out = random.choice(article.paragraphs)
    paragraphs = tuple(one for one in article.paragraphs if one != left_out)
    return Article(
        f"News: {article.headline}", paragraphs, random.choice(OUTLETS), published=article.published
    )


def _corrected(article: Article, random: Random) -> Article:
    """The same article with one paragraph changed; without a URL, it counts as an article of its own."""
    changed = random.choice(article.paragraphs)
    paragraphs = tuple(_filling(random) if one == changed else one for one in article.paragraphs)
    return replace(article, paragraphs=paragraphs)
