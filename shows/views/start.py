from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shows import queries
from shows.models import Conflict, Source
from shows.roles import DECIDE
from shows.speakers import speakers
from shows.wording import tell

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
