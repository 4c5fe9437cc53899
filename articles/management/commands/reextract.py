from collections import Counter

from django.core.management.base import BaseCommand, CommandError

from articles.importing.workers import processes_for
from articles.models import Version
from articles.rereading import FactChange, FactDifference, Rereading, reread


class Command(BaseCommand):
    help = (
        "Read stored articles again, all or those named, as after an upgrade. --dry-run lists what a new reading would "
        "gain, lose and change, and which decisions of editors it contradicts; --apply lets it take the place of the "
        "old one. Decisions are kept. A reading that is the same is left alone."
    )

    def add_arguments(self, parser):
        parser.add_argument("articles", nargs="*", type=int, metavar="ARTICLE_ID")
        how = parser.add_mutually_exclusive_group(required=True)
        how.add_argument("--dry-run", action="store_true", help="write nothing, only list what would change")
        how.add_argument("--apply", action="store_true", help="list it, and write the new readings")

    def handle(self, articles: list[int], apply: bool, **options):
        versions = self._versions(articles)
        counts = Counter()
        for found in reread(versions, apply=apply, processes=processes_for(versions.count())):
            counts["texts"] += 1
            counts["other"] += not found.same
            counts.update(difference.change for difference in found.differences)
            counts["contradictions"] += len(found.contradictions)
            self._report(found)
        changes = ", ".join(f"{counts[change]} {change}" for change in FactChange)
        read = "read differently" if apply else "would be read differently"
        self.stdout.write(
            f"{counts['texts']:,} texts, {counts['other']:,} {read}: {changes}; "
            f"{counts['contradictions']:,} contradictions of decisions"
        )

    def _versions(self, articles: list[int]):
        if not articles:
            return Version.objects.all()
        versions = Version.objects.filter(article__in=articles)
        missing = set(articles) - set(versions.values_list("article", flat=True))
        if missing:
            raise CommandError(f"there is no article {', '.join(map(str, sorted(missing)))}")
        return versions

    def _report(self, found: Rereading) -> None:
        if not found.differences and not found.contradictions:
            return
        version = found.version
        self.stdout.write(f"\narticle {version.article_id}, version {version.number}: {version.source.title}")
        for difference in found.differences:
            self.stdout.write(f"  {difference.change:8}{_sure(difference):13}{difference.statement}")
            self.stdout.write(f"{'':23}“{difference.sentence}”")
        for contradiction in found.contradictions:
            self.stdout.write(f"  contradicts {contradiction}")


def _sure(difference: FactDifference) -> str:
    """The confidence before and after, where there is one."""
    sure = (difference.before, difference.after)
    return " → ".join(f"{confidence:.2f}" for confidence in sure if confidence is not None)
