from django.urls import path

import shows.converters  # noqa: F401
from articles import desk, views

urlpatterns = [
    path("", views.articles, name="articles"),
    path("import/", views.import_url, name="import_url"),
    path("read-date/", views.read_date, name="read_date"),
    path("names/", views.suggest_names, name="suggest_names"),
    path("of-source/<id:pk>/", views.source, name="source"),
    path("<id:pk>/", desk.article, name="article"),
    path("<id:pk>/passage/", desk.passage, name="passage"),
    path("<id:pk>/accept/", desk.accept, name="accept"),
    path("<id:pk>/reject/", desk.reject, name="reject"),
    path("<id:pk>/undo/", desk.undo, name="undo_here"),
    path("<id:pk>/add/", desk.add, name="add_fact"),
    path("<id:pk>/link/", desk.link, name="link_name"),
    path("<id:pk>/differences/", desk.differences, name="differences"),
    path("<id:pk>/next/", desk.next_article, name="next_article"),
    path("<id:pk>/date/", desk.set_date, name="set_article_date"),
    path("<id:pk>/date/changes/", desk.date_changes, name="article_date_changes"),
    path("<id:pk>/facts/", desk.facts, name="facts"),
    path("<id:pk>/facts/<id:statement>/", desk.fact, name="fact"),
    path("<id:pk>/facts/<id:statement>/correct/", desk.correct, name="correct"),
]
