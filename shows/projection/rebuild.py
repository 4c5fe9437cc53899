"""Throwing away all that the projection wrote, and writing it again."""

from shows.models import (
    Conflict,
    Entity,
    Evidence,
    Mention,
    Quote,
    Season,
    Show,
    Source,
    Statement,
    Target,
    Value,
)

from .forwards import write_forwards
from .links import write_links
from .project import project_all
from .replay import replay
from .things import ROWS


def rebuild() -> None:
    """Make the published values anew from sources, mentions, statements, evidence and journal.

    The change log is kept. The caller holds the writers' lock.
    """
    forget()
    replay()
    write_forwards(list(Entity.objects.values_list("pk", flat=True)))
    linked = Target.objects.filter(kind=Target.Kind.MENTION)
    write_links(set(linked.values_list("object_id", flat=True)))
    project_all()


def forget() -> None:
    """Delete the published values, and empty every column that the projection writes."""
    Statement.objects.update(
        state=Statement.State.UNSUPPORTED, confidence=0, support=0, decision=None, conflict=None
    )
    for model in (Conflict, Season, Show, Quote, *ROWS.values(), Value):
        model.objects.all().delete()
    Entity.objects.update(forward=None, label="")
    Mention.objects.update(link=None)
    Evidence.objects.update(counts_for=None)
    Source.objects.update(date=None)
