"""Premieres as a list and as a calendar."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shows import queries
from shows.calendars import premieres_calendar
from shows.feeds import asked_show
from shows.forms import DaysForm
from shows.models import Value

from .common import page_of

FEW = 6
MOST = 500
# Subscribed calendars keep a year of past premieres.
KEPT = timedelta(days=365)


@require_safe
def premieres(request: HttpRequest) -> HttpResponse:
    """Premieres, from today on unless the query string says otherwise."""
    today = timezone.localdate()
    asked = bool({"since", "until"} & request.GET.keys())
    form = DaysForm(request.GET if asked else {"since": today.isoformat()})
    days = form.cleaned_data if form.is_valid() else None
    found = queries.premieres(days["since"], days["until"]) if days else Value.objects.none()
    page = page_of(request, found)
    context = {
        "section": "premieres",
        "form": form,
        "page": page,
        "latest": [] if page.object_list or asked else queries.premiered(today)[:FEW],
        # The days of many hang on articles that differ, or are only words.
        "proposals": [] if asked else queries.proposed_premieres()[:FEW],
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
    content = premieres_calendar(found[:MOST], name, request.build_absolute_uri)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")
