from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shows import naming, searching
from shows.models import Network, Person, Show

from .common import typed

FEW = 6


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
