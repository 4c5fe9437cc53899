"""The change log in words."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList

from shows.models import Change
from shows.wording import tell

from .filters import PropertyFilter
from .table import Table, short


class WordedChanges(ChangeList):
    """A page of changes; the names in all of them are fetched at once."""

    def get_results(self, request):
        super().get_results(request)
        self.result_list = tell(self.result_list)


def in_words(change: Change) -> tuple[str, str]:
    """What changed and how, for a change that has been put into words (`wording.tell`)."""
    told = change.told
    if told.why:
        return told.slot, f"{told.after} ({told.why})"
    return told.slot, f"{told.before or '–'} → {told.after or '–'}"


@admin.register(Change)
class ChangeAdmin(Table):
    list_display = ["number", "made_at", "subject", "slot", "change", "cause"]
    list_filter = ["material", PropertyFilter, "made_at"]
    list_select_related = ["subject", "source"]
    search_fields = ["subject__label", "source__title", "=decision__id"]
    date_hierarchy = "made_at"
    ordering = ["-id"]
    fields = [
        "made_at",
        "material",
        "subject",
        "slot",
        "change",
        "decision",
        "source",
        "before",
        "after",
    ]
    readonly_fields = ["slot", "change"]
    show_full_result_count = False

    def get_changelist(self, request, **kwargs):
        return WordedChanges

    def get_object(self, request, object_id, from_field=None):
        change = super().get_object(request, object_id, from_field)
        return change and tell([change])[0]

    def about(self, change: Change) -> str:
        return f"entity:{change.subject_id}"

    @admin.display(ordering="id")
    def number(self, change: Change) -> str:
        return f"#{change.pk}"

    @admin.display(description="what", ordering="prop")
    def slot(self, change: Change) -> str:
        return in_words(change)[0]

    @admin.display
    def cause(self, change: Change) -> str:
        return (
            f"decision {change.decision_id}" if change.decision_id else short(str(change.source or "rebuild"))
        )

    @admin.display
    def change(self, change: Change) -> str:
        return in_words(change)[1]
