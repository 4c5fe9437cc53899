"""Many people at once, in real threads: decisions are recorded, or refused with both sides; nothing is lost."""

import random
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connections

from shows import journal
from shows.models import Change, Decision, Source, Statement, Target
from shows.projection.replay import decisions_in_force
from shows.verify import problems
from tests.newsroom import all_published, cast, episodes, premiere, report, show, status, told_by_the_log

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass(frozen=True)
class Ended:
    """How an attempt to decide ended: with a decision, refused because of one in between, or refused with a
    message."""

    made: Decision | None = None
    stale: journal.Stale | None = None
    seen: int = 0
    refusal: str = ""


def newsroom() -> list[Statement]:
    """A show about which few things are stated, so that editors collide."""
    report("One", cast("Mara Quill", "Ines"), episodes(10), status("renewed"), published="2019-05-28")
    report("Two", cast("Otto Berg", "Ines"), premiere("June 14th", "XXXX-06-14"), outlet="Evening Signal")
    report(
        "Three", cast("Ida Brandt", confidence=0.5), episodes(12, season=4, confidence=0.5), outlet="Other"
    )
    return list(Statement.objects.exclude(prop="name").with_names().order_by("pk"))


def at_once(tasks: Sequence[Callable]) -> list:
    """Run each in a thread of its own, all starting together. Returns their results."""
    start = threading.Barrier(len(tasks))

    def run(task):
        start.wait()
        try:
            return task()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


class Editor:
    """Somebody who looks at a statement, thinks, and decides on what they saw."""

    def __init__(self, number: int, statements: Sequence[Statement], decisions: int):
        self.user = get_user_model().objects.create_superuser(f"editor {number}")
        self.statements, self.decisions = statements, decisions
        self.random = random.Random(number)

    def work(self) -> list[Ended]:
        return [self.decide() for _ in range(self.decisions)]

    def decide(self) -> Ended:
        statement = Statement.objects.get(pk=self.random.choice(self.statements).pk)
        seen = journal.last_seen(Target.Kind.STATEMENT, [statement.pk])
        verb = self.random.choice([self.accept, self.reject, self.correct, self.add, self.undo])
        try:
            return Ended(made=verb(statement, seen))
        except journal.Stale as stale:
            return Ended(stale=stale, seen=seen[statement.pk])
        except journal.Refused as refusal:
            return Ended(refusal=str(refusal))

    def accept(self, statement, seen):
        return journal.accept(self.user, [statement], seen=seen)

    def reject(self, statement, seen):
        return journal.reject(self.user, [statement], reason="not so", seen=seen)

    def correct(self, statement, seen):
        claim = journal.Claim(show(), "episodes", season=3, value=str(self.random.randint(5, 9)))
        return journal.correct(self.user, statement, claim, seen=seen)

    def add(self, statement, seen):
        claim = journal.Claim(show(), "cast", object=f"Player {self.random.randint(1, 5)}")
        return journal.add(self.user, claim)

    def undo(self, statement, seen):
        """Undo the last decision, without looking at what it was about."""
        last = Decision.objects.order_by("-id").first()
        if last is None:
            raise journal.Refused("nothing to undo")
        return journal.undo(self.user, last)


class Follower:
    """A reader who follows the change log by its cursor while others write."""

    def __init__(self):
        self.read: list[int] = []
        self.finished = threading.Event()

    def follow(self):
        last_round = False
        while not last_round:
            # A reader who never pauses would keep the interpreter from the writers.
            last_round = self.finished.wait(0.01)
            cursor = self.read[-1] if self.read else 0
            self.read += Change.objects.filter(id__gt=cursor).order_by("id").values_list("id", flat=True)


def work_together(editors: Sequence[Editor], *others: Callable) -> tuple[list[Ended], Follower]:
    """Run all at once, while somebody follows the change log."""
    follower = Follower()

    def follow():
        try:
            follower.follow()
        finally:
            connections.close_all()

    reader = threading.Thread(target=follow)
    reader.start()
    try:
        ended = at_once([*(editor.work for editor in editors), *others])
    finally:
        follower.finished.set()
        reader.join()
    return [one for some in ended[: len(editors)] for one in some], follower


def check(ended: list[Ended], follower: Follower) -> None:
    made = sorted(one.made.pk for one in ended if one.made)
    assert made == list(range(1, Decision.objects.count() + 1))
    for one in ended:
        assert one.made or one.stale or one.refusal
        if one.stale:
            assert one.stale.decision.pk > one.seen
            targets = one.stale.decision.targets
            assert targets.filter(kind=one.stale.target.kind, object_id=one.stale.target.id).exists()
    assert follower.read == list(range(1, Change.objects.count() + 1))
    assert told_by_the_log() == all_published()
    assert list(problems()) == []
    call_command("rebuild", "--check", verbosity=0)


def test_editors_who_collide_lose_nothing():
    statements = newsroom()
    ended, follower = work_together([Editor(n, statements, decisions=10) for n in range(6)])
    assert len(ended) == 60
    check(ended, follower)


def test_of_editors_who_saw_the_same_one_is_recorded_and_the_others_see_that_decision():
    statement = newsroom()[0]
    users = [get_user_model().objects.create_superuser(f"editor {n}") for n in range(6)]
    seen = {statement.pk: 0}

    def accepting(user):
        def accept():
            try:
                return journal.accept(user, [statement], seen=seen)
            except journal.Stale as stale:
                return stale

        return accept

    ended = at_once([accepting(user) for user in users])
    [made] = [one for one in ended if isinstance(one, Decision)]
    assert [one.decision for one in ended if one is not made] == [made] * 5


def test_articles_are_imported_while_editors_decide():
    statements = newsroom()
    before = Source.objects.count()
    ended, follower = work_together(
        [Editor(n, statements, decisions=8) for n in range(4)], importing("North", 5), importing("South", 5)
    )
    assert Source.objects.count() == before + 10
    assert Statement.objects.filter(prop="cast", object__label__startswith="Guest").count() == 5
    check(ended, follower)


def importing(outlet: str, count: int) -> Callable:
    """An importer's work: articles that repeat those of the other importer, and more."""

    def work():
        for n in range(count):
            report(f"{outlet} {n}", cast(f"Guest {n}"), episodes(10 + n, season=n + 1), outlet=outlet)

    return work


@pytest.mark.soak
def test_fifty_editors_and_two_importers_lose_nothing():
    statements = newsroom()
    ended, follower = work_together(
        [Editor(n, statements, decisions=40) for n in range(50)],
        importing("North", 50),
        importing("South", 50),
    )
    assert len(ended) == 2000
    check(ended, follower)
    outcomes = (sum(bool(getattr(one, key)) for one in ended) for key in ("made", "stale", "refusal"))
    print("recorded {}, stale {}, refused {}".format(*outcomes))


def test_nobody_decides_on_what_was_undone_in_the_meantime(editor):
    report("Lights On", episodes(10))
    decision = journal.add(editor, journal.Claim(show(), "cast", object="Ida Brandt"))
    thinking = Statement.objects.get(prop="cast")
    journal.undo(editor, decision)
    with pytest.raises(journal.Refused, match="nothing supports this statement"):
        journal.accept(editor, [thinking])
    with pytest.raises(journal.Refused, match="nothing supports this statement"):
        journal.correct(editor, thinking, journal.Claim(show(), "cast", object="Ida Brand"))
    assert list(problems()) == []


def test_a_proof_raises_no_alarm_about_what_is_decided_meanwhile(editor, monkeypatch):
    report("Lights On", episodes(10))
    made = journal.accept(editor, [Statement.objects.get(prop="episodes")])

    def then_undo():
        found = decisions_in_force()
        at_once([lambda: journal.undo(editor, made)])
        return found

    monkeypatch.setattr("shows.verify.decisions_in_force", then_undo)
    call_command("verify", verbosity=0)
    assert Decision.objects.filter(verb="undo").exists()
