"""Which show a description refers to if it names a network: "the BBC drama"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name, Names
from articles.extraction.reading.knowledge import Knowledge

MOST_BEFORE = 8  # shows
NEAR = 250


def show_of_network(names: Names, knowledge: Knowledge, network: Name, meant: Name) -> Name:
    """The show on this network named last, if `meant` is known to be on others; else `meant`.

    If nothing is known of the networks of `meant`, only shows named after it are considered; else also a near one of
    which nothing is known.
    """
    if _is_of(knowledge, meant, network):
        return meant
    is_known = bool(knowledge.networks_of(meant))
    for show in _named_before(names, network.start):
        if show.canonical == meant.canonical and not is_known:
            break
        if _is_of(knowledge, show, network):
            return show
    unknown = (show for show in _named_before(names, network.start) if not knowledge.networks_of(show))
    nearest = next(unknown, None) if is_known else None
    return nearest if nearest and network.start - nearest.start <= NEAR else meant


def _is_of(knowledge: Knowledge, show: Name, network: Name) -> bool:
    """Whether a show is known to be on a network or one of its channels: BBC One for "the BBC"."""
    forms = [letters_of(name) for name in (network.canonical, network.lexical) if name]
    return any(letters_of(known).startswith(form) for known in knowledge.networks_of(show) for form in forms)


def _named_before(names: Names, at: int) -> Iterator[Name]:
    """The last shows named before an offset, nearest first."""
    before = names.mentions[: bisect_left(names.mentions, at, key=attrgetter("start"))]
    shows = [name for name in before if name.kind is Kind.SHOW]
    yield from shows[: -MOST_BEFORE - 1 : -1]


@lru_cache(maxsize=2_000)
def letters_of(words: str) -> str:
    """A network's name without what its spellings differ in: case, spaces and punctuation."""
    return re.sub(r"[^a-z0-9+]", "", words.casefold())
