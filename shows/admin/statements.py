"""Statements and their evidence. Rows are accepted and rejected here, several as one decision."""

from collections.abc import Sequence

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.text import smart_split, unescape_string_literal

from shows import journal, queries
from shows.forms import SeenField
from shows.journal import CURATE, DECIDE, Refused, Stale
from shows.models import Conflict, Evidence, Statement, Target, matching_any
from shows.templatetags.pages import percent
from shows.wording import in_words, name_in_words, slot_in_words

from .filters import DecidedFilter, PropertyFilter
from .table import ReadOnly, Table, say_made, short

MOST_SHOWN = 100
MOST_SENTENCES = 20


class Sure:
    """The confidence of statements or evidence, as the pages show it."""

    @admin.display(description="confidence", ordering="confidence")
    def sure(self, row: Statement | Evidence) -> str:
        return percent(row.confidence)


class PackedSeenField(SeenField):
    """The same in a single field, "12:0 13:7", since Django limits the number of fields."""

    widget = forms.HiddenInput
    default_error_messages = {"required": "This form is damaged; please choose again."}

    def prepare_value(self, value):
        return (
            " ".join(f"{pk}:{number}" for pk, number in value.items()) if isinstance(value, dict) else value
        )

    def clean(self, value) -> dict[int, int]:
        return super().clean((value or "").split())


class AcceptForm(ActionForm):
    """The action on the selected rows. `last_decision` is the end of the journal when the list was shown."""

    last_decision = forms.IntegerField(label="", min_value=0, widget=forms.HiddenInput, initial=journal.end)


class RejectRowsForm(forms.Form):
    seen = PackedSeenField()
    reason = forms.CharField(widget=AdminTextInputWidget, max_length=500)


class EvidenceInline(Sure, ReadOnly, admin.TabularInline):
    model = Evidence
    fk_name = "statement"
    fields = ["sentence", "source", "sure", "rule", "decision"]
    readonly_fields = ["sentence", "sure"]
    verbose_name_plural = f"the surest evidence, {MOST_SENTENCES} at most"
    show_change_link = True

    def get_queryset(self, request):
        evidence = super().get_queryset(request).order_by("-confidence", "pk")
        of_this = evidence.filter(statement=request.resolver_match.kwargs["object_id"])
        return evidence.filter(pk__in=of_this[:MOST_SENTENCES]).select_related("source", "decision__user")

    @admin.display
    def sentence(self, evidence: Evidence) -> str:
        return evidence.sentence


@admin.register(Statement)
class StatementAdmin(Sure, Table):
    list_display = ["id", "about_whom", "what", "says", "state", "sure", "support", "decision"]
    list_display_links = ["id", "about_whom"]
    list_filter = ["state", PropertyFilter, DecidedFilter, "modality"]
    list_select_related = ["subject", "object", "character", "decision__user"]
    search_fields = ["subject__label", "object__label", "character__label", "value"]
    fields = ["subject", "what", "says", "modality", "state", "sure", "support", "evidence", "decision"]
    fields += ["conflict"]
    readonly_fields = ["what", "says", "sure", "evidence"]
    inlines = [EvidenceInline]
    actions = ["accept", "reject"]
    action_form = AcceptForm
    show_full_result_count = False

    @admin.display(description="subject", ordering="subject__label")
    def about_whom(self, statement: Statement) -> str:
        return name_in_words(statement.subject)

    @admin.display(ordering="prop")
    def what(self, statement: Statement) -> str:
        return slot_in_words(statement)

    @admin.display(description="value")
    def says(self, statement: Statement) -> str:
        return short(in_words(statement))

    @admin.display
    def evidence(self, statement: Statement) -> str:
        """How much there is, as a link to all of it."""
        address = reverse("admin:shows_evidence_changelist", query={"statement": statement.pk})
        return format_html('<a href="{}">{}</a>', address, statement.evidence.count())

    def about(self, statement: Statement) -> str:
        return f"statement:{statement.pk}"

    def get_urls(self):
        view = self.admin_site.admin_view(self.reject_view)
        return [path("reject/", view, name="shows_statement_reject"), *super().get_urls()]

    @admin.action(description="Accept selected statements")
    def accept(self, request, queryset):
        """Accept the selected rows as the list showed them."""
        statements = list(queryset)
        ids = [statement.pk for statement in statements]
        seen = journal.seen_at(int(request.POST["last_decision"]), Target.Kind.STATEMENT, ids)
        try:
            _check_rights(request.user, len(statements))
            say_made(request, [journal.accept(request.user, statements, seen=seen)])
        except (Refused, Stale) as refusal:
            messages.error(request, str(refusal))

    @admin.action(description="Reject selected statements")
    def reject(self, request, queryset):
        ids = list(queryset.values_list("pk", flat=True))
        try:
            _check_rights(request.user, len(ids))
        except Refused as refusal:
            messages.error(request, str(refusal))
            return None
        seen = journal.last_seen(Target.Kind.STATEMENT, ids)
        return self._reject_page(request, RejectRowsForm(initial={"seen": seen}), ids)

    def reject_view(self, request: HttpRequest) -> HttpResponse:
        """Reject the selected rows, with a reason."""
        if not request.user.has_perm(DECIDE):
            raise PermissionDenied
        form = RejectRowsForm(request.POST)
        form.full_clean()
        seen = form.cleaned_data.get("seen")
        if not seen:
            return self.back(request)
        if not form.is_valid():
            return self._reject_page(request, form, list(seen))
        statements = list(Statement.objects.filter(pk__in=seen))
        try:
            _check_rights(request.user, len(statements))
            made = journal.reject(request.user, statements, reason=form.cleaned_data["reason"], seen=seen)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        except Stale as stale:
            now = journal.last_seen(Target.Kind.STATEMENT, seen)
            again = RejectRowsForm(initial={"seen": now, "reason": form.cleaned_data["reason"]})
            return self._reject_page(request, again, list(seen), stale=stale.decision, status=409)
        else:
            return self.made(request, [made])
        return self._reject_page(request, form, list(seen), status=409)

    def _reject_page(self, request, form: RejectRowsForm, ids: Sequence[int], **context) -> HttpResponse:
        chosen = Statement.objects.filter(pk__in=ids).with_names()
        return self.decision_page(
            request,
            "reject",
            "Reject a statement" if len(ids) == 1 else f"Reject {len(ids)} statements",
            form=form,
            statements=chosen.prefetch_related(queries.evidence_that_counts())[:MOST_SHOWN],
            not_shown=max(len(ids) - MOST_SHOWN, 0),
            action=f"{reverse('admin:shows_statement_reject')}?{self.get_preserved_filters(request)}",
            **context,
        )


def _check_rights(user, count: int) -> None:
    """Raises Refused if somebody who may not curate decides on several statements at once."""
    if count > 1 and not user.has_perm(CURATE):
        raise Refused(
            f"{user} may not decide on several statements at once: it needs the right “{CURATE}”. Choose one."
        )
    if not user.has_perm(DECIDE):
        raise Refused(f"{user} may not do this: it needs the right “{DECIDE}”")


@admin.register(Evidence)
class EvidenceAdmin(Sure, Table):
    list_display = ["id", "stated", "said", "source", "sure", "rule", "decision"]
    list_filter = ["rule", "source__current"]
    list_select_related = [
        "statement__subject",
        "statement__object",
        "statement__character",
        "source",
        "decision__user",
    ]
    search_fields = ["statement__subject__label", "statement__value", "source__title", "rule"]
    fields = ["statement", "counts_for", "sentence", "source", "decision", "sure", "rule", "reading"]
    fields += ["words", "direction", "clock", "spans"]
    readonly_fields = ["sentence", "sure"]
    show_full_result_count = False

    def get_search_results(self, request, queryset, search_term):
        """Each column is looked up by itself: an OR over joined tables would read all evidence."""
        for word in smart_split(search_term):
            wanted = unescape_string_literal(word) if word[0] == word[-1] and word[0] in "\"'" else word
            queryset = matching_any(
                queryset, *({f"{field}__icontains": wanted} for field in self.search_fields)
            )
        return queryset, False

    def about(self, evidence: Evidence) -> str:
        return f"statement:{evidence.statement_id}"

    @admin.display
    def sentence(self, evidence: Evidence) -> str:
        return evidence.sentence

    @admin.display(description="statement", ordering="statement")
    def stated(self, evidence: Evidence) -> str:
        return short(str(evidence.statement))

    @admin.display(description="sentence")
    def said(self, evidence: Evidence) -> str:
        return short(evidence.sentence)


class SideInline(Sure, ReadOnly, admin.TabularInline):
    model = Statement
    fk_name = "conflict"
    fields = ["statement", "state", "sure", "support", "decision"]
    readonly_fields = ["statement", "sure"]
    verbose_name_plural = "statements that cannot all hold"
    show_change_link = True

    def get_queryset(self, request):
        return super().get_queryset(request).with_names().select_related("decision__user")

    @admin.display
    def statement(self, statement: Statement) -> str:
        return in_words(statement)


@admin.register(Conflict)
class ConflictAdmin(Table):
    list_display = ["id", "subject", "what", "sides"]
    list_display_links = ["id", "subject"]
    list_filter = [PropertyFilter]
    list_select_related = ["subject"]
    search_fields = ["subject__label"]
    fields = ["subject", "what"]
    readonly_fields = ["what"]
    inlines = [SideInline]

    def get_queryset(self, request):
        return queries.open_conflicts()

    def about(self, conflict: Conflict) -> str:
        return f"entity:{conflict.subject_id}"

    @admin.display(ordering="prop")
    def what(self, conflict: Conflict) -> str:
        return slot_in_words(conflict)

    @admin.display
    def sides(self, conflict: Conflict) -> str:
        return " / ".join(in_words(statement) for statement in conflict.statements.all())
