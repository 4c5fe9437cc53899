"""What happened: the change log and the journal."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from shows import journal, queries
from shows.filters import DecisionFilter
from shows.forms import dependants_shown
from shows.history import MOST_CHANGES
from shows.listed_decisions import listed_decisions
from shows.models import Decision, Statement
from shows.rules import Pattern, same_pattern
from shows.wording import tell

from .common import can_undo, editors_only, filtered_page, next_page, page_of, typed
from .kept import kept_filters

MOST_PATTERNS = 3


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    page = page_of(request, queries.changes_to_read())
    page.object_list = tell(page.object_list)
    return render(request, "shows/changes.html", {"section": "changes", "page": page})


@require_safe
@editors_only
def decisions(request: HttpRequest) -> HttpResponse:
    """The journal, latest decision first, as filtered by the query string."""
    asked = DecisionFilter(request.GET, queryset=queries.decisions())
    page = filtered_page(request, asked)
    page.object_list = listed_decisions(page.object_list)
    context = {
        "section": "changes",
        "filter": asked,
        "kept": kept_filters(asked, "user", "verb", "in_force"),
        "page": page,
    }
    return render(request, "shows/decisions.html", context)


@require_safe
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    return _decision_page(request, get_object_or_404(Decision.objects.select_related("user"), pk=pk))


@require_POST
@editors_only
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a decision; if others depend on it that were not shown, they are shown first."""
    made = get_object_or_404(Decision.objects.select_related("user"), pk=pk)
    shown = dependants_shown(request.POST)
    try:
        journal.undo(request.user, made, reason=typed(request.POST, "reason"), shown=shown)
    except journal.Refused as refusal:
        made.refresh_from_db(fields=["in_force"])
        return _decision_page(request, made, refusal=refusal, status=409)
    messages.success(request, f"Decision {made.pk} is undone.")
    return redirect(next_page(request) or reverse("decision", args=[made.pk]))


def _decision_page(request: HttpRequest, made: Decision, *, refusal=None, status: int = 200) -> HttpResponse:
    page = page_of(request, queries.statements_about(made))
    context = {
        "decision": made,
        "page": page,
        "sources": queries.sources_about(made),
        "entities": queries.entities_about(made),
        "mentions": queries.mentions_about(made),
        "undone": queries.decisions_about(made),
        "dependants": journal.dependants(made),
        "can_undo": can_undo(request.user, made),
        "patterns": _patterns(page.object_list) if request.user.has_perm(journal.DECIDE) else [],
        "changes": tell(queries.changes().filter(decision=made)[:MOST_CHANGES]),
        "refusal": refusal,
    }
    return render(request, "shows/decision.html", context, status=status)


def _patterns(statements: Iterable[Statement]) -> list[Pattern]:
    """The patterns with undecided findings like those decided, one for each kind of statement."""
    first = {statement.prop: statement for statement in reversed(list(statements))}
    found = (same_pattern(statement) for statement in list(first.values())[:MOST_PATTERNS])
    return [pattern for pattern in found if pattern]
