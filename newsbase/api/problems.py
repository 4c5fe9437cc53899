"""Errors as application/problem+json (RFC 9457), whether the API raises them or Django does."""

from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import DisallowedHost, RequestDataTooBig, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.template import loader
from django.template.defaultfilters import filesizeformat
from django.views import defaults
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

MEDIA_TYPE = "application/problem+json"


def problem(request: HttpRequest, status: int, detail: str, **more) -> dict:
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.get_full_path(),
        **more,
    }


def handle(error: Exception, context: dict) -> Response | None:
    """Answer an error that a view of the API raised; None hands it on to Django (and to `server_error`)."""
    response = exception_handler(error, context)
    if response is None:
        return None
    if isinstance(error, ValidationError):
        more = {"errors": response.data}
        detail = " ".join(f"{name}: {' '.join(said)}" for name, said in response.data.items())
    else:
        more, detail = {}, str(response.data["detail"])
    response.data = problem(context["request"], response.status_code, detail, **more)
    response.content_type = MEDIA_TYPE
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    reason = _why(exception)
    if not concerns_api(request):
        page = loader.get_template("400.html").render({"reason": reason})
        return HttpResponseBadRequest(page)
    return answer(request, 400, reason)


def _why(exception: Exception) -> str:
    if isinstance(exception, RequestDataTooBig):
        most = filesizeformat(settings.NEWSBASE_MAX_ARTICLE_BYTES)
        return f"The request is too large: an article may have at most {most}."
    if isinstance(exception, TooManyFilesSent):
        return f"Too many files were sent: at most {settings.DATA_UPLOAD_MAX_NUMBER_FILES:,} at once."
    if isinstance(exception, DisallowedHost):
        return "This address is not served here (ALLOWED_HOSTS)."
    return "The request is malformed."


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if not concerns_api(request):
        return defaults.page_not_found(request, exception)
    return answer(request, 404, "There is no such endpoint. /api/v1/ lists them.")


def server_error(request: HttpRequest) -> HttpResponse:
    if not concerns_api(request):
        return defaults.server_error(request)
    return answer(request, 500, "The server failed. Try again.")


def concerns_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def answer(request: HttpRequest, status: int, detail: str) -> HttpResponse:
    return JsonResponse(problem(request, status, detail), status=status, content_type=MEDIA_TYPE)
