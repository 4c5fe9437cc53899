from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shows import queries
from shows.filters import ShowFilter
from shows.models import Entity, Show

from .common import filtered_page, misspelt, moved
from .show_page import ShowPage


@require_safe
def shows(request: HttpRequest) -> HttpResponse:
    filtered = ShowFilter(request.GET, queryset=Show.objects.all())
    page = filtered_page(request, filtered)
    networks = queries.names_of(Entity.Kind.NETWORK)
    context = {"section": "shows", "page": page, "filter": filtered, "networks": networks}
    return render(request, "shows/shows.html", context)


@require_safe
def show(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    found = Show.objects.select_related("entity", "status_event").filter(pk=pk).first()
    if found is None:
        return moved(request, Show, pk)
    context = {
        "section": "shows",
        "show": found,
        "other_names": queries.other_names(found.entity),
        "page": ShowPage(found),
    }
    return misspelt(request, found) or render(request, "shows/show.html", context)
