"""Final seasons and numbers of episodes."""

import re
from collections.abc import Iterator

from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.seasons import number
from articles.extraction.reading.wording import DESCRIPTION, PERSON_BEFORE, SEASON
from articles.extraction.rules.rule import Draft, Rule, about, draft, matches
from articles.extraction.rules.which_season import newest_is, parted_from, seasons_at
from articles.extraction.rules.whose_turn import bound_shows

_COUNT = (
    r"(?P<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ]\w+)?|thirty)"
)
_KIND = (
    r"(?:(?:new|brand-new|more|total|hour-long|hourlong|half-hour|one-hour|30-minute|60-minute|additional|"
    r"all-new|original|standalone|full|extra|fresh|scripted|stand-alone|\w+-minute|\w+-hour|\w+-length) )*"
)

_STINT = r"(?:story )?arc|story|storyline|part\b|role|stint|guest|appearance|crossover|block|run as"

TRIGGER = expression(
    r"episode|instal?lment|part|final|last|farewell|goodbye|\bend|conclu|finish|wrap|clos(?:e|ing)|bow(?:s|ing)? out"
    r"|sign(?:s|ing)? off|swan ?song|hurrah|killing|\bover\b|hour|chapter|outing"
    r"|\d ?[x×] ?(?:\d|one|half)"
)
IN_SEASON = re.compile(rf"\b{_COUNT}[-‑– ](?:episode|part|parter|instal?lment)\b", re.IGNORECASE)
_ITS = r"(?:its|their|the|(?:the )?{show}['’]?s?)"
_THE_LAST = (
    rf"(?:be |serve as |mark |as )?{_ITS} (?:\w+ (?:and )?)?(?:last|final)\b(?! (?:episode|two|few))"
    rf"|(?:be |serve as |mark )?(?:{_ITS}|a) (?:swan ?song|last hurrah|farewell)\b"
    r"|(?:(?<=\b(?:is|be) )|marks? )the (?:end(?: of the (?:line|road))?|conclusion)"
    r"(?: (?:of|for) (?:{marks}{title}|(?:the )?{show}|the (?:show|series|road)\b)|(?=[.,;]|$))"
)
_ENDS = (
    r"(?:end|conclude|finish|wrap|bow out|sign off|come to an end|say goodbye|ending|concluding|finishing|wrapping"
    r"|bowing out|signing off|coming to an end|saying goodbye)(?: (?:the )?(?:[\w-]+ ){0,2}?{marks}{show}{marks})?"
)
FINAL_RULES = [
    Rule(
        "final season", r"(?P<season>{season})", "The third and final season of Harbour Lights begins soon."
    ),
    Rule(
        "ends after season",
        (
            r"\b(?:end|ends|ending|conclude|concludes|concluding|finish|finishes|wrap|wraps|wrapping|"
            r"bow out|bows out|bowing out|close|closes|close out|closing|come to an end|coming to an end|say goodbye"
            r"|sign off|signs off|signing off|killing|(?:is|are|be|all) over)\b[^;.]{0,50}?"
            r"\b(?:after|with|following|at the end of|in) (?:its |the |a |their )?(?:\w+ ){0,4}?(?P<season>{season})"
        ),
        "Harbour Lights will end after season 4.",
    ),
    Rule(
        "ends after season",
        (
            rf"\b(?:(?:(?:will|to|is|are) (?:\w+ ){{0,2}}?|(?<!since )(?<!before )(?=ending|saying)){_ENDS}"
            r"|(?:ends|concludes|bows out|signs off|says goodbye)|clos(?:es|ing) the book on {marks}{show}{marks})"
            rf"(?: up| its run| for good)?(?: {{date}}| next \w+)?,? after (?:just |only )?{_COUNT} "
            r"(?:seasons|series)\b"
        ),
        "Harbour Lights is ending after four seasons.",
    ),
    Rule(
        "season is the last",
        (
            r"(?P<season>{season})(?: of {show})?[^.;]{0,60}?\b(?:will|to|would|may|is|be)\b[^.;]{0,20}? "
            rf"(?:{_THE_LAST})"
        ),
        "The fourth season of Harbour Lights will be its last.",
    ),
    Rule(
        "season is the last",
        rf"(?P<season>{{season}})(?: of {{marks}}{{show}}{{marks}})?(?:,| ?[–—-]{{1,2}}| \() ?"
        rf"(?:which (?:will be|is) )?{_ITS} (?:last|final)(?= ?[,;.)–—-]| one\b|$)",
        "Season 4 of Harbour Lights, its last, begins in May.",
    ),
    Rule(
        "season is the last",
        (
            r"(?P<season>{season})(?: of {show})? (?:will |to )?(?:marks? the (?:end|conclusion|swan ?song) (?:of|for) "
            r"(?:the )?{marks}{show}|brings? (?:the )?{marks}{show}{marks} to (?:a|its) (?:close|end|conclusion)\b)"
        ),
        "Season 4 brings Harbour Lights to a close.",
    ),
]
EPISODE_RULES = [
    Rule(
        "count of episodes",
        (
            rf"(?<!\bfirst )(?<!\blast )(?<!\bfinal )(?<!\bnext )(?<!\bother )(?<!\bthese )(?<!\bthose "
            rf")(?<!\bin )(?<!\bprevious )(?<!\bpenned )(?<!\bwrote )(?<!\bdirected )"
            rf"(?<!\bremaining )(?<!\bin over )"
            rf"(?<!\d,)(?<!\d\.)(?<!\w-)"
            rf"\b{_COUNT}[- ]{_KIND}(?:episodes?|instal?lments|parter|parts?(?=[ -](?:[\w-]+ ){{0,3}}?(?:series|"
            rf"drama|comedy|adaptation|continuation|thriller|miniseries|documentary|special|show|{{show}})))\b(?! "
            rf"(?:{_STINT}|(?:(?:series|season|{{description}}) )?(?:finale|premiere)"
            rf"|a|per|each|every|back|aired|into|in advance|later|ago|earlier|left|this week|to go|fewer|less)"
            rf"\b)"
        ),
        "Harbour Lights has eight episodes.",
    ),
    Rule(
        "count of episodes",
        rf"(?:\b{{season}} (?:had|has|will have|got|ran (?:to|for)|consisted of|comprised)(?: just| only)?"
        rf"|{{season}} (?:only|just)) "
        rf"{_COUNT}(?=[,.;)]|,? and {{season}}|$)",
        "Season 1 of Harbour Lights had nine episodes, and season 2 only eight.",
    ),
    Rule(
        "count of episodes",
        rf"(?<!parts of )(?<!halves of )(?<!volumes of )(?<!batches of )\b{_COUNT} {_KIND}(?:episodes|instal?lments) "
        r"(?:each|apiece)\b",
        "HBO has renewed Harbour Lights and Nettle Row, with eight episodes each.",
    ),
    Rule(
        "count of episodes",
        rf"\b{_COUNT} (?:(?:new|brand-new|all-new|fresh) (?:hours|half-hours|chapters|parts|outings)|half-hours"
        r"|(?:hours|parts|chapters) of it)\b",
        "Harbour Lights will be back in May with ten fresh hours.",
    ),
    Rule(
        "count of episodes",
        rf"(?<=\(){_COUNT} parts\b",
        "The Danish thriller Harbour Lights (eight parts) arrives.",
    ),
    Rule(
        "parts of a series",
        rf"\b{_COUNT}[-‑–](?:episode|part|parter|instal?lment|chapter)\b"
        rf"(?! (?:(?:(?:series|season|{{description}}) )?(?:finale|premiere)|episode|{_STINT}))",
        "Ann Lee stars in the six-part thriller Harbour Lights.",
    ),
    Rule(
        "episodes by minutes",
        r"\b(?P<count>\d{1,3}) ?[x×] ?(?:\d{2,3}|one|half)(?!\d)",
        "Harbour Lights (8×60’) follows a pilot.",
    ),
]

ITS_TITLE = expression(
    r"(?: (?:(?:limited|mini|drama|comedy|crime|thriller|event|new|original|animated|\w+-\w+)[ -]){0,3}"
    r"(?:series|drama|comedy|thriller|miniseries|sitcom|adaptation|dramedy|show))? {marks}(?P<show>{title})"
    r"(?!['’”\"]*,? (?:and|&) {marks}{title})"
)
AHEAD = expression(
    r"\b(?:will|won['’]t|set to|to (?:have|include|run|consist|feature|air|premiere|debut|return|be)|expected|planned"
    r"|order(?:s|ed)?|renew(?:s|ed)?|upcoming|forthcoming|commissioned|greenlit|picked up)\b"
)
OF_SOMEBODY = expression(
    r"\b(?:wrote|written|writing|penned|direct(?:s|ed|ing)|appear\w*|featured|employed|offered|guest\w*|recur\w*|hired"
    r"|contract\w*|credits?)\b[^.;,]{0,30}$"
)
OF_SOMEBODY_WITHIN = 45
MOST_AT_ONCE, BEGINS_WITHIN = 4, 70
BEGINS_WITH = expression(
    r"\b(?:premier|debut|launch|drop|arriv|bow|start|kick|open|beg[iau]n|return|releas)[^;.]{0,55} with (?:its |the )?$"
)
AT_ONCE = expression(
    r"(?: of {title})?(?: (?:will be|are|were|will))?(?: (?:available|released?|drop(?:s|ped)?|debut|arrive"
    r"|streaming|premiere|air))? "
    r"(?:at (?:launch|once)|on (?:day one|the first day|premiere (?:day|night))|back[- ]to[- ]back)|,? followed by"
)
BEHIND = expression(
    r"\b(?:had|was|were|ran|aired|consisted|comprised|lasted|included|spanned|ended|concluded)\b"
)


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The final seasons and numbers of episodes that a sentence states."""
    if TRIGGER.occurs(marked.whole):
        yield from _final(reading, marked)
        yield from _episodes(reading, marked)


def _final(reading: Reading, marked: Marked) -> Iterator[Draft]:
    for rule, match in matches(FINAL_RULES, marked.line):
        mark = marked.mark(match, "season")
        if rule.name == "final season" and not mark.value.final:
            continue
        if rule.name == "ends after season" and PERSON_BEFORE.search(marked.string, 0, match.start()):
            continue
        for show in bound_shows(marked, match) or about(reading, marked, match):
            season = reading.season_number(mark, show.show.canonical) if mark else number(match["count"])
            circumstances = [
                f"season {mark.value.relative}" if mark and not mark.value.numbers else "numbered",
                "number known" if season else "no number",
            ]
            yield draft(reading, marked, "final_season", rule.name, show, {"season": season}, circumstances)


def _episodes(reading: Reading, marked: Marked) -> Iterator[Draft]:
    for rule, match in matches(EPISODE_RULES, marked.line):
        count = number(match["count"])
        if not count or count == 1 or (count <= MOST_AT_ONCE and _are_first(marked, match)):
            continue
        yield from _counted(reading, marked, match, rule, count)
    yield from _counted_seasons(reading, marked)


def _are_first(marked: Marked, match: re.Match) -> bool:
    """Whether the episodes are only the first of a season: "premieres with two episodes"."""
    before = BEGINS_WITH.search(marked.line, max(0, match.start() - BEGINS_WITHIN), match.start())
    return bool(before or AT_ONCE.match(marked.line, match.end()))


def _counted_seasons(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The length that the words for a season or a show imply: "returns for a second six-part series", "the
    four-parter"."""
    for n, mark in marked.marks.items():
        if mark.sign not in (SEASON, DESCRIPTION):
            continue
        within = IN_SEASON.search(reading.text.string, mark.start, mark.end)
        count = within and number(within["count"])
        if count and count > 1:
            for show in reading.about(marked, n):
                season = reading.season_number(mark, show.show.canonical) if mark.sign == SEASON else None
                keys = {"season": season, "count": count, "direction": _direction(marked)}
                yield draft(reading, marked, "episodes", "episodes of a season", show, keys)


def _counted(reading: Reading, marked: Marked, match: re.Match, rule: Rule, count: int) -> Iterator[Draft]:
    before = marked.string[max(0, match.start() - 22) : match.start()].casefold().split()
    after = marked.string[match.end() : match.end() + 22].casefold().split()
    circumstances = [*(f"{word} before" for word in before[-2:]), *(f"{word} after" for word in after[:2])]
    circumstances += [
        "hyphen" if "-" in match.group() else "no hyphen",
        "few" if count < 4 else "many" if count > 30 else "some",
    ]
    if OF_SOMEBODY.search(marked.line, max(0, match.start() - OF_SOMEBODY_WITHIN), match.start()):
        circumstances.append("of somebody's work")
    its_title = ITS_TITLE.match(marked.line, match.end())
    own = marked.marks[its_title.start("show")].name if its_title else None
    for show in [About(own, "after")] if own else about(reading, marked, match):
        name = show.show.canonical
        for season, how in seasons_at(reading, marked, match.start("count"), name).items():
            yield draft(
                reading,
                marked,
                "episodes",
                rule.name,
                show,
                {"season": season, "count": count, "direction": _direction(marked)},
                circumstances,
                of_detail=[
                    f"is {how}",
                    f"{how}, {newest_is(reading, name)}",
                    f"{how}, show {show.how}",
                    *parted_from(marked, match.start("count"), season),
                ],
            )


def _direction(marked: Marked) -> str:
    """Whether the episodes are still to come or past; empty if the sentence does not tell."""
    if AHEAD.search(marked.line):
        return "future"
    return "past" if BEHIND.search(marked.line) else ""
