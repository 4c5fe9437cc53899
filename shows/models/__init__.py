from .entity import Entity, normal_name, normalise
from .evidence import Evidence, Mention
from .external import ExternalId, TitleDump
from .journal import Change, Decision, Target
from .lookups import has_words, ids_matching_any, matching_any
from .show import Character, Network, Organisation, Person, Quote, Season, Show, Status
from .source import Source
from .statement import CREDITS, DATED, DATES, OF_A_SEASON, Conflict, Modality, Property, Statement
from .value import Credit, Event, Value

__all__ = [
    "CREDITS",
    "DATED",
    "DATES",
    "OF_A_SEASON",
    "Change",
    "Character",
    "Conflict",
    "Credit",
    "Decision",
    "Entity",
    "Event",
    "Evidence",
    "ExternalId",
    "Mention",
    "Modality",
    "Network",
    "Organisation",
    "Person",
    "Property",
    "Quote",
    "Season",
    "Show",
    "Source",
    "Statement",
    "Status",
    "Target",
    "TitleDump",
    "Value",
    "has_words",
    "ids_matching_any",
    "matching_any",
    "normal_name",
    "normalise",
]
