"""From statements, evidence and journal to published values, for some entities or for all."""

from collections.abc import Collection, Iterable, Mapping

from shows.models import Decision, Entity, Property, Source, Value

from .anchors import quote_dates, threshold, write_source_dates
from .beliefs import Belief, by_subject, load
from .publish import Cause, differences, write, write_states
from .things import best_names, known_entities, label, name_values, state_of_names, write_things
from .verdicts import Verdicts, judge

CHUNK = 400


def project(
    subjects: Iterable[int],
    *,
    decision: Decision | None = None,
    sources: Collection[int] = (),
    read_in: Mapping[int, int] | None = None,
) -> None:
    """Bring what is published of these entities in line with what is known. The caller holds the writers' lock.

    The cause is `decision`, or for each entity the source it was `read_in`. `sources` are those whose date may have
    changed.
    """
    if sources:
        write_source_dates(sources)
    cause = Cause(decision, dict(read_in or {}))
    roots = _roots(subjects)
    least = threshold()
    for start in range(0, len(roots), CHUNK):
        _project(roots[start : start + CHUNK], least, cause)


def project_all(*, decision: Decision | None = None) -> None:
    """Project every entity again."""
    write_source_dates(list(Source.objects.order_by().values_list("pk", flat=True)))
    project(
        Entity.objects.filter(forward=None).order_by("pk").values_list("pk", flat=True), decision=decision
    )


def _roots(subjects: Iterable[int]) -> list[int]:
    forwards = dict(Entity.objects.filter(pk__in=list(subjects)).order_by().values_list("pk", "forward"))
    return sorted({forward or pk for pk, forward in forwards.items()})


def _project(roots: list[int], least: float, cause: Cause) -> None:
    beliefs = load(roots)
    names = [belief for belief in beliefs if belief.prop == Property.NAME]
    rest = by_subject([belief for belief in beliefs if belief.prop != Property.NAME])
    anchors = quote_dates({one.clock_id for belief in beliefs for one in belief.evidence if one.clock_id})
    verdicts = [judge(root, rest.get(root, []), least, anchors) for root in roots]
    published = Value.objects.filter(subject__in=roots).exclude(prop=Property.NAME)
    changes = differences(published, [value for one in verdicts for value in one.values])
    write(changes, cause)
    write_states([belief for some in rest.values() for belief in some], verdicts)
    if changes or names:
        others = changes.entities() - set(roots)
        _project_names({*roots, *others}, [*names, *load(others, [Property.NAME])], cause)


def _project_names(entities: set[int], beliefs: list[Belief], cause: Cause) -> None:
    """Publish the names of what is known, and its row."""
    known = known_entities(entities)
    names = best_names(beliefs)
    changes = differences(
        Value.objects.filter(subject__in=entities, prop=Property.NAME), name_values(known, names)
    )
    write(changes, cause)
    _write_name_states(beliefs, names, known)
    label(Entity.objects.filter(pk__in=entities), beliefs)
    write_things(entities, known, names)


def _write_name_states(beliefs: list[Belief], names: dict[int, Belief], known: dict[int, Entity]) -> None:
    verdicts = Verdicts(subject=0, states=state_of_names(beliefs, names, known))
    verdicts.supports = {id(b): len({e.source.copies for e in b.evidence if e.source}) for b in beliefs}
    write_states(beliefs, [verdicts])
