"""What becomes of a show: ordered, renewed, filming, delayed, cancelled, revived, ended."""

import re
from collections.abc import Iterator

from articles.extraction.marked import Mark, Marked, expression
from articles.extraction.reading import Reading
from articles.extraction.rules.rule import Draft, Rule, about, draft, matches
from articles.extraction.wording import DATE, SEASON

TRIGGER = expression(
    r"renew|cancel|\bax(?:e|ed|es|ing)\b|scrap|order|green|commission|pick|develop|in the "
    r"works|film|shoot|production|delay|postpone|push|halt|"
    r"suspend|shut|conclud|end|wrap|reviv|reboot|return|bring|back|second|third|season|pause|"
    r"plug|saved|home|resurrect|paus"
)
_SEASON = r"(?P<season>{season})"
_A = (
    r"(?:a |an |its |the |their |at least |another |two more |for |of |on |up |new |shooting "
    r"|filming |production )*"
)

RULES = [
    Rule(
        "renewed for",
        (
            rf"\b(?:renew(?:s|ed|ing|al)?|pick(?:s|ed)? up|order(?:s|ed)?|greenlit|green[- ]?lights?|"
            rf"greenlight(?:ed)?|given the green light|commissioned|recommissioned|extended|brought "
            rf"back|gets?|getting|got|landed|receiv(?:es|ed))\b[^.;]{{0,50}}?{_SEASON}"
        ),
        "HBO has renewed Harbour Lights for a second season.",
        {"status": "renewed"},
    ),
    Rule(
        "renewal",
        r"\b(?:renew(?:s|ed)?|recommissioned)\b(?! (?:interest|focus|vigou?r))",
        "HBO has renewed Harbour Lights.",
        {"status": "renewed"},
    ),
    Rule(
        "returning for",
        (
            rf"\b(?:return(?:s|ing)?|will return|com(?:es|ing) back|is back|will be back|back|will "
            rf"(?:also )?have)\b (?:\w+ ){{0,3}}?(?:for|with) {_A}{_SEASON}"
        ),
        "Harbour Lights is returning for a second season.",
        {"status": "renewed"},
    ),
    Rule(
        "cancelled",
        (
            r"\b(?:cancel(?:l?ed|s|l?ing|lation)?|cancellation|axed|axing|axes|axe|scrapped|scraps|"
            r"pulled the plug|pulling the plug|dropped by|chosen not to renew|decided not to renew|"
            r"not be (?:renewed|returning for)|won['’]t be (?:renewed|returning)|not going forward "
            r"with|not moving forward with|called it quits|not to (?:renew|order))\b"
        ),
        "HBO has cancelled Harbour Lights.",
        {"status": "cancelled"},
    ),
    Rule(
        "ordered",
        (
            r"\b(?:(?:straight[- ]to[- ]|full |first )?(?:series|pilot|season) (?:order|pickup|commission)"
            r"|order(?:s|ed)? (?:a |the |up )?(?:\w+ ){0,4}?(?:pilot|series|season|episodes|drama|"
            r"comedy|show)|greenlit|greenlights|green[- ]lit|given (?:a|the) green ?light|picked up(?: "
            r"to series| for (?:the|a))?|picks up|commissioned)\b"
        ),
        "HBO has given Harbour Lights a series order.",
        {"status": "ordered"},
    ),
    Rule(
        "in development",
        (
            r"\b(?:in (?:early |active |the )?(?:stages of )?development|developing|in the works|is "
            r"being developed|being adapted|currently in development|under development)\b"
        ),
        "Harbour Lights is in development at HBO.",
        {"status": "in_development"},
    ),
    Rule(
        "filming",
        (
            r"\b(?:(?:production|filming|shooting|principal photography|cameras|work|writing and filming)"
            r" (?:(?:on|of|for|has|have|had|is|was|are|will|to|the|set|scheduled|slated|due|finally|"
            r"already|officially|now|just|currently|also|in \w+|{season}|{show}|{description}|{organisation})"
            r" ?)*(?:beg[aiu]n(?:s)?|start(?:s|ed|ing)?|underway|under way|wrapp?(?:ed|s)?|roll(?:ing)"
            r"?|resum(?:e|ed|es|ing)|commenc(?:e|ed|es)|kick(?:ed|s)? off|complete[d]?|tak(?:es|ing)"
            r" place)|(?:beg[aiu]n|start(?:s|ed)?|wrapped|wraps|resum(?:e|ed)|commenced?|finish(?:ed)"
            r"?|currently|been|back|is|are|now|begins)(?: up)? (?:filming|shooting|production|principal "
            r"photography)|in production|went into production|films? (?:scenes|new|final)|on set)\b"
        ),
        "Filming on the second season of Harbour Lights has begun.",
        {"status": "filming"},
    ),
    Rule(
        "delayed",
        (
            r"\b(?:delay(?:ed|s)?|postponed|pushed back|pushed to|put on hold|production (?:was|has "
            r"been|is) (?:shut down|halted|suspended|paused|interrupted)|shut down (?:production|filming)"
            r"|halted|on hiatus|forced to (?:stop|halt|shut))\b"
        ),
        "Harbour Lights has been delayed.",
        {"status": "delayed"},
    ),
    Rule(
        "ended",
        (
            r"\b(?:concluded|ended|wrapped up|came to an end|went off the air|aired its (?:series "
            r")?finale|ran (?:for|from)|finished (?:its run|after))\b"
        ),
        "Harbour Lights ended its run last year.",
        {"status": "ended"},
    ),
    Rule(
        "revived",
        (
            r"\b(?:reviv(?:al|ed|es|e|ing)|reboot(?:ed|s|ing)?|resurrect(?:ed|s)?|brought back|bringing "
            r"back|saved|new home|back from the dead|comeback)\b"
        ),
        "Netflix has revived Harbour Lights.",
        {"status": "revived"},
    ),
]
NEGATED = expression(r"(?:\bnot|n['’]t|\bnever|\bno|\bwithout|\byet to)\b[^,;]{0,25}$")
HEDGED = expression(
    r"\b(?:if|unless|whether|could|may|might|would|hope|hopes|hoping|possible|possibility|"
    r"possibly|unlikely|rumou?r\w*|perhaps|maybe|should|want|wants|likely|potential|ready|"
    r"before|until)\b[^;]{0,40}$"
)
PAST = expression(
    r"\b(?:in (?:19|20)\d\d|years? ago|back in|previously|originally|after|since|following|"
    r"when|last)\b"
)
NUMBERED = ("renewed", "filming", "delayed")


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The turns of fate that a sentence reports."""
    if not TRIGGER.occurs(marked.whole):
        return
    for rule, match in matches(RULES, marked.line):
        status = rule.keys["status"]
        if status != "cancelled" and NEGATED.search(marked.line, max(0, match.start() - 40), match.start()):
            continue
        mark = marked.mark(match, "season") or _nearest(marked, match.start())
        for show in about(reading, marked, match):
            newest = reading.newest_season(show.show.canonical)
            season = None
            if status in NUMBERED:
                season = reading.season_number(mark, show.show.canonical) if mark else newest
            found = [*_circumstances(marked, match, status, mark), *_of_season(status, season, newest)]
            yield draft(
                reading, marked, "status", rule.name, show, {"status": status, "season": season}, found
            )


def _circumstances(marked: Marked, match: re.Match, status: str, mark: Mark | None) -> list[str]:
    before = max(0, match.start() - 60), match.start()
    found = [f"status {status}", f"{status} by {match.group().casefold().split()[0]}"]
    for what, pattern in (("negated", NEGATED), ("hedged", HEDGED)):
        if pattern.search(marked.line, *before):
            found += [what, f"{status} {what}"]
    if PAST.search(marked.line, *before) or PAST.search(marked.line, match.end(), match.end() + 40):
        found.append("past")
    if mark:
        found.append(
            f"{status} with season {'numbered' if mark.value.numbers else mark.value.relative or 'unnumbered'}"
        )
    else:
        found.append(f"{status} without season")
    if DATE in marked.string:
        found.append("dated")
    return found


def _of_season(status: str, season: int | None, newest: int | None) -> list[str]:
    found = [f"{status} of season 1"] if season == 1 else []
    return [*found, f"{status} of the newest season"] if season and season == newest else found


def _nearest(marked: Marked, position: int):
    marks = [(abs(n - position), n) for n, mark in marked.marks.items() if mark.sign == SEASON]
    return marked.marks[min(marks)[1]] if marks else None
