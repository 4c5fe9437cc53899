"""The shipped names of networks and well-known shows, as evidence of which names mean the same and which do not."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

from django.conf import settings

from .models import Entity, normalise

FOLDER = Path(settings.BASE_DIR) / "seeds" / "gazetteer"
LISTS = {Entity.Kind.NETWORK: ("networks.csv", "name"), Entity.Kind.SHOW: ("shows.csv", "title")}


@cache
def known_as(kind: str) -> dict[str, frozenset[str]]:
    """By normalised name or alias, the names under which the gazetteer lists it."""
    if kind not in LISTS:
        return {}
    file, column = LISTS[kind]
    called = defaultdict(set)
    with (FOLDER / file).open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            for name in (row[column], *row["aliases"].split("|")):
                called[normalise(name)].add(row[column])
    called.pop("", None)
    return {name: frozenset(listed) for name, listed in called.items()}


@cache
def names_of(kind: str) -> dict[str, frozenset[str]]:
    """By listed name, the normalised names and aliases that the gazetteer lists for it and for nothing else."""
    called = defaultdict(set)
    for name, listed in known_as(kind).items():
        if len(listed) == 1:
            called[next(iter(listed))].add(name)
    return {listed: frozenset(names) for listed, names in called.items()}


def listed_as(kind: str, normal: str) -> str | None:
    """The name under which the gazetteer lists this one; None if there is none, or more than one."""
    listed = known_as(kind).get(normal, ())
    return next(iter(listed)) if len(listed) == 1 else None
