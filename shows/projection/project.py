"""From statements, evidence and journal to published values, for some entities or all."""

from collections.abc import Collection, Iterable, Mapping

from shows.models import Decision, Entity, Property, Source, Value

from .anchors import quote_dates, write_source_dates
from .beliefs import Knowledge, by_subject, load
from .names import label
from .publish import Cause, Differences, differences, log, write, write_states
from .rows import in_chunks
from .stakes import write_stakes
from .things import known_among, list_again, write_things
from .verdicts import judge

CHUNK = 400


def project(
    subjects: Iterable[int],
    *,
    decision: Decision | None = None,
    sources: Collection[int] = (),
    read_in: Mapping[int, int] | None = None,
    anew: bool = False,
) -> None:
    """Update what is published about these entities. The caller holds the writers' lock.

    The cause of each change is `decision`; or that of the `sources` which says it; or else the source that
    its entity was `read_in`. `sources` are those whose date or evidence may have changed. `anew` means to
    write all values, whether or not they differ.
    """
    if sources:
        write_source_dates(sources)
    cause = Cause(decision, set(sources) if read_in else (), read_in or {})
    reviewed = set(sources)
    for some in in_chunks(sorted(subjects), CHUNK):
        knowledge = load(some)
        renamed = _name(knowledge)
        reviewed |= _publish(knowledge, cause, anew)
        if networks := [entity.pk for entity in renamed if entity.kind == Entity.Kind.NETWORK]:
            list_again(networks)
    write_stakes(reviewed)


def project_all(*, decision: Decision | None = None, anew: bool = False) -> None:
    """Project all entities again."""
    originals = Source.objects.filter(original=None).order_by("pk").values_list("pk", flat=True)
    for some in in_chunks(originals):
        write_source_dates(some)
    # Networks first, since lists of shows include their names.
    kinds = Entity.objects.filter(forward=None).order_by("pk")
    for some in (kinds.filter(kind=Entity.Kind.NETWORK), kinds.exclude(kind=Entity.Kind.NETWORK)):
        project(some.values_list("pk", flat=True), decision=decision, anew=anew)


def _name(knowledge: Knowledge) -> list[Entity]:
    members = [knowledge.entities[pk] for pk in sorted(knowledge.members.union(knowledge.roots))]
    naming = (Property.NAME, Property.TEXT)
    return label(members, [belief for belief in knowledge.beliefs if belief.prop in naming])


def _publish(knowledge: Knowledge, cause: Cause, anew: bool) -> set[int]:
    """Publish what is known. Returns the ids of the sources in which what is at stake has changed."""
    beliefs = by_subject(knowledge.beliefs)
    read = (one for belief in knowledge.beliefs for one in (*belief.evidence, *belief.rested_on))
    anchors = quote_dates({one.clock_id for one in read if one.clock_id})
    verdicts = [judge(root, beliefs[root], knowledge.threshold, anchors) for root in knowledge.roots]
    wanted = {one.subject: one.values for one in verdicts}
    published = list(Value.objects.filter(subject__in=knowledge.members))
    changes = differences(published, _all(wanted))
    written = Differences(made=_all(wanted), gone=published) if anew else changes
    write(written)
    reviewed = write_states(knowledge.members, knowledge.beliefs, verdicts)
    if written:
        known = known_among(written.entities(), _all(wanted))
        entities = _entities(written.entities(), knowledge)
        write_things(written, known, entities, wanted)
        log(changes, cause.traced(knowledge.beliefs), known)
    return reviewed


def _all(values: Mapping[int, list[Value]]) -> list[Value]:
    return [value for some in values.values() for value in some]


def _entities(touched: set[int], knowledge: Knowledge) -> dict[int, Entity]:
    """The entities by id; those that statements no longer lead to are fetched."""
    missing = touched - knowledge.entities.keys()
    return knowledge.entities | (Entity.objects.in_bulk(missing) if missing else {})
