"""Whom the titles in brackets belong to: "Ann Lee (Harbour Lights, Nettle Row)".

They only say who somebody is: what the sentence tells is not told of them.
"""

import re
from collections.abc import Collection

from articles.extraction.reading.marked import Mark, Marked
from articles.extraction.reading.wording import HUMAN, SHOW

BEHIND_PERSON = re.compile(rf"(?P<person>[{HUMAN}])(?:['’]s?)? ?[(\[][^()\[\]]*$")
LONGEST = 120


def filmographies(marked: Marked, roles: Collection[str]) -> dict[int, Mark]:
    """The place of each title that stands in the brackets behind a name, with that name; those behind one of the
    characters (`roles`) are where the character is seen, and no filmography."""
    found = {}
    if "(" in marked.string or "[" in marked.string:
        for n, mark in marked.marks.items():
            behind = (
                BEHIND_PERSON.search(marked.string, max(0, n - LONGEST), n) if mark.sign == SHOW else None
            )
            person = marked.marks[behind.start("person")] if behind else None
            if person and person.name and person.name.canonical not in roles:
                found[n] = person
    return found
