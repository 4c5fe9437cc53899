from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shows.rules import measured

from .common import editors_only


@require_safe
@editors_only
def rules(request: HttpRequest) -> HttpResponse:
    """How often editors agreed with each rule, compared with its confidence."""
    return render(request, "shows/rules.html", {"section": "statements", "rules": measured()})
