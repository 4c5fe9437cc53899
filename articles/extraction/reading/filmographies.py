"""Titles in brackets after a person's name: "Ann Lee (Harbour Lights, Nettle Row)".

They only identify the person; the sentence states nothing about them.
"""

import re
from collections.abc import Collection

from articles.extraction.reading.marked import Mark, Marked
from articles.extraction.reading.wording import HUMAN, SHOW

AFTER_PERSON = re.compile(rf"(?P<person>[{HUMAN}])(?:['’]s?)? ?[(\[][^()\[\]]*$")
LONGEST = 120


def filmographies(marked: Marked, roles: Collection[str]) -> dict[int, Mark]:
    """The position of each title in brackets after a name -> that name.

    Titles after a character (`roles`) are left out: they say where the character appears.
    """
    found = {}
    if "(" in marked.string or "[" in marked.string:
        for n, mark in marked.marks.items():
            after = AFTER_PERSON.search(marked.string, max(0, n - LONGEST), n) if mark.sign == SHOW else None
            person = marked.marks[after.start("person")] if after else None
            if person and person.name and person.name.canonical not in roles:
                found[n] = person
    return found
