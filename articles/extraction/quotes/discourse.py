"""Resolves "she", "they", "the actress" and "the network" to names in the article."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from functools import cached_property
from itertools import pairwise
from operator import itemgetter

from articles.extraction.lexicon.credits import alike
from articles.extraction.names.cues import JOB_WORDS, Kind, has_played_rank
from articles.extraction.names.table import HUMAN, Name, Names
from articles.extraction.quotes.saying import (
    AUXILIARIES,
    COMPANIES,
    COMPANIES_TOGETHER,
    DOCUMENTS,
    LEADING,
    MAN,
    PAST,
    PLURAL,
    POSSESSIVE,
    PREPOSITIONS,
    SAYS_PLAINLY,
    SEVERAL,
    WOMAN,
)
from articles.extraction.quotes.stated_jobs import MAKERS, NOUN, PERFORMER, StatedJobs
from articles.extraction.text import Sentence, Text

OF_OTHERS = re.compile(r"(?:And |But )?(?:About|Alongside|Like|Of|On|Unlike|With|about|on) ")
DESCRIBED = re.compile(rf"The (?:[\w-]+ ){{1,5}}?{SAYS_PLAINLY}\b")
SUBJECTS = frozenset(("he", "she"))
_ACTS_ON = r" (?:[a-z-]+ ){1,2}"
WHOM = {
    "he": re.compile(rf"{_ACTS_ON}him\b"),
    "she": re.compile(
        rf"{_ACTS_ON}her(?=[,.]| (?:to|for|in|on|at|into|out|with|and|by|from|if|that|how|what|over)\b)"
    ),
}
PLAYING = frozenset("play plays played playing portray portrays portrayed portraying character".split())
PLAYED = re.compile(
    r"\b(?:(?:role|part|turn|stint|return|known|cast|stars?|starr(?:ed|ing)|appear(?:s|ed|ing)?"
    r"|(?:(?:join|enter|leav)(?:s|ed|ing)|left|in|on) the (?:[\w-]+ )?(?:show|soap|series|drama|sitcom|comedy)) as"
    r"|(?:roles?|part) of|play(?:s|ed|ing)?|portray(?:s|ed|ing)?|characters?) "
    r"(?:(?!(?:by|with|opposite|alongside|against|for|in|on|at|to|and)\b)[a-z-]+ ){0,2}$"
)
# "in which she was the junior clerk, Dot", "when she isn't being Dot"
IS_A_PART = re.compile(r"\bs?he (?:is|was) the (?:[a-z-]+ ){0,3}[a-z-]+, $|\b(?:isn['’]t|not) being $")
OWNS_A_PART = re.compile(r"['’]s? ")
PLAYS_AS = re.compile(r" (?:(?:stars|starred|returns|is back) )?as (?:(?!a\b|an\b)[a-z][a-z’'-]* ){0,4}")
PLAYED_BY = re.compile(r",? [(]?(?:as )?(?:played|portrayed) by ")
JUNIOR = re.compile(r",? (?:[JS]r\.?|I{2,3})$")
LONGEST_PART = 40
SPEAKS = re.compile(rf"(?: (?:has|had|have|also|then|later|previously|recently))* {SAYS_PLAINLY}\b")
SPOKEN_TO = re.compile(
    r"\b(?:(?:(?:speak|talk|chatt?)(?:s|ing)?|spoke|talked|chatted|an interview) (?:\w+ ){0,2}(?:to|with) (?:the )?"
    r"|(?:told|tells|telling|asked|asks) (?:(?!that\b|if\b|how\b)[\w’'!]+ ){0,3})$",
    re.IGNORECASE,
)
SPOKESPERSON = re.compile(
    r"(?:An?|The) (?:[\w'’.&+-]+ ){0,3}?(?:spokes(?:person|man|woman)|rep|representative)\b"
    r"(?: (?:for|at|from) (?:the )?(?:[A-Z][\w'’.&+-]*(?: |\b)){1,4})?"
)
SPEAKING_FOR = frozenset("he she they spokesperson spokesman spokeswoman rep representative".split())
AFTER_SPEECH = re.compile(r"[,.!?…]?[’'”\"»]{1,2} ?(?:[—–-] ?)?(?:[A-Za-z]+ ){0,2}")
JOINED = re.compile(r"\s*(?:and|&)\s+(?P<job>(?:[a-z-]+ ){0,3})")
LAST_LINKS = frozenset((" and ", ", and ", " & "))
LONGEST_LIST = 200
SENTENCES_BACK = 12
STEPS_BACK = 30
SUBJECT, GOVERNED, DOUBTFUL, UNLIKELY, MOST_UNLIKELY = range(5)
BEYOND_DOUBT = 3
# "as Bell let slip", but not "as Dot in the drama"
AS_SOMEBODY_DOES = re.compile(
    rf" (?:\w+ly )?(?:{SAYS_PLAINLY}|{'|'.join(sorted(PAST | AUXILIARIES))}|[a-z]{{3,}}ed)\b"
)
# "Bell's brother was there. He said"
OWNS_SOMEBODY = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}?(?:brother|sister|mother|father|mum|mom|dad|son|daughter|wife|husband|partner|agent|rep"
    r"|friend|co-star|boss|fans?|team|family|manager|publicist|character|spokes\w+)\b"
)
CREDITED = re.compile(
    r"(?:\bby|, (?:along )?with|, alongside|, opposite|\balso (?:stars|starred)|\bfeatur(?:es|ed|ing)|\bstarring) "
    rf"(?:(?:{'|'.join(sorted(JOB_WORDS))}) )*$"
)
PLURAL_BACK = 3
NEAR, TITLE = 12, 30
FAR = 1500
ADDRESSED = dict.fromkeys("baroness dame duchess lady miss mrs ms princess queen".split(), "f")
ADDRESSED |= dict.fromkeys("duke king lord mr prince sir".split(), "m")
NAMED_AFTER = frozenset(("a", "an", "as", "including", "the"))
IN_BRACKETS = frozenset(("(", "["))
COMPANY_KINDS = (Kind.NETWORK, Kind.ORGANISATION)


class Discourse:
    """The people and companies in the article's own words: without quotations and captions."""

    def __init__(self, text: Text, names: Names, left_out: Collection[tuple[int, int]]) -> None:
        self.text, self.names = text, names
        self._left_out = sorted(left_out)
        self._left_out_starts = [start for start, _ in self._left_out]
        self._said: list[tuple[int, tuple[Name, ...]]] = []

    @cached_property
    def _characters(self) -> set[str]:
        """The names of characters, by what the article says or by the known casts of its shows."""
        humans = [name for name in self.names.mentions if name.kind in HUMAN]
        played = {
            name.canonical for name in humans if self._follows(PLAYED, name) or self._follows(IS_A_PART, name)
        }
        for first, second in pairwise(humans):
            between = self.text.string[first.end : second.start]
            if (" " in first.canonical and OWNS_A_PART.fullmatch(between)) or PLAYS_AS.fullmatch(between):
                played.add(second.canonical)
            elif PLAYED_BY.fullmatch(between):
                played.add(first.canonical)
        shows = {alike(name.canonical) for name in self.names.mentions if name.kind == Kind.SHOW}
        credits = self.names.lexicon.credits
        known = {name.canonical for name in humans}
        if shows:
            played |= {name.canonical for name in humans if has_played_rank(name.text)}
        return played | {who for who in known if credits.casting(who) & shows and not credits.acting(who)}

    def _follows(self, words: re.Pattern, name: Name) -> bool:
        return bool(words.search(self.text.string, max(0, name.start - LONGEST_PART), name.start))

    def full_name(self, written: str) -> str:
        """The full name for a surname that the name table takes for a common word ("Black", "Del Toro"), else
        the word as written."""
        ending = f" {written}".lower()
        people = (name.canonical for name in self.names.mentions if name.kind == Kind.PERSON)
        return next((who for who in people if JUNIOR.sub("", who).lower().endswith(ending)), written)

    def note_speaker(self, position: int, names: tuple[Name, ...]) -> None:
        """Record the subject of a verb of saying. Positions must not decrease from call to call."""
        self._said.append((position, names))

    def antecedent(self, position: int, words: Collection[str]) -> tuple[Name, ...]:
        """The names that a pronoun or a description (`words`, in lower case) refers to; empty if unknown.

        The subject of the sentence so far is tried first, then earlier sentences, nearest first. A character
        or a possessor ("Bell's") is taken only if nobody else fits, and "they" as one person only if no group
        is near.
        """
        if PLURAL.intersection(words):
            found = self._search(position, words, PLURAL_BACK if "they" in words else SENTENCES_BACK)
            return found or self._search(
                position, [word for word in words if word not in PLURAL], SENTENCES_BACK
            )
        found = self._search(position, words, SENTENCES_BACK)
        if found and (named := self._named_in_speech(position)) and found[0].canonical in named:
            found = self._search(position, words, SENTENCES_BACK, named) or found
        return self._by_job(position, words, found)

    def _named_in_speech(self, position: int) -> frozenset[str]:
        """The people named in the quotation that ends right before a position: hardly anybody says their own name."""
        n = bisect_right(self._left_out_starts, position) - 1
        end = self._left_out[n][1] if n >= 0 else 0
        if n < 0 or not AFTER_SPEECH.fullmatch(self.text.string, end, position):
            return frozenset()
        named = self.names.in_(*self._left_out[n])
        return frozenset(name.canonical for name in named if name.kind in HUMAN)

    def _by_job(self, position: int, words: Collection[str], found: tuple[Name, ...]) -> tuple[Name, ...]:
        """The person with the job that a description names ("the showrunner"), if the antecedent `found` by
        position has another job."""
        wanted = next((NOUN[word] for word in words if word in NOUN), None)
        if wanted is None:
            return found
        own = self.jobs.of(found[0]) if found else ()
        if (
            wanted in own
            or (wanted in MAKERS and MAKERS.intersection(own))
            or (wanted == PERFORMER and not own)
        ):
            return found
        other = self.jobs.nearest(position, wanted)
        return (other,) if other and self._fits((other,), words) else found

    @cached_property
    def jobs(self) -> StatedJobs:
        return StatedJobs(self.text, self.names)

    def _search(
        self,
        position: int,
        words: Collection[str],
        sentences: int,
        passed_over: frozenset[str] = frozenset(),
    ) -> tuple[Name, ...]:
        """Search backwards through some sentences of the article's own words, not counting quotations."""
        here = sentence = self.text.sentence_at(position)
        unlikely: tuple[Name, ...] = ()
        doubtful: tuple[Name, ...] = ()
        for _ in range(STEPS_BACK):
            if sentence is None or not sentences:
                break
            found, remoteness = self._spoken_of(sentence, sentence is here, position, words, passed_over)
            if found and remoteness < DOUBTFUL:
                return found
            if found and remoteness == DOUBTFUL and not doubtful:
                doubtful, sentences = found, min(sentences, BEYOND_DOUBT)
            unlikely = unlikely or found
            sentences -= not self._is_left_out(sentence.start + 1)
            sentence = self.text.sentence_at(sentence.start - 1) if sentence.start else None
        return doubtful or unlikely

    def _spoken_of(
        self,
        sentence: Sentence,
        is_here: bool,
        position: int,
        words: Collection[str],
        passed_over: frozenset[str],
    ) -> tuple[tuple[Name, ...], int]:
        """Whom a sentence, up to a position, speaks of, and how remotely (see `_remoteness`)."""
        start, end = max(sentence.start, position - FAR), min(sentence.end, position)
        said = self._said_in(start, end, words)
        if said and said[0].canonical not in passed_over:
            return said, SUBJECT
        if not is_here and (speaks_for := self._company_of_spokesperson(start, end, words)):
            return speaks_for, SUBJECT
        found = self._subject(start, end, words, passed_over)
        if not found and is_here:
            found = self._named_after(sentence, position, words)
        if found and self._is_about_somebody_else(start, found[0].start, words, is_here):
            return found, UNLIKELY
        if found and not is_here and self._acts_on(found[0], end, words):
            return found, UNLIKELY
        return found, self._remoteness(found[0]) if len(found) == 1 else SUBJECT

    def _is_about_somebody_else(self, start: int, end: int, words: Collection[str], is_here: bool) -> bool:
        """Whether the sentence speaks of somebody else before a name: "Of Bell, she said", "The singer says
        that Bell"."""
        if is_here:
            return bool(OF_OTHERS.match(self.text.string, start, end))
        return bool(DESCRIBED.match(self.text.string, start, end)) or self._comes_after_pronoun(
            start, end, words
        )

    def _acts_on(self, name: Name, end: int, words: Collection[str]) -> bool:
        """Whether a name is the subject of what is done to the person meant: "Bell told him to wait", so "he" is not
        Bell."""
        whom = next((WHOM[word] for word in words if word in WHOM), None)
        return whom is not None and whom.match(self.text.string, name.end, end) is not None

    def _comes_after_pronoun(self, start: int, end: int, words: Collection[str]) -> bool:
        """Whether the same pronoun precedes a name: in "She met Ann Lee", she is somebody else."""
        pronouns = SUBJECTS.intersection(words)
        return any(token.text.lower() in pronouns for token in self.text.tokens_in(start, end))

    def _said_in(self, start: int, end: int, words: Collection[str]) -> tuple[Name, ...]:
        first = bisect_left(self._said, start, key=itemgetter(0))
        last = bisect_left(self._said, end, key=itemgetter(0))
        return next((names for _, names in reversed(self._said[first:last]) if self._fits(names, words)), ())

    def _company_of_spokesperson(self, start: int, end: int, words: Collection[str]) -> tuple[Name, ...]:
        """The company of an unnamed spokesperson with whom a sentence begins ("A BBC spokeswoman said that
        ..."): a later "she" speaks for it."""
        spoken = (
            SPOKESPERSON.match(self.text.string, start, end) if SPEAKING_FOR.intersection(words) else None
        )
        companies = self.names.in_(start, spoken.end()) if spoken else ()
        return next(((name,) for name in companies if name.kind in COMPANY_KINDS), ())

    def _named_after(self, sentence: Sentence, position: int, words: Collection[str]) -> tuple[Name, ...]:
        """The name after a pronoun in an opening clause: "After what she called "...", Bell ..."."""
        first = self.text.tokens_in(sentence.start, sentence.start + NEAR)[:1]
        if not first or first[0].text.lower() not in LEADING:
            return ()
        return self._subject(position, min(sentence.end, position + FAR), words)

    def _subject(
        self, start: int, end: int, words: Collection[str], passed_over: frozenset[str] = frozenset()
    ) -> tuple[Name, ...]:
        """The most subject-like of the names that fit, or the people named together if a plural is wanted."""
        own = [
            name
            for name in self.names.in_(start, end)
            if name.canonical not in passed_over and not self._is_left_out(name.start)
        ]
        if PLURAL.intersection(words):
            kinds = COMPANY_KINDS if COMPANIES_TOGETHER.intersection(words) else HUMAN
            if pair := self._pair(own, kinds):
                return pair
        fitting = [name for name in own if self._fits((name,), words)]
        speaking = [name for name in fitting if SPEAKS.match(self.text.string, name.end, end)]
        best = min(speaking or fitting, key=self._remoteness, default=None)
        return (best,) if best else ()

    def _pair(self, own: list[Name], kinds: Collection[Kind]) -> tuple[Name, ...]:
        """The first two names that "and" joins: "Bell and Shaw", "Bell and her co-star Shaw"."""
        for pair in pairwise(own):
            link = JOINED.fullmatch(self.text.string, pair[0].end, pair[1].start)
            described = link and link["job"] and link["job"].rstrip().rpartition(" ")[2] not in JOB_WORDS
            if link and not described and all(name.kind in kinds for name in pair):
                return pair
        return ()

    def _remoteness(self, name: Name) -> int:
        """How unlike a subject a name is: 0 if it is like one, more for "about Bell", "Bell's", "as Joan",
        "the Bell drama", "Joan actress Ann Bell"."""
        if name.kind == Kind.CHARACTER or name.canonical in self._characters:
            return MOST_UNLIKELY
        if self._follows(SPOKEN_TO, name):
            return MOST_UNLIKELY
        after = [token.text for token in self.text.tokens_in(name.end, name.end + NEAR)[:2]]
        titled = len(after) > 1 and after[0] in JOB_WORDS and after[1][0].isupper()
        start = self._head_of_list(name).start
        before = {token.text.lower() for token in self.text.tokens_in(max(0, start - NEAR), start)[-1:]}
        if before & PLAYING:
            return MOST_UNLIKELY
        if POSSESSIVE.intersection(after[:1]) and self._begins_its_sentence(start):
            return UNLIKELY if OWNS_SOMEBODY.match(self.text.string, name.end) else GOVERNED
        if "as" in before and AS_SOMEBODY_DOES.match(self.text.string, name.end):
            return SUBJECT
        if before & (NAMED_AFTER | IN_BRACKETS) or titled or POSSESSIVE.intersection(after[:1]):
            return UNLIKELY
        if self._is_only_mentioned(start, name.end):
            return DOUBTFUL
        return GOVERNED if before & PREPOSITIONS else SUBJECT

    def _begins_its_sentence(self, start: int) -> bool:
        sentence = self.text.sentence_at(start)
        return sentence is not None and sentence.start == start

    def _is_only_mentioned(self, start: int, end: int) -> bool:
        """Whether the people from `start` on are told of as makers or cast: "by Bell", "stars actress Ann Bell"."""
        before = CREDITED.search(self.text.string, max(0, start - TITLE), start)
        return before is not None and not self.text.string.startswith(", who ", end)

    def _head_of_list(self, name: Name) -> Name:
        """The first person in a list of people: what precedes it governs them all."""
        head = name
        for before in reversed(self.names.in_(max(0, name.start - LONGEST_LIST), name.start)):
            link = self.text.string[before.end : head.start]
            listed = link in LAST_LINKS or (link == ", " and (head is not name or self._goes_on(name)))
            if before.kind not in HUMAN or not listed:
                break
            head = before
        return head

    def _goes_on(self, name: Name) -> bool:
        """Whether a list of people goes on after a name."""
        following = self.names.in_(name.end, name.end + NEAR)[:1]
        link = self.text.string[name.end : following[0].start] if following else ""
        return link == ", " or link in LAST_LINKS

    def _fits(self, names: tuple[Name, ...], words: Collection[str]) -> bool:
        kind = names[0].kind
        if "it" in words or COMPANIES.intersection(words):
            return kind in COMPANY_KINDS
        if PLURAL.intersection(words):
            if COMPANIES_TOGETHER.intersection(words) and kind not in COMPANY_KINDS:
                return False
            return len(names) > 1 or (kind in COMPANY_KINDS and not SEVERAL.intersection(words))
        if DOCUMENTS.intersection(words) and kind in COMPANY_KINDS:
            return not (WOMAN | MAN).intersection(words)
        if kind not in HUMAN or len(names) > 1:
            return False
        wanted = "f" if WOMAN.intersection(words) else "m" if MAN.intersection(words) else None
        return wanted is None or self._gender(names[0].canonical) in (wanted, None)

    def _gender(self, canonical: str) -> str | None:
        return self._genders_by_address.get(canonical) or self.names.gender(canonical)

    @cached_property
    def _genders_by_address(self) -> dict[str, str]:
        """The genders of those addressed as "Dame" or "Lord" anywhere."""
        found = {}
        for name in self.names.mentions:
            begin = max(0, name.start - NEAR)
            words = (
                self.text.string[begin : name.end].removesuffix(name.text).split()[-1:]
                + name.text.split()[:1]
            )
            for word in words:
                if gender := ADDRESSED.get(word.lower()):
                    found[name.canonical] = gender
        return found

    def _is_left_out(self, offset: int) -> bool:
        n = bisect_right(self._left_out_starts, offset) - 1
        return n >= 0 and offset < self._left_out[n][1]
