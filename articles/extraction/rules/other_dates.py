"""Verbs of airing with dates that are not the first or last day of a season."""

import re

from articles.extraction.reading.marked import Marked, expression

OWN = expression(
    r"\b(?:mak(?:e|es|ing)|made) (?:his|her) (?:(?:[\w-]+|{show}(?:['’]s)?|{network}|{place}) ){0,4}$"
)
OWN_WORDS = frozenset({"debut", "return", "bow"})
RECORD = expression(
    r"\b(?:best|highest|biggest|lowest|largest|strongest|smallest|worst|most|top|only|first)\b[^,;.]{0,60}"
    r"\b(?:premiere|debut|launch|start|opening|finale)s?\b(?: [\w'’-]+){0,4}? since $"
)
RECORD_WITHIN = 110
LATER_EPISODE = expression(
    r"(?:\b(?:(?:the|this|that)(?= episode)|completed|next|upcoming|latest|coming|new|crossover|special|standalone"
    r"|christmas|penultimate|third|fourth|fifth|sixth|seventh|eighth|ninth|\w+teenth"
    r"|\w*(?:two|three|four|five|six|seven|eight|nine)-?part|\d+(?:rd|th)|week['’]s)|{date}['’]s)"
    r" (?:[\w-]+ )?episode(?: \d+)?(?: of (?:the )?{marks}{show}['’”\"]?)?"
    r"(?:,? (?:which|that|titled {marks}[\w ]{1,30}{marks}))?(?: (?:will|is|was|set|due|to|also|be))*,? $"
)
LATER_WITHIN = 90
ANOTHER_EVENT = expression(
    r"\b(?:cancel\w*|axed|scrapped|shelved|renewed|ordered|commissioned|greenlit|green-lit|announced|published|born|died"
    r"|joined|left|married|reported|optioned|filmed|shot|recorded|taped|revealed|confirmed|told|said|tweeted|posted"
    r"|shared|unveiled)"
    r"(?: by {network}| there)?(?: back)? (?:in|on) (?:the )?$"
)
EVENT_WITHIN = 40
ANOTHER_THING = expression(
    r"\b(?:podcast|game|film|movie|book|novel|album|tour|musical|exhibition|comic|single|soundtrack|ticket|trailer|teaser"
    r"|poster|(?:christmas|festive|holiday|halloween|reunion|anniversary) special|re-?run|repeat|reunion|auction|voting"
    r"|nomination|festival|ceremony|awards|(?:stage|film|movie|radio) version|dvd|blu-ray|box ?set|cinema"
    r"|theatrical)s?"
    r"(?: (?:of|for|from|to|based on|behind|that inspired) (?:the )?"
    r"(?:{marks}{title}{marks}(?: {season})?|{season}|awards?))?"
    r"(?: (?:will|is|was|are|were|has|have|been|set|due|to|also|be|itself|then|comes?|came))* $"
)
THING_WITHIN = 60
TO_OWN = expression(
    r"\b(?:dvds?|blu-?rays?|vinyl|paperback|hardback|hardcover|audiobook|cinemas?|theat(?:er|re)s)\b"
)
OF_STORY = expression(r"(?:begins|starts|opens) in {date},? (?:when|where|as)\b")
LATER_PART = expression(
    r"\b(?:(?:second|third|latter|other|remaining|final|last) (?:half|part|batch|volume|block)"
    r"|(?:part|volume|vol\.?|batch) (?:[2-9]|two|three|four|ii|iii))\b(?:(?! (?:and|but) )[^,;.]){0,40}$"
)
WITH_LATER_EPISODE = expression(
    r"{date},? with (?:its |the )?(?:(?:second|third|fourth|fifth|sixth|\w+th) episode\b|episode (?!one\b|1\b)\w)"
)
NO_LONGER = expression(r"\bno longer (?:be )?$")
PARTED = re.compile(r"\b(?:after|before|since|ahead of)\b|[;–—]| - ")
DROPPED = re.compile(r"\b(?:was|were|been|being) $")
# A network drops a show that it no longer wants, but a season or a trailer when it is out.
DROPPED_BY = expression(r"{network} (?:(?:has|had|have|also|just) ){0,2}dropped (?:the )?{marks}{show}")


def is_another_event(marked: Marked, verb: re.Match, n: int) -> bool:
    """Whether the verb is about something other than the first or last day at `n`.

    That is a person's debut, a podcast, an episode in mid-season, or a record ("the best premiere since
    2019").
    """
    start = verb.start()
    if NO_LONGER.search(marked.line, 0, start) or LATER_PART.search(
        marked.line, max(0, start - LATER_WITHIN), start
    ):
        return True
    if n < start and PARTED.search(marked.string, n, start):
        return True
    if (
        verb.group() == "dropped"
        and DROPPED.search(marked.string, 0, start)
        and marked.string.startswith(" in ", n - 4)
    ):
        return True
    if verb.group() == "dropped" and DROPPED_BY.search(marked.line, max(0, start - EVENT_WITHIN)):
        return True
    if verb.group() in OWN_WORDS and OWN.search(marked.line, 0, start):
        return True
    if start < n and (TO_OWN.search(marked.line, verb.end(), n) or OF_STORY.match(marked.line, start)):
        return True
    return bool(
        RECORD.search(marked.line, max(0, n - RECORD_WITHIN), n)
        or ANOTHER_THING.search(marked.line, max(0, start - THING_WITHIN), start)
        or (start < n and ANOTHER_EVENT.search(marked.line, max(verb.end(), n - EVENT_WITHIN), n))
        or WITH_LATER_EPISODE.match(marked.line, n)
        or LATER_EPISODE.search(marked.line, max(0, start - LATER_WITHIN), start)
    )
