"""Names that editors linked to another entity: their evidence counts for statements about that one."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from shows.models import Decision, Evidence, Mention, Statement, Target

from .rows import update_rows


def write_links(mentions: Collection[int]) -> None:
    """Update these mentions, and what their evidence counts for, from the journal."""
    rows = list(same_names(mentions))
    linked = _links(rows)
    for mention in rows:
        entity = linked.get(mention.original_id or mention.pk)
        mention.link_id = entity if entity != mention.entity_id else None
    update_rows(rows, ["link"])
    carry(Evidence.objects.filter(mentions__in=same_names(mentions), decision=None).distinct())


def same_names(mentions: Collection[int]) -> QuerySet[Mention]:
    """These mentions, and the same names in other versions and readings of their articles."""
    originals = Mention.objects.filter(pk__in=mentions).order_by().values(first=Coalesce("original", "pk"))
    return Mention.objects.filter(Q(pk__in=originals) | Q(original__in=originals)).order_by("pk")


def carry(evidence: QuerySet[Evidence]) -> None:
    """Make evidence count for what its statement says with the names in it taken as linked."""
    taken_for = defaultdict(dict)
    through = Evidence.mentions.through.objects.filter(evidence__in=evidence).exclude(mention__link=None)
    for pk, entity, link in through.values_list("evidence_id", "mention__entity_id", "mention__link_id"):
        taken_for[pk][entity] = link
    rows = list(evidence.select_related("statement"))
    for one in rows:
        one.counts_for = _restated(one.statement, taken_for[one.pk])
    update_rows(rows, ["counts_for"])


def linked_statements(mentions: Collection[int]) -> set[int]:
    """The subjects of statements that the evidence of these mentions counts for, or would without links."""
    rows = Evidence.objects.filter(mentions__in=same_names(mentions)).order_by()
    pairs = rows.values_list("statement__subject_id", "counts_for__subject_id")
    return {subject for pair in pairs for subject in pair if subject}


def _links(mentions: Collection[Mention]) -> dict[int, int]:
    """The entity that the latest link in force gives each name, by the id of its original mention."""
    original = {mention.pk: mention.original_id or mention.pk for mention in mentions}
    links = Target.objects.filter(
        kind=Target.Kind.MENTION,
        object_id__in=original,
        decision__verb=Decision.Verb.LINK,
        decision__in_force=True,
    ).select_related("decision")
    return {
        original[target.object_id]: target.decision.payload["entity"]
        for target in links.order_by("decision_id")
    }


def _restated(statement: Statement, taken_for: dict[int, int]) -> Statement | None:
    """The statement with entities replaced; None if it stays the same."""
    keys = {
        "subject": taken_for.get(statement.subject_id, statement.subject_id),
        "character": taken_for.get(statement.character_id, statement.character_id),
        "object": taken_for.get(statement.object_id, statement.object_id),
    }
    if (keys["subject"], keys["character"], keys["object"]) == (
        statement.subject_id,
        statement.character_id,
        statement.object_id,
    ):
        return None
    same = {field: getattr(statement, field) for field in ("prop", "season", "modality", "role", "value")}
    subject, prop = keys.pop("subject"), same.pop("prop")
    key = Statement.key_of(subject, prop, **keys, **same)
    ids = {f"{field}_id": pk for field, pk in keys.items()}
    restated, _ = Statement.objects.get_or_create(
        key=key, defaults={"subject_id": subject, "prop": prop, **ids, **same}
    )
    return restated
