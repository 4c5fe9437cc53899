"""What another date for an article would change in its statements, computed without writing anything."""

import datetime
from copy import copy
from dataclasses import dataclass

from shows.models import DATES, Evidence, Source, Statement, Value
from shows.projection.candidates import ResolvedDate, read
from shows.wording import date_in_words

from .facts import Fact


@dataclass(frozen=True, slots=True)
class Redating:
    """A date as understood now, and as it would be."""

    statement: Statement
    before: str
    after: str


def redatings(facts: list[Fact], day: datetime.date | None) -> list[Redating]:
    """The dates that would change if the article had appeared on `day`, or if that is None, on an unknown day."""
    found = []
    for fact in facts:
        if fact.statement.prop in DATES:
            before = _in_words(_read(fact.statement, fact.best, fact.best.source.date))
            after = _in_words(_read(fact.statement, fact.best, day))
            if before != after:
                found.append(Redating(fact.statement, before, after))
    return found


def _read(statement: Statement, evidence: Evidence, day: datetime.date | None) -> ResolvedDate:
    dated: Source = copy(evidence.source)
    dated.date = day
    read_then = copy(evidence)
    read_then.source = dated
    return read(statement.value, read_then, anchors={})


def _in_words(reading: ResolvedDate) -> str:
    words = date_in_words(reading.edtf) if reading.edtf else f"“{reading.words}”"
    return f"{words}: {Value.Unknown(reading.unknown).label}" if reading.unknown else words
