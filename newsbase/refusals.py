"""Forms refused because the sender logged out, or in again, or the database is busy: their content is kept."""

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django_htmx.http import trigger_client_event
from psycopg.errors import LockNotAvailable

from newsbase.methods import Answer

MOST_KEPT = 100_000
TOKEN = "csrfmiddlewaretoken"


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "403.html", {"kept": _kept(request)}, status=403)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token does not belong to the present login (CSRF_FAILURE_VIEW).

    Each login makes a new token, so that forms opened before it are refused. If the browser vouches that the
    form came from one of our pages, the sender may send it again; only they see the new token.
    """
    if not _is_ours(request):
        return render(request, "403_csrf.html", status=403)
    if request.htmx and request.user.is_authenticated:
        anew = {"token": get_token(request), "user": str(request.user)}
        return trigger_client_event(HttpResponse(status=403), "logged-in-anew", anew)
    return render(request, "403_csrf.html", {"kept": _kept(request)}, status=403)


def explain_busy_database(get_response: Answer) -> Answer:
    """Middleware that explains that another program, such as `rebuild`, has kept the writers' lock for too long."""

    def answer(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def explain(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not _is_busy(exception):
            return None
        return render(request, "503.html", {"kept": _kept(request)}, status=503)

    answer.process_exception = explain
    return answer


def _is_busy(exception: Exception) -> bool:
    cause = exception.__cause__
    on_sqlite = getattr(cause, "sqlite_errorname", "").startswith("SQLITE_BUSY")
    return isinstance(exception, OperationalError) and (on_sqlite or isinstance(cause, LockNotAvailable))


def _is_ours(request: HttpRequest) -> bool:
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _kept(request: HttpRequest) -> list[tuple[str, str]]:
    """The fields of a form, to be sent again; empty if it has a password, files or too much data."""
    fields = [(name, value) for name, values in request.POST.lists() for value in values if name != TOKEN]
    secret = any("password" in name for name, _ in fields)
    if secret or request.FILES or sum(len(value) for _, value in fields) > MOST_KEPT:
        return []
    return fields
