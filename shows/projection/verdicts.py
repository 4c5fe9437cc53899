"""What stands, what is published of it, and what cannot all hold."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from shows.models import DATES, Property, Statement, Value

from .beliefs import Belief
from .candidates import Anchors, Candidate, candidates, support
from .names import copies, held_names, name_state, name_value

# At most one value of these can hold: of a season, of a show or of a quote.
SINGLE = {*DATES, Property.NAME, Property.EPISODES, Property.FINAL_SEASON, Property.TEXT}
State = Statement.State


@dataclass(slots=True)
class Verdicts:
    """The outcome for one entity: values to publish, a state for each belief, the beliefs of each open conflict."""

    subject: int
    values: list[Value] = field(default_factory=list)
    states: dict[int, str] = field(default_factory=dict)
    supports: dict[int, int] = field(default_factory=dict)
    conflicts: dict[tuple, list[Belief]] = field(default_factory=dict)

    def state(self, belief: Belief, state: str) -> None:
        self.states[id(belief)] = state


def judge(subject: int, beliefs: Collection[Belief], threshold: float, anchors: Anchors) -> Verdicts:
    """Decide, for one entity, what is published."""
    verdicts = Verdicts(subject)
    _judge_names([belief for belief in beliefs if belief.prop == Property.NAME], verdicts)
    slots: dict[tuple, list[Candidate]] = defaultdict(list)
    everything = defaultdict(list)
    for belief in beliefs:
        if belief.prop == Property.NAME:
            continue
        found = candidates(belief, anchors)
        everything[belief.prop] += found
        stands = belief.stands(threshold)
        verdicts.state(belief, State.PUBLISHED if stands else _idle_state(belief))
        if stands:
            slots[_slot(belief)] += found
        elif belief.rejected and belief.exists and belief.prop in SINGLE:
            slots.setdefault(_slot(belief), [])
        verdicts.supports[id(belief)] = max(len(candidate.copies) for candidate in found)
    uncovered = _uncovered([candidate for slot in slots.values() for candidate in slot], verdicts)
    for slot, standing in slots.items():
        left = [candidate for candidate in standing if id(candidate) in uncovered]
        _fill(slot, standing, left, verdicts, everything[slot[0]])
    return verdicts


def _judge_names(beliefs: Collection[Belief], verdicts: Verdicts) -> None:
    held = held_names(beliefs)
    verdicts.values += [name_value(belief) for belief in held.values()]
    for belief in beliefs:
        verdicts.state(belief, name_state(belief, held))
        verdicts.supports[id(belief)] = copies(belief)


def _slot(belief: Belief) -> tuple:
    if belief.prop == Property.FINAL_SEASON:
        return (belief.prop, None)
    return (belief.prop, belief.season)


def _idle_state(belief: Belief) -> str:
    if belief.rejected:
        return State.REJECTED
    return State.PROPOSED if belief.evidence else State.UNSUPPORTED


def _uncovered(standing: list[Candidate], verdicts: Verdicts) -> set[int]:
    """Ids of the candidates beside which no other says the same or more."""
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


def _fill(slot, standing: list[Candidate], left: list[Candidate], verdicts: Verdicts, all_candidates) -> None:
    prop, season = slot
    if prop not in SINGLE:
        verdicts.values += [_value(candidate, all_candidates) for candidate in left]
        return
    if not standing:
        verdicts.values.append(_unknown(verdicts.subject, prop, season, Value.Unknown.REJECTED))
        return
    rivals = _most_certain(left, verdicts)
    if len(rivals) < 2:
        verdicts.values += [_value(candidate, all_candidates) for candidate in rivals]
        return
    for rival in rivals:
        verdicts.state(rival.belief, State.DISPUTED)
    verdicts.conflicts[slot] = list({id(rival.belief): rival.belief for rival in rivals}.values())
    decided = max((c for c in standing if c.belief.accepted), key=lambda c: c.belief.decided_by, default=None)
    if decided:
        verdicts.state(decided.belief, State.PUBLISHED)
        value = _value(decided, all_candidates)
        value.disputed = True
        verdicts.values.append(value)
    else:
        verdicts.values.append(_unknown(verdicts.subject, prop, season, Value.Unknown.DISPUTED))


def _most_certain(left: list[Candidate], verdicts: Verdicts) -> list[Candidate]:
    """What was announced or reported; a speculation disputes nothing and is published where nothing else is."""
    firm = [candidate for candidate in left if candidate.belief.modality in ("announced", "reported")]
    for candidate in left:
        if firm and candidate not in firm:
            verdicts.state(candidate.belief, State.COVERED)
    return firm or left


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
        statement=min(belief.statements, key=lambda statement: statement.pk),
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


def _unknown(subject: int, prop: str, season: int | None, reason: str) -> Value:
    return Value(
        subject_id=subject,
        prop=prop,
        season=season,
        unknown=reason,
        disputed=reason == Value.Unknown.DISPUTED,
    )
