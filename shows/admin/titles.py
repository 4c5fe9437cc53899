"""Names of shows and people in public databases, loaded from their dumps."""

from django.contrib import admin

from shows.models import ExternalId, TitleDump

from .table import ReadOnly


@admin.register(ExternalId)
class ExternalIdAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["written", "kind", "name", "year", "network", "popularity"]
    list_filter = ["source", "kind"]
    search_fields = ["=external_id", "^normal"]
    show_full_result_count = False

    @admin.display(description="id", ordering="external_id")
    def written(self, row: ExternalId) -> str:
        return row.written


@admin.register(TitleDump)
class TitleDumpAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["name", "rows", "stored", "finished", "changed_at"]
    list_filter = ["finished"]
    search_fields = ["name", "digest"]
    fields = ["name", "digest", "rows", "stored", "finished", "changed_at"]
    readonly_fields = ["changed_at"]
