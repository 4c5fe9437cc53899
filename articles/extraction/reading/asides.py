"""What somebody is known from, told in passing: "Ann Lee, whose credits include Nettle Row, directs"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.expressions import Line
from articles.extraction.reading.marked import Marked
from articles.extraction.reading.wording import DATE, HUMAN, NETWORK, REFERENCE, SEASON, SHOW, WORK

_TITLE = rf"[“\"'‘]?[{SHOW}{WORK}][”\"'’]?(?: \([^()]{{1,30}}\))?"
_WORD = rf"(?:[\w'’/-]+|{NETWORK}(?:['’]s?)?|[{HUMAN}]['’]s?|[{DATE}{SEASON}])"
_TITLES = rf"{_TITLE}(?:(?:,? and |, | & |,? as well as )(?:{_WORD} ){{0,5}}?{_TITLE}){{0,4}}(?:['’]s?)?"
# "Ann Lee, whose new show, Nettle Row, is made with Bo Finch" tells no earlier work.
_BEGINS = (
    r"(?:who|whose(?! (?:new|next|latest)\b)|(?:best |well )?known|seen|previously|formerly|(?:most )?recently|fresh"
    r"|late|last seen|straight|hot off|no stranger|an?|the)\b"
)
_DONE = (
    r"(?:(?:[a-z]+ly|also|once|last|has|had|most|did) ){0,3}(?:did|made|directed|wrote|written|worked|helmed|shot"
    r"|created|penned|won|cut|got|came|spent|earned|was|been|found|rose|produced|steered|oversaw|handled|launched"
    r"|served|starred|played|appeared|brought)\b"
)
# "The director is Ann Lee, who did much the same for Nettle Row."
_WHO_DID = rf"(?<=[{HUMAN}]), who {_DONE}(?: {_WORD}){{0,10}} {_TITLES}(?:[”\"’]|[^,;:{HUMAN}{SHOW}]){{0,80}}"
# "Ann Lee is showrunner; she was most recently a writer on Nettle Row."
_SHE_DID = rf"[;:] {REFERENCE} {_DONE}(?: {_WORD}){{0,10}} {_TITLES}[^;:]{{0,160}}"
ASIDE = re.compile(
    rf"(?<=[{HUMAN}])(?P<opens>, | [–—-]+ | ?\()(?={_BEGINS})(?:{_WORD} ){{1,14}}?{_TITLES}"
    rf"(?: (?:{_WORD} ){{1,6}}?{_TITLES})?(?:,[”\"’](?= (?:both|all|each) ))?(?: {_WORD}){{0,10}}"
    rf"(?P<closes>,[”\"’]?|[”\"’]? ?[–—-]+|\))(?= (?![{SHOW}{WORK}{REFERENCE}]))"
    rf"|(?:{_WHO_DID}|{_SHE_DID})(?=[.!?][”\"’]?$)"
)
CLOSES = {"(": ")"}


def asides(marked: Marked) -> list[tuple[int, int]]:
    """The (start, end) positions of each aside that mentions works of the name before it."""
    if SHOW not in marked.string and WORK not in marked.string:
        return []
    return [found.span() for found in ASIDE.finditer(marked.string) if _is_closed(found)]


def _is_closed(found: re.Match) -> bool:
    """Whether an aside ends as it begins."""
    if found["opens"] is None:
        return True
    opens, closes = found["opens"].strip()[0], found["closes"].strip('”"’ ')[0]
    return CLOSES.get(opens, opens) == closes


def without(marked: Marked, spans: Sequence[tuple[int, int]]) -> Marked:
    """The sentence read as if it had nothing at these positions."""
    string, marks, breaks, start = "", {}, [], 0
    for begin, end in [*spans, (len(marked.string), 0)]:
        shift = len(string) - start
        breaks.append((len(string), marked.offset(start)))
        breaks += [(at + shift, offset) for at, offset in marked.breaks if start < at <= begin]
        marks |= {at + shift: mark for at, mark in marked.marks.items() if start <= at < begin}
        string += marked.string[start:begin]
        start = end
    return replace(marked, string=string, line=Line(string), marks=marks, breaks=breaks)
