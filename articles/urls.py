from django.urls import path

from articles import views

urlpatterns = [
    path("", views.articles, name="articles"),
    path("read-date/", views.read_date, name="read_date"),
    path("of-source/<int:pk>/", views.source, name="source"),
    path("<int:pk>/", views.article, name="article"),
    path("<int:pk>/date/", views.set_date, name="set_article_date"),
    path("<int:pk>/statements/<int:statement>/", views.fact, name="fact"),
    path("<int:pk>/statements/<int:statement>/accept/", views.accept, name="accept"),
    path("<int:pk>/statements/<int:statement>/reject/", views.reject, name="reject"),
    path("<int:pk>/statements/<int:statement>/correct/", views.correct, name="correct"),
    path("<int:pk>/statements/<int:statement>/undo/", views.undo, name="undo_here"),
]
