"""Deciding on many statements at once: first a dry run that shows the effects, then a single decision."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.core import signing
from django.db import transaction
from django.db.models import Q, QuerySet

from shows import journal, queries
from shows.journal import CURATE, Contradictory, Refused
from shows.journal.lock import writing
from shows.models import Change, Decision, Statement, Target
from shows.projection.slots import SINGLE
from shows.wording import Told, tell

MOST = 1_000
VERBS = {Decision.Verb.ACCEPT: journal.accept, Decision.Verb.REJECT: journal.reject}


@dataclass(slots=True)
class Row:
    """A statement in the batch, and the effects of deciding on it. `seen` is the last decision about it.

    `moved` means that the effects differ from those shown before.
    """

    statement: Statement
    seen: int
    becomes: str = ""
    changes: list[Change] = field(default_factory=list)
    moved: bool = False

    @property
    def becomes_in_words(self) -> str:
        return str(Statement.State(self.becomes).label)

    @property
    def fingerprint(self) -> str:
        return _fingerprint([self.becomes, *(change.told for change in self.changes)])


@dataclass(slots=True)
class DryRun:
    """The effects of a batch: by row, and `besides` on published values of other statements.

    Compared with an earlier dry run, `overtaken` lists statements decided since then, with these decisions,
    and `lost` counts statements without any evidence left. `contradictory` lists statements left out because
    at most one in each group can hold.
    """

    verb: str
    rows: list[Row]
    besides: list[Change] = field(default_factory=list)
    overtaken: list[tuple[Statement, Decision]] = field(default_factory=list)
    contradictory: list[list[Statement]] = field(default_factory=list)
    besides_moved: bool = False
    lost: int = 0

    @property
    def moved(self) -> bool:
        """Whether the effects differ from those shown before."""
        return bool(self.overtaken or self.lost or self.besides_moved) or any(row.moved for row in self.rows)

    @property
    def ticket(self) -> str:
        """The effects shown, signed, for the form to send back."""
        shown = [[row.statement.pk, row.seen, row.fingerprint] for row in self.rows]
        return signing.dumps([shown, self._beside], salt=_salt(self.verb), compress=True)

    @property
    def _beside(self) -> str:
        return _fingerprint([change.told for change in self.besides])

    def compare(self, ticket: "Ticket") -> None:
        """Mark the rows whose effects differ from the ticket's."""
        for row in self.rows:
            row.moved = row.fingerprint != ticket.fingerprints[row.statement.pk]
        self.besides_moved = self._beside != ticket.besides


class Overtaken(Exception):
    """The effects of a batch are no longer those shown; `run` has the present ones."""

    def __init__(self, run: DryRun):
        super().__init__("something has changed in the meantime")
        self.run = run


@dataclass(frozen=True, slots=True)
class Ticket:
    """What was shown to the user: for each statement the last decision, and a fingerprint of the effects."""

    verb: str
    seen: Mapping[int, int]
    fingerprints: Mapping[int, str]
    besides: str

    @classmethod
    def read(cls, verb: str, signed: str) -> "Ticket":
        """Raises Refused if this site has not issued the ticket for this verb."""
        try:
            shown, besides = signing.loads(signed, salt=_salt(verb))
        except signing.BadSignature:
            raise Refused("the list that was confirmed is damaged: look at it again") from None
        return cls(verb, {pk: seen for pk, seen, _ in shown}, {pk: mark for pk, _, mark in shown}, besides)


def open_to(verb: str, rows: QuerySet[Statement]) -> QuerySet[Statement]:
    """The statements on which the verb has an effect: not yet decided that way, and with evidence."""
    rows = rows.exclude(state=Statement.State.UNSUPPORTED)
    if verb == Decision.Verb.REJECT:
        return rows.exclude(state=Statement.State.REJECTED)
    return rows.filter(Q(decision=None) | Q(state=Statement.State.REJECTED))


def dry_run(user, verb: str, statements: QuerySet[Statement]) -> DryRun:
    """The effects of deciding on the first `MOST` of the statements; nothing is kept. Raises Refused."""
    with writing():
        ids = set(open_to(verb, statements).values_list("pk", flat=True)[:MOST])
        run = _without_contradictions(user, verb, ids)
        transaction.set_rollback(True)
    return run


def _without_contradictions(user, verb: str, ids: set[int]) -> DryRun:
    """Decide on all statements that do not contradict each other; the others are left for a person to choose."""
    try:
        _, run = _decide(user, verb, ids)
    except Contradictory as found:
        run = _without_contradictions(user, verb, ids.difference(*found.conflicts))
        run.contradictory += [_with_sentences(sides) for sides in found.conflicts]
    return run


def decide(user, ticket: Ticket, *, reason: str = "") -> Decision:
    """Make the decision that was shown. Raises Refused; Overtaken if its effects would differ by now."""
    if not ticket.seen:
        raise Refused("no statement was chosen")
    with writing():
        overtaken = _overtaken(ticket)
        left = ticket.seen.keys() - {statement.pk for statement, _ in overtaken}
        found = open_to(ticket.verb, Statement.objects.filter(pk__in=left))
        decision, run = _decide(user, ticket.verb, list(found.values_list("pk", flat=True)), reason)
        run.overtaken, run.lost = overtaken, len(left) - len(run.rows)
        run.compare(ticket)
        if run.moved:
            raise Overtaken(run)
    return decision


def _decide(user, verb: str, ids: Collection[int], reason: str = "") -> tuple[Decision | None, DryRun]:
    """Decide, and record the effects. The caller holds the writers' lock."""
    if not user.has_perm(CURATE):
        raise Refused(f"{user} may not decide in bulk: it needs the right “{CURATE}”")
    statements = _with_sentences(ids)
    seen = journal.last_seen(Target.Kind.STATEMENT, ids)
    rows = [Row(statement, seen[statement.pk]) for statement in statements]
    if not rows:
        return None, DryRun(verb, rows)
    decision = VERBS[verb](user, statements, reason=reason, seen=seen)
    states = dict(Statement.objects.filter(pk__in=ids).values_list("pk", "state"))
    changes = _by_statement(tell(queries.changes().filter(decision=decision).order_by("pk")), statements)
    for row in rows:
        row.becomes = states[row.statement.pk]
        row.changes = changes.pop(row.statement.pk, [])
    return decision, DryRun(verb, rows, besides=changes.pop(None, []))


def _with_sentences(ids: Collection[int]) -> list[Statement]:
    """The statements with their evidence, grouped by subject."""
    found = Statement.objects.filter(pk__in=ids).with_names().select_related("subject__forward")
    return list(
        found.prefetch_related(queries.evidence_that_counts()).order_by(
            "subject__label", "prop", "season", "pk"
        )
    )


def _overtaken(ticket: Ticket) -> list[tuple[Statement, Decision]]:
    now = journal.last_seen(Target.Kind.STATEMENT, ticket.seen)
    between = {pk: number for pk, number in now.items() if number != ticket.seen[pk]}
    decisions = Decision.objects.select_related("user").in_bulk(set(between.values()))
    return [(statement, decisions[between[statement.pk]]) for statement in _with_sentences(between)]


def _by_statement(
    changes: Iterable[Change], statements: Collection[Statement]
) -> dict[int | None, list[Change]]:
    """The changes by the statement they rest on, or the only one that can fill their slot; None for all others."""
    chosen = {statement.pk for statement in statements}
    slots = {
        (statement.subject.root_id, statement.prop, statement.season): statement.pk
        for statement in statements
        if statement.prop in SINGLE
    }
    found = defaultdict(list)
    for change in changes:
        behind = [side["statement_id"] for side in (change.after, change.before) if side]
        slot = slots.get((change.subject_id, change.prop, change.season))
        found[next((pk for pk in behind if pk in chosen), slot)].append(change)
    return found


def _fingerprint(parts: list[str | Told]) -> str:
    """A short hash, equal for equal effects."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def _salt(verb: str) -> str:
    return f"shows.bulk.{verb}"
