"""Pages of people and networks."""

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shows import naming, queries
from shows.filters import NetworkFilter, PersonFilter
from shows.models import Network, Person, Property, Statement

from .common import filtered_page, misspelt, moved, page_of
from .external import offered


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    filtered = PersonFilter(request.GET, queryset=Person.objects.all())
    page = filtered_page(request, filtered)
    page.object_list = naming.with_shows(page)
    return render(request, "shows/people.html", {"section": "people", "page": page, "filter": filtered})


@require_safe
def person(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    found = Person.objects.select_related("entity").filter(pk=pk).first()
    if found is None:
        return moved(request, Person, pk)
    context = {
        "section": "people",
        "person": found,
        "other_names": queries.other_names(found.entity),
        "external_ids": queries.external_ids_of(found.entity),
        "offered": offered(request, found.entity),
        "credits": queries.credits_of(found.entity),
        "page": page_of(request, queries.quotes_by(found.entity), 20),
        "proposals": [*queries.proposals_with(found.entity), *_proposed_quotes_by(found)],
    }
    return misspelt(request, found) or render(request, "shows/person.html", context)


def _proposed_quotes_by(person: Person) -> QuerySet[Statement]:
    return queries.proposed_words(Property.SPEAKER, person.entity)[:20]


@require_safe
def networks(request: HttpRequest) -> HttpResponse:
    airing = Count("entity__valued_in", filter=Q(entity__valued_in__prop=Property.NETWORK))
    # Rows with counts have no order of their own.
    found = Network.objects.annotate(show_count=airing).order_by(*Network._meta.ordering)
    filtered = NetworkFilter(request.GET, queryset=found)
    context = {"page": filtered_page(request, filtered), "filter": filtered}
    return render(request, "shows/networks.html", context)


@require_safe
def network(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    found = Network.objects.select_related("entity").filter(pk=pk).first()
    if found is None:
        return moved(request, Network, pk)
    page = page_of(request, queries.shows_on(found.entity))
    proposed = queries.only_proposed([value.subject_id for value in page], Property.STATUS)
    for value in page:
        value.subject.only_proposed = proposed[value.subject_id]
    context = {
        "network": found,
        "other_names": queries.other_names(found.entity),
        "page": page,
        "quotes": queries.quotes_by(found.entity)[:12],
        "proposals": queries.proposals_with(found.entity),
    }
    return misspelt(request, found) or render(request, "shows/network.html", context)
