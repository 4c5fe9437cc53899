"""How the desk answers: with htmx, with the passages that look different now; without script, with the whole page."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from articles import queue
from articles.models import Article, Version
from shows.rules import Pattern

from .facts import Fact, Problem
from .page import ArticlePage, Passage, version_of


def done(
    request: HttpRequest, before: ArticlePage, start: int, said: str, pattern: Pattern | None = None
) -> HttpResponse:
    """What a decision changed, a message, and similar undecided findings; without script, the whole page."""
    if not request.htmx:
        messages.success(request, said)
        return redirect(address(before, start))
    page = page_of(request, before.article.pk)
    were = {passage.start: passage.fingerprint for passage in before.passages}
    here = page.passage_at(start)
    changed = [p for p in page.passages if p is here or were.get(p.start) != p.fingerprint]
    said = said if page.undecided else f"{said} Everything here is decided. g: the next article."
    gone = were.keys() - {passage.start for passage in page.passages}
    return passages(request, page, changed, said=said, pattern=pattern, gone=sorted(gone))


def again(request, page: ArticlePage, facts: list[Fact], said: str = "", status: int = 200) -> HttpResponse:
    """The facts with their forms as filled in."""
    if not request.htmx:
        return whole(request, page, status, at=facts[0].start if facts else None)
    starts = dict.fromkeys(fact.start for fact in facts)
    return passages(request, page, [page.passage_at(start) for start in starts], said=said, status=status)


def refused(request, page: ArticlePage, facts: list[Fact], wanted: str, error: Exception) -> HttpResponse:
    """Why the facts were not decided, beside them."""
    if not facts and not request.htmx:
        messages.error(request, f"Not done: {error}.")
    for fact in facts:
        fact.problem = Problem.of(wanted, error)
    return again(request, page, facts, f"Could not {wanted}: {error}.", status=409)


def with_form(
    request, page: ArticlePage, form, near: int, problem: Problem | None = None, chosen: str = ""
) -> HttpResponse:
    """The passage with an open form; without a form, with the kinds of facts that can be added on the chosen
    words."""
    here = page.passage_at(near) or page.passages[0]
    here.form, here.problem = form, problem
    here.choosing = urlencode({"near": near, "words": chosen}) if form is None else ""
    status = 409 if problem else 422 if form and form.is_bound else 200
    if not request.htmx:
        return whole(request, page, status, at=here.start)
    said = "" if status == 200 else "Not done: check the form."
    return passages(request, page, [here], said=said, status=status)


def passages(
    request, page: ArticlePage, some: list[Passage | None], *, said="", pattern=None, gone=(), status=200
) -> HttpResponse:
    """Some passages of the page in place of what is shown of them, each once, without those that are `gone`."""
    unique = {passage.start: passage for passage in some if passage}.values()
    context = {"page": page, "passages": unique, "said": said, "pattern": pattern, "gone": gone}
    return render(request, "articles/partials/answer.html", context, status=status)


def whole(request: HttpRequest, page: ArticlePage, status: int = 200, at: int | None = None) -> HttpResponse:
    """The whole page, with the facts at an offset loaded."""
    page.reach(at)
    context = {
        "section": "articles",
        "page": page,
        "next": queue.parameters(request.GET),
        "here": kept_in_queue(request, page.article.get_absolute_url()),
        "set_date": kept_in_queue(request, reverse("set_article_date", args=[page.article.pk])),
    }
    response = render(request, "articles/article.html", context, status=status)
    if page.can_decide:
        # Otherwise, the browser's back button would show the page as it was before the decision.
        add_never_cache_headers(response)
    return response


def page_of(request: HttpRequest, pk: int, number: int | None = None) -> ArticlePage:
    """The page of an article in this version, else in the current one, for this user. Raises Http404."""
    found = get_object_or_404(Article.objects.select_related("outlet"), pk=pk, current__isnull=False)
    try:
        return ArticlePage(found, version_of(found, number), request.user)
    except Version.DoesNotExist:
        raise Http404(f"no version {number} of article {pk}") from None


def address(page: ArticlePage, near: int) -> str:
    """Where the passage at an offset is shown."""
    here = page.passage_at(near)
    asked = f"?at={near}" if page.stretch_at(near).later else ""
    return f"{page.article.get_absolute_url()}{asked}#passage-{here.start if here else 0}"


def kept_in_queue(request: HttpRequest, address: str) -> str:
    """The address, with the queue parameters of this request, or of the page that sent it."""
    page = urlsplit(request.htmx.current_url or "").query
    kept = queue.parameters(QueryDict(page) if request.htmx else request.GET)
    return f"{address}?{kept}" if kept else address
