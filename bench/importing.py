"""How fast articles of some 450 words become published values, and whether the rate holds while the database
grows.

python -m bench.importing reads 1,000 articles, and BENCH_SCALE=10 reads 10,000. DATABASE_URL selects another,
empty database instead of an SQLite file, and NEWSBASE_TEST_DB=postgres starts a PostgreSQL for the run. Next
to the elapsed time is the CPU time, which other work on the machine does not affect; that of a database
server is not included. The first tenth, during which worker processes start, does not count.
"""

# ruff: noqa: I001  (Django is set up, then models are imported)
import os
import resource
from itertools import pairwise
from typing import NamedTuple

from bench._scratch import python, written

from django.db import connection

ARTICLES = 1_000 * int(os.environ.get("BENCH_SCALE", "1"))


class Mark(NamedTuple):
    """The number of articles stored after a number of seconds, and the CPU seconds of the process that stores
    them."""

    done: float
    passed: float
    worked: float


class Rate(NamedTuple):
    """Articles per second, and CPU milliseconds for storing one."""

    articles: float
    storing: float


def main() -> None:
    print(f"Import, {connection.vendor}: {ARTICLES:,} articles")
    folder = written([ARTICLES])[ARTICLES]
    before = processor()
    said = python("-m", "bench._importing", folder)
    worked = processor() - before
    marks = [Mark(*map(float, line.split())) for line in said.splitlines()]
    rates = [rate(*pair) for pair in pairwise(marks)]
    for mark, (articles, storing) in zip(marks[1:], rates, strict=True):
        print(f"  {mark.done:6,.0f}: {articles:.0f} articles/s, processor {storing:.1f} ms to store one")
    storing, reading = (1_000 * each / ARTICLES for each in (marks[-1].worked, worked - marks[-1].worked))
    print(f"  processor: {reading:.1f} ms to read an article, {storing:.1f} ms to store it")
    slower = rates[-1].storing / rates[0].storing
    overall = rate(marks[0], marks[-1]).articles
    print(f"  in all {overall:.0f} articles/s; at the end it takes {slower:.2f} times as long to store one")


def rate(one: Mark, other: Mark) -> Rate:
    number = other.done - one.done
    return Rate(number / (other.passed - one.passed), 1_000 * (other.worked - one.worked) / number)


def processor() -> float:
    """The CPU seconds of programs called from here."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
