"""Where a text may name something: known names, runs of capitalised words, quoted titles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.extraction.cues import JOB_WORDS, first_names
from articles.extraction.lexicon import KEPT_MARKS, Entry, Lexicon, words
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
NAMES_AND_WORDS = frozenset({"april", "june", "august", "may", "will", "mark", "grant", "rich", "art", "rose"})
CONNECTORS = frozenset({"of", "the", "and", "in", "on", "to", "for", "a", "an", "from", "at", "with", "by", "&", "de", "la", "is", "or"})
TIGHT_CONNECTORS = (("of",), ("of", "the"), ("the",), ("&",), ("to", "the"), ("from", "the"), ("of", "a"))
ABBREVIATED = frozenset({"Jr", "Sr", "St", "Mr", "Mrs", "Ms", "Dr"})
AMBIGUOUS_SURNAMES = frozenset({"bravo", "fox", "gold", "sky", "max", "history", "logo", "living", "dave", "quest", "peacock", "pop", "food", "style"})
NEW_PLACES = frozenset({"York", "Jersey", "Orleans", "Mexico", "Zealand", "England", "Hampshire", "South", "Delhi"})
NEVER_LAST = frozenset({"of", "the", "and", "in", "on", "to", "for", "with", "at", "from", "by", "a", "an", "season", "seasons", "episode", "episodes", "series", "tv", "tweeted", "said", "says", "s", "spoiler"})
PARTICLES = frozenset({"de", "van", "von", "der", "del", "la", "di", "da", "du", "dos", "bin", "al", "el", "den", "ter", "le", "y"})
QUOTED = re.compile(r"[“\"]([^“”\"\n]{2,60})[”\"]|(?<!\w)[‘']([^‘’'\"\n]{2,60}(?:[’'][^‘’'\"\n]{1,40})?)[’'](?!\w)")
TITLE_CASE_SHARE = 0.7
GIVEN = frozenset.union(*first_names())
JOBS_AND_HONOURS = (JOB_WORDS - {"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"}) | frozenset(
    "executive senior vice general manager emmy oscar bafta grammy award awards winner-winning programming entertainment ep showrunners".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a name.

    `key` is its words in lower case without a leading "the"; `entries` are what the lexicon knows under it; `quoted` says that
    marks enclose it, `extended` that it joins two runs ("House of the Dragon", "Kin: The Return"), `title_case` that it
    stands in a headline where a capital says nothing.
    """

    start: int
    end: int
    text: str
    key: tuple[str, ...]
    entries: tuple[Entry, ...] = ()
    quoted: bool = False
    extended: bool = False
    title_case: bool = False
    sentence_start: bool = False


def find_candidates(text: Text, lexicon: Lexicon) -> list[Candidate]:
    """All candidates in order; they may overlap (a known title inside a longer run)."""
    found: dict[tuple[int, int], Candidate] = {}
    for quoted in _quoted_titles(text, lexicon):
        found[quoted.start, quoted.end] = quoted
    headlines = []
    for sentence in text.sentences:
        tokens = text.tokens_in(sentence.start, sentence.end)
        if sentence.role is Role.HEADLINE:
            headlines.append((sentence, tokens))
            continue
        known = list(_known_names(text, tokens, lexicon, False))
        runs = list(_runs(tokens, [(c.start, c.end) for c in known]))
        siblings = list(_siblings(text, sentence))
        runs = [run for run in runs if not any(c.start <= run[0].start < c.end for c in siblings)]
        named = siblings + [c for c in (_run_candidate(text, run, sentence) for run in runs) if c]
        extended = _extended(text, sorted(known + named, key=lambda c: c.start))
        for candidate in (*extended, *known, *named):
            found.setdefault((candidate.start, candidate.end), candidate)
    seen = lexicon.with_names((Entry("seen", c.text), ()) for c in list(found.values()) if len(c.text) > 2)
    for sentence, tokens in headlines:
        for candidate in _of_headline(text, sentence, tokens, seen):
            found.setdefault((candidate.start, candidate.end), candidate)
    return sorted(found.values(), key=lambda c: (c.start, -c.end))


def _of_headline(text: Text, sentence: Sentence, tokens: list[Token], seen: Lexicon) -> Iterator[Candidate]:
    """The names of a headline: those that the article or the lexicon knows; elsewhere a capital may say nothing there."""
    title_case = is_title_case(tokens)
    known = list(_known_names(text, tokens, seen, True))
    for candidate in known:
        entries = tuple(e for e in candidate.entries if e.kind != "seen")
        yield replace(candidate, entries=entries, title_case=title_case)
    runs = list(_runs(tokens, [(c.start, c.end) for c in known]))
    if not title_case:
        yield from (c for c in (_run_candidate(text, run, sentence) for run in runs) if c)
        return
    for run in runs:
        for one, other in zip(run, run[1:], strict=False):
            first, last = one.text.casefold(), other.text.casefold()
            if first in GIVEN and first not in NAMES_AND_WORDS and last not in FUNCTION_WORDS and other.start - one.end == 1:
                written = text.string[one.start : other.end]
                yield Candidate(one.start, other.end, written, key_of(written))


def key_of(written: str) -> tuple[str, ...]:
    """The words by which two writings of a name are the same."""
    key = words(written)
    return key[1:] if len(key) > 1 and key[0] == "the" else key


def is_title_case(tokens: list[Token]) -> bool:
    """Whether nearly all words that could be small are written with a capital, so that a capital says nothing."""
    long = [t.text for t in tokens if t.text[0].isalpha() and t.text.lower() not in CONNECTORS]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= TITLE_CASE_SHARE * len(long)


DESCRIBES = re.compile(
    r"-(?:led|starring|based|esque|winning|themed|focused|centric|rated|eyed|style|owned|produced|nominated|set|list|born|star|created)$"
)


def is_capitalised(token: Token) -> bool:
    first = token.text[0]
    if "-" in token.text and DESCRIBES.search(token.text):
        return False
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
            key = key_of(stripped)
            if key:
                entries = lexicon.entries.get(words(stripped)) or lexicon.entries.get(key, ())
                yield Candidate(start, end, stripped, key, entries, quoted=True)


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


TITLE_NEIGHBOURS = frozenset(
    """season seasons series star stars tv show part volume creator creators showrunner finale premiere trailer episode spin-off spinoff
    cast reboot revival original originals fans actor actress director writer boss producer returns executive""".split()
)
INSIDE_A_NAME = re.compile(r"[(){}\[\]“”\";]|, |[?] |(?<!Mr)(?<!Mrs)(?<!Dr)(?<!St)(?<!\b[A-Z])(?<!vs)\. ")


def _known_names(text: Text, tokens: list[Token], lexicon: Lexicon, title_case: bool) -> Iterator[Candidate]:
    proper = [t for t in tokens if t.text[0].isalnum() or t.text in KEPT_MARKS]
    keys = [t.text.casefold().replace("’", "'").strip(".") for t in proper]
    position, known_until = 0, 0
    while position < len(proper):
        length = _known_length(text, proper, keys, position, lexicon, title_case, 0 < known_until == position)
        known_until = position + length if length else known_until
        if length:
            first, last = proper[position], proper[position + length - 1]
            key = tuple(keys[position : position + length])
            written = text.string[first.start : last.end]
            yield Candidate(
                first.start, last.end, written, key_of(written), lexicon.entries[key], title_case=title_case,
                sentence_start=position == 0,
            )
        position += max(length, 1)


def _known_length(
    text: Text, proper: list[Token], keys: list[str], position: int, lexicon: Lexicon, title_case: bool, known_before: bool
) -> int:
    """How many words from a position are the longest known name there; 0 where none is."""
    first = proper[position]
    if not (is_capitalised(first) or first.text[0].isdigit()):
        return 0
    for length in lexicon.lengths.get(keys[position], ()):
        key = tuple(keys[position : position + length])
        pieces = proper[position : position + length]
        if len(pieces) < length or key not in lexicon.entries:
            continue
        written = text.string[first.start : pieces[-1].end]
        if INSIDE_A_NAME.search(written) or not all(_may_be_in_name(t) for t in pieces):
            continue
        if length == 1 and all(e.name.isupper() and e.name.isalpha() for e in lexicon.entries[key]) and not first.text.isupper():
            continue
        if length == 1 and keys[position] in FUNCTION_WORDS and not _is_titled(text, first):
            continue
        if length == 1 and not title_case and _is_part_of_longer_name(
            text, proper, position, lexicon.entries[key], known_before
        ):
            continue
        return length
    return 0


def _is_titled(text: Text, token: Token) -> bool:
    """Whether the words around show that a small word is a title here: "You season 2", "Netflix's You"."""
    before, after = text.string[max(0, token.start - 3) : token.start], text.string[token.end : token.end + 10]
    return bool(re.match(r"(?:['’]s)? (?:season|series) [\dotfsn]", after, re.IGNORECASE)) or before in ("'s ", "’s ")


def _may_be_in_name(token: Token) -> bool:
    return any(c.isupper() or c.isdigit() for c in token.text) or not token.text[0].isalnum() or token.text.lower() in CONNECTORS


def _is_part_of_longer_name(
    text: Text, proper: list[Token], position: int, entries: tuple[Entry, ...], known_before: bool
) -> bool:
    """Whether a one-word title touches another word with a capital, as a first name or a surname does."""
    token = proper[position]
    behind_first_name = (
        position > 0
        and proper[position - 1].text.casefold() in GIVEN
        and text.string[proper[position - 1].end : token.start] == " "
        and token.text.casefold() in AMBIGUOUS_SURNAMES
    )
    if any(entry.kind != "show" for entry in entries) and token.text.casefold() not in GIVEN and not behind_first_name:
        return False
    if position + 1 < len(proper):
        after = proper[position + 1]
        if (
            text.string[token.end : after.start] == " "
            and is_capitalised(after)
            and after.text[0].isalpha()
            and after.text.casefold() not in TITLE_NEIGHBOURS
        ):
            return True
    if position:
        before = proper[position - 1]
        if text.string[before.end : token.start] == " " and before.text[0].isupper() and before.text[0].isalpha():
            word = before.text.casefold()
            if word in CONNECTORS and position > 1:
                return True
            return word not in FUNCTION_WORDS and word not in TITLE_NEIGHBOURS and word not in JOB_WORDS and not known_before
    return False


def _runs(tokens: list[Token], taken: list[tuple[int, int]]) -> Iterator[list[Token]]:
    """Runs of capitalised tokens, with initials and particles, that touch no known name."""
    run: list[Token] = []
    starts = dict(taken)
    n = 0
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
        touches = n > 0 and tokens[n - 1].end == token.start
        if is_capitalised(token):
            if run and touches and tokens[n - 1].text != ".":
                yield run
                run = []
            run.append(token)
        elif run and token.text == "." and touches and (len(run[-1].text) == 1 or run[-1].text in ABBREVIATED):
            run.append(token)
        elif run and token.text in PARTICLES and n + 1 < len(tokens):
            if is_capitalised(tokens[n + 1]) or tokens[n + 1].text in PARTICLES:
                run.append(token)
            else:
                yield run
                run = []
        elif run:
            yield run
            run = []
        n += 1
    if run:
        yield run


def _run_candidate(text: Text, run: list[Token], sentence: Sentence) -> Candidate | None:
    leading_the = None
    run = _without_jobs(run)
    while run and run[0].text.casefold().replace("’", "'") in FUNCTION_WORDS:
        if len(run) > 1 and run[0].text == "New" and run[1].text in NEW_PLACES:
            break
        if len(run) > 1 and run[0].text.casefold() in NAMES_AND_WORDS and run[0].start > sentence.start + 1:
            break
        leading_the = run[0] if run[0].text == "The" and run[0].start > sentence.start + 1 else None
        run = run[1:]
    while run and (run[-1].text.casefold() in NEVER_LAST or run[-1].text in PARTICLES):
        run = run[:-1]
    while run and run[-1].text == "." and (len(run) < 2 or run[-2].text not in ("Jr", "Sr")):
        run = run[:-1]
    if not run or (len(run) == 1 and (len(run[0].text) == 1 or run[0].text.casefold() in FUNCTION_WORDS)) or text.string[run[0].start - 1 : run[0].start] == "@":
        return None
    first = leading_the or run[0]
    written = text.string[first.start : run[-1].end]
    key = key_of(written)
    if not key:
        return None
    return Candidate(
        first.start, run[-1].end, written, key, sentence_start=run[0].start <= sentence.start + 1
    )


SIBLINGS = re.compile(r"\b[Tt]he ((?:[A-Z][\w'’-]+ ){1,2}(?:[Bb]rothers|[Ss]isters|[Tt]wins))\b")


def _siblings(text: Text, sentence: Sentence) -> Iterator[Candidate]:
    """People named together: "the Finch brothers"."""
    for match in SIBLINGS.finditer(text.string, sentence.start, sentence.end):
        yield Candidate(match.start(1), match.end(1), match[1], key_of(match[1]))


def _without_jobs(run: list[Token]) -> list[Token]:
    """The run without the jobs and honours before a name: "Executive Producer Ann Lee", "Writers Bo Finch"."""
    while len(run) > 1:
        word, following = run[0].text.casefold(), run[1].text.casefold()
        adjective = word not in GIVEN and following in GIVEN and word.endswith(("ly", "s", "ing", "ed"))
        if adjective:
            run = run[1:]
            continue
        if word not in JOBS_AND_HONOURS or (word == "star" and following not in GIVEN):
            break
        run = run[1:]
    return run


TIGHT = re.compile(r" (?:of|of the|of a|the|&|to the|from the|and the|in the) |: (?:The )?")
COLON = re.compile(r": (?:The )?")
LOOSE = re.compile(r" (?:for|for the|on the|vs\.?|in|on|to|with|at) | - ")


def _extended(text: Text, candidates: list[Candidate]) -> list[Candidate]:
    """Neighbours that one connector joins, as titles are: "House of the Dragon", "Kin: The Return"."""
    extended: list[Candidate] = []
    for first, second in zip(candidates, candidates[1:], strict=False):
        start = extended[-1].start if extended and extended[-1].end == first.end else first.start
        gap = second.start - first.end
        if not 0 < gap < 10 or second.end - start > 60 or any(e.kind == "network" for e in first.entries + second.entries):
            continue
        between = text.string[first.end : second.start]
        written = text.string[start : second.end]
        if between.startswith(":"):
            joins = COLON.fullmatch(between) and second.key[0].split("'")[0] not in FUNCTION_WORDS
            joins = joins and ( bool(first.entries) or not first.sentence_start or text.string.count(written) > 1)
        else:
            joins = TIGHT.fullmatch(between) or (
                LOOSE.fullmatch(between)
                and not first.entries
                and not second.entries
                and first.key[0] not in GIVEN
                and text.string.count(written) > 1
            )
        if joins:
            extended.append(
                Candidate(start, second.end, written, key_of(written), extended=True, sentence_start=first.sentence_start)
            )
    return extended
