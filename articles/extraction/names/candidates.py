"""Finds where a text may name something: known names, runs of capitalised words, quoted titles."""

import re
from collections.abc import Iterator
from itertools import chain, groupby, pairwise

from articles.extraction.lexicon.lexicon import Entry, Key, Lexicon, words
from articles.extraction.lexicon.vocabulary import FUNCTION_WORDS, GIVEN_NAMES, everyday_words
from articles.extraction.names.candidate import CONNECTORS, FOREIGN_CONNECTORS, Candidate, key_of
from articles.extraction.names.cues import A_SHOW, JOB_WORDS, Kind
from articles.extraction.names.items import titles_of_items
from articles.extraction.names.joined_names import joined
from articles.extraction.names.known import KnownNames
from articles.extraction.names.runs import (
    NAMES_AND_WORDS,
    SMALL_WITH_CAPITAL,
    candidate_of,
    capitalised_runs,
    nicknamed,
    siblings,
    untitled,
)
from articles.extraction.names.schedules import titles_in_schedules
from articles.extraction.names.services import with_services
from articles.extraction.names.titles import coined
from articles.extraction.text import Role, Sentence, Text, Token

QUOTED = re.compile(
    r"(?=[“\"‘'])"  # a cheap test first
    r"(?:[“\"]([^“”\"\n]{2,60})[”\"]|(?<!\w)[‘']([^‘’'\"\n]{2,60}(?:[’'][^‘’'\"\n]{1,40})?)[’'](?!\w))"
)
POSSESSIVE_ENDING = re.compile(r"['’]s$|(?<=s)['’]$")
A_NAME = re.compile(r" [A-Z][\w'’-]+ [A-Z]")
SMALL_WORDS = CONNECTORS | FOREIGN_CONNECTORS
SEASON_AFTER = re.compile(r"(?<=\w)[,:]? (?:[Ss]eason|[Ss]eries) \d{1,2}$")
TITLE_CASE_SHARE = 0.7
MOST_SMALL = 4  # words; a sentence may name many people
LONGEST_SUBHEAD = 14
SHOUTED = re.compile(r"[A-Z]{3,}")
A_SHOW_WORDS = frozenset(A_SHOW.split("|"))


def find_candidates(text: Text, lexicon: Lexicon) -> list[Candidate]:
    """All candidates in text order. They may overlap: a known title may stand inside a longer run."""
    lexicon = with_services(text, lexicon)
    found: dict[tuple[int, int], Candidate] = {}
    for quoted in _quoted_titles(text, lexicon):
        found[quoted.start, quoted.end] = quoted
    for start, end in (*titles_in_schedules(text), *titles_of_items(text, lexicon)):
        found[start, end] = _set_apart(text, start, end, lexicon)._replace(scheduled=True)
    titles = {*coined(text, lexicon), *(quoted.text for quoted in found.values())}
    own = lexicon.with_names(
        (Entry("seen", title), (f"The {title}",)) for title in sorted(titles) if " " in title
    )
    known_names = KnownNames(text, own, text.words)
    headlines = []
    for sentence in text.sentences:
        tokens = text.tokens_in(sentence.start, sentence.end)
        if sentence.role is Role.HEADLINE or _is_subhead(text, sentence, tokens):
            headlines.append((sentence, tokens))
            continue
        for candidate in _of_sentence(text, sentence, tokens, known_names):
            found.setdefault((candidate.start, candidate.end), candidate)
    keys = {candidate.key for candidate in found.values()}
    for candidate in _of_headlines(text, headlines, own, list(found.values())):
        if not _lacks_apostrophe(candidate, keys):
            found.setdefault((candidate.start, candidate.end), candidate)
    return sorted(found.values(), key=lambda c: (c.start, -c.end))


def _lacks_apostrophe(candidate: Candidate, keys: set[Key]) -> bool:
    """Whether it is a known full name in the genitive without its apostrophe: "Dot Marlows brother"."""
    *first, last = candidate.key
    return bool(first) and last.endswith("s") and (*first, last[:-1]) in keys


def _of_sentence(
    text: Text, sentence: Sentence, tokens: list[Token], known_names: KnownNames
) -> Iterator[Candidate]:
    """The candidates in a sentence: joined names, known names, and runs of capitalised words."""
    known = list(map(_without_seen, known_names.among(tokens, title_case=False)))
    runs = list(capitalised_runs(tokens, [(c.start, c.end) for c in known]))
    if whole := [*siblings(text, sentence), *nicknamed(text, sentence), *untitled(text, sentence, known)]:
        runs = [run for run in runs if not any(c.start < run[-1].end and run[0].start < c.end for c in whole)]
    named = whole + [c for c in (candidate_of(text, run, sentence) for run in runs) if c]
    yield from joined(text, sorted(known + named, key=lambda c: c.start))
    yield from known
    yield from named


def _of_headlines(
    text: Text, headlines: list[tuple[Sentence, list[Token]]], lexicon: Lexicon, found: list[Candidate]
) -> Iterator[Candidate]:
    """The candidates in headlines, where names `found` elsewhere in the article count as known."""
    tokens_of_headlines = {token.text for _, tokens in headlines for token in tokens}
    keys = {key for token in tokens_of_headlines for key in words(token)}
    seen = lexicon.with_names(
        (Entry("seen", c.text), (c.text.removeprefix("The "),))
        for c in found
        if len(c.text) > 2 and c.key[0] in keys
    )
    known_names = KnownNames(text, seen, tokens_of_headlines)
    for sentence, tokens in headlines:
        yield from _of_headline(text, sentence, tokens, known_names, lexicon)


def _of_headline(
    text: Text, sentence: Sentence, tokens: list[Token], known_names: KnownNames, lexicon: Lexicon
) -> Iterator[Candidate]:
    """The candidates in a headline; in title case, only names that the article or the lexicon knows."""
    title_case = is_title_case(tokens)
    all_known = list(known_names.among(tokens, title_case=title_case))
    ends = {c.end for c in all_known}
    known = [
        c
        for c in all_known
        if not (
            _ends_a_name(tokens, c, ends, title_case)
            or (_only_describes(tokens, c) if title_case else _begins_a_name(text, tokens, c))
        )
    ]
    yield from map(_without_seen, known)
    runs = list(capitalised_runs(tokens, [(c.start, c.end) for c in known]))
    if not title_case:
        quiet = chain.from_iterable(map(_without_shouted, runs))
        yield from (c for c in (candidate_of(text, run, sentence) for run in quiet) if c)
        return
    for run in runs:
        for one, other in pairwise(run):
            written = text.string[one.start : other.end]
            if other.start - one.end == 1 and (
                _begins_with_given_name(one, other) or lexicon.credits.acting(written)
            ):
                yield Candidate(one.start, other.end, written, key_of(written))


def _without_shouted(run: list[Token]) -> Iterator[list[Token]]:
    """The parts of a run between ordinary words in capitals: "Ann Lee QUITS Harbour Lights"."""
    for is_shouted, part in groupby(
        run, lambda token: SHOUTED.fullmatch(token.text) and _is_everyday(token.text)
    ):
        if not is_shouted:
            yield list(part)


def _is_everyday(word: str) -> bool:
    return word.casefold() in everyday_words()


def _begins_with_given_name(one: Token, other: Token) -> bool:
    first, last = one.text.casefold(), other.text.casefold()
    return first in GIVEN_NAMES and first not in NAMES_AND_WORDS and last not in FUNCTION_WORDS


def _ends_a_name(tokens: list[Token], candidate: Candidate, ends: set[int], title_case: bool) -> bool:
    """Whether a name seen elsewhere is here only the surname after a first name.

    Where capitals mean something, any unknown capitalised word may be that first name, unless a known name
    ends with it (`ends`: the offsets where known names end).
    """
    if " " in candidate.text or any(entry.kind != "seen" for entry in candidate.entries):
        return False
    before = next((token for token in tokens if token.end == candidate.start - 1), None)
    if before is None or not before.text[0].isupper():
        return False
    first = before.text.casefold()
    return first in GIVEN_NAMES or not (
        title_case or before.end in ends or first in everyday_words() or first in FUNCTION_WORDS
    )


def _begins_a_name(text: Text, tokens: list[Token], candidate: Candidate) -> bool:
    """Whether a name seen elsewhere is here only the first name before a surname."""
    if " " in candidate.text or any(entry.kind != "seen" for entry in candidate.entries):
        return False
    after = next((token for token in tokens if token.start == candidate.end + 1), None)
    return after is not None and after.text[0].isupper() and after.text.casefold() not in everyday_words()


def _only_describes(tokens: list[Token], candidate: Candidate) -> bool:
    """Whether it is an everyday word, seen nowhere else, that describes a show or somebody: "Canceled Space Drama",
    "Original Star Ann Lee"."""
    word = candidate.text.casefold()
    if word not in everyday_words() or any(e.kind == "seen" for e in candidate.entries):
        return False
    after = next((token.text.casefold() for token in tokens if token.start == candidate.end + 1), "")
    return after in A_SHOW_WORDS or (word in JOB_WORDS and after in GIVEN_NAMES)


def _without_seen(candidate: Candidate) -> Candidate:
    """The candidate without the entries that only record that the article uses the name elsewhere."""
    known = tuple(entry for entry in candidate.entries if entry.kind != "seen")
    return candidate if known == candidate.entries else candidate._replace(entries=known)


def is_title_case(tokens: list[Token]) -> bool:
    """Whether nearly all words that could be lower case are capitalised, so that a capital means nothing."""
    long = [t.text for t in tokens if t.text[0].isalpha() and t.text.lower() not in CONNECTORS]
    small = sum(not word[0].isupper() for word in long)
    return len(long) >= 4 and small <= MOST_SMALL and small <= (1 - TITLE_CASE_SHARE) * len(long)


def _is_subhead(text: Text, sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether a line in the body is written like a headline: no full stop, and small words capitalised too."""
    if not 4 <= len(tokens) <= LONGEST_SUBHEAD or text.string[sentence.end - 1] in ".!?:\"”’')":
        return False
    small = (t.text for t in tokens[1:] if t.text[0].isupper() and t.text.casefold() in FUNCTION_WORDS)
    return any(word not in SMALL_WITH_CAPITAL for word in small) and is_title_case(tokens)


def _quoted_titles(text: Text, lexicon: Lexicon) -> Iterator[Candidate]:
    for match in QUOTED.finditer(text.string):
        group = 1 if match.group(1) is not None else 2
        inner = match.group(group)
        start = match.start(group)
        stripped = SEASON_AFTER.sub("", _without_ending(text, inner.rstrip(" ,.;:"), match.end(), lexicon))
        tokens = text.tokens_in(start, start + len(stripped))
        if stripped and (looks_like_title(tokens) or _is_lower_case_title(lexicon, stripped)):
            end = start + len(stripped)
            key = key_of(stripped)
            if key:
                yield _set_apart(text, start, end, lexicon)


def _set_apart(text: Text, start: int, end: int, lexicon: Lexicon) -> Candidate:
    """The candidate at [start, end), which marks or its place in a line set apart."""
    written = text.string[start:end]
    key = key_of(written)
    entries = lexicon.known_as(words(written)) or lexicon.known_as(key)
    return Candidate(start, end, written, key, entries, quoted=True)


def _is_lower_case_title(lexicon: Lexicon, title: str) -> bool:
    """Whether it is a known title of an unmistakable form that begins in lower case: "black-ish"."""
    return title[0].islower() and "-" in title and lexicon.find(title, Kind.SHOW) is not None


def _without_ending(text: Text, title: str, end: int, lexicon: Lexicon) -> str:
    """The title without a possessive ending before its closing mark, which ends at `end`: "“Kin’s” Ann Lee".

    The ending goes if the lexicon or the rest of the article has the title without it, or if a name follows.
    """
    bare = POSSESSIVE_ENDING.sub("", title)
    entry = lexicon.find(title, Kind.SHOW) if bare != title else None
    if bare == title or (entry and len(entry.name) > len(bare)):
        return title
    is_so_elsewhere = text.string.count(bare) > text.string.count(title)
    return bare if entry or is_so_elsewhere or A_NAME.match(text.string, end) else title


def looks_like_title(tokens: list[Token]) -> bool:
    """Whether all words but small ones are capitalised, the first and the last included."""
    proper = [t for t in tokens if t.text[0].isalnum()]
    if not proper or len(proper) > 9 or not (proper[0].text[0].isupper() or proper[0].text[0].isdigit()):
        return False
    if proper[0].text[0].isdigit() and len(proper) == 1 and not proper[0].text.isdigit():
        return False
    return all(
        t.text[0].isupper() or t.text[0].isdigit() or t.text.lower() in SMALL_WORDS for t in proper
    ) and (proper[-1].text.lower() not in CONNECTORS or proper[-1].text[0].isupper())
