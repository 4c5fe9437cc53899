from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from .links import Links
from .parameters import refuse_unknown
from .views import ReadOnly


class RootView(ReadOnly, APIView):
    """What there is, with a line about each endpoint."""

    registry: list = []

    @extend_schema(
        operation_id="root",
        tags=["overview"],
        responses={
            200: {
                "type": "object",
                "additionalProperties": {
                    "type": "object",
                    "required": ["href", "about"],
                    "properties": {"href": {"type": "string", "format": "uri"}, "about": {"type": "string"}},
                },
            }
        },
    )
    def get(self, request: Request) -> Response:
        refuse_unknown(request, set())
        root = Links(request).root
        lists = {prefix: viewset.__doc__ for prefix, viewset, _ in self.registry}
        also = {"schema": "This API as an OpenAPI 3.1 document.", "docs": "This API, to try out."}
        return Response(
            {name: {"href": f"{root}{name}/", "about": about} for name, about in (lists | also).items()}
        )
