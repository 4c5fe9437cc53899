"""The endpoints of /api/v1/, and its documentation."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from articles.api import ArticleViewSet
from shows import api as shows

from .reference import Redoc, Schema, SwaggerUI
from .root import RootView

router = SimpleRouter()
router.register("shows", shows.ShowViewSet)
router.register("people", shows.PersonViewSet)
router.register("networks", shows.NetworkViewSet)
router.register("quotes", shows.QuoteViewSet)
router.register("articles", ArticleViewSet)
router.register("statements", shows.StatementViewSet)
router.register("conflicts", shows.ConflictViewSet)
router.register("changes", shows.ChangeViewSet)
router.register("decisions", shows.DecisionViewSet)

urlpatterns = [
    path("", RootView.as_view(registry=router.registry), name="api-root"),
    *router.urls,
    path("schema/", Schema.as_view(), name="api-schema"),
    path("docs/", SwaggerUI.as_view(), name="api-docs"),
    path("redoc/", Redoc.as_view(), name="api-redoc"),
]
