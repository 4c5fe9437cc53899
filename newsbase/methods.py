"""Pages requested with a method that they do not support, such as the address of a form that is reloaded."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import Resolver404, resolve

from newsbase.api.problems import concerns_api

Answer = Callable[[HttpRequest], HttpResponse]


def explain_refused_method(get_response: Answer) -> Answer:
    """Middleware that explains a bare 405 response. The API has its own explanations."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or concerns_api(request):
            return response
        page = render(request, "405.html", {"way_back": _page_above(request.path)}, status=405)
        page["Allow"] = response["Allow"]
        return page

    return answer


def _page_above(path: str) -> str:
    """The nearest existing address above: for "/decisions/7/undo/", that of the decision."""
    steps = path.strip("/").split("/")[:-1]
    while steps:
        address = f"/{'/'.join(steps)}/"
        try:
            resolve(address)
        except Resolver404:
            steps.pop()
        else:
            return address
    return "/"
