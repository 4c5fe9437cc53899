from collections import defaultdict
from pathlib import Path

from django.core.management.base import BaseCommand

from articles.extraction import extract
from articles.extraction.fact import KINDS
from articles.extraction.scoring import Tally
from articles.management.annotated import read_annotated


class Command(BaseCommand):
    help = "Score what the machine reads in annotated articles: precision, recall and F1 by kind of fact."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR", help="NAME.txt with NAME.json, annotated")
        parser.add_argument("--by-outlet", action="store_true", help="add a line for each outlet")

    def handle(self, folder: Path, **options):
        articles = read_annotated(folder)
        total, by_outlet = Tally(), defaultdict(Tally)
        for article in articles:
            facts = extract(article.text, published=article.published)
            given = [{"kind": fact.kind, **fact.keys} for fact in facts]
            total.add(article.annotation, given)
            by_outlet[article.annotation.outlet or "unknown outlet"].add(article.annotation, given)
        self.stdout.write(f"{'kind':24}{'gold':>6}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}")
        for kind in KINDS:
            self.stdout.write(_row(kind, total, (kind,)))
        self.stdout.write(_row("all", total, KINDS))
        if options["by_outlet"]:
            for outlet, tally in sorted(by_outlet.items()):
                self.stdout.write(_row(outlet, tally, KINDS))


def _row(name: str, tally: Tally, kinds) -> str:
    counts = [sum(counter[kind] for kind in kinds) for counter in (tally.wanted, tally.found, tally.right)]
    precision, recall, f1 = tally.rates(kinds)
    return f"{name:24}{counts[0]:6}{counts[1]:7}{counts[2]:7}{precision:8.3f}{recall:8.3f}{f1:8.3f}"
