"""Where a show airs."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from articles.extraction.names.table import Name
from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.knowledge import BY_KNOWLEDGE_ALONE, KNOWN
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.shows_of_networks import letters_of
from articles.extraction.reading.wording import (
    DATE,
    MODIFIER,
    NETWORK,
    SHOW,
    is_credit,
    is_modifier,
    is_parent,
)
from articles.extraction.rules.jobs import PASSED, words_in
from articles.extraction.rules.proximity import NAMED, is_of_another_project
from articles.extraction.rules.rule import Draft, Rule, about, draft, first_listed, matches
from articles.extraction.rules.whose_network import (
    is_elsewhere,
    is_of_original,
    names_a_subject,
    show_only_identifies,
)

_ADJ = (
    r"(?:(?!(?:and|in|on|for|with|is|was|will|has|have|to|of|the|a|by|at|from|that|which|who|about|starring|like|as|"
    r"than|since|after|before|behind|set|boss|chief|executive|star|series of)\b)[\w'’.-]+,? )"
)
_AIRS = (
    r"(?:air(?:s|ed|ing)?|premier(?:e|es|ed|ing)|debut(?:s|ed|ing)?|stream(?:s|ed|ing)?|return(?:s|"
    r"ed|ing)?|launch(?:es|ed|ing)?|available|releas(?:e|es|ed|ing)"
    r"|seen|watch(?:ed)?|arriv(?:e|es|ed|ing)|com(?:e|es|ing)|c[ao]me|land(?:s|ed|ing)?|head(?:s|"
    r"ed|ing)?|move(?:s|d)?|moving|run(?:s|ning)?|ran|begin(?:s|ning)?|start(?:s|ed|ing)?|"
    r"back|shown|broadcast|screen(?:s|ed|ing)?|drop(?:s|ped|ping)?"
    r"|renewed|cancel(?:l)?ed|axed|ordered|commissioned|greenlit|picked up|series|show|drama|"
    r"comedy|season|episodes?|continue|live|hits?|out|kicks? off|set up|resume|premiering|"
    r"revival|home|developed|in development|made|remake)"
)
_VERB = (
    r"(?:has |have |had |is |are |also |officially |just |recently |today |already |finally "
    r"|will |previously |first )*"
    r"(?:renew(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|order(?:s|ed|ing)?|announc(?:es|ed|ing)"
    r"|pick(?:s|ed|ing) up|reveal(?:s|ed|ing)?|releas(?:es|ed|ing)|confirm(?:s|ed)?|greenlit|"
    r"commission(?:s|ed)|ax(?:es|ed|e)|"
    r"unveil(?:s|ed)?|debut(?:s|ed)|drop(?:s|ped)|revive[sd]?|reviving|set(?:s)?|share[sd]?|"
    r"given|gave|bring(?:s|ing)|brought|air(?:s|ed|ing)?|premier(?:es|ed|ing)|launch(?:es|"
    r"ed)|chosen|tease[sd]?|save[sd]|land(?:s|ed)|start(?:s|ed)|post(?:s|ed)|put(?:s)?|scrap(?:s|"
    r"ped)|develop(?:s|ed|ing)|making|made|adapting|turning|dubbed|calling|pull(?:s|ed)|describes?|"
    r"end(?:s|ed|ing)|extend(?:s|ed)|reboot(?:s|ing)|obtained|bought|debuts)"
)

RULES = [
    Rule(
        "network's show",
        rf"(?P<network>{{network}})['’]s? {_ADJ}{{0,7}}{{marks}}(?P<show>{{title}})",
        "HBO's new drama Harbour Lights has begun.",
    ),
    Rule(
        "network show",
        rf"(?P<network>{{network}}) {_ADJ}{{0,6}}{{marks}}(?P<show>{{title}})",
        "The Netflix series Harbour Lights has begun.",
    ),
    Rule(
        "network's version",
        (
            rf"(?P<network>{{network}})(?:['’]s)? {_ADJ}{{0,4}}(?:reboot|revival|remake|version|adaptation|take|"
            r"continuation|production|broadcast|run|season|episodes?) (?:of|on) (?:the )?{marks}(?P<show>{title})"
        ),
        "ABC's reboot of Harbour Lights has begun.",
    ),
    Rule(
        "the network series",
        rf"(?P<network>{{network}})(?:['’]s)? {_ADJ}{{0,5}}(?P<show>{{description}})",
        "Harbour Lights has begun. The ITV soap has a new cast.",
    ),
    Rule(
        "airs on",
        (
            rf"(?P<show>{{show}})[^;:]{{0,90}}?\b{_AIRS}\b[^;:{SHOW}]{{0,60}}?\b(?:on|to|at|for|by|"
            rf"via|with|from|over on|hits?|hitting) (?:the )?(?:streaming (?:service|platform|giant)"
            rf" |streamer |network |sister network |cable network )?(?P<network>{{network}})(?!['’]s)"
        ),
        "Harbour Lights will return in May on ITV.",
    ),
    Rule(
        "show on network",
        (
            r"(?P<show>{title}){marks}"
            r"(?:(?: (?:is|are)(?: (?:now|also|still|back|streaming|available|only|exclusively)){0,2})? "
            r"(?:on|for|at|from|via|hits?|to) (?:the )?(?:streaming service |streamer |network )?"
            r"| (?:leaves|left|is leaving|moves from|moved from) {network} (?:\w+ ){0,6}?(?:for|to) "
            r"|,{marks} (?:the|an?|another|its) (?:[\w-]+ ){0,2}?"
            r"(?={network} (?!boss|chief|president|exec|head|star|host)[a-z])"
            r"|,{marks} (?={network}['’]s [a-z]))"
            r"(?P<network>{network})(?:(?!['’]s)|(?<=, {network})|(?<=,[”\"’] {network}))"
        ),
        "She was in Harbour Lights on ITV.",
    ),
    Rule(
        "hit the network",
        r"(?P<show>{show})[^;:]{0,60}?\b(?:hits?|hitting|joins) (?P<network>{network})",
        "Harbour Lights will hit Netflix in May.",
    ),
    Rule(
        "show (network)",
        r"(?P<show>{title}){marks}\*?(?:[,:]? {season})? \((?:[^()]{0,30}?(?:, | on ))?(?P<network>{network})(?!['’])",
        "Harbour Lights (HBO) is back.",
    ),
    Rule(
        "network renews",
        rf"(?P<network>{{network}}) {_VERB}\b[^;:]{{0,80}}?(?P<show>{{show}})",
        "HBO has renewed Harbour Lights.",
    ),
    Rule(
        "airs on it",
        rf"\b{_AIRS}\b[^;:{SHOW}]{{0,40}}?\b(?:on|to|via) (?P<network>{{network}})(?!['’]s)",
        "Harbour Lights is back. The new season premieres on HBO in May.",
    ),
]
OWNING = frozenset(
    {
        "network's show",
        "network's version",
        "network show",
        "show on network",
        "show (network)",
        "the network series",
    }
)
SHORT_LINE, BEGINS = 70, 14
LONGEST_GAP, FEW_WORDS = 240, 4
BRACKETS = frozenset("()[]")
BEFORE_ITS_SHOW = frozenset({"network's show", "network show", "network's version"})
DISTANT = frozenset({"far before", "of the article"})
ITS_OWN, ANOTHER = "its network", "another network"
CARRIED = {
    "of the network": expression(
        r"\bthe (?:[\w-]+ ){0,2}?(?:network|channel|streamer|streaming service|streaming giant|platform|"
        r"broadcaster|service)\b"
    ),
    "what the network does": expression(
        r"\b(?:the|its) (?:[\w-]+ ){0,2}?(?:network|channel|streamer|streaming service|platform|broadcaster|corporation"
        r"|slate|line-?up|originals|commissions) (?:has |have |is |are |will |also |today |recently )*"
        r"(?:include|order|renew|commission|announc|green|pick|unveil|launch|add|reveal|confirm|cancel|axe|slate|set"
        r"|develop|air|premier|debut|stream)"
    ),
    "airing": expression(rf"\b{_AIRS}\b"),
    "new": expression(r"\b(?:new|upcoming|forthcoming|original)\b"),
}
LIST_OF_SHOWS = re.compile(
    rf"(?:like|including|include|such as|shows|series)\b[^.]{{0,40}}{SHOW}(?:,|, and| and)? "
    rf"?$"
)
_JOIN = (
    r"(?:,? and |, | & |/|,? as well as |,? and (?:also )?streams? "
    r"|(?:,? \d{1,2}(?:[.:]\d\d)?(?: ?[ap]m)?)? with (?:a |the )?first look )(?:on |the |via |through |over on )*"
    r"(?:streaming (?:service|platform) |streamer |platform |sister channel )?"
)
JOINED = re.compile(rf"{_JOIN}{NETWORK}(?!['’])")
JOINED_BEFORE = re.compile(rf"{NETWORK}{_JOIN}$")
CLAUSE_END = re.compile(r"[;:]|, (?:and|but|which|who)\b|\bwhile\b")
AIRS = re.compile(_AIRS)
AND = re.compile(r"\b(?:and|,)\b")
FORMER = expression(
    r"\b(?:former(?:ly)?|previously|originally|used to|left|moved from|ex-|cancel(?:l)?ed "
    r"by)\b"
)
COMPANY = re.compile(
    r"['’]?s? (?:Studios?|Entertainment|Enterprises|Ventures|Global|Discovery|International|Media|Group)\b"
)
LEFT, FOR_ANOTHER = expression(r"\bfrom (?:the )?$"), expression(r" to (?:the )?{network}")
EXECUTIVE = expression(
    r"['’]?s? (?:chief|boss|president|programming|executive|CEO|chairman|entertainment|head|"
    r"spokes)"
)


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The networks that a sentence names for shows."""
    yield from _carried(reading, marked)
    if NETWORK not in marked.string:
        return
    owners: dict[int, str] = {}
    for rule, match in matches(RULES, marked.line):
        named = match.start("network")
        if rule.name not in BEFORE_ITS_SHOW and (
            is_of_original(marked, named) or show_only_identifies(marked, match)
        ):
            continue
        homes = _with_others(marked, _new_home(marked, named))
        airing = () if is_elsewhere(reading, marked, named) else homes
        told = [(marked.marks[n].name, [*_around(reading, marked, n)]) for n in airing]
        elsewhere = is_of_another_project(marked, named)
        for show in about(reading, marked, match):
            if (elsewhere and show.how not in NAMED) or (show.how == "modifier" and show.choice > 0):
                continue
            if rule.name in OWNING and not MODIFIER.match(marked.string, match.end("show")):
                owners.setdefault(named, show.show.canonical)
            for network, beside in told:
                yield _draft(reading, marked, rule.name, show, network, *beside)
    yield from _beside(reading, marked, owners)


def _new_home(marked: Marked, position: int) -> int:
    """The position of a show's new network, given that of the one it leaves: "from ABC to Netflix"."""
    left = LEFT.search(marked.line, max(0, position - 10), position)
    moved = left and FOR_ANOTHER.match(marked.line, position + 1)
    return moved.end() - 1 if moved else position


def _with_others(marked: Marked, position: int) -> Iterator[int]:
    """The positions of a network and of those joined to it: "on ITV and ITVX"."""
    yield position
    while joined := JOINED.match(marked.string, position + 1):
        position = joined.end() - 1
        yield position


def _first_joined(marked: Marked, position: int) -> int:
    """The position of the first network in a series of joined ones: "on ITV and ITVX"."""
    while before := JOINED_BEFORE.search(marked.string, max(0, position - 45), position):
        position = before.start()
    return position


MOST_SHOWS = 12
"""On each side of a network; in a longer list, the rest are nearer to other networks."""


def _beside(reading: Reading, marked: Marked, owners: dict[int, str]) -> Iterator[Draft]:
    """Every network with the shows around it in the sentence, or with the show that the sentence is about."""
    shows = sorted(
        n for n, mark in marked.marks.items() if mark.sign == SHOW and not is_parent(marked.string, n)
    )
    others = names_a_subject(marked)
    in_brackets = reading.filmographies(marked)
    named_elsewhere = {(marked.marks[n].name.canonical, show) for n, show in owners.items()}
    for n, mark in marked.marks.items():
        if mark.sign != NETWORK or _new_home(marked, n) != n or is_elsewhere(reading, marked, n):
            continue
        owned, derived = owners.get(n), is_of_original(marked, n)
        around = [*_around(reading, marked, n)]
        here = bisect_left(shows, n)
        for m in shows[max(0, here - MOST_SHOWS) : here + MOST_SHOWS]:
            show = marked.marks[m]
            if owned != show.name.canonical and (mark.name.canonical, show.name.canonical) in named_elsewhere:
                continue
            if m in in_brackets and not BRACKETS.isdisjoint(marked.string[min(m, n) : max(m, n)]):
                continue
            first, nearest = first_listed(marked, m, n), _first_joined(marked, n) if m < n else n
            if owned not in (None, show.name.canonical) and MODIFIER.match(marked.string, m + 1):
                continue
            if n > m and (derived or (others and MODIFIER.match(marked.string, m + 1))):
                continue
            gap = marked.string[min(nearest, first) + 1 : max(nearest, first)]
            distance = "near" if len(gap) < 12 else "far" if len(gap) < 70 else "farther"
            order = "before" if n < m else "after"
            how = "named as modifier" if is_modifier(marked.string, m) else "named"
            found = [f"{order}, {distance}", *_between(gap)]
            if nearest != n:
                found.append("joined to another network")
            if first != m:
                found += ["listed", f"listed {order}"]
            if owned not in (None, show.name.canonical):
                found.append("network of another show")
            if show.name.canonical in owners.values() and n not in owners:
                found.append("show of another network")
            found += [*_words_between(order, gap), *around, *_governing(marked, m)]
            yield _draft(reading, marked, f"network {order} show", About(show.name, how), mark.name, *found)
        if not shows and not derived and not is_of_another_project(marked, n):
            for show in reading.about(marked, n):
                rule = "network in a sentence about the show"
                yield _draft(reading, marked, rule, show, mark.name, *around)


def _carried(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The network in effect from earlier sentences, for shows named without one, as in a schedule."""
    shows = [(n, mark) for n, mark in marked.marks.items() if mark.sign == SHOW]
    if not shows:
        return
    line = "a line" if len(marked.string) < SHORT_LINE else "a sentence"
    told = [what for what, cue in CARRIED.items() if cue.search(marked.line)]
    told += ["a date beside"] if DATE in marked.string else []
    for network, where in reading.networks.before(marked.index):
        for n, show in shows:
            known = _known(reading, show.name, network)
            is_its_own = known == [ITS_OWN] and _is_of_none_here(reading, marked, show.name)
            if _only_mentioned(marked, n) or (reading.networks.is_beside_one(show.name) and not is_its_own):
                continue
            is_slate = reading.networks.has_slate(network)
            untold = NETWORK in marked.string or (
                where in DISTANT and not is_slate and (not told or reading.is_main(marked, show.name))
            )
            if untold and known != [ITS_OWN]:
                continue
            found = [f"{line} of {min(len(shows), 3)} shows", *told, *reading.networks.of(network)]
            found += _governing(marked, n)
            found += [f"{where}, of a slate"] if is_slate else []
            found += [
                "show begins" if n < BEGINS else "show within",
                *(f"{KNOWN}{where}, {what}" for what in known),
            ]
            found += [BY_KNOWLEDGE_ALONE] if untold else []
            yield _draft(reading, marked, f"network {where}", About(show.name, "named"), network, *found)


def _is_of_none_here(reading: Reading, marked: Marked, show: Name) -> bool:
    """Whether the sentence names no network that the show is known to be on."""
    here = (mark.name for mark in marked.marks.values() if mark.sign == NETWORK)
    return not any(_known(reading, show, network) == [ITS_OWN] for network in here)


def _only_mentioned(marked: Marked, show: int) -> bool:
    """Whether a title only identifies a person, or names earlier work or the source of another show."""
    return any(says(marked.string, show) for says in (is_modifier, is_credit, is_parent))


def _between(gap: str) -> Iterator[str]:
    if SHOW in gap:
        yield "a list of shows between" if LIST_OF_SHOWS.search(gap) else "another show between"
    if NETWORK in gap:
        yield "another network between"
    if CLAUSE_END.search(gap):
        yield "a clause ends between"
    if AIRS.search(gap):
        yield "airing between"
    if AND.search(gap):
        yield "joined"


def _words_between(order: str, gap: str) -> Iterator[str]:
    """The words between a network and a show if there are few, and certain words among them."""
    words = words_in(gap[:LONGEST_GAP])
    if len(words) <= FEW_WORDS:
        yield f"{order}: {' '.join(words)}"
    yield from (f"{order}, past {passed}" for passed in PASSED if passed in words)


def _around(reading: Reading, marked: Marked, position: int) -> Iterator[str]:
    """Signs in the words next to a network."""
    if FORMER.search(marked.line, max(0, position - 25), position) or _new_home(marked, position) != position:
        yield "former"
    if EXECUTIVE.match(marked.line, position + 1):
        yield "of an executive"
    if COMPANY.match(reading.text.string, marked.marks[position].end):
        yield "begins the name of a company"


GOVERNING = expression(
    r"(?P<word>\b(?:of|from|in|to|like|than|for|on|about|with|between|and|as|by)|\() ?(?:the |a |an )?{marks}$"
)
OF_OTHER_WORK = expression(
    r"\b(?:events of|prequel|spin-?off|sequel|follow-?up|writer|creator|director|producer|star|known|work|best|fame"
    r"|seen|star(?:red|ring|s)|appear(?:ed|ances?)|credits?)\b[^,.;]{0,30}$"
)
BEFORE_SHOW = 45


def _governing(marked: Marked, show: int) -> Iterator[str]:
    """What the words before a show say: "the events of X", "with the star of X"."""
    before = max(0, show - BEFORE_SHOW), show
    if word := GOVERNING.search(marked.line, *before):
        yield f"show after {word['word'].casefold()}"
    if OF_OTHER_WORK.search(marked.line, *before):
        yield "show beside another work"


def _draft(
    reading: Reading, marked: Marked, rule: str, show: About, network: Name, *circumstances: str
) -> Draft:
    found = [*circumstances, *(f"{KNOWN}{what}" for what in _known(reading, show.show, network))]
    if reading.networks.only:
        found.append("only network of the article")
    keys, named = {"network": network.canonical}, {"network": network}
    return draft(reading, marked, "network", rule, show, keys, found, named)


def _known(reading: Reading, show: Name, network: Name) -> list[str]:
    """Whether the lexicon has this network or another for a show; empty if it has none."""
    known = reading.knowledge.networks_of(show)
    return [ITS_OWN if any(same_network(one, network) for one in known) else ANOTHER] if known else []


def same_network(known: str, name: Name) -> bool:
    """Whether a name is this network of the lexicon."""
    return letters_of(known) in (letters_of(name.canonical), letters_of(name.lexical or ""))
