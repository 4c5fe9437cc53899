"""Whether a client's copy is still current, answered by one query."""

import hashlib
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.db import connection
from rest_framework.request import Request

from shows.models import Change, Conflict, Decision, Evidence, Source

# Everything in an answer comes from one of these tables, and their numbers only grow; a rebuild gives
# conflicts new ones. What no decision changes, such as the name and licence of an outlet, is changed in the
# admin, which has a log of its own, or opened by an import, which shows in the number of open outlets.
LOGS = (Change, Conflict, Decision, Evidence, Source, LogEntry)


def digest_of_code(root: Path) -> str:
    """A digest of the project's modules: another release may answer otherwise from the same tables."""
    modules = sorted(
        path for package in ("articles", "newsbase", "shows") for path in root.glob(f"{package}/**/*.py")
    )
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in modules)).hexdigest()


RELEASE = digest_of_code(settings.BASE_DIR)


def etag(request: Request, role: str) -> str:
    """A strong ETag for the answer to this address for this role."""
    about = repr((request.build_absolute_uri(), role, RELEASE, state()))
    return f'"{hashlib.sha256(about.encode()).hexdigest()[:32]}"'


def state() -> tuple[int | None, ...]:
    """The last number of each log, and the number of open outlets."""
    last = ", ".join(f"(SELECT max(id) FROM {log._meta.db_table})" for log in LOGS)
    # Not imported, since shows.api imports this module, and shows must not import articles.
    outlets = apps.get_model("articles", "Outlet")._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {last}, (SELECT count(*) FROM {outlets} WHERE open)")
        return cursor.fetchone()
