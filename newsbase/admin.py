"""The admin's site."""

from functools import update_wrapper

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse


class Site(AdminSite):
    site_header = site_title = "newsbase"
    index_title = "Administration"

    def admin_view(self, view, cacheable=False):
        """A view of the admin, which leads those who are not logged in to the page for that.

        A form is refused instead, as everywhere else, since leading its sender on would lose what it says.
        """
        guarded = super().admin_view(view, cacheable)

        def answer(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if request.method == "POST" and view != self.logout and not self.has_permission(request):
                raise PermissionDenied
            return guarded(request, *args, **kwargs)

        return update_wrapper(answer, guarded)
