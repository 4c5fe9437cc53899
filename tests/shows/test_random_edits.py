"""Whatever is decided in whatever order: undoing all restores the beginning, and a rebuild agrees."""

import datetime
from itertools import chain

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from shows import journal
from shows.models import Change, Conflict, Decision, Entity, ExternalId, Mention, Source, Statement
from shows.projection.digest import digest_of_standing
from shows.verify import problems
from tests.newsroom import (
    airs_on,
    all_published,
    cast,
    episodes,
    fact,
    premiere,
    quote,
    report,
    report_together,
    status,
    told_by_the_log,
)

# Shrinking would take minutes, since each example fills a database; the sequences drawn are short.
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]
PICK = st.integers(0, 1000)
ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            "accept reject correct add rename date settle threshold merge split link dismiss undo".split()
        ),
        PICK,
        PICK,
    ),
    max_size=8,
)


SAID = "We come back later this year."
LATER = {"show": "Harbor Lights", "season": 4, "date_text": "later this year", "date": None}


def newsroom():
    report(
        "One",
        cast("Mara Quill", "Ines"),
        premiere("June 14th", "XXXX-06-14"),
        status("cancelled"),
        published="2019-05-28",
    )
    report(
        "Two",
        cast("Mara Quill", show="Harbour Lights"),
        premiere("June 7, 2019", "2019-06-07", show="Harbour Lights"),
    )
    report("Three", cast("Quill", "Ines"), episodes(10, confidence=0.5), outlet="Other")
    report("Four", quote(SAID), fact("premiere", SAID, **LATER), published="2019-05-28")
    report("Five", quote(SAID), fact("premiere", SAID, **LATER | {"show": "Harbour Lights"}), outlet="Other")
    report_together(
        ("Six", airs_on("Norrland TV"), airs_on("Tredje")),
        ("Seven", airs_on("Kanal Nord"), airs_on("Tredje"), last_season(4)),
        ("Eight", last_season(3), quote("It was all a joke.")),
    )
    ExternalId.objects.create(source="tvmaze", external_id="1", kind="show", name="Harbor Lights")


def last_season(number: int):
    words = f"Harbor Lights ends with season {number}."
    return fact("final_season", words, show="Harbor Lights", season=number)


def pick(rows, number):
    rows = list(rows.order_by("pk"))
    return rows[number % len(rows)]


def act(user, verb, first, second):
    """Do what was drawn, if it makes sense."""
    statement = pick(Statement.objects.exclude(prop="name"), first)
    shows = Entity.objects.filter(kind="show")
    match verb:
        case "accept":
            journal.accept(user, [statement])
        case "reject":
            journal.reject(user, [statement], reason="drawn")
        case "correct":
            journal.correct(
                user,
                statement,
                journal.Claim(pick(shows, second), "episodes", season=3, value=str(second + 1)),
            )
        case "add":
            journal.add(user, journal.Claim(pick(shows, second), "cast", object=f"Person {first % 3}"))
        case "rename":
            named = pick(Entity.objects.exclude(kind="quote"), first)
            journal.add(user, journal.Claim(named, "name", value=f"Name {second % 3}"))
        case "settle":
            sides = pick(Conflict.objects, first).statements.with_forwards().order_by("pk")
            holds = [side for place, side in enumerate(sides) if second >> place & 1]
            journal.settle(user, sides, holds, reason="drawn")
        case "threshold":
            journal.set_threshold(user, (0.4, 0.9, 0.99)[first % 3])
        case "date":
            quotes = Entity.objects.filter(kind="quote")
            said = pick(Source.objects if second % 2 else quotes, first)
            journal.set_date(user, said, datetime.date(2018, 1, 1) + datetime.timedelta(second))
        case "merge":
            one, other = pick(Entity.objects, first), pick(Entity.objects, second)
            third = pick(Entity.objects.filter(kind=one.kind), first + second)
            journal.merge(user, *([one, other] if second % 2 else [one, third, other]))
        case "split":
            one = pick(Entity.objects, first)
            same_kind = Entity.objects.filter(kind=one.kind)
            others = [pick(same_kind, second), pick(same_kind, first + second)]
            journal.split(user, one, *others[: 1 + second % 2])
        case "link":
            mention = pick(Mention.objects, first)
            same_kind = Entity.objects.filter(kind=mention.entity.kind)
            meant = f"Somebody {second % 3}" if second % 4 == 0 else pick(same_kind, second)
            journal.link(user, [mention], meant)
        case "dismiss":
            journal.dismiss(user, pick(shows, first), pick(ExternalId.objects, second))
        case "undo":
            journal.undo(user, pick(Decision.objects, first))


def act_if_allowed(user, act_drawn):
    try:
        act(user, *act_drawn)
    except journal.Refused:
        pass
    except ZeroDivisionError:  # nothing to undo, or to settle
        pass


class RandomEdits(TestCase):
    def decide(self, acts):
        user = get_user_model().objects.create_superuser("ada")
        newsroom()
        start = digest_of_standing()
        for one in acts:
            act_if_allowed(user, one)
        return user, start

    def check(self, acts):
        user, start = self.decide(acts)
        call_command("rebuild", "--check", verbosity=0)
        assert list(problems()) == []
        assert told_by_the_log() == all_published()
        changes = Change.objects.count()
        for decision in Decision.objects.exclude(verb="undo").order_by("-id"):
            decision.refresh_from_db()
            if decision.in_force:
                journal.undo(user, decision)
        assert digest_of_standing() == start
        assert told_by_the_log() == all_published()
        assert Change.objects.count() >= changes

    @settings(max_examples=15, suppress_health_check=list(HealthCheck), phases=PHASES)
    @given(ACTS)
    def test_undone_decisions_leave_nothing_behind(self, acts):
        self.check(acts)

    @pytest.mark.soak
    @settings(max_examples=400, suppress_health_check=list(HealthCheck), phases=PHASES)
    @given(st.lists(ACTS, min_size=1, max_size=4).map(lambda lists: list(chain.from_iterable(lists))))
    def test_a_long_day_undone_leaves_nothing_behind(self, acts):
        self.check(acts)
