"""Lists of statements, and decisions on everything that a list shows."""

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from shows import bulk, queries
from shows.bulk import DryRun, Overtaken, Ticket
from shows.filters import StatementFilter
from shows.forms import REASONS
from shows.journal import DECIDE, Refused
from shows.models import Decision, Property, Statement

from .common import curators_only, page_of
from .kept import kept_filters

PAGING = {"page"}
FIELDS = ("q", "property", "state", "decided", "outlet", "rule", "min_confidence", "max_confidence")


class BatchForm(forms.Form):
    ticket = forms.CharField(widget=forms.HiddenInput, max_length=200_000)
    reason = forms.CharField(required=False, max_length=500)

    def __init__(self, *args, verb: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = verb == Decision.Verb.REJECT


@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    """Statements, decided or not, as filtered by the query string."""
    asked = _asked(request)
    page = page_of(request, _found(asked))
    page.object_list = _shown(page.object_list, request.user)
    context = {
        "section": "statements",
        "filter": asked,
        "kept": kept_filters(asked, *FIELDS),
        "unknown": _unknown(request, asked),
        "page": page,
        "most": bulk.MOST,
        "reasons": REASONS,
        "here": request.get_full_path(),
    }
    return render(request, "shows/statements.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@curators_only
def decide(request: HttpRequest, verb: str) -> HttpResponse:
    """Show the effects of deciding on everything in a list; once confirmed, decide."""
    asked = _asked(request)
    if not asked.is_valid() or _unknown(request, asked):
        # The list explains what is wrong with the filters.
        return redirect(f"{reverse('statements')}?{request.GET.urlencode()}")
    form = BatchForm(request.POST or None, verb=verb)
    if not form.is_valid():
        return _page(
            request, asked, form, _dry_run(request, verb, asked), status=422 if form.is_bound else 200
        )
    try:
        made = bulk.decide(
            request.user, Ticket.read(verb, form.cleaned_data["ticket"]), reason=form.cleaned_data["reason"]
        )
    except Overtaken as overtaken:
        return _page(request, asked, form, overtaken.run, status=409)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _page(request, asked, form, _dry_run(request, verb, asked), status=409)
    messages.success(request, f"Decided on {made.targets.count()} statements as one decision.")
    return redirect("decision", made.pk)


def _asked(request: HttpRequest) -> StatementFilter:
    return StatementFilter(request.GET, queryset=Statement.objects.with_names().order_by("-pk"))


def _unknown(request: HttpRequest, asked: StatementFilter) -> list[str]:
    """Unknown parameters: a misspelt filter must not lead to a decision on everything."""
    return sorted(request.GET.keys() - asked.filters.keys() - PAGING)


def _found(asked: StatementFilter) -> QuerySet[Statement]:
    """The statements found; names, which are published with their entities, only if they were asked for."""
    if not asked.is_valid():
        return asked.queryset.none()
    names = asked.form.cleaned_data["property"] == Property.NAME
    return asked.qs if names else asked.qs.exclude(prop=Property.NAME)


def _shown(found: QuerySet[Statement], user) -> QuerySet[Statement]:
    """The statements of one page with all that it shows, which would make counting those of all pages slow."""
    found = queries.with_pages(found)
    if user.has_perm(DECIDE):
        return queries.to_decide(found.select_related("decision__user"))
    return found.prefetch_related(queries.evidence_that_counts())


def _dry_run(request: HttpRequest, verb: str, asked: StatementFilter) -> DryRun:
    return bulk.dry_run(request.user, verb, _found(asked))


def _page(
    request: HttpRequest, asked: StatementFilter, form: BatchForm, run: DryRun, *, status: int = 200
) -> HttpResponse:
    context = {
        "section": "statements",
        "filter": asked,
        "form": form,
        "run": run,
        "most": bulk.MOST,
        "all": bulk.open_to(run.verb, _found(asked)).count(),
    }
    return render(request, "shows/bulk.html", context, status=status)
