"""How far a decision reaches: what must be projected again when it comes into force or goes out of it."""

from collections.abc import Collection

from django.db.models import Q

from shows.models import DATES, Decision, Property, Statement, Target

# What a source's date decides on: resolved dates, and which of two events came later.
DATED = [*DATES, Property.STATUS]


def subjects_dated_by(sources: Collection[int]) -> set[int]:
    """Ids of the entities whose values hang on the dates of these sources."""
    dated = Statement.objects.filter(evidence__source__in=sources, prop__in=DATED).order_by()
    return set(dated.values_list("subject_id", flat=True))


def subjects_of(decisions: Collection[Decision]) -> set[int]:
    """Ids of the entities about which the decisions say something."""
    about = Q(pk__in=_targets(decisions, Target.Kind.STATEMENT)) | Q(evidence__decision__in=decisions)
    stated = Statement.objects.filter(about).order_by().values_list("subject_id", flat=True)
    return set(stated) | subjects_dated_by(sources_of(decisions))


def sources_of(decisions: Collection[Decision]) -> list[int]:
    """Ids of the sources that the decisions date."""
    return list(_targets(decisions, Target.Kind.SOURCE))


def changes_settings(decisions: Collection[Decision]) -> bool:
    return any(decision.verb == Decision.Verb.SET for decision in decisions)


def _targets(decisions: Collection[Decision], kind: str):
    return (
        Target.objects.filter(decision__in=decisions, kind=kind)
        .order_by()
        .values_list("object_id", flat=True)
    )
