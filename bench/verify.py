"""What it costs to prove that all is well: `verify` and `rebuild --check`, while more and more articles are known.

python -m bench.verify reads up to 1,000 articles, and BENCH_SCALE=10 up to 10,000. DATABASE_URL names another, empty
database than an SQLite file, and NEWSBASE_TEST_DB=postgres starts a PostgreSQL for the time of the run.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from io import StringIO
from itertools import pairwise
from math import log
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import linear_regression

from bench import _postgres  # noqa: F401

var = tempfile.TemporaryDirectory(prefix="newsbase-bench-")
os.environ["NEWSBASE_VAR"] = var.name
os.environ.setdefault("DATABASE_URL", f"sqlite:///{var.name}/newsbase.sqlite3")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsbase.settings")

import django  # noqa: E402

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402

from bench._newswire import newswire  # noqa: E402
from shows import journal  # noqa: E402
from shows.models import Entity, Source, Statement  # noqa: E402

SIZES = [size * int(os.environ.get("BENCH_SCALE", "1")) for size in (100, 300, 1_000)]
PROOFS = (("verify",), ("rebuild", "--check"))


@dataclass(frozen=True)
class Cost:
    """Seconds, by the clock and of the processor."""

    taken: float
    busy: float


def main() -> None:
    call_command("migrate", verbosity=0)
    ada = get_user_model().objects.create_superuser("ada")
    print(f"Proofs, {connection.vendor}: {SIZES[-1]:,} articles in {len(SIZES)} steps")
    costs = {proof: [] for proof in PROOFS}
    folders = written()
    for known, size in pairwise([0, *SIZES]):
        bring(folders[size])
        decide(ada, (size - known) // 100)
        for proof in PROOFS:
            costs[proof].append(run(*proof))
    for proof, measured in costs.items():
        taken, busy = exponent([cost.taken for cost in measured]), exponent([cost.busy for cost in measured])
        print(
            f"  {' '.join(proof)}: time grows with the articles to the power of {taken:.2f}, busy {busy:.2f}"
        )


def exponent(seconds: list[float]) -> float:
    """That of the power of the number of articles which fits best."""
    return linear_regression([log(size) for size in SIZES], [log(taken) for taken in seconds]).slope


def written() -> dict[int, str]:
    """The articles as files, in a folder for each size: those that it has beyond the size before."""
    articles = newswire(SIZES[-1])
    folders = {}
    for known, size in pairwise([0, *SIZES]):
        folder = Path(var.name, "articles", str(size))
        folder.mkdir(parents=True)
        for number in range(known, size):
            next(articles).write(folder / f"{number:06}.txt")
        folders[size] = str(folder)
    return folders


def decide(user, hundreds: int) -> None:
    """An editor's part: for every 100 articles four statements, one date, and one pair of shows joined or split."""
    random = Random(hundreds)
    for statement in Statement.objects.proposed().order_by("pk")[: 400 * hundreds : 100]:
        verb = random.choice((journal.accept, journal.reject))
        verb(user, [statement], reason="seen")
    for source in Source.objects.filter(date=None, current=True).order_by("pk")[:hundreds]:
        journal.set_date(user, source, date(2020, 1, 1))
    shows = list(Entity.objects.filter(kind="show", forward=None).order_by("pk"))
    for number in range(hundreds):
        try:
            (journal.merge if number % 3 else journal.split)(user, *random.sample(shows, 2))
        except journal.Refused:
            continue


def bring(folder: str) -> None:
    """Import the articles of a folder; in a new process, since an import starts processes itself."""
    connections.close_all()
    command = [sys.executable, "manage.py", "import_articles", folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def run(*command: str) -> Cost:
    """What a command costs in a process of its own, in which all modules are loaded."""
    connections.close_all()
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as process:
        return process.submit(cost, *command).result()


def cost(*command: str) -> Cost:
    said, begun, busy = StringIO(), time.perf_counter(), time.process_time()
    try:
        call_command(*command, stdout=said)
    finally:
        taken, busy = time.perf_counter() - begun, time.process_time() - busy
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        last = said.getvalue().strip().splitlines()[-1]
        print(
            f"  {command[0]}: {taken:.1f} s, {busy:.1f} s of them busy, {memory:.0f} MB: {last}", flush=True
        )
    return Cost(taken, busy)


if __name__ == "__main__":
    main()
