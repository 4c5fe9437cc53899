"""What a name's own words and the lexicon say about its kind, wherever it stands."""

import re
from collections import defaultdict
from functools import lru_cache

from articles.extraction.lexicon.lexicon import Key
from articles.extraction.lexicon.vocabulary import FUNCTION_WORDS, GIVEN_NAMES, everyday_words, names, words
from articles.extraction.names.candidate import CONNECTORS, Candidate, key_of
from articles.extraction.names.cues import (
    FORMS_OF_ADDRESS,
    HONORIFICS,
    HONOURS_AND_FIRST_NAMES,
    NATIONALITIES,
    ORGANISATION_WORDS,
    RANKS,
    Kind,
    is_nationality,
)
from articles.extraction.names.runs import NAMES_AND_WORDS, PARTICLES

Scores = dict[Kind, float]

KNOWN_NETWORK = 8.0
AMBIGUOUS_NETWORK = 1.0
KNOWN_SHOW, KNOWN_LONG_SHOW = 3.0, 4.5
KNOWN_PERSON = 3.0
ORDINARY_TITLE = 0.6
ORDINARY_LONG_TITLE = 0.9
TITLE_MARKS = 0.7
IN_A_SCHEDULE = 2.2
NAMED_SHOW = 6.0
FULL_NAME = 2.8
UNKNOWN_FULL_NAME = 0.9
HYPHENATED_NAME = 1.0
FIRST_NAME = 0.9
PART_WITH_SURNAME = 0.5
KNOWN_PLACE, KNOWN_TOWN = 4.0, 2.0
PLACE_AND_SHOW = 1.5
LEAST = 0.9
LEAST_OF_UNKNOWN_SHOW = 1.2
NEVER_A_SHOW = 20.0
ONLY_HONORIFICS = 3.0
COMPANY = 2.5
SETTING = 1.1
TITLE_WORD = 0.3

AMBIGUOUS_NETWORKS = words("ambiguous_networks")
# Networks that need a cue, because the name may also be a country, a number or a word.
MEANS_MUCH_ELSE = frozenset({"usa", "seven", "nine", "ten", "eleven", "style", "space", "slice"})
PARTS = frozenset({"part", "volume", "chapter", "season", "episode", "series", "book", "q"})
FRANCHISES = frozenset(
    {
        "star wars",
        "star trek",
        "marvel",
        "dc",
        "batman",
        "spider-man",
        "x-men",
        "lego",
        "marvel cinematic universe",
        "disney",
        "harry potter",
        "superman",
        "dune",
        "avengers",
        "justice league",
        "hunger games",
        "jurassic park",
        "mcu",
        "arrowverse",
        "tv",
    }
)


def _listed(name: str) -> frozenset[str]:
    """The names in a list, each as the joined words of its key."""
    return frozenset(" ".join(key_of(one)) for one in names(name))


PLACES = _listed("places")
SETTINGS = words("settings")  # settings of stories, so also the last words of many titles
OUTLETS = _listed("outlets")
NO_TITLES = _listed("no_titles")  # capitalised words often found next to a show
# After a first name, these are more likely a place named after somebody than a surname.
ADDRESSES = frozenset(
    "street avenue square road hospital school station academy agency hotel society college university".split()
)
ADDRESSED = FORMS_OF_ADDRESS | RANKS
PRAISED = frozenset({"best", "outstanding"})
AWARDED = frozenset("drama comedy series show limited actor actress supporting lead director writing".split())
INITIALS = re.compile(r"[a-z](?:\.?[a-z]){0,2}")


def of_own_words(candidate: Candidate) -> Scores:
    """The score of each kind from the name itself."""
    shape: Scores = defaultdict(float)
    key = candidate.key
    for entry in candidate.entries:
        kind = Kind(entry.kind)
        shape[kind] = max(shape[kind], _known(entry, kind, key, candidate))
    is_a_show = candidate.is_known_as(Kind.SHOW)
    for kind, weight in _of_words(key):
        if kind is Kind.PLACE and is_a_show:
            weight = PLACE_AND_SHOW * (not candidate.quoted)
        if kind is Kind.PERSON and candidate.text.startswith("The ") and not candidate.sentence_start:
            continue
        shape[kind] = max(shape[kind], weight)
    if candidate.quoted:
        shape[Kind.SHOW] += IN_A_SCHEDULE if candidate.scheduled else TITLE_MARKS
    if candidate.text.startswith(("A ", "An ")) and not (candidate.sentence_start or candidate.title_case):
        shape[Kind.SHOW] += TITLE_MARKS
    if candidate.begins_with_show:
        shape[Kind.SHOW] = max(shape[Kind.SHOW], LEAST_OF_UNKNOWN_SHOW)
    bare = _bare(key)
    if bare and not candidate.extended:
        is_ordinary = len(bare) > 1 and not candidate.title_case and not candidate.entries
        if is_ordinary and everyday_words().issuperset(bare):
            shape[Kind.SHOW] += TITLE_WORD
        shape.update(_of_somebody(candidate, bare))
    return shape


def _of_somebody(candidate: Candidate, bare: Key) -> Scores:
    """The scores for a person or a character of a name that, without its honorifics, is `bare`."""
    if _begins_as_a_person(candidate, bare):
        is_full = 2 <= len(bare) <= 4 and not candidate.title_case and bare[-1] not in ADDRESSES
        return {
            Kind.PERSON: FULL_NAME if is_full and not _is_titled(candidate, bare) else FIRST_NAME,
            Kind.CHARACTER: PART_WITH_SURNAME if len(bare) > 1 else FIRST_NAME,
        }
    if _may_be_a_human(candidate, bare) or _is_addressed(candidate, bare):
        is_hyphenated = any("-" in word for word in candidate.key)
        return {Kind.PERSON: UNKNOWN_FULL_NAME + HYPHENATED_NAME * is_hyphenated}
    return {}


def _begins_as_a_person(candidate: Candidate, bare: Key) -> bool:
    """Whether a name begins with a first name or with initials: "Ann Lee", "J.R. Finch"."""
    if "'s " in candidate.text or "’s " in candidate.text:
        return False  # "Nora's Kitchen"
    if bare[0] in GIVEN_NAMES:
        return True
    initials = (
        len(bare) > 1 and INITIALS.fullmatch(bare[0]) and not candidate.text.startswith(("I ", "A ", "An "))
    )
    if not initials or bare[-1] in ORGANISATION_WORDS:  # "MGM Studios"
        return False
    return candidate.text[0].isupper() and not candidate.text[1].islower()


@lru_cache(maxsize=20_000)
def _of_words(key: Key) -> tuple[tuple[Kind, float], ...]:
    """The score of each kind from the words of a name, wherever it stands."""
    joined, several = " ".join(key), len(key) > 1
    said = []
    if joined in PLACES:
        said.append((Kind.PLACE, KNOWN_PLACE if several else KNOWN_TOWN))
    if several and key[0] == "county":
        said.append((Kind.PLACE, KNOWN_PLACE))
    if several and key[-1] in ORGANISATION_WORDS:
        said.append((Kind.ORGANISATION, SETTING if key[-1] in SETTINGS else COMPANY))
    if several and key[-1] in ("brothers", "sisters", "twins") and key[-2] != "warner":
        said.append((Kind.PERSON, FULL_NAME))
    if several and (key[-1] == "show" or key[0] == "untitled"):
        said.append((Kind.SHOW, NAMED_SHOW))
    if several and HONORIFICS.issuperset(key):
        said.append((Kind.OTHER, ONLY_HONORIFICS))
    if joined in OUTLETS:
        said.append((Kind.ORGANISATION, NEVER_A_SHOW))
    if (
        (is_nationality(key) and joined not in AMBIGUOUS_NETWORKS)
        or joined in FRANCHISES
        or (several and key[-1] in ("original", "originals"))  # "UK Originals"
        or joined in NO_TITLES
        or (key[0] in PRAISED and not AWARDED.isdisjoint(key))  # "Best Supporting Actor"
        or (len(key) == 2 and key[0] in PARTS)
    ):
        said.append((Kind.OTHER, NEVER_A_SHOW))
    return tuple(said)


@lru_cache(maxsize=20_000)
def without_honorifics(key: Key) -> Key:
    """The key without leading honorifics. The last word always stays, since it may be a surname: "Ann Judge"."""
    if HONORIFICS.issuperset(key):
        return ()
    begin = next(n for n, word in enumerate(key) if word not in HONORIFICS)
    return key[begin - 1 :] if begin and key[begin - 1] in HONOURS_AND_FIRST_NAMES else key[begin:]


# "Ann Does Harrowmouth" is nobody; "may" and the like are names as well as verbs.
NEVER_WITHIN_NAMES = (CONNECTORS | FUNCTION_WORDS) - PARTICLES - NAMES_AND_WORDS


@lru_cache(maxsize=20_000)
def _bare(key: Key) -> Key:
    """The words of a name without honorifics; empty if they cannot be a person's name."""
    bare = without_honorifics(key)
    small = NEVER_WITHIN_NAMES.intersection(bare[1:-1])
    return () if small or any(word.isdigit() for word in bare) else bare


TITLE_WORDS = words("title_words")
NOT_IN_NAMES = ORGANISATION_WORDS | NATIONALITIES | FUNCTION_WORDS | TITLE_WORDS


def _may_be_a_human(candidate: Candidate, bare: Key) -> bool:
    """Whether two or three unknown capitalised words look like a full name."""
    if candidate.entries or candidate.title_case or candidate.quoted or candidate.text.startswith("The "):
        return False
    if not 2 <= len(bare) <= 3 or NOT_IN_NAMES.intersection(bare):
        return False
    return not everyday_words().issuperset(bare)


def _is_addressed(candidate: Candidate, bare: Key) -> bool:
    """Whether it is a surname in no dictionary, after a form of address or a rank: "Mr. Quibble", "Dr Finch"."""
    if (
        candidate.entries
        or candidate.title_case
        or candidate.quoted
        or len(bare) > 1
        or len(candidate.key) < 2
    ):
        return False
    return candidate.key[-2] in ADDRESSED and not everyday_words().issuperset(bare)


def _is_titled(candidate: Candidate, bare: Key) -> bool:
    """Whether a title begins with a first name: "The Mina Hours"."""
    return candidate.text.startswith("The ") and bare[-1] in TITLE_WORDS


def _known(entry, kind: Kind, key: tuple[str, ...], candidate: Candidate) -> float:
    if kind is Kind.NETWORK:
        if len(key) > 1 or key[0] not in AMBIGUOUS_NETWORKS:
            return KNOWN_NETWORK
        return 0.0 if candidate.sentence_start or key[0] in MEANS_MUCH_ELSE else AMBIGUOUS_NETWORK
    if kind is not Kind.SHOW:
        return KNOWN_PERSON
    if not entry.ordinary:
        return KNOWN_LONG_SHOW if len(key) > 1 and key[0] not in GIVEN_NAMES else KNOWN_SHOW
    if candidate.quoted or (candidate.text.startswith("The ") and not candidate.title_case):
        return LEAST
    if (
        candidate.title_case
        or " ".join(key) in PLACES
        or (len(key) == 1 and (key[0] in GIVEN_NAMES or key[0] in FUNCTION_WORDS or key[0].isdigit()))
    ):
        return 0.0
    return ORDINARY_LONG_TITLE if len(key) > 1 else ORDINARY_TITLE * (not candidate.sentence_start)
