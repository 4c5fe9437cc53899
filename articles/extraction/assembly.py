"""Joins the drafts of rules into findings: each matter once, with all that is said about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.extraction.fact import DATED
from articles.extraction.rules.rule import Draft

# What identifies a fact of each kind, and the detail that it may leave open.
MATTER = {
    "network": ("show", "network"),
    "status": ("show", "status", "earlier_season"),
    "final_season": ("show",),
    "premiere": ("show", "date", "date_resolved"),
    "finale": ("show", "date", "date_resolved"),
    "episodes": ("show", "count"),
    "cast": ("show", "person"),
    "crew": ("show", "person", "role"),
}
DETAIL = {
    "status": "season",
    "final_season": "season",
    "premiere": "season",
    "finale": "season",
    "episodes": "season",
    "cast": "character",
}
RIVALS = {
    "network": "network",
    "cast": "person",
    "crew": "person",
    "premiere": "date_text",
    "finale": "date_text",
    "episodes": "count",
    "status": "status",
}
_SUREST_FIRST = (
    "named|in brackets|listed|below a heading|announced|told after|before|described|described alone|after|carried alone"
    "|article alone|carried|lately alone|lately"
    "|farther before|article|farther after|named as modifier|modifier|credited|second alone|second"
)
NEARNESS = {how: n for n, how in enumerate(_SUREST_FIRST.split("|"))}  # by `Draft.how`
MANY = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """All drafts of one matter (who acts in which show, whether it is renewed), with their various details.

    `rank` is the place of its show among those that the same sentences offer for the same person, date or
    network.
    """

    kind: str
    drafts: tuple[Draft, ...]
    rank: int = 0

    @property
    def shared(self) -> frozenset[str]:
        """The circumstances of the matter as a whole."""
        sentences = len({draft.marked.index for draft in self.drafts})
        detail = DETAIL.get(self.kind)
        detailed = detail is not None and any(draft.keys.get(detail) is not None for draft in self.drafts)
        found = {f"{min(sentences, MANY)} sentences", f"show of rank {min(self.rank, MANY)}"}
        return frozenset(found | {"detailed"} if detailed else found)

    @property
    def instances(self) -> list[tuple[frozenset[str], ...]]:
        """For each draft, three disjoint sets of circumstances: those of the matter, those of the draft, and
        the other rules that agree with it in the same sentence."""
        rules: dict[int, set[str]] = {}
        for draft in self.drafts:
            rules.setdefault(draft.marked.index, set()).add(f"with {draft.rule}")
        shared = self.shared
        return [
            (shared, draft.circumstances, frozenset(rules[draft.marked.index] - {f"with {draft.rule}"}))
            for draft in self.drafts
        ]

    def variants(self) -> Iterator[tuple[tuple[Draft, ...], frozenset[str]]]:
        """The drafts for each value of the detail, with the circumstances of that value."""
        key = DETAIL.get(self.kind)
        by_detail: dict[Any, list[Draft]] = {}
        for draft in self.drafts:
            by_detail.setdefault(draft.keys.get(key), []).append(draft)
        most = max(len(drafts) for drafts in by_detail.values())
        for detail, drafts in by_detail.items():
            found = frozenset().union(
                *(of for draft in drafts for of in (draft.circumstances, draft.of_detail))
            )
            more = {"open" if detail is None else "given", f"{min(len(by_detail), MANY)} variants"}
            if detail is not None and len(drafts) == most:
                more.add("most often")
            yield tuple(drafts), found | more


def assemble(drafts: Iterable[Draft]) -> list[Finding]:
    """The drafts grouped by matter, in text order."""
    matters: dict[tuple, list[Draft]] = {}
    for draft in drafts:
        matters.setdefault(_matter(draft), []).append(draft)
    ranks = _ranks(matters)
    return [Finding(matter[0], tuple(some), ranks.get(matter, 0)) for matter, some in matters.items()]


def _ranks(matters: Mapping[tuple, list[Draft]]) -> dict[tuple, int]:
    """The `rank` of each matter that can have rivals."""
    rivals: dict[tuple, dict[tuple, int]] = {}
    for matter, drafts in matters.items():
        if key := RIVALS.get(matter[0]):
            told = (matter[0], drafts[0].keys.get(key), drafts[0].keys.get("role"))
            rivals.setdefault(told, {})[matter] = min(NEARNESS[draft.how] for draft in drafts)
    ranks = {}
    for nearness in rivals.values():
        best = sorted(set(nearness.values()))
        ranks.update((matter, best.index(how)) for matter, how in nearness.items())
    return ranks


def _matter(draft: Draft) -> tuple:
    """What a draft is about. A date without any calendar value is identified by its words."""
    matter = (draft.kind, *map(draft.keys.get, MATTER[draft.kind]))
    unknown = draft.kind in DATED and not (draft.keys["date"] or draft.keys["date_resolved"])
    return (*matter, draft.keys["date_text"].casefold()) if unknown else matter


def keys_of(finding: Finding, drafts: Iterable[Draft] | None = None) -> Mapping[str, Any]:
    """The keys of a finding's first draft, under their names in the output contract."""
    first = next(iter(drafts or finding.drafts))
    return {"kind": finding.kind, **first.keys}
