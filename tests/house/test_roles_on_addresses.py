"""Who may do what: each role tries each verb on each address."""

import logging
import re
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from unittest.mock import patch

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import transaction
from django.template.backends.django import Template
from django.test import Client
from django.urls import get_resolver
from knox.models import AuthToken

from shows import journal
from shows.models import Conflict, Entity, ExternalId, Organisation, Quote, TitleDump
from shows.roles import CURATORS, EDITORS, ensure_groups
from tests.newsroom import cast, episodes, fact, premiere, quote, report, show, statement, status

ROLES = ["anonymous", "reader", "editor", "curator", "operator", "nobody"]

PAGES = """
                                                        anonymous -
premieres/                                              anonymous -
search/                                                 anonymous -
shows/                                                  anonymous -
shows/<id:pk>/                                          anonymous -
shows/<id:pk>/<slug:slug>/                              anonymous -
people/                                                 anonymous -
people/<id:pk>/                                         anonymous -
people/<id:pk>/<slug:slug>/                             anonymous -
networks/                                               anonymous -
networks/<id:pk>/                                       anonymous -
networks/<id:pk>/<slug:slug>/                           anonymous -
quotes/                                                 anonymous -
quotes/<id:pk>/                                         anonymous -
quotes/<id:pk>/date/                                    editor    editor
identities/                                             curator   -
identities/titles/                                      editor    -
identities/titles/<id:source>/<id:show>/                -         editor
identities/namesakes/                                   -         curator
identities/<id:pk>/                                     curator   -
identities/<id:gone>/<id:kept>/                         curator   curator
external-ids/<id:pk>/<id:entry>/                        -         editor
external-ids/<id:pk>/<id:entry>/dismiss/                -         editor
changes/                                                anonymous -
premieres/calendar.ics                                  anonymous -
changes/feed/                                           anonymous -
decisions/                                              editor    -
conflicts/                                              anonymous -
conflicts/settle/                                       -         editor
decisions/<id:pk>/                                      anonymous -
decisions/<id:pk>/undo/                                 -         editor
rules/                                                  editor    -
statements/                                             anonymous -
statements/<id:pk>/                                     anonymous -
statements/<id:pk>/decide/                              editor    -
statements/<id:pk>/accept/                              -         editor
statements/<id:pk>/reject/                              -         editor
statements/accept/                                      curator   curator
statements/reject/                                      curator   curator
articles/                                               anonymous -
articles/import/                                        editor    editor
articles/read-date/                                     anonymous -
articles/names/                                         editor    -
articles/of-source/<id:pk>/                             anonymous -
articles/<id:pk>/                                       anonymous -
articles/<id:pk>/facts/                                  anonymous -
articles/<id:pk>/passage/                               editor    -
articles/<id:pk>/accept/                                -         editor
articles/<id:pk>/reject/                                -         editor
articles/<id:pk>/undo/                                  -         editor
articles/<id:pk>/add/                                   editor    editor
articles/<id:pk>/link/                                  editor    editor
articles/<id:pk>/differences/                           editor    -
articles/<id:pk>/next/                                  editor    -
articles/<id:pk>/date/                                  -         editor
articles/<id:pk>/date/changes/                          editor    -
articles/<id:pk>/facts/<id:statement>/                  editor    -
articles/<id:pk>/facts/<id:statement>/correct/          editor    editor
accounts/login/                                         anonymous anonymous
accounts/logout/                                        -         anonymous
accounts/password/                                      reader    reader
accounts/password/done/                                 reader    -
health/live                                             anonymous -
health/ready                                            anonymous -
api/                                                    anonymous -
api/v1/                                                 anonymous -
api/v1/shows/                                           anonymous -
api/v1/shows/<id:id>/                                   anonymous -
api/v1/people/                                          anonymous -
api/v1/people/<id:id>/                                  anonymous -
api/v1/networks/                                        anonymous -
api/v1/networks/<id:id>/                                anonymous -
api/v1/quotes/                                          anonymous -
api/v1/quotes/<id:id>/                                  anonymous -
api/v1/articles/                                        anonymous -
api/v1/articles/<id:id>/                                anonymous -
api/v1/statements/                                      anonymous -
api/v1/statements/<id:id>/                              anonymous -
api/v1/conflicts/                                       anonymous -
api/v1/conflicts/<id:id>/                               anonymous -
api/v1/changes/                                         anonymous -
api/v1/changes/<id:id>/                                 anonymous -
api/v1/decisions/                                       editor    -
api/v1/decisions/<id:id>/                               editor    -
api/v1/schema/                                          anonymous -
api/v1/docs/                                            anonymous -
api/v1/redoc/                                           anonymous -
admin/                                                  editor    editor
admin/login/                                            anonymous anonymous
admin/password_change/                                  editor    editor
admin/password_change/done/                             editor    -
admin/jsi18n/                                           editor    -
admin/autocomplete/                                     nobody    -
admin/articles/article/import/                          curator   curator
admin/auth/user/<id>/password/                          operator  operator
admin/shows/decision/threshold/                         curator   curator
admin/shows/decision/<id:pk>/undo/                      editor    editor
admin/shows/statement/reject/                           editor    editor
"""

# For each table in the admin: its list, a row, and the forms that add, change and delete one.
TABLE = """
                                 {see}    {see}
<path:object_id>/                editor   editor
<path:object_id>/history/        {see}    {see}
<path:object_id>/change/         {see}    {change}
add/                             {add}    {add}
<path:object_id>/delete/         {delete} {delete}
"""
PAIRS = """
<id:one>/merge/<id:other>/       curator curator
<id:one>/split/                  curator curator
<id:one>/split/<id:other>/       curator curator
"""
# Knowledge is read, or corrected by decisions; lists are edited directly, and accounts by operators.
READ = {"see": "editor", "change": "nobody", "add": "nobody", "delete": "nobody"}
CORRECTED = READ | {"change": "editor"}
TABLES = {
    **{
        f"shows/{model}": CORRECTED
        for model in "show season person character network organisation credit quote".split()
    },
    "articles/outlet": {"see": "editor", "change": "curator", "add": "curator", "delete": "operator"},
    **{f"auth/{model}": dict.fromkeys(READ, "operator") for model in ("user", "group")},
    "knox/authtoken": dict.fromkeys(READ, "operator") | {"change": "nobody"},
}
MERGED = [f"shows/{model}" for model in "show person character network organisation".split()]

# Django's own redirects and logouts, and its answer to addresses that do not exist.
LEADING_ON = ["admin/logout/", "admin/r/<path:content_type_id>/<path:object_id>/", "admin/<url>"]


@dataclass(frozen=True)
class Row:
    reads: str
    writes: str

    def least(self, verb: str) -> str:
        return self.reads if verb in ("GET", "HEAD") else self.writes


def parsed(table: str, prefix: str = "") -> dict[str, Row]:
    rows = {}
    for line in table.strip("\n").split("\n"):
        *route, reads, writes = line.split()
        rows[prefix + "".join(route)] = Row(reads, writes)
    return rows


def routes(patterns=None, prefix: str = "") -> Iterator[str]:
    """Every address that the site answers, in the form of `path`."""
    for pattern in patterns or get_resolver().url_patterns:
        route = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, route)
        else:
            yield (
                re.sub(r"\(\?P<(\w+)>[^/]*\)", r"<\1>", route)
                .replace("<id>/$", "<id:id>/")
                .translate({ord("^"): None, ord("$"): None})
            )


def tables() -> list[str]:
    """The tables in the admin, as "shows/person"."""
    lists = (re.fullmatch(r"admin/(\w+/\w+)/add/", route) for route in routes())
    return [found[1] for found in lists if found]


def matrix() -> dict[str, Row]:
    rows = parsed(PAGES) | {"admin/<app_label>/": Row("editor", "editor")}
    for table in tables():
        rows |= parsed(TABLE.format(**TABLES.get(table, READ)), f"admin/{table}/")
    for table in MERGED:
        rows |= parsed(PAIRS, f"admin/{table}/")
    return rows


def test_every_address_has_a_row():
    assert {*routes()} - {*LEADING_ON} == matrix().keys()


@pytest.fixture
def quiet():
    """Without logging, which records a traceback for each refusal: most attempts here are refused."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.django_db
@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("role", ROLES[:-1])
def test_a_role_may_do_what_its_row_says_and_nothing_else(role, things, rows, django_user_model):
    session = session_of(member(role, django_user_model))
    data = {"decision": things["decisions"], "seen": f"{things['statements']}:{things['decisions']}"}
    wrong = []
    for route, row in matrix().items():
        for verb in verbs(route):
            # A page looks the same to all who may see it, so it is rendered for the least privileged.
            with nullcontext() if role == row.least(verb) else unrendered():
                got = attempt(session, verb, address(route, things, rows), data)
            if problem := judged(got, role, row, verb):
                wrong.append(f"{verb} {route}: {problem}")
    assert not wrong, "\n".join(wrong)


def verbs(route: str) -> list[str]:
    """The verbs to try on an address. Django's admin answers all of them as one of two."""
    return (
        ["GET", "POST"] if route.startswith("admin/") else ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
    )


def judged(got: str, role: str, row: Row, verb: str) -> str:
    """What is wrong with the outcome of an attempt; empty if it is as the row says."""
    least = row.least(verb)
    if verb in ("PUT", "PATCH", "DELETE"):
        # Django's own views treat some of these as one of the two that count.
        may = outranks(role, row.reads) or outranks(role, row.writes)
        return "" if may or got != "done" else "open to a verb that does not count"
    allowed = "done" if outranks(role, least) else "refused"
    wanted = ["unknown verb", "refused"] if least == "-" else [allowed]
    return "" if got in wanted else f"{got}, not {wanted[0]}"


def outranks(role: str, least: str) -> bool:
    return least != "-" and ROLES.index(role) >= ROLES.index(least)


def session_of(user) -> str:
    """The session key of somebody who is logged in; empty for a visitor without an account."""
    client = Client()
    if user:
        client.force_login(user)
    return client.session.session_key or ""


def unrendered():
    return patch.object(Template, "render", lambda *_, **__: "")


def attempt(session: str, verb: str, path: str, data: dict) -> str:
    """Try a verb on an address, and roll back its effects."""
    client = Client()
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    with transaction.atomic():
        response = getattr(client, verb.lower())(path, data if verb == "POST" else None)
        transaction.set_rollback(True)
    if response.status_code == 405:
        return "unknown verb"
    if response.status_code in (401, 403) or "/login/" in response.headers.get("Location", ""):
        return "refused"
    # An empty form is answered with what is missing.
    return "done" if response.status_code in (200, 301, 302, 400, 409, 422) else str(response.status_code)


def member(role: str, users):
    """Somebody with a role; None for a visitor without an account."""
    if role == "anonymous":
        return None
    ensure_groups()
    if role == "operator":
        return users.objects.create_superuser(role)
    user = users.objects.create_user(role, is_staff=role != "reader")
    user.groups.add(
        *Group.objects.filter(name__in={"editor": [EDITORS], "curator": [EDITORS, CURATORS]}.get(role, []))
    )
    return user


@pytest.fixture
def rows(things, editor) -> dict[str, int]:
    """The id of a row in each table of the admin."""
    ensure_groups()
    organisation = Entity.objects.create(
        kind="organisation", normal="tidewater press", label="Tidewater Press"
    )
    Organisation.objects.create(entity=organisation, name=organisation.label)
    TitleDump.objects.create(name="shows.json", digest="0")
    AuthToken.objects.create(editor)
    found = {}
    for model in admin.site._registry:
        row = model._default_manager.first()
        assert row, f"the newsroom of this test has no {model._meta.verbose_name}"
        found[model._meta.label_lower.replace(".", "/")] = row.pk
    return found


@pytest.fixture
def things(editor) -> dict[str, int]:
    """The id of one thing of each kind, by the part of an address that precedes it."""
    report(
        "Lights On",
        cast("Ida Brandt", "Captain Reed"),
        quote("We sail on.", "Ida Brandt", show="Harbor Lights"),
        premiere("June 7, 2019", "2019-06-07"),
        episodes(13),
        status("renewed"),
        fact("network", "Harbor Lights airs on Tidewater TV.", show="Harbor Lights", network="Tidewater TV"),
    )
    made = statement("cast", "Ida Brandt as Captain Reed")
    report("Another Count", episodes(12), outlet="Evening Signal")
    report("Another Harbor", cast("Jon Vale", show="Harbour Lights"))
    network = statement("network")
    decision = journal.accept(editor, [network])
    article = network.evidence.get().source
    entry = ExternalId.objects.create(source="tvmaze", external_id="1", kind="show", name="Harbor Lights")
    return {
        "shows": show().pk,
        "external-ids": show().pk,
        "entry": entry.pk,
        "identities": show().pk,
        "kept": show("Harbour Lights").pk,
        "titles": article.pk,
        "show": show().pk,
        "people": made.object_id,
        "networks": network.object_id,
        "quotes": Quote.objects.get().pk,
        "statements": network.pk,
        "facts": network.pk,
        "decisions": decision.pk,
        "conflicts": Conflict.objects.get().pk,
        "changes": decision.changes.first().pk,
        "articles": article.version_text.article_id,
        "of-source": article.pk,
    }


def address(route: str, things: dict[str, int], rows: dict[str, int]) -> str:
    """The address with ids of existing things."""
    if table := re.match(r"admin/(\w+/\w+)/<", route):
        route = re.sub(r"<(path:object_id|id|id:one|id:other|id:pk)>", str(rows[table[1]]), route)
    for second in ("kept", "entry", "show"):
        route = route.replace(f"<id:{second}>", str(things[second]))
    route = re.sub(r"([\w-]+)/<id:\w+>", lambda found: f"{found[1]}/{things[found[1]]}", route)
    return "/" + route.replace("<slug:slug>", "some-name").replace("<app_label>", "shows")
