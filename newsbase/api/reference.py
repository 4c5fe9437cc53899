"""The OpenAPI document and the pages that show it, without inline or third-party scripts and styles."""

from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from drf_spectacular import views

from . import problems
from .views import ReadOnly

PROBLEM = {
    "type": "object",
    "description": "An error as defined in RFC 9457.",
    "required": ["type", "title", "status", "detail", "instance"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "what is wrong, for people"},
        "instance": {"type": "string", "description": "what was asked for"},
        "errors": {
            "type": "object",
            "description": "what is wrong with each parameter",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
}


def declare_problems(result: dict, **context) -> dict:
    """Declare for every operation its errors, and that it may answer 304."""
    result["components"]["schemas"]["Problem"] = PROBLEM
    content = {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for operations in result["paths"].values():
        for operation in operations.values():
            operation["responses"]["304"] = {"description": "Nothing has changed since the ETag was sent."}
            operation["responses"]["default"] = {"description": "An error.", "content": content}
    return result


class Schema(ReadOnly, views.SpectacularJSONAPIView):
    """This API as an OpenAPI 3.1 document."""


class SwaggerUI(ReadOnly, views.SpectacularSwaggerSplitView):
    url_name = "api-schema"
    template_name = "api/swagger.html"


# The hashes of the <style>s that Redoc makes: an empty one, which it fills by script, as the policy permits; and the
# scrollbars of its menu, which another release may change.
REDOC_STYLES = [
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='",
]


@method_decorator(csp_update({"style-src": REDOC_STYLES}), name="dispatch")
class Redoc(ReadOnly, views.SpectacularRedocView):
    url_name = "api-schema"
    template_name = "api/redoc.html"
