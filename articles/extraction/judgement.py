"""How sure a finding is: the circumstances that speak for and against it, weighed as annotated articles
taught."""

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).parent / "confidence.json"
BIAS = "(bias)"
SURE, UNSURE, NEVER = 0.9, 0.89, 1.01


class Judgement:
    """Weights of circumstances for each kind of fact; their sum is the log-odds that a finding is right.

    `sure_from` is, for each kind, the probability from which on findings in unseen articles proved right often
    enough to stand without an editor: below it no confidence reaches SURE, from it on every one does.
    """

    def __init__(
        self, weights: Mapping[str, Mapping[str, float]], sure_from: Mapping[str, float] | None = None
    ):
        self.weights = weights
        self.sure_from = dict(sure_from or {})

    def weight(self, kind: str, circumstances: Iterable[str]) -> float:
        weights = self.weights.get(kind, {})
        # fsum: circumstances come in no order, and a rounded sum would depend on it.
        return math.fsum([weights.get(BIAS, 0.0), *(weights[c] for c in circumstances if c in weights)])

    def probability(self, kind: str, circumstances: Iterable[str]) -> float:
        """The probability, between 0.01 and 0.99, that such a finding is right."""
        log_odds = max(-30.0, min(30.0, self.weight(kind, circumstances)))
        return min(0.99, max(0.01, 1 / (1 + math.exp(-log_odds))))

    def confidence(self, kind: str, probability: float) -> float:
        """The confidence that a fact of such a kind and probability is given."""
        sure = probability >= self.sure_from.get(kind, NEVER)
        return round(max(probability, SURE) if sure else min(probability, UNSURE), 3)

    def as_json(self) -> str:
        found = {"sure_from": self.sure_from, "weights": self.weights}
        return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@cache
def shipped() -> Judgement:
    """The weights that are shipped, as `manage.py calibrate` wrote them."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Judgement(data["weights"], data["sure_from"])
