"""The facts of an article as editors think of them: one credit, one date, or a quote with its speakers."""

from collections import defaultdict
from dataclasses import dataclass, field

from django import forms
from django.db.models import Q, QuerySet

from shows import queries
from shows.journal import Refused, Stale
from shows.models import Decision, Entity, Evidence, Property, Source, Statement

State = Statement.State
OF_A_QUOTE = (Property.TEXT, Property.SPEAKER, Property.ABOUT)


@dataclass
class Problem:
    """Why a decision was not made: somebody else's in between, or a refusal. `wanted` says what was tried."""

    wanted: str
    stale: Decision | None = None
    refusal: str = ""

    @classmethod
    def of(cls, wanted: str, error: Stale | Refused) -> "Problem":
        if isinstance(error, Stale):
            return cls(wanted, stale=error.decision)
        return cls(wanted, refusal=str(error))


@dataclass
class Line:
    """A statement as one article gives it, with the number of the last decision about it (0 if none)."""

    statement: Statement
    evidence: list[Evidence]
    seen: int = 0

    @property
    def spans(self) -> list[dict]:
        return [span for each in self.evidence for span in each.spans]

    @property
    def best(self) -> Evidence:
        return max(self.evidence, key=lambda each: each.confidence)

    @property
    def rejected(self) -> bool:
        return self.statement.state == State.REJECTED

    @property
    def undecided(self) -> bool:
        return self.statement.decision_id is None

    @property
    def sure(self) -> bool:
        """Whether it stands on the machine's word alone: with enough confidence, and undisputed."""
        return self.undecided and self.statement.state in (State.PUBLISHED, State.COVERED)

    @property
    def fingerprint(self) -> tuple:
        """What an editor sees of it that a decision about another statement can change."""
        return (self.statement.pk, self.statement.state, self.statement.decision_id, self.seen)


@dataclass
class Fact:
    """One statement, or the words, speakers and shows of one quote; decided together."""

    lines: list[Line]
    problem: Problem | None = None
    rejecting: forms.Form | None = None
    correcting: forms.Form | None = None

    @property
    def pk(self) -> int:
        """The id of its first statement, whatever is decided."""
        return min(line.statement.pk for line in self.lines)

    @property
    def lead(self) -> Line:
        """The line that says most: for a quote, its words as they stand."""
        return min(self.lines, key=lambda line: (_rank(line.statement), line.rejected, line.statement.pk))

    @property
    def statement(self) -> Statement:
        return self.lead.statement

    @property
    def is_quote(self) -> bool:
        return self.statement.prop in OF_A_QUOTE

    @property
    def held(self) -> list[Line]:
        """Its lines, without those that were rejected while others were kept."""
        return [line for line in self.lines if not line.rejected] or self.lines

    @property
    def best(self) -> Evidence:
        return self.lead.best

    @property
    def spans(self) -> list[dict]:
        return self.lead.spans

    @property
    def start(self) -> int:
        return min((span["start"] for span in self.spans), default=-1)

    @property
    def speakers(self) -> list[Statement]:
        return self._held(Property.SPEAKER)

    @property
    def shows(self) -> list[Statement]:
        return self._held(Property.ABOUT)

    def _held(self, prop: str) -> list[Statement]:
        return [line.statement for line in self.held if line.statement.prop == prop]

    @property
    def undecided(self) -> bool:
        return any(line.undecided for line in self.held)

    @property
    def sure(self) -> bool:
        open_lines = [line for line in self.held if line.undecided]
        return bool(open_lines) and all(line.sure for line in open_lines)

    @property
    def acceptable(self) -> list[Line]:
        return [line for line in self.held if not line.statement.verified]

    @property
    def rejectable(self) -> list[Line]:
        return [line for line in self.lines if not line.rejected]

    @property
    def decision(self) -> Decision | None:
        """The latest decision in force on any of its lines."""
        made = [line.statement.decision for line in self.lines if line.statement.decision]
        return max(made, key=lambda decision: decision.pk, default=None)

    @property
    def fingerprint(self) -> tuple:
        return tuple(line.fingerprint for line in self.lines)


@dataclass
class Group:
    """The facts whose words begin in one sentence; `start` is -1 for facts without words in the article."""

    start: int
    end: int
    facts: list[Fact] = field(default_factory=list)

    @property
    def undecided(self) -> list[Fact]:
        return [fact for fact in self.facts if fact.undecided]

    @property
    def sure(self) -> list[Fact]:
        return [fact for fact in self.facts if fact.sure]


def facts_in(source: Source) -> list[Fact]:
    """The facts of an article in reading order.

    Each statement has the evidence of this article as `shown_evidence`.
    """
    evidence = defaultdict(list)
    for each in evidence_in(source):
        evidence[each.counts_for_id or each.statement_id].append(each)
    by_fact = defaultdict(list)
    for pk, statement in _statements().in_bulk(evidence).items():
        statement.shown_evidence = evidence[pk]
        by_fact[_identity(statement)].append(Line(statement, evidence[pk], statement.seen))
    facts = [
        Fact(sorted(lines, key=lambda line: (_rank(line.statement), line.statement.pk)))
        for lines in by_fact.values()
    ]
    return sorted(facts, key=lambda fact: (fact.start, fact.pk))


def evidence_in(source: Source) -> QuerySet[Evidence]:
    """The evidence in this version, from its reading and from editors."""
    return (
        source.evidence.filter(Q(decision=None, reading=source.reading) | Q(decision__in_force=True))
        .exclude(statement__prop=Property.NAME)
        .select_related("decision__user")
        .order_by("pk")
    )


def _statements() -> QuerySet[Statement]:
    return queries.with_seen(Statement.objects.with_names().select_related("decision__user"))


def _identity(statement: Statement) -> tuple:
    if statement.subject.kind == Entity.Kind.QUOTE:
        return (Entity.Kind.QUOTE, statement.subject.root_id)
    return ("statement", statement.pk)


def _rank(statement: Statement) -> int:
    return OF_A_QUOTE.index(statement.prop) if statement.prop in OF_A_QUOTE else 0
