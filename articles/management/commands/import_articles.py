import time
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import chain

from django.core.management.base import BaseCommand, CommandError

from articles.importing.draft import Draft, Metadata, Refusal
from articles.importing.files import find_texts, read_files, texts_at
from articles.importing.metadata import read_outlet, read_published
from articles.importing.outcome import Outcome, Result
from articles.importing.pages import is_address, read_each, read_pages
from articles.importing.run import import_drafts
from articles.importing.workers import BULK, processes_for
from articles.management.arguments import argument
from articles.management.fact_table import fact_table
from articles.models import Version

PROGRESS_EVERY = 500


def _items(
    paths: Iterable[str], given: Metadata, replaces: int | None
) -> tuple[Iterable[Draft | Refusal], int]:
    """The articles at paths and addresses, and how many these claim to hold.

    With `replaces`, there must be one, as a new version of that article. Raises CommandError.
    """
    addresses = [path for path in paths if is_address(path)]
    files = find_texts(path for path in paths if not is_address(path))
    expected = sum(map(texts_at, files)) + len(addresses)
    if not replaces:
        return chain(read_files(files, given), read_pages(addresses, given)), expected
    if expected > 1:
        raise CommandError(f"one text can replace article {replaces}, and there are {expected:,}")
    # A whole feed cannot be a new version of one article.
    items = chain(read_files(files, given), read_each(addresses, given))
    return (replace(item, replaces=replaces) if isinstance(item, Draft) else item for item in items), expected


def _open(version: Version) -> None:
    outlet = version.article.outlet
    if outlet and not outlet.open:
        outlet.open = True
        outlet.save(update_fields=["open"])


class Command(BaseCommand):
    help = (
        "Import articles from text files (the headline on line 1, then paragraphs), saved pages, archives of these, "
        "addresses or feeds, and publish what is sure in them. A NAME.json beside NAME.txt may give its published "
        "(YYYY-MM-DD), outlet and url. Importing a file again changes nothing. The exit code is 1 if "
        "a file was refused."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "paths",
            nargs="+",
            metavar="PATH_OR_URL",
            help="a text file, a folder of .txt files, a saved page (.html), a .zip of these, or the http(s) "
            "address of an article or a feed",
        )
        where_unknown = "unless a NAME.json says it"
        parser.add_argument(
            "--outlet",
            type=argument(read_outlet),
            default="",
            metavar="NAME",
            help=f"who published them, {where_unknown}",
        )
        parser.add_argument(
            "--published",
            type=argument(read_published),
            metavar="YYYY-MM-DD",
            help=f"when they were published, {where_unknown}",
        )
        parser.add_argument(
            "--replaces",
            type=int,
            metavar="ARTICLE_ID",
            help="the one text is a new version of this article; otherwise the URL tells",
        )
        parser.add_argument(
            "--open",
            action="store_true",
            help="the licence of their outlets lets everyone read the whole texts",
        )
        parser.add_argument("--facts", action="store_true", help="print the facts found in each new article")

    def handle(
        self,
        paths: list[str],
        outlet: str,
        published: date | None,
        replaces: int | None,
        facts: bool,
        **options,
    ):
        items, expected = _items(paths, Metadata(outlet=outlet, published=published), replaces)
        counts = Counter()
        started = time.monotonic()
        try:
            with closing(import_drafts(items, processes=processes_for(expected))) as outcomes:
                for done, outcome in enumerate(outcomes, 1):
                    counts[outcome.result] += 1
                    self._report(outcome, facts)
                    if options["open"] and outcome.version:
                        _open(outcome.version)
                    if expected > BULK and done % PROGRESS_EVERY == 0:
                        rate = done / (time.monotonic() - started)
                        self.stdout.write(f"{done:,} of {expected:,} articles ({rate:.0f} a second)")
        except KeyboardInterrupt:
            self.stdout.write("Stopped. What is counted here is stored; import again to go on.")
            self._count(counts)
            raise SystemExit(130) from None
        self._count(counts)
        if counts[Result.REFUSED]:
            raise SystemExit(1)

    def _report(self, outcome: Outcome, facts: bool) -> None:
        if outcome.notes or outcome.result in (Result.CHANGED, Result.REFUSED):
            self.stdout.write(str(outcome))
        if facts and outcome.result == Result.NEW:
            source = outcome.version.source
            known = (source.outlet or "no outlet given", str(outcome.published or "no date given"))
            self.stdout.write(f"\n{source.title}\n{outcome.name} · {' · '.join(known)}")
            self.stdout.write(fact_table(outcome.facts) + "\n\n")

    def _count(self, counts: Counter) -> None:
        self.stdout.write(", ".join(f"{counts[result]} {result}" for result in Result))
