"""The only way for people to change what is known. Each verb makes one decision, which is one row of the journal."""

from shows.roles import CURATE, DECIDE

from .add import Revision, add, correct, revise
from .claim import OBJECTS, ROLES, WORKS, Claim
from .date import set_date
from .dismiss import dismiss, dismissals
from .force import dependants
from .judge import Contradictory, accept, reject
from .link import link
from .merge import merge, split, told_apart
from .record import About, Refused, Stale, end, last_seen, seen_at
from .setting import set_threshold
from .settle import settle
from .undo import Unseen, right_to_undo, undo

__all__ = [
    "CURATE",
    "DECIDE",
    "OBJECTS",
    "ROLES",
    "WORKS",
    "About",
    "Claim",
    "Contradictory",
    "Refused",
    "Revision",
    "Stale",
    "Unseen",
    "accept",
    "add",
    "correct",
    "dependants",
    "dismiss",
    "dismissals",
    "end",
    "last_seen",
    "link",
    "merge",
    "reject",
    "revise",
    "right_to_undo",
    "seen_at",
    "set_date",
    "set_threshold",
    "settle",
    "split",
    "told_apart",
    "undo",
]
