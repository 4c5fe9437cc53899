"""Joins the drafts of rules into facts: each fact once, with all its evidence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple

from articles.extraction.evidence import evidence_of, mentions_of, shows_it_alone
from articles.extraction.fact import Fact
from articles.extraction.judgement import Judgement
from articles.extraction.reading.knowledge import IN_FIRST_YEAR, KNOWN_TO_ACT
from articles.extraction.rules import schedule
from articles.extraction.rules.certainty import ANNOUNCED, CERTAINTY, modality
from articles.extraction.rules.rule import Draft
from shows.dates import PartialDate

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
DATED = frozenset({"premiere", "finale"})
NO_YEAR = "XXXX-"  # in EDTF
YEAR = timedelta(days=365)
EXCLUDES = {
    "ordered": ("renewed",),
    "renewed": ("ordered",),
    "in_development": ("ordered", "renewed"),
}
LEAD = 1  # the paragraph after the headline, which gives the news
OF_SCHEDULES = frozenset(rule.name for rule in schedule.RULES)
NO_DAY = MappingProxyType({"date_text": None, "date": None, "date_resolved": None, "direction": ""})
MANY = 3
NO_DETAIL_FOUND = 0.25  # the odds that none of the details found is right
STATES = -0.7
SURE = 0.9
IN_THE_SENTENCE = frozenset({"before", "after", "farther before", "farther after", "described", "modifier"})
EXPLICIT = frozenset(
    {
        "show named",
        "show in brackets",
        "show named as modifier",
        "show listed",
        "show announced",
        "show below a heading",
        "show told after",
    }
)


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
        matter = _matter(draft)
        matters.setdefault(matter, []).append(draft)
    rivals: dict[tuple, list[tuple[int, tuple]]] = {}
    for matter, some in matters.items():
        key = RIVALS.get(matter[0])
        if key:
            rivals.setdefault((matter[0], some[0].keys.get(key), some[0].keys.get("role")), []).append(
                (min(NEARNESS[draft.how] for draft in some), matter)
            )
    ranks = {}
    for some in rivals.values():
        best = sorted({nearness for nearness, _ in some})
        ranks.update({matter: best.index(nearness) for nearness, matter in some})
    return [Finding(matter[0], tuple(some), ranks.get(matter, 0)) for matter, some in matters.items()]


def _matter(draft: Draft) -> tuple:
    """What a draft is about. A date without any calendar value is identified by its words."""
    matter = (draft.kind, *map(draft.keys.get, MATTER[draft.kind]))
    unknown = draft.kind in DATED and not (draft.keys["date"] or draft.keys["date_resolved"])
    return (*matter, draft.keys["date_text"].casefold()) if unknown else matter


def settle(findings: Iterable[Finding], judgement: Judgement, least: float) -> list[Fact]:
    """The facts whose probability is at least `least`, each with its likeliest detail."""
    found = []
    for finding in findings:
        likely = [judgement.probability(finding.kind, chain(*instance)) for instance in finding.instances]
        if max(likely) >= least:
            fact, told = _fact(finding, max(likely), judgement)
            if fact.confidence >= least:
                explicit = _is_explicit(finding)
                claims = _claims(finding, fact, told, likely, explicit)
                found.append(_LikelyFact(fact, claims, explicit, _is_known_here(finding, likely)))
    facts = _without_excluded_statuses(_without_rivals(found))
    return _with_first_seasons(_with_one_date_per_season(_without_less_precise(facts)))


class _LikelyFact(NamedTuple):
    """A likely fact, before it is compared with what the same words say about other shows."""

    fact: Fact
    claims: Mapping[tuple, float]
    is_explicit: bool
    is_known_here: bool


def _is_explicit(finding: Finding) -> bool:
    return not all(EXPLICIT.isdisjoint(draft.circumstances) for draft in finding.drafts)


def _without_excluded_statuses(facts: list[Fact]) -> list[Fact]:
    """The facts without statuses that exclude a likelier status of the same show."""
    likeliest: dict[tuple, float] = {}
    for fact in facts:
        if fact.kind == "status":
            key = fact["show"], fact["status"]
            likeliest[key] = max(likeliest.get(key, 0.0), fact.confidence)

    def excluded(fact: Fact) -> bool:
        return fact.kind == "status" and any(
            likeliest.get((fact["show"], other), 0.0) > fact.confidence
            for other in EXCLUDES.get(fact["status"], ())
        )

    return [fact for fact in facts if not excluded(fact)]


def _is_known_here(finding: Finding, likely: Iterable[float]) -> bool:
    """Whether a sentence that names or describes a show almost certainly states that a known cast member acts
    in it.

    The sentence's other shows do not compete with that.
    """
    return finding.kind == "cast" and any(
        probability > SURE and draft.how in IN_THE_SENTENCE and KNOWN_TO_ACT in draft.circumstances
        for draft, probability in zip(finding.drafts, likely, strict=True)
    )


def _without_less_precise(facts: list[Fact]) -> list[Fact]:
    """The facts without dates that another fact gives more precisely: "in July" beside "on July 24", "June 3"
    beside "June 3, 2024"."""
    dated: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in DATED:
            dated[fact["show"]].append(fact)
    return [
        fact
        for fact in facts
        if fact.kind not in DATED or not any(_is_more_precise(other, fact) for other in dated[fact["show"]])
    ]


def _with_one_date_per_season(facts: list[Fact]) -> list[Fact]:
    """The facts with only the likeliest premiere and finale of each season."""
    best: dict[tuple, Fact] = {}
    for fact in facts:
        if fact.kind in DATED:
            event = fact.kind, fact["show"], fact["season"]
            best[event] = max(best.get(event, fact), fact, key=lambda one: one.confidence)
    return [
        fact
        for fact in facts
        if fact.kind not in DATED or best[fact.kind, fact["show"], fact["season"]] is fact
    ]


def _with_first_seasons(facts: list[Fact]) -> list[Fact]:
    """The facts, with season 1 added to finales within a year of the premiere of the first season."""
    begins: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind == "premiere":
            begins.setdefault(fact["show"], []).append(fact)

    def is_of_first(fact: Fact) -> bool:
        if fact.kind != "finale" or fact["season"] is not None:
            return False
        shows = begins.get(fact["show"], [])
        return [one["season"] for one in shows] == [1] and _within_a_year(
            shows[0]["date_resolved"], fact["date_resolved"]
        )

    return [replace(fact, keys={**fact.keys, "season": 1}) if is_of_first(fact) else fact for fact in facts]


def _within_a_year(first: str | None, last: str | None) -> bool:
    """Whether a date, in EDTF, can lie after another and less than a year from it."""
    if not (first and last):
        return False
    begun, ended = PartialDate.parse(first), PartialDate.parse(last)
    return begun.earliest <= ended.latest and ended.earliest - begun.earliest < YEAR


def _is_more_precise(one: Fact, other: Fact) -> bool:
    if one.kind != other.kind or one["season"] != other["season"]:
        return False
    if one["date"] and other["date"] and one["date"][4:] == other["date"][4:]:
        return other["date"].startswith(NO_YEAR) and not one["date"].startswith(NO_YEAR)
    return any(
        one[key] and other[key] and one[key].startswith(f"{other[key]}-") for key in ("date", "date_resolved")
    )


def _without_rivals(found: list[_LikelyFact]) -> list[Fact]:
    """The facts without those that claim, less surely, what the same words say about another show.

    Facts with an explicit show do not compete with the others; but "the X creator" is not evidence for
    another show.
    """
    best: dict[tuple, tuple[float, Fact]] = {}
    taken = {
        claim for told in found if told.is_explicit and told.fact.kind == "crew" for claim in told.claims
    }
    for fact, claims, is_explicit, _ in found:
        if not is_explicit:
            for claim in claims.keys() - taken:
                if claim not in best or claims[claim] > best[claim][0]:
                    best[claim] = claims[claim], fact
    standing = {id(fact) for _, fact in best.values()}
    return [
        told.fact
        for told in found
        if told.is_explicit or told.is_known_here or told.fact.kind == "network" or id(told.fact) in standing
    ]


def _claims(
    finding: Finding, fact: Fact, told: Iterable[Draft], likely: Iterable[float], explicit: bool
) -> dict[tuple, float]:
    """What each place in the sentences that state a fact says, leaving out the show, and how probable it is for
    this show.

    `told` are the drafts that state it, and `likely` holds the probability of each draft. If some places name
    the show explicitly, only these count.
    """
    matter = [fact.get(key) for key in MATTER[fact.kind] if key != "show"]
    sentences = {draft.marked.index for draft in told}
    claims: dict[tuple, float] = {}
    for draft, probability in zip(finding.drafts, likely, strict=True):
        if draft.marked.index in sentences and not (explicit and EXPLICIT.isdisjoint(draft.circumstances)):
            claim = (fact.kind, *matter, draft.place)
            claims[claim] = max(claims.get(claim, 0.0), probability)
    return claims


def _fact(finding: Finding, matter: float, judgement: Judgement) -> tuple[Fact, list[Draft]]:
    """The fact of a finding, and the drafts that state it."""
    kind = finding.kind
    drafts, confidence = finding.drafts, matter
    if kind in DETAIL:
        drafts, sure = _likeliest_detail(finding, judgement)
        confidence = matter * sure
    weights = _weights_of(finding, judgement)

    def states(draft: Draft) -> bool:
        return weights[id(draft)] >= STATES

    best = max(drafts, key=lambda draft: (states(draft) and shows_it_alone(draft), weights[id(draft)]))
    same = [best, *(one for one in drafts if one is not best and states(one))]
    keys = {**best.keys, **(_date_of_status(same) if kind == "status" else {}), **_modality(same)}
    if kind == "finale" and keys["season"] is None and IN_FIRST_YEAR in best.of_detail:
        keys["season"] = 1
    told = [best, *(one for one in finding.drafts if one is not best and states(one))]
    return Fact(kind, keys, evidence_of(best, told), confidence, best.rule, mentions_of(drafts)), told


def _date_of_status(told: Collection[Draft]) -> Mapping[str, Any]:
    """The date of a status: the one that the statements give, unless one of them reports it as the news of
    the day."""
    if any(draft.marked.sentence.paragraph <= LEAD and not draft.keys.get("direction") for draft in told):
        return NO_DAY
    dated = next((draft for draft in told if draft.keys.get("date_text")), None)
    return {key: dated.keys[key] for key in NO_DAY} if dated else NO_DAY


def _modality(told: Collection[Draft]) -> Mapping[str, str]:
    """The most certain modality among the statements; no key if one of them is a plain announcement."""
    if any(modality(draft) == ANNOUNCED for draft in told):
        return {}
    return {"modality": max(map(modality, told), key=CERTAINTY.index)}


def _weights_of(finding: Finding, judgement: Judgement) -> Mapping[int, float]:
    """The weight of each draft, by its id."""
    return {id(draft): judgement.weight(draft.kind, draft.circumstances) for draft in finding.drafts}


def _likeliest_detail(finding: Finding, judgement: Judgement) -> tuple[tuple[Draft, ...], float]:
    """The drafts of the likeliest detail, and the probability that it is right.

    At most one detail is right, so each has its share of the total odds. If the right fact leaves the detail
    open, a fact that gives one is not wrong either. A line of a schedule that gives none surely leaves it open.
    """
    key = DETAIL[finding.kind]
    found = []
    for drafts, circumstances in finding.variants():
        sure = judgement.probability(f"{key} of {finding.kind}", circumstances)
        found.append((drafts, sure / (1 - sure)))
    if len(found) == 1 and any(draft.rule in OF_SCHEDULES for draft in finding.drafts):
        return found[0][0], 1.0
    left_open = sum(odds for drafts, odds in found if drafts[0].keys.get(key) is None)
    drafts, odds = max(found, key=lambda pair: pair[1])
    right = odds if drafts[0].keys.get(key) is None else odds + left_open
    return drafts, right / (NO_DETAIL_FOUND + sum(odds for _, odds in found))


def keys_of(finding: Finding, drafts: Iterable[Draft] | None = None) -> Mapping[str, Any]:
    """The keys of a finding's first draft, under their names in the output contract."""
    first = next(iter(drafts or finding.drafts))
    return {"kind": finding.kind, **first.keys}
