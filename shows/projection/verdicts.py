"""What stands, what of that is published, and what is in conflict."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from shows.models import DATES, Modality, Property, Statement, Status, Value

from .beliefs import Belief
from .candidates import Anchors, Candidate, candidates, support
from .names import held_names, name_state, name_value
from .slots import SINGLE, Slot, cannot_both_hold, left_networks, planned, rivals, slot_of, superseded

State = Statement.State


@dataclass(slots=True)
class Verdicts:
    """The outcome for one entity: values to publish, a state for each belief, the beliefs in each open
    conflict.

    Beliefs are keyed by `id`, being mutable. `found` holds all candidates by property, standing or not.
    """

    subject: int
    values: list[Value] = field(default_factory=list)
    states: dict[int, str] = field(default_factory=dict)
    supports: dict[int, int] = field(default_factory=dict)
    conflicts: dict[Slot, list[Belief]] = field(default_factory=dict)
    found: dict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))

    def state(self, belief: Belief, state: str) -> None:
        self.states[id(belief)] = state

    def publish(self, candidates: Iterable[Candidate], *, disputed: bool = False) -> None:
        for candidate in candidates:
            value = _value(candidate, self.found[candidate.belief.prop])
            value.disputed = disputed
            self.values.append(value)
            self.state(candidate.belief, State.PUBLISHED)


def judge(subject: int, beliefs: Collection[Belief], threshold: float, anchors: Anchors) -> Verdicts:
    """Decide what is published for one entity."""
    verdicts = Verdicts(subject)
    _judge_names([belief for belief in beliefs if belief.prop == Property.NAME], verdicts)
    slots: dict[Slot, list[Candidate]] = defaultdict(list)
    for belief in beliefs:
        if belief.prop == Property.NAME:
            continue
        found = candidates(belief, anchors)
        verdicts.found[belief.prop] += found
        stands = belief.stands(threshold)
        verdicts.state(belief, State.PUBLISHED if stands else _idle_state(belief))
        verdicts.supports[id(belief)] = max(len(candidate.copies) for candidate in found)
        if stands or (belief.rejected and belief.exists and belief.prop in SINGLE):
            slots[slot_of(belief)] += found if stands else []
    uncovered = _uncovered([candidate for slot in slots.values() for candidate in slot], verdicts)
    # Events first, since which network carries a show depends on when it was revived.
    for slot, standing in sorted(slots.items(), key=lambda filled: filled[0].prop != Property.STATUS):
        _fill(slot, standing, [one for one in standing if id(one) in uncovered], verdicts)
    return verdicts


def _judge_names(beliefs: Collection[Belief], verdicts: Verdicts) -> None:
    held = held_names(beliefs)
    verdicts.values += [name_value(belief) for belief in held.values()]
    for belief in beliefs:
        verdicts.state(belief, name_state(belief, held))
        verdicts.supports[id(belief)] = belief.copies


def _idle_state(belief: Belief) -> str:
    if belief.rejected:
        return State.REJECTED
    return State.PROPOSED if belief.live else State.UNSUPPORTED


def _uncovered(standing: list[Candidate], verdicts: Verdicts) -> set[int]:
    """The ids of the candidates that no other one makes redundant."""
    by_content = defaultdict(list)
    for candidate in standing:
        by_content[candidate.belief.prop, candidate.belief.object, candidate.belief.role].append(candidate)
    left = set()
    for alike in by_content.values():
        for candidate in alike:
            if not any(other is not candidate and other.covers(candidate) for other in alike):
                left.add(id(candidate))
    held = {id(candidate.belief) for candidate in standing if id(candidate) in left}
    for candidate in standing:
        if id(candidate.belief) not in held:
            verdicts.state(candidate.belief, State.COVERED)
    return left


def _fill(slot: Slot, standing: list[Candidate], left: list[Candidate], verdicts: Verdicts) -> None:
    """Publish the values of a slot that can hold together. The others are in conflict, and published only if
    decided."""
    if not standing:
        verdicts.values.append(_unknown(verdicts.subject, slot, Value.Unknown.REJECTED))
        return
    if slot.prop in SINGLE:
        left = _without(planned(left), left, State.PLANNED, verdicts)
    if slot.prop == Property.NETWORK:
        left = _without(left_networks(left, _revivals(verdicts)), left, State.SUPERSEDED, verdicts)
    if slot.is_contested:
        left = _without(superseded(left), _most_certain(left, verdicts), State.SUPERSEDED, verdicts)
    disputed = rivals(left)
    verdicts.publish(one for one in left if one not in disputed)
    if not disputed:
        return
    for one in disputed:
        verdicts.state(one.belief, State.DISPUTED)
    verdicts.conflicts[slot] = list({id(one.belief): one.belief for one in disputed}.values())
    decided = _decided([one for one in standing if one in disputed or one not in left])
    if decided:
        verdicts.publish(decided, disputed=True)
    else:
        verdicts.values.append(_unknown(verdicts.subject, slot, Value.Unknown.DISPUTED))


def _revivals(verdicts: Verdicts) -> list[datetime.date]:
    """The dates of the show's published revivals, where known."""
    events = [value for value in verdicts.values if value.prop == Property.STATUS and value.date_from]
    return [
        event.date_from
        for event in events
        if event.text == Status.REVIVED and event.modality != Modality.SPECULATED
    ]


def _decided(candidates: list[Candidate]) -> list[Candidate]:
    """The accepted candidates that can hold together; of those that exclude each other, the latest."""
    accepted = [one for one in candidates if one.belief.accepted]
    held: list[Candidate] = []
    for one in sorted(accepted, key=lambda one: one.belief.decided_by, reverse=True):
        if not any(cannot_both_hold(one, other) for other in held):
            held.append(one)
    return held


def _most_certain(left: list[Candidate], verdicts: Verdicts) -> list[Candidate]:
    """All except speculations, which dispute nothing and are published only if nothing else is."""
    firm = [one for one in left if one.belief.modality != Modality.SPECULATED]
    return _without([one for one in left if firm and one not in firm], left, State.COVERED, verdicts)


def _without(gone: list[Candidate], left: list[Candidate], state: str, verdicts: Verdicts) -> list[Candidate]:
    for one in gone:
        verdicts.state(one.belief, state)
    return [one for one in left if one not in gone]


def _value(candidate: Candidate, all_candidates: Collection[Candidate]) -> Value:
    belief, reading = candidate.belief, candidate.reading
    value = Value(
        subject_id=belief.subject,
        prop=belief.prop,
        season=belief.season,
        modality=belief.modality,
        object_id=belief.object,
        character_id=belief.character,
        role=belief.role,
        text=belief.value,
        statement_id=belief.statement.pk,
        verified=belief.accepted,
        support=support(candidate, all_candidates),
    )
    if reading:
        value.text = reading.words if belief.prop in DATES else belief.value
        value.edtf = reading.edtf
        value.basis = reading.basis
        value.unknown = reading.unknown
        value.date_from = reading.date and reading.date.earliest
        value.date_to = reading.date and reading.date.latest
    return value


def _unknown(subject: int, slot: Slot, reason: str) -> Value:
    return Value(
        subject_id=subject,
        prop=slot.prop,
        season=slot.season,
        character_id=slot.character,
        unknown=reason,
        disputed=reason == Value.Unknown.DISPUTED,
    )
