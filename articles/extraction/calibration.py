"""Learns from annotated articles the weights of circumstances, and how often facts of a probability are right."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from statistics import fmean

from articles.extraction.assembly import DETAIL, Finding, keys_of
from articles.extraction.fact import Fact
from articles.extraction.judgement import Judgement
from articles.extraction.learning import KEPT, Example, Weights, learn
from articles.extraction.lexicon.lexicon import SHIPPED, Lexicon
from articles.extraction.names.cues import HUMAN, Kind
from articles.extraction.names.judged_kinds import IS_A_HUMAN, IS_A_SHOW, signs_of
from articles.extraction.names.kinds import kinds_by_sum
from articles.extraction.names.table import chosen_candidates
from articles.extraction.pipeline import findings, likely_facts, read
from articles.extraction.quotes.quotations import Quote
from articles.extraction.rules import quote
from articles.extraction.scoring import Annotation, matches, pair
from articles.extraction.text import Text

MOST_FOLDS = 8
ALIKE = 25
ENOUGH_TO_PROVE = 200


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    text: str
    published: date | None
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class _ArticleRead:
    """An annotated article with everything that the rules find in it, right or wrong."""

    article: AnnotatedArticle
    findings: list[Finding]
    quotes: list[Quote]

    @classmethod
    def of(cls, article: AnnotatedArticle, lexicon: Lexicon, naming: Judgement) -> "_ArticleRead":
        reading, quotes = read(article.text, article.published, lexicon, naming)
        return cls(article, findings(reading), quotes)

    def examples(self) -> list[Example]:
        annotation = self.article.annotation
        found = [example for finding in self.findings for example in judged(finding, annotation)]
        return [*found, *judged_quotes(self.quotes, annotation)]

    def facts(self, judgement: Judgement) -> list[Fact]:
        return likely_facts(self.findings, self.quotes, judgement)


def calibrate(
    articles: Sequence[AnnotatedArticle], lexicon: Lexicon = SHIPPED, before: Judgement | None = None
) -> Judgement:
    """The judgement learned from annotated articles, on top of what other articles taught `before`.

    The confidence for a probability is measured on outlets that the weights were not learned from, and only
    on articles that were proofread: an annotator's omission would count as the reader's mistake. With fewer
    than ENOUGH_TO_PROVE facts of a kind, the earlier measurement stands. The kinds of names, too, are judged
    in each article by weights learned from other outlets.
    """
    before = before or Judgement({})
    heft = before.articles / len(articles)
    folds = _folds(articles)
    of_names, naming = _naming(articles, folds, lexicon, before, heft)
    articles_read = [
        _ArticleRead.of(article, lexicon, naming[fold]) for article, fold in zip(articles, folds, strict=True)
    ]
    examples = [one.examples() for one in articles_read]
    of_all = learn((e for some in examples for e in some), before.weights, heft)
    outcomes: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for fold, judgement in _of_other_folds(examples, folds, before, heft, of_all):
        for one, where in zip(articles_read, folds, strict=True):
            if where == fold and one.article.annotation.proofread:
                for kind, probability, is_right in _outcomes(one, judgement):
                    outcomes[kind].append((probability, is_right))
    proofs = {
        kind: proved(some)
        for kind, some in sorted(outcomes.items())
        if kind not in before.proved or len(some) >= ENOUGH_TO_PROVE
    }
    weights = {**before.weights, **of_all, **of_names}
    return Judgement(weights, {**before.proved, **proofs}, before.articles + len(articles))


def weigh_new(
    articles: Sequence[AnnotatedArticle], lexicon: Lexicon = SHIPPED, before: Judgement | None = None
) -> Judgement:
    """The judgement `before`, with weights added for circumstances that it does not know; nothing else
    changes.

    A new rule needs this: its findings are weighed with everything known, and what was measured stays as it
    was.
    """
    before = before or Judgement({})
    examples = [e for article in articles for e in judged_names(article, lexicon)]
    for article in articles:
        examples += _ArticleRead.of(article, lexicon, before).examples()
    weights = {**before.weights, **learn(examples, before.weights, KEPT)}
    return Judgement(weights, before.proved, before.articles)


def _naming(
    articles: Sequence[AnnotatedArticle],
    folds: Sequence[int],
    lexicon: Lexicon,
    before: Judgement,
    heft: float,
) -> tuple[dict[str, dict[str, float]], dict[int, Judgement]]:
    """The weights that judge the kinds of names; and for each fold, the judgement learned from the other folds."""
    examples = [list(judged_names(article, lexicon)) for article in articles]
    of_all = learn((e for some in examples for e in some), before.weights, heft)
    return of_all, dict(_of_other_folds(examples, folds, before, heft, of_all))


def _of_other_folds(
    examples: Sequence[Sequence[Example]],
    folds: Sequence[int],
    before: Judgement,
    heft: float,
    of_all: Weights,
) -> Iterator[tuple[int, Judgement]]:
    """Each fold with the judgement learned from the examples of all others; `of_all` saves time."""
    for fold in sorted(set(folds)):
        others = (e for some, n in zip(examples, folds, strict=True) if n != fold for e in some)
        yield fold, Judgement({**before.weights, **learn(others, before.weights, heft, of_all)})


def _folds(articles: Sequence[AnnotatedArticle]) -> list[int]:
    """The fold of each article. There are at most MOST_FOLDS, of similar size, and each outlet is in only one."""
    sizes = Counter(article.annotation.outlet or "" for article in articles)
    groups: dict[str, int] = {}
    filled = [0] * min(MOST_FOLDS, len(sizes))
    for outlet, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        groups[outlet] = filled.index(min(filled))
        filled[groups[outlet]] += size
    return [groups[article.annotation.outlet or ""] for article in articles]


def _outcomes(one: _ArticleRead, judgement: Judgement) -> Iterator[tuple[str, float, bool]]:
    """For each fact its kind, its probability, and whether it is right."""
    annotation = one.article.annotation
    facts = one.facts(judgement)
    pairs = pair(annotation, [{"kind": fact.kind, **fact.keys} for fact in facts])
    for n, fact in enumerate(facts):
        gold, score = (annotation.facts[pairs[n][0]], pairs[n][1]) if n in pairs else ({}, 0.0)
        if not gold.get("optional"):
            yield fact.kind, fact.confidence, score > 1


def proved(outcomes: Iterable[tuple[float, bool]]) -> list[tuple[float, float]]:
    """The measured precision by probability, as points of a rising line.

    About ALIKE outcomes of similar probability form a group, and groups that do not rise are joined (isotonic
    regression). Since small groups prove little, each counts one more right and one more wrong (rule of
    succession).
    """
    groups: list[list[tuple[float, bool]]] = []
    for group in _alike(outcomes):
        while groups and _share(groups[-1]) >= _share(group):
            group = groups.pop() + group
        groups.append(group)
    return [(round(fmean(p for p, _ in group), 3), round(_share(group), 3)) for group in groups]


def _alike(outcomes: Iterable[tuple[float, bool]]) -> Iterator[list[tuple[float, bool]]]:
    """Groups of at least ALIKE outcomes and a remainder, the least probable first. Equal ones stay together."""
    group: list[tuple[float, bool]] = []
    for _, equal in groupby(sorted(outcomes), key=itemgetter(0)):
        group += equal
        if len(group) >= ALIKE:
            yield group
            group = []
    if group:
        yield group


def _share(outcomes: Sequence[tuple[float, bool]]) -> float:
    return (sum(is_right for _, is_right in outcomes) + 1) / (len(outcomes) + 2)


def judged_names(article: AnnotatedArticle, lexicon: Lexicon) -> Iterator[Example]:
    """Whether each name is a show's, and whether it is a human's.

    Names that are not annotated count as what they seem to be; known shows are skipped, since annotators
    leave out shows that an article states no facts about.
    """
    text = Text(article.text)
    chosen = chosen_candidates(text, lexicon)
    summed, scores = kinds_by_sum(text, chosen, lexicon.credits)
    candidates = {candidate.key: candidate for candidate in chosen}
    for key, signs in signs_of(text, chosen, summed, scores).items():
        groups = article.annotation.groups_of(candidates[key].text)
        is_known = any(entry.kind == Kind.SHOW and not entry.ordinary for entry in candidates[key].entries)
        if not groups and is_known and summed[key] is Kind.SHOW:
            continue
        is_show = "shows" in groups
        is_human = not is_show and bool(
            groups & {"people", "characters"} or (not groups and summed[key] in HUMAN)
        )
        yield Example(IS_A_SHOW, (signs,), is_show)
        yield Example(IS_A_HUMAN, (signs,), is_human)


def judged_quotes(quotes: list[Quote], annotation: Annotation) -> Iterator[Example]:
    """Whether each quote and its speaker are right."""
    facts = list(quote.facts(quotes))
    pairs = pair(annotation, [{"kind": "quote", **fact.keys} for fact in facts])
    for n, fact in enumerate(facts):
        gold, score = (annotation.facts[pairs[n][0]], pairs[n][1]) if n in pairs else ({}, 0.0)
        if not gold.get("optional"):
            yield Example("quote", (quote.circumstances(fact),), score > 1)


def judged(finding: Finding, annotation: Annotation) -> Iterator[Example]:
    """Whether the matter of a finding is right, and if so, whether each of its details is."""
    detail = DETAIL.get(finding.kind)
    keys = keys_of(finding)
    open_facts = [{**gold, detail: None} if detail else gold for gold in annotation.facts]
    agreeing = [n for n, gold in enumerate(open_facts) if matches(annotation, gold, keys) > 1]
    required = [n for n in agreeing if not annotation.facts[n].get("optional")]
    if agreeing and not required:
        return
    instances = tuple(frozenset().union(*instance) for instance in finding.instances)
    yield Example(finding.kind, instances, bool(required))
    if required and detail:
        left_open = all(annotation.facts[n].get(detail) is None for n in required)
        for drafts, circumstances in finding.variants():
            given = keys_of(finding, drafts)
            if left_open and given.get(detail) is not None:
                continue
            right = any(matches(annotation, annotation.facts[n], given) > 1 for n in required)
            yield Example(f"{detail} of {finding.kind}", (circumstances,), right)
