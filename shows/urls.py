from django.urls import path

import shows.converters  # noqa: F401
from shows.views import bulk, external, history, identity, names, quotes, remakes, rules, show, start

urlpatterns = [
    path("", start.start, name="start"),
    path("search/", start.search, name="search"),
    path("shows/", show.shows, name="shows"),
    path("shows/<id:pk>/", show.show),
    path("shows/<id:pk>/<slug:slug>/", show.show, name="show"),
    path("people/", names.people, name="people"),
    path("people/<id:pk>/", names.person),
    path("people/<id:pk>/<slug:slug>/", names.person, name="person"),
    path("networks/", names.networks, name="networks"),
    path("networks/<id:pk>/", names.network),
    path("networks/<id:pk>/<slug:slug>/", names.network, name="network"),
    path("quotes/", quotes.quotes, name="quotes"),
    path("quotes/<id:pk>/", quotes.quote, name="quote"),
    path("quotes/<id:pk>/date/", quotes.date, name="date_quote"),
    path("identities/", identity.identities, name="identities"),
    path("identities/titles/", remakes.titles, name="titles"),
    path("identities/titles/<id:source>/<id:show>/", remakes.answer, name="answer_title"),
    path("identities/<id:pk>/", identity.identity, name="identity"),
    path("identities/<id:gone>/<id:kept>/", identity.pair, name="identity_pair"),
    path("external-ids/<id:pk>/<id:entry>/", external.take, name="take_external_id"),
    path("external-ids/<id:pk>/<id:entry>/dismiss/", external.dismiss, name="dismiss_external_id"),
    path("changes/", history.changes, name="changes"),
    path("conflicts/", history.conflicts, name="conflicts"),
    path("decisions/", history.decisions, name="decisions"),
    path("decisions/<id:pk>/", history.decision, name="decision"),
    path("decisions/<id:pk>/undo/", history.undo, name="undo"),
    path("rules/", rules.rules, name="rules"),
    path("statements/", bulk.statements, name="statements"),
    path("statements/accept/", bulk.decide, {"verb": "accept"}, name="accept_all"),
    path("statements/reject/", bulk.decide, {"verb": "reject"}, name="reject_all"),
    path("statements/<id:pk>/", history.statement, name="statement"),
]
