"""Turns what was read into knowledge: names into mentions and entities, facts into statements with evidence."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articles.carrying import carry_over
from articles.extraction import Fact
from articles.extraction.fact import Mention as Named
from articles.known_people import known_people
from articles.namesakes import with_titles_resolved
from shows.journal.lock import writing
from shows.models import DATES, Entity, Evidence, Mention, Modality, Property, Source, Statement, normal_name
from shows.projection import BY_NAME, concerned, project, write_forwards
from shows.projection.rows import create_rows, insert_rows

Kind = Entity.Kind
EntityKey = tuple[str, str, str]
IN_CONTEXT = {Kind.PERSON, Kind.CHARACTER, Kind.QUOTE}


@dataclass(slots=True)
class Proposal:
    """A statement to be made, its entities by key, and the evidence for it in one source."""

    source: Source
    prop: str
    subject: EntityKey
    spans: list[dict]
    confidence: float
    rule: str
    season: int | None = None
    modality: str = Modality.ANNOUNCED
    character: EntityKey | None = None
    role: str = ""
    object: EntityKey | None = None
    value: str = ""
    words: str = ""
    direction: str = ""
    clock: EntityKey | None = None
    mentions: list[tuple[EntityKey, Named]] = field(default_factory=list)

    def entities(self) -> list[EntityKey]:
        return [key for key in (self.subject, self.character, self.object, self.clock) if key]

    @property
    def identity(self) -> tuple:
        """The identity of the statement, by the keys of its entities."""
        return (
            self.subject,
            self.prop,
            self.season,
            self.modality,
            self.character,
            self.role,
            self.object,
            self.value,
        )

    def add(self, other: "Proposal") -> None:
        """Merge the evidence of another proposal of the same statement, with the surer of their rules.

        Its date depends on a quote's only if both do.
        """
        self.clock = self.clock and other.clock
        self.spans += [span for span in other.spans if span not in self.spans]
        self.mentions += [name for name in other.mentions if name not in self.mentions]
        if other.confidence > self.confidence:
            self.confidence, self.rule = other.confidence, other.rule

    def key(self, ids: dict[EntityKey, int]) -> str:
        return Statement.key_of(
            ids[self.subject],
            self.prop,
            season=self.season,
            modality=self.modality,
            character=self.character and ids[self.character],
            role=self.role,
            object=self.object and ids[self.object],
            value=self.value,
        )


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


def proposals_of(source: Source, facts: Sequence[Fact]) -> list[Proposal]:
    """What the facts read in a source state, each statement once with all its evidence."""
    stated: dict[tuple, Proposal] = {}
    for proposal in Proposer(source, facts).proposals():
        known = stated.setdefault(proposal.identity, proposal)
        if known is not proposal:
            known.add(proposal)
    return list(stated.values())


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


class Proposer:
    """The facts of one source together: names get their context from the show that most facts are about, except
    those of people who are known."""

    def __init__(self, source: Source, facts: Sequence[Fact]):
        self.source = source
        self.facts = facts
        self.known_people = known_people(facts)
        shows = Counter(fact["show"] for fact in facts if fact.get("show"))
        self.main_show = min(shows, key=lambda show: (-shows[show], show)) if shows else None
        self.quotes = [(fact, self._key(Kind.QUOTE, fact["text"])) for fact in facts if fact.kind == "quote"]

    def proposals(self) -> list[Proposal]:
        found = []
        for fact in self.facts:
            found += self._quote(fact) if fact.kind == "quote" else [self._relation(fact)]
        return found + self._names(found)

    def _key(self, kind: str, name: str, show: str | None = None) -> EntityKey:
        where = show if kind == Kind.CHARACTER else self.main_show
        is_known = kind == Kind.PERSON and name in self.known_people
        context = normal_name(where or "") if kind in IN_CONTEXT and not is_known else ""
        return kind, normal_name(name), context

    def _relation(self, fact: Fact) -> Proposal:
        """The proposal of any fact except a quote."""
        prop = Property(fact.kind)
        proposal = self._proposal(fact, prop, self._key(Kind.SHOW, fact["show"]))
        proposal.season = fact.get("season")
        proposal.modality = self._modality(fact)
        if prop == Property.NETWORK:
            proposal.object = self._key(Kind.NETWORK, fact["network"])
        elif prop in (Property.CAST, Property.CREW):
            proposal.object = self._key(Kind.PERSON, fact["person"])
            proposal.role = fact.get("role") or ""
            if fact.get("character"):
                proposal.character = self._key(Kind.CHARACTER, fact["character"], fact["show"])
        elif prop == Property.ORIGIN:
            proposal.object = self._key(Kind.PERSON, fact["person"])
            proposal.role, proposal.value = fact["role"], fact["of"]
        elif prop in DATES:
            proposal.value = fact["date"] or fact["date_text"]
        elif prop == Property.EPISODES:
            proposal.value = str(fact["count"])
        elif prop == Property.STATUS:
            proposal.value = fact["status"]
        proposal.words = fact.get("date_text") or ""
        proposal.direction = fact.get("direction") or ""
        proposal.clock = self._clock(fact)
        return proposal

    def _quote(self, fact: Fact) -> list[Proposal]:
        """The words of a quote, its speakers, and the shows that it names, else the article's main show."""
        quote = self._key(Kind.QUOTE, fact["text"])
        words = self._proposal(fact, Property.TEXT, quote)
        words.value, words.mentions = fact.get("words") or fact["text"], []
        said_by = [
            self._about(fact, Property.SPEAKER, quote, name)
            for name in fact.mentions
            if name.fills == "speaker"
        ]
        named = [name for name in fact.mentions if name.fills == "show"]
        shows = [self._about(fact, Property.ABOUT, quote, name) for name in named]
        if not named and self.main_show:
            about = self._proposal(fact, Property.ABOUT, quote)
            about.object, about.mentions = self._key(Kind.SHOW, self.main_show), []
            shows = [about]
        return [words, *said_by, *shows]

    def _about(self, fact: Fact, prop: str, quote: EntityKey, name: Named) -> Proposal:
        proposal = self._proposal(fact, prop, quote)
        proposal.object = self._key(Kind(name.kind), name.name)
        proposal.mentions = [(proposal.object, name)]
        return proposal

    def _proposal(self, fact: Fact, prop: str, subject: EntityKey) -> Proposal:
        return Proposal(
            source=self.source,
            prop=prop,
            subject=subject,
            spans=[span.as_dict() for span in fact.evidence],
            confidence=fact.confidence,
            rule=fact.rule,
            mentions=[
                (self._key(Kind(name.kind), name.name, fact.get("show")), name) for name in fact.mentions
            ],
        )

    @staticmethod
    def _modality(fact: Fact) -> str:
        return Modality.IMPLIED if fact.get("implied") else fact.get("modality") or Modality.ANNOUNCED

    def _clock(self, fact: Fact) -> EntityKey | None:
        """The quote whose date a fact depends on; None if the outlet also dates it in its own words."""
        words = fact.get("date_text")
        places = [
            (span.start + found.start(), span.start + found.end())
            for span in fact.evidence
            for found in (re.finditer(re.escape(words), span.text) if words else ())
        ]
        around = [self._quote_around(*place) for place in places]
        return around[0] if around and all(around) else None

    def _quote_around(self, start: int, end: int) -> EntityKey | None:
        for quote, key in self.quotes:
            if any(part.start <= start and end <= part.end for part in quote.evidence):
                return key
        return None

    def _names(self, proposals: list[Proposal]) -> list[Proposal]:
        """What the article calls each entity, with the mentions as evidence."""
        called: dict[tuple[EntityKey, str], Proposal] = {}
        written = set()
        for proposal in proposals:
            for key, name in proposal.mentions:
                naming = called.setdefault(
                    (key, name.name),
                    Proposal(
                        self.source,
                        Property.NAME,
                        key,
                        [],
                        proposal.confidence,
                        "as written",
                        value=name.name,
                    ),
                )
                naming.confidence = max(naming.confidence, proposal.confidence)
                if (key, name.name, name.span) not in written:
                    written.add((key, name.name, name.span))
                    naming.spans.append(name.span.as_dict())
                    naming.mentions.append((key, name))
        return list(called.values())
