"""Pages of lists: by cursor; for the change log, by its own numbers."""

from django.core.exceptions import ValidationError as Unreadable
from django.db.models import Max, Model, QuerySet
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import BasePagination, CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

PAGE_SIZE = 50
MAX_PAGE_SIZE = 200
LARGEST = 10**18

PAGE_SIZE_SCHEMA = {"type": "integer", "minimum": 1, "default": PAGE_SIZE}
LINK_SCHEMA = {"type": ["string", "null"], "format": "uri"}


def page_size(request: Request) -> int:
    """The requested page size, limited to MAX_PAGE_SIZE."""
    return min(number(request, "page_size", PAGE_SIZE, least=1), MAX_PAGE_SIZE)


def number(request: Request, name: str, default: int, *, least: int) -> int:
    asked = request.query_params.get(name, str(default))
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 20 and int(asked) >= least):
        raise ValidationError({name: [f"“{asked}” is not a number of {least} or more."]})
    return int(asked)


def page_schema(results: dict, **more: dict) -> dict:
    size = {"type": "integer", "description": "the most results a page holds"}
    properties = {"next": LINK_SCHEMA, **more, "page_size": size, "results": results}
    return {"type": "object", "required": list(properties), "properties": properties}


def page_size_parameter() -> dict:
    return {
        "name": "page_size",
        "in": "query",
        "description": f"Results on a page; more than {MAX_PAGE_SIZE} count as {MAX_PAGE_SIZE}.",
        "schema": PAGE_SIZE_SCHEMA,
    }


class Pages(CursorPagination):
    """Pages in the order of the queryset, then by primary key, so that no row is skipped or repeated among equals."""

    page_size = PAGE_SIZE
    page_size_query_param = "page_size"
    offset_cutoff = None
    parameters = frozenset({"cursor", "page_size"})

    def paginate_queryset(self, queryset, request, view=None):
        try:
            return super().paginate_queryset(queryset, request, view)
        except (NotFound, ValueError, OverflowError, Unreadable) as error:
            raise ValidationError({"cursor": ["Not a cursor of this list."]}) from error

    def decode_cursor(self, request):
        cursor = super().decode_cursor(request)
        if cursor and cursor.offset > LARGEST:
            raise NotFound
        return cursor

    def get_page_size(self, request):
        return page_size(request)

    def get_ordering(self, request, queryset: QuerySet, view) -> tuple[str, ...]:
        ordering = queryset.query.order_by or queryset.model._meta.ordering
        return tuple(dict.fromkeys([*ordering, "pk"]))

    def get_paginated_response(self, data):
        return Response(
            {
                "next": self.get_next_link(),
                "previous": self.get_previous_link(),
                "page_size": self.page_size,
                "results": data,
            }
        )

    def get_paginated_response_schema(self, schema):
        return page_schema(schema, previous=LINK_SCHEMA)

    def get_schema_operation_parameters(self, view):
        cursor = {
            "name": "cursor",
            "in": "query",
            "description": "Where a page begins: taken from `next` or `previous`.",
            "schema": {"type": "string"},
        }
        return [cursor, page_size_parameter()]


class LogPages(BasePagination):
    """Pages of an append-only log: what came after a number, and the number to ask with next time."""

    parameters = frozenset({"after", "page_size"})

    def paginate_queryset(self, queryset, request, view=None):
        self.request = request
        self.page_size = page_size(request)
        self.after = number(request, "after", 0, least=0)
        rows = list(queryset.filter(pk__gt=self.after).order_by("pk")[: self.page_size + 1])
        self.more, page = len(rows) > self.page_size, rows[: self.page_size]
        self.cursor = page[-1].pk if page else self.after
        if self.after and not page:
            self._refuse_future_number(queryset.model)
        return page

    def _refuse_future_number(self, log: type[Model]) -> None:
        """A reader ahead of the log, as after restoring a backup, would miss the entries that get those numbers."""
        last = log.objects.aggregate(last=Max("pk"))["last"] or 0
        if self.after > last:
            raise ValidationError(
                {"after": [f"The log ends with {last}: read it again from an earlier number."]}
            )

    def get_paginated_response(self, data):
        here = self.request.build_absolute_uri()
        return Response(
            {
                "next": replace_query_param(here, "after", self.cursor) if self.more else None,
                "cursor": self.cursor,
                "page_size": self.page_size,
                "results": data,
            }
        )

    def get_paginated_response_schema(self, schema):
        cursor = {"type": "integer", "description": "the last number read: what to send as `after` next time"}
        return page_schema(schema, cursor=cursor)

    def get_schema_operation_parameters(self, view):
        after = {
            "name": "after",
            "in": "query",
            "description": "Answer what came after this number, oldest first.",
            "schema": {"type": "integer", "minimum": 0, "default": 0},
        }
        return [after, page_size_parameter()]
