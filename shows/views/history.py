"""What happened: the change log, conflicts, decisions, and the history of a statement."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from shows import journal, queries
from shows.models import Decision, Statement, Target
from shows.wording import tell

from .common import page_of

MOST_CHANGES = 200


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    page = page_of(request, queries.changes())
    page.object_list = tell(page.object_list)
    return render(request, "shows/changes.html", {"section": "changes", "page": page})


@require_safe
def conflicts(request: HttpRequest) -> HttpResponse:
    page = page_of(request, queries.open_conflicts(), 20)
    return render(request, "shows/conflicts.html", {"section": "conflicts", "page": page})


@require_safe
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    return _decision_page(request, get_object_or_404(Decision.objects.select_related("user"), pk=pk))


@require_POST
@permission_required(journal.DECIDE, raise_exception=True)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a decision; one on which others rest is undone after they have been shown."""
    made = get_object_or_404(Decision.objects.select_related("user"), pk=pk)
    if "confirmed" not in request.POST and journal.dependants(made):
        return redirect("decision", pk)
    try:
        journal.undo(request.user, made, reason=request.POST.get("reason", ""))
    except journal.Refused as refusal:
        return _decision_page(request, made, refusal=refusal, status=409)
    messages.success(request, f"Undone: {made}")
    return redirect(_back(request) or reverse("decision", args=[made.pk]))


def _back(request: HttpRequest) -> str:
    """Where the form says to go next, if that is here."""
    address = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, request.is_secure())
    return address if is_ours else ""


def _decision_page(request: HttpRequest, made: Decision, *, refusal=None, status: int = 200) -> HttpResponse:
    context = {
        "decision": made,
        "statements": queries.statements_about(made),
        "sources": queries.sources_about(made),
        "undone": queries.decisions_about(made),
        "dependants": journal.dependants(made),
        "changes": tell(queries.changes().filter(decision=made)[:MOST_CHANGES]),
        "refusal": refusal,
    }
    return render(request, "shows/decision.html", context, status=status)


@require_safe
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    """Who decided what about a statement, when, why, from which sentence, and what was published before."""
    found = get_object_or_404(Statement.objects.with_names(), pk=pk)
    context = {
        "statement": found,
        "evidence": queries.evidence_of(found),
        "decisions": journal.history(Target.Kind.STATEMENT, found.pk),
        "changes": tell(queries.changes_of_slot(found.subject, found.prop, found.season)[:MOST_CHANGES]),
    }
    return render(request, "shows/statement.html", context)
