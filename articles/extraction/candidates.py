"""Where a text may name something: known names, runs of capitalised words, quoted titles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.lexicon import Entry, Lexicon, words
from articles.extraction.text import Role, Sentence, Text, Token

FUNCTION_WORDS = frozenset(
    """a about above across after again against ahead all almost along already also although always am amid among an and another
    any are around as ask at away back be because been before behind being below besides best between both but by can clearly come
    could despite did do does don down during each earlier either else elsewhere enjoy even ever every everyone few finally find
    first following for former formerly from further get give given go going good got great had has have having he hence her here
    hers herself him himself his how however i if in indeed inside instead into is it its itself just last lastly later latest
    least less let like look looking made make many maybe me meanwhile might more most much must my near nearly neither never
    new next no none nor not nothing now of off oh okay on once one only onto or other others otherwise our out outside over
    overall own per perhaps plus previously probably rather read recently right said saw say says see seen several she should
    since so some someone something soon speaking still such take taken talking than that the their them then there these they
    this those though three through throughout thus to together too two under unlike until up upon us very via was watch we well
    were what whatever when whenever where whether which while who whoever whole whom whose why will with within without
    would yes yet you your yours january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday today tonight tomorrow yesterday it's he's she's they're there's that's we're
    you're i'm i've isn't don't doesn't didn't won't can't let's here's what's who's spoiler spoilers warning exclusive update
    video videos photo photos caption credit image images source via series season seasons episode episodes show shows
    added according based fans viewers filming production details starring""".split()
)
MONTHS_THAT_ARE_NAMES = frozenset({"april", "june", "august", "may"})
CONNECTORS = frozenset({"of", "the", "and", "in", "on", "to", "for", "a", "an", "from", "at", "with", "by", "&", "de", "la", "is", "or"})
TIGHT_CONNECTORS = (("of",), ("of", "the"), ("the",), ("&",), ("to", "the"), ("from", "the"), ("of", "a"))
PARTICLES = frozenset({"de", "van", "von", "der", "del", "la", "di", "da", "du", "dos", "bin", "al", "el", "den", "ter", "le", "y"})
QUOTED = re.compile(r"[“\"]([^“”\"\n]{2,60})[”\"]|(?<!\w)[‘']([^‘’'\"\n]{2,60}(?:[’'][^‘’'\"\n]{1,40})?)[’'](?!\w)")
TITLE_CASE_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a name. `entries` are what the lexicon knows under it; `quoted` says that marks enclose it."""

    start: int
    end: int
    text: str
    key: tuple[str, ...]
    entries: tuple[Entry, ...] = ()
    quoted: bool = False
    title_case: bool = False
    sentence_start: bool = False


def find_candidates(text: Text, lexicon: Lexicon) -> list[Candidate]:
    """All candidates in order; they may overlap (a known title inside a longer run)."""
    found: dict[tuple[int, int], Candidate] = {}
    for quoted in _quoted_titles(text, lexicon):
        found[quoted.start, quoted.end] = quoted
    for sentence in text.sentences:
        tokens = text.tokens_in(sentence.start, sentence.end)
        title_case = is_title_case(tokens) if sentence.role in (Role.HEADLINE, Role.CAPTION) else False
        known = list(_known_names(text, tokens, lexicon, title_case))
        for candidate in known:
            found.setdefault((candidate.start, candidate.end), candidate)
        taken = [(c.start, c.end) for c in known if not all(e.ordinary for e in c.entries)]
        for run in _runs(tokens, taken):
            candidate = _run_candidate(text, run, sentence, title_case, lexicon)
            if candidate:
                found.setdefault((candidate.start, candidate.end), candidate)
    return sorted(found.values(), key=lambda c: (c.start, -c.end))


def is_title_case(tokens: list[Token]) -> bool:
    """Whether nearly all words that could be small are written with a capital, so that a capital says nothing."""
    long = [t.text for t in tokens if t.text[0].isalpha() and t.text.lower() not in CONNECTORS]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= TITLE_CASE_SHARE * len(long)


def is_capitalised(token: Token) -> bool:
    first = token.text[0]
    return first.isupper() or (first.isdigit() and len(token.text) > 2 and token.text[-1].isalpha() and token.text[1].isupper())


def _quoted_titles(text: Text, lexicon: Lexicon) -> Iterator[Candidate]:
    for match in QUOTED.finditer(text.string):
        group = 1 if match.group(1) is not None else 2
        inner = match.group(group)
        start = match.start(group)
        stripped = inner.rstrip(" ,.;:")
        tokens = text.tokens_in(start, start + len(stripped))
        if stripped and looks_like_title(tokens):
            end = start + len(stripped)
            key = words(stripped)
            if key:
                yield Candidate(start, end, stripped, key, lexicon.entries.get(key, ()), quoted=True)


def looks_like_title(tokens: list[Token]) -> bool:
    """Whether every word but the small ones has a capital, and the first and the last have one."""
    proper = [t for t in tokens if t.text[0].isalnum()]
    if not proper or len(proper) > 9 or not (proper[0].text[0].isupper() or proper[0].text[0].isdigit()):
        return False
    if proper[0].text[0].isdigit() and len(proper) == 1 and not proper[0].text.isdigit():
        return False
    return all(t.text[0].isupper() or t.text[0].isdigit() or t.text.lower() in CONNECTORS for t in proper) and (
        proper[-1].text.lower() not in CONNECTORS or proper[-1].text[0].isupper()
    )


def _known_names(text: Text, tokens: list[Token], lexicon: Lexicon, title_case: bool) -> Iterator[Candidate]:
    proper = [(n, t) for n, t in enumerate(tokens) if t.text[0].isalnum() or t.text in "&+!"]
    keys = [t.text.casefold().replace("’", "'").strip(".") for _, t in proper]
    position = 0
    while position < len(proper):
        step = 1
        first = proper[position][1]
        if keys[position] in lexicon.lengths and (first.text[0].isupper() or first.text[0].isdigit()):
            for length in lexicon.lengths[keys[position]]:
                key = tuple(keys[position : position + length])
                entries = lexicon.entries.get(key)
                if not entries or len(key) < length:
                    continue
                last = proper[position + length - 1][1]
                written = text.string[first.start : last.end]
                if "\n" in written or not _written_as_name(written, tokens, proper, position, length):
                    continue
                yield Candidate(
                    first.start, last.end, written, key, entries, title_case=title_case, sentence_start=position == 0
                )
                step = length
                break
        position += step


def _written_as_name(written: str, tokens, proper, position: int, length: int) -> bool:
    """A known name is written with capitals, in one piece: no comma, bracket or full stop runs through it."""
    pieces = [t for _, t in proper[position : position + length]]
    if any(not (t.text[0].isupper() or t.text[0].isdigit() or not t.text[0].isalnum() or t.text.lower() in CONNECTORS)
           for t in pieces):
        return False
    return length == 1 or not re.search(r"[(){}\[\]“”\";]|, |\. |[?] ", written)


def _runs(tokens: list[Token], taken: list[tuple[int, int]]) -> Iterator[list[Token]]:
    """Runs of capitalised tokens, with initials and particles, that touch no known name."""
    run: list[Token] = []
    n = 0
    ends = {end for _, end in taken}
    starts = {start: end for start, end in taken}
    while n < len(tokens):
        token = tokens[n]
        if token.start in starts:
            if run:
                yield run
            run = []
            end = starts[token.start]
            while n < len(tokens) and tokens[n].start < end:
                n += 1
            continue
        previous = tokens[n - 1] if n else None
        touches = previous is not None and previous.end == token.start
        if is_capitalised(token):
            if run and touches and previous.text not in (".", "-", "'", "’"):
                yield run
                run = []
            run.append(token)
        elif run and token.text == "." and len(run[-1].text) <= 2 and touches and (len(run[-1].text) == 1 or run[-1].text in ("Jr", "Sr", "St", "Mr", "Ms", "Dr")):
            run.append(token)
        elif run and token.text in PARTICLES and n + 1 < len(tokens) and (is_capitalised(tokens[n + 1]) or tokens[n + 1].text in PARTICLES):
            run.append(token)
        elif run:
            yield run
            run = []
        n += 1
    if run:
        yield run
    del ends


def _run_candidate(
    text: Text, run: list[Token], sentence: Sentence, title_case: bool, lexicon: Lexicon
) -> Candidate | None:
    first_word = sentence.start
    while run and run[0].text.casefold().replace("’", "'") in FUNCTION_WORDS:
        if run[0].text.lower() in MONTHS_THAT_ARE_NAMES and len(run) > 1 and run[0].start != first_word:
            break
        run = run[1:]
    while run and (run[-1].text.casefold() in FUNCTION_WORDS or run[-1].text in PARTICLES):
        run = run[:-1]
    while run and run[-1].text == "." and (len(run) < 2 or run[-2].text not in ("Jr", "Sr")):
        run = run[:-1]
    if not run or (len(run) == 1 and len(run[0].text) == 1):
        return None
    start, end = run[0].start, run[-1].end
    written = text.string[start:end]
    key = words(written)
    if not key:
        return None
    return Candidate(
        start, end, written, key, lexicon.entries.get(key, ()), title_case=title_case,
        sentence_start=start <= first_word + 1,
    )
