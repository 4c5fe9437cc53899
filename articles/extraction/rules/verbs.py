"""The verb that makes a date the first or last day of something."""

import re

from articles.extraction.reading.marked import Mark, Marked, expression
from articles.extraction.reading.wording import DATE, SHOW
from articles.extraction.rules.rule import Rule

TRIGGER = expression(
    r"premier|debut|return|launch|\bair|arriv|hit|drop|releas|start|begin|beg[au]n|c[oa]m(?:e|ing)|land|stream|kick"
    r"|available|out\b|back|telecast|transmi|\btx\b|\bgo\b|goes|going|went|bow|final|last|end|conclu|wrap|sign|clos"
    r"|\br[ua]n|screen|broadcast|due|farewell|goodbye|appear|expect|hopes|upcoming|shown|new\b|resum|open|roll|lined|planned|slated"
    r"|scheduled|targeted|eyed|set\b|ready|pencill?ed|on tap|\bdated|follow|will|first|tun(?:e|ing) in|watch|binge"
    r"|\bjoin(?:s|ing)? the|date:"
    r"|\bsince\b|\bway\b|under ?way|touch|opener|\bseen|\bhead|pushed|moved|bumped|shifted|delay|postpon"
    r"|shop\b|\blaid\b|\bfad(?:es|ed)\b|\blimp|finish|wound|winds|winding|climax|wait|slotted|earmarked|reach|bring"
    r"|be with|,[”\"’']? on |locked in"
    r"|confirmed for|unspool|takes over|\bdates\b|\bare on\b|\bis on\b"
)
_LAST = r"(?:final|last|last[- ]ever|concluding)[’'”\"]?"
_EPISODE = (
    r"(?:(?:two|three|four|\d) )?"
    r"(?:episode|instal?lment|hour|chapter|broadcast|telecast|edition|show|program(?:me)?)s?"
)
_CLOSER = r"(?:season[- ]|(?<={season} ))(?:ender|closer)"
RULES = [
    Rule(
        "premieres",
        r"(?:premier(?:e|es|ed|ing)?|debut(?:s|ed|ing)?|return(?:s|ed|ing)?|launch(?:es|ed|ing)?|roll-?out|rolls? out"
        r"|(?<!the )(?<!off )air(?:s|ed|ing|date)?|arriv(?:e|es|ed|ing)|hit(?:s|ting)?|drop(?:s|ped|ping)?"
        r"|releas(?:e|es|ed|ing)"
        r"|start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|(?<=.)come|com(?:es|ing)|came(?: back)?|land(?:s|ed|ing)?"
        r"|stream(?:s|ed|ing)?"
        r"|kick(?:s|ed|ing)? off|bow(?:s|ed|ing)?|open(?:s|ed|ing)?|resum(?:e|es|ed|ing)|appear(?:s|ed|ing)?"
        r"|ran(?= (?:on|from|for|in)\b)|runs? from|(?<=will )run"
        r"|(?:go(?:es|ing)?|went) (?:out|live|to air)"
        r"|(?<!still )(?<!still be )on (?:the )?air"
        r"|(?<!our )(?<!your )(?<!small )(?<!tv )(?<!to )screen(?:s|ed|ing)?"
        r"|screen(?= (?:on|in|next|later|from|this|at)\b)|shown|broadcast|telecast"
        r"|transmission|transmit(?:s|ted)?|tx|available|be here|back(?! in)|(?:(?<=\bbe )"
        r"|(?<=\bis ))back(?= in (?:the )?$)"
        r"|(?<!handed )(?<!given )(?<!written )(?<!ruled )(?<!turned )(?<!sold )out|due"
        r"|expect(?:ed(?= (?:on {network},? )?(?:(?:on|in|until|before|by|sometime) )?(?:the )?$))?|(?<!to )see"
        r"|(?:(?<=\bwill )|(?<=\bto ))show(?= )"
        r"|get|gets|watch|binge"
        r"|tun(?:e|ing) in|(?:lined up|planned|slated|scheduled|targeted|eyed|set|ready|pencill?ed in|locked in"
        r"|confirmed|dated|on tap) for"
        r"|(?<={network} )dates(?= (?:[\w’']+ |{marks}{show}{marks} |{season} ){1,4}for )"
        r"|(?<=\bset a )(?:(?:release|premiere) )?date(?= for [^,.;]{1,60}: $)"
        r"|(?:(?<=\bis )|(?<=\bare ))on(?= {network} from )|(?<=\bbe )on(?= (?:{network}|(?:our |your )?screens) )"
        r"|grac(?:es?|ed)(?= (?:our |the |tv |british )?screens\b)|unspool(?:s|ed)?"
        r"|takes over(?= the [^,;]{2,40} (?:slot|hour) )"
        r"|(?:(?<={title} )|(?<={title}[”\"’'] ))joins(?= {network} (?:on |in |from )?$)"
        r"|(?:dated|scheduled|slated|slotted|earmarked|pencill?ed in)"
        r"(?= (?:[\w’']+ |{marks}{show}{marks} |{season} (?:of )?){1,4}for )"
        r"|(?:seen|streamed|watched)(?= (?:on {network} )?from )|reach(?:es|ed)?(?= (?:{network}|our screens) )"
        r"|(?:makes?|made|finds?|found) (?:its|their) way(?= (?:on)?to )|(?<=\bbe )with(?= (?:us|you|viewers) )"
        r"|bring(?:s|ing)?(?= {marks}{title}{marks} (?:{season} )?(?:back|to (?:{network}|(?:our )?screens)) )"
        r"|(?:(?<={title}, )|(?<={title}[”\"’'], )|(?<={title},[”\"’'] ))on(?= {network},? (?:on |in |from )?$)"
        r"|(?<!was )(?<!be )follow(?:s|ed)?(?= (?:on|in|the same) )"
        r"|(?:(?<=\bwill )|(?<=\bfirst ))\w+(?= (?:[a-z]+ )?(?:on|onto|to|at) {network},? )"
        r"|(?<=been )on(?= {network} since )"
        r"|gets? under ?way|turn(?:s|ed)? up|touch(?:es)? down|opener|seen(?= before )"
        r"|on (?:the|its|their) way|head(?:s|ed|ing) (?:to|for|back)|(?:season|series)[- ]opener"
        r"|join(?:s|ing)? the (?:{date} )?(?:line-?up|schedule|slate)|(?:release|premiere) date|date(?=:))",
        "Harbour Lights premieres on June 3.",
        {"kind": "premiere"},
    ),
    Rule(
        "ends",
        (
            rf"(?:finales?|{_CLOSER}|{_LAST} {_EPISODE}"
            r"|(?:ended|ends?|ending)(?! up\b)"
            r"|conclud(?:e|es|ed|ing)"
            r"|conclusion|wrap(?:s|ped)?(?: up)?|wrapping(?: up|(?= (?:in|on) ))"
            r"|w(?:ound|inds|inding) (?:up|down)(?= (?:in|on|its|last|this) )|finish(?:ed|es)?"
            r"|(?:c[ao]m(?:e|es|ing)|draws?|drew) to (?:an end|a close)"
            r"|(?:takes?|took|taking) (?:a|its|their) (?:final |last )?bow|clos(?:es?|ed|ing) (?:out\b|(?:the"
            r"|its) curtain)|(?:says?|bids?) (?:goodbye|farewell)(?! to\b)"
            r"|(?<=with )the (?:last|final) (?:one )?(?:of them )?"
            r"(?=(?:going out|airing|arriving|due|to (?:air|follow|come)|on) )"
            r"|sign(?:s|ed|ing)? off|bow(?:s|ed|ing)? out|last aired"
            r"|(?:reach(?:es|ed)?|hits?) (?:its|a|the) climax|clos(?:es?|ed|ing)(?= (?:its|the) {season})"
            r"|off (?:the )?air(?= since )|(?:goes|go|going|went) dark"
            r"|laid to rest|(?:clos|shut)(?:s|es|ed)? up shop|sa(?:ys|id) (?:its|their) goodbyes|fad(?:es|ed) to black"
            r"|limp(?:s|ed) (?:to (?:a|its) (?:close|end)|over the line)"
            r"|(?:went|goes?|left|leaves?|leaving|going) (?:off )?(?:the )?air)"
        ),
        "Harbour Lights ended in 2019.",
        {"kind": "finale"},
    ),
    Rule(
        "runs until",
        r"(?:{date}(?:(?:,| and)? (?:to|until|through|till) |[-–—])"
        r"|\b(?:r[au]n|airs?|aired|stream(?:s|ed)?|continu(?:e|es|ed)|lasted)(?: on {network})?,? "
        r"(?:until|through|till) )"
        r"{date}",
        "Harbour Lights airs from Monday to Friday 3 June.",
        {"kind": "finale"},
    ),
    Rule(
        "dated show",
        r"{date} (?:{season} )?(?:(?!(?:of|and|but|or|while|as|when|with|to|for|on|in|at|from|after"
        r"|before)\b)[\w-]+ ){0,2}?"
        r"{show}|{show}[’'\"”]?,? \([^()]{0,40}?{date}",
        "The 2024 series Harbour Lights is new.",
        {"kind": "premiere"},
    ),
]
REACH_BEFORE, REACH_AFTER = 100, 60
CLAUSE_END = re.compile(
    r"[;:]|, (?:and|but|while|with|which|as)\b|\b(?:while|before|after|since|when|but|though|although)\b"
)
MOVED_FROM = expression(r"\b(?:push|mov|shift|bump|delay|postpon)(?:e|ed|es|ing)? (?:[\w'’]+ ){0,3}?from $")
MOVED_FROM_WITHIN, UNTIL_WITHIN = 40, 28


def last_of_span(marked: Marked, n: int) -> re.Match | None:
    """The match for a range of days that ends with the date at `n`; not "moved from June to July"."""
    begin = max(0, n - UNTIL_WITHIN)
    until = next(
        (one for one in RULES[2].expression.finditer(marked.line, begin, n + 1) if one.end() > n), None
    )
    if until is None:
        return None
    moved = MOVED_FROM.search(marked.line, max(0, until.start() - MOVED_FROM_WITHIN), until.start())
    return None if moved else until


MAKING_BEFORE = expression(
    r"\b(?:production|filming|shooting|(?:the )?shoot|photography|strike|cameras|work|writing|union)\b"
    r"(?:(?! (?:and|but|before|for|with) )[^,;.]){0,45}$"
)
WRAPPED = expression(
    r"\b(?:production|filming|shooting|(?:the )?shoot|photography)\b[^;.]{0,80} and (?:it |they )?$"
)
MAKING_AFTER = expression(r" (?:up )?(?:on )?(?:filming|production|shooting|work)\b")


def is_of_making(marked: Marked, verb: re.Match) -> bool:
    """Whether it is filming that begins or ends."""
    return bool(
        MAKING_BEFORE.search(marked.line, 0, verb.start())
        or (verb.group() == "wrapped" and WRAPPED.search(marked.line, 0, verb.start()))
        or MAKING_AFTER.match(marked.line, verb.end())
    )


FINALE_BEFORE = expression(
    rf"\b(?:finale|{_CLOSER}|{_LAST} [‘'’“”\"]?{_EPISODE})s?\b"
    rf"(?:(?! (?:and (?![“\"‘'{SHOW}])|(?:but|before|after) ))[^,;.{DATE}]){{0,60}}"
    r"(?:,[”\"’']? [^,;.]{0,50})?(?:, (?:which|that)?[^,;.]{0,20})?$"
    r"|\b(?:with|and) the (?:last|final)(?: one| of them)?(?: (?:will|is|due|set|to))* $"
)


def is_of_finale(marked: Marked, verb: re.Match) -> bool:
    """Whether it is the last episode that airs: "the finale airs on June 3"."""
    return bool(FINALE_BEFORE.search(marked.line, max(0, verb.start() - 120), verb.start()))


WAIT_BEFORE = expression(r"\bwait\b[^,;.]{0,50}$")
WAIT_WITHIN = 60


def is_of_wait(marked: Marked, verb: re.Match) -> bool:
    """Whether it is the wait for something that ends: "the wait for season 2 ends on June 3"."""
    return bool(WAIT_BEFORE.search(marked.line, max(0, verb.start() - WAIT_WITHIN), verb.start()))


def nearest_verb(marked: Marked, n: int) -> tuple[Rule, re.Match, str] | None:
    """The verb of a date: its rule, its match, and whether it stands before or after the date.

    It is the noun that the date belongs to, else the last verb before it, else the first one after it.
    """
    its_noun = NOUN_OF_DATE.match(marked.line, n)
    if its_noun:
        return *_first_after(marked, its_noun.start("noun"), its_noun.end()), "after"
    before = [
        (verb.end(), rule, verb)
        for rule in RULES[:2]
        for verb in WORDS[rule.name].finditer(marked.line, max(0, n - REACH_BEFORE), n)
    ]
    last = max(before, key=lambda found: (found[0], -found[2].start()))[1:] if before else None
    if last and not CLAUSE_END.search(marked.string, last[1].end(), n):
        return *last, "before"
    after = _first_after(marked, n + 1, n + 1 + REACH_AFTER)
    if after:
        return *after, "after"
    return (*last, "before") if last else None


NOUN_OF_DATE = expression(
    r"{date}(?:['’]s?)? (?:(?:for|as) (?:the|its|their) )?(?:(?:{season}|{network}(?:['’]s?)?|{title}(?:['’]s?)?"
    r"|(?!(?:and|or|to|with|for|after|before|in|on|at|as|by|but|when|while|is|was|will|has|had|have|its|the|an?|his|her"
    r"|their|that|which|from|of|if|than)\b)[\w-]+) ){0,3}?"
    r"(?P<noun>(?:premiere|debut|finale|launch|return|conclusion|bow|release)\b)(?! [a-z]+ing\b)"
)


def _first_after(marked: Marked, start: int, end: int) -> tuple[Rule, re.Match] | None:
    found = [
        (verb.start(), -verb.end(), rule, verb)
        for rule in RULES[:2]
        if (verb := WORDS[rule.name].search(marked.line, start, end))
    ]
    return min(found, key=lambda one: one[:2])[2:] if found else None


WORDS = {rule.name: expression(rf"\b{rule.pattern}\b") for rule in RULES[:2]}


_NOUN = r"(?:premiere|debut|launch|return|release|start|arrival|opener|finale|conclusion|end|(?:final|last) episode)s?"
OF_WHAT = expression(rf"{_NOUN}(?: dates?)? of ")
ITS_TITLE = expression(
    r"(?:(?:(?!(?:and|or|to|with|for|after|before|in|on|at|as|by|but|when|while|is|was|will|that|which|from|of)\b)[\w’'-]+"
    r"|{network}(?:['’]s?)?|{season}(?: of)?),? ){0,5}?{marks}(?P<show>{title})"
)
OWNER = expression(
    r"(?P<show>{title})['’”\"]{0,2}s? (?:(?:{season}|series|season|mid-?season|new|big|highly anticipated|long-awaited"
    r"|two-hour|{date}(?:['’]s)?) ){0,3}$"
)
RELATIVE = expression(
    r"(?P<show>{title})['’”\"]{0,2}(?: (?:[\w-]+ |{description} )?"
    r"(?:series|drama|comedy|sitcom|show|thriller|{description}))?,? (?:which|that) "
    r"(?:(?:(?!and\b)[\w'’]+ ){0,3}|[^,;]{0,45}? its (?:{season} )?(?:series |season )?)$"
)
OWNER_WITHIN = 90


def own_show(marked: Marked, verb: re.Match) -> Mark | None:
    """The show attached to a verb: "the premiere of X", "X's premiere", "X, which premiered"."""
    of = OF_WHAT.match(marked.line, verb.start())
    if of:
        found = ITS_TITLE.match(marked.line, of.end())
    else:
        begin = max(0, verb.start() - OWNER_WITHIN)
        found = RELATIVE.search(marked.line, begin, verb.start())
        if not found and NOUN.match(marked.line, verb.start()):
            found = OWNER.search(marked.line, begin, verb.start())
    return marked.marks[found.start("show")] if found else None


NOUN = expression(rf"{_NOUN}\b")
