"""An empty database, deleted when the importing process exits, and articles to import into it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from bench import _postgres  # noqa: F401

var = tempfile.TemporaryDirectory(prefix="newsbase-bench-")
os.environ["NEWSBASE_VAR"] = var.name
os.environ.setdefault("DATABASE_URL", f"sqlite:///{var.name}/newsbase.sqlite3")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsbase.settings")

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402

from bench._newswire import newswire  # noqa: E402

call_command("migrate", verbosity=0)


def written(sizes: Sequence[int]) -> dict[int, str]:
    """The articles as files, in a folder for each size: those beyond the previous size."""
    articles = newswire(sizes[-1])
    folders = {}
    for known, size in pairwise([0, *sizes]):
        folder = Path(var.name, "articles", str(size))
        folder.mkdir(parents=True)
        for number in range(known, size):
            next(articles).write(folder / f"{number:06}.txt")
        folders[size] = str(folder)
    return folders


def python(*command: str) -> str:
    """The output of a program, run in a new process since an import starts processes itself."""
    connections.close_all()
    return subprocess.run([sys.executable, *command], check=True, stdout=subprocess.PIPE, text=True).stdout
