from django.core.management.base import BaseCommand

from articles.copies import regroup_all
from articles.proposing import propose
from shows.journal.lock import writing
from shows.models import Source


class Command(BaseCommand):
    help = "Find the copies among all articles again, from a new index of their sentences, and count sources again."

    def handle(self, *args, **options):
        with writing():
            changed = regroup_all()
            propose([], {source: source for source in changed})
        current = Source.objects.filter(current=True)
        groups = current.values("copies").distinct().count()
        self.stdout.write(
            f"{current.count():,} articles in {groups:,} groups of copies; {len(changed):,} changed their group"
        )
