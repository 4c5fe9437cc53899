"""Runs of capitalised words, which may be names that are not in the lexicon."""

import re
from collections.abc import Iterator

from articles.extraction.lexicon.vocabulary import FUNCTION_WORDS, GIVEN_NAMES, everyday_words, words
from articles.extraction.names.candidate import DESCRIBES, Candidate, is_capitalised, key_of
from articles.extraction.names.cues import DEPARTMENTS, FORMS_OF_ADDRESS, HONOURS_AND_FIRST_NAMES, JOB_WORDS
from articles.extraction.text import Sentence, Text, Token
from shows.dates.months import MONTH_NAMES
from shows.dates.vocabulary import WHOLE_WEEKDAYS

NAMES_AND_WORDS = frozenset(
    {"april", "june", "august", "may", "will", "mark", "grant", "rich", "art", "rose"}
)
DESCRIBING = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)+")  # "Super-fan Ann Lee"
ABBREVIATED = frozenset(
    "Jr Sr St Mr Mrs Ms Dr Sgt Lt Capt Cpl Col Gen Maj Cmdr Pvt Det Insp Supt Rev Prof Gov Sen Fr".split()
)
NEW_PLACES = frozenset(
    {"York", "Jersey", "Orleans", "Mexico", "Zealand", "England", "Hampshire", "South", "Delhi"}
)
NEVER_LAST = frozenset(
    """
    of the and in on to for with at from by a an season seasons episode episodes series tv tweeted said
    says s spoiler premiere premieres finale anime
    """.split()
).union(WHOLE_WEEKDAYS)
ALSO_KNOWN_AS = frozenset({"aka", "a.k.a"})
PARTICLES = frozenset(
    """
    de van von der del la di da du dos bin bo al el den ter le y
    """.split()
)
JOBS_AND_HONOURS = (JOB_WORDS - FORMS_OF_ADDRESS) | frozenset(
    (
        "executive senior vice general manager emmy oscar bafta grammy award awards winner-winning "
        "programming entertainment ep eps execs showrunners vp coo cfo gm dop accountant officer managing commissioner"
    ).split()
)


# Verbs that may open a sentence before its speaker: "Adds Ann Lee, ...".
SAYS_FIRST = frozenset(
    """
    adds admits admitted agreed agrees asked asks beamed commented concluded concludes confessed continued continues
    countered counters cracked deadpanned deadpans declared enthused explained explains gushed insisted insists
    joked jokes laughed laughs mused noted notes observed offered quipped quips recalled recalls reflected remarked
    remembered remembers replied replies responded stated teased teases tells told tweeted tweets writes wrote
    """.split()
)
A_SEASON = re.compile(r"S\d{1,2}")
NUMBERED_SEASON = re.compile(
    r"\b(?:Season|Series) (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b"
    r"|\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Final) (?:Season|Series)\b"
)
END_COMPANIES = frozenset(  # whose first words are a network or a number: "AMC Studios", "20th Television"
    "studios productions pictures television animation group networks broadcasting publishing".split()
)
NEVER_ALONE = FUNCTION_WORDS | JOBS_AND_HONOURS | END_COMPANIES | {"am", "pm"}

# Small words that may be capitalised in mid-sentence without opening a title.
SMALL_WITH_CAPITAL = frozenset(
    (
        *"The A An With And Season Series I I'm I’m I've I’ve".split(),
        *MONTH_NAMES.values(),
        *map(str.capitalize, WHOLE_WEEKDAYS),
    )
)
PLAYED = re.compile(r"\b(?:plays?|playing|played|portrays?|portraying|voices|named|called) $")
DOES = re.compile(
    r" (?:has|is|joined|joins|plays|played|said|says|stars|starred|told|was|will|who|executive|serves?|directs?)\b"
    r"|, who\b| \(|(?:,| and| &)(?: [A-Z][\w’'-]+){2}"
)
MONTHS_AND_NAMES = frozenset({"April", "May", "June", "August"})
IN_A_MONTH = re.compile(r"(?<!\w)(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Ll]ate|[Ee]arly) \Z")
AFTER_A_WORD = re.compile(r"[a-z],? $")

# Numbered places, and so titles: "Station 12".
NUMBERED = (words("settings") | frozenset("engine ladder precinct route squad studio unit ward".split())) - {
    "street"
}
OPEN_A_CLAUSE = frozenset("as because but if since so that though when while".split())
BEFORE_A_SETTING = frozenset("after at before for from in like on unlike with".split())
SUBJECTS = frozenset("i he she we they you it who".split())
COUNTED = frozenset(
    "% / - – million minutes hours days weeks years times episodes seasons people shows students".split()
)


def capitalised_runs(tokens: list[Token], taken: list[tuple[int, int]]) -> Iterator[list[Token]]:
    """Runs of capitalised tokens, with initials and particles, that do not touch known names (`taken`)."""
    run: list[Token] = []
    ends = dict(taken)
    taken_until = -1
    for n, token in enumerate(tokens):
        start, _, text = token
        if start < taken_until:
            continue
        if start in ends:
            taken_until = ends[start]
        elif is_capitalised(text) and text.casefold().strip(".") not in ALSO_KNOWN_AS:
            if run and tokens[n - 1].end == start and tokens[n - 1].text != ".":
                yield run
                run = []
            run.append(token)
            continue
        elif run and _continues(run, tokens, n):
            run.append(token)
            continue
        elif run and (described := DESCRIBES.search(text)) and text[0].isupper():
            run.append(Token(start, start + described.start(), text[: described.start()]))
        if run:
            yield run
            run = []
    if run:
        yield run


def _continues(run: list[Token], tokens: list[Token], n: int) -> bool:
    """Whether a token without a capital belongs to the run: the full stop of an initial, the particle of a
    surname, the number of a place."""
    token = tokens[n]
    if token.text.isdigit():
        return len(run) == 1 and run[0].text.casefold() in NUMBERED and _is_bare_number(tokens, n)
    if token.text == ".":
        initial = len(run[-1].text) == 1 or run[-1].text in ABBREVIATED
        return initial and tokens[n - 1].end == token.start
    if token.text not in PARTICLES or n + 1 == len(tokens):
        return False
    return is_capitalised(tokens[n + 1].text) or tokens[n + 1].text in PARTICLES


def _is_bare_number(tokens: list[Token], n: int) -> bool:
    """Whether a short number stands directly after a word and does not count anything."""
    token, after = tokens[n], next(iter(tokens[n + 1 : n + 2]), None)
    is_counting = after is not None and after.text in COUNTED
    return len(token.text) <= 3 and token.start == tokens[n - 1].end + 1 and not is_counting


def candidate_of(text: Text, run: list[Token], sentence: Sentence) -> Candidate | None:
    """The candidate that a run contains, stripped of what does not belong to the name; None if nothing is
    left."""
    if len(run) > 1 and _opens(run, sentence) and _only_opens_sentence(run):
        run = run[1:]
    run = _without_jobs(run, _opens(run, sentence))
    run, the = _without_function_words(text, run, sentence)
    run = _without_last_words(run)
    if not run or _is_only_a_word(text, run) or text.string[run[0].start - 1 : run[0].start] == "@":
        return None
    first = the or run[0]
    if _is_a_season(text, run):
        return None
    written = text.string[first.start : run[-1].end]
    key = key_of(written)
    if not key:
        return None
    return Candidate(first.start, run[-1].end, written, key, sentence_start=_opens(run, sentence))


def _is_a_season(text: Text, run: list[Token]) -> bool:
    """Whether a run is a number of seasons in capitals, or one of its two words: "Series Two", "the Third Season"."""
    start, end = run[0].start, run[-1].end
    found = NUMBERED_SEASON.search(text.string, max(0, start - len("Season ")), end + len(" Season"))
    return found is not None and found.start() <= start and end <= found.end()


def _opens(run: list[Token], sentence: Sentence) -> bool:
    """Whether a run opens its sentence, perhaps behind a quotation mark."""
    return run[0].start <= sentence.start + 1


def _without_function_words(
    text: Text, run: list[Token], sentence: Sentence
) -> tuple[list[Token], Token | None]:
    """A run without the function words that it begins with, and the "The" in mid-sentence that stood before it."""
    the = None
    while run and run[0].text.casefold().replace("’", "'") in FUNCTION_WORDS:
        if _keeps_function_word(text, run, sentence):
            break
        the = run[0] if _may_begin_a_title(text, run, sentence) else None
        run = run[1:]
    return run, the


def _may_begin_a_title(text: Text, run: list[Token], sentence: Sentence) -> bool:
    """Whether an article with a capital in mid-sentence belongs to what follows; "A" only after a word or owner."""
    article = run[0]
    if article.text not in ("The", "A", "An") or _opens(run, sentence):
        return False
    return article.text == "The" or bool(
        len(run) > 1 and AFTER_A_WORD.search(text.string, max(0, article.start - 3), article.start)
    )


def _keeps_function_word(text: Text, run: list[Token], sentence: Sentence) -> bool:
    """Whether the function word that begins a run belongs to the name: "New York", "Will Finch"."""
    word = run[0]
    if len(run) == 1:
        return not _is_not_a_name(text, word)
    if word.text == "New" and run[1].text in NEW_PLACES:
        return True
    inside = not _opens(run, sentence)
    if not inside and _opens_a_title(text, run):
        return True
    if word.text.casefold() in NAMES_AND_WORDS:
        if _is_month(text, run):
            return False
        return inside or _is_named_first(text, run, sentence)
    follows_a_word = AFTER_A_WORD.search(text.string, word.start - 3, word.start) is not None
    return inside and word.text not in SMALL_WITH_CAPITAL and follows_a_word


def _is_month(text: Text, run: list[Token]) -> bool:
    """Whether a run begins with a month before somebody's name, which the article does not repeat: "in May Finch
    left"."""
    word = run[0]
    if word.text not in MONTHS_AND_NAMES or not IN_A_MONTH.search(
        text.string, max(0, word.start - 7), word.start
    ):
        return False
    return text.string.count(text.string[word.start : run[1].end]) == 1


def _opens_a_title(text: Text, run: list[Token]) -> bool:
    """Whether a sentence opens with small words of a title: after a pronoun, only a title has a capital
    ("She Knows"), and only titles begin with two small words that have one ("Not My Circus")."""
    word, following = (token.text.casefold() for token in run[:2])
    is_setting = word in BEFORE_A_SETTING and text.string.startswith(
        ",", run[-1].end
    )  # "In Not My Fog, she plays"
    if is_setting or word in OPEN_A_CLAUSE or following in GIVEN_NAMES:
        return False
    if text.string[run[0].end : run[1].start] != " ":
        return False
    is_small = following in FUNCTION_WORDS and run[1].text not in SMALL_WITH_CAPITAL
    return is_small or (word in SUBJECTS and following in everyday_words())


def _without_last_words(run: list[Token]) -> list[Token]:
    """A run without the words and full stops that end no name; "Jr." and "Sr." keep theirs."""
    while run and (
        run[-1].text.casefold() in NEVER_LAST or run[-1].text in PARTICLES or A_SEASON.fullmatch(run[-1].text)
    ):
        run = run[:-1]
    while run and run[-1].text == "." and (len(run) < 2 or run[-2].text not in ("Jr", "Sr")):
        run = run[:-1]
    return run


def _is_only_a_word(text: Text, run: list[Token]) -> bool:
    """Whether a run is a single letter or a single word that is no name."""
    return len(run) == 1 and (len(run[0].text) == 1 or _is_not_a_name(text, run[0]))


def _is_named_first(text: Text, run: list[Token], sentence: Sentence) -> bool:
    """Whether the sentence opens with an ambiguous name such as "Will Finch" or "May Lee", rather than with a
    question or a month."""
    asks = text.string[sentence.end - 1] == "?"
    return len(run) == 2 and not asks and DOES.match(text.string, run[1].end) is not None


def _only_opens_sentence(run: list[Token]) -> bool:
    """Whether the first word is capitalised only because it opens the sentence: "Adds Finch", "Moderator Ann
    Lee"."""
    first, following = run[0].text.casefold(), run[1].text.casefold()
    if first in SAYS_FIRST:
        return True
    full = len(run) == 3 and following in GIVEN_NAMES and first not in GIVEN_NAMES
    return full and first in everyday_words() and run[2].text.casefold() not in everyday_words()


def _is_not_a_name(text: Text, token: Token) -> bool:
    """Whether a single word is not a name, such as a month; unless it is a part: "who plays April"."""
    word = token.text.casefold()
    is_played = word in GIVEN_NAMES and PLAYED.search(text.string, max(0, token.start - 12), token.start)
    is_zone = A_ZONE.search(text.string, max(0, token.start - 7), token.end)
    return bool((word in NEVER_ALONE and not is_played) or is_zone)


# in which part of the world an hour is meant: "8 p.m. ET"
A_ZONE = re.compile(r"(?:\d|[\d ][ap]\.?m\.?|[ECP]T/),? ?(?:[ECP][SD]?T|GMT|BST)$", re.IGNORECASE)
SIBLINGS = re.compile(
    r"(?:\bthe|(?<![\w,’'] )\bThe) ((?:[A-Z][\w'’-]+ ){1,2}(?:[Bb]rothers|[Ss]isters|[Tt]wins))\b"
)
SIBLING_WORDS = ("rothers", "isters", "wins")  # capitalised or not


def siblings(text: Text, sentence: Sentence) -> Iterator[Candidate]:
    """Siblings named together: "the Finch brothers"."""
    written = text.string[sentence.start : sentence.end]
    if not any(word in written for word in SIBLING_WORDS):
        return
    for match in SIBLINGS.finditer(text.string, sentence.start, sentence.end):
        yield Candidate(match.start(1), match.end(1), match[1], key_of(match[1]))


NICKNAMED = re.compile(
    # The lookbehind comes after the capital, so that the search for capitals is fast.
    r"(?P<first>[A-Z](?<![\w’'-].)[\w’'-]+) (?:[“\"](?:[A-Z0-9][\w.’'-]*(?: [A-Z][\w’'-]*){0,2})[”\"]"
    r"|[‘'](?:[A-Z0-9][\w.-]*(?: [A-Z][\w-]*){0,2})[’']) (?P<last>[A-Z][\w-]*(?:[’'](?!s\b)[\w-]+)*)"
)


def nicknamed(text: Text, sentence: Sentence) -> Iterator[Candidate]:
    """People with a nickname between their names, keyed without it: "Ann “Red” Lee"."""
    for match in NICKNAMED.finditer(text.string, sentence.start, sentence.end):
        first, last = match["first"].casefold(), match["last"].casefold()
        if (
            first in GIVEN_NAMES
            and first not in NAMES_AND_WORDS
            and not is_job(last)
            and last not in NEVER_LAST
        ):
            key = key_of(f"{match['first']} {match['last']}")
            yield Candidate(match.start(), match.end(), match.group(), key)


UNTITLED = re.compile(
    r"[Uu]ntitled (?P<whose>(?:[A-ZÀ-Þ0-9][\w.-]*(?:['’]\w+)? |[‘’']n[’'] |& ){1,6}?)"
    r"(?i:comedy|drama|dramedy|sitcom|thriller|series|miniseries|spin-?off|project|pilot)\b"
)


def untitled(text: Text, sentence: Sentence, known: list[Candidate]) -> Iterator[Candidate]:
    """Shows without a title yet, called after their maker or subject: "the untitled Ann Lee comedy". Excludes
    those called after their network, if it is in `known`."""
    if "ntitled " not in text.string[sentence.start : sentence.end]:
        return
    networks = {c.start for c in known if c.is_known_as("network")}
    for match in UNTITLED.finditer(text.string, sentence.start, sentence.end):
        if match.start("whose") not in networks:
            yield Candidate(match.start(), match.end(), match[0], key_of(match[0]))


def _without_jobs(run: list[Token], opens: bool) -> list[Token]:
    """The run without jobs and honours before the name: "Executive Producer Ann Lee", "Writers Bo Finch"."""
    run = _without_department(run)
    while len(run) > 1:
        word, following = run[0].text.casefold(), run[1].text.casefold()
        is_all = len(run) == 2 and not opens  # "Chasing Nora", rather than "Dazzling Ann Lee"
        adjective = (
            word not in GIVEN_NAMES
            and following in GIVEN_NAMES
            and word.endswith(("ly", "s", "ing", "ed") if opens else "s" if is_all else ("s", "ing", "ed"))
            and word in everyday_words()
        )
        describes = (
            DESCRIBING.fullmatch(run[0].text)
            and following in GIVEN_NAMES
            and (len(run) > 2 or everyday_words().issuperset(word.split("-")))
        )
        if adjective or describes:
            run = run[1:]
            continue
        if not is_job(word) or (word == "star" and following not in GIVEN_NAMES):
            break
        if word in HONOURS_AND_FIRST_NAMES and not is_job(following):
            break
        run = run[1:]
    return run


def _without_department(run: list[Token]) -> list[Token]:
    """The run without what somebody's job is about, if nothing but this and jobs stands before a first name."""
    words = [token.text.casefold() for token in run[:-1]]
    named = next((n for n, word in enumerate(words) if word in GIVEN_NAMES and word not in DEPARTMENTS), 0)
    before = words[:named]
    about = DEPARTMENTS.intersection(before)
    return run[named:] if about and all(word in about or is_job(word) for word in before) else run


def is_job(word: str) -> bool:
    """Whether a word is a job or an honour, or a compound of them: "writer-director", "co-CEO"."""
    word = word.removeprefix("co-")
    return word in JOBS_AND_HONOURS or ("-" in word and JOBS_AND_HONOURS.issuperset(word.split("-")))
