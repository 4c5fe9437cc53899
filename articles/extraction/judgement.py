"""How sure a finding is: the circumstances that speak for and against it, weighed as annotated articles
taught."""

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
    """Weights of circumstances for each kind of fact; their sum is the log-odds that a finding is right.

    `proved` says for each kind how often facts of some probability proved right in articles of outlets that the
    weights were not learned from: (probability, share of right ones), both rising. That share is the confidence. Where
    nothing was measured, the probability is, up to MOST_UNMEASURED, so that nothing of it stands without an editor.
    `articles` is how many annotated ones taught it.
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
        # fsum: circumstances come in no order, and a rounded sum would depend on it.
        return math.fsum(map(weights.get, (BIAS, *circumstances), repeat(0.0)))

    def probability(self, kind: str, circumstances: Iterable[str]) -> float:
        """The probability, between 0.01 and 0.99, that such a finding is right."""
        log_odds = max(-30.0, min(30.0, self.weight(kind, circumstances)))
        return min(0.99, max(0.01, 1 / (1 + math.exp(-log_odds))))

    def confidence(self, kind: str, probability: float) -> float:
        """The confidence that a fact of such a kind and probability is given."""
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
    """The weights that are shipped, as `manage.py calibrate` wrote them."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Judgement(data["weights"], data["proved"], data["articles"])
