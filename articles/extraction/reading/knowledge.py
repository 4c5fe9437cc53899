"""What is known about an article's names before it is read: shows, and who acts in them or makes them."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, Literal

from articles.extraction.lexicon.credits import Titles, alike
from articles.extraction.lexicon.lexicon import Entry, words
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import HUMAN, Name, Names
from articles.extraction.reading.wording import only_identifies

KNOWN = "known: "  # prefix of each circumstance that comes from prior knowledge
BY_KNOWLEDGE_ALONE = f"{KNOWN}only therefore found"
BESIDE_CAST = f"{KNOWN}listed with others of the cast"
IN_FIRST_YEAR = f"{KNOWN}in its first year"
KNOWN_TO_ACT = f"{KNOWN}person acts, here"
FAR = 200  # characters to search back for an opening bracket
OF, OWNS = re.compile(r" (?:of|from) [“\"'‘]?$"), re.compile(r"[”\"]?['’‘]s?[”\"’]? (?:own )?")
AGES = ("to come", "of this year", "of last year", "some years old", "old")
AGES_BEGIN = (0, 1, 2, 12)  # years
WRITERS = ("creator", "writer", "author")


class Knowledge:
    """What the lexicon says about the names in one article. It yields no facts, but supports or opposes findings."""

    def __init__(self, names: Names, published: date | None) -> None:
        self._names = names
        self._credits = names.lexicon.credits
        self._acting, self._making = cache(self._credits.acting), cache(self._credits.making)
        self._casting, self._parts = cache(self._credits.casting), cache(self._credits.parts)
        self._of_credits: dict[tuple, list[str]] = {}
        self.year = published.year if published else None

    def networks_of(self, show: Name) -> list[str]:
        """The networks of a show; of all that share its title, if several do."""
        entries = self._names.lexicon.known_as(words(_title(show)))
        return [network for entry in entries if entry.kind == Kind.SHOW for network in entry.networks]

    def years_on(self, show: Name, year: int | None) -> int | None:
        """For how many years a show has run by the given year; negative if it has yet to begin; None if unknown."""
        entry: Entry | None = self._names.lexicon.find(_title(show), "show")
        return None if entry is None or entry.first_year is None or year is None else year - entry.first_year

    def age(self, show: Name, year: int | None) -> list[str]:
        """The age of a show in a year, in words; empty if unknown."""
        years = self.years_on(show, year)
        return [] if years is None else [f"show {AGES[bisect_right(AGES_BEGIN, years)]}"]

    def acted_in(self, person: Name) -> list[Name]:
        """The shows in the article that somebody is known to act in."""
        titles = self._acting(person.canonical)
        shows = (self._shows[title] for title in titles & self._shows.keys()) if titles else ()
        return sorted(shows, key=attrgetter("start"))

    def acts_in(self, person: Name, show: Name) -> bool:
        """Whether somebody is known to act in a show."""
        return alike(_title(show)) in self._acting(person.canonical)

    def wrote(self, person: Name, show: Name) -> bool:
        """Whether somebody is known to have created or written a show."""
        return any(self._credits.has_job(person.canonical, _title(show), role) for role in WRITERS)

    def people_of(self, show: Name, who: Literal["cast", "makers"]) -> frozenset[str]:
        """The people in the article known as the `cast` or the `makers` of a show."""
        return self._people_by_show[who].get(alike(_title(show)), frozenset())

    @cached_property
    def _people_by_show(self) -> dict[str, dict[str, frozenset[str]]]:
        """The people in the article known as the cast and as the makers of each show, by normalised titles."""
        found: dict[str, dict[str, set[str]]] = {"cast": defaultdict(set), "makers": defaultdict(set)}
        for name in {name.canonical for name in self._humans.values()}:
            for who, known in (("cast", self._acting), ("makers", self._making)):
                for title in known(name):
                    found[who][title].add(name)
        return {who: {title: frozenset(names) for title, names in of.items()} for who, of in found.items()}

    def part(self, person: Name, show: Name) -> Name | None:
        """The character, if named in the article, that somebody plays in a show."""
        parts = self._parts(person.canonical, _title(show))
        for called in (called for part in sorted(parts) for called in (part, *part.split())):
            found = self._humans.get(called)
            if found and found.canonical != person.canonical:
                return found
        return None

    def plays_another(self, person: Name, show: Name, role: Name) -> bool:
        """Whether somebody's known parts in a show share no name with this role."""
        parts = self._parts(person.canonical, _title(show))
        called = set(alike(role.canonical).split())
        return bool(parts) and all(called.isdisjoint(part.split()) for part in parts)

    def of_credit(self, show: Name, named: Mapping[str, Name], keys: Mapping[str, Any]) -> list[str]:
        """What credits say for or against a person, and perhaps a character, being credited on a show."""
        character = named.get("character")
        asked = _title(show), named["person"].canonical, keys.get("role"), character and character.canonical
        found = self._of_credits.get(asked)
        if found is None:
            found = self._of_credits[asked] = [f"{KNOWN}{what}" for what in self._of_credit(*asked)]
        return found

    def _of_credit(self, title: str, person: str, role: str | None, character: str | None) -> Iterator[str]:
        show, acting, making = alike(title), self._acting(person), self._making(person)
        yield from self._where("person acts", acting, show)
        yield from self._where("person makes shows", making, show)
        yield from self._where("person is a character", self._casting(person), show)
        if show not in acting and self._credits.knows_cast(title):
            yield "person is not of the cast"
        if show not in making and self._credits.knows_makers(title):
            yield "person is not of the makers"
        if (show in acting) != (show in making):
            yield "person acts, makes nothing" if show in acting else "person makes, acts in nothing"
        if role and show in making:
            yield f"{role} {'known' if self._credits.has_job(person, title, role) else 'not known'}"
        if character:
            yield from self._where("character known", self._casting(character), show)
            if alike(character) in self._parts(person, title):
                yield "part known"

    def _where(self, what: str, shows: Titles, show: str) -> Iterator[str]:
        """Whether something known about some shows holds for this one, for another in the article, or elsewhere."""
        if show in shows:
            yield f"{what}, here"
        elif shows:
            yield f"{what}, {'elsewhere' if shows.isdisjoint(self._shows) else 'nearby'}"

    @cached_property
    def _shows(self) -> dict[str, Name]:
        """The article's shows by their normalised titles, without those named only as background."""
        found: dict[str, Name] = {}
        for name in self._names.mentions:
            if name.kind is Kind.SHOW and not self._is_background(name):
                found.setdefault(alike(_title(name)), name)
        return found

    def _is_background(self, show: Name) -> bool:
        """Whether a mention of a show only identifies somebody: "the X star", "X's Ann Lee", "Ann Lee of X"
        or "Ann Lee (X)"."""
        string = self._names.text.string
        if only_identifies(string, max(0, show.start - FAR), show.start, show.end):
            return True
        before = OF.search(string, max(0, show.start - 8), show.start)
        beside = [before.start() - 1] if before else []
        if owns := OWNS.match(string, show.end):
            beside.append(owns.end())
        return any((name := self._names.at(place)) and name.kind in HUMAN for place in beside)

    @cached_property
    def _humans(self) -> dict[str, Name]:
        """The article's people and characters by their normalised names."""
        return {alike(name.canonical): name for name in self._names.mentions if name.kind in HUMAN}


def _title(show: Name) -> str:
    return show.lexical or show.canonical
