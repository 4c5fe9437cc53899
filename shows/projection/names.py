"""The names of things."""

from collections import defaultdict
from collections.abc import Collection

from django.utils.text import Truncator

from shows.gazetteer import spelled
from shows.models import Entity, Property, Statement, Value

from .beliefs import Belief, by_subject
from .rows import update_rows

WORDS_OF_A_QUOTE = 8


def held_names(beliefs: Collection[Belief]) -> dict[int, Belief]:
    """The name of each entity: an editor's latest, else its own best supported, else its fullest."""
    standing = by_subject([belief for belief in beliefs if belief.stands(threshold=1)])
    return {subject: max(some, key=_preference) for subject, some in standing.items()}


def _preference(belief: Belief) -> tuple:
    """After a merge or a link, an entity keeps its own name."""
    own = any(statement.subject_id == belief.subject for statement in belief.statements)
    decided = belief.decided_by if belief.accepted else 0
    return (decided, own and belief.carried < belief.live, belief.copies, len(belief.value), belief.value)


def label(entities: Collection[Entity], beliefs: Collection[Belief]) -> list[Entity]:
    """Label every entity, even one whose name no longer stands. Returns those with a new label.

    `beliefs` are of names, and of the words of quotes, which are called by the first of them.
    """
    called = defaultdict(list)
    for belief in beliefs:
        for entity in {belief.subject, *(statement.subject_id for statement in belief.statements)}:
            called[entity].append(belief)
    changed = []
    for entity in entities:
        name = max(called[entity.pk], key=_fitness, default=None)
        name = _label(entity, name) if name else ""
        if entity.label != name:
            entity.label = name
            changed.append(entity)
    update_rows(changed, ["label"])
    return changed


def _label(entity: Entity, belief: Belief) -> str:
    """The name as an editor gave it or the gazetteer spells it."""
    if belief.prop == Property.TEXT:
        return Truncator(belief.value).words(WORDS_OF_A_QUOTE)
    return belief.value if belief.accepted else spelled(entity.kind, entity.normal, belief.value)


def _fitness(belief: Belief) -> tuple:
    return (
        belief.stands(threshold=1),
        belief.exists and not belief.rejected,
        belief.exists,
        _preference(belief),
    )


def name_value(belief: Belief) -> Value:
    return Value(
        subject_id=belief.subject,
        prop=Property.NAME,
        text=belief.value,
        statement_id=belief.statement.pk,
        verified=belief.accepted,
        support=belief.copies,
    )


def name_state(belief: Belief, held: dict[int, Belief]) -> str:
    """The state of a statement of a name."""
    if belief.rejected:
        return Statement.State.REJECTED
    if not belief.stands(threshold=1):
        return Statement.State.UNSUPPORTED
    return Statement.State.PUBLISHED if held[belief.subject] is belief else Statement.State.COVERED
