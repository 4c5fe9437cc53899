"""Of which kind each name of an article is: the sum of what the lexicon, its own words and its neighbours say."""

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise

from articles.extraction.lexicon.credits import Credits
from articles.extraction.lexicon.lexicon import Key
from articles.extraction.lexicon.vocabulary import FUNCTION_WORDS, GIVEN_NAMES, everyday_words, names, words
from articles.extraction.names.candidate import CONNECTORS, Candidate, key_of
from articles.extraction.names.credited import said_by_credits
from articles.extraction.names.cues import (
    AFTER,
    BEFORE,
    HONORIFICS,
    HONOURS_AND_FIRST_NAMES,
    NATIONALITIES,
    ORGANISATION_WORDS,
    Kind,
    is_nationality,
)
from articles.extraction.names.lists import HEADS_AN_ITEM, heads_of_items, spread_over_lists
from articles.extraction.names.runs import NAMES_AND_WORDS, PARTICLES
from articles.extraction.names.surroundings import (
    DESCRIBED,
    NETWORK_BEHIND,
    acts_as_show,
    beside_network,
    beside_somebody,
    context,
    words_before,
)
from articles.extraction.text import Role, Text

KNOWN_NETWORK = 8.0
AMBIGUOUS_NETWORK = 1.0
KNOWN_SHOW, KNOWN_LONG_SHOW = 3.0, 4.5
KNOWN_PERSON = 3.0
ORDINARY_TITLE = 0.6
ORDINARY_LONG_TITLE = 0.9
TITLE_MARKS = 0.7
NAMED_SHOW = 6.0
REPEATED = 0.4
ITS_NETWORK = 0.4
FULL_NAME = 2.8
UNKNOWN_FULL_NAME = 0.9
HYPHENATED_NAME = 1.0
FIRST_NAME = 0.9
BY_SURNAME = 1.2
KNOWN_PLACE, KNOWN_TOWN = 4.0, 2.0
PLACE_AND_SHOW = 1.5
LEAST = 0.9
LEAST_OF_UNKNOWN_SHOW = 1.2
NEVER_A_SHOW = 20.0
ONLY_HONORIFICS = 3.0
COMPANY = 2.5
SETTING = 1.1
TITLE_WORD = 0.3
QUOTED_ELSEWHERE = 0.6
QUOTED_IN_HEADLINE = 0.8
HOUSE_STYLE = 0.6
ALSO_A_SHOW = 1.8
SAYS_SHOW = 1.5  # less is said of films as well: they have stars and directors too
SAYS_SURELY = 2.0
ONE_CUE_COUNTS = 2

AMBIGUOUS_NETWORKS = words("ambiguous_networks")
# Networks that only a cue tells from a country, a number or a word.
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
    """The names of a list as the joined words of their keys."""
    return frozenset(" ".join(key_of(one)) for one in names(name))


PLACES = _listed("places")
SETTINGS = words("settings")  # of stories, so also the last words of many titles
OUTLETS = _listed("outlets")
NO_TITLES = _listed("no_titles")  # what an article may write with a capital beside a show
# With a first name before it, a place that is called after somebody rather than a surname.
ADDRESSES = frozenset(
    "street avenue square road hospital school station academy agency hotel society college university".split()
)
INITIALS = re.compile(r"[a-z](?:\.?[a-z]){0,2}")
OF = re.compile(r"(?:The )?[\w'’-]+ of (?:the )?(?P<whole>[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?")
SHOWN_BEFORE = BEFORE[Kind.SHOW]
Scores = dict[Kind, float]


def kinds_by_sum(
    text: Text, candidates: list[Candidate], credits: Credits
) -> tuple[dict[Key, Kind], dict[Key, Scores]]:
    """Key of a name -> the kind for which most speaks, OTHER where nothing does; and how much speaks for each."""
    scores: dict[Key, Scores] = defaultdict(lambda: defaultdict(float))
    cues: dict[Key, dict[Kind, list[float]]] = defaultdict(lambda: defaultdict(list))
    previous: Candidate | None = None
    inside = {
        c.key
        for c in candidates
        if not c.sentence_start or c.quoted or any(not e.ordinary for e in c.entries)
    }
    films = {c.key for c in candidates if c.entries and all(e.kind == "work" for e in c.entries)}
    known = {c.key for c in candidates if c.entries} - films
    for candidate, following in pairwise([*candidates, None]):
        prior = scores[candidate.key]
        for kind, weight in _shape(candidate).items():
            prior[kind] = max(prior[kind], weight)
        only_begins = candidate.may_owe_its_capital and candidate.key not in inside
        if not only_begins or acts_as_show(text, candidate):
            owns = following and not prior[Kind.PERSON] and beside_somebody(text, candidate, following)
            for kind, weight in context(text, candidate, previous):
                if not (owns and kind is Kind.PERSON):
                    cues[candidate.key][kind].append(weight)
            if following:
                cues[candidate.key][Kind.SHOW].append(beside_network(text, candidate, following))
                cues[candidate.key][Kind.SHOW].append(owns or 0.0)
        elif following and (beside := beside_network(text, candidate, following)) >= NETWORK_BEHIND:
            cues[candidate.key][Kind.SHOW].append(beside)
        previous = candidate
    times = Counter(c.key for c in candidates if not c.sentence_start and not c.title_case)
    for key, count in times.items():
        if count > 1 and scores[key][Kind.SHOW] >= ORDINARY_TITLE:
            scores[key][Kind.SHOW] += REPEATED
    for key, kind, weight in said_by_credits(candidates, credits):
        scores[key][kind] += weight
    networks = {e.name for c in candidates for e in c.entries if e.kind == "network"}
    for key, entries in {c.key: c.entries for c in candidates if c.entries}.items():
        if scores[key][Kind.SHOW] and any(e.ordinary and networks.intersection(e.networks) for e in entries):
            scores[key][Kind.SHOW] += ITS_NETWORK
    everywhere = Counter(c.key for c in candidates)
    for key in {c.key for c in candidates if c.quoted and everywhere[c.key] > 1} - films:
        scores[key][Kind.SHOW] += QUOTED_ELSEWHERE
    for key in {
        c.key for c in candidates if c.quoted and everywhere[c.key] > 1 and _is_in_headline(text, c)
    } - films:
        scores[key][Kind.SHOW] += QUOTED_IN_HEADLINE
    if _puts_shows_in_marks(candidates, cues):
        for key in {c.key for c in candidates if c.quoted} - films:
            scores[key][Kind.SHOW] += HOUSE_STYLE
    for key in heads_of_items(text, candidates):
        cues[key][Kind.SHOW].append(HEADS_AN_ITEM)
    for key in films & cues.keys():
        cues[key][Kind.SHOW] = [weight for weight in cues[key][Kind.SHOW] if weight >= SAYS_SHOW]
    for key, found in cues.items():
        is_another = scores[key][Kind.PERSON] >= FULL_NAME or scores[key][Kind.PLACE] >= KNOWN_TOWN
        named = is_another and not scores[key][Kind.SHOW]
        if CONNECTORS.intersection(key[1:-1]) - PARTICLES:
            found.pop(Kind.PERSON, None)
        for kind, weights in found.items():
            count = 1 if named and kind in (Kind.SHOW, Kind.WORK) else ONE_CUE_COUNTS
            scores[key][kind] += sum(sorted(weights, reverse=True)[:count])
    _add_surnames(scores)
    kinds = {key: _kind(counter, key in known) for key, counter in scores.items()}
    spread_over_lists(text, candidates, scores, kinds, LEAST, UNKNOWN_FULL_NAME)
    _adapted_work(text, candidates, kinds)
    _subject_of_the_article(text, candidates, scores, kinds)
    return kinds, scores


def _puts_shows_in_marks(candidates: list[Candidate], cues) -> bool:
    """Whether the article writes shows between quotation marks, known ones or those of which words leave no doubt."""
    sure = {key for key, said in cues.items() if max(said[Kind.SHOW], default=0) >= SAYS_SURELY}
    shows = [
        c.quoted
        for c in candidates
        if any(e.kind == Kind.SHOW and not e.ordinary for e in c.entries) or (not c.entries and c.key in sure)
    ]
    return 2 * sum(shows) > len(shows)


def is_joined_title(text: Text, candidate: Candidate, times: Counter) -> bool:
    """Whether two runs with a connector between them are one title; `times` counts how often each key is
    written."""
    if times[candidate.key] > 1 or ":" in candidate.text:
        return True
    if "&" in candidate.key and not any(
        len(key) > 1 and {key[0], key[-1]} & {*candidate.key} for key in times if "&" not in key
    ):
        return True  # no "Lee & Finch" where there is an Ann Lee
    if any(times[candidate.key[cut:]] > 1 for cut in range(2, len(candidate.key))):
        return False  # "Rumours of the Harbour" where "Harbour" comes again
    if (of := OF.fullmatch(candidate.text)) and of["whole"].casefold() not in GIVEN_NAMES:
        return True
    if AFTER[Kind.SHOW].weight(text.string, candidate.end) >= 1.6:
        return True
    if DESCRIBED.match(text.string, candidate.end):
        return True
    last, pair = words_before(text, candidate)
    return (SHOWN_BEFORE.get(pair) or SHOWN_BEFORE.get(last) or 0) >= 1.4


def _shape(candidate: Candidate) -> Scores:
    """What a name itself says."""
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
        shape[Kind.SHOW] += TITLE_MARKS
    if candidate.begins_with_show:
        shape[Kind.SHOW] = max(shape[Kind.SHOW], LEAST_OF_UNKNOWN_SHOW)
    bare = _bare(key)
    if candidate.extended or not bare:
        return shape
    if (
        len(bare) > 1
        and not candidate.title_case
        and not candidate.entries
        and everyday_words().issuperset(bare)
    ):
        shape[Kind.SHOW] += TITLE_WORD
    if bare[0] in GIVEN_NAMES or (
        len(bare) > 1
        and INITIALS.fullmatch(bare[0])
        and not candidate.text.startswith("I ")
        and candidate.text[0].isupper()
        and not candidate.text[1].islower()
    ):
        full = (
            2 <= len(bare) <= 4
            and not candidate.title_case
            and not _is_titled(candidate, bare)
            and bare[-1] not in ADDRESSES
        )
        shape[Kind.PERSON] = FULL_NAME if full else FIRST_NAME
        shape[Kind.CHARACTER] = 0.5 if len(bare) > 1 else FIRST_NAME
    elif _may_be_a_human(candidate, bare):
        shape[Kind.PERSON] = UNKNOWN_FULL_NAME + HYPHENATED_NAME * any("-" in word for word in key)
    return shape


@lru_cache(maxsize=20_000)
def _of_words(key: Key) -> tuple[tuple[Kind, float], ...]:
    """What the words of a name say, wherever it stands."""
    joined, several = " ".join(key), len(key) > 1
    said = []
    if joined in PLACES:
        said.append((Kind.PLACE, KNOWN_PLACE if several else KNOWN_TOWN))
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
        or joined in NO_TITLES
        or (len(key) == 2 and key[0] in PARTS)
    ):
        said.append((Kind.OTHER, NEVER_A_SHOW))
    return tuple(said)


@lru_cache(maxsize=20_000)
def without_honorifics(key: Key) -> Key:
    """The key without the honorifics before a name; a surname stays though it is one, as in "Ann Judge"."""
    if HONORIFICS.issuperset(key):
        return ()
    begin = next(n for n, word in enumerate(key) if word not in HONORIFICS)
    return key[begin - 1 :] if begin and key[begin - 1] in HONOURS_AND_FIRST_NAMES else key[begin:]


# "Ann Does Harrowmouth" is nobody; "may" and the like are names too.
NEVER_WITHIN_NAMES = (CONNECTORS | FUNCTION_WORDS) - PARTICLES - NAMES_AND_WORDS


@lru_cache(maxsize=20_000)
def _bare(key: Key) -> Key:
    """The words of a name without honorifics; none where they can't be a human's."""
    bare = without_honorifics(key)
    small = NEVER_WITHIN_NAMES.intersection(bare[1:-1])
    return () if small or any(word.isdigit() for word in bare) else bare


TITLE_WORDS = words("title_words")
NOT_IN_NAMES = ORGANISATION_WORDS | NATIONALITIES | FUNCTION_WORDS | TITLE_WORDS


def _may_be_a_human(candidate: Candidate, bare: Key) -> bool:
    """Whether two or three unknown words with capitals look like a full name."""
    if candidate.entries or candidate.title_case or candidate.quoted or candidate.text.startswith("The "):
        return False
    if not 2 <= len(bare) <= 3 or NOT_IN_NAMES.intersection(bare):
        return False
    return not everyday_words().issuperset(bare)


def _is_titled(candidate: Candidate, bare: Key) -> bool:
    """Whether a first name begins a title: "The Mina Hours"."""
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


def _add_surnames(scores: dict[Key, Scores]) -> None:
    """A full name that the article also writes as a bare surname is a human's."""
    for key in scores:
        if 2 <= len(key) <= 4 and key[-1:] in scores and scores[key][Kind.PERSON] >= UNKNOWN_FULL_NAME:
            if scores[key][Kind.PERSON] == UNKNOWN_FULL_NAME and scores[key[-1:]][Kind.SHOW] >= KNOWN_SHOW:
                scores[key][Kind.PERSON] = 0.0  # "Cue Harbour"
            else:
                scores[key][Kind.PERSON] += BY_SURNAME


def _kind(scores: Scores, known: bool) -> Kind:
    if not known and scores[Kind.SHOW] < LEAST_OF_UNKNOWN_SHOW:
        scores[Kind.SHOW] = 0.0
    kind, score = max(scores.items(), key=lambda item: (item[1], item[0]), default=(Kind.OTHER, 0))
    if kind is Kind.WORK and scores[Kind.SHOW] >= ALSO_A_SHOW:
        return Kind.SHOW
    return kind if score >= LEAST else Kind.OTHER


ADAPTED = re.compile(
    r"\b(?:series|show|drama|TV)\b[^.]{0,40}?\badap(?:ta)?tion of (?:(?:the|a|his|her|[\w’'-]+)"
    r" ){0,6}?(?:novel|book|memoir|game|comic|podcast),? [‘'\"“]?$"
)


def _adapted_work(text: Text, candidates: list[Candidate], kinds) -> None:
    """The book or game whose adaptation for television is spoken of lends it its title."""
    for candidate in candidates:
        if kinds[candidate.key] is Kind.WORK and ADAPTED.search(
            text.string, max(0, candidate.start - 120), candidate.start
        ):
            kinds[candidate.key] = Kind.SHOW


SPEAKS_OF_A_SHOW = re.compile(r"\b(?:seasons?|series|episodes?|the show|sitcom|drama|soap)\b", re.IGNORECASE)


def _subject_of_the_article(text: Text, candidates: list[Candidate], scores, kinds) -> None:
    """Where a headline names no show, the unknown name in it that the article repeats most is one, if the article
    speaks of seasons or episodes."""
    headed = [c for c in candidates if _is_in_headline(text, c)]
    if any(kinds[c.key] is Kind.SHOW for c in headed) or not SPEAKS_OF_A_SHOW.search(text.string):
        return
    times = Counter(c.key for c in candidates)
    unknown = [c.key for c in headed if kinds[c.key] is Kind.OTHER and scores[c.key][Kind.OTHER] < LEAST]
    subject = max(unknown, key=lambda key: times[key], default=None)
    if subject and times[subject] > 1:
        kinds[subject] = Kind.SHOW


def _is_in_headline(text: Text, candidate: Candidate) -> bool:
    paragraph = text.paragraph_at(candidate.start)
    return paragraph is not None and paragraph.role is Role.HEADLINE
