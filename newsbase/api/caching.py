"""Whether what a client already has is still true, told by one query."""

import hashlib

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.db import connection
from rest_framework.request import Request

from shows.models import Change, Conflict, Decision, Evidence, Source

# Whatever an answer says has come from one of these, and their numbers only grow; a rebuild gives conflicts new ones.
# What no decision changes, such as the name and licence of an outlet, is changed in the admin, which keeps a log of
# its own, or opened by an import: that is seen by how many are open.
LOGS = (Change, Conflict, Decision, Evidence, Source, LogEntry)


def etag(request: Request, role: str) -> str:
    """A strong ETag of the answer to this address for this role."""
    about = repr((request.build_absolute_uri(), role, state()))
    return f'"{hashlib.sha256(about.encode()).hexdigest()[:32]}"'


def state() -> tuple[int | None, ...]:
    """The last number of each log, and how many outlets are open."""
    last = ", ".join(f"(SELECT max(id) FROM {log._meta.db_table})" for log in LOGS)
    # Not imported: shows.api leads here, and shows know no articles.
    outlets = apps.get_model("articles", "Outlet")._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {last}, (SELECT count(*) FROM {outlets} WHERE open)")
        return cursor.fetchone()
