"""Entities, the names that articles use for them, and articles as sources."""

from django.contrib import admin

from shows.models import Entity, Mention, Source

from .filters import DatedFilter, ForwardFilter, LinkedFilter
from .table import Table


@admin.register(Entity)
class EntityAdmin(Table):
    list_display = ["id", "label", "kind", "context", "forward", "created_by"]
    list_display_links = ["id", "label"]
    list_filter = ["kind", ForwardFilter]
    list_select_related = ["forward", "created_by__user"]
    search_fields = ["label", "normal", "=id"]
    fields = ["kind", "label", "normal", "context", "forward", "created_by"]
    show_full_result_count = False

    def about(self, entity: Entity) -> str:
        return f"entity:{entity.pk}"


@admin.register(Mention)
class MentionAdmin(Table):
    list_display = ["text", "entity", "link", "source", "start"]
    list_filter = ["entity__kind", LinkedFilter]
    list_select_related = ["entity", "link", "source"]
    search_fields = ["text", "entity__label", "source__title"]
    fields = ["text", "entity", "link", "source", "start", "end"]
    show_full_result_count = False

    def about(self, mention: Mention) -> str:
        return f"mention:{mention.pk}"


@admin.register(Source)
class SourceAdmin(Table):
    list_display = ["title", "outlet", "published", "version", "current", "reading"]
    list_filter = ["current", DatedFilter, "outlet"]
    search_fields = ["title", "outlet", "url", "digest"]
    date_hierarchy = "date"
    fields = [
        "title",
        "outlet",
        "url",
        "published",
        "imported_date",
        "version",
        "current",
        "reading",
        "copies",
        "digest",
    ]
    readonly_fields = ["published"]

    def about(self, source: Source) -> str:
        return f"source:{source.pk}"

    @admin.display(ordering="date", empty_value="no date given")
    def published(self, source: Source) -> str | None:
        return source.date and source.date.isoformat()
