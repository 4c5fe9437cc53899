import json
from datetime import date

from django.core.management.base import BaseCommand

from articles.extraction import Fact, extract
from articles.extraction.lexicon.lexicon import SHIPPED
from articles.importing.draft import Draft, Metadata, Refusal
from articles.importing.files import find_texts, read_files
from articles.importing.metadata import read_date
from articles.lexicon import current_lexicon
from articles.management.arguments import argument
from articles.management.fact_table import fact_table


class Command(BaseCommand):
    help = (
        "Print the facts that the machine reads in articles; nothing is stored. "
        "A NAME.json beside NAME.txt may give its published (YYYY-MM-DD), outlet and url. "
        "The exit code is 1 if a file was refused."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "paths", nargs="+", metavar="FILE_OR_FOLDER", help="a text file, or a folder of .txt files"
        )
        parser.add_argument(
            "--published",
            type=argument(read_date),
            metavar="YYYY-MM-DD",
            help="the date of the articles, unless a NAME.json says it",
        )
        parser.add_argument(
            "--known",
            action="store_true",
            help="read with the names that editors accepted and the titles that were loaded, as imports do; "
            "otherwise no database is needed",
        )
        parser.add_argument("--json", action="store_true", help="one JSON object a line for each article")

    def handle(self, paths: list[str], published: date | None, **options):
        lexicon = current_lexicon() if options["known"] else SHIPPED
        refused = False
        for item in read_files(find_texts(paths), Metadata(published=published)):
            if isinstance(item, Refusal):
                refused = True
                self.stderr.write(str(item))
            else:
                facts = extract(item.text, published=item.published, lexicon=lexicon)
                self.stdout.write(_line(item, facts) if options["json"] else _table(item, facts))
        if refused:
            raise SystemExit(1)


def _line(article: Draft, facts: list[Fact]) -> str:
    published = article.published.isoformat() if article.published else None
    found = {"file": article.name, "title": article.headline, "published": published}
    found["facts"] = [fact.as_dict() for fact in facts]
    return json.dumps(found, ensure_ascii=False)


def _table(article: Draft, facts: list[Fact]) -> str:
    return f"{article.name}: {article.headline}\n{fact_table(facts)}\n"
