"""The outcome of importing a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from articles.extraction import Fact
from articles.models import Version


class Result(StrEnum):
    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome for one file: the version that holds its text, and notes for people.

    `facts` are those of a newly stored text. A refused file has no version, and its note says why.
    """

    name: str
    result: Result
    version: Version | None = None
    notes: Sequence[str] = ()
    facts: Sequence[Fact] = ()

    @property
    def published(self) -> date | None:
        """When the article appeared, as far as known."""
        return self.version.source.date

    def __str__(self) -> str:
        return f"{self.result}: {self.name}" + "".join(f"; {note}" for note in self.notes)
