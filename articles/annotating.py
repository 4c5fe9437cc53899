"""Exports reviewed articles as annotated ones: editors' decisions, in the format by which the reader is measured."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.db.models import Q

from articles.extraction.dates import find_dates
from articles.models import Version
from articles.review.facts import Fact, facts_in
from shows.dates import PartialDate
from shows.forms import SAID_BEFORE
from shows.models import DATES, Decision, Entity, Evidence, Modality, Property, Statement
from shows.projection.anchors import quote_dates
from shows.projection.candidates import read

Annotation = dict[str, Any]
Kind = Entity.Kind

# The list of each kind of entity in an annotation, and the key of the name in it.
GROUPS = {
    Kind.SHOW: ("shows", "title"),
    Kind.PERSON: ("people", "name"),
    Kind.CHARACTER: ("characters", "name"),
    Kind.NETWORK: ("networks", "name"),
}
UNCERTAIN = (Modality.SPECULATED, Modality.IMPLIED)


def reviewed(*, partly: bool = False) -> Iterator[tuple[Version, Annotation]]:
    """The articles of which editors have decided every fact, by id, each with its annotation.

    With `partly`, also those of which they have decided some facts; undecided ones are optional then.
    """
    about = Q(statement__decision__isnull=False) | Q(counts_for__decision__isnull=False)
    decided = Evidence.objects.filter(about).order_by().values("source")
    versions = Version.objects.filter(source__current=True, source__in=decided)
    for version in versions.select_related("source").defer("raw").order_by("article"):
        facts = facts_in(version.source)
        left_open = [fact for fact in facts if fact.undecided]
        if len(left_open) < len(facts) and (partly or not left_open):
            yield version, annotation(version, facts)


def annotation(version: Version, facts: Collection[Fact]) -> Annotation:
    """The content of NAME.json for a text with these facts, as JSON values."""
    source, annotator = version.source, Annotator(version)
    # An origin is extra, and not measured.
    measured = [fact for fact in facts if fact.statement.prop != Property.ORIGIN]
    told = [annotated for fact in measured for annotated in annotator.annotated(fact, among=facts)]
    return {
        "id": f"article-{version.article_id}",
        "url": source.url or None,
        "outlet": source.outlet or None,
        "published": source.date and source.date.isoformat(),
        "entities": _entities(version, annotator.named),
        "facts": told,
    }


class Annotator:
    """The facts of one article with the keys of the output contract; `named` collects the entities that they
    name.

    For each entity, it has the title of the show that a character belongs to, else None.
    """

    def __init__(self, version: Version):
        self.text = version.text
        self.source = version.source
        self.named: dict[Entity, str | None] = {}

    def annotated(self, fact: Fact, among: Collection[Fact]) -> Iterator[Annotation]:
        """A fact as editors left it: kept, corrected, true but not worth it (optional), or absent.

        A fact corrected on the evidence of another article need not be in this one, and is optional.
        """
        statement = fact.statement
        if not fact.lead.rejected:
            unsure = fact.undecided or statement.modality in UNCERTAIN
            yield self._annotation(fact, statement, fact.best, optional=unsure)
        elif statement.decision.reason.startswith(SAID_BEFORE):
            yield self._annotation(fact, statement, fact.best, optional=True)
        else:
            here = {line.statement for other in among for line in other.lines}
            for instead in _said_instead(statement):
                if instead not in here:
                    words = Evidence(source=self.source, spans=fact.spans)
                    yield self._annotation(fact, instead, words, optional=True)

    def _annotation(
        self, fact: Fact, statement: Statement, evidence: Evidence, *, optional: bool
    ) -> Annotation:
        keys = self._quote(fact, statement) if fact.is_quote else self._relation(statement, evidence)
        keys["evidence"] = self._around(evidence.spans) if fact.is_quote else _sentence(evidence.spans)
        return keys | {"optional": True} if optional else keys

    def _quote(self, fact: Fact, words: Statement) -> Annotation:
        speakers = fact.speakers or [
            instead
            for line in fact.lines
            if line.statement.prop == Property.SPEAKER
            for instead in _said_instead(line.statement)
        ]
        said_by = " and ".join(self._name(speaker.object) for speaker in speakers)
        return {"kind": "quote", "speaker": said_by or None, "text": words.value}

    def _relation(self, statement: Statement, evidence: Evidence) -> Annotation:
        """The keys of any fact except a quote."""
        prop, show = statement.prop, self._name(statement.subject)
        keys: Annotation = {"kind": prop, "show": show}
        if prop == Property.NETWORK:
            return keys | {"network": self._name(statement.object)}
        if prop == Property.CREW:
            return keys | {"person": self._name(statement.object), "role": statement.role}
        if prop == Property.CAST:
            character = statement.character and self._name(statement.character, show)
            return keys | {"person": self._name(statement.object), "character": character}
        keys["season"] = statement.season
        if prop in DATES:
            return keys | self._date(statement, evidence)
        if prop == Property.EPISODES:
            return keys | {"count": int(statement.value)}
        return keys | {"status": statement.value} if prop == Property.STATUS else keys

    def _name(self, entity: Entity, show: str | None = None) -> str:
        self.named.setdefault(entity.root, show)
        return str(entity.root)

    def _date(self, statement: Statement, evidence: Evidence) -> Annotation:
        anchors = quote_dates([evidence.clock_id] if evidence.clock_id else [])
        meant = read(statement.value, evidence, anchors).date
        words, said = evidence.words or None, _edtf(statement.value)
        if not words and meant:
            words, said = self._words_of(meant, evidence) or (None, said)
        known = meant and meant.year is not None
        return {"date_text": words, "date": said, "date_resolved": str(meant) if known else None}

    def _words_of(self, meant: PartialDate, evidence: Evidence) -> tuple[str, str | None] | None:
        """The words in a sentence that an editor read as the date `meant`, and their own EDTF."""
        for mention in find_dates(evidence.sentence):
            said = mention.reading.edtf
            if mention.resolve(self.source.date) == str(meant) or (said and said.contains(meant)):
                return mention.text, mention.edtf
        return None

    def _around(self, spans: Sequence[dict]) -> str:
        """Everything from the first to the last words of a quote."""
        start = min((span["start"] for span in spans), default=0)
        return self.text[start : max((span["end"] for span in spans), default=0)]


def _sentence(spans: Sequence[dict]) -> str:
    """The first sentence that states it; empty if an editor gave no words."""
    return next((span.get("sentence") or span["text"] for span in spans), "")


def _said_instead(statement: Statement) -> Collection[Statement]:
    """What an editor stated in place of a statement rejected for that."""
    if statement.decision.verb != Decision.Verb.CORRECT:
        return []
    made = Statement.objects.filter(evidence__decision=statement.decision, prop=statement.prop)
    return made.exclude(pk=statement.pk).with_names()


def _edtf(value: str) -> str | None:
    try:
        return str(PartialDate.parse(value))
    except ValueError:
        return None


def _entities(version: Version, named: dict[Entity, str | None]) -> dict[str, list[Annotation]]:
    """The entities by kind, each with all forms of its name in the text, in reading order."""
    forms = _forms(version)
    listed: dict[str, list[Annotation]] = {group: [] for group, _ in GROUPS.values()}
    for entity, show in named.items():
        if entity.kind in GROUPS:
            group, key = GROUPS[entity.kind]
            of_show = {"show": show} if entity.kind == Kind.CHARACTER else {}
            written = sorted(form for form in forms[entity.pk] | {str(entity)} if form in version.text)
            written.sort(key=version.text.index)
            listed[group].append({key: str(entity), **of_show, "mentions": written})
    return listed


def _forms(version: Version) -> dict[int, set[str]]:
    """The names that the article's reading and its editors found for each entity, by its id."""
    source, forms = version.source, defaultdict(set)
    for mention in source.mentions.select_related("entity__forward", "link__forward"):
        forms[(mention.link or mention.entity).root_id].add(mention.text)
    names = source.evidence.filter(statement__prop=Property.NAME, reading=source.reading)
    for name in names.select_related("statement__subject", "counts_for__subject"):
        statement = name.counts_for or name.statement
        forms[statement.subject.root_id].add(statement.value)
    return forms
