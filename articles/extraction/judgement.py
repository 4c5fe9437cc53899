"""How confident a finding is: the circumstances that support or oppose it, weighed as annotated articles taught."""

import json
import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from pathlib import Path

WEIGHTS = Path(__file__).parent / "confidence.json"
BIAS = "(bias)"
MOST_UNMEASURED = 0.89


class Judgement:
    """Weights of circumstances for each kind of fact. Their sum is the log-odds that a finding is right.

    `proved` maps each kind to points (probability, precision), both rising, measured on outlets that the
    weights were not learned from; confidence is that precision. Where nothing was measured, confidence is the
    probability, capped at MOST_UNMEASURED so that nothing stands without an editor. `articles` is the number
    of annotated articles.
    """

    def __init__(
        self,
        weights: Mapping[str, Mapping[str, float]],
        proved: Mapping[str, Sequence[tuple[float, float]]] | None = None,
        articles: int = 0,
    ):
        self.weights = weights
        self.articles = articles
        self.proved = {kind: [tuple(point) for point in points] for kind, points in (proved or {}).items()}

    def weight(self, kind: str, circumstances: Iterable[str]) -> float:
        weights = self.weights.get(kind, {})
        # fsum: sets are unordered, and a rounded sum would depend on the order.
        return math.fsum(map(weights.get, (BIAS, *circumstances), repeat(0.0)))

    def probability(self, kind: str, circumstances: Iterable[str]) -> float:
        """The probability, from 0.01 to 0.99, that a finding with these circumstances is right."""
        log_odds = max(-30.0, min(30.0, self.weight(kind, circumstances)))
        return min(0.99, max(0.01, 1 / (1 + math.exp(-log_odds))))

    def confidence(self, kind: str, probability: float) -> float:
        """The confidence for a kind of fact and a probability."""
        points = self.proved.get(kind)
        if not points:
            return round(min(probability, MOST_UNMEASURED), 3)
        n = bisect_right(points, (probability, 1.0))
        (before, low), (after, high) = points[max(n - 1, 0)], points[min(n, len(points) - 1)]
        part = (probability - before) / (after - before) if after > before else 0.0
        return round(low + min(max(part, 0.0), 1.0) * (high - low), 3)

    def as_json(self) -> str:
        found = {"articles": self.articles, "proved": self.proved, "weights": self.weights}
        return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@cache
def shipped() -> Judgement:
    """The shipped weights, as written by `manage.py calibrate`."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Judgement(data["weights"], data["proved"], data["articles"])
