import sys
from itertools import chain

from django.core.management.base import BaseCommand

from articles import verify as texts
from articles.models import Article
from shows import verify as knowledge
from shows.journal.lock import looking
from shows.models import Decision, Evidence, Statement


class Command(BaseCommand):
    help = "Prove that every published value rests on evidence that slices exactly, or on an editor."

    def handle(self, *args, **options):
        with looking():
            found = self._report()
        if found:
            sys.exit(1)

    def _report(self) -> int:
        """Name each problem, and count. Returns the number of problems."""
        found = 0
        for found, problem in enumerate(chain(texts.problems(), knowledge.problems()), start=1):  # noqa: B007
            self.stdout.write(problem)
        counts = {
            "articles": Article.objects.count(),
            "statements": Statement.objects.count(),
            "evidence": Evidence.objects.count(),
            "decisions": Decision.objects.count(),
            "problems": found,
        }
        self.stdout.write(", ".join(f"{count} {what}" for what, count in counts.items()))
        return found
