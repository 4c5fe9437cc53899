"""Why a date, or a part of it, is unknown."""

NOT_STATED = "not_stated"
NO_ANCHOR = "no_anchor"
DISPUTED = "disputed"
REJECTED = "rejected"
UNKNOWN_REASONS = (NOT_STATED, NO_ANCHOR, DISPUTED, REJECTED)
