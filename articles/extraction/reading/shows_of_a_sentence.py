"""The shows that a sentence names or describes, seen from a place in it."""

from collections.abc import Container
from typing import NamedTuple

from articles.extraction.names.table import Name
from articles.extraction.reading.marked import Marked
from articles.extraction.reading.wording import DESCRIPTION, SHOW, is_credit, is_modifier, is_parent


class Shows(NamedTuple):
    """Those named before the place and after it, the nearest first; those described; and those named only to
    modify another word ("the X star")."""

    before: list[Name]
    after: list[Name]
    described: list[Name]
    modifying: list[Name]


def shows_from(
    marked: Marked, position: int, left_out: Container[int], of_first: bool, clause_of: int | None
) -> Shows:
    """The shows of a sentence seen from a position in it, except those at the positions `left_out`.

    If `of_first`, what is said there is about the first show before it. The show at `clause_of` modifies nothing.
    """
    named, modifying = [], []
    for n, mark in marked.marks.items():
        if mark.sign == SHOW and not is_parent(marked.string, n) and n not in left_out:
            modifies = n != clause_of and (is_modifier(marked.string, n) or is_credit(marked.string, n))
            (modifying if modifies else named).append((n, mark.name))
    before = [show for n, show in reversed(named) if n <= position]
    if of_first:
        before = [*before[-1:], *before[:-1]]
    titles = {show.canonical for _, show in named}
    described = [
        mark.name
        for mark in marked.marks.values()
        if mark.sign == DESCRIPTION and mark.name and mark.name.canonical not in titles
    ]
    after = [show for n, show in named if n > position]
    return Shows(before, after, described, [show for _, show in modifying])
