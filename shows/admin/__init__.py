"""The tables of what is known. Nothing here writes a row: what people change, they change by decisions."""

from . import changes, decisions, names, statements, things, titles

__all__ = ["changes", "decisions", "names", "statements", "things", "titles"]
