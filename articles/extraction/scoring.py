"""Compares facts with annotations: which are right, wrong or missing."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

QUOTE_OVERLAP = 0.8
DROPPED_BEGINNINGS = ("the ", "marvels ", "dcs ")
GROUPS = {"shows": "title", "people": "name", "characters": "name", "networks": "name"}

Keys = Mapping[str, Any]


def plain(words: str | None) -> str:
    """Words normalised for comparing names: without accents, case, punctuation and leading article."""
    joined = " ".join(re.findall(r"[a-z0-9+&]+", _letters(words)))
    for beginning in DROPPED_BEGINNINGS:
        if joined.startswith(beginning) and joined != beginning:
            joined = joined[len(beginning) :]
    return joined


@dataclass
class Annotation:
    """The annotated facts of one article, and the accepted names of each entity.

    An annotation that nobody proofread (`proofread` is False) may lack some facts.
    """

    facts: Sequence[Keys]
    names: dict[str, dict[str, set[str]]] = field(default_factory=dict)
    outlet: str | None = None
    proofread: bool = True

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "Annotation":
        names: dict[str, dict[str, set[str]]] = {}
        for group, key in GROUPS.items():
            table = names.setdefault(group, {})
            for entity in data["entities"].get(group, ()):
                forms = {plain(entity[key]), *(plain(mention) for mention in entity["mentions"])}
                table.setdefault(plain(entity[key]), set()).update(forms)
        return cls(data["facts"], names, data.get("outlet"), data.get("proofread", True))

    def same(self, group: str, gold: str | None, given: str | None) -> bool:
        gold, given = plain(gold), plain(given)
        return bool(given) and (gold == given or given in self.names.get(group, {}).get(gold, ()))

    def groups_of(self, written: str) -> set[str]:
        """The groups ("shows", "people", ...) that contain a name."""
        name = plain(written)
        return {
            group for group, table in self.names.items() if any(name in forms for forms in table.values())
        }


def matches(annotation: Annotation, gold: Keys, given: Keys) -> float:
    """How well two facts match: 0 if they differ, up to 1 for a quote with another speaker, above 1 if all is
    right."""
    if gold["kind"] != given["kind"]:
        return 0.0
    if gold["kind"] == "quote":
        overlap = _overlap(gold["text"], given["text"])
        return (
            overlap + _same_speaker(annotation, gold.get("speaker"), given.get("speaker"))
            if overlap >= QUOTE_OVERLAP
            else 0.0
        )
    if not annotation.same("shows", gold["show"], given["show"]):
        return 0.0
    season = gold.get("season") is None or gold["season"] == given.get("season")
    right = {
        "network": lambda: annotation.same("networks", gold["network"], given["network"]),
        "status": lambda: season and gold["status"] == given["status"],
        "final_season": lambda: season,
        "premiere": lambda: season and _same_date(gold, given),
        "finale": lambda: season and _same_date(gold, given),
        "episodes": lambda: season and gold["count"] == given["count"],
        "cast": lambda: (
            _same_person(gold["person"], given["person"]) and _same_character(annotation, gold, given)
        ),
        "crew": lambda: _same_person(gold["person"], given["person"]) and gold["role"] == given["role"],
    }[gold["kind"]]
    return 2.0 if right() else 0.0


def pair(annotation: Annotation, given: Sequence[Keys]) -> dict[int, tuple[int, float]]:
    """Index of a given fact -> (index of its annotation, score). Best scores first; each annotation is used once."""
    scored = [
        (-score, bool(gold.get("optional")), g, n)
        for g, gold in enumerate(annotation.facts)
        for n, fact in enumerate(given)
        if (score := matches(annotation, gold, fact))
    ]
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, _, g, n in sorted(scored):
        if g not in taken and n not in pairs:
            taken.add(g)
            pairs[n] = (g, -score)
    return pairs


@dataclass
class Tally:
    """Counts by kind: `right` of the `found` facts, and `wanted` annotations. Optional annotations do not count."""

    right: Counter = field(default_factory=Counter)
    found: Counter = field(default_factory=Counter)
    wanted: Counter = field(default_factory=Counter)

    def add(self, annotation: Annotation, given: Sequence[Keys]) -> None:
        pairs = pair(annotation, given)
        for n, fact in enumerate(given):
            gold, score = (annotation.facts[pairs[n][0]], pairs[n][1]) if n in pairs else ({}, 0.0)
            if not gold.get("optional"):
                self.found[fact["kind"]] += 1
                self.right[fact["kind"]] += score > 1
        self.wanted.update(gold["kind"] for gold in annotation.facts if not gold.get("optional"))

    def rates(self, kinds: Iterable[str]) -> tuple[float, float, float]:
        """Precision, recall and F1 over some kinds."""
        kinds = list(kinds)
        right, found, wanted = (
            sum(counter[kind] for kind in kinds) for counter in (self.right, self.found, self.wanted)
        )
        return right / max(found, 1), right / max(wanted, 1), 2 * right / max(found + wanted, 1)


def _words(text: str | None) -> Counter:
    return Counter(re.findall(r"[a-z0-9]+", _letters(text)))


def _letters(words: str | None) -> str:
    """Words without accents, case and apostrophes."""
    ascii_only = unicodedata.normalize("NFKD", words or "").encode("ascii", "ignore").decode()
    return ascii_only.casefold().replace("'", "")


def _overlap(gold: str, given: str) -> float:
    one, other = _words(gold), _words(given)
    return 2 * sum((one & other).values()) / max(sum(one.values()) + sum(other.values()), 1)


def _same_person(gold: str | None, given: str | None) -> bool:
    one, other = plain(gold).split(), plain(given).split()
    return (one == other and bool(one)) or (
        min(len(one), len(other)) >= 2 and (set(one) <= set(other) or set(other) <= set(one))
    )


def _same_character(annotation: Annotation, gold: Keys, given: Keys) -> bool:
    wanted, name = gold.get("character"), given.get("character")
    if wanted is None or annotation.same("characters", wanted, name):
        return True
    one, other = set(plain(wanted).split()), set(plain(name).split())
    return bool(one and other) and (one <= other or other <= one)


def _same_speaker(annotation: Annotation, gold: str | None, given: str | None) -> bool:
    if not gold or not given:
        return not gold and not given
    return (
        plain(gold) == plain(given)
        or _same_person(gold, given)
        or any(annotation.same(g, gold, given) for g in GROUPS)
    )


def _same_date(gold: Keys, given: Keys) -> bool:
    wanted, resolved = gold.get("date"), gold.get("date_resolved")
    said, meant = given.get("date"), given.get("date_resolved")
    if meant and meant != resolved and (resolved or meant != wanted):
        return False
    if (wanted and said == wanted) or (resolved and meant == resolved):
        return True
    return not wanted and not said and bool(_words(gold.get("date_text")) & _words(given.get("date_text")))
