from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import escape
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from articles.filters import ArticleFilter
from articles.forms import ArticleDateForm, CorrectForm, DecisionForm, RejectForm
from articles.importing.forms import AddressForm
from articles.importing.outcome import Result
from articles.importing.run import import_drafts
from articles.models import Article, Outlet, Version
from articles.review import ArticlePage, Fact, Problem, changed, version_of
from shows import journal, queries
from shows.dates import read_input
from shows.models import Decision
from shows.views.common import page_of

editors_only = permission_required(journal.DECIDE, raise_exception=True)


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    rows = (
        Article.objects.filter(current__isnull=False)
        .select_related("outlet", "current__source")
        .defer("current__raw", "current__text")
        .annotate(**queries.statement_counts("current__source__"))
        .order_by("-pk")
    )
    if request.user.has_perm(journal.DECIDE) and not request.GET.get("ordering"):
        rows = rows.order_by("-undecided", "-pk")
    filtered = ArticleFilter(request.GET, queryset=rows)
    context = {
        "section": "articles",
        "filter": filtered,
        "page": page_of(request, filtered.qs),
        "outlets": Outlet.objects.all(),
    }
    return render(request, "articles/articles.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def import_url(request: HttpRequest) -> HttpResponse:
    """Import the article at an address, and lead to it."""
    form = AddressForm(request.POST or None)
    if not form.is_valid():
        context = {"section": "articles", "form": form}
        return render(request, "articles/import_url.html", context, status=422 if form.is_bound else 200)
    (outcome,) = import_drafts([form.draft])
    said = {
        Result.NEW: "The article is imported.",
        Result.CHANGED: "The article has changed since it was imported: this is its new version.",
        Result.SAME: "This article is known, and the same.",
    }[outcome.result]
    messages.success(request, " ".join([said, *(f"{capfirst(note)}." for note in outcome.notes)]))
    return redirect(outcome.version.article)


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """Forward to the article of a source. A browser carries the fragment along."""
    version = get_object_or_404(Version.objects.select_related("source").defer("raw", "text"), source=pk)
    address = reverse("article", args=[version.article_id])
    return redirect(address if version.source.current else f"{address}?version={version.number}")


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    number = request.GET.get("version")
    if number is not None and not number.isdecimal():
        raise Http404(f"no version {number}")
    return _article(request, _page(request, pk, number))


@require_safe
def read_date(request: HttpRequest) -> HttpResponse:
    """What date words are understood as, while they are typed."""
    words = request.GET.get("value") or request.GET.get("date") or ""
    try:
        said = f"Understood as {read_input(words).for_people()}." if words.strip() else ""
    except ValueError as error:
        said = str(error)
    return HttpResponse(escape(said))


@require_POST
@editors_only
def set_date(request: HttpRequest, pk: int) -> HttpResponse:
    page = _page(request, pk)
    form = page.date_form = ArticleDateForm(request.POST, unknown="unknown" in request.POST)
    if not form.is_valid():
        return _article(request, page, status=422)
    seen = {page.source.pk: form.cleaned_data["seen"]}
    try:
        journal.set_date(request.user, page.source, form.day, reason=form.reason, seen=seen)
    except (journal.Stale, journal.Refused) as error:
        page.date_problem = Problem.of("set the date", error)
        return _article(request, page, status=409)
    messages.success(request, "The date is set, and the dates that hang on it have been worked out again.")
    return redirect(page.article)


@require_safe
def fact(request: HttpRequest, pk: int, statement: int) -> HttpResponse:
    """One statement of an article, as its page shows it."""
    page, found = _fact(request, pk, statement)
    if not request.htmx:
        return redirect(f"{page.article.get_absolute_url()}#fact-{statement}")
    return _again(request, page, found)


@require_POST
@editors_only
def accept(request: HttpRequest, pk: int, statement: int) -> HttpResponse:
    page, fact = _fact(request, pk, statement)
    return _decide(request, page, fact, DecisionForm(request.POST), "accept", _accept)


@require_POST
@editors_only
def reject(request: HttpRequest, pk: int, statement: int) -> HttpResponse:
    page, fact = _fact(request, pk, statement)
    fact.rejecting = RejectForm(request.POST)
    return _decide(request, page, fact, fact.rejecting, "reject", _reject)


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def correct(request: HttpRequest, pk: int, statement: int) -> HttpResponse:
    page, fact = _fact(request, pk, statement)
    fact.correcting = CorrectForm(request.POST or None, statement=fact.statement)
    if request.method == "POST":
        return _decide(request, page, fact, fact.correcting, "correct", _correct)
    return _again(request, page, fact)


@require_POST
@editors_only
def undo(request: HttpRequest, pk: int, statement: int) -> HttpResponse:
    """Undo the decision on a statement; one on which others rest, on its own page, which lists them."""
    page, fact = _fact(request, pk, statement)
    number = request.POST.get("decision", "")
    decision = get_object_or_404(Decision, pk=number if number.isdecimal() else 0)
    if journal.dependants(decision):
        address = reverse("decision", args=[decision.pk])
        return HttpResponseClientRedirect(address) if request.htmx else redirect(address)
    try:
        journal.undo(request.user, decision)
    except journal.Refused as refusal:
        fact.problem = Problem.of("undo", refusal)
        return _again(request, page, fact, status=409)
    return _done(request, page, fact)


def _accept(user, fact: Fact, form: DecisionForm, seen: dict[int, int]) -> None:
    journal.accept(user, [fact.statement], seen=seen)


def _reject(user, fact: Fact, form: RejectForm, seen: dict[int, int]) -> None:
    journal.reject(user, [fact.statement], reason=form.reason, seen=seen)


def _correct(user, fact: Fact, form: CorrectForm, seen: dict[int, int]) -> None:
    journal.correct(user, fact.statement, form.claim(), reason=form.reason, seen=seen)


def _decide(
    request: HttpRequest, page: ArticlePage, fact: Fact, form: DecisionForm, wanted: str, act: Callable
) -> HttpResponse:
    """Make a decision, or show what stands in its way beside what was typed."""
    if not form.is_valid():
        return _again(request, page, fact, status=422)
    try:
        act(request.user, fact, form, {fact.statement.pk: form.cleaned_data["seen"]})
    except (journal.Stale, journal.Refused) as error:
        fact.problem = Problem.of(wanted, error)
        return _again(request, page, fact, status=409)
    return _done(request, page, fact)


def _done(request: HttpRequest, before: ArticlePage, fact: Fact) -> HttpResponse:
    """The facts that the decision changed; without script the page again."""
    if not request.htmx:
        return redirect(f"{before.article.get_absolute_url()}#fact-{fact.statement.pk}")
    page = _page(request, before.article.pk)
    different, gone = changed(before.facts, page.facts)
    others = [each for each in different if each.statement != fact.statement]
    context = {
        "page": page,
        "decided": page.fact(fact.statement.pk),
        "made": [each for each in others if not before.fact(each.statement.pk)],
        "others": [each for each in others if before.fact(each.statement.pk)],
        "gone": [pk for pk in gone if pk != fact.statement.pk],
    }
    return render(request, "articles/partials/decided.html", context)


def _again(request: HttpRequest, page: ArticlePage, fact: Fact, status: int = 200) -> HttpResponse:
    """The fact with its forms as they were filled in."""
    context = {"section": "articles", "page": page, "fact": fact}
    if request.htmx:
        return render(request, "articles/partials/fact.html", context, status=status)
    if fact.correcting:
        return render(request, "articles/correct.html", context, status=status)
    return _article(request, page, status)


def _article(request: HttpRequest, page: ArticlePage, status: int = 200) -> HttpResponse:
    return render(request, "articles/article.html", {"section": "articles", "page": page}, status=status)


def _page(request: HttpRequest, pk: int, number: str | None = None) -> ArticlePage:
    found = get_object_or_404(Article.objects.select_related("outlet"), pk=pk, current__isnull=False)
    try:
        return ArticlePage(found, version_of(found, number), request.user)
    except Version.DoesNotExist:
        raise Http404(f"no version {number} of article {pk}") from None


def _fact(request: HttpRequest, pk: int, statement: int) -> tuple[ArticlePage, Fact]:
    page = _page(request, pk)
    fact = page.fact(statement)
    if fact is None:
        raise Http404(f"article {pk} does not say statement {statement}")
    return page, fact
