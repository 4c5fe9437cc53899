from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import escape
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods, require_safe

from articles import queue
from articles.filters import ArticleFilter
from articles.importing.forms import AddressForm
from articles.importing.outcome import Result
from articles.importing.run import import_drafts
from articles.models import Article, Outlet, Version
from shows import journal, naming, queries
from shows.dates import read_input
from shows.models import Entity
from shows.views.common import editors_only, filtered_page, page_of, typed, whole_number


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    """All articles, latest first; for editors the queue, unless they search for something else."""
    looking = ArticleFilter.base_filters.keys() - queue.QueueForm.base_fields.keys() | {"list"}
    if request.user.has_perm(journal.DECIDE) and not looking & request.GET.keys():
        return _queue(request)
    known = Article.objects.filter(current__isnull=False).order_by("-pk")
    filtered = ArticleFilter(request.GET, queryset=known)
    page = filtered_page(request, filtered)
    # Only for this page, since counting the articles of all pages would count their statements.
    page.object_list = (
        page.object_list.select_related("outlet", "current__source")
        .defer("current__raw", "current__text")
        .annotate(**queries.statement_counts("current__source__"))
    )
    context = {
        "section": "articles",
        "filter": filtered,
        "page": page,
        "outlets": Outlet.objects.all(),
    }
    return render(request, "articles/articles.html", context)


def _queue(request: HttpRequest) -> HttpResponse:
    page = page_of(request, queue.waiting(request.GET))
    form = queue.QueueForm(request.GET)
    context = {
        "section": "articles",
        "page": page,
        "places": [(source, queue.address(request.GET, source)) for source in page],
        "form": form,
        "about": Entity.objects.filter(pk=form.cleaned_data.get("show")).first() if form.is_valid() else None,
        "narrowed": any(request.GET.get(name) for name in form.fields),
    }
    return render(request, "articles/queue.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def import_url(request: HttpRequest) -> HttpResponse:
    """Import the article at an address, and redirect to it."""
    form = AddressForm(request.POST or None)
    if not form.is_valid():
        context = {"section": "articles", "form": form}
        return render(request, "articles/import_url.html", context, status=422 if form.is_bound else 200)
    (outcome,) = import_drafts([form.draft])
    said = {
        Result.NEW: "The article was imported.",
        Result.CHANGED: "The article has changed since it was imported: this is its new version.",
        Result.SAME: "This article is known already, and unchanged.",
    }[outcome.result]
    messages.success(request, " ".join([said, *(f"{capfirst(note)}." for note in outcome.notes)]))
    return redirect(outcome.version.article)


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """Redirect to the article of a source, or to correcting a statement there. Browsers carry the fragment along."""
    version = get_object_or_404(Version.objects.select_related("source").defer("raw", "text"), source=pk)
    if statement := whole_number(request.GET.get("correct")):
        return redirect("correct", version.article_id, statement)
    address = reverse("article", args=[version.article_id])
    return redirect(address if version.source.current else f"{address}?version={version.number}")


@require_safe
@editors_only
def suggest_names(request: HttpRequest) -> HttpResponse:
    """Options for a name field: names of these kinds that contain what was typed."""
    kinds = [kind for kind in request.GET.getlist("kind") if kind in Entity.Kind]
    words = next((typed(request.GET, field) for field in request.GET if field != "kind"), "")
    return render(request, "articles/partials/names.html", {"names": naming.suggestions(kinds, words)})


@require_safe
def read_date(request: HttpRequest) -> HttpResponse:
    """What the date words being typed are understood as."""
    words = request.GET.get("value") or request.GET.get("date") or ""
    try:
        said = f"Understood as {read_input(words).for_people()}." if words.strip() else ""
    except ValueError as error:
        said = capfirst(str(error))
    return HttpResponse(escape(said))
