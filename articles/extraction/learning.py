"""Learns from examples how much each circumstance weighs: a logistic regression for each kind of fact."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.extraction.judgement import BIAS

Weights = Mapping[str, Mapping[str, float]]

FEWEST = 3
ROUNDS = 300
LEAST_STEP = 0.02
RIDGE = 3.0
CHOICES = 3
KEPT = math.inf


@dataclass(frozen=True, slots=True)
class Example:
    """The circumstances of each statement of one finding, and whether the finding is right."""

    kind: str
    instances: tuple[frozenset[str], ...]
    right: bool


def learn(
    some: Iterable[Example],
    before: Weights | None = None,
    heft: float = 0.0,
    start: Weights | None = None,
) -> dict[str, dict[str, float]]:
    """The weights for each kind that best explain the examples.

    Weights from `before` are kept unless examples contradict them. `heft` says how many times more articles
    those were learned from; with KEPT, they cannot be moved at all. `start` holds weights close to the result,
    which saves time.
    """
    by_kind: dict[str, list[Example]] = defaultdict(list)
    for example in some:
        by_kind[example.kind].append(example)
    return {
        kind: _weights(one, (before or {}).get(kind, {}), heft, (start or {}).get(kind))
        for kind, one in sorted(by_kind.items())
    }


def _weights(
    some: Sequence[Example], before: Mapping[str, float], heft: float, start: Mapping[str, float] | None
) -> dict[str, float]:
    """Weights by which the best statement of each example predicts whether it is right: fit, choose it, fit again."""
    rows = [(instance, example.right) for example in some for instance in example.instances]
    weights = (
        start or before or _fit([row for row, _ in rows], [float(right) for _, right in rows], {}, heft, {})
    )
    chosen: list[frozenset[str]] = []
    for _ in range(CHOICES):
        best = [max(e.instances, key=lambda i: math.fsum(weights.get(c, 0.0) for c in i)) for e in some]
        if best == chosen:
            break
        chosen = best
        weights = _fit(chosen, [float(example.right) for example in some], before, heft, weights)
    return {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= 0.02}


def _fit(
    rows: Sequence[frozenset[str]],
    right: Sequence[float],
    before: Mapping[str, float],
    heft: float,
    start: Mapping[str, float],
) -> dict[str, float]:
    """Logistic regression by coordinate-wise Newton steps on the ridge-penalised log-likelihood.

    The ridge pulls each weight towards its earlier value, more strongly the more it was seen, as if the
    earlier articles had shown it `heft` times as often as these do. `start` holds initial weights; close ones
    save rounds and lead to the same result. Weights that no longer move are skipped until all others have
    converged too.
    """
    members = _members(rows)
    if heft == KEPT:
        members = {name: some for name, some in members.items() if name not in before}
    ridges = _ridges(rows, members, before, heft)
    weights = {**before, **{name: start.get(name, 0.0) for name in members}}
    odds = [math.fsum(weights.get(c, 0.0) for c in (BIAS, *row)) for row in rows]
    moving = members
    for _ in range(ROUNDS):
        moved = {}
        for name, some in moving.items():
            step = _step(ridges[name], weights[name] - before.get(name, 0.0), some, odds, right)
            weights[name] += step
            for n in some:
                odds[n] += step
            if abs(step) >= LEAST_STEP:
                moved[name] = some
        if not moved and moving is members:
            break
        moving = moved or members
    return weights


def _members(rows: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    """The rows that have each circumstance, if it is not too rare; all for the bias."""
    counts = Counter(c for row in rows for c in row)
    members: dict[str, list[int]] = {name: [] for name in sorted(counts) if counts[name] >= FEWEST}
    for n, row in enumerate(rows):
        for name in row & members.keys():
            members[name].append(n)
    members[BIAS] = list(range(len(rows)))
    return members


def _ridges(
    rows: Sequence[frozenset[str]],
    members: Mapping[str, Sequence[int]],
    before: Mapping[str, float],
    heft: float,
) -> dict[str, float]:
    """The strength of the ridge for each weight: a base value, plus the evidence behind its earlier value."""
    ridges = {name: 0.0 if name == BIAS else RIDGE for name in members}
    if before and heft != KEPT:
        odds = [math.fsum(before.get(c, 0.0) for c in (BIAS, *row)) for row in rows]
        curves = [p * (1 - p) for p in map(_likely, odds)]
        for name in members.keys() & before.keys():
            ridges[name] += heft * math.fsum(curves[n] for n in members[name])
    return ridges


def _step(
    ridge: float, moved: float, some: Sequence[int], odds: Sequence[float], right: Sequence[float]
) -> float:
    """The Newton step for a weight that has `moved` from its earlier value."""
    slope, curve = -ridge * moved, ridge + 1e-6
    for n in some:
        p = _likely(odds[n])
        slope += right[n] - p
        curve += p * (1 - p)
    return max(-1.0, min(1.0, slope / curve))


def _likely(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))
