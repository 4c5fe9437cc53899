"""What all API endpoints share: they are read-only, and answer 304 if nothing has changed."""

from collections.abc import Callable, Sequence

from django.http import HttpResponseBase
from django.utils.cache import get_conditional_response
from django_filters import FilterSet, MultipleChoiceFilter
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from shows.roles import DECIDE

from .caching import etag
from .links import Links
from .parameters import refuse_repeated, refuse_unknown


class EditorsOnly(BasePermission):
    message = "Only editors may read this."

    def has_permission(self, request, view):
        return request.user.has_perm(DECIDE)


class ReadOnly:
    """A view that refuses to write before it does anything else."""

    def initial(self, request, *args, **kwargs):
        if request.method not in SAFE_METHODS:
            raise MethodNotAllowed(request.method)
        super().initial(request, *args, **kwargs)

    def perform_authentication(self, request):
        """Do not load the user before an answer depends on who asks, since a session costs queries.

        A token in the request is checked, so that an expired one is not treated as none.
        """
        if "Authorization" in request.headers:
            super().perform_authentication(request)


class Endpoint(ReadOnly, GenericViewSet):
    """A list, and each of its members by id.

    An endpoint turns rows into plain dicts (`present`). Its serializer only declares their shape for the
    OpenAPI document: running it would cost more than the rest of the answer.
    """

    filterset_class: type[FilterSet]
    of_one: frozenset[str] = frozenset()  # parameters for a single member
    by_role = False  # whether the answer depends on the role
    lookup_url_kwarg = "id"
    lookup_value_regex = r"\d{1,18}"

    def list(self, request: Request) -> HttpResponseBase:
        return self.unless_unchanged(self.answer_list)

    def retrieve(self, request: Request, id: str) -> HttpResponseBase:
        return self.unless_unchanged(self.answer_one)

    def present(self, rows: Sequence, links: Links) -> Sequence[dict]:
        raise NotImplementedError

    def answer_list(self) -> Response:
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(self.present(page, Links(self.request)))

    def answer_one(self) -> Response:
        return Response(self.present([self.get_object()], Links(self.request))[0])

    def unless_unchanged(self, answer: Callable[[], Response]) -> HttpResponseBase:
        tag = etag(self.request, self.role)
        response = get_conditional_response(self.request, etag=tag) or answer()
        response["ETag"] = tag
        return response

    @property
    def role(self) -> str:
        return "editor" if self.by_role and self.request.user.has_perm(DECIDE) else "reader"

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if self.action in ("list", "retrieve"):
            refuse_unknown(request, self.parameters())
            refuse_repeated(request, self.repeatable)

    @property
    def repeatable(self) -> set[str]:
        filters = self.filterset_class.base_filters
        return {name for name in filters if isinstance(filters[name], MultipleChoiceFilter)}

    def parameters(self) -> set[str]:
        """The query parameters that are understood."""
        if self.action != "list":
            return {*self.of_one}
        return {*self.filterset_class.base_filters, *self.pagination_class.parameters}

    @property
    def default_response_headers(self):
        kept = "private, no-cache" if self.by_role else "no-cache"
        return super().default_response_headers | {"Cache-Control": kept}
