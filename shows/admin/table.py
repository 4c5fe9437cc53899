"""What all admin tables have in common: they are read-only, except through decisions."""

from collections.abc import Iterable

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.text import Truncator

from shows.models import Decision


class ReadOnly:
    """Rows that nobody edits directly."""

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def lookup_allowed(self, lookup, value, request):
        # Ids beyond the range of the column must not reach the database, which would raise an error.
        too_large = value.isdecimal() and len(value) > 18
        return not too_large and super().lookup_allowed(lookup, value, request)


class Table(ReadOnly, admin.ModelAdmin):
    """A table to browse. The history of a row is what the journal says about it."""

    list_per_page = 50

    def get_object(self, request, object_id, from_field=None):
        # Ids beyond the range of the column must not reach the database, which would raise an error.
        return super().get_object(request, object_id, from_field) if len(object_id) <= 18 else None

    def about(self, row) -> str:
        """The row as `AboutFilter` takes it: "entity:12"."""
        raise NotImplementedError

    def history_view(self, request, object_id, extra_context=None):
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404(f"no {self.opts.verbose_name} {object_id}")
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        address = reverse("admin:shows_decision_changelist")
        return redirect(f"{address}?{urlencode({'about': self.about(row)})}")

    def list_address(self, request: HttpRequest) -> str:
        """The address of this list, with the filters last used."""
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        filters = request.GET.get("_changelist_filters", "")
        return f"{address}?{filters}" if filters else address

    def back(self, request: HttpRequest) -> HttpResponse:
        return redirect(self.list_address(request))

    def made(self, request: HttpRequest, decisions: Iterable[Decision]) -> HttpResponse:
        """Return to the list with a message about the decisions made."""
        say_made(request, decisions)
        return self.back(request)

    def decision_page(
        self, request: HttpRequest, template: str, title: str, *, status: int = 200, **context
    ) -> HttpResponse:
        """A page for preparing a decision, in the admin's layout."""
        frame = {
            **self.admin_site.each_context(request),
            "media": self.media,
            "opts": self.opts,
            "title": title,
            "back": self.list_address(request),
        }
        return TemplateResponse(request, f"admin/shows/{template}.html", frame | context, status=status)


def say_made(request: HttpRequest, decisions: Iterable[Decision]) -> None:
    links = ((reverse("admin:shows_decision_change", args=[each.pk]), each) for each in decisions)
    messages.success(
        request, format_html("Decided: {}.", format_html_join(", ", '<a href="{}">{}</a>', links))
    )


def short(words: str) -> str:
    """Words shortened for a column of a list."""
    return Truncator(words).words(24)
