"""Shows whose title is the name of somebody: "Ann Lee was renewed for a second season"."""

import re
from collections.abc import Iterator

from articles.extraction.lexicon.lexicon import Key
from articles.extraction.names.after_titles import MONTH, NUMBER, ORDINAL
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import A_SHOW, KIND_OF_SHOW, SHOW_NOUNS
from articles.extraction.text import Text

_MAY = r"(?:(?:has|had|will|is|was|be|been|also|just|[a-z]+ly) ){0,3}"
# What nobody does; "axed after two years" is said of people too.
NEVER_OF_SOMEBODY = re.compile(
    rf"[’'\"”]? (?:[Ss]eason|[Ss]eries) {NUMBER}"
    rf"|[’'\"”]? {_MAY}(?:renewed|cancell?ed|greenlit|recommissioned)\b(?! (?:her|his|their|the|an?)\b)"
    rf"|[’'\"”]?,? {_MAY}(?:return(?:s|ed)?|back|end(?:s|ed)?|premier\w+) (?:[\w+]+ ){{0,3}}?(?:for|with|after)"
    rf" its {ORDINAL} (?:and final )?(?:season|series)\b(?! of)"
    r"|[’'\"”]?,? (?:which )?(?:ran|aired|lasted) for [a-z]+ (?:seasons|series|episodes)\b"
    rf"|[’'\"”]? {_MAY}(?:premiere|debut)s? (?:on [A-Z]|in [A-Z]|(?:{MONTH})\b)"
    rf"|[’'\"”]? (?:is|was) an? (?:[\w-]+ ){{0,3}}?(?:{A_SHOW})"
    r"(?=[.,;:]| (?:about|from|by|on|that|which|starring|set|based|created|written|following)\b)"
    r"|[’'\"”]?, which (?:stars|follows|premier\w+|airs|aired|is|was|will|has|ran|tells|debuts|debuted|returns)\b"
    r"|[’'\"”]? (?:finale|(?:co-)?(?:creators?|showrunners?) [A-Z])"
)
OWNS = re.compile(r"['’]s? ")
# What may stand before the subject of a sentence.
BEFORE_A_SUBJECT = re.compile(r"\b(?:that|but|while|when|if|because|since|until) [‘'\"“]?$")
SEASONS_OF = re.compile(
    rf"\b(?:[Ss]easons? {NUMBER}|(?:{ORDINAL}|new) (?:and final )?(?:season|series)|(?:[Tt]he|season|series)"
    r" (?:finale|premiere)|[Rr]enewal|[Rr]eboot|[Rr]evival) of [‘'\"“]?$"
    r"|\b(?:renew(?:ed|s)|greenlit|recommissioned) [‘'\"“]?$"
)
KINDS_OF_SHOW = re.compile(rf"[ -](?:{SHOW_NOUNS}|{KIND_OF_SHOW}),? [‘'\"“]$")
REACH = 40


def called_after_somebody(text: Text, candidates: list[Candidate]) -> Iterator[Key]:
    """The names of which something is said that can be said of nobody."""
    for candidate in candidates:
        if len(candidate.key) > 1 and not candidate.title_case and _is_said_of_nobody(text, candidate):
            yield candidate.key


def _is_said_of_nobody(text: Text, candidate: Candidate) -> bool:
    string, start, end = text.string, candidate.start, candidate.end
    before = max(0, start - REACH)
    is_subject = candidate.sentence_start or BEFORE_A_SUBJECT.search(string, before, start)
    if is_subject and NEVER_OF_SOMEBODY.match(string, end):
        return True
    if candidate.quoted and KINDS_OF_SHOW.search(string, before, start):
        return True
    return not OWNS.match(string, end) and SEASONS_OF.search(string, before, start) is not None
