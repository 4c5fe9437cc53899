import sys

from django.core.management.base import BaseCommand
from django.db import transaction

from shows.journal.lock import writing
from shows.projection.digest import digest
from shows.projection.rebuild import rebuild


class Command(BaseCommand):
    help = "Throw the published values away and recompute them from evidence and journal."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check",
            action="store_true",
            help="only compare with what is published; exit with 1 if it differs",
        )

    def handle(self, *args, check: bool, **options):
        with writing():
            before = digest()
            rebuild()
            after = digest()
            if check:
                transaction.set_rollback(True)
        same = "the same as" if before == after else "different from"
        self.stdout.write(f"rebuilt values are {same} the published ones ({after[:12]})")
        if check and before != after:
            sys.exit(1)
