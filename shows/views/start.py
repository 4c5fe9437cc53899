from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shows import naming, queries, searching
from shows.models import Conflict, Network, Person, Show, Source
from shows.roles import DECIDE
from shows.speakers import speakers
from shows.wording import tell

from .common import typed

FEW = 6


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    coverage = queries.coverage()
    if not coverage["articles"]:
        return render(request, "shows/start_empty.html")
    today = timezone.localdate()
    events = list(queries.latest_events(today)[:FEW])
    said_by = speakers(events)
    context = {
        "coverage": coverage,
        "events": [(event, said_by.get(event.pk, [])) for event in events],
        "premieres": queries.premieres(today)[:FEW],
        "changes": tell(queries.news()[:FEW]),
        "sources": Source.objects.filter(current=True).order_by("-pk")[:FEW],
        "conflict_count": Conflict.objects.count(),
        "to_review": queries.sources_to_review()[:FEW] if request.user.has_perm(DECIDE) else [],
    }
    return render(request, "shows/start.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    words = typed(request.GET, "q", 200)
    context = {"query": words}
    if words:
        context |= {
            "shows": searching.named_like(Show, words)[:FEW],
            "people": naming.with_shows(searching.named_like(Person, words)[:FEW]),
            "parts": searching.parts_called(words)[:FEW],
            "networks": searching.named_like(Network, words)[:FEW],
            "quotes": searching.quotes_saying(words)[:FEW],
            "proposals": searching.proposals_naming(words, FEW),
            "sources": searching.sources_titled(words)[:FEW],
        }
        context["found"] = any(found for key, found in context.items() if key != "query")
    return render(request, "shows/search.html", context)
