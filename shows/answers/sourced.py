"""Statements with their evidence, and what depends on them: quotes and conflicts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from newsbase.api.links import Links
from shows.dates import PartialDate
from shows.models import DATES, Conflict, Entity, Evidence, Network, Person, Quote, Show, Statement, Value
from shows.wording import name_in_words

from .parts import backing, date, given_date, grouped, naming, read_values

EVIDENCE = {
    "about": Coalesce("counts_for", "statement"),
    "title": F("source__title"),
    "outlet": F("source__outlet"),
    "url": F("source__url"),
    "dated": F("source__date"),
    "version": F("source__version"),
    "current": F("source__current"),
    "counting": F("source__reading"),
    "article": F("source__version_text__article"),
    "in_force": F("decision__in_force"),
}
EVIDENCE_FIELDS = ("id", "source_id", "decision_id", "spans", "confidence", "rule", "reading", "words")


def statements(rows: Sequence[Statement], links: Links) -> list[dict]:
    """`rows` with their names."""
    evidence = read_evidence([row.pk for row in rows])
    known = with_address([entity for row in rows for entity in (row.subject, row.object) if entity])
    return [_statement(row, evidence[row.pk], known, links) for row in rows]


def _statement(row: Statement, evidence: list[tuple], known: Collection[int], links: Links) -> dict:
    words = next((one.words for one in evidence if one.words), "")
    return {
        "id": row.pk,
        "href": links.to("statements", row.pk),
        "subject": reference(row.subject, known, links),
        "property": row.prop,
        "season": row.season,
        "modality": row.modality,
        "character": row.character and links.entity(row.character_id, row.character.kind, str(row.character)),
        "role": row.role or None,
        "object": row.object and reference(row.object, known, links),
        "value": row.value or None,
        "date": stated_date(row.value, words) if row.prop in DATES else None,
        "state": row.state,
        "standing": row.stands,
        "verified": row.verified,
        "disputed": row.state == Statement.State.DISPUTED,
        "confidence": row.confidence,
        "support": row.support,
        "decision": row.decision_id,
        "conflict": row.conflict_id,
        "evidence": [_evidence(one, links) for one in evidence],
    }


def stated_date(value: str, words: str) -> dict:
    """The date in the words themselves, without any article's date."""
    try:
        said = PartialDate.parse(value)
    except ValueError:
        return date("", words or value, Value.Basis.STATED, Value.Unknown.NO_ANCHOR)
    return date(value, words, Value.Basis.STATED, Value.Unknown.NO_ANCHOR if said.year is None else "")


def reference(entity: Entity, known: Collection[int], links: Links) -> dict:
    """A reference to an entity; without an address if nothing is published about it."""
    named = links.entity(entity.pk, entity.kind, name_in_words(entity))
    return named if entity.root_id in known else named | {"href": None}


def with_address(entities: Iterable[Entity]) -> set[int]:
    """The ids of the entities that have something published."""
    ids = {entity.root_id for entity in entities}
    first, *others = (
        model.objects.filter(pk__in=ids).order_by().values("pk") for model in (Show, Person, Network, Quote)
    )
    return {row["pk"] for row in first.union(*others, all=True)}


def read_evidence(statements: Collection[int]) -> dict[int, list[tuple]]:
    """All evidence of each statement, including what no longer counts."""
    about = Q(statement__in=statements, counts_for=None) | Q(counts_for__in=statements)
    rows = (
        Evidence.objects.filter(about)
        .order_by("pk")
        .annotate(**EVIDENCE)
        .values_list(*EVIDENCE_FIELDS, *EVIDENCE, named=True)
    )
    return grouped(rows, "about")


def _evidence(row: tuple, links: Links) -> dict:
    read_now = row.current and row.reading == row.counting
    return {
        "id": row.id,
        "article": row.source_id and _article(row, links),
        "spans": row.spans,
        "confidence": row.confidence,
        "rule": row.rule or None,
        "counts": row.in_force if row.decision_id else read_now,
        "decision": row.decision_id,
    }


def _article(row: tuple, links: Links) -> dict:
    return {
        "id": row.article,
        "href": links.to("articles", row.article),
        "headline": row.title,
        "outlet": row.outlet or None,
        "date": given_date(row.dated),
        "url": row.url or None,
        "version": row.version,
    }


def quotes(rows: Sequence[Quote], links: Links) -> list[dict]:
    said = grouped(read_values(subject__in=[quote.pk for quote in rows]), "subject_id")
    evidence = read_evidence([quote.statement_id for quote in rows])
    return [_quote(quote, said[quote.pk], evidence[quote.statement_id], links) for quote in rows]


def _quote(quote: Quote, values: list[tuple], evidence: list[tuple], links: Links) -> dict:
    said = grouped(values, "prop")
    return {
        "id": quote.pk,
        "href": links.to("quotes", quote.pk),
        "text": quote.text,
        "speakers": [naming("speaker", value, links) for value in said["speaker"]],
        "shows": [naming("show", value, links) for value in said["about"]],
        **backing(said["text"][0], links),
        "evidence": [_evidence(one, links) for one in evidence],
    }


def conflicts(rows: Sequence[Conflict], links: Links) -> list[dict]:
    sides = Statement.objects.filter(conflict__in=[row.pk for row in rows]).with_names().order_by("pk")
    by_conflict = defaultdict(list)
    for side in statements(sides, links):
        by_conflict[side["conflict"]].append(side)
    return [
        {
            "id": row.pk,
            "href": links.to("conflicts", row.pk),
            "subject": links.entity(row.subject_id, row.subject.kind, name_in_words(row.subject)),
            "property": row.prop,
            "season": row.season,
            "statements": by_conflict[row.pk],
        }
        for row in rows
    ]
