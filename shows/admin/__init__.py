"""The tables of what is known, which people change by decisions alone; and, apart from these, access tokens."""

from . import changes, decisions, names, statements, things, titles, tokens

__all__ = ["changes", "decisions", "names", "statements", "things", "titles", "tokens"]
