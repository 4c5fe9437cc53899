"""Learning the weights of circumstances from annotated articles: a logistic regression for each kind of fact."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from articles.extraction.assembly import DETAIL, Finding, keys_of
from articles.extraction.judgement import BIAS, Judgement
from articles.extraction.lexicon import SHIPPED, Lexicon
from articles.extraction.pipeline import findings, read
from articles.extraction.scoring import Annotation, matches

FEWEST = 3
ROUNDS = 25
RIDGE = 1.5
CHOICES = 3


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article."""

    text: str
    published: date | None
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Example:
    """What speaks for and against one finding in each of its sentences, and whether it is right."""

    kind: str
    instances: tuple[frozenset[str], ...]
    right: bool


def examples(article: Article, lexicon: Lexicon = SHIPPED) -> list[Example]:
    """The findings in an annotated article; those that only an optional annotation has are left out."""
    reading, _ = read(article.text, article.published, lexicon)
    return [example for finding in findings(reading) for example in judged(finding, article.annotation)]


def judged(finding: Finding, annotation: Annotation) -> Iterator[Example]:
    """Whether the matter of a finding is right; and if it is, whether each of its details is."""
    detail = DETAIL.get(finding.kind)
    keys = keys_of(finding)
    open_facts = [{**gold, detail: None} if detail else gold for gold in annotation.facts]
    agreeing = [n for n, gold in enumerate(open_facts) if matches(annotation, gold, keys) > 1]
    required = [n for n in agreeing if not annotation.facts[n].get("optional")]
    if agreeing and not required:
        return
    yield Example(finding.kind, tuple(finding.instances), bool(required))
    if required and detail:
        for drafts, circumstances in finding.variants():
            given = keys_of(finding, drafts)
            right = any(matches(annotation, annotation.facts[n], given) > 1 for n in required)
            yield Example(f"{detail} of {finding.kind}", (circumstances,), right)


def learn(some: Iterable[Example]) -> Judgement:
    """The judgement that explains the examples best."""
    by_kind: dict[str, list[Example]] = defaultdict(list)
    for example in some:
        by_kind[example.kind].append(example)
    return Judgement({kind: _weights(kind_examples) for kind, kind_examples in sorted(by_kind.items())})


def _weights(some: Sequence[Example]) -> dict[str, float]:
    """Weights by which the best sentence of each example tells whether it is right: fit, choose the best
    again, fit."""
    chosen = [max(example.instances, key=len) for example in some]
    weights: dict[str, float] = {}
    for _ in range(CHOICES):
        weights = _fit(chosen, [float(example.right) for example in some])
        best = [max(e.instances, key=lambda i: sum(weights.get(c, 0.0) for c in i)) for e in some]
        if best == chosen:
            break
        chosen = best
    return {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= 0.02}


def _fit(rows: Sequence[frozenset[str]], right: Sequence[float]) -> dict[str, float]:
    """Logistic regression by coordinate-wise Newton steps on the ridge-penalised log-likelihood."""
    counts = Counter(c for row in rows for c in row)
    members = {
        name: [n for n, row in enumerate(rows) if name in row]
        for name in sorted(counts)
        if counts[name] >= FEWEST
    }
    members[BIAS] = list(range(len(rows)))
    odds = [0.0] * len(rows)
    weights = dict.fromkeys(members, 0.0)
    for _ in range(ROUNDS):
        largest = 0.0
        for name, some in members.items():
            ridge = 0.0 if name == BIAS else RIDGE
            slope, curve = -ridge * weights[name], ridge + 1e-6
            for n in some:
                p = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds[n]))))
                slope += right[n] - p
                curve += p * (1 - p)
            step = max(-1.0, min(1.0, slope / curve))
            weights[name] += step
            for n in some:
                odds[n] += step
            largest = max(largest, abs(step))
        if largest < 0.05:
            break
    return weights
