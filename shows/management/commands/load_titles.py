import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from shows.titles.dumps import NoDump
from shows.titles.load import Progress, load

SHOWN = 20


class Command(BaseCommand):
    help = (
        "Load external ids and candidates for linking from public dumps, plain or gzip: IMDb's title.basics, "
        "title.ratings and name.basics (TSV), shows of TVmaze (JSON), items of Wikidata (JSON lines). A load that "
        "was stopped goes on when it is called again. The exit code is 1 if rows were broken."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, files: list[Path], **options):
        broken = 0
        for file in files:
            try:
                broken += self._load(file)
            except (NoDump, OSError) as error:
                reason = error.strerror if isinstance(error, OSError) else error
                raise CommandError(f"{file}: {reason}") from None
        if broken:
            raise SystemExit(1)

    def _load(self, file: Path) -> int:
        """Load one file. Returns the number of broken rows."""
        broken, done, started = 0, None, time.monotonic()
        for done in load(file):
            for row in done.broken[: max(0, SHOWN - broken)]:
                self.stdout.write(f"{file}, {row.place}: {row.reason}")
            broken += len(done.broken)
            self._show(done, time.monotonic() - started)
        rows, stored = (done.rows, done.stored) if done else (0, 0)
        self.stdout.write(f"{file}: {rows:,} rows, {stored:,} stored, {broken:,} broken")
        return broken

    def _show(self, done: Progress, seconds: float) -> None:
        """Draw a progress bar, if the output is a terminal."""
        if self.stdout.isatty():
            bar = "#" * int(30 * done.share)
            self.stdout.write(
                f"\r[{bar:30}] {done.share:4.0%}  {done.rows:,} rows  {seconds:.0f} s ", ending=""
            )
            self.stdout.flush()
