from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from shows import journal
from shows.rules import measured


@require_safe
@permission_required(journal.DECIDE, raise_exception=True)
def rules(request: HttpRequest) -> HttpResponse:
    """How often editors agreed with each rule, beside how sure it was."""
    return render(request, "shows/rules.html", {"section": "rules", "rules": measured()})
