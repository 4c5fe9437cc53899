"""A sentence in which every name, season, date and quotation is a single sign, so that rules can be short
expressions.

"Ann Lee, who plays Dot in the HBO drama" becomes "P, who plays P in the W D". Each letter here stands for a
private code point, to which `MACROS` gives a name: rules write `{person}`, `{show}`, `{network}` and never
see the signs.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from articles.extraction.expressions import Expression, Line
from articles.extraction.fact import Mention, Span
from articles.extraction.names.cues import JOBS, Kind, by_first_letter
from articles.extraction.names.table import Name
from articles.extraction.text import Sentence

SIGNS = {
    Kind.PERSON: "\ue000",
    Kind.CHARACTER: "\ue001",
    Kind.SHOW: "\ue002",
    Kind.NETWORK: "\ue003",
    Kind.ORGANISATION: "\ue004",
    Kind.PLACE: "\ue005",
    Kind.WORK: "\ue006",
    Kind.OTHER: "\ue007",
    "reference": "\ue008",  # he, she, the actress
    "description": "\ue009",  # the series, the soap
    "season": "\ue00a",
    "date": "\ue00b",
    "quotation": "\ue00c",
}
SIGN = re.compile("[\ue000-\ue00c]")

_HUMAN = SIGNS[Kind.PERSON] + SIGNS[Kind.CHARACTER]
_NAMED = _HUMAN + SIGNS[Kind.OTHER] + SIGNS[Kind.SHOW] + SIGNS[Kind.ORGANISATION]
_JOB = rf"(?:(?:{by_first_letter(JOBS)})(?: and |/)?,? )"
_ASIDE = (
    r"(?: ?\([^()]{0,90}\)|,? ?\d\d\b,?(?! episodes)"
    rf"| (?:of|from) [“\"'‘]?[{SIGNS[Kind.SHOW]}{SIGNS[Kind.WORK]}][”\"'’]?(?: fame\b)?)"
)
_NOT_OWNER = r"(?!['’]s? \w)"
_WORDS = r"(?:[\w'’/.-]+ )"
# "a gloriously oily Ann Lee", "the magnificent Ann Lee"
_PRAISED = (
    r"(?:an? |the )(?:[a-z]+ly )?(?:young|[a-z]+-[a-z]+|[a-z]+(?:ous|ent|ant|ful|ive|ary|ory|ing|ic|al|[ai]ble|ly|ed)"
    r"|superb|terrific|oily|steely|flinty) "
)
_KIN = (
    r"(?:(?:ex|half|step)-?)?(?:wife|husband|son|daughter|mother|father|mum|mom|dad|brother|sister|twin|cousin|uncle|aunt"
    r"|nephew|niece|grand(?:son|daughter|mother|father)|boss|partner|friend|assistant|sidekick|rival|mentor|lover|girlfriend"
    r"|boyfriend|fianc[ée]e?|neighbou?r|colleague|nemesis|matriarch|patriarch|love interest|flatmate|roommate)"
)
_ITEM = (
    rf"(?:one of [{_HUMAN}]['’]s? (?:\w+ ){{0,2}}|[{_HUMAN}]['’]s (?:[a-z-]+ ){{0,2}}{_KIN}, )?"
    rf"{_JOB}{{0,3}}(?:[“\"‘]?[{SIGNS[Kind.SHOW]}{SIGNS[Kind.WORK]}]"
    rf"(?:['’]s?)?[”\"’]?(?:['’]s?)? {_JOB}?)?"
    rf"(?:(?:fellow|newcomers?|new|returning|recurring|series|regulars?|guest|cast members?|original|longtime|soap|"
    rf"broadway['’]s|both|also|the likes of) ){{0,4}}"
    rf"(?:{_PRAISED}|the (?:late )?)?(?:[\w-]+-[\w-]+ |(?:\w+ ){{1,2}}(?:winners?|nominees?) )?"
    rf"{_JOB}{{0,2}}[{_HUMAN}]{_NOT_OWNER}{_ASIDE}{{0,2}}"
)
_PLAIN = (
    r"(?:(?!(?:in|on|for|and|who|from|alongside|opposite|with|at|to|of|as|is|was|will|has|"
    r"the|when|while)\b)[a-z-]+ ){1,2}"
)
# "as the mayor, Dot Marlow": told from a list by what follows the name
_THE_MAYOR = rf"(?:the|his|her|their) (?:[\w'’-]+ ){{0,3}}[\w'’-]+,(?= [{_HUMAN}](?:[.;]|$|,? (?:who|whose|an?|the)\b))"
_ROLE = (
    rf"(?:(?:[\w'’/.-]+|[{_NAMED}](?:['’]s)?|{_KIN},"
    rf"|{_THE_MAYOR}) ){{0,7}}?[{_NAMED}]{_NOT_OWNER}(?! {_PLAIN}[{_HUMAN}])"
)
_ITEM_AS = rf"{_ITEM}(?: \(?(?:as(?! well)|playing|who plays|will play|plays|in the role of) {_ROLE}\)?)?"
_SEP = (
    r"(?:(?:,? (?:the|an?|his|her|who|whose) [^.;:]{1,90})?; (?:and )?|, and |,? as well as |,? alongside "
    r"|,? along with |,? and also |,? and "
    r"|,? and,? (?:in|as|on) [^,.;:()]{1,50}, |, plus | plus |, | & |,? with |/)"
)

MACROS = {
    "person": f"[{_HUMAN}{SIGNS['reference']}]",
    "human": f"[{_HUMAN}]",
    "named": f"[{_NAMED}]",
    "title": f"[{SIGNS[Kind.SHOW]}]",
    "show": f"[{SIGNS[Kind.SHOW]}{SIGNS['description']}]",
    "reference": SIGNS["reference"],
    "description": SIGNS["description"],
    "network": SIGNS[Kind.NETWORK],
    "organisation": f"[{SIGNS[Kind.NETWORK]}{SIGNS[Kind.ORGANISATION]}]",
    "place": SIGNS[Kind.PLACE],
    "work": SIGNS[Kind.WORK],
    "other": SIGNS[Kind.OTHER],
    "season": SIGNS["season"],
    "date": SIGNS["date"],
    "quotation": SIGNS["quotation"],
    "job": _JOB,
    "jobs": _JOB + "{0,3}",
    "aside": _ASIDE,
    "role": _ROLE,
    "kin": _KIN,
    "praised": _PRAISED,
    "item": _ITEM,
    "people": rf"(?<!\w)(?>{_ITEM})(?:{_SEP}(?>{_ITEM})){{0,24}}",
    "owners": f"{_JOB}{{0,3}}[{_HUMAN}](?:{_SEP}{_JOB}{{0,2}}[{_HUMAN}]){{0,3}}",
    "players": rf"(?<!\w)(?>{_ITEM_AS})(?:{_SEP}(?>{_ITEM_AS})){{0,24}}",
    "words": _WORDS,
    "be": r"(?:is|are|was|were|be|been|being|'s|’s)",
    "count": r"(?:\d{1,3}|[a-z]+)",
    "marks": r"[“”\"'‘’]?",
}
ITEM_AS = re.compile(
    rf"(?P<person>[{_HUMAN}]){_NOT_OWNER}(?P<aside>{_ASIDE}{{0,2}})(?: \(?(?:as(?! well)|playing|who plays|will "
    rf"play|plays|in the role of) (?P<role>{_ROLE}))?"
)


def expression(template: str) -> Expression:
    """Compile an expression over marked sentences. `{macro}` is replaced by its signs, `{name:macro}` by a
    named group of them; the rest is as in `re`. Case is ignored."""

    def expand(match: re.Match) -> str:
        group, macro = match[1], match[2]
        return f"(?P<{group[:-1]}>{MACROS[macro]})" if group else f"(?:{MACROS[macro]})"

    expanded = re.sub(r"\{(\w+:)?([a-z]+)\}", expand, template)
    return Expression(SYNTAX_OR_CAPITAL.sub(lambda match: match[1] or match[0].lower(), expanded))


SYNTAX_OR_CAPITAL = re.compile(r"(\\.|\(\?P)|[A-Z]")
LIST = expression("{players}")
RUMOUR = expression(
    r"\b(?:rumou?r\w*|reportedly|reported to be|thought to|speculat\w+|in talks|eyed|could be|might|may be)\b"
)
FILM = expression(r"\b(?:film|movie|rom-com|box office|sequel|screenplay)s?\b")


@dataclass(eq=False, slots=True)
class Mark:
    """What a sign stands for: [start, end) in the article, the name it is or refers to, or another value."""

    start: int
    end: int
    sign: str
    name: Name | None = None
    value: Any = None


@dataclass(eq=False)
class Marked:
    """A sentence with its signs.

    `line` is its string and `whole` the sentence as written, both prepared for expressions. `said_by` is the
    speaker if the sentence is in quotation marks.
    """

    sentence: Sentence
    index: int
    string: str
    marks: dict[int, Mark]
    line: Line
    span: Span
    whole: Line
    breaks: list[tuple[int, int]]
    in_quote: bool = False
    said_by: str | None = None

    @cached_property
    def lists(self) -> list[tuple[int, int]]:
        """The (start, end) positions of each list of people, with their jobs, brackets and parts."""
        return [match.span() for match in LIST.finditer(self.line)]

    @cached_property
    def circumstances(self) -> frozenset[str]:
        """The circumstances of the sentence as a whole, which support or oppose everything it states."""
        found = {f"in the {self.sentence.role}"}
        if RUMOUR.occurs(self.whole):
            found.add("rumoured")
        if FILM.occurs(self.whole):
            found.add("film spoken of")
        if self.in_quote:
            found.add("in a quote")
        return frozenset(found)

    def mark(self, match: re.Match, group: str) -> Mark | None:
        """The mark of a group that matched a single sign, or a run that ends with one."""
        if group not in match.re.groupindex or match.start(group) < 0:
            return None
        for position in range(match.end(group) - 1, match.start(group) - 1, -1):
            if position in self.marks:
                return self.marks[position]
        return None

    def names(self, name: Name) -> bool:
        """Whether the sentence mentions this name."""
        return any(mark.name and mark.name.canonical == name.canonical for mark in self.marks.values())

    def offset(self, position: int) -> int:
        """The article offset of a position in the marked string."""
        base, offset = self.breaks[bisect_right(self.breaks, (position, sys.maxsize)) - 1]
        return offset + position - base

    def position(self, offset: int) -> int:
        """The position in the marked string of an offset in the article, where the sentence has it."""
        base, start = self.breaks[bisect_right(self.breaks, offset, key=lambda one: one[1]) - 1]
        return base + offset - start

    def first(self, start: int, end: int, signs: str) -> Mark | None:
        """The first mark with one of these signs in string[start:end]."""
        return next(self.all(start, end, signs), None)

    def all(self, start: int, end: int, signs: str):
        return (
            self.marks[n] for n in range(max(start, 0), min(end, len(self.string))) if self.string[n] in signs
        )


def without_overlaps(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order, without those that begin inside another."""
    found: list[Mark] = []
    for mark in sorted(marks, key=lambda one: one.start):
        if not found or mark.start >= found[-1].end:
            found.append(mark)
    return found


def begins_with_the(title: Mark | None) -> bool:
    """Whether "the" stands before a title as part of it."""
    return title is not None and title.name is not None and title.name.text.casefold().startswith("the ")


def mention(fills: str, name: Name) -> Mention:
    """The mention of the name that fills a key of a fact."""
    return Mention(fills, fills, name.canonical, Span(name.start, name.end, name.text))
