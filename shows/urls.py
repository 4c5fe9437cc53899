from django.urls import path

from shows.views import history, names, quotes, show, start

urlpatterns = [
    path("", start.start, name="start"),
    path("search/", start.search, name="search"),
    path("shows/", show.shows, name="shows"),
    path("shows/<int:pk>/", show.show),
    path("shows/<int:pk>/<slug:slug>/", show.show, name="show"),
    path("people/", names.people, name="people"),
    path("people/<int:pk>/", names.person),
    path("people/<int:pk>/<slug:slug>/", names.person, name="person"),
    path("networks/", names.networks, name="networks"),
    path("networks/<int:pk>/", names.network),
    path("networks/<int:pk>/<slug:slug>/", names.network, name="network"),
    path("quotes/", quotes.quotes, name="quotes"),
    path("quotes/<int:pk>/", quotes.quote, name="quote"),
    path("changes/", history.changes, name="changes"),
    path("conflicts/", history.conflicts, name="conflicts"),
    path("decisions/<int:pk>/", history.decision, name="decision"),
    path("decisions/<int:pk>/undo/", history.undo, name="undo"),
    path("statements/<int:pk>/", history.statement, name="statement"),
]
