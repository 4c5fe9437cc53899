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
ROUNDS = 120
RIDGE = 0.6


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article."""

    text: str
    published: date | None
    annotation: Annotation


@dataclass(frozen=True, slots=True)
class Example:
    """What speaks for and against one finding, and whether it is right."""

    kind: str
    circumstances: frozenset[str]
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
    yield Example(finding.kind, finding.circumstances, bool(required))
    if required and detail:
        for drafts, circumstances in finding.variants():
            given = keys_of(finding, drafts)
            right = any(matches(annotation, annotation.facts[n], given) > 1 for n in required)
            yield Example(f"{detail} of {finding.kind}", circumstances, right)


def learn(some: Iterable[Example]) -> Judgement:
    """The judgement that explains the examples best."""
    by_kind: dict[str, list[Example]] = defaultdict(list)
    for example in some:
        by_kind[example.kind].append(example)
    return Judgement({kind: _weights(kind_examples) for kind, kind_examples in sorted(by_kind.items())})


def _weights(some: Sequence[Example]) -> dict[str, float]:
    """Weights by coordinate-wise Newton steps on the ridge-penalised log-likelihood."""
    counts = Counter(c for example in some for c in example.circumstances)
    names = sorted(c for c, count in counts.items() if count >= FEWEST)
    members = {name: [n for n, e in enumerate(some) if name in e.circumstances] for name in names}
    members[BIAS] = list(range(len(some)))
    right = [float(example.right) for example in some]
    odds = [0.0] * len(some)
    weights = dict.fromkeys(members, 0.0)
    for _ in range(ROUNDS):
        largest = 0.0
        for name, rows in members.items():
            ridge = 0.0 if name == BIAS else RIDGE
            slope, curve = -ridge * weights[name], ridge + 1e-6
            for n in rows:
                p = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds[n]))))
                slope += right[n] - p
                curve += p * (1 - p)
            step = max(-1.0, min(1.0, slope / curve))
            weights[name] += step
            for n in rows:
                odds[n] += step
            largest = max(largest, abs(step))
        if largest < 0.02:
            break
    return {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= 0.02}
