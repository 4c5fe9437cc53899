"""The decisions of editors that a new reading of a text contradicts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.proposals import EntityKey, Proposal
from shows.dates import PartialDate
from shows.models import DATES, Decision, Entity, Evidence, Modality, Property, Statement, Value
from shows.projection.candidates import read

CERTAIN = (Modality.ANNOUNCED, Modality.REPORTED)
CONTESTED = (*DATES, Property.EPISODES, Property.FINAL_SEASON, Property.NETWORK, Property.CAST)

Entities = Mapping[EntityKey, Entity]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A decision in force, the statement that it accepts or rejects, and how the reading differs."""

    decision: Decision
    statement: Statement
    reading: str

    def __str__(self) -> str:
        return f"{self.decision}: {self.statement}; the reading {self.reading}"


def contradictions(
    found: Mapping[int, Sequence[Proposal]], lost: Mapping[int, Sequence[Statement]], entities: Entities
) -> dict[int, list[Contradiction]]:
    """By source, the decisions that its new reading contradicts, in order.

    `found` is what the reading proposes; `lost` what it no longer finds; `entities` the existing entities of
    the proposals. The number of queries does not depend on the number of sources.
    """
    rejected = _rejected(found, entities)
    held = _held(entities)
    return {
        source: sorted(
            [
                *(Contradiction(one.decision, one, "finds it") for one in rejected[source]),
                *(
                    Contradiction(one.decision, one, "finds it no more")
                    for one in lost[source]
                    if one.verified
                ),
                *_otherwise(proposals, held, entities),
            ],
            key=lambda one: (one.decision.pk, one.statement.pk, one.reading),
        )
        for source, proposals in found.items()
    }


def _rejected(found: Mapping[int, Sequence[Proposal]], entities: Entities) -> dict[int, list[Statement]]:
    """The statements that readings find and editors have rejected, by source."""
    ids = {key: entity.pk for key, entity in entities.items()}
    keys = {
        source: [proposal.key(ids) for proposal in proposals if ids.keys() >= set(proposal.entities())]
        for source, proposals in found.items()
    }
    rejected = (
        Statement.objects.filter(state=Statement.State.REJECTED).with_names().select_related("decision__user")
    )
    by_key = rejected.in_bulk([key for some in keys.values() for key in some], field_name="key")
    return {source: [by_key[key] for key in some if key in by_key] for source, some in keys.items()}


def _held(entities: Entities) -> dict[tuple[int, str], list[Value]]:
    """The published values that editors stand behind in slots of one value, by subject and property."""
    roots = {entity.root_id for entity in entities.values()}
    values = Value.objects.known().filter(verified=True, subject__in=roots, prop__in=CONTESTED).with_names()
    by_place = defaultdict(list)
    for value in values.select_related("statement__decision__user").order_by("pk"):
        by_place[value.subject_id, value.prop].append(value)
    return by_place


def _otherwise(
    proposals: Sequence[Proposal], held: Mapping[tuple[int, str], Sequence[Value]], entities: Entities
) -> Iterator[Contradiction]:
    """What the reading says that excludes a value held by editors."""
    for proposal in proposals:
        subject = _root(proposal.subject, entities)
        if proposal.modality in CERTAIN:
            for value in held.get((subject, proposal.prop), ()):
                if _excludes(proposal, value, proposals, entities):
                    statement = value.statement
                    yield Contradiction(statement.decision, statement, f"says {_says(proposal)}")


def _excludes(proposal: Proposal, value: Value, beside: Iterable[Proposal], entities: Entities) -> bool:
    if proposal.prop == Property.FINAL_SEASON:
        return None not in (proposal.season, value.season) and proposal.season != value.season
    if proposal.season != value.season:
        return False
    if proposal.prop in DATES:
        return _is_other_date(proposal, value)
    if proposal.prop == Property.EPISODES:
        return proposal.value != value.text
    if proposal.prop == Property.CAST and not value.character_id:
        return False
    # One text may name both of two networks, or of two actors of a character.
    alike = [one for one in beside if _place(one, entities) == _place(proposal, entities)]
    named = {_root(one.object, entities) for one in alike}
    return _root(proposal.character, entities) == value.character_id and value.object_id not in named


def _place(proposal: Proposal, entities: Entities) -> tuple:
    return _root(proposal.subject, entities), proposal.prop, _root(proposal.character, entities)


def _root(key: EntityKey | None, entities: Entities) -> int | None:
    """The id of what an entity is identified with; None if it does not exist yet."""
    return entities[key].root_id if key in entities else None


def _is_other_date(proposal: Proposal, value: Value) -> bool:
    """Whether neither of two dates includes the other."""
    hangs_on = None if proposal.clock else proposal.source
    words = Evidence(source=hangs_on, words=proposal.words, direction=proposal.direction)
    date = read(proposal.value, words, {}).date
    if not date or not value.edtf:
        return False
    other = PartialDate.parse(value.edtf)
    return not date.contains(other) and not other.contains(date)


def _says(proposal: Proposal) -> str:
    if proposal.prop == Property.FINAL_SEASON:
        return f"season {proposal.season}"
    called = {key: name.name for key, name in proposal.mentions}
    return proposal.words or proposal.value or called.get(proposal.object, "another name")
