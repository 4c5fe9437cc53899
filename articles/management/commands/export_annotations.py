from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.annotating import reviewed
from articles.management.annotated import write_annotated


class Command(BaseCommand):
    help = (
        "Write the articles that editors have reviewed, with what they decided, as annotated articles: "
        "NAME.txt with NAME.json, which evaluate and calibrate read."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "folder", type=Path, metavar="DIR", help="where to write them; created if it does not exist"
        )
        parser.add_argument(
            "--partly",
            action="store_true",
            help="also articles of which only some facts are decided; open facts are marked optional",
        )
        parser.add_argument("--force", action="store_true", help="replace files of an earlier export")

    def handle(self, folder: Path, partly: bool, force: bool, **options):
        articles = {told["id"]: (version.text, told) for version, told in reviewed(partly=partly)}
        if not articles:
            wanted, hint = ("any", "") if partly else ("all", " (--partly takes those with some)")
            raise CommandError(f"nothing is written: no article has {wanted} facts decided by editors{hint}")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not force:
                self._refuse_to_replace(folder, articles)
            for name, (text, annotation) in articles.items():
                write_annotated(folder, name, text, annotation)
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror}") from None
        facts = [fact for _, annotation in articles.values() for fact in annotation["facts"]]
        optional = sum("optional" in fact for fact in facts)
        self.stdout.write(
            f"{len(articles):,} articles with {len(facts):,} facts, {optional:,} of them optional, in {folder}"
        )

    def _refuse_to_replace(self, folder: Path, names) -> None:
        there = [path for path in sorted(folder.iterdir()) if path.stem in names]
        if there:
            raise CommandError(
                f"nothing is written: {len(there):,} files are there already, such as {there[0]}; "
                "name another folder, or replace them with --force"
            )
