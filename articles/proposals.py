"""What the facts read in an article state: statements to be made, with their evidence, the same for the same facts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.extraction import Fact
from articles.extraction.fact import Mention as Named
from articles.known_people import known_people
from shows.models import DATES, Entity, Modality, Property, Source, Statement, normal_name

Kind = Entity.Kind
EntityKey = tuple[str, str, str]  # kind, normalised name, context
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
        return Statement.identity_of(self)

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


def proposals_of(source: Source, facts: Sequence[Fact]) -> list[Proposal]:
    """What the facts read in a source state, each statement once with all its evidence."""
    stated: dict[tuple, Proposal] = {}
    for proposal in Proposer(source, facts).proposals():
        known = stated.setdefault(proposal.identity, proposal)
        if known is not proposal:
            known.add(proposal)
    return list(stated.values())


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
                naming = called.setdefault((key, name.name), self._name(key, name.name))
                naming.confidence = max(naming.confidence, proposal.confidence)
                if (key, name.name, name.span) not in written:
                    written.add((key, name.name, name.span))
                    naming.spans.append(name.span.as_dict())
                    naming.mentions.append((key, name))
        return list(called.values())

    def _name(self, key: EntityKey, name: str) -> Proposal:
        return Proposal(
            self.source, Property.NAME, key, spans=[], confidence=0, rule="as written", value=name
        )
