"""What the page of an article reads: its text with the evidence marked, and its facts in reading order."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Q, QuerySet
from django.utils.safestring import SafeString

from articles.extraction.text import Text
from articles.forms import ArticleDateForm, CorrectForm, RejectForm
from articles.highlight import Mark, marked, only_marked
from articles.models import Article, Version
from shows import journal, queries
from shows.journal import Refused, Stale
from shows.models import Decision, Evidence, Property, Statement, Target
from shows.templatetags.pages import place


@dataclass
class Problem:
    """Why a decision was not made: somebody else's in between, or a refusal; `wanted` says what was tried."""

    wanted: str
    stale: Decision | None = None
    refusal: str = ""

    @classmethod
    def of(cls, wanted: str, error: Stale | Refused) -> "Problem":
        if isinstance(error, Stale):
            return cls(wanted, stale=error.decision)
        return cls(wanted, refusal=str(error))


@dataclass
class Fact:
    """A statement as one article gives it, with the last decision about it (0: none)."""

    statement: Statement
    evidence: list[Evidence]
    seen: int = 0
    problem: Problem | None = None
    rejecting: RejectForm | None = None
    correcting: CorrectForm | None = None

    @property
    def spans(self) -> list[dict]:
        return [span for each in self.evidence for span in each.spans]

    @property
    def start(self) -> int:
        return min((span["start"] for span in self.spans), default=0)

    @property
    def best(self) -> Evidence:
        return max(self.evidence, key=lambda each: each.confidence)

    @property
    def reject_form(self) -> RejectForm:
        form = self.rejecting or RejectForm()
        form.auto_id = f"reject-{self.statement.pk}-%s"
        return form

    @property
    def known_names(self) -> dict[str, list[str]]:
        """Names to suggest in the form of its correction, by kind of entity."""
        return {kind: queries.names_of(kind) for kind in self.correcting.kinds} if self.correcting else {}

    @property
    def fingerprint(self) -> tuple:
        """What an editor sees of it that a decision about another statement can change."""
        return (self.statement.state, self.statement.decision_id, self.seen)


@dataclass
class Passage:
    """A paragraph, or what of it may be shown, with the facts that begin in it."""

    role: str
    words: SafeString
    facts: list[Fact] = field(default_factory=list)


def version_of(article: Article, number: str | None) -> Version:
    """The version asked for, else the current one. Raises Version.DoesNotExist."""
    versions = Version.objects.select_related("source").defer("raw")
    if number is None:
        return versions.get(pk=article.current_id)
    return versions.get(article=article, number=number)


class ArticlePage:
    def __init__(self, article: Article, version: Version, user):
        self.article = article
        self.version = version
        self.source = version.source
        self.can_decide = user.has_perm(journal.DECIDE) and self.source.current
        self.whole = user.has_perm(journal.DECIDE) or bool(article.outlet and article.outlet.open)
        self.date_problem: Problem | None = None
        date = self.source.date
        self.date_form = ArticleDateForm(initial={"date": date and f"{date.day} {date:%B %Y}"})

    @cached_property
    def facts(self) -> list[Fact]:
        """The facts in reading order: as their words come in the text."""
        evidence = defaultdict(list)
        for each in evidence_in(self.source):
            evidence[each.counts_for or each.statement].append(each)
        facts = [Fact(statement, found) for statement, found in evidence.items()]
        seen = journal.last_seen(Target.Kind.STATEMENT, [fact.statement.pk for fact in facts])
        for fact in facts:
            fact.seen = seen[fact.statement.pk]
        return sorted(facts, key=lambda fact: (fact.start, fact.statement.pk))

    def fact(self, statement: int) -> Fact | None:
        return next((fact for fact in self.facts if fact.statement.pk == statement), None)

    @property
    def undecided(self) -> int:
        return sum(fact.statement.decision_id is None for fact in self.facts)

    @cached_property
    def passages(self) -> list[Passage]:
        """The paragraphs with their facts; without the right to the whole text, those that hold evidence."""
        paragraphs = Text(self.version.text).paragraphs
        starts = [paragraph.start for paragraph in paragraphs]
        facts, marks = self._facts_by_paragraph(starts), self._marks_by_paragraph(starts)
        passages = []
        for n, paragraph in enumerate(paragraphs):
            whole = self.whole or paragraph.role == "headline"
            if whole or marks[n]:
                show = marked if whole else only_marked
                words = show(self.version.text, paragraph.start, paragraph.end, marks[n])
                passages.append(Passage(paragraph.role, words, facts[n]))
        return passages

    def _facts_by_paragraph(self, starts: list[int]) -> dict[int, list[Fact]]:
        """The facts whose words begin in each paragraph, by its number."""
        found = defaultdict(list)
        for fact in self.facts:
            if fact.spans:
                found[bisect_right(starts, fact.start) - 1].append(fact)
        return found

    def _marks_by_paragraph(self, starts: list[int]) -> dict[int, list[Mark]]:
        """The marks that lie in each paragraph or reach into it, by its number."""
        found = defaultdict(list)
        for mark in {
            Mark(span["start"], span["end"], place(span)) for fact in self.facts for span in fact.spans
        }:
            for n in range(bisect_right(starts, mark.start) - 1, bisect_left(starts, mark.end)):
                found[n].append(mark)
        return found

    @property
    def unplaced(self) -> list[Fact]:
        """Facts on an editor's word alone, without words of the article."""
        return [fact for fact in self.facts if not fact.spans]

    @cached_property
    def versions(self) -> list[Version]:
        return list(self.article.versions.select_related("source").defer("raw", "text"))

    @cached_property
    def date_seen(self) -> int:
        """The last decision about the date of the article, 0 if there is none."""
        return journal.last_seen(Target.Kind.SOURCE, [self.source.pk])[self.source.pk]

    @cached_property
    def date_decision(self) -> Decision | None:
        """The decision in force that dates the article."""
        made = journal.history(Target.Kind.SOURCE, self.source.pk)
        return made.filter(verb=Decision.Verb.SET_DATE, in_force=True).last()


NAMED = ("subject", "object", "character", "decision__user")


def evidence_in(source) -> QuerySet[Evidence]:
    """The evidence that this version gives, by its reading and by editors, with what it is evidence for."""
    held = ["statement", "counts_for"]
    names = [f"{path}__{name}" for path in held for name in NAMED]
    return (
        Evidence.objects.filter(source=source)
        .filter(Q(decision=None, reading=source.reading) | Q(decision__in_force=True))
        .exclude(statement__prop=Property.NAME)
        .select_related(*held, *names, "decision__user")
        .order_by("pk")
    )


def changed(before: Iterable[Fact], after: Iterable[Fact]) -> tuple[list[Fact], list[int]]:
    """The facts that look different after a decision or are new, and the ids of statements that are gone."""
    was = {fact.statement.pk: fact.fingerprint for fact in before}
    now = {fact.statement.pk: fact for fact in after}
    different = [fact for pk, fact in now.items() if was.get(pk) != fact.fingerprint]
    return different, [pk for pk in was if pk not in now]
