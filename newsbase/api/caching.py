"""Whether what a client already has is still true, told by one query."""

import hashlib

from django.contrib.admin.models import LogEntry
from django.db import connection
from rest_framework.request import Request

from shows.models import Change, Decision, Evidence, Source

# Whatever an answer says has come from one of these, and they only grow. What no decision changes, such as
# the name and licence of an outlet, is changed in the admin, which keeps a log of its own.
LOGS = (Change, Decision, Evidence, Source, LogEntry)


def etag(request: Request, role: str) -> str:
    """A strong ETag of the answer to this address for this role."""
    about = repr((request.build_absolute_uri(), role, state()))
    return f'"{hashlib.sha256(about.encode()).hexdigest()[:32]}"'


def state() -> tuple[int | None, ...]:
    """The last number of each log."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(f"(SELECT max(id) FROM {log._meta.db_table})" for log in LOGS))
        return cursor.fetchone()
