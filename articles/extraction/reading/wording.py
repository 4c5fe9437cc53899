"""The wording by which sentences refer to shows, people and seasons."""

import re
from functools import lru_cache

from articles.extraction.names.cues import A_SHOW, Kind
from articles.extraction.reading.marked import SIGNS, expression

SHOW, REFERENCE, DESCRIPTION = SIGNS[Kind.SHOW], SIGNS["reference"], SIGNS["description"]
NETWORK, SEASON, DATE, QUOTATION = SIGNS[Kind.NETWORK], SIGNS["season"], SIGNS["date"], SIGNS["quotation"]
WORK, PLACE, OTHER = SIGNS[Kind.WORK], SIGNS[Kind.PLACE], SIGNS[Kind.OTHER]
HUMAN = SIGNS[Kind.PERSON] + SIGNS[Kind.CHARACTER]
TITLES = 1_000  # cached, since every statement in a sentence asks about the same titles

PERSON_NOUN = (
    r"(?:actor|actress|comedian|comedienne|comic|star|showrunner|creator|singer|performer|"
    r"thespian|entertainer|presenter|host"
    r"|screenwriter|writer|filmmaker|producer|director|executive|newcomer|exec|starlet|\d\d-year-old)"
)
MAKER_NOUN = re.compile(
    r"(?:showrunner|creator|screenwriter|writer|filmmaker|producer|director|executive|exec)"
)
_PLAIN = (
    r"(?!(?:is|was|are|were|will|has|have|had|be|of|and|to|on|in|for|with|by|at|as|that|who|"
    r"which|show|series)\b)[\w'’-]+"
)
PRONOUNS = expression(r"\bs?he(?:['’](?:s|d|ll))?\b")
_NOT_NAMED = (
    rf"(?! of\b|['’]s chair\b|-|,? (?:and [\w-]+ |\w+ )?[“\"']?[{HUMAN}]|s\b|['’]?s? ?[{HUMAN}]| produc)"
)
PERSON_WORDS = expression(
    rf"(?<=\bthe )(?<![{HUMAN}], the )(?<![{HUMAN}] the )(?<!\bis the )(?<!\bwas the )(?<!\bas the )(?<!\bbe "
    rf"the )(?<!\bby the )"
    rf"(?:(?:{_PLAIN}|[“\"'‘]?[{SHOW}{NETWORK}{WORK}][”\"'’]?) ){{0,2}}?{PERSON_NOUN}\b{_NOT_NAMED}"
)
# "The Harbour Lights star", where the article could be part of the title.
STAR_OF = expression(rf"(?:^|(?<=[.;:,] ))(?P<title>[{SHOW}]) {PERSON_NOUN}\b{_NOT_NAMED}")
SHOW_NOUN = (
    rf"(?:{A_SHOW}|mini-series|programme|program|spin-?off|revival|remake|cartoon|franchise|limited series|production|"
    r"project|soap opera|docusoap|telenovela|anthology|(?:game|quiz|reality|talk) show|(?:two|three|four|six)-parter|"
    r"whodunn?it|soapie|(?:neo-)?western|saga|multi-?cam(?:era)?|half-hour|fantasy epic|sudser)"
)
DESCRIPTION_WORDS = expression(
    rf"(?:\b(?:the|this|that|its|his|her|their|our|your|my|entire)|['’]s) (?:(?:(?!(?:in|into|on|for|of|at|to|is|was|"
    r"are|has|have|will|begin|began|begun|start|started|wrapped|halted|suspended|enters?|entered|resumes?|resumed|paused"
    r"|finished)\b)[\w'’-]+,?|"
    rf"[{NETWORK}{SHOW}{DATE}{SEASON}](?:['’]s)?|[{PLACE}{OTHER}](?:-[\w-]+)?) ){{0,5}}?"
    rf"(?P<noun>(?!(?<=[{SHOW}] )(?:revival|reboot)\b|(?<=\bthat )production\b){SHOW_NOUN})\b"
    rf"(?!(?: (?:{SHOW_NOUN}|opera|pilot)){{0,2}},? (?:called |titled |entitled |about |named |version )?"
    rf"[“\"'‘]?{SHOW}|"
    rf" of\b| (?:star|lead|creator) [{HUMAN}]|[’'] |-)"
)
MODIFIER = re.compile(
    r"[’'”\"]?(?:['’]?s)? (?:star|stars|actor|actress|alum|alums|alumni|alumnus|veteran|creator|co-creator|"
    r"showrunner|legend|favou?rite|author|boss"
    r"|writer|director|producer|executive producer|fame|spin-?off|prequel|sequel|universe|"
    r"franchise|co-star|regular|icon|stalwart|bosses|scribe|grads?|vets?|heartthrob|standout|hunk)\b"
    r"|[’'”\"]? (?:first |also )?made (?:his|her|their) (?:name|reputation)\b",
    re.IGNORECASE,
)
NEW = re.compile(r"\b(?:new|upcoming|forthcoming)\b", re.IGNORECASE)
BEGINS_CLAUSE = re.compile(
    r"(?:[,;:—-] ?|\b(?:that|while|when|and|as|for|series|drama|show|comedy) )[“\"'‘]?$", re.IGNORECASE
)
SUBJECT_WITHIN = 24
INTRODUCED = re.compile(
    rf"\b(?:new|upcoming|latest|{SHOW_NOUN})"
    r"(?:(?! (?:that|which|who|before|after|from|behind|alongside|like|than) )[\w ,’']){0,30}[“\"‘']?$",
    re.IGNORECASE,
)
INTRODUCED_WITHIN = 60
JUST_MENTIONED = frozenset({"the", "that", "its"})
OTHER_SEASONS = frozenset({"previous", "prior", "same", "entire", "each", "last", "a"})
BESIDE_SEASON = re.compile(rf"(?P<show>[{SHOW}{DESCRIPTION}])['’\"”]?s? ?$")
OF_SHOW = re.compile(
    rf"[^{SHOW}{DESCRIPTION}.;]{{0,30}}? of [^{SHOW}{DESCRIPTION}.;]{{0,30}}?(?P<show>[{SHOW}{DESCRIPTION}])"
)
FOR_SHOW = re.compile(r"s?(?: [\w-]+){0,2} (?:for|of|to)(?: [\w'’-]+){0,3} ?[“\"'‘]?$")
OWNED = re.compile(rf"[”\"’]?['’]s?[”\"’]? (?:[a-z-]+ ){{0,2}}[{HUMAN}]")

AND_OTHERS = re.compile(rf"{SHOW}(?:[’'”\"]?(?:,? and |,? & |, )[‘'“\"]?{SHOW}){{0,4}}")
_QUOTES = r"[’”\"'‘“]{0,2}"
_JOB = (
    r"(?:co-|(?:series|staff|story|head|lead) )?(?:(?:co-)?executive )?"
    r"(?:creator|writer|producer|director|show-?runner)s?"
)
# "Ann Lee, a writer and producer on", "Ann Lee (who was the showrunner of": earlier work.
_OF_HER_CREDIT = (
    rf"(?:,| –| —|--| \() ?(?:who (?:(?:has|had) )?(?:was|were|been|served|worked)(?: as)? )?"
    rf"(?:(?:an?|the|former|longtime) ){{0,2}}{_JOB}(?:(?:,? and |, | & |/){_JOB}){{0,3}} (?:of|on|for|behind) "
    rf"(?:(?:[\w'’-]+|{NETWORK}(?:['’]s?)?) ){{0,3}}"
)
# What networks do to shows, which is not a person's credit: "Netflix previously saved X".
_NOT_OF_A_SHOW = (
    r"(?! (?:announced|ordered|reported|renewed|greenlit|commissioned|saved|rescued|revived|cancell?ed|axed|scrapped"
    r"|dropped|picked|acquired|aired|streamed|launched|premiered|released|handed|gave|given|set|scheduled|slated|titled"
    r"|called|said|told|revealed|confirmed)\b)"
)
CREDIT = re.compile(
    r"\b(?:known for|(?:known|remembered|recognised|recognized|familiar) (?:(?:to|by) [^;:.,]{0,30} )?(?:as|from|for)|"
    r"(?:won|winning|winner|nominated|nominations?|nods?|Emmys?|Baftas?|Globes?|Oscars?|awards?|acclaim|praise)"
    r" (?:[\w-]+ ){0,5}?for|"
    rf"previously{_NOT_OF_A_SHOW}|formerly|"
    rf"credits include|recently{_NOT_OF_A_SHOW}|last seen|(?<=, )late of|also (?:appeared|starred|seen)|such as|"
    r"shows like|fame (?:on|in|from)|turns? (?:on|in)|stints? on|made (?:his|her|their) name (?:with|on|in)|"
    r"(?:cut|cutting) (?:his|her|their) teeth on|(?:got|getting) (?:his|her|their) (?:start|break) (?:on|in|with)|"
    r"(?:no stranger|old hands?|newcomer) (?:to|at)\b[^.,;:]{0,40}? (?:after|from|on)"
    r"|fresh (?:off|from)|hot off|coming off|straight (?:off|from)|(?<=, )a veteran of|(?<=, )an alum(?:na|nus)? of|"
    r"whose[^.,;]{0,30} includ(?:e|es|ed|ing)|famous for|"
    r"work(?:ed)? on|except(?: for)?|other than|apart from|in addition to|similar to|reminiscent of|unlike|"
    r"(?:team|producers?|people|company|creators?|writers?|studio|pair|duo|trio|couple|brothers|sisters|man|woman|minds?"
    r"|names?|force) behind|"
    r"from the (?:co-?)?(?:creators?|makers?|producers?|writers?|directors?|stars?) of|"
    r"has (?:also )?(?:written|directed|produced|created)(?: for| on)?|"
    r"who (?:(?:also|had|has|have|previously|recently|most recently|earlier|first) ){0,2}(?:co-)?(?:executive |exec )?"
    rf"(?:wrote|written|penned|directed|helmed|created|produced))\b"
    rf"(?:(?!, (?:has|have|had|will|is|was|are|were)\b)[^;:.{HUMAN}]){{0,60}}"
    rf"(?:[{HUMAN}] (?:in|on|from) (?:(?:[\w'’-]+|{NETWORK}(?:['’]s?)?) ){{0,4}}{_QUOTES})?$"
    r"|\b(?:which|who|that) (?:is|are|was|were) (?:also )?behind [^;:.,]{0,30}$"
    rf"|[:;–—-] (?:{REFERENCE}|s?he) (?:(?:has|had|also|was|previously|recently|once|most) ){{0,3}}"
    rf"(?:worked|wrote|written|directed|produced|created|adapted|turned|penned|an?|the)\b[^.;:]*$"
    rf"|[{HUMAN}], whose (?:(?:[\w-]+|{NETWORK}(?:['’]s?)?) ){{1,5}}{_QUOTES}$"
    rf"|[{HUMAN}]{_QUOTES}(?:,? (?:(?:co-)?(?:creators?|writers?|producers?|directors?) )?(?:of|from|behind) "
    rf"|, (?:(?:the|an?|former) )?(?:[\w-]+ ){{1,4}}behind (?:(?:[\w-]+|{NETWORK}(?:['’]s?)?) ){{0,3}}"
    rf"|{_OF_HER_CREDIT}){_QUOTES}"
    rf"(?:{SHOW}{_QUOTES}(?:,? and |, ){_QUOTES}){{0,4}}$"
)


AND_ITS = re.compile(rf",{_QUOTES} (?:and|but|while) (?:{NETWORK}['’]s? )?{_QUOTES}$")
IS = re.compile(rf"{_QUOTES} (?:is|was|has|will|returns|premieres|debuts|launches|arrives|begins)\b")


# "Nettle Row, the new ITV drama from Ann Lee", but not: "unlike Nettle Row, the drama is set in Leeds"
_APPOSED = re.compile(
    rf"(?P<show>{SHOW}){_QUOTES}(?: \([^()]{{0,40}}\))?(?:,{_QUOTES} | ?[–—-]{{1,2}} ?)[{NETWORK}{HUMAN}]?$"
)
_CLOSES = re.compile(
    r"[,.;:)”\"’–—-]|$| (?:that|which|about|starring|from|on|for|set|created|written|by|with|where|in which|based|led|"
    r"following|centering|whose|in its|now|currently)\b"
)
APPOSED_WITHIN = 60


def apposed_to(string: str, start: int, end: int) -> int | None:
    """The position of the title that a description at [start, end) explains: "X, the new drama", "X, ITV's drama"."""
    found = _APPOSED.search(string, max(0, start - APPOSED_WITHIN), start)
    return found.start("show") if found and _CLOSES.match(string, end) else None


_PLAIN_AUXILIARIES = (
    r"(?:(?:will|would|is|was|has|had|are|were|to|also|not|be|been|set|due|now|finally|then|only|itself) )"
    r"{0,4}$"
)
# "X, which stars Ann Lee, premiered on May 3 and": a later verb of the same subject
_LATER_VERB = rf"(?:(?!and\b)[\w'’-]+(?: (?!and\b)(?:[\w.'’-]+|[{DATE}{NETWORK}{SEASON}])){{0,7}} and )?"
_AUXILIARIES = _LATER_VERB + _PLAIN_AUXILIARIES
CONTINUES_AFTER = {
    ",": re.compile(rf",[’'”\"]{{0,2}} {_AUXILIARIES}", re.IGNORECASE),
    "–": re.compile(rf"(?:[—–]| --) ?{_AUXILIARIES}", re.IGNORECASE),
    "(": re.compile(rf"\) {_AUXILIARIES}", re.IGNORECASE),
}
WITHIN_AUXILIARIES = 90
DASHES = str.maketrans("—-", "––")
SUBJECT_WITH_ASIDE = re.compile(
    rf"(?:^[^\w{SHOW}]{{0,3}}|[;:] |, (?:and|but|while|whereas|as) |\b(?:and|but|while) )"
    rf"(?:(?!(?:to|in|on|at|for|with|as|of|by|from|if|when|has|have|had|is|are|was|were|will|who|which|that)\b)"
    rf"(?:[\w'’-]+,?|[{NETWORK}{SHOW}](?:['’]s?)?) ){{0,5}}?[“\"'‘]?(?P<subject>[{SHOW}{DESCRIPTION}{SEASON}])"
    rf"(?: of (?:(?:[\w'’-]+|{NETWORK}(?:['’]s)?) ){{0,4}}[“\"'‘]?[{SHOW}{DESCRIPTION}])?[’'”\"]{{0,2}}"
    rf"(?P<opens>,[’'”\"]{{0,2}} (?!(?:and|or|plus|as well as)\b)(?![“\"'‘]?{SHOW})| ?[—–] ?| -- | \()",
    re.IGNORECASE,
)


def subject_beyond_aside(string: str, position: int) -> int | None:
    """The position of the show or season that a statement returns to after an aside: "X, from the creator of
    Y, returns", "its second season -- ten episodes -- will begin"."""
    ends = {
        opening: end.start()
        for opening, goes_on in CONTINUES_AFTER.items()
        if (end := goes_on.search(string, max(0, position - WITHIN_AUXILIARIES), position))
    }
    if not ends:
        return None
    subject = None
    for begins in SUBJECT_WITH_ASIDE.finditer(string, 0, position):
        opening = begins["opens"].strip()[0].translate(DASHES)
        if begins.end() <= ends.get(opening, 0):
            subject = begins.start("subject")
    return subject


def is_about_the_first(string: str, position: int) -> bool:
    """Whether a statement after an aside is about the first show named in the sentence."""
    subject = subject_beyond_aside(string, position)
    return subject is not None and subject == string.find(SHOW)


@lru_cache(maxsize=TITLES)
def is_credit(string: str, position: int) -> bool:
    """Whether a title is one of somebody's earlier works: "Ann Lee, known for X"."""
    return bool(CREDIT.search(string, max(0, position - 90), position)) and not _begins_clause(
        string, position
    )


def _begins_clause(string: str, position: int) -> bool:
    """Whether a title is the subject of a clause after a comma: "work on X has begun, and ITV's Y is back"."""
    before = AND_ITS.search(string, max(0, position - 20), position)
    return before is not None and IS.match(string, position + 1) is not None


IT_BEFORE = re.compile(
    rf"(?:^[^\w]{{0,3}}|[,;:—–(] ?|\b(?:and|but|when|after|before|since|that) )"
    rf"(?:it|(?:(?:the|its|an?) )?{SEASON}) {_PLAIN_AUXILIARIES}",
    re.IGNORECASE,
)
IT_WITHIN = 48


def is_about_it(string: str, position: int) -> bool:
    """Whether the only subject of a statement is "it" or a season."""
    return IT_BEFORE.search(string, max(0, position - IT_WITHIN), position) is not None


IN_RELATIVE_CLAUSE = re.compile(rf"{_QUOTES},{_QUOTES} (?:which|whose)\b[^,;:]*")
SET_IN = re.compile(
    rf"(?:(?:and|but|meanwhile|earlier|later|then),? )?(?:in|on) (?:(?:[\w'’-]+|{NETWORK}(?:['’]s?)?) ){{0,5}}?"
    rf"{_QUOTES}(?P<show>{SHOW}){_QUOTES}(?: \([^()]{{0,40}}\))?,",
    re.IGNORECASE,
)
COMPANY = re.compile(
    rf"{_QUOTES},?{_QUOTES} (?:(?:alongside|opposite|together with)\b)"
    r"(?:(?! (?:who|which|is|was|has|had|will|while|but|before|after)\b)[^.;:()]){0,150}"
)


def is_in_relative_clause(string: str, show: int, position: int) -> bool:
    """Whether a statement stands in a relative clause about the show before it: "X, which was renewed"."""
    return IN_RELATIVE_CLAUSE.fullmatch(string, show + 1, position) is not None


def is_bound_to(string: str, show: int, position: int) -> bool:
    """Whether a position can only be about the show before it: "in X, she plays", "in X, alongside Ann Lee"."""
    begins = SET_IN.match(string, 0, position)
    if begins and begins.start("show") == show:
        return True
    company = COMPANY.match(string, show + 1)
    return company is not None and position < company.end()


PERSON_BEFORE = re.compile(
    rf"[{HUMAN}{REFERENCE}]\)?,?(?: (?:will|would|is|was|has|had|to|also|not|first|set|be|who|have|been|are|"
    rf"being)){{0,4}} ?$"
)
DERIVED = re.compile(r"[’'\"”]?(?:['’]s)? (?:spin-?off|offshoot|prequel|sequel)", re.IGNORECASE)


DERIVED_FROM = re.compile(
    r"\b(?:spin-?off|prequel|sequel|companion|companion (?:piece|series)|follow-?up|successor|offshoot)"
    r"(?: (?:series|show|drama|version))? (?:to|of|from|for) (?:[\w'’-]+ ){0,3}[“\"'‘]?$",
    re.IGNORECASE,
)
DERIVED_WITHIN = 60


@lru_cache(maxsize=TITLES)
def is_parent(string: str, position: int) -> bool:
    """Whether a title only names what another show derives from: "the X spin-off", "a prequel to X"."""
    return bool(
        DERIVED.match(string, position + 1)
        or DERIVED_FROM.search(string, max(0, position - DERIVED_WITHIN), position)
    )


def only_identifies(string: str, begin: int, start: int, end: int) -> bool:
    """Whether a title at [start, end) only identifies somebody: "the X star", or in brackets opened after
    `begin`, "Ann Lee (X)"."""
    is_in_brackets = string.rfind("(", begin, start) > string.rfind(")", begin, start)
    return is_in_brackets or MODIFIER.match(string, end) is not None


@lru_cache(maxsize=TITLES)
def is_modifier(string: str, position: int) -> bool:
    """Whether a title only identifies somebody: "the X star", "X's Ann Lee", "Ann Lee (X)"."""
    listed = AND_OTHERS.match(string, position)
    end = listed.end() if listed else position + 1
    if MODIFIER.match(string, end) or OWNED.match(string, end):
        return True
    opened = string.rfind("(", 0, position)
    return opened >= 0 and string.find(")", opened, position) < 0
