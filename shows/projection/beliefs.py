"""What is believed after forwarding: statements that have become one, with all that supports and opposes them."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import BooleanField, Count, ExpressionWrapper, Max, Q, QuerySet
from django.db.models.functions import Coalesce

from shows.models import DATED, Decision, Entity, Evidence, Modality, Property, Statement, Target
from shows.models.evidence import EvidenceQuerySet

from .anchors import DEFAULT_THRESHOLD


class Report(NamedTuple):
    """A source, in the respects that matter for weighing what it says."""

    copies: str
    outlet: str
    date: datetime.date | None


STATED, NAMED = ([field.attname for field in model._meta.concrete_fields] for model in (Statement, Entity))


class Said(NamedTuple):
    """Evidence that counts, without its sentence; attributes are named as on `Evidence`.

    It is not that model, since a show in the news has thousands, each of which would be three objects of many
    fields.
    """

    statement_id: int
    counts_for_id: int | None
    source_id: int | None
    decision_id: int | None
    clock_id: int | None
    confidence: float
    words: str
    direction: str
    source: Report | None


@dataclass(slots=True)
class Belief:
    """Statements that say the same, once merged entities are identified.

    `live` is the number of pieces of evidence that count, `carried` of those among them that links brought
    here, `copies` of independent sources, `tallies` of the statements summed up; `confidence` is that of the
    best evidence. `evidence` lists it, except for names, which every article repeats. The first of `statements`
    represents them all, chosen by the names of its entities, whatever the order of imports. `rested_on` is the
    evidence that an accepted date or event lost to newer versions: it supports nothing, but has the anchors.
    """

    subject: int
    prop: str
    season: int | None
    modality: str
    character: int | None
    role: str
    object: int | None
    value: str
    statements: list[Statement] = field(default_factory=list)
    judgement: Target | None = None
    exists: bool = False
    evidence: list[Said] = field(default_factory=list)
    rested_on: list[Said] = field(default_factory=list)
    live: int = 0
    carried: int = 0
    copies: int = 0
    tallies: int = 0
    confidence: float = 0

    @property
    def statement(self) -> Statement:
        return self.statements[0]

    @property
    def accepted(self) -> bool:
        return self.judgement is not None and self.judgement.judgement == Target.Judgement.ACCEPTED

    @property
    def rejected(self) -> bool:
        return self.judgement is not None and self.judgement.judgement == Target.Judgement.REJECTED

    @property
    def decided_by(self) -> int:
        """The number of the decision that judges it, 0 if there is none."""
        return self.judgement.decision_id if self.judgement else 0

    def stands(self, threshold: float) -> bool:
        """Whether it stands: an editor accepted it, or it is undecided and its best evidence reaches the
        threshold.

        A name stands as soon as something else about the entity is known; an implied statement waits for an
        editor.
        """
        if not self.exists or self.rejected:
            return False
        if self.accepted:
            return True
        if self.prop == Property.NAME:
            return self.live > 0
        return self.modality != Modality.IMPLIED and self.confidence >= threshold

    def identity(self) -> tuple:
        return Statement.identity_of(self)


@dataclass(slots=True)
class Knowledge:
    """What is known about some entities: their forwards, the entities connected with them, and the beliefs
    about them."""

    roots: list[int]
    members: set[int]
    entities: dict[int, Entity]
    beliefs: list[Belief]
    threshold: float


def load(subjects: Collection[int]) -> Knowledge:
    """What is known about entities and those identified with them, in a constant number of queries."""
    statements, entities = _statements(subjects)
    beliefs: dict[tuple, Belief] = {}
    by_statement: dict[int, Belief] = {}
    for statement in statements:
        belief = _belief(statement, entities)
        belief = beliefs.setdefault(belief.identity(), belief)
        belief.statements.append(statement)
        by_statement[statement.pk] = belief
    for belief in beliefs.values():
        if len(belief.statements) > 1:
            belief.statements.sort(key=lambda one: _by_names(one, entities))
    members = {statement.subject_id for statement in statements}
    carried = defaultdict(set)
    for tally in _tallies(members):
        if belief := by_statement.get(tally["counts_for"] or tally["statement"]):
            _count(belief, tally)
        if tally["counts_for"]:
            carried[tally["statement"]].add(tally["counts_for"])
    for evidence in _evidence(members):
        if belief := by_statement.get(evidence.counts_for_id or evidence.statement_id):
            belief.evidence.append(evidence)
    _count_copies(beliefs.values(), by_statement)
    threshold = _judge(members, by_statement, carried)
    _recall(beliefs.values())
    roots = sorted({belief.subject for belief in beliefs.values()})
    return Knowledge(roots, members, entities, list(beliefs.values()), threshold)


def _statements(subjects: Collection[int]) -> tuple[list[Statement], dict[int, Entity]]:
    """The statements about entities and those identified with them, in order, and the entities they name, by id.

    Django's related objects would be a new object of an entity for each statement that names it.
    """
    alike = Statement.objects.filter(subject__in=Entity.objects.ids_alike(subjects)).order_by()
    named = [f"{place}__{name}" for place in ("subject", "object", "character") for name in NAMED]
    statements, entities = [], {}
    # Sorted here: without statistics, PostgreSQL would read all statements in order to return a few sorted ones.
    for row in sorted(alike.values_list(*STATED, *named)):
        statements.append(Statement(*row[: len(STATED)]))
        for start in range(len(STATED), len(row), len(NAMED)):
            if row[start] and row[start] not in entities:
                entities[row[start]] = Entity(*row[start : start + len(NAMED)])
    roots = {entities[statement.subject_id].root_id for statement in statements}
    if silent := roots - entities.keys():
        entities |= Entity.objects.in_bulk(silent)
    return statements, entities


def _belief(statement: Statement, entities: dict[int, Entity]) -> Belief:
    def root(pk: int | None) -> int | None:
        return pk and entities[pk].root_id

    return Belief(
        subject=root(statement.subject_id),
        prop=statement.prop,
        season=statement.season,
        modality=statement.modality,
        character=root(statement.character_id),
        role=statement.role,
        object=root(statement.object_id),
        value=statement.value,
    )


def _by_names(statement: Statement, entities: dict[int, Entity]) -> list[tuple]:
    """Statements about other identified entities come first."""
    named = (statement.subject_id, statement.object_id, statement.character_id)
    return [(one.forward_id is not None, one.normal, one.context) for one in map(entities.get, named) if one]


def _speaking_of(members: Collection[int]) -> QuerySet[Evidence]:
    """The evidence for statements about these entities, and the evidence that links carried to them.

    A union, since no index serves an OR over two joins. Evidence carried away is included, since SQLite would
    scan for what was not carried.
    """
    own = Evidence.objects.filter(statement__subject__in=members).order_by().values("pk")
    carried = Evidence.objects.filter(counts_for__subject__in=members).order_by().values("pk")
    return Evidence.objects.filter(pk__in=own.union(carried))


def _tallies(members: Collection[int]) -> QuerySet:
    """How much evidence each statement has, by the statement that it counts for, and how much of it counts."""
    spoken = _speaking_of(members).alias(counts=ExpressionWrapper(EvidenceQuerySet.LIVE, BooleanField()))
    return (
        spoken.order_by()
        .values("statement", "counts_for")
        .annotate(
            read=Count("pk", filter=Q(decision=None)),
            live=Count("pk", filter=Q(counts=True)),
            copies=Count("source__copies", filter=Q(counts=True, decision=None), distinct=True),
            best=Max("confidence", filter=Q(counts=True)),
        )
    )


def _count(belief: Belief, tally: dict) -> None:
    belief.exists = belief.exists or tally["read"] > 0 or tally["live"] > 0
    belief.live += tally["live"]
    belief.carried += tally["live"] if tally["counts_for"] else 0
    belief.copies += tally["copies"]
    belief.tallies += 1
    belief.confidence = max(belief.confidence, tally["best"] or 0)


def _count_copies(beliefs: Collection[Belief], by_statement: dict[int, Belief]) -> None:
    """Count each independent source once, even if it supports several statements that have become one."""
    names = []
    for belief in beliefs:
        if belief.prop != Property.NAME:
            belief.copies = len({one.source.copies for one in belief.evidence if not one.decision_id})
        elif belief.tallies > 1:
            names += [statement.pk for statement in belief.statements]
    if not names:
        return
    read = Evidence.objects.live().filter(Q(statement__in=names) | Q(counts_for__in=names), decision=None)
    rows = read.order_by().values_list("statement", "counts_for", "source__copies").distinct()
    copies = defaultdict(set)
    for pk, carried_to, group in rows:
        copies[id(by_statement.get(carried_to or pk))].add(group)
    for belief in map(by_statement.get, names):
        belief.copies = len(copies[id(belief)])


def _evidence(members: Collection[int]) -> Iterator[Said]:
    return _said(_speaking_of(members).live().exclude(statement__prop=Property.NAME).order_by("pk"))


def _said(listed: QuerySet[Evidence]) -> Iterator[Said]:
    *own, _ = Said._fields
    reported = [f"source__{name}" for name in Report._fields]
    for *said, copies, outlet, date in listed.values_list(*own, *reported):
        yield Said(*said, copies and Report(copies, outlet, date))


def _judge(members: Collection[int], by_statement: dict[int, Belief], carried: dict[int, set[int]]) -> float:
    """Give the beliefs the latest judgement in force on any of their statements. Returns the threshold in
    force.

    An acceptance that rests only on evidence carried elsewhere by a link moves with it, unless it was
    rejected since; a rejection stays.
    """
    statements = Statement.objects.filter(subject__in=members).order_by().values("pk")
    judging = Target.objects.filter(kind=Target.Kind.STATEMENT).exclude(judgement="").order_by().values("pk")
    setting = Target.objects.filter(kind=Target.Kind.SETTING, decision__verb=Decision.Verb.SET)
    decided = [judging.filter(object_id__in=list(carried))] if carried else []
    decided += [judging.filter(object_id__in=statements)]
    targets = Target.objects.filter(pk__in=setting.order_by().values("pk").union(*decided))
    threshold = DEFAULT_THRESHOLD
    last: dict[int, Target] = {}
    for target in targets.filter(decision__in_force=True).select_related("decision").order_by("decision_id"):
        if target.kind == Target.Kind.SETTING:
            threshold = target.decision.payload["value"]
        else:
            last.pop(target.object_id, None)
            last[target.object_id] = target
    resting = _resting(carried)
    for statement, target in last.items():
        judged = {statement}
        if target.judgement == Target.Judgement.ACCEPTED and statement not in resting:
            judged |= carried.get(statement, set())
        # What links carry away from these supports beliefs about others.
        for one in judged & by_statement.keys():
            by_statement[one].judgement = target
    return threshold


def _recall(beliefs: Collection[Belief]) -> None:
    """Give accepted dates and events that have lost all evidence what they last rested on in each article."""
    lost = {
        statement.pk: belief
        for belief in beliefs
        if belief.accepted and belief.prop in DATED and not belief.evidence
        for statement in belief.statements
    }
    if not lost:
        return
    read = Evidence.objects.filter(
        Q(statement__in=lost, counts_for=None) | Q(counts_for__in=lost), decision=None
    ).order_by("source__version", "reading", "pk")
    article = Coalesce("source__original", "source")
    latest = {
        (carried_to or statement, version_of): pk
        for pk, statement, carried_to, version_of in read.values_list(
            "pk", "statement", "counts_for", article
        )
    }
    for evidence in _said(Evidence.objects.filter(pk__in=latest.values()).order_by("pk")):
        lost[evidence.counts_for_id or evidence.statement_id].rested_on.append(evidence)


def _resting(carried: Collection[int]) -> set[int]:
    """Those of the statements that have evidence besides what was carried away."""
    if not carried:
        return set()
    left = Evidence.objects.filter(statement__in=carried, counts_for=None).order_by()
    return set(left.values_list("statement_id", flat=True))


def by_subject(beliefs: Collection[Belief]) -> dict[int, list[Belief]]:
    grouped = defaultdict(list)
    for belief in beliefs:
        grouped[belief.subject].append(belief)
    return grouped
