"""What becomes of a show: ordered, renewed, filming, delayed, cancelled, revived, ended."""

import re
from collections.abc import Iterator

from articles.extraction.marked import Mark, Marked, expression
from articles.extraction.reading import Reading
from articles.extraction.rules.rule import Draft, Rule, about, draft, matches
from articles.extraction.rules.standing import object_is, subject_is
from articles.extraction.wording import DATE, PERSON_BEFORE, SEASON

TRIGGER = expression(
    r"renew|stall|on hold|cancel|\bax(?:e|ed|es|ing)\b|scrap|order|green|commission|pick|develop|in the "
    r"works|film|shoot|production|delay|postpone|push|halt|"
    r"suspend|shut|conclud|end|wrap|reviv|reboot|return|bring|back|second|third|season|pause|"
    r"plug|saved|home|resurrect|paus|working on|planned|suspend|to have|will have|get\b|commit"
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
        "will have another",
        rf"\b(?:will|to) (?:also )?(?:have|get)\b[^.;]{{0,50}}?{_SEASON}",
        "Harbour Lights will have a second season.",
        {"status": "renewed"},
    ),
    Rule(
        "renewal",
        r"\b(?:renew(?:s|ed|als?|ing)?|recommissioned)\b(?! (?:interest|focus|vigou?r))",
        "HBO has renewed Harbour Lights.",
        {"status": "renewed"},
    ),
    Rule(
        "renewal of a season",
        r"{season}(?:['’]s)? (?:renewal|pick-?up|order|was confirmed|(?:has|have) been (?:ordered|confirmed|"
        r"commissioned))\b|\border for {season}",
        "HBO has announced a second season renewal for Harbour Lights.",
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
            r"\b(?:(?:straight[- ]to[- ]|full |first )?(?:series|pilot|season|episode) (?:order|pick-?up|commission)s?"
            r"|order(?:s|ed)? (?:a |the |up )?(?:\w+ ){0,4}?(?:pilot|series|season|episodes|drama|"
            r"comedy|show)|greenlit|greenlights|green[- ]lit|given (?:a|the) green ?light|picked up(?: "
            r"to series| for (?:the|a))?|picks up|commissioned)\b"
        ),
        "HBO has given Harbour Lights a series order.",
        {"status": "ordered"},
    ),
    Rule(
        "to series",
        (
            r"\b(?:(?:goes|went|moves|moved|going|taken|picked up|ordered) (?:straight )?to series|committed to (?:an? "
            r"|the )?(?:[\w-]+ ){0,3}?(?:series|season)|(?:placed|handed|made) an? (?:[\w-]+ ){0,2}?(?:order|"
            r"commitment)|(?:new|latest) (?:commission|order)s?)\b"
        ),
        "HBO has committed to an eight-episode season of Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "orders a show",
        r"\border(?:s|ed|ing)? (?:(?!to\b)[\w'’-]+ ){0,4}?[“\"'‘]?{title}",
        "HBO has ordered the comedy Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "picks up",
        r"\bpick(?:s|ed|ing)? up (?:(?!to\b)[\w'’-]+ ){0,5}?[“\"'‘]?{title}",
        "HBO picked up the comedy Harbour Lights.",
        {"status": "ordered"},
    ),
    Rule(
        "being developed",
        (
            r"\b(?:develops|is being (?:made|planned)|put (?:in|into) development|working on (?:a|an|the) (?:[\w-]+ )"
            r"{0,3}?(?:series|show|adaptation|spin-?off|remake|reboot|revival|drama|comedy))\b"
        ),
        "HBO is working on an adaptation, Harbour Lights.",
        {"status": "in_development"},
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
            r"already|officially|now|just|currently|also|in \w+|its|at|{place}|"
            r"{season}|{show}|{description}|{organisation})(?:['’]s?)?"
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
        "will film",
        (
            r"\b(?:kick(?:s|ed|ing)? off (?:[\w'’]+ ){0,3}?(?:production|filming)|(?:goes|going|go|went) (?:back )?"
            r"into production|(?:will|to) (?:be (?:filmed|shot)|film\b|shoot\b))"
        ),
        "Harbour Lights will be filmed in Cornwall.",
        {"status": "filming"},
    ),
    Rule(
        "production halted",
        (
            r"\b(?:production|filming)\b[^.;]{0,50}? (?:shut down|halted|suspended|paused|interrupted|stopped)"
            r"|\bsuspend(?:s|ed) (?:production|filming)\b"
        ),
        "Production on the sixth season of Harbour Lights has been suspended.",
        {"status": "delayed"},
    ),
    Rule(
        "delayed",
        (
            r"\b(?:delay(?:ed|s)?|postponed|pushed back|pushed to|(?:put |now |said to be |placed )?on hold|stalled"
            r"|production (?:was|has "
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
SPIN_OFF = re.compile(r"\b(?:spin-?off|prequel|sequel)s?\b", re.IGNORECASE)
AFTER = re.compile(r" (as|from|by|for|on|to|with|at|in|of|after|before)\b", re.IGNORECASE)
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
            found = [
                *_circumstances(marked, match, rule.name, status, mark),
                *_of_season(status, season, newest),
            ]
            found += subject_is(marked, show.show, match.start()) + object_is(marked, show.show, match.end())
            yield draft(
                reading, marked, "status", rule.name, show, {"status": status, "season": season}, found
            )


def _circumstances(marked: Marked, match: re.Match, rule: str, status: str, mark: Mark | None) -> list[str]:
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
        found += ["dated", f"{rule} dated"]
    if PERSON_BEFORE.search(marked.string, 0, match.start()):
        found += ["of a person", f"{status} of a person"]
    if SPIN_OFF.search(marked.string):
        found += ["spin-off spoken of", f"{status}, spin-off spoken of"]
    after = AFTER.match(marked.string, match.end())
    if after:
        found.append(f"{status} {after[1].casefold()}")
    return found


def _of_season(status: str, season: int | None, newest: int | None) -> list[str]:
    found = [f"{status} of season 1"] if season == 1 else []
    return [*found, f"{status} of the newest season"] if season and season == newest else found


def _nearest(marked: Marked, position: int):
    marks = [(abs(n - position), n) for n, mark in marked.marks.items() if mark.sign == SEASON]
    return marked.marks[min(marks)[1]] if marks else None
