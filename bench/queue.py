"""What the review queue costs, depending on the number of articles in it.

python -m bench.queue; BENCH_SCALE=20 queues 100,000 articles. DATABASE_URL selects a database server instead
of SQLite, and NEWSBASE_TEST_DB=postgres starts a PostgreSQL for the run.
"""

# ruff: noqa: I001  (the database is named, then Django set up, then models are imported)
import os
import time
from itertools import count
from random import Random
from statistics import median

from bench import _postgres  # noqa: F401
from bench.api import scratch_database
from bench._filling import multiply
from bench._timing import seconds

from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Outlet, Version
from shows.models import Entity, Evidence, Property, Source, Statement
from shows.projection.stakes import write_stakes

ARTICLES = 5_000 * int(os.environ.get("BENCH_SCALE", "1"))
FEWEST, OUTLETS, STATED = 1_000, 20, 8
TIMES = 20
ADDRESSES = {
    "the queue": "/articles/",
    "page 20": "/articles/?page=20",
    "of an outlet": "/articles/?outlet=Outlet+7",
    "not sure": "/articles/?confidence=unsure",
    "premieres": "/articles/?kind=premiere",
    "of a show": "/articles/?show={show}",
    "next": "/articles/{article}/next/",
    "next premiere": "/articles/{article}/next/?kind=premiere",
}


def main() -> None:
    with scratch_database():
        started = time.perf_counter()
        fill(ARTICLES)
        took = time.perf_counter() - started
        waiting = Source.objects.filter(stake__gt=0).count()
        print(f"Queue, {connection.vendor}: {waiting:,} articles wait, filled in {took:.0f} s")
        client = Client()
        client.force_login(get_user_model().objects.create_superuser("ada"))
        some = {"article": Article.objects.last().pk, "show": Entity.objects.filter(kind="show").last().pk}
        for name, address in ADDRESSES.items():
            report(name, lambda address=address: client.get(address.format(**some)))


def report(name: str, ask) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert ask().status_code in (200, 302)
    # Now, since the client's next request clears the log of queries.
    asked = len(queries)
    passed, worked = zip(*(seconds(ask) for _ in range(TIMES)), strict=True)
    times = f"median {1000 * median(passed):.1f} ms, processor {1000 * median(worked):.1f} ms"
    print(f"  {name}: {times}, queries: {asked}")


def fill(articles: int) -> None:
    """Import articles with undecided statements; the database copies all but the first."""
    doublings = max(articles // FEWEST, 1).bit_length() - 1
    outlets = [Outlet(name=f"Outlet {n}") for n in range(OUTLETS)]
    Outlet.objects.bulk_create(outlets)
    number = articles >> doublings
    shows = [Entity(kind="show", normal=f"show {n:06}", label=f"Show {n}") for n in range(number // 10)]
    Entity.objects.bulk_create(shows)
    network = Entity.objects.create(kind="network", normal="tidewater tv", label="Tidewater TV")
    write(number, outlets, shows)
    write_stakes(Source.objects.values_list("pk", flat=True))
    multiply((Entity, Source, Article, Version, Statement, Evidence), doublings, kept=network)


def write(number: int, outlets: list[Outlet], shows: list[Entity]) -> None:
    random, key = Random(7), count()
    sources = Source.objects.bulk_create(
        Source(digest=str(n), copies=str(n), title=f"News {n}", outlet=outlets[n % OUTLETS].name)
        for n in range(number)
    )
    articles = Article.objects.bulk_create(Article(outlet=outlets[n % OUTLETS]) for n in range(number))
    versions = Version.objects.bulk_create(
        Version(article=article, source=source, raw=b"News", text="News", sha256=source.digest)
        for article, source in zip(articles, sources, strict=True)
    )
    for article, version in zip(articles, versions, strict=True):
        article.current = version
    Article.objects.bulk_update(articles, ["current"], batch_size=400)
    states = [(Statement.State.PROPOSED, 12), (Statement.State.PUBLISHED, 3), (Statement.State.REJECTED, 0)]
    props = [Property.CAST] * 20 + [Property.STATUS] * 4 + [Property.PREMIERE]
    statements = Statement.objects.bulk_create(
        Statement(
            key=str(next(key)),
            subject=random.choice(shows),
            prop=random.choice(props),
            state=(chosen := random.choice(states))[0],
            stake=chosen[1],
        )
        for _ in range(STATED * number)
    )
    Evidence.objects.bulk_create(
        Evidence(statement=statement, source=sources[n // STATED], spans=[], confidence=0.9, rule="r")
        for n, statement in enumerate(statements)
    )


if __name__ == "__main__":
    main()
