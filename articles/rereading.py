"""Reads stored texts again, for instance after an upgrade, and reports the changes and contradicted decisions."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import F, QuerySet

from articles.contradictions import Contradiction, contradictions
from articles.extraction import Fact
from articles.importing.workers import readers
from articles.lexicon import current_lexicon
from articles.models import Version
from articles.namesakes import with_titles_resolved
from articles.proposals import EntityKey, Proposal, proposals_of
from articles.proposing import known_entities, propose
from shows.journal.lock import writing
from shows.models import Entity, Evidence, Property, Source, Statement
from shows.projection.rows import update_rows

BATCH = 50

Read = tuple[Version, list[Fact]]


class FactChange(StrEnum):
    GAINED = "gained"
    LOST = "lost"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FactDifference:
    """A statement on which the new reading differs from the stored one; a confidence is None where it is missing."""

    change: FactChange
    statement: str
    sentence: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True)
class Rereading:
    """How a new reading of a text compares with the stored one. `same` means that every detail is the same.

    `differences` are those in facts; readings may also differ in names and their places.
    """

    version: Version
    facts: Sequence[Fact]
    same: bool
    differences: Sequence[FactDifference]
    contradictions: Sequence[Contradiction]


def reread(versions: QuerySet[Version], *, apply: bool, processes: int = 1) -> Iterator[Rereading]:
    """Read texts again, by id, and compare; with `apply`, the new reading replaces the old one.

    If a reading is the same, nothing is written. Every batch is one transaction, and all texts are read with
    the names known at the start. If killed and called again, it ends as if it had never stopped.
    """
    ids = list(versions.order_by("pk").values_list("pk", flat=True))
    finish = _apply if apply else _compare
    ahead: deque[tuple[list[Version], Callable[[], list[list[Fact]]]]] = deque()
    with readers(processes, current_lexicon()) as read:
        for start in range(0, len(ids), BATCH):
            texts = _texts(ids[start : start + BATCH])
            ahead.append((texts, read([(version.text, version.source.date) for version in texts])))
            if len(ahead) > 2 * (processes - 1):
                yield from finish(_read(*ahead.popleft()))
        while ahead:
            yield from finish(_read(*ahead.popleft()))


def _texts(ids: Collection[int]) -> list[Version]:
    return list(Version.objects.filter(pk__in=ids).select_related("source").defer("raw").order_by("pk"))


def _read(versions: list[Version], facts: Callable[[], list[list[Fact]]]) -> list[Read]:
    return list(zip(versions, facts(), strict=True))


def _apply(read: Sequence[Read]) -> list[Rereading]:
    with writing():
        # Others may have written since the texts were fetched.
        sources = Source.objects.in_bulk([version.source_id for version, _ in read])
        for version, _ in read:
            version.source = sources[version.source_id]
        found = _compare(read)
        changed = [one for one in found if not one.same]
        for one in changed:
            one.version.source.reading += 1
        update_rows([one.version.source for one in changed], ["reading"])
        if changed:
            propose([(one.version.source, one.facts) for one in changed])
    return found


def _compare(read: Sequence[Read]) -> list[Rereading]:
    """Compare readings with the stored ones, in a number of queries that does not depend on how many there are."""
    named = with_titles_resolved([(version.source, facts) for version, facts in read])
    read = [(version, facts) for (version, _), (_, facts) in zip(read, named, strict=True)]
    new = {version.source_id: proposals_of(version.source, facts) for version, facts in read}
    entities = _entities(proposal for proposals in new.values() for proposal in proposals)
    old = _stored(new)
    contradicted = contradictions(
        new, {pk: _lost(proposals, old[pk]) for pk, proposals in new.items()}, entities
    )
    return [
        Rereading(
            version,
            facts,
            _same(new[version.source_id], old[version.source_id]),
            _differences(new[version.source_id], old[version.source_id], entities),
            contradicted[version.source_id],
        )
        for version, facts in read
    ]


def _entities(proposals: Iterator[Proposal]) -> dict[EntityKey, Entity]:
    """The existing entities among those that proposals name."""
    ids = known_entities({key for proposal in proposals for key in proposal.entities()})
    rows = Entity.objects.select_related("forward").in_bulk(ids.values())
    return {key: rows[pk] for key, pk in ids.items()}


def _stored(sources: Collection[int]) -> dict[int, dict[tuple, Evidence]]:
    """The evidence of the stored readings, by source and by the identity of its statement."""
    names = [f"statement__{name}" for name in ("subject", "object", "character", "decision__user")]
    evidence = (
        Evidence.objects.filter(source__in=sources, decision=None, reading=F("source__reading"))
        .select_related("clock", *names)
        .prefetch_related("mentions__entity")
        .order_by("pk")
    )
    found: dict[int, dict[tuple, Evidence]] = defaultdict(dict)
    for one in evidence:
        found[one.source_id][_identity(one.statement)] = one
    return found


def _identity(statement: Statement) -> tuple:
    """Comparable with that of a proposal."""
    return (
        _key(statement.subject),
        statement.prop,
        statement.season,
        statement.modality,
        _key(statement.character),
        statement.role,
        _key(statement.object),
        statement.value,
    )


def _key(entity: Entity | None) -> EntityKey | None:
    return entity and (entity.kind, entity.normal, entity.context)


def _same(new: Sequence[Proposal], old: dict[tuple, Evidence]) -> bool:
    return len(new) == len(old) and all(
        proposal.identity in old and _alike(proposal, old[proposal.identity]) for proposal in new
    )


def _lost(new: Sequence[Proposal], old: dict[tuple, Evidence]) -> list[Statement]:
    found = {proposal.identity for proposal in new}
    return [evidence.statement for identity, evidence in old.items() if identity not in found]


def _alike(proposal: Proposal, evidence: Evidence) -> bool:
    """Whether the evidence of both is the same in every detail."""
    said = (proposal.spans, proposal.confidence, proposal.rule[:80], proposal.words[:200], proposal.direction)
    names = {(key, name.span.start) for key, name in proposal.mentions}
    return (
        said == (evidence.spans, evidence.confidence, evidence.rule, evidence.words, evidence.direction)
        and proposal.clock == _key(evidence.clock)
        and names == {(_key(name.entity), name.start) for name in evidence.mentions.all()}
    )


def _differences(
    new: Sequence[Proposal], old: dict[tuple, Evidence], entities: dict[EntityKey, Entity]
) -> list[FactDifference]:
    """What is gained, lost and changed, in reading order."""
    found = []
    lost = dict(old)
    for proposal in new:
        before = lost.pop(proposal.identity, None)
        if proposal.prop == Property.NAME or (before and _alike(proposal, before)):
            continue
        sentence = Evidence(spans=proposal.spans).sentence
        change = FactChange.CHANGED if before else FactChange.GAINED
        sure = before.confidence if before else None
        words = str(before.statement) if before else _in_words(proposal, entities)
        found.append(
            (proposal.spans[0]["start"], FactDifference(change, words, sentence, sure, proposal.confidence))
        )
    for evidence in lost.values():
        if evidence.statement.prop != Property.NAME:
            words = str(evidence.statement)
            difference = FactDifference(FactChange.LOST, words, evidence.sentence, evidence.confidence, None)
            found.append((evidence.start, difference))
    return [difference for _, difference in sorted(found, key=lambda one: (one[0], one[1].statement))]


def _in_words(proposal: Proposal, entities: dict[EntityKey, Entity]) -> str:
    """The statement that a proposal would make, in words."""
    called = {key: name.name for key, name in proposal.mentions}

    def named(key: EntityKey | None) -> Entity | None:
        if key is None or key in entities:
            return key and entities[key]
        kind, normal, context = key
        return Entity(kind=kind, normal=normal, context=context, label=called.get(key, ""))

    return str(
        Statement(
            subject=named(proposal.subject),
            prop=proposal.prop,
            season=proposal.season,
            character=named(proposal.character),
            role=proposal.role,
            object=named(proposal.object),
            value=proposal.value,
        )
    )
