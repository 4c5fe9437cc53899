"""Names that are known before an article is read: networks, well-known shows, and what editors accepted."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from articles.extraction.text import TOKEN

GAZETTEER = Path(__file__).resolve().parents[2] / "seeds" / "gazetteer"


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name: its kind (`show`, `network`, `person`, `character`), canonical name and what else is
    known.

    An `ordinary` name is also an ordinary word or phrase: it counts only where the article gives a cue.
    """

    kind: str
    name: str
    ordinary: bool = False
    network: str = ""
    country: str = ""


KEPT_MARKS = frozenset("&+!%")


def words(name: str) -> tuple[str, ...]:
    """The name as a key: its tokens in lower case, without possessive endings and marks of punctuation."""
    tokens = (m.group().casefold().strip(".") for m in TOKEN.finditer(name))
    return tuple(t.replace("’", "'") for t in tokens if t[:1].isalnum() or t in KEPT_MARKS)


@dataclass(frozen=True)
class Lexicon:
    """A frozen table of known names. Build a larger one with `with_names`."""

    entries: Mapping[tuple[str, ...], tuple[Entry, ...]] = field(default_factory=dict)

    @classmethod
    def from_gazetteer(cls, folder: Path = GAZETTEER) -> "Lexicon":
        """The shipped names: networks.csv (name, aliases, kind, country) and shows.csv (title, aliases,
        network, first_year, ordinary); aliases are separated by `|`."""
        return cls().with_names(_gazetteer_rows(folder))

    def with_names(self, rows: Iterable[tuple[Entry, Iterable[str]]]) -> "Lexicon":
        """A lexicon that also knows these entries, each under its name and its aliases."""
        entries = dict(self.entries)
        for entry, aliases in rows:
            for alias in (entry.name, *aliases):
                key = words(alias)
                for form in (
                    (key, key[1:])
                    if key[:1] == ("the",) and (len(key) > 2 or entry.kind == "network")
                    else (key,)
                ):
                    if form and entry not in entries.get(form, ()):
                        entries[form] = (*entries.get(form, ()), entry)
        return Lexicon(entries)

    @cached_property
    def lengths(self) -> dict[str, tuple[int, ...]]:
        """First word of a name -> how many words the names have that begin with it, longest first."""
        lengths: dict[str, set[int]] = {}
        for key in self.entries:
            lengths.setdefault(key[0], set()).add(len(key))
        return {first: tuple(sorted(some, reverse=True)) for first, some in lengths.items()}

    def find(self, name: str, kind: str | None = None) -> Entry | None:
        """The entry known under a name, of any kind or of the kind given."""
        found = self.entries.get(words(name), ())
        return next((entry for entry in found if kind in (None, entry.kind)), None)


def _gazetteer_rows(folder: Path) -> Iterable[tuple[Entry, list[str]]]:
    for row in _read(folder / "networks.csv"):
        entry = Entry("network", row["name"], country=row["country"])
        yield entry, _aliases(row)
    for row in _read(folder / "shows.csv"):
        entry = Entry("show", row["title"], ordinary=row["ordinary"] == "1", network=row["network"])
        yield entry, _aliases(row)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _aliases(row: dict[str, str]) -> list[str]:
    return [alias for alias in row["aliases"].split("|") if alias]


class _Shipped:
    """The shipped lexicon, read from its files when it is first asked for."""

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon.from_gazetteer()

    def __getattr__(self, name):
        return getattr(self.lexicon, name)


SHIPPED: Lexicon = _Shipped()
