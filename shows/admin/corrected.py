"""Admin tables whose rows can be corrected: a row's page is a form that makes decisions."""

from collections.abc import Iterable, Sequence

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from shows import journal, queries
from shows.journal import Refused, Stale
from shows.models import Entity, Value

from .correcting import Correction, Slot
from .table import Table


class Corrected(Table):
    """Shows the correction form to those who may decide, and the plain row to others."""

    def subject(self, row) -> Entity:
        """The entity that the values belong to."""
        return row.entity

    def slots(self, row) -> Sequence[Slot]:
        """What can be corrected about a row."""
        raise NotImplementedError

    def values(self, row) -> Iterable[Value]:
        return queries.values_of(self.subject(row)).order_by("season", "pk")

    def correction(self, row) -> Correction:
        return Correction(self.subject(row), self.slots(row), self.values(row))

    def about(self, row) -> str:
        return f"entity:{self.subject(row).pk}"

    def has_change_permission(self, request, obj=None):
        return request.user.has_perm(journal.DECIDE)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if request.user.has_perm(journal.DECIDE) and self.has_view_permission(request, row):
            return self._correct(request, row)
        if request.method == "POST":
            raise PermissionDenied
        return super().change_view(request, object_id, form_url, extra_context)

    def _correct(self, request: HttpRequest, row) -> HttpResponse:
        correction = self.correction(row)
        if request.method != "POST":
            return self._page(request, row, correction)
        correction.send(request.POST)
        if not correction.is_valid():
            return self._page(request, row, correction)
        try:
            decisions = correction.decide(request.user)
        except Refused:
            return self._page(request, row, correction, status=409)
        except Stale as stale:
            now = self.correction(row)
            now.retype(correction)
            return self._page(request, row, now, stale=stale.decision, status=409)
        if not decisions:
            messages.info(request, "Nothing was changed, so nothing was decided.")
            return self.back(request)
        return self.made(request, decisions)

    def _page(self, request, row, correction: Correction, *, stale=None, status: int = 200) -> HttpResponse:
        return self.decision_page(
            request,
            "correct",
            f"Correct {self.opts.verbose_name}",
            status=status,
            subtitle=str(row),
            original=row,
            change=True,
            has_view_permission=True,
            has_absolute_url=hasattr(row, "get_absolute_url"),
            absolute_url=self.get_view_on_site_url(row),
            preserved_filters=self.get_preserved_filters(request),
            correction=correction,
            errors=correction.errors,
            stale=stale,
        )
