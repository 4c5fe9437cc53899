"""Which findings become facts, each with its likeliest detail."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple

from articles.extraction.assembly import DETAIL, MATTER, Finding
from articles.extraction.consistency import consistent
from articles.extraction.evidence import evidence_of, mentions_of, shows_it_alone
from articles.extraction.fact import Fact
from articles.extraction.judgement import Judgement
from articles.extraction.reading.knowledge import IN_FIRST_YEAR, KNOWN_TO_ACT
from articles.extraction.rules import schedule
from articles.extraction.rules.certainty import ANNOUNCED, CERTAINTY, modality
from articles.extraction.rules.rule import Draft

LEAD = 1  # the paragraph after the headline, which gives the news
OF_SCHEDULES = frozenset(rule.name for rule in schedule.RULES)
NO_DAY = MappingProxyType({"date_text": None, "date": None, "date_resolved": None, "direction": ""})
NO_DETAIL_FOUND = 0.25  # the odds that none of the details found is right
STATES = -0.7  # the least weight of a draft whose sentence is shown as evidence
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
    return consistent(_without_rivals(found))


class _LikelyFact(NamedTuple):
    """A likely fact, before it is compared with what the same words say about other shows."""

    fact: Fact
    claims: Mapping[tuple, float]
    is_explicit: bool
    is_known_here: bool


def _is_explicit(finding: Finding) -> bool:
    return not all(EXPLICIT.isdisjoint(draft.circumstances) for draft in finding.drafts)


def _is_known_here(finding: Finding, likely: Iterable[float]) -> bool:
    """Whether a sentence that names or describes a show almost certainly states that a known cast member acts
    in it.

    The sentence's other shows do not compete with that.
    """
    return finding.kind == "cast" and any(
        probability > SURE and draft.how in IN_THE_SENTENCE and KNOWN_TO_ACT in draft.circumstances
        for draft, probability in zip(finding.drafts, likely, strict=True)
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
