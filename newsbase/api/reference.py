"""The OpenAPI document and the pages that show it, without a script or a style of elsewhere or inline."""

from drf_spectacular import views

from .views import ReadOnly


class Schema(ReadOnly, views.SpectacularJSONAPIView):
    """This API as an OpenAPI 3.1 document."""


class SwaggerUI(ReadOnly, views.SpectacularSwaggerSplitView):
    url_name = "api-schema"
    template_name = "api/swagger.html"


class Redoc(ReadOnly, views.SpectacularRedocView):
    url_name = "api-schema"
    template_name = "api/redoc.html"
