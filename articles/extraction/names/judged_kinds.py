"""The kind of each name in an article, judged by weights learned from annotated articles: they weigh the sum
of cues and the words around the name."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from articles.extraction.judgement import Judgement
from articles.extraction.lexicon.credits import Credits
from articles.extraction.lexicon.lexicon import Key
from articles.extraction.lexicon.vocabulary import GIVEN_NAMES, everyday_words
from articles.extraction.names.candidate import Candidate
from articles.extraction.names.cues import HUMAN, Kind
from articles.extraction.names.kinds import kinds_by_sum
from articles.extraction.names.own_words import Scores
from articles.extraction.text import Role, Text

IS_A_SHOW, IS_A_HUMAN = "name of a show", "name of a human"
# Low, because annotations name only the shows that an article states facts about, not all that it mentions.
LEAST_OF_A_SHOW = 0.15
LEAST = {Kind.SHOW: 0.1, Kind.ORGANISATION: 0.5}  # by the kind that the sum of cues suggests
LEAST_OF_A_HUMAN = 0.5
SHOW_BESIDE_HUMAN = 0.3  # a name is a show if its probability is at least this share of that of a human
SUMS = (0.5, 0.9, 1.2, 1.6, 2.2, 2.8, 3.4, 4.5, 6.0, 20.0)
LEADS = (-2.0, -1.0, 0.0, 1.0, 2.0)
SAID_OF_SUMS = {kind: [f"sum of {kind} {least}" for least in SUMS] for kind in Kind}
SAID_OF_LEADS = {kind: [f"lead of {kind} {least}" for least in LEADS] for kind in ("show", "human")}
OFTEN = 3
REACH, NEAR = 32, 30
LINE = "¶"  # the beginning or end of a paragraph
WORDS_AROUND = re.compile(r"[\w’'-]+|[^\w\s]")
MARKS = frozenset("'\"“”‘’")
PLAIN = str.maketrans({"“": None, "”": None, '"': None, "‘": None, "’": "'"})
NUMBER = re.compile(r"\d+")


def kinds_of(
    text: Text, candidates: list[Candidate], credits: Credits, judgement: Judgement
) -> tuple[dict[Key, Kind], dict[Key, float]]:
    """The kind of each name by its key (OTHER where nothing tells), and the probability that it names a show.

    The probabilities are empty where no weights for shows were learned.
    """
    summed, scores = kinds_by_sum(text, candidates, credits)
    if IS_A_SHOW not in judgement.weights:
        return summed, {}
    kinds, probable = {}, {}
    for key, signs in signs_of(text, candidates, summed, scores).items():
        show = probable[key] = judgement.probability(IS_A_SHOW, signs)
        is_surely = show >= SHOW_BESIDE_HUMAN  # whatever the probability of a human
        human = 0.0 if is_surely else judgement.probability(IS_A_HUMAN, signs)
        kinds[key] = _kind(summed[key], show, human)
    return kinds, probable


def _kind(summed: Kind, show: float, human: float) -> Kind:
    least = LEAST.get(summed, LEAST_OF_A_SHOW)
    if show >= least and show >= SHOW_BESIDE_HUMAN * human:
        return Kind.SHOW
    if human >= LEAST_OF_A_HUMAN:
        return summed if summed in HUMAN else Kind.PERSON
    return Kind.OTHER if summed in (*HUMAN, Kind.SHOW) else summed


def signs_of(
    text: Text, candidates: list[Candidate], summed: dict[Key, Kind], scores: dict[Key, Scores]
) -> dict[Key, frozenset[str]]:
    """For each key, the features that speak for or against its kinds; `_` in them stands for the name."""
    signs: dict[Key, set[str]] = defaultdict(set)
    times: dict[Key, int] = defaultdict(int)
    for candidate in candidates:
        signs[candidate.key].update(_written(candidate), _around(text, candidate))
        times[candidate.key] += 1
    for one, other in pairwise(candidates):
        if other.start - one.end <= NEAR and "\n" not in (between := text.string[one.end : other.start]):
            gap = NUMBER.sub("#", between.translate(PLAIN)).strip().casefold()
            signs[other.key].add(f"{{{summed[one.key]}}} {gap} _")
            signs[one.key].add(f"_ {gap} {{{summed[other.key]}}}")
    for candidate in {c.key: c for c in candidates}.values():
        key = candidate.key
        signs[key].update(_of_words(candidate), _of_sums(scores[key]))
        signs[key].add(f"summed {summed[key]}")
        signs[key].add(f"named {times[key]}" if times[key] <= OFTEN else "named often")
    return {key: frozenset(some) for key, some in signs.items()}


def _of_sums(scores: Scores) -> Iterator[str]:
    for kind, score in scores.items():
        yield from SAID_OF_SUMS[kind][: bisect_right(SUMS, score)]
    human = max(scores.get(Kind.PERSON, 0.0), scores.get(Kind.CHARACTER, 0.0))
    show = scores.get(Kind.SHOW, 0.0)
    neither = max((s for kind, s in scores.items() if kind not in (*HUMAN, Kind.SHOW)), default=0.0)
    for kind, lead in (("show", show - max(human, neither)), ("human", human - max(show, neither))):
        yield from SAID_OF_LEADS[kind][: bisect_right(LEADS, lead)]


def _of_words(candidate: Candidate) -> Iterator[str]:
    """Features of the name's own words, and of what the lexicon knows about it."""
    key, everyday = candidate.key, everyday_words()
    yield f"words {min(len(key), 5)}"
    yield "first name first" if key[0] in GIVEN_NAMES else "no first name first"
    yield from (f"known {entry.kind}{' as a word' * entry.ordinary}" for entry in candidate.entries)
    if not candidate.entries:
        yield "unknown"
    if everyday.issuperset(key):
        yield "everyday words"
    yield f"first word {'everyday' if key[0] in everyday else 'rare'}"
    yield f"last word {'everyday' if key[-1] in everyday else 'rare'}"


def _written(candidate: Candidate) -> Iterator[str]:
    yield "in marks" if candidate.quoted else "without marks"
    yield "in title case" if candidate.title_case else "in a sentence"
    yield "begins a sentence" if candidate.sentence_start else "within a sentence"
    if candidate.text.startswith("The "):
        yield "with article"
    if candidate.text.isupper() and len(candidate.text) > 3:
        yield "in capitals"


def _around(text: Text, candidate: Candidate) -> Iterator[str]:
    """Features of one mention's surroundings: the two words before and after it in its paragraph, with names
    and numbers replaced by placeholders."""
    start, end = candidate.start, candidate.end
    paragraph = text.paragraph_at(start)
    begins, ends = paragraph.start, paragraph.end
    before = _alike([LINE, *_words(text.string[max(begins, start - REACH) : start])][-2:])
    after = _alike([*_words(text.string[end : min(ends, end + REACH)]), LINE][:2])
    yield f"in {paragraph.role}"
    yield f"{before[-1]} _"
    yield f"{' '.join(before)} _"
    yield f"_ {after[0]}"
    yield f"_ {' '.join(after)}"
    if before == after == [LINE] and paragraph.role is not Role.HEADLINE:
        yield "line of its own"


def _words(around: str) -> list[str]:
    return [word for word in WORDS_AROUND.findall(around) if word not in MARKS]


def _alike(words: list[str]) -> list[str]:
    return ["#" if word.isdigit() else "Name" if word[0].isupper() else word for word in words]
