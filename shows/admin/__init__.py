"""The tables of what is known, which people change only by decisions; and access tokens, which are no part of
that."""

from . import changes, decisions, names, statements, things, titles, tokens

__all__ = ["changes", "decisions", "names", "statements", "things", "titles", "tokens"]
