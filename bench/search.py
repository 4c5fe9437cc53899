"""What a search costs, depending on the number of articles: its page, and words asked of the API.

python -m bench.search; BENCH_SCALE=20 stores 100,000 articles. DATABASE_URL selects a database server instead
of SQLite, and NEWSBASE_TEST_DB=postgres starts a PostgreSQL for the run. Next to the elapsed time is the CPU
time, which other work on the machine does not affect; that of a database server is not included.
"""

# ruff: noqa: I001  (the database is named, then Django set up, then models are imported)
import os
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from statistics import median
from urllib.parse import quote

from bench import _postgres  # noqa: F401
from bench.api import scratch_database
from bench._filling import multiply
from bench._newswire import Article, newswire
from bench._timing import seconds

from django.db import connection
from django.test import Client

from articles import models as articles
from articles.importing.draft import Draft
from articles.importing.run import import_drafts
from shows.models import Character, Entity, Person, Quote, Season, Show, Source, Statement, Value

ARTICLES = 5_000 * int(os.environ.get("BENCH_SCALE", "1"))
FEWEST = 400  # imported; the others are copies of what is published about these
TIMES = 10
WORDS = {
    "a title": "silver harbour",
    "an everyday word": "harbour",
    "a name": "greta quill",
    "words said": "taught us more in spring",
    "words of nobody": "xylophone",
}
ADDRESSES = {
    "the page": "/search/?q=",
    "API, shows": "/api/v1/shows/?q=",
    "API, quotes": "/api/v1/quotes/?q=",
    "API, articles": "/api/v1/articles/?q=",
    "API, statements": "/api/v1/statements/?q=",
}
COPIED = (
    Entity,
    Source,
    articles.Article,
    articles.Version,
    Statement,
    Value,
    Show,
    Season,
    Person,
    Character,
    Quote,
)


def main() -> None:
    with scratch_database():
        started = time.perf_counter()
        fill(ARTICLES)
        took = time.perf_counter() - started
        known = f"{Source.objects.count():,} articles, {Statement.objects.count():,} statements"
        print(f"Search, {connection.vendor}: {known}, stored in {took:.0f} s")
        client = Client()
        for place, address in ADDRESSES.items():
            for name, words in WORDS.items():
                report(f"{place}, {name}", partial(client.get, address + quote(words)))


def report(name: str, ask: Callable) -> None:
    assert ask().status_code == 200
    passed, worked = zip(*(seconds(ask) for _ in range(TIMES)), strict=True)
    print(
        f"  {name}: median {1000 * median(passed):.0f} ms, processor {1000 * median(worked):.0f} ms",
        flush=True,
    )


def fill(number: int) -> None:
    doublings = max(number // FEWEST, 1).bit_length() - 1
    for _ in import_drafts(drafts(newswire(number >> doublings))):
        pass
    articles.Version.objects.update(raw=b"", text="")
    multiply(COPIED, doublings, kept=Entity.objects.filter(kind="network").first())


def drafts(written: Iterable[Article]) -> Iterator[Draft]:
    for number, article in enumerate(written):
        text = "\n\n".join((article.headline, *article.paragraphs))
        yield Draft(f"{number}.txt", text.encode(), text, article.headline, article.outlet)


if __name__ == "__main__":
    main()
