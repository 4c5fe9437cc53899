"""Updates the published values from the verdicts, and logs each change."""

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field

from django.utils import timezone

from shows.models import Change, Conflict, Decision, Property, Show, Value

from .beliefs import Belief
from .rows import create_rows, in_chunks, insert_rows, update_rows
from .slots import SINGLE, Slot
from .stakes import stake
from .verdicts import Verdicts

LOGGED = ["made_at", "subject", "prop", "season", "before", "after", "decision", "source", "material"]
FIELDS = ["season", *Value.CONTENT, *Value.STANDING_BEHIND, "date_from", "date_to"]


@dataclass(slots=True)
class Cause:
    """Why values change: an editor's decision, or sources that were `read`; a rebuild has neither.

    For each value, the source is the one that says it: `stating` has it by statement and `filling` by place,
    the surest of several; otherwise `reaching` has it by entity.
    """

    decision: Decision | None = None
    read: Collection[int] = ()
    reaching: Mapping[int, int] = field(default_factory=dict)
    stating: dict[int, int] = field(default_factory=dict)
    filling: dict[tuple, int] = field(default_factory=dict)

    def traced(self, beliefs: Collection[Belief]) -> "Cause":
        """The cause with the sources of what the beliefs say."""
        traced = Cause(self.decision, self.read, dict(self.reaching))
        for belief in beliefs if self.read else ():
            for statement in belief.statements:
                if source := self.reaching.get(statement.subject_id):
                    traced.reaching[belief.subject] = source
            says = [one for one in belief.evidence if one.source_id in self.read and not one.decision_id]
            if says:
                surest = max(says, key=lambda one: one.confidence).source_id
                traced.stating |= {statement.pk: surest for statement in belief.statements}
                traced.filling[belief.subject, belief.prop, belief.season] = surest
        return traced

    def source_of(self, value: Value) -> int | None:
        """The id of the source that caused a value to come or go: by its statement, else by its place or entity."""
        return (
            self.stating.get(value.statement_id)
            or self.filling.get((value.subject_id, value.prop, value.season))
            or self.reaching.get(value.subject_id)
        )


@dataclass(slots=True)
class Differences:
    """Changes of the published values. `lasting` are the entities with something published before and after."""

    made: list[Value] = field(default_factory=list)
    altered: list[tuple[Value, dict]] = field(default_factory=list)
    gone: list[Value] = field(default_factory=list)
    lasting: set[int] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.made or self.altered or self.gone)

    def entities(self) -> set[int]:
        """The ids of the entities that gained or lost values."""
        touched = set()
        for value in self.moved():
            touched |= {value.subject_id, value.object_id, value.character_id}
        return touched - {None}

    def moved(self) -> list[Value]:
        return [*self.made, *self.gone, *(value for value, _ in self.altered)]


def identity(value: Value) -> tuple:
    """What identifies a value across a change: its slot and, for slots of several values, its content."""
    if value.prop in SINGLE:
        return (value.subject_id, value.prop, None if value.prop == Property.FINAL_SEASON else value.season)
    return (
        value.subject_id,
        value.prop,
        value.season,
        value.modality,
        value.object_id,
        value.character_id,
        value.role,
        value.text,
    )


def differences(published: Iterable[Value], wanted: Iterable[Value]) -> Differences:
    found = Differences()
    before = {identity(value): value for value in published}
    for value in wanted:
        old = before.pop(identity(value), None)
        if old is None:
            found.made.append(value)
            continue
        value.pk = old.pk
        if value.prop != Property.NAME and value.statement_id and old.statement_id:
            found.lasting.add(value.subject_id)
        if (old.season, *old.snapshot().values()) != (value.season, *value.snapshot().values()):
            found.altered.append((value, old.snapshot()))
    found.gone = list(before.values())
    return found


def write(changes: Differences) -> None:
    """Apply the differences to the table of values."""
    events = [value.pk for value in changes.gone if value.prop == Property.STATUS]
    for some in in_chunks(events):
        Show.objects.filter(status_event__in=some).update(status_event=None)
    for some in in_chunks(value.pk for value in changes.gone):
        Value.objects.filter(pk__in=some)._raw_delete(Value.objects.db)
    update_rows([value for value, _ in changes.altered], FIELDS)
    create_rows(changes.made)


def log(changes: Differences, cause: Cause, known: Container[int]) -> None:
    """Add the differences to the change log, each with its cause.

    Names are logged only for entities with other published values, now or before. The writers' lock is held,
    so that cursors become visible in order.
    """
    moved = [
        *((value, None, value.snapshot()) for value in changes.made),
        *((value, before, value.snapshot()) for value, before in changes.altered),
        *((value, value.snapshot(), None) for value in changes.gone),
    ]
    now, decision = timezone.now(), cause.decision and cause.decision.pk
    rows = [
        (
            now,
            value.subject_id,
            value.prop,
            value.season,
            *sides,
            decision,
            cause.source_of(value),
            _is_material(*sides),
        )
        for value, *sides in moved
        if value.prop != Property.NAME or value.subject_id in known
    ]
    insert_rows(Change, LOGGED, rows, counting=True)


def _is_material(before: dict | None, after: dict | None) -> bool:
    """Whether it says something else, apart from its backing."""
    said, says = ([(side or {}).get(name) for name in Value.CONTENT] for side in (before, after))
    return said != says


def write_states(
    members: Collection[int], beliefs: Collection[Belief], verdicts: Collection[Verdicts]
) -> set[int]:
    """Write the state of each statement, and the open conflicts of these entities.

    Returns the ids of the sources in which what is at stake has changed.
    """
    were = any(statement.conflict_id for belief in beliefs for statement in belief.statements)
    are = any(one.conflicts for one in verdicts)
    conflicts = _write_conflicts(members, verdicts) if were or are else {}
    changed, sources = [], set()
    published = {one.subject: len(one.values) for one in verdicts}
    outcome = {key: state for one in verdicts for key, state in one.states.items()}
    supports = {key: support for one in verdicts for key, support in one.supports.items()}
    for belief in beliefs:
        state, conflict = outcome[id(belief)], conflicts.get(id(belief))
        wanted = {
            "state": state,
            "confidence": belief.confidence,
            "support": supports[id(belief)],
            "decision_id": belief.decided_by or None,
            "conflict_id": conflict,
            "stake": stake(belief, state, disputed=conflict is not None, published=published[belief.subject]),
        }
        for statement in belief.statements:
            if any(getattr(statement, name) != value for name, value in wanted.items()):
                for name, value in wanted.items():
                    setattr(statement, name, value)
                changed.append(statement)
                sources |= {one.source_id for one in belief.evidence if not one.decision_id}
    update_rows(changed, ["state", "confidence", "support", "decision", "conflict", "stake"])
    return sources


def _write_conflicts(members: Collection[int], verdicts: Collection[Verdicts]) -> dict[int, int]:
    """The id of the conflict that each disputed belief is in. A conflict keeps its id while it lasts."""
    known = {
        (row.subject_id, Slot(row.prop, row.season, row.character_id)): row
        for row in Conflict.objects.filter(subject__in=members)
    }
    found = {}
    for one in verdicts:
        for slot, beliefs in one.conflicts.items():
            conflict = known.pop((one.subject, slot), None) or Conflict.objects.create(
                subject_id=one.subject, prop=slot.prop, season=slot.season, character_id=slot.character
            )
            found |= {id(belief): conflict.pk for belief in beliefs}
    Conflict.objects.filter(pk__in=[conflict.pk for conflict in known.values()]).delete()
    return found
