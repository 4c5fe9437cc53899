"""What is known before an article is read: networks, well-known shows, their people, and what editors accepted."""

import csv
import gc
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from sys import intern
from typing import NamedTuple

from articles.extraction.lexicon.credits import Credit, Credits
from articles.extraction.text import TOKEN

GAZETTEER = Path(__file__).resolve().parents[3] / "seeds" / "gazetteer"


class Entry(NamedTuple):
    """A known name: its kind (`show`, `work`, `network`, `person`, `character`), canonical name and known
    details.

    An `ordinary` name is also an ordinary word or phrase, and counts only where the article gives a cue.
    """

    kind: str
    name: str
    ordinary: bool = False
    networks: tuple[str, ...] = ()
    country: str = ""
    first_year: int | None = None


KEPT_MARKS = frozenset("&+!%")
Key = tuple[str, ...]


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """The name as a key: its tokens in lower case, without possessive endings and punctuation."""
    tokens = (token.casefold().strip(".") for token in TOKEN.findall(name))
    return tuple(intern(t.replace("’", "'")) for t in tokens if t[:1].isalnum() or t in KEPT_MARKS)


@dataclass(frozen=True)
class Lexicon:
    """A frozen table of known names and credits. `with_names` and `with_credits` build a larger one.

    A table holds only what its `base` lacks, so that the few names of one article are added to many thousands
    cheaply.
    """

    base: "Lexicon | None" = None
    _entries: Mapping[Key, tuple[Entry, ...]] = field(default_factory=dict)
    _lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    credits: Credits = field(default_factory=Credits)

    @classmethod
    def from_gazetteer(cls, folder: Path = GAZETTEER) -> "Lexicon":
        """The shipped names.

        networks.csv (name, aliases, kind, country), shows.csv (title, aliases, networks, first_year,
        ordinary), films.csv (title, aliases) and credits.csv (see `Credits.from_file`). Aliases and networks
        are separated by `|`.
        """
        credits = Credits.from_file(folder / "credits.csv")
        return cls(credits=credits).with_names(_gazetteer_rows(folder))

    def with_names(self, rows: Iterable[tuple[Entry, Iterable[str]]]) -> "Lexicon":
        """This lexicon extended by entries, each under its name and its aliases."""
        entries, lengths = {}, {}
        larger = Lexicon(self if self._entries else self.base, entries, lengths, self.credits)
        for entry, aliases in rows:
            for alias in (entry.name, *aliases):
                for form in _forms(words(alias), entry.kind):
                    known = larger.known_as(form)
                    if entry not in known:
                        entries[form] = (*known, entry)
                    longest_first = larger.lengths_from(form[0])
                    if len(form) not in longest_first:
                        lengths[form[0]] = tuple(sorted((*longest_first, len(form)), reverse=True))
        return larger

    def with_credits(self, credits: Iterable[Credit]) -> "Lexicon":
        """This lexicon extended by credits."""
        return replace(self, credits=Credits(credits, self.credits))

    def known_as(self, key: Key) -> tuple[Entry, ...]:
        """All entries under a key."""
        table: Lexicon | None = self
        while table:
            if entries := table._entries.get(key):
                return entries
            table = table.base
        return ()

    def lengths_from(self, first: str) -> tuple[int, ...]:
        """The lengths, in words, of the names that begin with a word, longest first."""
        table: Lexicon | None = self
        while table:
            if lengths := table._lengths.get(first):
                return lengths
            table = table.base
        return ()

    def find(self, name: str, kind: str | None = None) -> Entry | None:
        """The entry under a name, of the given kind or of any."""
        return next((entry for entry in self.known_as(words(name)) if kind in (None, entry.kind)), None)


def _forms(key: Key, kind: str) -> Iterable[Key]:
    """The keys under which a name is found: also without its article, if enough is left."""
    if key:
        yield key
    if key[:1] == ("the",) and (len(key) > 2 or (len(key) == 2 and kind == "network")):
        yield key[1:]


def _gazetteer_rows(folder: Path) -> Iterable[tuple[Entry, list[str]]]:
    for name, aliases, _kind, country in _read(folder / "networks.csv"):
        yield Entry("network", name, country=country), _several(aliases)
    for title, aliases, networks, year, ordinary in _read(folder / "shows.csv"):
        on, since = tuple(map(intern, _several(networks))), int(year) if year else None
        yield Entry("show", title, ordinary == "1", on, first_year=since), _several(aliases)
    for title, aliases in _read(folder / "films.csv"):
        yield Entry("work", title), _several(aliases)


def _read(path: Path) -> Iterable[list[str]]:
    """The rows after the header."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows


def _several(joined: str) -> list[str]:
    return joined.split("|") if joined else []


class _Shipped:
    """The shipped lexicon, read from its files on first use."""

    @cached_property
    def lexicon(self) -> Lexicon:
        # Half a million objects that are never garbage: frozen, so that the collector skips them for good.
        collects = gc.isenabled()
        gc.disable()
        try:
            return Lexicon.from_gazetteer()
        finally:
            gc.freeze()
            if collects:
                gc.enable()

    def __getattr__(self, name):
        found = self.__dict__[name] = getattr(self.lexicon, name)
        return found


SHIPPED: Lexicon = _Shipped()
