"""The contents of an article's page: its text sentence by sentence, and the facts stated there."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial

from django.db.models import Q, QuerySet
from django.forms import Form
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.extraction.text import Text
from articles.forms import ADDABLE, ArticleDateForm, LinkForm
from articles.highlight import Mark, by_stretch, marked, only_marked
from articles.models import Article, Version
from shows import journal, remakes
from shows.forms import REASONS
from shows.models import Decision, Entity, Mention, Target
from shows.templatetags.pages import place

from .dating import Redating
from .facts import Fact, Group, Problem, facts_in
from .keys import printed

# The facts of a long article are loaded in stretches, each of at least this many facts.
FACTS_AT_ONCE = 100


@dataclass
class Passage:
    """A paragraph, or the part of it that may be shown, with the facts that begin in it, sentence by
    sentence.

    `form` is an open form for adding a fact or linking a name. While the kind of fact to add is being chosen,
    `choosing` has the parameters that its form's address needs.
    """

    start: int
    end: int
    role: str
    read: Callable[["Passage"], SafeString] | None = None
    groups: list[Group] = field(default_factory=list)
    form: Form | None = None
    choosing: str = ""
    problem: Problem | None = None

    @cached_property
    def words(self) -> SafeString:
        """Its words as HTML, computed only for pages that show them."""
        return self.read(self)

    @property
    def facts(self) -> list[Fact]:
        return [fact for group in self.groups for fact in group.facts]

    @property
    def fingerprint(self) -> tuple:
        return tuple(fact.fingerprint for fact in self.facts)

    @property
    def near(self) -> str:
        return str(self.start)

    @property
    def linking(self) -> bool:
        return isinstance(self.form, LinkForm)

    def holds(self, start: int) -> bool:
        return self.start <= start < self.end

    def held(self, things: Sequence) -> list:
        """Those of the things in reading order (sentences or groups) that begin in it."""
        first, last = (
            bisect_left(things, at, key=lambda thing: thing.start) for at in (self.start, self.end)
        )
        return list(things[first:last])


@dataclass
class Stretch:
    """Consecutive passages. Those of a `later` stretch show only their words at first, and load their facts
    on demand."""

    passages: list[Passage] = field(default_factory=list)
    later: bool = False

    @property
    def start(self) -> int:
        return self.passages[0].start

    @property
    def facts(self) -> list[Fact]:
        return [fact for passage in self.passages for fact in passage.facts]

    @property
    def undecided(self) -> bool:
        return any(fact.undecided for fact in self.facts)

    def holds(self, start: int) -> bool:
        return any(passage.holds(start) for passage in self.passages)


class ArticlePage:
    keys = printed()
    reasons = REASONS
    kinds = ADDABLE

    def __init__(self, article: Article, version: Version, user):
        self.article = article
        self.version = version
        self.source = version.source
        self.can_decide = user.has_perm(journal.DECIDE) and self.source.current
        self.whole = user.has_perm(journal.DECIDE) or bool(article.outlet and article.outlet.open)
        self.date_problem: Problem | None = None
        self.redatings: list[Redating] | None = None
        date = self.source.date
        self.date_form = ArticleDateForm(article, initial={"date": date and f"{date.day} {date:%B %Y}"})

    @cached_property
    def facts(self) -> list[Fact]:
        return facts_in(self.source)

    def fact(self, statement: int) -> Fact | None:
        """The fact that a statement belongs to."""
        held = (fact for fact in self.facts if any(line.statement.pk == statement for line in fact.lines))
        return next(held, None)

    @property
    def undecided(self) -> int:
        return sum(fact.undecided for fact in self.facts)

    @cached_property
    def text(self) -> Text:
        return _split(self.version.text)

    @cached_property
    def passages(self) -> list[Passage]:
        """The paragraphs with their facts; without the right to see the whole text, only those with evidence.

        Facts on an editor's word alone, without words of the article, come last.
        """
        marks = self._marks_by_paragraph()
        passages = []
        for n, paragraph in enumerate(self.text.paragraphs):
            whole = self.whole or paragraph.role == "headline"
            if whole or marks[n]:
                read = partial(self._sentences if whole else self._evidence, marks=marks[n])
                passage = Passage(paragraph.start, paragraph.end, paragraph.role, read)
                passage.groups = passage.held(self.groups)
                passages.append(passage)
        if self.groups and self.groups[0].start < 0:
            passages.append(Passage(-1, 0, "unplaced", groups=self.groups[:1]))
        return passages

    @cached_property
    def stretches(self) -> list[Stretch]:
        stretches, facts = [Stretch()], 0
        for passage in self.passages:
            if facts >= FACTS_AT_ONCE:
                stretches.append(Stretch(later=True))
                facts = 0
            stretches[-1].passages.append(passage)
            facts += len(passage.facts)
        return stretches

    def stretch_at(self, start: int) -> Stretch:
        return next((stretch for stretch in self.stretches if stretch.holds(start)), self.stretches[0])

    def reach(self, start: int | None) -> None:
        """Show the facts at an offset as well; without one, those that an editor would decide on first."""
        if start is None and self.can_decide:
            start = next((fact.start for fact in self.facts if fact.undecided), 0)
        self.stretch_at(start or 0).later = False

    def passage_at(self, start: int) -> Passage | None:
        return next((passage for passage in self.passages if passage.holds(start)), None)

    def sentence(self, near: int) -> str:
        """The words of the sentence at an offset."""
        found = self.text.sentence_at(near)
        return self.version.text[found.start : found.end] if found else ""

    def names_near(self, near: int) -> list[Mention]:
        """The names in the article, starting with those in the sentence at an offset."""
        sentence = self.text.sentence_at(near)
        mentions = self.source.mentions.exclude(entity__kind=Entity.Kind.QUOTE).select_related("entity")

        def elsewhere(mention: Mention) -> bool:
            return not (sentence and sentence.start <= mention.start < sentence.end)

        return sorted(mentions, key=lambda mention: (elsewhere(mention), mention.start))

    @cached_property
    def groups(self) -> list[Group]:
        """The sentences with facts, in reading order."""
        groups: dict[int, Group] = {}
        for fact in self.facts:
            sentence = self.text.sentence_at(fact.start) if fact.spans else None
            start, end = (sentence.start, sentence.end) if sentence else (-1, 0)
            groups.setdefault(start, Group(start, end)).facts.append(fact)
        return [groups[start] for start in sorted(groups)]

    @cached_property
    def _groups(self) -> dict[int, Group]:
        return {group.start: group for group in self.groups}

    @cached_property
    def main_show(self) -> Entity | None:
        """The show about which the article states most."""
        subjects = (fact.statement.subject for fact in self.facts)
        counts = Counter(subject for subject in subjects if subject.kind == Entity.Kind.SHOW)
        return max(counts, key=lambda show: (counts[show], -show.pk), default=None)

    def _sentences(self, passage: Passage, marks: list[Mark]) -> SafeString:
        """The paragraph with each sentence as an element of its own, for the cursor."""
        sentences = passage.held(self.text.sentences)
        reaching = by_stretch(marks, [sentence.start for sentence in sentences])
        pieces, at = [], passage.start
        for n, sentence in enumerate(sentences):
            pieces.append(marked(self.version.text, at, sentence.start, reaching[n - 1]))
            words = marked(self.version.text, sentence.start, sentence.end, reaching[n])
            pieces.append(self._sentence(sentence.start, words) if self.can_decide else words)
            at = sentence.end
        pieces.append(marked(self.version.text, at, passage.end, reaching[len(sentences) - 1]))
        return format_html_join("", "{}", ((piece,) for piece in pieces))

    def _sentence(self, start: int, words: SafeString) -> SafeString:
        group = self._groups.get(start)
        count = len(group.facts) if group else 0
        return format_html(
            '<span class="sentence{}" id="s-{}" data-start="{}" role="group" aria-label="{}" tabindex="-1">{}</span>',
            " bearing" if count else "",
            start,
            start,
            f"Sentence with {count or 'no'} fact{'' if count == 1 else 's'}",
            words,
        )

    def _evidence(self, passage: Passage, marks: list[Mark]) -> SafeString:
        return only_marked(self.version.text, passage.start, passage.end, marks)

    def _marks_by_paragraph(self) -> dict[int, list[Mark]]:
        """The marks in each paragraph, or reaching into it, by its index."""
        spans = [span for fact in self.facts for line in fact.lines for span in line.spans]
        marks = {Mark(span["start"], span["end"], place(span)) for span in spans}
        return by_stretch(marks, [paragraph.start for paragraph in self.text.paragraphs])

    @cached_property
    def titles(self) -> list[remakes.Row]:
        """Open questions about which show a title in the article means."""
        return remakes.rows(remakes.questions_in(self.source)) if self.can_decide else []

    @cached_property
    def versions(self) -> list[Version]:
        return list(self.article.versions.select_related("source").defer("raw", "text"))

    @cached_property
    def date_seen(self) -> int:
        """The last decision about the date of the article, 0 if there is none."""
        article = self.source.dated_as
        return journal.last_seen(Target.Kind.SOURCE, [article])[article]

    @property
    def sources(self) -> list[int]:
        """The source ids of all versions, which share dates and links of names."""
        return [version.source_id for version in self.versions]

    @cached_property
    def date_decision(self) -> Decision | None:
        """The decision in force that dates the article, through any of its versions."""
        made = Target.objects.filter(kind=Target.Kind.SOURCE, object_id__in=self.sources)
        return _latest(made.filter(decision__verb=Decision.Verb.SET_DATE))

    @cached_property
    def last_decision(self) -> Decision | None:
        """The latest decision in force on anything in this article, which is undone first."""
        statements = [line.statement.pk for fact in self.facts for line in fact.lines]
        mentions = Mention.objects.filter(source__in=self.sources).order_by().values("pk")
        here = (
            Q(kind=Target.Kind.STATEMENT, object_id__in=statements)
            | Q(kind=Target.Kind.SOURCE, object_id__in=self.sources)
            | Q(kind=Target.Kind.MENTION, object_id__in=mentions)
        )
        return _latest(Target.objects.filter(here).exclude(decision__verb=Decision.Verb.UNDO))


@lru_cache(maxsize=8)
def _split(text: str) -> Text:
    """The text in sentences, kept since a decision needs it before and after, and so does the next one."""
    return Text(text)


def _latest(made: QuerySet[Target]) -> Decision | None:
    """The latest decision in force with one of these targets."""
    last = (
        made.filter(decision__in_force=True).select_related("decision__user").order_by("-decision_id").first()
    )
    return last and last.decision


def version_of(article: Article, number: int | None) -> Version:
    """The version with this number, else the current one. Raises Version.DoesNotExist."""
    versions = Version.objects.select_related("source").defer("raw")
    if number is None:
        return versions.get(pk=article.current_id)
    return versions.get(article=article, number=number)
