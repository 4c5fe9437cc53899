"""External ids of shows and people, for editors."""

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
    """The entries that an editor may identify an entity with, and the decisions that dismissed others."""

    entries: list[ExternalId]
    dismissals: list[Decision]

    def __bool__(self) -> bool:
        return bool(self.entries or self.dismissals)


def offered(request: HttpRequest, entity: Entity) -> Offer | None:
    """The offer for the user looking at an entity's page; None if they may not decide."""
    if not request.user.has_perm(journal.DECIDE):
        return None
    return Offer(list(candidates(entity)[:OFFERED]), list(journal.dismissals(entity).select_related("user")))


@require_POST
@editors_only
def take(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """Identify an entity with an entry of a public database. The reason records what the entry said then."""
    entity, listed = _both(pk, entry)
    claim = journal.Claim(entity.root, Property.EXTERNAL_ID, value=listed.written)
    decision = journal.add(request.user, claim, reason=f"listed as {listed}")
    said = format_html("“{}” is now identified as {}. {}", entity, listed.written, link_to(decision))
    messages.success(request, said)
    return redirect(page_of(entity))


@require_POST
@editors_only
def dismiss(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """Record that an entity is not a given entry of a public database."""
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
    """The entity, and an entry that it may be. Raises Http404 if it cannot be."""
    entity = get_object_or_404(Entity, pk=pk)
    return entity, get_object_or_404(ExternalId, pk=entry, kind=entity.kind)
