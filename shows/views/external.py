"""What shows and people are called in public databases, for editors."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from shows import journal
from shows.models import Decision, Entity, ExternalId, Property
from shows.templatetags.pages import page_of
from shows.titles.lookup import candidates

from .common import editors_only, link_to

OFFERED = 8


@dataclass(frozen=True, slots=True)
class Offer:
    """What an editor may take an entity for, and the decisions by which it was dismissed as something else."""

    entries: list[ExternalId]
    dismissals: list[Decision]

    def __bool__(self) -> bool:
        return bool(self.entries or self.dismissals)


def offered(request: HttpRequest, entity: Entity) -> Offer | None:
    """The offer to whoever looks at the page of an entity; None for those who do not decide."""
    if not request.user.has_perm(journal.DECIDE):
        return None
    return Offer(list(candidates(entity)[:OFFERED]), list(journal.dismissals(entity).select_related("user")))


@require_POST
@editors_only
def take(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """Take an entity for an entry of a public database; the reason says what the entry was then."""
    entity, listed = _both(pk, entry)
    claim = journal.Claim(entity.root, Property.EXTERNAL_ID, value=listed.written)
    decision = journal.add(request.user, claim, reason=f"listed as {listed}")
    said = format_html("“{}” is now identified as {}. {}", entity, listed.written, link_to(decision))
    messages.success(request, said)
    return redirect(page_of(entity))


@require_POST
@editors_only
def dismiss(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """Say that an entity is not an entry of a public database."""
    entity, listed = _both(pk, entry)
    try:
        decision = journal.dismiss(request.user, entity, listed)
    except journal.Refused as refusal:
        messages.error(request, f"Not done: {refusal}.")
    else:
        said = format_html("“{}” is not {}. {}", entity, listed.written, link_to(decision))
        messages.success(request, said)
    return redirect(page_of(entity))


def _both(pk: int, entry: int) -> tuple[Entity, ExternalId]:
    """The entity, and the entry that may be it. Raises Http404 where it cannot."""
    entity = get_object_or_404(Entity, pk=pk)
    return entity, get_object_or_404(ExternalId, pk=entry, kind=entity.kind)
