"""What `verify` and `rebuild --check` cost, for growing numbers of articles.

python -m bench.verify reads up to 1,000 articles, and BENCH_SCALE=10 up to 10,000. DATABASE_URL selects
another, empty database instead of an SQLite file, and NEWSBASE_TEST_DB=postgres starts a PostgreSQL for the
run.
"""

# ruff: noqa: I001  (Django is set up, then models are imported)
import os
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from io import StringIO
from itertools import pairwise
from math import log
from multiprocessing import get_context
from random import Random
from statistics import linear_regression

from bench._scratch import python, written

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, connections

from shows import journal
from shows.models import Entity, Source, Statement

SIZES = [size * int(os.environ.get("BENCH_SCALE", "1")) for size in (100, 300, 1_000)]
PROOFS = (("verify",), ("rebuild", "--check"))


@dataclass(frozen=True)
class Cost:
    """Elapsed and CPU seconds."""

    taken: float
    busy: float


def main() -> None:
    ada = get_user_model().objects.create_superuser("ada")
    print(f"Proofs, {connection.vendor}: {SIZES[-1]:,} articles in {len(SIZES)} steps")
    costs = {proof: [] for proof in PROOFS}
    folders = written(SIZES)
    for known, size in pairwise([0, *SIZES]):
        python("manage.py", "import_articles", folders[size])
        decide(ada, (size - known) // 100)
        for proof in PROOFS:
            costs[proof].append(run(*proof))
    for proof, measured in costs.items():
        taken, busy = exponent([cost.taken for cost in measured]), exponent([cost.busy for cost in measured])
        print(
            f"  {' '.join(proof)}: time grows with the articles to the power of {taken:.2f}, busy {busy:.2f}"
        )


def exponent(seconds: list[float]) -> float:
    """The exponent of the power law in the number of articles that fits best."""
    return linear_regression([log(size) for size in SIZES], [log(taken) for taken in seconds]).slope


def decide(user, hundreds: int) -> None:
    """An editor's part: for every 100 articles, four statements, one date, and one pair of shows merged or split."""
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


def run(*command: str) -> Cost:
    """The cost of a command in a process of its own, with all modules loaded."""
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
