from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shows import queries
from shows.filters import QuoteFilter
from shows.models import Quote

from .common import filtered_page, moved


@require_safe
def quotes(request: HttpRequest) -> HttpResponse:
    filtered = QuoteFilter(request.GET, queryset=queries.quotes())
    context = {"section": "quotes", "page": filtered_page(request, filtered, 20), "filter": filtered}
    return render(request, "shows/quotes.html", context)


@require_safe
def quote(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.quotes().filter(pk=pk).first()
    if found is None:
        return moved(request, Quote, pk)
    context = {
        "section": "quotes",
        "quote": found,
        "values": queries.values_of(found.entity),
        "merged": found.entity.merged.order_by("pk"),
    }
    return render(request, "shows/quote.html", context)
