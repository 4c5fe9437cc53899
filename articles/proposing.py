"""Writes what was read into the knowledge base: names as mentions and entities, facts as statements with evidence."""

from collections.abc import Iterable, Mapping, Sequence

from articles.carrying import carry_over
from articles.extraction import Fact
from articles.namesakes import with_titles_resolved
from articles.proposals import EntityKey, Proposal, proposals_of
from shows.journal.lock import writing
from shows.models import Entity, Evidence, Mention, Source, Statement
from shows.projection import BY_NAME, concerned, project, write_forwards
from shows.projection.rows import create_rows, insert_rows


def propose(
    readings: Iterable[tuple[Source, Sequence[Fact]]], regrouped: Mapping[int, int] | None = None
) -> None:
    """Write what was read in some sources into the knowledge base, and publish what stands.

    `regrouped` are other sources whose group of copies changed, each with the source that is the reason;
    their evidence is counted again. All or nothing, in a number of queries that does not depend on the number
    of facts.
    """
    with writing():
        readings = with_titles_resolved(list(readings))
        proposals = [proposal for source, facts in readings for proposal in proposals_of(source, facts)]
        ids = _entities({key for proposal in proposals for key in proposal.entities()})
        statements = _statements(proposals, ids)
        _support(proposals, statements, ids)
        sources = [source for source, _ in readings]
        read_in = {ids[proposal.subject]: proposal.source.pk for proposal in proposals}
        reached = _stated_in(regrouped or {}) | _stated_before(sources, read_in)
        reached |= carry_over(sources)
        joined = write_forwards({ids[key] for key in ids if key[0] in BY_NAME})
        for subject in concerned(joined) if joined else ():
            reached.setdefault(subject, sources[-1].pk)
        read_in = reached | read_in
        project(read_in, read_in=read_in, sources=[source.pk for source in sources])


def _entities(keys: set[EntityKey]) -> dict[EntityKey, int]:
    ids = known_entities(keys)
    new = sorted(keys - ids.keys())
    made = create_rows(Entity(kind=kind, normal=normal, context=context) for kind, normal, context in new)
    return ids | {key: entity.pk for key, entity in zip(new, made, strict=True)}


def known_entities(keys: set[EntityKey]) -> dict[EntityKey, int]:
    """The ids of the existing entities among these."""
    if not keys:
        return {}
    found = Entity.objects.filter(normal__in={normal for _, normal, _ in keys}).order_by()
    ids = {
        (kind, normal, context): pk
        for pk, kind, normal, context in found.values_list("pk", "kind", "normal", "context")
    }
    return {key: ids[key] for key in keys & ids.keys()}


def _statements(proposals: list[Proposal], ids: dict[EntityKey, int]) -> dict[str, int]:
    wanted = {proposal.key(ids): proposal for proposal in proposals}
    known = dict(Statement.objects.filter(key__in=list(wanted)).order_by().values_list("key", "pk"))
    made = create_rows(
        Statement(
            key=key,
            subject_id=ids[proposal.subject],
            prop=proposal.prop,
            season=proposal.season,
            modality=proposal.modality,
            character_id=proposal.character and ids[proposal.character],
            role=proposal.role,
            object_id=proposal.object and ids[proposal.object],
            value=proposal.value,
        )
        for key, proposal in wanted.items()
        if key not in known
    )
    return known | {statement.key: statement.pk for statement in made}


def _support(proposals: list[Proposal], statements: dict[str, int], ids: dict[EntityKey, int]) -> None:
    """Write mentions and evidence: one piece of evidence for each statement and source."""
    mentions = _mentions(proposals, ids)
    rows = [_evidence(proposal, statements[proposal.key(ids)], ids) for proposal in proposals]
    create_rows(rows)
    insert_rows(
        Evidence.mentions.through,
        ["evidence", "mention"],
        [
            (evidence.pk, mention)
            for evidence, proposal in zip(rows, proposals, strict=True)
            for mention in sorted(
                {mentions[proposal.source.pk, ids[key], name.span.start] for key, name in proposal.mentions}
            )
        ],
    )


def _evidence(proposal: Proposal, statement: int, ids: dict[EntityKey, int]) -> Evidence:
    return Evidence(
        statement_id=statement,
        source_id=proposal.source.pk,
        spans=proposal.spans,
        start=proposal.spans[0]["start"],
        confidence=proposal.confidence,
        rule=proposal.rule[:80],
        reading=proposal.source.reading,
        words=proposal.words[:200],
        direction=proposal.direction,
        clock_id=proposal.clock and ids[proposal.clock],
    )


def _mentions(proposals: list[Proposal], ids: dict[EntityKey, int]) -> dict[tuple[int, int, int], int]:
    rows = {}
    for proposal in proposals:
        for key, name in proposal.mentions:
            rows[proposal.source.pk, ids[key], name.span.start] = Mention(
                source=proposal.source,
                entity_id=ids[key],
                text=name.span.text[:500],
                start=name.span.start,
                end=name.span.end,
            )
    known = _known_mentions({proposal.source for proposal in proposals if proposal.source.reading > 1})
    for place, mention in rows.items():
        mention.pk = known.get((*place, mention.end))
    create_rows(mention for mention in rows.values() if not mention.pk)
    return {place: mention.pk for place, mention in rows.items()}


def _known_mentions(sources: set[Source]) -> dict[tuple[int, int, int, int], int]:
    """The mentions found by earlier readings, by source, entity, start and end."""
    if not sources:
        return {}
    rows = Mention.objects.filter(source__in=sources).order_by()
    return {
        tuple(place): pk for pk, *place in rows.values_list("pk", "source_id", "entity_id", "start", "end")
    }


def _stated_in(sources: Mapping[int, int]) -> dict[int, int]:
    """The entities that sources state something about, with the sources that these map to."""
    if not sources:
        return {}
    rows = Evidence.objects.filter(source__in=sources).order_by()
    rows = rows.values_list("statement__subject", "counts_for__subject", "source").distinct()
    return {subject: sources[source] for *subjects, source in rows for subject in subjects if subject}


def _stated_before(sources: list[Source], read_in: dict[int, int]) -> dict[int, int]:
    """The entities that an earlier version or reading of these articles mentioned, with the present source."""
    now = {
        source.version_text.article_id: source.pk
        for source in sources
        if source.version > 1 or source.reading > 1
    }
    if not now:
        return {}
    before = Evidence.objects.filter(source__version_text__article__in=now, decision=None)
    article = "source__version_text__article"
    rows = before.order_by().values_list("statement__subject", "counts_for__subject", article).distinct()
    return {subject: now[article] for *subjects, article in rows for subject in subjects if subject}
