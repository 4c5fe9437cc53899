"""What shows and people are in public databases, for editors."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from shows import journal
from shows.models import Entity, ExternalId, Property
from shows.templatetags.pages import page_of
from shows.titles.lookup import candidates

from .common import link_to

OFFERED = 8


def offered(request: HttpRequest, entity: Entity) -> list[ExternalId]:
    """What whoever looks at the page of an entity may take it for."""
    return list(candidates(entity)[:OFFERED]) if request.user.has_perm(journal.DECIDE) else []


@require_POST
@permission_required(journal.DECIDE, raise_exception=True)
def take(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """Take an entity for an entry of a public database; the reason says what the entry was then."""
    entity = get_object_or_404(Entity, pk=pk)
    listed = get_object_or_404(ExternalId, pk=entry, kind=entity.kind)
    claim = journal.Claim(entity.root, Property.EXTERNAL_ID, value=listed.written)
    decision = journal.add(request.user, claim, reason=f"listed as {listed}")
    said = format_html("“{}” is {} from now on. {}", entity, listed.written, link_to(decision))
    messages.success(request, said)
    return redirect(page_of(entity))
