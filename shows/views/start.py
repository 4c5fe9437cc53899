from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shows import queries
from shows.models import Conflict, Network, Person, Show, Source
from shows.roles import DECIDE
from shows.wording import tell

FEW = 6


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    coverage = queries.coverage()
    if not coverage["articles"]:
        return render(request, "shows/start_empty.html")
    context = {
        "coverage": coverage,
        "changes": tell(queries.news()[:FEW]),
        "sources": Source.objects.filter(current=True).order_by("-pk")[:FEW],
        "conflict_count": Conflict.objects.count(),
        "to_review": queries.sources_to_review()[:FEW] if request.user.has_perm(DECIDE) else [],
    }
    return render(request, "shows/start.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    # No name has a NUL, and PostgreSQL takes none.
    words = request.GET.get("q", "").replace("\0", "").strip()[:200]
    context = {"query": words}
    if words:
        context |= {
            "shows": queries.named_like(Show, words)[:FEW],
            "people": queries.named_like(Person, words)[:FEW],
            "networks": queries.named_like(Network, words)[:FEW],
            "quotes": queries.quotes_saying(words)[:FEW],
            "sources": queries.sources_titled(words)[:FEW],
        }
        context["found"] = any(context[key] for key in ("shows", "people", "networks", "quotes", "sources"))
    return render(request, "shows/search.html", context)
