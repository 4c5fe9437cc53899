"""What was known of the names of an article before it is read: of its shows, and of who acts in them or made them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any, Literal

from articles.extraction.lexicon.credits import Titles, alike
from articles.extraction.lexicon.lexicon import Entry, words
from articles.extraction.names.cues import Kind
from articles.extraction.names.table import HUMAN, Name, Names
from articles.extraction.reading.wording import says_who

KNOWN = "known: "  # begins each circumstance that comes from knowledge
BY_KNOWLEDGE_ALONE = f"{KNOWN}only therefore found"
BESIDE_CAST = f"{KNOWN}listed with others of the cast"
IN_FIRST_YEAR = f"{KNOWN}in its first year"
KNOWN_TO_ACT = f"{KNOWN}person acts, here"
FAR = 200  # characters that brackets are looked for
OF, OWNS = re.compile(r" (?:of|from) [“\"'‘]?$"), re.compile(r"[”\"]?['’‘]s?[”\"’]? (?:own )?")
AGES = ("to come", "of this year", "of last year", "some years old", "old")
AGES_BEGIN = (0, 1, 2, 12)  # years


class Knowledge:
    """What the lexicon says of the names of one article. It tells no fact: it speaks for or against what rules find."""

    def __init__(self, names: Names, published: date | None) -> None:
        self._names = names
        self._credits = names.lexicon.credits
        self._acting, self._making = cache(self._credits.acting), cache(self._credits.making)
        self._casting, self._parts = cache(self._credits.casting), cache(self._credits.parts)
        self._of_credits: dict[tuple, list[str]] = {}
        self.year = published.year if published else None

    def networks_of(self, show: Name) -> list[str]:
        """The networks of a show, or of all that are called so."""
        entries = self._names.lexicon.known_as(words(_title(show)))
        return [network for entry in entries if entry.kind == Kind.SHOW for network in entry.networks]

    def years_on(self, show: Name, year: int | None) -> int | None:
        """How many years before a year a show began; below 0 for one that was to come."""
        entry: Entry | None = self._names.lexicon.find(_title(show), "show")
        return None if entry is None or entry.first_year is None or year is None else year - entry.first_year

    def age(self, show: Name, year: int | None) -> list[str]:
        """How old a show was in a year, in words; none where that is not known."""
        years = self.years_on(show, year)
        return [] if years is None else [f"show {AGES[bisect_right(AGES_BEGIN, years)]}"]

    def acted_in(self, person: Name) -> list[Name]:
        """The shows of the article that somebody acts in."""
        shows = self._acting(person.canonical)
        return [show for title, show in self._shows.items() if title in shows] if shows else []

    def acts_in(self, person: Name, show: Name) -> bool:
        """Whether somebody is known to act in a show."""
        return alike(_title(show)) in self._acting(person.canonical)

    def people_of(self, show: Name, who: Literal["cast", "makers"]) -> frozenset[str]:
        """The people of the article who are known to act in a show, or to have made it."""
        title, known = alike(_title(show)), self._acting if who == "cast" else self._making
        return frozenset(name.canonical for name in self._humans.values() if title in known(name.canonical))

    def part(self, person: Name, show: Name) -> Name | None:
        """The name, in the article, of whom somebody plays in a show."""
        parts = self._parts(person.canonical, _title(show))
        for called in (called for part in sorted(parts) for called in (part, *part.split())):
            found = self._humans.get(called)
            if found and found.canonical != person.canonical:
                return found
        return None

    def plays_another(self, person: Name, show: Name, role: Name) -> bool:
        """Whether somebody is known to play in a show, and nobody who shares a name with a role."""
        parts = self._parts(person.canonical, _title(show))
        called = set(alike(role.canonical).split())
        return bool(parts) and all(called.isdisjoint(part.split()) for part in parts)

    def of_credit(self, show: Name, named: Mapping[str, Name], keys: Mapping[str, Any]) -> list[str]:
        """What credits say for or against a finding that names a person, and perhaps a character, with a show."""
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
        """Whether something known of some shows is so of this one, of another that the article names, or elsewhere."""
        if show in shows:
            yield f"{what}, here"
        elif shows:
            yield f"{what}, {'elsewhere' if shows.isdisjoint(self._shows) else 'nearby'}"

    @cached_property
    def _shows(self) -> dict[str, Name]:
        """The shows of the article by their titles as credits have them, but for those that it names only to say who
        somebody is."""
        found: dict[str, Name] = {}
        for name in self._names.mentions:
            if name.kind is Kind.SHOW and not self._tells_who(name):
                found.setdefault(alike(_title(name)), name)
        return found

    def _tells_who(self, show: Name) -> bool:
        """Whether a show is named only to say who somebody is: "the X star", "X's Ann Lee", "Ann Lee of X" or
        "Ann Lee (X)"."""
        string = self._names.text.string
        if says_who(string, max(0, show.start - FAR), show.start, show.end):
            return True
        before = OF.search(string, max(0, show.start - 8), show.start)
        beside = [before.start() - 1] if before else []
        if owns := OWNS.match(string, show.end):
            beside.append(owns.end())
        return any((name := self._names.at(place)) and name.kind in HUMAN for place in beside)

    @cached_property
    def _humans(self) -> dict[str, Name]:
        """The people and characters of the article by their names as credits have them."""
        return {alike(name.canonical): name for name in self._names.mentions if name.kind in HUMAN}


def _title(show: Name) -> str:
    return show.lexical or show.canonical
