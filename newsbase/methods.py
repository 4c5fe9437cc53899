"""Pages requested with a method they do not know, such as the address of a form that is opened or reloaded."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import Resolver404, resolve

from newsbase.api.problems import concerns_api

Answer = Callable[[HttpRequest], HttpResponse]


def explain_refused_method(get_response: Answer) -> Answer:
    """Middleware: say what to do, where Django answers 405 and nothing else. The API has words of its own."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or concerns_api(request):
            return response
        page = render(request, "405.html", {"way_back": _page_above(request.path)}, status=405)
        page["Allow"] = response["Allow"]
        return page

    return answer


def _page_above(path: str) -> str:
    """The nearest address above that there is: of "/decisions/7/undo/" that of the decision."""
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
