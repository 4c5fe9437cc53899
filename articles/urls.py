from django.urls import path

import shows.converters  # noqa: F401
from articles import views

urlpatterns = [
    path("", views.articles, name="articles"),
    path("import/", views.import_url, name="import_url"),
    path("read-date/", views.read_date, name="read_date"),
    path("of-source/<id:pk>/", views.source, name="source"),
    path("<id:pk>/", views.article, name="article"),
    path("<id:pk>/date/", views.set_date, name="set_article_date"),
    path("<id:pk>/statements/<id:statement>/", views.fact, name="fact"),
    path("<id:pk>/statements/<id:statement>/accept/", views.accept, name="accept"),
    path("<id:pk>/statements/<id:statement>/reject/", views.reject, name="reject"),
    path("<id:pk>/statements/<id:statement>/correct/", views.correct, name="correct"),
    path("<id:pk>/statements/<id:statement>/undo/", views.undo, name="undo_here"),
]
