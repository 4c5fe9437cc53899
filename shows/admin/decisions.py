"""The journal: who decided what, undoing it, and the confidence at which statements stand without an editor."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

import shows.converters  # noqa: F401
from shows import journal, queries
from shows.forms import dependants_shown
from shows.journal import CURATE, DECIDE, Refused, Stale
from shows.models import Decision, Modality, Property, Statement, Target
from shows.projection import AUTO_ACCEPT, DEFAULT_THRESHOLD
from shows.wording import name_in_words, tell

from .changes import in_words
from .filters import AboutFilter
from .table import ReadOnly, Table, short

MOST_CHANGES = 50
STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


class UndoForm(forms.Form):
    reason = forms.CharField(required=False, max_length=500, widget=AdminTextInputWidget)


class ThresholdForm(forms.Form):
    value = forms.FloatField(
        label="Confidence",
        min_value=0,
        max_value=1,
        help_text="From 0 to 1, such as 0.9. What is read with at least this confidence stands without an editor.",
        widget=forms.NumberInput(attrs={"step": "any"}),
    )
    reason = forms.CharField(required=False, max_length=500, widget=AdminTextInputWidget)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class TargetInline(ReadOnly, admin.TabularInline):
    model = Target
    fields = ["kind", "object_id", "judgement", "seen"]


@admin.register(Decision)
class DecisionAdmin(Table):
    list_display = ["number", "did", "target_count", "user", "made_at", "why", "in_force"]
    list_filter = ["verb", "in_force", ("user", admin.RelatedOnlyFieldListFilter), AboutFilter]
    list_select_related = ["user"]
    search_fields = ["=id", "reason", "user__username"]
    date_hierarchy = "made_at"
    ordering = ["-id"]
    fields = ["did", "user", "made_at", "in_force", "reason", "statements", "resting", "effects", "payload"]
    readonly_fields = ["did", "statements", "resting", "effects"]
    inlines = [TargetInline]
    show_full_result_count = False

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(target_count=Count("targets"))

    def about(self, decision: Decision) -> str:
        return f"decision:{decision.pk}"

    @admin.display(ordering="id")
    def number(self, decision: Decision) -> str:
        return f"#{decision.pk}"

    @admin.display(description="decision", ordering="verb")
    def did(self, decision: Decision) -> str:
        undone = f" decision {decision.undoes_id}" if decision.undoes_id else ""
        return f"{decision.get_verb_display()}{undone}"

    @admin.display(description="reason", ordering="reason")
    def why(self, decision: Decision) -> str:
        return short(decision.reason)

    @admin.display(description="targets", ordering="target_count")
    def target_count(self, decision: Decision) -> int:
        return decision.target_count

    @admin.display(empty_value="none")
    def statements(self, decision: Decision) -> str | None:
        return _listed("admin:shows_statement_change", queries.statements_about(decision))

    @admin.display(description="rest on it", empty_value="none")
    def resting(self, decision: Decision) -> str | None:
        return _listed("admin:shows_decision_change", journal.dependants(decision))

    @admin.display(description="what it changed", empty_value="nothing that is published")
    def effects(self, decision: Decision) -> str | None:
        changes = tell(queries.changes().filter(decision=decision)[:MOST_CHANGES])
        told = ((name_in_words(each.subject), *in_words(each)) for each in changes)
        return format_html_join(mark_safe("<br>"), "{} {}: {}", told) or None

    def get_urls(self):
        mine = self.admin_site.admin_view
        return [
            path("threshold/", mine(self.threshold_view), name="shows_decision_threshold"),
            path("<id:pk>/undo/", mine(self.undo_view), name="shows_decision_undo"),
            *super().get_urls(),
        ]

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Undo a decision, after showing what depends on it."""
        if not request.user.has_perm(DECIDE):
            raise PermissionDenied
        decision = get_object_or_404(Decision.objects.select_related("user"), pk=pk)
        form = UndoForm(request.POST or None)
        status = 200
        if form.is_valid():
            try:
                reason, shown = form.cleaned_data["reason"], dependants_shown(request.POST)
                undone = journal.undo(request.user, decision, reason=reason, shown=shown)
                return self.made(request, [undone])
            except Refused as refusal:
                form.add_error(None, str(refusal))
                decision.refresh_from_db(fields=["in_force"])
                status = 409
        dependants = journal.dependants(decision)
        return self.decision_page(
            request,
            "undo",
            f"Undo {decision}",
            form=form,
            decision=decision,
            dependants=dependants,
            status=status,
        )

    def threshold_view(self, request: HttpRequest) -> HttpResponse:
        """Set the confidence at which statements stand without an editor."""
        if not request.user.has_perm(CURATE):
            raise PermissionDenied
        now = threshold()
        seen = journal.last_seen(Target.Kind.SETTING, [AUTO_ACCEPT])[AUTO_ACCEPT]
        initial = {"value": now, "seen": seen}
        form = ThresholdForm(request.POST or None, initial=initial)
        page = {"threshold": now, "form": form, "steps": _undecided_by_step()}
        if form.is_valid():
            given = form.cleaned_data
            try:
                made = journal.set_threshold(
                    request.user, given["value"], reason=given["reason"], seen={AUTO_ACCEPT: given["seen"]}
                )
                return self.made(request, [made])
            except Refused as refusal:
                form.add_error(None, str(refusal))
                page["status"] = 409
            except Stale as stale:
                page |= {
                    "stale": stale.decision,
                    "status": 409,
                    "form": ThresholdForm(initial=given | {"seen": seen}),
                }
        return self.decision_page(request, "threshold", "Auto-accept confidence", **page)


def threshold() -> float:
    """The confidence at which statements stand without an editor."""
    last = Decision.objects.in_force().filter(verb=Decision.Verb.SET).order_by("-id").first()
    return last.payload["value"] if last else DEFAULT_THRESHOLD


def _undecided_by_step() -> list[tuple[float, int]]:
    """For each step, how many undecided statements have at least that confidence, and would stand unless disputed."""
    undecided = Statement.objects.undecided().exclude(prop=Property.NAME).exclude(modality=Modality.IMPLIED)
    counts = {f"at_{n}": Count("pk", filter=Q(confidence__gte=step)) for n, step in enumerate(STEPS)}
    return list(zip(STEPS, undecided.aggregate(**counts).values(), strict=True))


def _listed(page: str, rows) -> str | None:
    """The rows as a list of links to their pages."""
    links = ((reverse(page, args=[row.pk]), row) for row in rows)
    return format_html_join(mark_safe("<br>"), '<a href="{}">{}</a>', links) or None


@admin.register(Target)
class TargetAdmin(Table):
    list_display = ["id", "decision", "kind", "object_id", "judgement", "seen"]
    list_display_links = ["id", "decision"]
    list_filter = ["kind", "judgement", "decision__verb"]
    list_select_related = ["decision__user"]
    search_fields = ["=object_id", "=decision__id"]
    fields = ["decision", "kind", "object_id", "judgement", "seen"]
    show_full_result_count = False

    def about(self, target: Target) -> str:
        return f"{target.kind}:{target.object_id}"
