"""How `make run` serves: one process, whose threads share the SQLite database."""

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
wsgi_app = "newsbase.wsgi"
preload_app = True
worker_class = "gthread"
threads = 4
loglevel = "warning"
control_socket_disable = True  # it would be made in the home of whoever serves


def when_ready(server):
    start = server.LISTENERS[0]
    print(
        f"""
newsbase is running. Ctrl-C stops it.
  start page   {start}/
  review page  {start}/articles/
  admin        {start}/admin/
  API docs     {start}/api/v1/docs/""",
        flush=True,
    )
