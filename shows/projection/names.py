"""What things are called."""

from collections.abc import Collection

from shows.models import Entity, Property, Statement, Value

from .beliefs import Belief, by_subject


def held_names(beliefs: Collection[Belief]) -> dict[int, Belief]:
    """The name that is held of each entity: an editor's latest, else the best supported, else the fullest."""
    return _best([belief for belief in beliefs if belief.stands(threshold=1)])


def _best(beliefs: Collection[Belief]) -> dict[int, Belief]:
    return {
        subject: max(some, key=lambda b: (b.accepted, b.decided_by, copies(b), len(b.value), b.value))
        for subject, some in by_subject(beliefs).items()
    }


def copies(belief: Belief) -> int:
    return len({evidence.source.copies for evidence in belief.evidence if evidence.source})


def label(roots: Collection[Entity], beliefs: Collection[Belief]) -> list[Entity]:
    """Call every entity something, also where its name is held no more. Returns those that are called anew."""
    existing = [belief for belief in beliefs if belief.exists]
    names = (
        _best(existing) | _best([belief for belief in existing if not belief.rejected]) | held_names(beliefs)
    )
    changed = []
    for entity in roots:
        name = names[entity.pk].value if entity.pk in names else ""
        if entity.label != name:
            entity.label = name
            changed.append(entity)
    Entity.objects.bulk_update(changed, ["label"], batch_size=500)
    return changed


def name_value(belief: Belief) -> Value:
    return Value(
        subject_id=belief.subject,
        prop=Property.NAME,
        text=belief.value,
        statement=min(belief.statements, key=lambda statement: statement.pk),
        verified=belief.accepted,
        support=copies(belief),
    )


def name_state(belief: Belief, held: dict[int, Belief]) -> str:
    """What became of a statement of a name."""
    if belief.rejected:
        return Statement.State.REJECTED
    if not belief.stands(threshold=1):
        return Statement.State.UNSUPPORTED
    return Statement.State.PUBLISHED if held[belief.subject] is belief else Statement.State.COVERED
