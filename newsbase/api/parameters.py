"""Checks of query parameters."""

from collections.abc import Collection

from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request


def refuse_unknown(request: Request, allowed: set[str]) -> None:
    """Refuse unknown parameters, naming the known ones: a misspelt filter must not return everything."""
    unknown = sorted(set(request.query_params) - allowed)
    if unknown:
        may = f"Allowed here: {', '.join(sorted(allowed))}." if allowed else "None is allowed here."
        raise ValidationError({name: [f"Unknown parameter. {may}"] for name in unknown})


def refuse_repeated(request: Request, repeatable: Collection[str]) -> None:
    """Refuse a parameter given twice that takes one value: the first would be ignored."""
    repeated = [
        name for name, given in request.query_params.lists() if len(given) > 1 and name not in repeatable
    ]
    if repeated:
        raise ValidationError({name: ["Give it once: it takes one value."] for name in repeated})


class Filters(DjangoFilterBackend):
    def filter_queryset(self, request, queryset, view):
        # Creating and validating the form of a FilterSet costs as much as reading a page of rows.
        if not request.query_params:
            return queryset
        return super().filter_queryset(request, queryset, view)
