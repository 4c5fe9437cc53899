"""How sure a finding is: the circumstances that speak for and against it, weighed as annotated articles
taught."""

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).parent / "confidence.json"
BIAS = "(bias)"


class Judgement:
    """Weights of circumstances for each kind of fact; their sum is the log-odds that a finding is right."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]):
        self.weights = weights

    def weight(self, kind: str, circumstances: Iterable[str]) -> float:
        weights = self.weights.get(kind, {})
        return weights.get(BIAS, 0.0) + sum(weights.get(c, 0.0) for c in circumstances)

    def confidence(self, kind: str, circumstances: Iterable[str]) -> float:
        """The probability, between 0.01 and 0.99, that such a finding is right."""
        log_odds = max(-30.0, min(30.0, self.weight(kind, circumstances)))
        return round(min(0.99, max(0.01, 1 / (1 + math.exp(-log_odds)))), 3)


@cache
def shipped() -> Judgement:
    """The weights that are shipped, as `manage.py calibrate` wrote them."""
    return Judgement(json.loads(WEIGHTS.read_text(encoding="utf-8")) if WEIGHTS.exists() else {})
