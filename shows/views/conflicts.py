"""Conflicts, and settling them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from shows import journal, queries
from shows.forms import SettleForm
from shows.models import Statement

from .common import editors_only, link_to, next_page, page_of


@require_safe
def conflicts(request: HttpRequest) -> HttpResponse:
    page = page_of(request, queries.open_conflicts(), 20)
    return render(request, "shows/conflicts.html", {"section": "conflicts", "page": page})


@require_POST
@editors_only
def settle(request: HttpRequest) -> HttpResponse:
    """Accept the sides of a conflict that hold, and reject the others."""
    form = SettleForm(request.POST)
    if not form.is_valid():
        return _again(request, form, 422)
    given = form.cleaned_data
    sides = Statement.objects.filter(pk__in=given["seen"]).with_forwards()
    holds = [side for side in sides if side.pk in given["holds"]]
    try:
        made = journal.settle(request.user, sides, holds, reason=given["reason"], seen=given["seen"])
    except (journal.Refused, journal.Stale) as refusal:
        form.add_error(None, f"Not done: {refusal}.")
        return _again(request, form, 409)
    messages.success(request, format_html("Settled. {}", link_to(made)))
    return redirect(next_page(request) or reverse("conflicts"))


def _again(request: HttpRequest, form: SettleForm, status: int) -> HttpResponse:
    """The conflict as it is now, with what was submitted; the list of conflicts if it is none any more."""
    sides = form.cleaned_data.get("seen", ())
    conflict = queries.open_conflicts().filter(statements__in=sides).first()
    if conflict is None:
        problems = [problem for some in form.errors.values() for problem in some]
        messages.error(request, " ".join(problems))
        return redirect(next_page(request) or reverse("conflicts"))
    context = {"section": "conflicts", "conflict": conflict, "form": form}
    return render(request, "shows/settle.html", context, status=status)
