"""A statement: its history, and decisions on it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from shows import journal, queries
from shows.bulk import VERBS
from shows.forms import REASONS, JudgeForm
from shows.history import History
from shows.models import Statement, Target
from shows.rules import same_pattern
from shows.wording import sentence_in_words

from .common import can_undo, editors_only, link_to, next_page


@require_safe
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """Who decided what about a statement, when, why and from which sentence, and what was published before."""
    return _page(request, _statement(pk))


@require_safe
@editors_only
def decide_here(request: HttpRequest, pk: int) -> HttpResponse:
    """The buttons that decide a statement, for the page that asks for them."""
    if not request.htmx:
        return redirect("statement", pk)
    found = get_object_or_404(queries.to_decide(Statement.objects.select_related("decision__user")), pk=pk)
    context = {"statement": found, "reasons": REASONS, "here": request.htmx.current_url_abs_path}
    return render(request, "shows/partials/decide_here.html", context)


@require_POST
@editors_only
def judge(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Accept or reject a statement, then redirect to the address in the form, or to the statement."""
    found = _statement(pk)
    form = JudgeForm(request.POST, verb=verb)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    given = form.cleaned_data
    try:
        made = VERBS[verb](request.user, [found], reason=given["reason"], seen={pk: given["seen"]})
    except (journal.Refused, journal.Stale) as refusal:
        # The page now shows the decision in between, so that the next attempt takes account of it.
        again = JudgeForm(initial={"reason": given["reason"], "seen": _last_seen(pk)})
        return _page(request, found, again, refusal=refusal, status=409)
    said = f"{verb.capitalize()}ed: {sentence_in_words(found)}."
    messages.success(request, format_html("{} {}", said, link_to(made)), extra_tags=str(made.pk))
    return redirect(next_page(request) or reverse("statement", args=[pk]))


def _statement(pk: int) -> Statement:
    return get_object_or_404(queries.with_pages(Statement.objects.with_forwards()), pk=pk)


def _page(
    request: HttpRequest, found: Statement, form: JudgeForm | None = None, *, refusal=None, status: int = 200
) -> HttpResponse:
    history = History(found)
    for decision in history.decisions:
        decision.can_undo = can_undo(request.user, decision)
    context = {"statement": found, "history": history, "refusal": refusal}
    if request.user.has_perm(journal.DECIDE):
        context["pattern"] = same_pattern(found)
        context["form"] = form or JudgeForm(initial={"seen": _last_seen(found.pk)})
    return render(request, "shows/statement.html", context, status=status)


def _last_seen(pk: int) -> int:
    return journal.last_seen(Target.Kind.STATEMENT, [pk])[pk]
