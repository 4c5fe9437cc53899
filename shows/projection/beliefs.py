"""What is held, after forwarding: statements that are one, with all that speaks for and against them."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from django.db.models import Q

from shows.models import Decision, Entity, Evidence, Modality, Property, Statement, Target

from .anchors import DEFAULT_THRESHOLD


@dataclass(slots=True)
class Belief:
    """Statements that say the same of the same, once merged entities count as one."""

    subject: int
    prop: str
    season: int | None
    modality: str
    character: int | None
    role: str
    object: int | None
    value: str
    statements: list[Statement] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    judgement: Target | None = None
    exists: bool = False

    @property
    def accepted(self) -> bool:
        return self.judgement is not None and self.judgement.judgement == Target.Judgement.ACCEPTED

    @property
    def rejected(self) -> bool:
        return self.judgement is not None and self.judgement.judgement == Target.Judgement.REJECTED

    @property
    def decided_by(self) -> int:
        """The number of the decision that judges it, 0 where nobody has."""
        return self.judgement.decision_id if self.judgement else 0

    @property
    def confidence(self) -> float:
        return max((evidence.confidence for evidence in self.evidence), default=0)

    def stands(self, threshold: float) -> bool:
        """Whether it is held: an editor accepted it, or nobody has decided and its best evidence is sure enough.

        What a text calls something is its name as soon as the thing is known; what is only implied waits for an editor.
        """
        if not self.exists or self.rejected:
            return False
        if self.accepted:
            return True
        if self.prop == Property.NAME:
            return bool(self.evidence)
        return self.modality != Modality.IMPLIED and self.confidence >= threshold

    def identity(self) -> tuple:
        return (
            self.subject,
            self.prop,
            self.season,
            self.modality,
            self.character,
            self.role,
            self.object,
            self.value,
        )


@dataclass(slots=True)
class Knowledge:
    """What is known of some entities: what they count as, they and what they have to do with, and the beliefs about them."""

    roots: list[int]
    members: set[int]
    entities: dict[int, Entity]
    beliefs: list[Belief]
    threshold: float


def load(subjects: Collection[int]) -> Knowledge:
    """What is known of entities and of those that count as the same, in a constant number of queries."""
    alike = Entity.objects.alike(subjects).order_by().values("pk")
    statements = Statement.objects.filter(subject__in=alike).with_names().select_related("subject__forward")
    members: set[int] = set()
    beliefs: dict[tuple, Belief] = {}
    by_statement: dict[int, Belief] = {}
    entities = {}
    for statement in statements.order_by("pk"):
        belief = _belief(statement)
        belief = beliefs.setdefault(belief.identity(), belief)
        belief.statements.append(statement)
        by_statement[statement.pk] = belief
        members.add(statement.subject_id)
        seen = (statement.object, statement.character, statement.subject, statement.subject.forward)
        entities |= {entity.pk: entity for entity in seen if entity}
    carried = defaultdict(set)
    for evidence in _evidence(members, by_statement):
        _speak(by_statement[evidence.counts_for_id or evidence.statement_id], evidence)
        if evidence.counts_for_id:
            carried[evidence.statement_id].add(evidence.counts_for_id)
    threshold = _judge(statements, by_statement, carried)
    roots = sorted({belief.subject for belief in beliefs.values()})
    return Knowledge(roots, members, entities, list(beliefs.values()), threshold)


def _belief(statement: Statement) -> Belief:
    return Belief(
        subject=statement.subject.root_id,
        prop=statement.prop,
        season=statement.season,
        modality=statement.modality,
        character=statement.character and statement.character.root_id,
        role=statement.role,
        object=statement.object and statement.object.root_id,
        value=statement.value,
    )


def _evidence(members: Collection[int], known: Collection[int]) -> Iterator[Evidence]:
    own = Q(statement__subject__in=members, counts_for=None) | Q(counts_for__subject__in=members)
    # Nobody reads the words here, and of a network there are many.
    bare = Evidence.objects.defer("spans", "source__title", "source__url", "source__digest")
    for evidence in bare.filter(own).select_related("source", "decision").order_by("pk"):
        if (evidence.counts_for_id or evidence.statement_id) in known:
            yield evidence


def _speak(belief: Belief, evidence: Evidence) -> None:
    if evidence.decision:
        belief.exists = belief.exists or evidence.decision.in_force
        counts = evidence.decision.in_force
    else:
        belief.exists = True
        counts = evidence.source.current and evidence.source.reading == evidence.reading
    if counts:
        belief.evidence.append(evidence)


def _judge(statements, by_statement: dict[int, Belief], carried: dict[int, set[int]]) -> float:
    """Give the beliefs the latest judgement in force on any of their statements; return the threshold in force.

    An acceptance that rests only on evidence which a link carried elsewhere goes with it; a rejection stays.
    """
    judged = Q(object_id__in=statements.order_by().values("pk")) | Q(object_id__in=carried)
    judged = Q(kind=Target.Kind.STATEMENT) & judged & ~Q(judgement="")
    targets = Target.objects.filter(judged | Q(kind=Target.Kind.SETTING, decision__verb=Decision.Verb.SET))
    resting = _resting(carried)
    threshold = DEFAULT_THRESHOLD
    for target in targets.filter(decision__in_force=True).select_related("decision").order_by("decision_id"):
        if target.kind == Target.Kind.SETTING:
            threshold = target.decision.payload["value"]
            continue
        if target.object_id in by_statement:
            by_statement[target.object_id].judgement = target
        if target.judgement == Target.Judgement.ACCEPTED and target.object_id not in resting:
            for statement in carried.get(target.object_id, ()):
                by_statement[statement].judgement = target
    return threshold


def _resting(carried: Collection[int]) -> set[int]:
    """Those of the statements that rest on more than what was carried away from them."""
    if not carried:
        return set()
    left = Evidence.objects.filter(statement__in=carried, counts_for=None).order_by()
    return set(left.values_list("statement_id", flat=True))


def by_subject(beliefs: Collection[Belief]) -> dict[int, list[Belief]]:
    grouped = defaultdict(list)
    for belief in beliefs:
        grouped[belief.subject].append(belief)
    return grouped
