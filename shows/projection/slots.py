"""Which values exclude each other, and which are replaced by a later report from the same outlet."""

import datetime
from collections.abc import Collection, Sequence
from typing import NamedTuple

from shows.models import DATES, Property

from .beliefs import Belief
from .candidates import Candidate

# At most one value of these can hold, for a season, a show or a quote.
SINGLE = {*DATES, Property.NAME, Property.EPISODES, Property.FINAL_SEASON, Property.TEXT}


class Slot(NamedTuple):
    """A place that values compete for."""

    prop: str
    season: int | None = None
    character: int | None = None

    @property
    def is_contested(self) -> bool:
        """Whether it can have values that exclude each other."""
        return self.prop in {*SINGLE, Property.NETWORK, Property.EXTERNAL_ID} or self.character is not None


def slot_of(belief: Belief) -> Slot:
    """The slot of a belief: one for each season; one for all final seasons, all networks and all external
    ids; one for each character."""
    if belief.prop in (Property.FINAL_SEASON, Property.NETWORK):
        return Slot(belief.prop)
    if belief.prop == Property.CAST:
        return Slot(belief.prop, character=belief.character)
    return Slot(belief.prop, belief.season)


def rivals(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates for a slot that exclude some other of them."""
    return [one for one in candidates if any(cannot_both_hold(one, other) for other in candidates)]


def cannot_both_hold(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates exclude each other.

    Two values of a single slot do, and two ids in one database; so do two networks, or two actors of one
    character, unless a text names both.
    """
    if one is other:
        return False
    if one.belief.prop in SINGLE:
        return True
    if one.belief.prop == Property.EXTERNAL_ID:
        return one.belief.value != other.belief.value and _database(one) == _database(other)
    if one.belief.prop == Property.NETWORK or one.belief.character is not None:
        return one.belief.object != other.belief.object and not one.copies & other.copies
    return False


def _database(listed: Candidate) -> str:
    return listed.belief.value.partition(":")[0]


def planned(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Undecided candidates from when this was only planned, if another one, not older, reports what happened."""
    came = [one for one in candidates if one.looks_back]
    return [
        plan
        for plan in candidates
        if plan.looks_ahead and not plan.belief.accepted and any(_is_no_older(one, plan) for one in came)
    ]


def _is_no_older(one: Candidate, other: Candidate) -> bool:
    """An unknown date counts as no older."""
    return not (one.last_said and other.last_said) or one.last_said >= other.last_said


def left_networks(networks: Sequence[Candidate], revivals: Collection[datetime.date]) -> list[Candidate]:
    """Undecided networks not mentioned since a revival, if another one was."""
    return [
        former
        for former in networks
        if not former.belief.accepted
        and former.last_said
        and any(
            former.last_said < revived <= other.last_said
            for revived in revivals
            for other in networks
            if other.last_said
        )
    ]


def superseded(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Undecided candidates that each of their outlets has replaced in a later report."""
    return [
        one
        for one in candidates
        if not one.belief.accepted
        and one.evidence
        and all(_said_otherwise_later(evidence.source, one, candidates) for evidence in one.evidence)
    ]


def _said_otherwise_later(source, said: Candidate, candidates: Sequence[Candidate]) -> bool:
    if not (source and source.outlet and source.date):
        return False
    return any(
        evidence.source
        and evidence.source.outlet == source.outlet
        and (evidence.source.date or source.date) > source.date
        for other in candidates
        if other is not said and cannot_both_hold(said, other)
        for evidence in other.evidence
    )
