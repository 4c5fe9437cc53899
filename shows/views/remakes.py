"""Titles that several shows share: articles that may be about another one than is assumed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from shows import journal, naming, remakes
from shows.models import Entity, Source

from .common import editors_only, link_to, next_page, page_of, typed

SHOWN = 10
LONGEST_NAME = 300


@require_safe
@editors_only
def titles(request: HttpRequest) -> HttpResponse:
    page = page_of(request, remakes.questions(), SHOWN)
    page.object_list = remakes.rows(page)
    return render(request, "shows/titles.html", {"section": "identities", "page": page})


@require_POST
@editors_only
def answer(request: HttpRequest, source: int, show: int) -> HttpResponse:
    """Record which show a title means in an article: the one assumed, or another by name."""
    article = get_object_or_404(Source, pk=source)
    taken_for = get_object_or_404(Entity.objects.shows(), pk=show)
    meant = taken_for if request.POST.get("verdict") == "same" else typed(request.POST, "name", LONGEST_NAME)
    try:
        reason = typed(request.POST, "reason")
        decision = remakes.answer(request.user, article, taken_for, meant, reason=reason)
    except (journal.Refused, naming.Unclear) as refusal:
        messages.error(request, f"Not done: {refusal}.")
    else:
        told = format_html("In “{}” the title means {}. {}", article, meant, link_to(decision))
        messages.success(request, told)
    return redirect(next_page(request) or "titles")
