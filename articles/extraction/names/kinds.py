"""The kind of each name in an article: the sum of what the lexicon, its own words and its neighbours say."""

import re
from collections import Counter, defaultdict
from itertools import pairwise

from articles.extraction.lexicon.credits import Credits
from articles.extraction.lexicon.lexicon import Key, words
from articles.extraction.lexicon.vocabulary import GIVEN_NAMES, everyday_words
from articles.extraction.names.after_titles import ORDINAL
from articles.extraction.names.beside_networks import NETWORK_AFTER, beside_network
from articles.extraction.names.called_after_somebody import called_after_somebody
from articles.extraction.names.candidate import CONNECTORS, Candidate
from articles.extraction.names.credited import said_by_credits
from articles.extraction.names.cues import BEFORE, HUMAN, Kind
from articles.extraction.names.described_later import DESCRIBED_LATER, described_later
from articles.extraction.names.lists import HEADS_AN_ITEM, heads_of_items, spread_over_lists
from articles.extraction.names.own_words import (
    COMPANY,
    FULL_NAME,
    KNOWN_SHOW,
    KNOWN_TOWN,
    LEAST,
    LEAST_OF_UNKNOWN_SHOW,
    ORDINARY_TITLE,
    UNKNOWN_FULL_NAME,
    Scores,
    of_own_words,
)
from articles.extraction.names.runs import PARTICLES
from articles.extraction.names.said_after import FOLLOWING
from articles.extraction.names.surroundings import (
    DESCRIBED,
    ONLY_SHOWS_AFTER,
    acts_as_show,
    beside_somebody,
    context,
    is_played,
    words_before,
)
from articles.extraction.names.told_of_lists import TOLD_OF_LIST, told_of_lists
from articles.extraction.text import Role, Text

REPEATED = 0.4
ITS_NETWORK = 0.4
# What follows a company's full name on first mention: "Tall Ship Pictures", later "Tall Ship".
COMPANY_NAMES = frozenset(
    "pictures productions studios entertainment films television media games animation".split()
)
BY_SURNAME = 1.2
QUOTED_ELSEWHERE = 0.6
QUOTED_IN_HEADLINE = 0.8
HOUSE_STYLE = 0.6
ALSO_A_SHOW = 1.8
SAYS_SHOW = 1.5  # less is said about films too: they also have stars and directors
SAYS_SURELY = 2.0
SAID_OF_SHOWS = 1.2
TITLE_OF_A_NAME = {Kind.PERSON: 0.0, Kind.CHARACTER: 0.0, Kind.SHOW: LEAST_OF_UNKNOWN_SHOW}
CUES_THAT_COUNT = 2
OF = re.compile(r"(?:The )?[\w'’-]+ of (?:the )?(?P<whole>[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?")
# "the second seasons of Fog Lane and Kin"
OF_EACH = re.compile(
    rf"\b(?:{ORDINAL}|new|next) (?:seasons|finales|premieres) (?:of|for) [‘'\"“]?$", re.IGNORECASE
)
OWNED_BY_A_WORD = re.compile(r"[A-Z][a-z]+['’]s [A-Z][\w’'-]+")
AFTER_ITS_OWNER = re.compile(r"['’]s $")  # "Netflix's House of Fog"
SHOWN_BEFORE = BEFORE[Kind.SHOW]


Cues = dict[Key, dict[Kind, list[float]]]


def kinds_by_sum(
    text: Text, candidates: list[Candidate], credits: Credits
) -> tuple[dict[Key, Kind], dict[Key, Scores]]:
    """The best-supported kind of each name by its key (OTHER where nothing tells), and its scores by kind."""
    films = {c.key for c in candidates if c.entries and all(e.kind == "work" for e in c.entries)}
    known = {c.key for c in candidates if c.entries} - films
    scores: dict[Key, Scores] = defaultdict(lambda: defaultdict(float))
    cues = _read_mentions(text, candidates, scores)
    for key in called_after_somebody(text, candidates):
        if scores[key][Kind.PERSON] >= FULL_NAME and not any(cues[key][kind] for kind in HUMAN):
            scores[key] |= TITLE_OF_A_NAME
    _add_repeated_titles(candidates, scores)
    for key, kind, weight in said_by_credits(candidates, credits):
        scores[key][kind] += weight
    _add_networks_of_titles(candidates, scores)
    _add_quoted_titles(text, candidates, films, _puts_shows_in_marks(candidates, cues), scores)
    for key in heads_of_items(text, candidates):
        cues[key][Kind.SHOW].append(HEADS_AN_ITEM)
    for key in told_of_lists(text, candidates, scores):
        cues[key][Kind.SHOW].append(TOLD_OF_LIST)
    for key in films & cues.keys():
        cues[key][Kind.SHOW] = [weight for weight in cues[key][Kind.SHOW] if weight >= SAYS_SHOW]
    _add_cues(cues, scores)
    for key in {c.key[:-1] for c in candidates if len(c.key) > 1 and c.key[-1] in COMPANY_NAMES}:
        if key in scores:
            scores[key][Kind.ORGANISATION] += COMPANY
    _add_surnames(scores)
    kinds = {key: _kind(counter, key in known) for key, counter in scores.items()}
    spread_over_lists(text, candidates, scores, kinds, LEAST, UNKNOWN_FULL_NAME)
    for key in described_later(text, candidates, scores, kinds):
        scores[key][Kind.SHOW] += DESCRIBED_LATER
        kinds[key] = Kind.SHOW
    _adapted_work(text, candidates, kinds)
    _subject_of_the_article(text, candidates, scores, kinds)
    return kinds, scores


def _read_mentions(text: Text, candidates: list[Candidate], scores: dict[Key, Scores]) -> Cues:
    """Score what the names' own words say, and collect what is said around each mention."""
    cues: Cues = defaultdict(lambda: defaultdict(list))
    inside = {
        c.key
        for c in candidates
        if not c.sentence_start or c.quoted or any(not e.ordinary for e in c.entries)
    }
    previous: Candidate | None = None
    for candidate, following in pairwise([*candidates, None]):
        own, around = scores[candidate.key], cues[candidate.key]
        for kind, weight in of_own_words(candidate).items():
            own[kind] = max(own[kind], weight)
        only_begins = candidate.may_owe_its_capital and candidate.key not in inside
        beside = beside_network(text, candidate, following) if following else 0.0
        if not only_begins or acts_as_show(text, candidate) or is_played(text, candidate):
            owns = beside_somebody(text, candidate, following) if following and not own[Kind.PERSON] else 0.0
            for kind, weight in context(text, candidate, previous):
                if not (owns and kind is Kind.PERSON):
                    around[kind].append(weight)
            around[Kind.SHOW] += (beside, owns)
        elif beside >= NETWORK_AFTER:
            around[Kind.SHOW].append(beside)
        previous = candidate
    return cues


def _add_repeated_titles(candidates: list[Candidate], scores: dict[Key, Scores]) -> None:
    """A known title of ordinary words is likelier if it is written with capitals more than once."""
    times = Counter(c.key for c in candidates if not c.sentence_start and not c.title_case)
    for key, count in times.items():
        if count > 1 and scores[key][Kind.SHOW] >= ORDINARY_TITLE:
            scores[key][Kind.SHOW] += REPEATED


def _add_networks_of_titles(candidates: list[Candidate], scores: dict[Key, Scores]) -> None:
    """A known title of ordinary words is likelier if the article names its network."""
    networks = {e.name for c in candidates for e in c.entries if e.kind == "network"}
    for key, entries in {c.key: c.entries for c in candidates if c.entries}.items():
        if scores[key][Kind.SHOW] and any(e.ordinary and networks.intersection(e.networks) for e in entries):
            scores[key][Kind.SHOW] += ITS_NETWORK


def _add_quoted_titles(
    text: Text, candidates: list[Candidate], films: set[Key], in_marks: bool, scores: dict[Key, Scores]
) -> None:
    """A name in quotation marks is likelier a show if it occurs again, and if shows stand `in_marks` here."""
    times = Counter(c.key for c in candidates)
    quoted = [c for c in candidates if c.quoted and c.key not in films]
    if in_marks:
        for key in {c.key for c in candidates if c.entries and len(c.key) == 1} - {c.key for c in quoted}:
            scores[key][Kind.SHOW] -= HOUSE_STYLE
    for key in {c.key for c in quoted}:
        scores[key][Kind.SHOW] += QUOTED_ELSEWHERE * (times[key] > 1) + HOUSE_STYLE * in_marks
    for key in {c.key for c in quoted if times[c.key] > 1 and _is_in_headline(text, c)}:
        scores[key][Kind.SHOW] += QUOTED_IN_HEADLINE


def _add_cues(cues: Cues, scores: dict[Key, Scores]) -> None:
    """The strongest cues around the mentions of each name count; fewer for shows if it is somebody or a town."""
    for key, found in cues.items():
        is_another = scores[key][Kind.PERSON] >= FULL_NAME or scores[key][Kind.PLACE] >= KNOWN_TOWN
        named = is_another and not scores[key][Kind.SHOW]
        if CONNECTORS.intersection(key[1:-1]) - PARTICLES:
            found.pop(Kind.PERSON, None)
        for kind, weights in found.items():
            count = 1 if named and kind in (Kind.SHOW, Kind.WORK) else CUES_THAT_COUNT
            scores[key][kind] += sum(sorted(weights, reverse=True)[:count])


def _puts_shows_in_marks(candidates: list[Candidate], cues) -> bool:
    """Whether the article puts titles of shows in quotation marks, judged by known or unmistakable ones."""
    sure = {key for key, said in cues.items() if max(said[Kind.SHOW], default=0) >= SAYS_SURELY}
    shows = [
        c.quoted
        for c in candidates
        if any(e.kind == Kind.SHOW and not e.ordinary for e in c.entries) or (not c.entries and c.key in sure)
    ]
    return 2 * sum(shows) > len(shows)


def is_joined_title(text: Text, candidate: Candidate, times: Counter) -> bool:
    """Whether two runs joined by a connector are one title; `times` counts how often each key occurs."""
    if times[candidate.key] > 1 or ":" in candidate.text:
        return True
    if "and" in candidate.key and OF_EACH.search(text.string, max(0, candidate.start - 40), candidate.start):
        return False
    if "&" in candidate.key and not any(
        len(key) > 1 and {key[0], key[-1]} & {*candidate.key} for key in times if "&" not in key
    ):
        return True  # no "Lee & Finch" if there is an Ann Lee
    if OWNED_BY_A_WORD.fullmatch(candidate.text) and everyday_words().issuperset(words(candidate.text)):
        return True  # "Surgeon's Row"
    if any(times[candidate.key[cut:]] > 1 for cut in range(2, len(candidate.key))):
        return False  # "Rumours of the Harbour" if "Harbour" occurs again
    if (of := OF.fullmatch(candidate.text)) and of["whole"].casefold() not in GIVEN_NAMES:
        return True
    if FOLLOWING[Kind.SHOW].weight(text.string, candidate.end) >= SAID_OF_SHOWS:
        return True
    if DESCRIBED.match(text.string, candidate.end) or AFTER_ITS_OWNER.search(
        text.string, max(0, candidate.start - 3), candidate.start
    ):
        return True
    if ONLY_SHOWS_AFTER.search(text.string, max(0, candidate.start - 80), candidate.start):
        return True
    last, pair = words_before(text, candidate)
    return (SHOWN_BEFORE.get(pair) or SHOWN_BEFORE.get(last) or 0) >= 1.4


def _add_surnames(scores: dict[Key, Scores]) -> None:
    """A full name is a human's if the article also uses its last word alone, as a surname."""
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
    """Take a book or game as a show if its adaptation for television, of the same title, is spoken of."""
    for candidate in candidates:
        if kinds[candidate.key] is Kind.WORK and ADAPTED.search(
            text.string, max(0, candidate.start - 120), candidate.start
        ):
            kinds[candidate.key] = Kind.SHOW


SPEAKS_OF_A_SHOW = re.compile(r"\b(?:seasons?|series|episodes?|the show|sitcom|drama|soap)\b", re.IGNORECASE)


def _subject_of_the_article(text: Text, candidates: list[Candidate], scores, kinds) -> None:
    """Take the most repeated unknown name of the headline as a show, if no show is named there and the
    article speaks of seasons or episodes."""
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
