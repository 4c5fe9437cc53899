"""Building blocks of answers: values with their backing, dates, references."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date as Day
from operator import attrgetter

from django.db.models import IntegerField, QuerySet
from django.db.models.functions import Cast

from newsbase.api.links import Links
from shows.models import Entity, ExternalId, Value

FIELDS = (
    *("id", "subject_id", "prop", "season", "modality", "object_id", "object__kind", "object__label"),
    *("character_id", "character__label", "role", "text", "edtf", "basis", "unknown"),
    *("statement_id", "support"),
)
# Booleans as integers: SQLite's converters take five times as long as reading the value itself.
FLAGS = {"by_person": Cast("verified", IntegerField()), "in_conflict": Cast("disputed", IntegerField())}
OF_SUBJECT = ("subject__kind", "subject__label")
DAY = re.compile(r"\d{4}-\d\d-\d\d")

UNSTATED = {
    "modality": None,
    "unknown": "not_stated",
    "verified": False,
    "disputed": False,
    "support": 0,
    "statement": None,
}
UNSTATED_VALUE = {"value": None, **UNSTATED}
NO_DATE = {"edtf": None, "date": None, "text": None, "basis": None, "unknown": "not_stated"}
UNSTATED_DATE = NO_DATE | UNSTATED


def read_values(*more: str, **which) -> QuerySet:
    """Published values as named tuples, in the order in which they were first stated, which a rebuild does
    not change."""
    values = Value.objects.filter(**which).order_by("statement_id", "season")
    return values.annotate(**FLAGS).values_list(*FIELDS, *FLAGS, *more, named=True)


def grouped(rows: Iterable, key: str) -> dict[object, list]:
    groups, key_of = defaultdict(list), attrgetter(key)
    for row in rows:
        groups[key_of(row)].append(row)
    return groups


def backing(value: tuple, links: Links) -> dict:
    """The backing of a value: the statement, evidence and decisions behind it."""
    return {
        "modality": value.modality if value.statement_id else None,
        "unknown": value.unknown or None,
        "verified": bool(value.by_person),
        "disputed": bool(value.in_conflict),
        "support": value.support,
        "statement": links.statement(value.statement_id),
    }


def naming(part: str, value: tuple, links: Links, **more) -> dict:
    """A value that is an entity, under the name of its part."""
    return {part: object_of(value, links), **more, **backing(value, links)}


def date(edtf: str, text: str = "", basis: str = "", unknown: str = "") -> dict:
    """A date in its one shape; `date` is set only if the day is known."""
    return {
        "edtf": edtf or None,
        "date": edtf if DAY.fullmatch(edtf) else None,
        "text": text or None,
        "basis": basis or None,
        "unknown": unknown or None,
    }


def dated(value: tuple | None, links: Links) -> dict:
    if value is None:
        return UNSTATED_DATE
    return date(value.edtf, value.text, value.basis) | backing(value, links)


def literal(value: tuple | None, read: Callable[[str], object], links: Links) -> dict:
    if value is None:
        return UNSTATED_VALUE
    known = value.statement_id is not None
    return {"value": read(value.text) if known else None, **backing(value, links)}


def identified(value: tuple, links: Links) -> dict:
    """An external id, with the address of the entry in its database."""
    return {"value": value.text, "url": ExternalId.address_of(value.text), **backing(value, links)}


def event(value: tuple | None, speakers: Mapping[int, Iterable[Entity]], links: Links) -> dict:
    """What happened to a show, when (as far as known), and on whose word if only quotes report it."""
    if value is None:
        return {"value": None, "season": None, "date": NO_DATE, "said_by": [], **UNSTATED}
    unknown = value.unknown or ("" if value.edtf else Value.Unknown.NOT_STATED)
    when = date(value.edtf, "", value.basis, unknown)
    return (
        {"value": value.text, "season": value.season}
        | backing(value, links)
        | {"date": when, "unknown": None}
        | {"said_by": [links.entity(one.pk, one.kind, one.label) for one in speakers.get(value.id, ())]}
    )


def subject_of(row: tuple, links: Links) -> dict:
    return links.entity(row.subject_id, row.subject__kind, row.subject__label)


def object_of(row: tuple, links: Links) -> dict | None:
    return links.entity(row.object_id, row.object__kind, row.object__label)


def character_of(row: tuple, links: Links) -> dict | None:
    return links.entity(row.character_id, "character", row.character__label)


def given_date(day: Day | None) -> dict:
    """The date given for an article."""
    return NO_DATE if day is None else date(day.isoformat(), "", Value.Basis.STATED)
