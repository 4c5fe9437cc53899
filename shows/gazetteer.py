"""The shipped names of networks and well-known shows, as evidence of which names mean the same and which do not."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from .models import Entity, normalise

FOLDER = Path(settings.BASE_DIR) / "seeds" / "gazetteer"
LISTS = {Entity.Kind.NETWORK: ("networks.csv", "name"), Entity.Kind.SHOW: ("shows.csv", "title")}


class Listing(NamedTuple):
    """A network or show of the gazetteer, by the number of its row: its name, and with its aliases its
    normalised names."""

    number: int
    name: str
    names: frozenset[str]


@cache
def listings(kind: str) -> dict[str, frozenset[Listing]]:
    """By normalised name or alias, the networks or shows that the gazetteer lists by it."""
    if kind not in LISTS:
        return {}
    file, column = LISTS[kind]
    called = defaultdict(set)
    with (FOLDER / file).open(encoding="utf-8", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows)):
            names = frozenset(map(normalise, (row[column], *row["aliases"].split("|")))) - {""}
            for name in names:
                called[name].add(Listing(number, row[column], names))
    return {name: frozenset(listed) for name, listed in called.items()}


def spelled(kind: str, normal: str, name: str) -> str:
    """The name as the gazetteer spells it, if it does, since some outlets write "House Of The Dragon"."""
    listed = listing(kind, normal)
    return listed.name if listed and listed.name.casefold() == name.casefold() else name


def listing(kind: str, normal: str) -> Listing | None:
    """The only network or show that the gazetteer lists by a normalised name; None if there is none, or more
    than one."""
    listed = listings(kind).get(normal, ())
    return next(iter(listed)) if len(listed) == 1 else None
