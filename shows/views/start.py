from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shows import naming, queries, searching
from shows.calendars import premieres_calendar
from shows.feeds import asked_show
from shows.forms import DaysForm
from shows.models import Conflict, Network, Person, Show, Source, Value
from shows.roles import DECIDE
from shows.speakers import speakers
from shows.wording import tell

from .common import page_of, typed

FEW = 6
# A calendar that is subscribed to keeps what has been for a year.
KEPT = timedelta(days=365)
MOST_PREMIERES = 500


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
def premieres(request: HttpRequest) -> HttpResponse:
    """Which seasons begin when, from today on unless the address says otherwise."""
    today = timezone.localdate()
    asked = request.GET if {"since", "until"} & request.GET.keys() else {"since": today.isoformat()}
    form = DaysForm(asked)
    days = form.cleaned_data if form.is_valid() else None
    found = queries.premieres(days["since"], days["until"]) if days else Value.objects.none()
    page = page_of(request, found)
    context = {
        "form": form,
        "page": page,
        "latest": [] if page.object_list or asked is request.GET else queries.premiered(today)[:FEW],
        "proposals": queries.proposed_premieres()[:FEW],
    }
    return render(request, "shows/premieres.html", context, status=200 if days else 422)


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The premieres of the last year and of all days to come, or all of one show, for programs that subscribe."""
    asked = asked_show(request)
    if asked:
        found, name = queries.premieres().filter(subject=asked.entity), f"Premieres of {asked}"
    else:
        found, name = queries.premieres(timezone.localdate() - KEPT), "Premieres on TV"
    content = premieres_calendar(found[:MOST_PREMIERES], name, request.build_absolute_uri)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


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
            "proposals": searching.proposals_naming(words)[:FEW],
            "sources": searching.sources_titled(words)[:FEW],
        }
        context["found"] = any(found for key, found in context.items() if key != "query")
    return render(request, "shows/search.html", context)
