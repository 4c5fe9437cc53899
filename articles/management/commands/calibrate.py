from pathlib import Path

from django.core.management.base import BaseCommand

from articles.extraction.calibration import calibrate, weigh_new
from articles.extraction.judgement import WEIGHTS, shipped
from articles.management.annotated import read_annotated
from shows.projection import DEFAULT_THRESHOLD


class Command(BaseCommand):
    help = (
        "Learn from annotated articles how sure each finding is, on top of what is known, and write the weights "
        "that extract uses. "
        "How sure they are is measured on articles of outlets that the weights were not learned from."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR", help="NAME.txt with NAME.json, annotated")
        how = parser.add_mutually_exclusive_group()
        how.add_argument(
            "--anew", action="store_true", help="learn from these articles alone, as if nothing were known"
        )
        how.add_argument(
            "--new",
            action="store_true",
            help="weigh only what has no weight yet, such as the findings of a new rule, and change nothing else",
        )
        parser.add_argument(
            "--to", type=Path, default=WEIGHTS, metavar="FILE", help="where to write the weights"
        )

    def handle(self, folder: Path, anew: bool, new: bool, to: Path, **options):
        articles = read_annotated(folder)
        learned = weigh_new if new else calibrate
        judgement = learned(articles, before=None if anew else shipped())
        to.write_text(judgement.as_json(), encoding="utf-8")
        sure = [
            kind for kind, points in judgement.proved.items() if points and points[-1][1] >= DEFAULT_THRESHOLD
        ]
        circumstances = sum(len(weights) for weights in judgement.weights.values())
        self.stdout.write(
            f"{len(articles)} articles, {circumstances} circumstances weighed; "
            f"facts of {len(sure)} kinds can stand without an editor ({', '.join(sure)}). "
            f"Written to {to}"
        )
