"""Who is known, before an article is read, to act in a show or to make it."""

import csv
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import NamedTuple

Titles = frozenset[str]


class Credit(NamedTuple):
    """A person who acts in a show, as `character` if given, or who has a job on it (a crew role)."""

    show: str
    person: str
    character: str = ""
    job: str = ""


@lru_cache(maxsize=20_000)
def alike(name: str) -> str:
    """A name in a normal form, so that spellings compare equal: "Ann J. Lee" and "Ann J Lee"."""
    return _unmarked(name).removeprefix("the ")


def _unmarked(text: str) -> str:
    return text.casefold().replace("’", "'").replace(".", "").replace("-", " ")


class Credits:
    """A frozen table of credits on top of those of its `base`. It returns titles and names in the form of `alike`."""

    def __init__(self, credits: Iterable[Credit] = (), base: "Credits | None" = None) -> None:
        self._base = base
        self._of_person: dict[str, list[Credit]] = {}
        self._shows_with: dict[str, list[str]] = {}
        self._cast, self._made = set(), set()
        self._add(Credit(alike(c.show), alike(c.person), alike(c.character), c.job) for c in credits)

    def _add(self, credits: Iterable[Credit]) -> None:
        for credit in credits:
            self._of_person.setdefault(credit.person, []).append(credit)
            (self._made if credit.job else self._cast).add(credit.show)
            if credit.character:
                self._shows_with.setdefault(credit.character, []).append(credit.show)

    @classmethod
    def from_file(cls, path: Path) -> "Credits":
        """The credits in a CSV file with the columns title, cast and crew. People are separated by `|`, each
        followed by `=` and the character or crew role."""
        found = cls()
        # Normalising the whole file at once is several times faster than name by name.
        found._add(_read(_unmarked(path.read_text(encoding="utf-8"))))
        return found

    def knows_cast(self, show: str) -> bool:
        """Whether any of a show's cast is known."""
        return alike(show) in self._cast or (self._base is not None and self._base.knows_cast(show))

    def knows_makers(self, show: str) -> bool:
        """Whether any of a show's makers is known."""
        return alike(show) in self._made or (self._base is not None and self._base.knows_makers(show))

    def acting(self, person: str) -> Titles:
        """The shows that somebody acts in."""
        return frozenset([credit.show for credit in self._of(person) if not credit.job])

    def making(self, person: str) -> Titles:
        """The shows that somebody made."""
        return frozenset([credit.show for credit in self._of(person) if credit.job])

    def casting(self, character: str) -> Titles:
        """The shows that have a character of that name."""
        own = frozenset(self._shows_with.get(alike(character), ()))
        return own | self._base.casting(character) if self._base else own

    def has_job(self, person: str, show: str, job: str) -> bool:
        """Whether somebody has this crew role on a show."""
        return any(credit.job == job for credit in self._of(person) if credit.show == alike(show))

    def parts(self, person: str, show: str) -> frozenset[str]:
        """The characters that somebody plays in a show."""
        of_show = (credit for credit in self._of(person) if credit.show == alike(show))
        return frozenset(credit.character for credit in of_show if credit.character)

    def _of(self, person: str) -> list[Credit]:
        own = self._of_person.get(alike(person), [])
        return [*own, *self._base._of(person)] if self._base else own


def _read(text: str) -> Iterator[Credit]:
    for row in csv.DictReader(text.splitlines()):
        title = row["title"].removeprefix("the ")
        for person, character in _pairs(row["cast"]):
            yield Credit(title, person, intern(character))
        for person, job in _pairs(row["crew"]):
            yield Credit(title, person, job=intern(job))


def _pairs(joined: str) -> Iterator[tuple[str, str]]:
    for one in joined.split("|") if joined else ():
        name, _, of = one.partition("=")
        yield name.removeprefix("the "), of.removeprefix("the ")
