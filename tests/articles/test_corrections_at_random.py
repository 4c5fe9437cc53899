"""Whatever the order of corrections, re-imports and decisions, no decision and no evidence is lost."""

import datetime
from itertools import pairwise

import pytest
from django.contrib.auth.models import Permission, User
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from articles import verify as texts
from articles.importing.draft import Draft
from articles.importing.store import store
from articles.models import Article, Version
from shows import journal
from shows import verify as knowledge
from shows.models import Decision, Entity, Evidence, Mention, Statement, Target
from shows.projection.digest import digest
from shows.projection.rebuild import rebuild
from shows.projection.replay import decisions_in_force
from tests.newsroom import cast, report, show

pytestmark = pytest.mark.django_db

URL = "https://screen.example/1"
PEOPLE = ("Mara Quill", "Ola Brandt", "Nils Aronsen", "Ines Tallow")
SENTENCES = [f"Harbor Lights stars {person}." for person in PEOPLE]

people = st.sampled_from(PEOPLE)
days = st.none() | st.dates(datetime.date(2019, 1, 1), datetime.date(2020, 1, 1))
# The sentences of the new text in order, and those of them in which the reader finds a fact.
edits = st.tuples(
    st.just("edit"),
    st.lists(people, unique=True).flatmap(
        lambda said: st.tuples(
            st.just(said), st.lists(st.sampled_from(said), unique=True) if said else st.just([])
        )
    ),
)
acts = st.one_of(
    edits,
    st.tuples(st.just("import_again"), st.integers(0, 9)),
    st.tuples(st.just("accept"), people),
    st.tuples(st.just("reject"), people),
    st.tuples(st.just("add"), people),
    st.tuples(st.just("link"), st.tuples(people, people)),
    st.tuples(st.just("date"), days),
    st.tuples(st.just("undo"), st.integers(0, 9)),
)


class Desk:
    """One article and its editor, and what must hold after each act."""

    def __init__(self):
        self.editor, _ = User.objects.get_or_create(username="ada")
        self.editor.user_permissions.add(Permission.objects.get(codename="decide"))
        self.versions: list[Version] = []
        self.ever_read: set[str] = set()
        self.links: list[tuple[Decision, str, Entity]] = []
        self.edit((list(PEOPLE), list(PEOPLE)))

    @property
    def current(self) -> Version:
        return Article.objects.get().current

    def edit(self, edit: tuple[list[str], list[str]]) -> None:
        """Import a text with some of the sentences; the reader finds facts in some of these."""
        said, read = edit
        unread = [f"Harbor Lights stars {person}." for person in said if person not in read]
        headline = f"Version {len(self.versions) + 1}"
        source = report("\n\n".join([headline, *unread]), *map(cast, read), url=URL)
        self.versions.append(source.version_text)
        self.ever_read |= set(read)

    def import_again(self, n: int) -> None:
        known = self.versions[n % len(self.versions)]
        draft = Draft("again.txt", bytes(known.raw), known.text, known.source.title, known.source.outlet, URL)
        (outcome,) = store([draft], {})
        assert outcome.version == known

    def statement(self, person: str) -> Statement:
        return Statement.objects.get(prop="cast", object__normal=person.lower())

    def accept(self, person: str) -> None:
        journal.accept(self.editor, [self.statement(person)])

    def reject(self, person: str) -> None:
        journal.reject(self.editor, [self.statement(person)])

    def add(self, person: str) -> None:
        """Add the statement on a sentence, if the text has it."""
        text, sentence = self.current.text, f"Harbor Lights stars {person}."
        if sentence in text:
            start = text.index(sentence)
            span = {"start": start, "end": start + len(sentence), "text": sentence}
            claim = journal.Claim(show(), "cast", object=self.statement(person).object)
            journal.add(self.editor, claim, source=self.current.source, spans=[span])

    def link(self, pair: tuple[str, str]) -> None:
        person, other = pair
        entity = self.statement(other).object
        if mentions := list(Mention.objects.filter(source=self.current.source, text=person)):
            self.links.append((journal.link(self.editor, mentions, entity), person, entity))

    def date(self, day: datetime.date | None) -> None:
        journal.set_date(self.editor, self.current.source, day)

    def undo(self, n: int) -> None:
        if decisions := list(Decision.objects.in_force()):
            journal.undo(self.editor, decisions[n % len(decisions)])

    def check(self) -> None:
        assert list(texts.problems()) == []
        assert list(knowledge.problems()) == []
        self.check_evidence()
        self.check_decisions()
        before = digest()
        rebuild()
        assert digest() == before

    def check_evidence(self) -> None:
        """Everything ever read in a sentence rests on it wherever the current text has it, and nowhere else."""
        source, text = self.current.source, self.current.text
        for person, sentence in zip(PEOPLE, SENTENCES, strict=True):
            evidence = Evidence.objects.filter(source=source, statement=self.statement(person), decision=None)
            found = [span["text"] for each in evidence for span in each.spans]
            assert found == ([sentence] if sentence in text and person in self.ever_read else [])

    def check_decisions(self) -> None:
        in_force = set(Decision.objects.in_force().values_list("pk", flat=True))
        assert in_force == decisions_in_force()
        linked = [(decision.pk, person, entity) for decision, person, entity in self.links]
        linked = {person: entity for number, person, entity in linked if number in in_force}
        for mention in Mention.objects.filter(source=self.current.source, text__in=PEOPLE):
            taken_for = linked.get(mention.text, mention.entity)
            assert (mention.link or mention.entity) == taken_for
        if not linked:
            for person in PEOPLE:
                self.check_judgement(self.statement(person))
        dates = Target.objects.filter(kind="source", decision__verb="set_date", decision__in_force=True)
        last = dates.order_by("decision_id").last()
        given = last and last.decision.payload["date"]
        assert str(self.current.source.date) == str(given)

    def check_judgement(self, statement: Statement) -> None:
        judged = Target.objects.filter(kind="statement", object_id=statement.pk, decision__in_force=True)
        last = judged.exclude(judgement="").order_by("decision_id").last()
        assert statement.decision_id == (last and last.decision_id)
        if last:
            assert (statement.state == Statement.State.REJECTED) == (last.judgement == "rejected")
            assert statement.stands == (last.judgement == "accepted")


def play(acts: list[tuple[str, object]]) -> None:
    with transaction.atomic():
        desk = Desk()
        journals = [[]]
        for name, argument in acts:
            getattr(desk, name)(argument)
            desk.check()
            journals.append(list(Decision.objects.values_list("pk", "verb", "made_at")))
        assert all(later[: len(earlier)] == earlier for earlier, later in pairwise(journals))
        transaction.set_rollback(True)


at_random = given(st.lists(acts, min_size=2, max_size=8))
# Shrinking would take minutes, since each example fills a database; the sequences drawn are short.
phases = [Phase.explicit, Phase.reuse, Phase.generate]
unhurried = {"suppress_health_check": list(HealthCheck), "phases": phases}


@settings(max_examples=15, **unhurried)
@at_random
def test_no_decision_is_lost(acts):
    play(acts)


@pytest.mark.soak
@settings(max_examples=150, **unhurried)
@at_random
def test_no_decision_is_lost_in_many_orders(acts):
    play(acts)
