"""What a decision costs when much is known: time and queries of each verb, and of a batch of 1,000.

Next to the elapsed time is the CPU time, which other work on the machine does not affect; that of a database
server is not included.

python -m bench.decisions; BENCH_SCALE=20 stores 1,000,000 statements. DATABASE_URL selects a database server
instead of SQLite, and NEWSBASE_TEST_DB=postgres starts a PostgreSQL for the run.
"""

# ruff: noqa: I001  (the database is named, then Django set up, then models are imported)
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median, quantiles

from bench import _postgres  # noqa: F401
from bench.api import scratch_database
from bench._filling import multiply
from bench._timing import seconds

from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

from shows import bulk, journal
from shows.journal import Claim
from shows.models import Entity, Evidence, Person, Property, Show, Source, Statement, Value
from shows.projection import project

STATEMENTS = 50_000 * int(os.environ.get("BENCH_SCALE", "1"))
TIMES = 100
FEWEST = 5 * TIMES  # shows: each verb needs its own
CAST, SEASONS = 20, 4
STATED = 2 * CAST + 3 * SEASONS + 4  # for each show and its people
PROPOSED, SURE = 0.5, 0.95


def main() -> None:
    with scratch_database():
        started = time.perf_counter()
        shows = fill(STATEMENTS // STATED)
        took = time.perf_counter() - started
        print(
            f"Decisions, {connection.vendor}: {Statement.objects.count():,} statements stored in {took:.0f} s"
        )
        ada = get_user_model().objects.create_superuser("ada")
        # Each verb on shows of its own, already projected.
        sample = [show.pk for show in shows[:FEWEST]]
        project(sample)
        turns = [sample[verb::5] for verb in range(4)]
        report("accept", [accepting(ada, show) for show in turns[0]])
        report("reject, a person goes", [rejecting(ada, show) for show in turns[1]])
        report("correct", [correcting(ada, show) for show in turns[2]])
        report("undo", [undoing(ada, show) for show in turns[3]])
        batch(ada)


def report(name: str, decisions: list[Callable]) -> None:
    """Make the decisions, counting the queries of the last one."""
    *timed, counted = decisions
    passed, worked = zip(*map(seconds, timed), strict=True)
    with CaptureQueriesContext(connection) as queries:
        counted()
    asked = sum(not query["sql"].startswith(("BEGIN", "COMMIT")) for query in queries)
    print(f"  {name}: {spread(passed)}; processor {spread(worked)}; queries: {asked}")


def spread(times: Sequence[float]) -> str:
    """The median and the 95th percentile of seconds, in milliseconds."""
    return f"median {1000 * median(times):.1f} ms, p95 {1000 * quantiles(times, n=20)[-1]:.1f} ms"


def batch(user) -> None:
    """A thousand statements at once: previewed, decided, undone."""
    proposed = Statement.objects.filter(state=Statement.State.PROPOSED).order_by("-pk")
    looked, _ = seconds(lambda: bulk.dry_run(user, "accept", proposed))
    ticket = bulk.Ticket.read("accept", bulk.dry_run(user, "accept", proposed).ticket)
    made = []
    decided, _ = seconds(lambda: made.append(bulk.decide(user, ticket)))
    undone, _ = seconds(lambda: journal.undo(user, made[0]))
    print(
        f"  batch of {len(ticket.seen):,}: dry run {looked:.1f} s, decide {decided:.1f} s, undo {undone:.1f} s"
    )


def accepting(user, show: int) -> Callable:
    statement = Statement.objects.filter(subject=show, state=Statement.State.PROPOSED).first()
    return lambda: journal.accept(user, [statement], seen={statement.pk: 0})


def rejecting(user, show: int) -> Callable:
    statement = only_credit(show)
    return lambda: journal.reject(user, [statement], reason="another show", seen={statement.pk: 0})


def correcting(user, show: int) -> Callable:
    statement = (
        Statement.objects.filter(subject=show, prop=Property.EPISODES).select_related("subject").first()
    )
    claim = Claim(statement.subject, Property.EPISODES, season=statement.season, value="12")
    looked_at = statement.evidence.first()
    return lambda: journal.correct(user, statement, claim, looked_at, seen={statement.pk: 0})


def undoing(user, show: int) -> Callable:
    decision = journal.reject(user, [only_credit(show)])
    return lambda: journal.undo(user, decision)


def only_credit(show: int) -> Statement:
    """A published credit of somebody without any other."""
    return Statement.objects.filter(subject=show, prop=Property.CAST, state=Statement.State.PUBLISHED).first()


def fill(count: int) -> list[Entity]:
    """State `count` shows, each in an article: names, a network, status, seasons and a cast of its own.

    Returns the first of them; the others are copied by the database.
    """
    network = Entity.objects.create(kind="network", normal="tidewater tv", label="Tidewater TV")
    doublings = max(count // FEWEST, 1).bit_length() - 1
    shows = write(range(count >> doublings), network)
    multiply(COPIED, doublings, kept=network)
    return shows


COPIED = (Entity, Source, Statement, Evidence, Value, Show, Person)


def write(numbers: range, network: Entity) -> list[Entity]:
    shows = Entity.objects.bulk_create(named("show", f"Show {n:06}") for n in numbers)
    people = Entity.objects.bulk_create(
        named("person", f"Player {n:06} {part}") for n in numbers for part in range(CAST)
    )
    sources = Source.objects.bulk_create(
        Source(digest=str(n), copies=str(n), title=f"News of show {n}", outlet="The Daily Screen")
        for n in numbers
    )
    casts = [people[start : start + CAST] for start in range(0, len(people), CAST)]
    statements, evidence = [], []
    for show, cast, source in zip(shows, casts, sources, strict=True):
        for statement in stated(show, cast, network):
            statement.key = statement.own_key()
            statements.append(statement)
            evidence.append(
                Evidence(
                    statement=statement,
                    source=source,
                    spans=[SPAN],
                    confidence=statement.confidence,
                    rule="r",
                )
            )
    Statement.objects.bulk_create(statements)
    Evidence.objects.bulk_create(evidence)
    publish(statements, shows, people)
    return shows


SPAN = {"start": 0, "end": 16, "text": "Somebody is seen"}


def named(kind: str, name: str) -> Entity:
    return Entity(kind=kind, normal=name.casefold(), label=name)


def stated(show: Entity, cast: list[Entity], network: Entity) -> Iterator[Statement]:
    """What the article of a show says: most of it confidently, some not."""
    sure = {"subject": show, "confidence": SURE, "support": 1, "state": Statement.State.PUBLISHED}
    unsure = {"subject": show, "confidence": PROPOSED, "support": 1}
    for entity in (show, *cast):
        yield Statement(**sure | {"subject": entity}, prop=Property.NAME, value=entity.label)
    yield Statement(**sure, prop=Property.NETWORK, object=network)
    yield Statement(**sure, prop=Property.STATUS, value="renewed", season=SEASONS)
    yield Statement(**unsure, prop=Property.STATUS, value="ended")
    for number, person in enumerate(cast):
        yield Statement(**(sure if number else unsure), prop=Property.CAST, object=person)
    for number in range(1, SEASONS + 1):
        yield Statement(**sure, prop=Property.PREMIERE, season=number, value=f"20{number + 10}-06-14")
        yield Statement(**sure, prop=Property.EPISODES, season=number, value="13")
        yield Statement(**unsure, prop=Property.FINALE, season=number, value=f"20{number + 10}-09-14")


def publish(statements: Iterable[Statement], shows: list[Entity], people: list[Entity]) -> None:
    """Write what the projection would for these; it writes the rest when it gets there."""
    Value.objects.bulk_create(
        Value(
            subject_id=one.subject_id,
            prop=one.prop,
            season=one.season,
            object_id=one.object_id,
            text=one.value,
            statement=one,
            support=1,
        )
        for one in statements
        if one.state == Statement.State.PUBLISHED
    )
    for model, entities in ((Show, shows), (Person, people)):
        model.objects.bulk_create(
            model(entity=entity, name=entity.label, slug="some-slug", sort_name=entity.normal)
            for entity in entities
        )


if __name__ == "__main__":
    main()
