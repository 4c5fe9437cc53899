"""Where a show airs."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from articles.extraction.names.cues import A_SHOW
from articles.extraction.names.table import Name
from articles.extraction.reading.article import About, Reading
from articles.extraction.reading.knowledge import BY_KNOWLEDGE_ALONE, KNOWN
from articles.extraction.reading.marked import Marked, expression
from articles.extraction.reading.wording import (
    DATE,
    MODIFIER,
    NETWORK,
    SHOW,
    is_credit,
    is_modifier,
    is_parent,
)
from articles.extraction.rules.around_networks import (
    AIRS,
    ITS_OWN,
    around_network,
    before_show,
    between,
    first_joined,
    known_on,
    last_together,
    new_home,
    with_joined,
    words_between,
)
from articles.extraction.rules.items import item_of
from articles.extraction.rules.proximity import NAMED, is_of_another_project
from articles.extraction.rules.rule import Draft, Rule, about, draft, first_listed, matches
from articles.extraction.rules.whose_clause import is_apart, shows_apart
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
    r"end(?:s|ed|ing)|extend(?:s|ed)|reboot(?:s|ing)|obtained|bought|debuts|suspend(?:s|ed)|halt(?:s|ed)|shelve[sd]?"
    r"|yank(?:s|ed)|re-up(?:s|ped)|hand(?:s|ed)|bags?|bagged|nab(?:s|bed)|acquire[sd]?|resurrect(?:s|ed|ing)|rescue[sd]?"
    r"|rescuing|calls?|called time|swoop(?:s|ed)|ditch(?:es|ed)|dump(?:s|ed)|can(?:s|ned)|binn?(?:s|ed)|dated|dates"
    r"|screen(?:s|ed|ing)|broadcast(?:s|ing)?|roll(?:s|ed|ing)? out|stream(?:s|ed|ing)?"
    r"|(?:done|finished|home|hit|winner) (?:with|to|in|on))"
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
        "network's show",
        (
            rf"(?P<network>{{network}}) (?:[\w'’-]+,? |{SHOW}[,”\"’]{{0,3}} ){{1,16}}?its {_ADJ}{{0,5}}?"
            rf"(?:{A_SHOW}|hit|spin-?off|saga|epic),? {{marks}}(?P<show>{{title}})"
        ),
        "HBO is expecting great things from its crime drama Harbour Lights.",
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
            rf"(?P<show>{{show}})[^;:]{{0,90}}?\b{AIRS}\b[^;:{SHOW}]{{0,60}}?\b(?:on|to|at|for|by|"
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
            r"| (?:has |had |is |will )?(?:leav(?:es|ing)|left|(?:mov|jump|switch|shift|migrat)(?:es?|s|ed|ing)?"
            r"(?: over)? from) (?:the )?{network} (?:\w+ ){0,6}?(?:for|to) (?:the )?"
            r"|,{marks} (?:the|an?|another|its) (?:[\w-]+ ){0,2}?"
            r"(?={network} (?!boss|chief|president|exec|head|star|host)[a-z])"
            r"|,{marks} (?={network}['’]s [a-z])"
            rf"|,{{marks}} (?:an?|the|another|its) (?:[\w-]+ ){{0,4}}?(?:{A_SHOW}|noir|saga|mystery)"
            r" (?:(?:now )?(?:in the works|in development|set up|bound|headed|heading|coming|due) )?"
            r"(?:for|at|on|to|from) (?:the )?"
            r"|,{marks} which (?:the )?(?={network} (?:(?!owns?\b|owned|bought)[a-z-]+ |is |has ))"
            rf"|,{{marks}} an? [^;:.{SHOW}{NETWORK}]{{4,110}}, which (?:the )?(?={{network}} (?:is|has|had|will) ))"
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
        rf"(?P<network>{{network}})(?: bosses| chiefs|, which)? {_VERB}\b[^;:]{{0,80}}?(?P<show>{{show}})",
        "HBO has renewed Harbour Lights.",
    ),
    Rule(
        "airs on it",
        rf"\b{AIRS}\b[^;:{SHOW}]{{0,40}}?\b(?:on|to|via) (?P<network>{{network}})(?!['’]s)",
        "Harbour Lights is back. The new season premieres on HBO in May.",
    ),
    Rule(
        "airs on it",
        rf"\b(?:it|them|{{description}}|season|series|episodes|whole thing|lot)\b[^;:.{SHOW}{NETWORK}]{{0,30}}? "
        rf"(?:is|are|be|(?:find|catch|binge) (?:it|them)) (?:all )?(?:\w+ )?on (?P<network>{{network}})(?!['’]s)",
        "Harbour Lights is a six-parter. The whole thing is on ITVX.",
    ),
    Rule(
        "airs on it",
        r"(?P<network>{network}) (?:(?:will|is|also|has|to|be|then|now) ){0,4}(?:stream|air|show|broadcast|carry"
        r"|carries|screen|simulcast)(?:s|ed|ing)? (?:it|them|the (?:series|show|anime|drama|episodes)|{description})\b",
        "Harbour Lights is back in May. ITV will show it in Britain.",
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
BRACKETS = frozenset("()[]")
BEFORE_ITS_SHOW = frozenset({"network's show", "network show", "network's version"})
AFTER_ITS_SHOW = frozenset({"airs on", "hit the network"})
DISTANT = frozenset({"far before", "of the article"})
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
    "airing": expression(rf"\b{AIRS}\b"),
    "new": expression(r"\b(?:new|upcoming|forthcoming|original)\b"),
}


def read(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The networks that a sentence names for shows."""
    yield from _below_its_heading(reading, marked)
    yield from _carried(reading, marked)
    if NETWORK not in marked.string:
        return
    item = item_of(reading, marked)
    if item and (credit := item.as_credit()):
        yield from _of_sentence(reading, credit)
    yield from _of_sentence(reading, marked)


def _of_sentence(reading: Reading, marked: Marked) -> Iterator[Draft]:
    owners: dict[int, str] = {}
    apart = shows_apart(marked)
    for rule, match in _own_matches(marked, apart):
        named = match.start("network")
        if rule.name not in BEFORE_ITS_SHOW and (
            is_of_original(marked, named) or show_only_identifies(marked, match)
        ):
            continue
        homes = with_joined(marked, new_home(marked, named))
        airing = () if is_elsewhere(reading, marked, named) else homes
        told = [(marked.marks[n].name, [*around_network(reading, marked, n)]) for n in airing]
        elsewhere = is_of_another_project(marked, named)
        for show in about(reading, marked, match):
            if (elsewhere and show.how not in NAMED) or (show.how == "modifier" and show.choice > 0):
                continue
            is_owned = rule.name in OWNING and show.how in NAMED
            if not is_owned and is_apart(marked, show.show, apart[named]):
                continue
            if rule.name in OWNING and not MODIFIER.match(marked.string, match.end("show")):
                owners.setdefault(named, show.show.canonical)
            for network, beside in told:
                yield _draft(reading, marked, rule.name, show, network, *beside)
    yield from _beside(reading, marked, owners, apart)


def _own_matches(marked: Marked, apart: Mapping[int, frozenset[int]]) -> Iterator[tuple[Rule, re.Match]]:
    """The matches of the rules; where a network cannot belong to the first show before it, with a later one."""
    for rule, match in matches(RULES, marked.line):
        found: re.Match | None = match
        while found and rule.name in AFTER_ITS_SHOW and found.start("show") in apart[match.start("network")]:
            found = rule.expression.search(marked.line, found.end("show"), match.end())
        if found:
            yield rule, found


# "Bell's late, lamented Fog Lane" is not what the section is about.
SOMEBODYS, SOMEBODYS_WITHIN = re.compile(r"['’]s (?:[\w-]+,? ){1,4}[“\"‘']?$"), 40
MOST_SHOWS = 12
"""On each side of a network; in a longer list, the rest are nearer to other networks."""


def _beside(
    reading: Reading, marked: Marked, owners: Mapping[int, str], apart: Mapping[int, frozenset[int]]
) -> Iterator[Draft]:
    """Every network with the shows around it in the sentence, or with the show that the sentence is about."""
    shows = sorted(
        n for n, mark in marked.marks.items() if mark.sign == SHOW and not is_parent(marked.string, n)
    )
    in_brackets = reading.filmographies(marked)
    for n, mark in marked.marks.items():
        if mark.sign != NETWORK or new_home(marked, n) != n or is_elsewhere(reading, marked, n):
            continue
        around = [*around_network(reading, marked, n)]
        here = bisect_left(shows, n)
        for m in shows[max(0, here - MOST_SHOWS) : here + MOST_SHOWS]:
            if m in in_brackets and not BRACKETS.isdisjoint(marked.string[min(m, n) : max(m, n)]):
                continue
            if _is_of_another(marked, m, n, owners, apart[n]) or _is_before_its_show(marked, m, n):
                continue
            rule = f"network {'before' if n < m else 'after'} show"
            how = "named as modifier" if is_modifier(marked.string, m) else "named"
            found = [*_relation(marked, m, n, owners), *around, *before_show(marked, m)]
            yield _draft(reading, marked, rule, About(marked.marks[m].name, how), mark.name, *found)
        if not shows and not is_of_original(marked, n) and not is_of_another_project(marked, n):
            for show in reading.about(marked, n):
                rule = "network in a sentence about the show"
                yield _draft(reading, marked, rule, show, mark.name, *around)


def _is_of_another(
    marked: Marked, show: int, network: int, owners: Mapping[int, str], apart: frozenset[int]
) -> bool:
    """Whether a network belongs to another show of the sentence than to the one named at a place."""
    canonical, owned = marked.marks[show].name.canonical, owners.get(network)
    if owned == canonical:
        return False
    here = marked.marks[network].name.canonical
    has_it = any(owner == canonical and marked.marks[n].name.canonical == here for n, owner in owners.items())
    only_modifies = owned is not None and MODIFIER.match(marked.string, show + 1)
    return show in apart or has_it or bool(only_modifies)


def _is_before_its_show(marked: Marked, show: int, network: int) -> bool:
    """Whether a network that follows a show belongs to what comes after it: to the original of a remake, or to
    the subject of a sentence in which the show only says who somebody is."""
    if network < show:
        return False
    only_modifies = MODIFIER.match(marked.string, show + 1) is not None
    return is_of_original(marked, network) or (only_modifies and names_a_subject(marked))


def _relation(marked: Marked, show: int, network: int, owners: Mapping[int, str]) -> Iterator[str]:
    """How a show and a network stand to each other in their sentence."""
    first = first_listed(marked, show, network)
    nearest = first_joined(marked, network) if show < network else last_together(marked, network)
    gap = marked.string[min(nearest, first) + 1 : max(nearest, first)]
    order = "before" if network < show else "after"
    yield f"{order}, {'near' if len(gap) < 12 else 'far' if len(gap) < 70 else 'farther'}"
    yield from between(gap)
    yield from words_between(order, gap)
    if nearest != network:
        yield "joined to another network"
    if first != show:
        yield from ("listed", f"listed {order}")
    canonical = marked.marks[show].name.canonical
    if owners.get(network, canonical) != canonical:
        yield "network of another show"
    if canonical in owners.values() and network not in owners and owners.get(nearest) != canonical:
        yield "show of another network"


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
            known = known_on(reading, show.name, network)
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
            found += before_show(marked, n)
            found += [f"{where}, of a slate"] if is_slate else []
            found += [
                "show begins" if n < BEGINS else "show within",
                *(f"{KNOWN}{where}, {what}" for what in known),
            ]
            found += [BY_KNOWLEDGE_ALONE] if untold else []
            carried = _draft(reading, marked, f"network {where}", About(show.name, "named"), network, *found)
            yield carried._replace(named_in=reading.text.span_at(network.start))


def _below_its_heading(reading: Reading, marked: Marked) -> Iterator[Draft]:
    """The network that heads the section, as if it stood in brackets after the first show of a sentence without any."""
    network = reading.networks.heading(marked.index)
    if network is None or NETWORK in marked.string or marked.in_quote:
        return
    shows = [n for n, mark in marked.marks.items() if mark.sign == SHOW and not _only_mentioned(marked, n)]
    for n in shows[:1]:
        if SOMEBODYS.search(marked.string, max(0, n - SOMEBODYS_WITHIN), n):
            return
        how = About(marked.marks[n].name, "named")
        below = _draft(reading, marked, "show (network)", how, network, "after, near", "after: (")
        yield below._replace(named_in=reading.text.span_at(network.start))


def _is_of_none_here(reading: Reading, marked: Marked, show: Name) -> bool:
    """Whether the sentence names no network that the show is known to be on."""
    here = (mark.name for mark in marked.marks.values() if mark.sign == NETWORK)
    return not any(known_on(reading, show, network) == [ITS_OWN] for network in here)


def _only_mentioned(marked: Marked, show: int) -> bool:
    """Whether a title only identifies a person, or names earlier work or the source of another show."""
    return any(says(marked.string, show) for says in (is_modifier, is_credit, is_parent))


def _draft(
    reading: Reading, marked: Marked, rule: str, show: About, network: Name, *circumstances: str
) -> Draft:
    found = [*circumstances, *(f"{KNOWN}{what}" for what in known_on(reading, show.show, network))]
    if reading.networks.only:
        found.append("only network of the article")
    keys, named = {"network": network.canonical}, {"network": network}
    return draft(reading, marked, "network", rule, show, keys, found, named)
