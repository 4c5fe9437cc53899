"""Throws away everything that the projection wrote, and writes it again."""

from django.db.models import Q, QuerySet

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
)

from .forwards import BY_NAME, write_forwards
from .links import write_links
from .project import project_all
from .replay import replay
from .rows import in_chunks
from .things import ROWS


def rebuild() -> None:
    """Make the published values anew from sources, mentions, statements, evidence and journal.

    Values that come out differently are added to the change log. The caller holds the writers' lock.
    """
    forget()
    replay()
    for some in in_chunks(_forwarding()):
        write_forwards(some)
    linked = Target.objects.filter(kind=Target.Kind.MENTION).order_by("object_id")
    for some in in_chunks(linked.values_list("object_id", flat=True).distinct()):
        write_links(some)
    project_all(anew=True)


def forget() -> None:
    """Reset every column that the projection writes, and delete its rows, except the values.

    Those are replaced one by one, since the change log records what they were.
    """
    Statement.objects.update(
        state=Statement.State.UNSUPPORTED, confidence=0, support=0, decision=None, conflict=None, stake=0
    )
    # References to these rows are reset, or deleted before them.
    for model in (Conflict, Season, Show, Quote, *ROWS.values()):
        model.objects.order_by()._raw_delete(model.objects.db)
    Entity.objects.update(forward=None, label="")
    Mention.objects.update(link=None)
    Evidence.objects.update(counts_for=None)
    Source.objects.update(date=None, stake=0, disputed=0, unsure=0, sure=0, kinds=0)


def _forwarding() -> QuerySet:
    """The ids of entities that can be identified with another: by their names, or because curators judged so.
    Namesakes come together."""
    judged = Target.objects.filter(kind=Target.Kind.ENTITY).values("object_id")
    entities = Entity.objects.filter(Q(kind__in=BY_NAME) | Q(pk__in=judged))
    return entities.order_by("kind", "normal", "pk").values_list("pk", flat=True)
