"""What a belief would publish: its value, or for a date, the meaning of its words by each anchor."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from shows.dates import PartialDate, read_words
from shows.models import DATES, Evidence, Modality, Property, Value, normalise

from .beliefs import Belief, Said

CERTAINTY = {Modality.ANNOUNCED: 3, Modality.REPORTED: 2, Modality.SPECULATED: 1, Modality.IMPLIED: 0}
Anchors = dict[int, datetime.date]


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """The meaning of date words: the date as far as known, the basis of its year, and why it is not known further."""

    date: PartialDate | None
    words: str
    basis: str
    unknown: str

    @property
    def edtf(self) -> str:
        return str(self.date) if self.date else ""


@dataclass(slots=True)
class Candidate:
    belief: Belief
    evidence: list[Said]
    reading: ResolvedDate | None = None

    @property
    def content(self):
        """The value in a form comparable with others in its slot."""
        if self.belief.prop in DATES:
            return self.reading.edtf or self.reading.words
        if self.belief.prop == Property.TEXT:
            # Outlets differ in the punctuation of one quote.
            return normalise(self.belief.value)
        return self.belief.value if self.belief.prop != Property.FINAL_SEASON else self.belief.season

    @property
    def order(self) -> tuple:
        """Among candidates with the same value: accepted first, then the more certain, then the better supported."""
        belief = self.belief
        return (
            not belief.accepted,
            -CERTAINTY[belief.modality],
            -len(self.copies),
            _sortable(belief.identity()),
        )

    @property
    def copies(self) -> set[str]:
        """The groups of copies that support it."""
        return {one.source.copies for one in self.evidence if one.source and not one.decision_id}

    @property
    def looks_ahead(self) -> bool:
        """Whether all of its evidence is about the future."""
        return bool(self.evidence) and all(one.direction == "future" for one in self.evidence)

    @property
    def looks_back(self) -> bool:
        return any(one.direction == "past" for one in self.evidence)

    @property
    def last_said(self) -> datetime.date | None:
        """The date of the latest dated source that says it."""
        return max((one.source.date for one in self.evidence if one.source and one.source.date), default=None)

    def says_at_least(self, other: "Candidate") -> bool:
        """Whether everything that the other says is included in this."""
        mine, its = self.belief, other.belief
        return (
            (mine.prop, mine.object, mine.role) == (its.prop, its.object, its.role)
            and its.season in (None, mine.season)
            and its.character in (None, mine.character)
            and CERTAINTY[mine.modality] >= CERTAINTY[its.modality]
            and self._content_includes(other)
        )

    def _content_includes(self, other: "Candidate") -> bool:
        if self.belief.prop in DATES and self.reading.date and other.reading.date:
            return other.reading.date.contains(self.reading.date)
        return self.belief.prop == Property.FINAL_SEASON or self.content == other.content

    def covers(self, other: "Candidate") -> bool:
        """Whether this makes the other redundant."""
        if not self.says_at_least(other):
            return False
        return not other.says_at_least(self) or self.order < other.order


def candidates(belief: Belief, anchors: Anchors) -> list[Candidate]:
    """The candidates of a belief. `anchors` are the dates of quotes, by entity id; articles bring their own."""
    if belief.prop == Property.STATUS:
        return [Candidate(belief, belief.evidence, happened(belief.evidence or belief.rested_on, anchors))]
    if belief.prop not in DATES:
        return [Candidate(belief, belief.evidence)]
    by_date: dict[str, Candidate] = {}
    for evidence in belief.evidence or belief.rested_on:
        reading = read(belief.value, evidence, anchors)
        same = by_date.setdefault(reading.edtf, Candidate(belief, [], reading))
        if belief.evidence:
            same.evidence.append(evidence)
    return list(by_date.values()) or [Candidate(belief, [], _as_stated(belief.value))]


def read(value: str, evidence: Evidence | Said, anchors: Anchors) -> ResolvedDate:
    """The date of a statement, by the anchor of one piece of evidence."""
    stated = _as_stated(value)
    if stated.date and stated.date.year is not None:
        return ResolvedDate(stated.date, evidence.words or stated.words, Value.Basis.STATED, "")
    words = evidence.words or value
    if evidence.clock_id:
        anchor, basis = anchors.get(evidence.clock_id), Value.Basis.QUOTE
    else:
        anchor, basis = evidence.source and evidence.source.date, Value.Basis.ARTICLE
    if anchor is None:
        basis = basis if evidence.clock_id else Value.Basis.STATED
        return ResolvedDate(stated.date, words, basis, Value.Unknown.NO_ANCHOR)
    grammar = read_words(words)
    direction = evidence.direction or None
    meant = grammar or stated.date
    date = meant and meant.resolve(anchor, direction)
    if date is None or date.year is None:
        return ResolvedDate(date or stated.date, words, basis, Value.Unknown.NOT_STATED)
    return ResolvedDate(date, words, basis, "")


def happened(evidence: Collection[Evidence | Said], anchors: Anchors) -> ResolvedDate | None:
    """When an event happened: as its sentence says, and no later than it was first reported."""
    dates = []
    for one in evidence:
        reading = read(_edtf(one.words), one, anchors) if one.words else None
        if reading and reading.date and reading.date.earliest:
            dates.append(reading)
        elif one.source and one.source.date:
            dates.append(ResolvedDate(PartialDate.of(one.source.date), "", Value.Basis.ARTICLE, ""))
    return min(dates, key=lambda reading: (reading.date.latest, reading.edtf), default=None)


def _edtf(words: str) -> str:
    """The date in the words themselves."""
    said = read_words(words)
    return str(said.edtf) if said and said.edtf else ""


def _as_stated(value: str) -> ResolvedDate:
    try:
        date = PartialDate.parse(value)
    except ValueError:
        return ResolvedDate(None, value, Value.Basis.STATED, Value.Unknown.NO_ANCHOR)
    unknown = Value.Unknown.NO_ANCHOR if date.year is None else ""
    return ResolvedDate(date, "", Value.Basis.STATED, unknown)


def support(candidate: Candidate, all_candidates: Collection[Candidate]) -> int:
    """The number of independent sources that say it, or say more."""
    copies = set()
    for other in all_candidates:
        if other is candidate or other.says_at_least(candidate):
            copies |= other.copies
    return len(copies)


def _sortable(parts: tuple) -> tuple:
    return tuple(("", "") if part is None else (type(part).__name__, part) for part in parts)
