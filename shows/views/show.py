from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shows import queries
from shows.filters import ShowFilter
from shows.forms import DayForm
from shows.models import Entity, Property, Show, Value

from .common import filtered_page, misspelt, moved
from .external import offered
from .show_page import ShowPage


@require_safe
def shows(request: HttpRequest) -> HttpResponse:
    filtered = ShowFilter(request.GET, queryset=Show.objects.as_of())
    page = filtered_page(request, filtered)
    proposed = queries.only_proposed([show.pk for show in page], Property.STATUS, Property.NETWORK)
    events = Value.objects.in_bulk(show.event_then for show in page if show.event_then)
    for show in page:
        show.only_proposed, show.event = proposed[show.pk], events.get(show.event_then)
    networks = queries.names_of(Entity.Kind.NETWORK)
    context = {"section": "shows", "page": page, "filter": filtered, "networks": networks}
    return render(request, "shows/shows.html", context)


@require_safe
def show(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    day = DayForm(request.GET)
    shows = Show.objects.as_of(day.cleaned_data["as_of"] if day.is_valid() else None)
    found = shows.select_related("entity").filter(pk=pk).first()
    if found is None:
        return moved(request, Show, pk)
    context = {
        "section": "shows",
        "show": found,
        "other_names": queries.other_names(found.entity),
        "page": ShowPage(found),
        "day": day,
        "offered": offered(request, found.entity),
    }
    return misspelt(request, found) or render(request, "shows/show.html", context)
