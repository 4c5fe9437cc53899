"""Whether what a client already has is still true, told by one query."""

import hashlib

from django.db import connection
from rest_framework.request import Request

from shows.models import Change, Decision, Evidence, Source

# Whatever an answer says has come from one of these, and rows of them are only ever added.
LOGS = tuple(f"SELECT max(id) FROM {model._meta.db_table}" for model in (Change, Decision, Evidence, Source))


def etag(request: Request, role: str, also: tuple[str, ...] = ()) -> str:
    """A strong ETag of the answer to this address for this role.

    `also` are further subqueries, one number each, for answers that rest on more than the logs.
    """
    return '"' + hashlib.sha256(repr((request.build_absolute_uri(), role, state(also))).encode()).hexdigest()[:32] + '"'


def state(also: tuple[str, ...]) -> tuple:
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(f"({query})" for query in (*LOGS, *also)))
        return cursor.fetchone()
