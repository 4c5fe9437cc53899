"""The change log, and the journal of decisions."""

from collections.abc import Sequence

from newsbase.api.links import Links
from shows.models import DATES, Change, Decision, Entity
from shows.wording import name_in_words

from .parts import date


def changes(rows: Sequence[Change], links: Links) -> list[dict]:
    """`rows` with their subjects, sources and the ids of their articles."""
    sides = [side for row in rows for side in (row.before, row.after) if side]
    entities = Entity.objects.in_bulk(
        {side[field] for side in sides for field in ("object_id", "character_id")} - {None}
    )
    return [
        {
            "id": row.pk,
            "made_at": row.made_at,
            "subject": links.entity(row.subject_id, row.subject.kind, name_in_words(row.subject)),
            "property": row.prop,
            "season": row.season,
            "before": row.before and _side(row.prop, row.before, entities, links),
            "after": row.after and _side(row.prop, row.after, entities, links),
            "material": row.material,
            "decision": row.decision_id,
            "article": row.source_id and _article(row, links),
        }
        for row in rows
    ]


def _side(prop: str, value: dict, entities: dict[int, Entity], links: Links) -> dict:
    """A value as it was or is."""
    object, character = (entities.get(value[field]) for field in ("object_id", "character_id"))
    is_date = prop in DATES
    return {
        "value": None if is_date else value["text"] or None,
        "date": date(value["edtf"], value["text"], value["basis"], value["unknown"]) if is_date else None,
        "object": object and links.entity(object.pk, object.kind, str(object)),
        "character": character and links.entity(character.pk, character.kind, str(character)),
        "role": value["role"] or None,
        "modality": value["modality"],
        "unknown": value["unknown"] or None,
        "verified": value["verified"],
        "disputed": value["disputed"],
        "support": value["support"],
        "statement": links.statement(value["statement_id"]),
    }


def _article(row: Change, links: Links) -> dict:
    return {"id": row.article, "href": links.to("articles", row.article), "headline": row.source.title}


def decisions(rows: Sequence[Decision], links: Links) -> list[dict]:
    """`rows` with their users and targets."""
    return [
        {
            "id": row.pk,
            "href": links.to("decisions", row.pk),
            "verb": row.verb,
            "user": row.user.get_username(),
            "made_at": row.made_at,
            "reason": row.reason,
            "undoes": row.undoes_id,
            "in_force": row.in_force,
            "targets": [
                {"kind": target.kind, "id": target.object_id, "judgement": target.judgement or None}
                for target in row.targets.all()
            ],
        }
        for row in rows
    ]
