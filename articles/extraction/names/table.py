"""The table of an article's names: who and what is named where, and of which kind."""

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from articles.extraction.judgement import Judgement, shipped
from articles.extraction.lexicon.lexicon import SHIPPED, Entry, Key, Lexicon, words
from articles.extraction.lexicon.vocabulary import FEMALE, GIVEN_NAMES, MALE
from articles.extraction.names.beside_networks import POSSESSIVE
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.candidates import find_candidates
from articles.extraction.names.cues import HUMAN, RANKS, Kind, is_nationality
from articles.extraction.names.judged_kinds import kinds_of
from articles.extraction.names.kinds import is_joined_title
from articles.extraction.names.own_words import without_honorifics
from articles.extraction.names.runs import PARTICLES
from articles.extraction.names.surnames import surname, without_first
from articles.extraction.names.surroundings import speaks_for
from articles.extraction.text import Text


class Name(NamedTuple):
    """A name as written at [start, end), and what it refers to.

    `quoted` means that quotation marks enclose it, as they do a title; `known` that the lexicon has it as
    more than an ordinary word; `lexical` is the lexicon's form of it; `as_show` is the probability that it
    names a show.
    """

    start: int
    end: int
    text: str
    canonical: str
    kind: Kind
    quoted: bool = False
    known: bool = False
    lexical: str | None = None
    as_show: float = 1.0


NETWORK_WORDS = frozenset({"network", "channel", "tv", "television"})
OWNS = re.compile(r"s?['’]s? (?:(?:new|first|own) )?(?:series|show|drama|comedy|sitcom|thriller|pilot)\b")
TOGETHER = re.compile(
    r"\b(?:(?:creator|author|writer|director|producer|showrunner|host|brother|sister|sibling|twin|filmmaker)s"
    r"|couple|duo|pair|team(?: of)?|by),? $",
    re.IGNORECASE,
)
MAKE_TOGETHER = re.compile(
    r"(?:,? and [A-Z][\w’'-]+ [A-Z][\w’'-]+)?,? (?:who )?(?:(?:will|also|have|are) ){0,2}"
    r"(?:(?:co-)?(?:created?|wrote|write|direct(?:ed)?|produced?|executive[- ]produced?)|serv(?:e|ed))\b"
)
PERHAPS_A_SHOW, SURELY_A_SHOW = 0.8, 1.5


class Names:
    """The names in one article. The mentions are in text order and do not overlap."""

    def __init__(self, text: Text, lexicon: Lexicon = SHIPPED, judgement: Judgement | None = None):
        self.text = text
        self.lexicon = lexicon
        chosen = chosen_candidates(text, lexicon)
        kinds, probable = kinds_of(text, chosen, lexicon.credits, judgement or shipped())
        self.mentions: list[Name] = _with_shared_surnames(text, _resolve(text, chosen, kinds, probable))
        self._starts = [m.start for m in self.mentions]
        self._genders = _genders(text, self)

    def in_(self, start: int, end: int) -> list[Name]:
        """The names that begin in [start, end), in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, start: int, end: int | None = None) -> Name | None:
        """The name that covers `start` (and reaches `end`, if given)."""
        n = bisect_left(self._starts, start + 1) - 1
        if n < 0:
            return None
        name = self.mentions[n]
        return name if start < name.end and (end is None or end <= name.end) else None

    def gender(self, canonical: str) -> str | None:
        """`f`, `m`, or None if neither the article nor the first name tells."""
        return self._genders.get(canonical)


def _resolve(
    text: Text, chosen: list[Candidate], kinds: dict[Key, Kind], probable: dict[Key, float]
) -> list[Name]:
    forms = _Forms(text, chosen, kinds)
    seen_inside = {c.key for c in chosen if not c.sentence_start and not c.title_case}
    names = []
    for previous, candidate in pairwise([None, *chosen]):
        kind, canonical = forms.of(text, candidate, previous)
        only_begins = candidate.may_owe_its_capital and candidate.key not in seen_inside
        if kind is Kind.OTHER and (candidate.title_case or only_begins):
            continue
        if is_nationality(candidate.key) and kind is not Kind.NETWORK:
            continue
        start, written = candidate.start, candidate.text
        if kind in HUMAN and written.startswith("The "):
            start, written = start + 4, written[4:]
            canonical = canonical.removeprefix("The ")
        is_known = any(entry.kind == kind and not entry.ordinary for entry in candidate.entries)
        lexical = _lexical(candidate, kind)
        names.append(
            Name(
                start,
                candidate.end,
                written,
                canonical,
                kind,
                candidate.quoted,
                is_known,
                lexical,
                probable.get(candidate.key, 1.0),
            )
        )
    return names


def _with_shared_surnames(text: Text, names: list[Name]) -> list[Name]:
    """The names with surnames completed: "creators Ann and Bo Finch" are Ann Finch and Bo Finch."""
    full: dict[str, str] = {}
    for first, second in pairwise(names):
        if (
            first.kind is second.kind is Kind.PERSON
            and " " not in first.canonical
            and " " in second.text
            and first.canonical.casefold() in GIVEN_NAMES
            and text.string[first.end : second.start] in (" and ", " & ")
            and (
                TOGETHER.search(text.string, max(0, first.start - 40), first.start)
                or MAKE_TOGETHER.match(text.string, second.end)
            )
        ):
            full.setdefault(first.canonical, f"{first.canonical} {second.canonical.rpartition(' ')[2]}")
    if not full:
        return names
    return [
        name._replace(canonical=full.get(name.canonical, name.canonical))
        if name.kind is Kind.PERSON
        else name
        for name in names
    ]


def chosen_candidates(text: Text, lexicon: Lexicon) -> list[Candidate]:
    """One candidate for each place: a joined one if there is evidence that it is a title, else the longest."""
    candidates = find_candidates(text, lexicon)
    times = Counter(candidate.key for candidate in candidates)
    chosen: list[Candidate] = []
    for candidate in candidates:
        if chosen and candidate.start < chosen[-1].end:
            continue
        if candidate.extended and not is_joined_title(text, candidate, times):
            continue
        chosen.append(candidate)
    return chosen


class _Forms:
    """The kind and the canonical name of each written form. The canonical name is the fullest form in the
    article.

    A surname or first name stands for its bearer; an acronym or the last part of a title for the whole title.
    """

    def __init__(self, text: Text, candidates: list[Candidate], kinds: dict):
        self._kinds = kinds
        self._written: dict[tuple[str, ...], str] = {}
        self._known: set[tuple[str, ...]] = set()
        by_entry: dict[str, str] = {}
        entries: dict[tuple[str, ...], Entry] = {}
        for candidate in candidates:
            key, kind = candidate.key, kinds[candidate.key]
            self._written[key] = max(self._written.get(key, ""), candidate.text, key=_fullness)
            entry = next((e for e in candidate.entries if e.kind == kind), None)
            if entry:
                entries[key] = entry
                by_entry[entry.name] = _fuller(by_entry.get(entry.name, ""), candidate.text, entry)
                if not entry.ordinary:
                    self._known.add(key)
        self._written |= {key: by_entry[entry.name] for key, entry in entries.items()}
        self._bearers = self._bearers_of_names()
        self._titles = self._short_titles(entries)
        self._networks = self._short_networks()
        self._usual_titles = self._more_often_titled(text, candidates) | self._named_before_bearer(
            text, candidates
        )

    def of(self, text: Text, candidate: Candidate, previous: Candidate | None) -> tuple[Kind, str]:
        key = candidate.key
        kind = self._kinds[key]
        bearer = self._bearer_of(key)
        if bearer and kind is Kind.NETWORK and key in self._known and not _acts_as_human(text, candidate):
            return kind, self._written[key]
        titled = (bearer or kind in HUMAN) and (
            self._is_titled(text, candidate, previous)
            or (key in self._usual_titles and not _acts_as_human(text, candidate))
        )
        if bearer and not titled:
            return self._kinds[bearer], _without_honorifics(self._written[bearer])
        if kind in HUMAN:
            return (Kind.SHOW, candidate.text) if titled else (kind, _without_honorifics(self._written[key]))
        if key in self._titles:
            return Kind.SHOW, self._written[self._titles[key]]
        if key in self._networks and not candidate.quoted and not candidate.may_owe_its_capital:
            return Kind.NETWORK, self._written[self._networks[key]]
        return kind, self._written[key]

    def _short_networks(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Short names of networks, such as "Nine" for "Nine Network", by their key -> the key of the full
        name."""
        whole = [key for key, kind in self._kinds.items() if kind is Kind.NETWORK and len(key) == 2]
        short = {(word,): key for key in whole for word in key if len(NETWORK_WORDS.intersection(key)) == 1}
        return {
            part: key
            for part, key in short.items()
            if part[0] not in NETWORK_WORDS and part not in self._known
        }

    def _more_often_titled(self, text: Text, candidates: list[Candidate]) -> set[tuple[str, ...]]:
        """The names shared by shows and people of which at least half the mentions mean the show."""
        of_both = {key for key, kind in self._kinds.items() if kind is Kind.SHOW and self._bearer_of(key)}
        times: Counter = Counter()
        if of_both:
            for previous, candidate in pairwise([None, *candidates]):
                if candidate.key in of_both:
                    times[candidate.key] += 1 if self._is_titled(text, candidate, previous) else -1
        return {key for key, balance in times.items() if balance >= 0}

    def _named_before_bearer(self, text: Text, candidates: list[Candidate]) -> set[tuple[str, ...]]:
        """The names of shows that the body uses before the full name of a bearer; a person would be
        introduced by the full name."""
        begins = text.headline.end if text.headline else 0
        first: dict[tuple[str, ...], int] = {}
        for candidate in candidates:
            if candidate.start >= begins:
                first.setdefault(candidate.key, candidate.start)
        return {
            key
            for key, kind in self._kinds.items()
            if kind is Kind.SHOW
            and (bearer := self._bearer_of(key))
            and first.get(key, 0) < first.get(bearer, 0)
            and key in first
        }

    def _bearer_of(self, key: tuple[str, ...]) -> tuple[str, ...] | None:
        """The key of the full name that a lone first name or surname may stand for."""
        bare = without_honorifics(key) or key
        if len(bare) > 1 and bare[0] in PARTICLES:
            return self._bearers.get(" ".join(bare))
        if len(bare) > 1 or bare[0] not in self._bearers:
            return None
        if key in self._known and self._kinds[self._bearers[bare[0]]] is not Kind.PERSON:
            return None
        return self._bearers[bare[0]]

    def _is_titled(self, text: Text, candidate: Candidate, previous: Candidate | None) -> bool:
        """Whether a mention of a name that is also a person's means the show."""
        is_known = candidate.is_known_as(Kind.SHOW)
        if self._kinds[candidate.key] is not Kind.SHOW:
            may_be = is_known or (len(candidate.key) == 1 and not _acts_as_human(text, candidate))
            return may_be and speaks_for(text, candidate, Kind.SHOW, previous) >= SURELY_A_SHOW
        if candidate.quoted:
            return True
        least = PERHAPS_A_SHOW if is_known else SURELY_A_SHOW
        owns = OWNS.match(text.string, candidate.end)
        return not owns and speaks_for(text, candidate, Kind.SHOW, previous) >= least

    def _bearers_of_names(self) -> dict[str, tuple[str, ...]]:
        """First name or surname -> the key of the full name that has it. Surnames win over first names."""
        bearers: dict[str, tuple[str, ...]] = {}
        full = [key for key, kind in self._kinds.items() if kind in HUMAN and len(key) > 1]
        for part in (surname, without_first, itemgetter(0)):
            for key in full:
                bare = without_honorifics(key)
                if bare:
                    bearers.setdefault(part(bare), key)
        return bearers

    def _short_titles(self, entries: dict[tuple[str, ...], Entry]) -> dict[tuple[str, ...], tuple[str, ...]]:
        """An acronym, or the part of a title after its colon, or its last words -> the key of the whole
        title."""
        shows = [key for key, kind in self._kinds.items() if kind is Kind.SHOW]
        short: dict[tuple[str, ...], tuple[str, ...]] = {}
        for key in shows:
            if len(key) > 1:
                for parts in (key, words(self._written[key])):
                    short.setdefault(("".join(parts),), key)
                short.setdefault(("".join(word[0] for word in key),), key)
                short.setdefault(("".join(word[0] for word in words(self._written[key])),), key)
                for cut in range(1, len(key)):
                    if (
                        (self._kinds.get(key[cut:]) is Kind.SHOW and key[cut:] not in entries)
                        or len(key) - cut > 1
                        or ":" in self._written[key]
                    ):
                        short.setdefault(key[cut:], key)
        return {
            part: whole
            for part, whole in short.items()
            if part in self._kinds
            and part not in self._known
            and self._kinds[part] in (Kind.SHOW, Kind.OTHER, Kind.ORGANISATION)
        }


def _acts_as_human(text: Text, candidate: Candidate) -> bool:
    """Whether the context of a mention shows that a person is meant."""
    return bool(POSSESSIVE.match(text.string, candidate.end)) or any(
        speaks_for(text, candidate, kind) > 0 for kind in HUMAN
    )


def _fullness(written: str) -> tuple[int, bool]:
    """By what the fullest form of a name is chosen: its length, then that it is not in capitals alone."""
    return len(written), not written.isupper()


def _fuller(one: str, other: str, entry: Entry) -> str:
    """The longer written form of a lexicon entry. For a network, the form by which it is known ("ITV", not
    "ITV1"), also instead of one with its owner ("Amazon's Prime Video")."""
    is_known_so = entry.name in (one, other) or other.casefold() == entry.name.casefold()  # "NETFLIX"
    if entry.kind == Kind.NETWORK and (is_known_so or POSSESSIVE.search(other)):
        return entry.name
    return max(one, other, key=_fullness)


def _lexical(candidate: Candidate, kind: Kind) -> str | None:
    return next((entry.name for entry in candidate.entries if entry.kind == kind), None)


def _without_honorifics(written: str) -> str:
    """The name without honorifics. A rank stays before a single word: "Queen Dot"."""
    parts = written.split()
    key = tuple(part.casefold().strip(".") for part in parts)
    left = len(without_honorifics(key)) or 1
    has_rank = left == 1 and len(key) > 1 and key[-2] in RANKS
    return " ".join(parts[-left - has_rank :])


def _genders(text: Text, names: Names) -> dict[str, str]:
    genders = {}
    for name in names.mentions:
        if name.kind in HUMAN and name.canonical not in genders:
            first = name.canonical.split()[0].casefold()
            if (first in FEMALE) != (first in MALE):
                genders[name.canonical] = "f" if first in FEMALE else "m"
    return genders
