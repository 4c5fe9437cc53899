"""What people said, and when they said it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_safe

from shows import journal, queries
from shows.filters import QuoteFilter
from shows.forms import SaidForm
from shows.models import Entity, Quote, Target

from .common import editors_only, filtered_page, link_to, moved


@require_safe
def quotes(request: HttpRequest) -> HttpResponse:
    filtered = QuoteFilter(request.GET, queryset=queries.quotes())
    page = filtered_page(request, filtered, 20)
    asked = filtered.form.cleaned_data if page.object_list else {}
    named = Entity.objects.in_bulk(pk for pk in (asked.get("speaker"), asked.get("show")) if pk)
    context = {
        "section": "quotes",
        "page": page,
        "filter": filtered,
        "speaker": named.get(asked.get("speaker")),
        "about": named.get(asked.get("show")),
    }
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
        "said_on": queries.date_given(queries.decision_dating(found.entity)),
        "merged": found.entity.merged.order_by("pk"),
    }
    return render(request, "shows/quote.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def date(request: HttpRequest, pk: int) -> HttpResponse:
    """The date of a quote, and what depends on it; on POST, an editor sets it."""
    said = get_object_or_404(Entity, pk=pk, kind=Entity.Kind.QUOTE)
    dating = queries.decision_dating(said)
    on = queries.date_given(dating)
    posted = request.POST if request.method == "POST" else None
    form = SaidForm(posted, initial={"date": on, "seen": _last_seen(said)})
    if form.is_valid():
        given = form.cleaned_data
        seen = {said.pk: given["seen"]}
        try:
            decision = journal.set_date(request.user, said, given["date"], reason=given["reason"], seen=seen)
        except (journal.Refused, journal.Stale) as refusal:
            messages.error(request, f"Not done: {refusal}.")
        else:
            told = "The date is set, and what depends on it has been worked out again."
            messages.success(request, format_html("{} {}", told, link_to(decision)))
        return redirect("date_quote", pk)
    context = {
        "section": "quotes",
        "said": said,
        "words": queries.words_of(said),
        "on": on,
        "decision": dating,
        "hanging": queries.dated_by_quote(said),
        "form": form,
    }
    return render(request, "shows/quote_date.html", context, status=422 if form.is_bound else 200)


def _last_seen(said: Entity) -> int:
    return journal.last_seen(Target.Kind.ENTITY, [said.pk])[said.pk]
