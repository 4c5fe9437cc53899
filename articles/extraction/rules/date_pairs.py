"""Days stated in pairs: first and last ("ran from 2010 to 2016", "weekly until June 3"), or old and new
("moved from June 3 to June 10"); and the day of a first episode. Each is read as if the sentence said only that
a show ended, began or will begin on it."""

from dataclasses import replace

from articles.extraction.expressions import Line
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import DATE, SEASON, SHOW

_GAP = r"(?:(?! (?:and|but|before|after|which|who|when) )[^;.]){0,50}?"
RAN = expression(
    rf"\b(?P<verb>ran|aired|lasted|broadcast|went|was (?:shown|broadcast|on(?: (?:the )?air)?))\b{_GAP}"
    r" (?:until |till |(?:from )?{date}(?: to | until | through | till |[-–—])|between {date} and )(?P<date>{date})"
)
_MOVED = r"\b(?:push|mov|shift|bump|delay|postpon|reschedul|pull)(?:e|ed|es|ing|s)?\b"
_BACK = (
    r"(?: (?:back|up|forward|out|again|its|the|premiere|launch|debut|release|date|season|series|of|for|{show}"
    r"|{season})){0,5}?"
)
MOVED = expression(
    rf"{_MOVED}{_BACK}(?P<tail>(?: from (?:(?:its|the|an?) )?(?:[\w-]+ )?{{date}}(?: \w+)?)?,? "
    r"(?:to|until|till|into) (?:air |debut |premiere )?(?:(?:in|on) )?(?P<date>{date}))"
)
MOVED_FROM = expression(
    rf"{_MOVED}{_BACK} from (?:(?:its|the|an?) )?(?:[\w-]+ )?$"
    r"|\b(?:originally|initially|previously|first|had been) (?:\w+ )?(?:slated|scheduled|set|due|planned|expected"
    r"|supposed|meant|intended|pencill?ed in|eyed|dated)\b"
    r"(?: (?:for|to|in|on|by|the|be|back|arrive|air|premiere|debut|launch|return"
    r"|begin|start|land|stream|drop|release|released|{network})){0,6} $"
)
WEEKLY = expression(
    r"\b(?:weekly|(?:one|two|three) (?:a|per|each|every) week|(?:each|every) (?:week|\w+day|{date})|week to week"
    r"|\w+days)"
    r"(?: (?:on|to) {network})?(?P<tail>,? (?:until|through|till|up to) (?P<date>{date}))"
)
RUNS = expression(
    r"\b(?P<verb>runs?|continues?|airs)(?: on {network})?,? (?:until|through|till) (?P<date>{date})"
)
# "on our screens since 2016": the day on which it began
SINCE = expression(
    r"\b(?:fixture|staple|mainstay|on (?:the |our )?(?:air|screens?|tv|television)|(?:has|have|had|has been|have been)"
    rf" (?:aired|run|running|airing|shown|broadcast|going|on))\b{_GAP}(?P<tail> since (?P<date>{{date}}))"
)
FIRST_EPISODE = expression(
    r"\bfirst (?:episode|instal?lment|hour) of {marks}{title}{marks}(?P<tail>(?: (?:was|is|were|will be|went|goes))?"
    r"(?: first)?(?: (?:aired|airs|shown|broadcast|screened|transmitted|out|live))?(?: on {network})? (?:in|on) "
    r"(?P<date>{date}))"
)
# "season 1 premiered in 2021 and season 2 in 2023"
NEXT_SEASON = expression(
    r"{season}(?P<of>(?: of (?:the )?{marks}{show}{marks})?) (?:first )?"
    r"(?P<verb>premier(?:ed|es)|debut(?:ed|s)|air(?:ed|s)|launch(?:ed|es)|arriv(?:ed|es)|began|begins|start(?:ed|s)"
    r"|drop(?:ped|s)|came out|was released)(?: on {network})? (?:(?:in|on) )?{date}(?: on {network})?,? "
    r"(?:and|with|then|while|followed by)(?: the| its| a)? (?P<season>{season})"
    r"(?: (?:following|to follow|followed|came|coming|arriving|arrives))? (?:(?:in|on) )?(?P<date>{date})"
)
# "fans will have to wait until 2026 for season 3"
WAIT = expression(
    r"\bwait until (?P<date>{date}) (?:for|to see|to watch) "
    r"(?P<what>(?:(?:the|a|new|more|its|their|next|(?:return|premiere|debut|launch|episodes|season) of|{season}(?: of)?"
    r"|{marks}{show}(?:['’]s)?{marks}) ?){1,6})(?=[,.;]|$| [a-z])"
)
WITHIN = 110


READ_AS = (
    (RAN, "verb", "ended in"),
    (RUNS, "verb", "ends on"),
    (MOVED, "tail", " that will premiere on"),
    (SINCE, "tail", " since it began in"),
    (FIRST_EPISODE, "tail", " premiered on"),
    (WEEKLY, "tail", " and its finale will be on"),
)
HAS_BEEN = expression(r"\b(?:aired|ran|came|was|were|went)\b[^;]{0,60}$")


def is_old(marked: Marked, n: int) -> bool:
    """Whether something was moved away from this day."""
    return MOVED_FROM.search(marked.line, max(0, n - WITHIN), n) is not None


def as_one_day(marked: Marked, n: int) -> Marked | None:
    """The sentence read as if the day at `n`, the last or the new one of a pair, were the only one."""
    for pattern, upto, words in READ_AS:
        for pair in pattern.finditer(marked.line, max(0, n - WITHIN), n + 1):
            if pair.start("date") == n:
                if HAS_BEEN.search(marked.line, 0, pair.start(upto)):
                    words = words.replace("will be", "was")
                return _with_end(marked, pair.start(upto), words, n)
    return None


def _with_end(marked: Marked, upto: int, words: str, n: int) -> Marked:
    string = f"{marked.string[:upto]}{words} {DATE}"
    marks = {at: mark for at, mark in marked.marks.items() if at < upto}
    return replace(
        marked, string=string, line=Line(string), marks={**marks, len(string) - 1: marked.marks[n]}
    )


def awaited(marked: Marked, n: int) -> Marked | None:
    """What is waited for until the day at `n`, read as if the sentence said that it will premiere on it."""
    for wait in WAIT.finditer(marked.line, max(0, n - WITHIN)):
        if wait.start("date") == n and any(sign in wait["what"] for sign in (SHOW, SEASON)):
            start, end = wait.span("what")
            before = marked.string[: wait.start()]
            string = f"{before}{marked.string[start:end].rstrip()} will premiere on {DATE}"
            marks = {at: mark for at, mark in marked.marks.items() if at < wait.start()}
            marks |= {
                at - start + len(before): mark for at, mark in marked.marks.items() if start <= at < end
            }
            return replace(
                marked, string=string, line=Line(string), marks={**marks, len(string) - 1: marked.marks[n]}
            )
    return None


def of_next_season(marked: Marked, n: int) -> Marked | None:
    """The second of two seasons with their own days, if its day is at `n`, read with the verb of the first."""
    for one in NEXT_SEASON.finditer(marked.line, 0, n + 1):
        if one.start("date") == n:
            start, (of, of_end) = one.start(), one.span("of")
            string = f"{marked.string[:start]}{SEASON}{one['of']} {one['verb']} on {DATE}"
            marks = {at: mark for at, mark in marked.marks.items() if at < start or of <= at < of_end}
            marks |= {start: marked.marks[one.start("season")], len(string) - 1: marked.marks[n]}
            return replace(marked, string=string, line=Line(string), marks=marks)
    return None
