"""Direct speech: joins quotations into quotes and finds the speaker of each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.extraction.fact import Span
from articles.extraction.names.table import HUMAN, Name, Names
from articles.extraction.quotes.captions import MARKS, story_and_asides
from articles.extraction.quotes.descriptions import tells_of_somebody_unnamed
from articles.extraction.quotes.discourse import Discourse
from articles.extraction.quotes.marks import Quotation, find_quotations
from articles.extraction.quotes.one_piece import in_one_piece
from articles.extraction.quotes.quoted_names import is_title_case, names_a_work
from articles.extraction.quotes.repeats import first_sayings
from articles.extraction.quotes.saying import SAYING, SAYS_PLAINLY
from articles.extraction.quotes.speakers import Attribution, Speakers
from articles.extraction.text import Paragraph, Role, Text

FEWEST_WORDS = 4
LONGEST_TITLE = 10
A_NAME = r"(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+"
UNMARKED_CUE = re.compile(
    rf"[,?!] (?:(?:s?he|they|{A_NAME}) {SAYS_PLAINLY}|{SAYS_PLAINLY} {A_NAME})(?: [^,.]{{1,60}})?\.?$"
)
CUE_BETWEEN = re.compile(rf"(?:(?:s?he|they|{A_NAME}) {SAYS_PLAINLY}|{SAYS_PLAINLY} (?:s?he|they|{A_NAME})),")
GOES_ON_SAYING = re.compile(r"(?:add|conclud|continu|go(?:es)? on|went on)")
PRONOUN_BEFORE = re.compile(r"\b(?:s?he|they) (?:\w+ly |also |later |then )?$", re.IGNORECASE)
PRONOUN_AFTER = re.compile(r"\w+ (?:s?he|they)\b")
LONGEST_PRONOUN = 20
LONGEST_LINE = 80
SPACED_OPENING = frozenset(f" {mark} " for mark in "\"“‘'")
DASHES = ("—", "–", "--", "-")
ENDS_SPEECH = frozenset(",?!—–-…")


@dataclass(frozen=True, slots=True)
class Quote:
    """One quote.

    `spans` are the words between the marks, one span for each part, and `words` how one quotes them in one
    piece; `repeats` are the same words elsewhere (in a caption or teaser). `speakers` is empty if the article
    names none. `cue` is the rule that found them. `open` is True if there is no closing mark.
    """

    spans: tuple[Span, ...]
    words: str
    speakers: tuple[Name, ...]
    cue: str
    open: bool
    repeats: tuple[Span, ...] = ()

    @property
    def speaker(self) -> str | None:
        """The canonical name of the speaker, "A and B" for several."""
        return " and ".join(dict.fromkeys(name.canonical for name in self.speakers)) or None

    @property
    def text(self) -> str:
        return " ".join(span.text for span in self.spans)


def find_quotes(text: Text, names: Names) -> list[Quote]:
    """The quotes of an article in reading order. The cost is linear in the length of the text."""
    story, asides = story_and_asides(text)
    told = _QuoteReader(text, names, story, left_out=asides).quotes()
    return _once(told + _QuoteReader(text, names, asides, left_out=()).quotes())


@dataclass(slots=True)
class _Part:
    """A quotation, with the attribution in its own sentence, or one inherited from its context."""

    quotation: Quotation
    paragraph: Paragraph
    attribution: Attribution | None = None
    inherited: Attribution | None = None

    @property
    def any_attribution(self) -> Attribution | None:
        return self.attribution or self.inherited

    @property
    def names(self) -> tuple[Name, ...]:
        """The speakers, as far as they are known."""
        return self.any_attribution.names if self.any_attribution else ()


class _QuoteReader:
    """Reads the quotes of some paragraphs in order. Names in the paragraphs `left_out` cannot be antecedents."""

    def __init__(
        self, text: Text, names: Names, paragraphs: Sequence[Paragraph], left_out: Sequence[Paragraph]
    ) -> None:
        self.text, self.string, self.names = text, text.string, names
        found = find_quotations(self.string, [(p.start, p.end) for p in paragraphs])
        followed = {q.paragraph - 1 for q in found if q.continues}
        outer = [
            q if q.closed or q.paragraph in followed else self._without_cue(q) for q in found if q.depth == 0
        ]
        pairs = zip(outer, [None, *outer], strict=False)
        said = (q for q, previous in pairs if self._is_speech(q) or self._continues(q, previous))
        self.parts = [_Part(q, paragraphs[q.paragraph]) for q in said]
        # A job in the headline may refer to somebody else than in the body. A first line that ends with a
        # full stop is not a headline.
        headline = [p for p in text.paragraphs[:1] if self.string[p.end - 1] != "."]
        self.discourse = Discourse(text, names, [(s.start, s.end) for s in (*outer, *left_out, *headline)])
        self.speakers = Speakers(text, names, self.discourse)

    def quotes(self) -> list[Quote]:
        groups: list[list[_Part]] = []
        for n, part in enumerate(self.parts):
            previous = self.parts[n - 1] if n else None
            following = self.parts[n + 1] if n + 1 < len(self.parts) else None
            part.attribution = self._in_sentence(part, previous, following)
            if self._follows_somebody_unnamed(part) or (previous and self._goes_on_unnamed(previous, part)):
                part.attribution = replace(part.attribution, names=(), cue="anonymous")
            later = self._is_attributed_later(n)
            apart = previous is None or part.quotation.paragraph != previous.quotation.paragraph
            if previous and self._is_joined(previous, part) and not (later and apart):
                part.inherited = previous.any_attribution
                groups[-1].append(part)
            else:
                part.inherited = None if part.attribution or later else self._in_context(previous, part)
                groups.append([part])
            self._note(part.any_attribution)
        quotes = [_quote(self.text, group) for group in groups]
        return [q for q in quotes if len(q.text.split()) >= FEWEST_WORDS]

    def _note(self, attribution: Attribution | None) -> None:
        if attribution and attribution.names:
            self.discourse.note_speaker(attribution.at, attribution.names)

    def _without_cue(self, quotation: Quotation) -> Quotation:
        """An unclosed quotation without a trailing attribution: ""It was time to go, Bell said."."""
        cue = UNMARKED_CUE.search(self.string, quotation.start, quotation.end)
        return replace(quotation, end=cue.start() + 1) if cue else quotation

    def _is_speech(self, quotation: Quotation) -> bool:
        """Whether quoted words are speech, rather than a title or scare quotes."""
        written = self.string[quotation.start : quotation.end]
        words = written.split()
        opening = self._before_mark(quotation.start)
        if len(words) <= LONGEST_TITLE and names_a_work(self.string, opening, quotation.end):
            return False
        if written.isupper() and len(words) >= FEWEST_WORDS:
            return not written[-1].isalpha()
        if len(words) <= LONGEST_TITLE and is_title_case(words):
            return len(words) < 3 and words[-1][-1] in ENDS_SPEECH and self._begins_sentence(quotation)
        return len(words) >= FEWEST_WORDS or words[-1][-1] in ENDS_SPEECH or self._begins_sentence(quotation)

    def _continues(self, quotation: Quotation, previous: Quotation | None) -> bool:
        """Whether a few words continue speech that a cue splits: ""It was time," she said, "to go"."."""
        if previous is None or previous.paragraph != quotation.paragraph:
            return False
        gap = self.string[
            self._after_mark(previous.end, quotation.start) : self._before_mark(quotation.start)
        ]
        return self.string[previous.end - 1] in ENDS_SPEECH and CUE_BETWEEN.fullmatch(gap.strip()) is not None

    def _begins_sentence(self, quotation: Quotation) -> bool:
        sentence = self.text.sentence_at(quotation.start)
        return sentence is not None and self._before_mark(quotation.start) <= sentence.start

    def _before_mark(self, offset: int) -> int:
        """The offset before the opening marks, and an odd space, of a quotation that begins at `offset`."""
        if self.string[max(0, offset - 3) : offset] in SPACED_OPENING:
            offset -= 1
        while offset > 0 and self.string[offset - 1] in MARKS:
            offset -= 1
        return offset

    def _after_mark(self, offset: int, end: int) -> int:
        while offset < end and (self.string[offset] in MARKS or self.string[offset] == " "):
            offset += 1
        return offset

    def _skip_spaces(self, offset: int, end: int) -> int:
        while offset < end and self.string[offset].isspace():
            offset += 1
        return offset

    def _in_sentence(
        self, part: _Part, previous: _Part | None, following: _Part | None
    ) -> Attribution | None:
        """The speaker named in the quotation's own sentence, before or after it."""
        q, last = part.quotation, self.string[part.quotation.end - 1]
        before = self._before(part, previous)
        after = self._after(part, following)
        if before and after:
            lead = self._before_mark(q.start)
            mark = self.string[max(0, lead - 2) : lead].rstrip()[-1:]
            introduced = before.cue != "introduction" and (mark == ":" or (mark == "," and last != ","))
            return after if last in ENDS_SPEECH and not introduced else before
        return before or after or self._signed_below(part)

    def _signed_below(self, part: _Part) -> Attribution | None:
        """The speaker who signs in a line below: "– Ann Bell"."""
        start = self._skip_spaces(part.paragraph.end, len(self.string))
        below = self.text.paragraph_at(start)
        is_line = below is not None and 0 < below.end - start <= LONGEST_LINE and below.start == start
        if not is_line or self._rest(part) or self.string[start] not in DASHES:
            return None
        found = self.speakers.after(start, below.end, self.string[part.quotation.end - 1])
        return found if found and found.cue == "signature" else None

    def _before(self, part: _Part, previous: _Part | None) -> Attribution | None:
        end = self._before_mark(part.quotation.start)
        sentence = self.text.sentence_at(max(end - 1, part.paragraph.start))
        start = max(part.paragraph.start, sentence.start if sentence else 0)
        if previous and previous.quotation.end > start:
            start = self._after_mark(previous.quotation.end, end)
        if self._begins_sentence(part.quotation):
            return None
        capital = self.string[part.quotation.start].isupper()
        return self.speakers.before(start, end, capital) if start < end else None

    def _after(self, part: _Part, following: _Part | None) -> Attribution | None:
        start = self._after_mark(part.quotation.end, part.paragraph.end)
        end = part.paragraph.end
        if following:
            end = min(end, self._before_mark(following.quotation.start))
        start = self._skip_spaces(start, end)
        sentence = self.text.sentence_at(start)
        if sentence and start < sentence.end:
            end = min(end, sentence.end)
        last, begins = self.string[part.quotation.end - 1], self._begins_sentence(part.quotation)
        return self.speakers.after(start, end, last, begins) if start < end else None

    def _is_joined(self, previous: _Part, part: _Part) -> bool:
        """Whether a quotation continues the previous one: split by a cue, or in the next paragraph."""
        before, q = previous.quotation, part.quotation
        if q.continues:
            return part.attribution is None or not previous.names
        if q.paragraph == before.paragraph:
            return self._is_split(previous, part)
        if q.paragraph != before.paragraph + 1 or not self._fills_paragraph(part):
            return False
        if part.attribution:
            alone = self._fills_paragraph(previous) and not self._rest(previous)
            return alone and part.attribution.at > q.start and not self._is_new(part.attribution, previous)
        end = previous.paragraph.end
        return not self._rest(previous) or self._is_cue_alone(previous, end)

    def _is_new(self, attribution: Attribution, previous: _Part) -> bool:
        """Whether a cue starts a new quote after one whose speaker is known.

        It does not if the speaker is the same and was only inferred from the sentence before.
        """
        if not previous.names:
            return False
        known = (
            previous.any_attribution.cue == "sentence_before"
            and previous.any_attribution.who == attribution.who
        )
        return not known or GOES_ON_SAYING.match(self.string, attribution.at) is not None

    def _follows_somebody_unnamed(self, part: _Part) -> bool:
        """Whether "he said" refers to somebody without a name in the sentence before."""
        cue, opening = part.attribution, self._before_mark(part.quotation.start)
        pronoun = cue and PRONOUN_BEFORE.search(self.string, max(0, cue.at - LONGEST_PRONOUN), cue.at)
        sentence = self.text.sentence_at(opening - 1) if pronoun and opening > part.paragraph.start else None
        if sentence is None or cue.at < part.quotation.end or not self._begins_sentence(part.quotation):
            return False
        named = any(name.kind in HUMAN for name in self.names.in_(sentence.start, sentence.end))
        return tells_of_somebody_unnamed(
            self.string[sentence.start : sentence.end], pronoun[0].split()[0], named
        )

    def _goes_on_unnamed(self, previous: _Part, part: _Part) -> bool:
        """Whether "she added" refers to somebody without a name, whose quote is the one before."""
        cue, before = part.attribution, previous.any_attribution
        if cue is None or before is None or before.cue != "anonymous":
            return False
        start, end = sorted((previous.quotation.end, max(cue.at, part.quotation.start)))
        far = part.quotation.paragraph > previous.quotation.paragraph + 1
        if far or any(name.kind in HUMAN for name in self.names.in_(start, end)):
            return False
        adds = GOES_ON_SAYING.match(self.string, cue.at) is not None
        inside = cue.at > part.quotation.end and part.paragraph is previous.paragraph
        pronoun = PRONOUN_BEFORE.search(self.string, max(0, cue.at - LONGEST_PRONOUN), cue.at)
        return (adds or inside) and (pronoun or PRONOUN_AFTER.match(self.string, cue.at)) is not None

    def _is_attributed_later(self, n: int) -> bool:
        """Whether part `n` begins a speech of several paragraphs of which a later one names the speaker."""
        if self.parts[n].quotation.continues:
            return False
        for m in range(n + 1, len(self.parts)):
            if not self.parts[m].quotation.continues:
                return False
            following = self.parts[m + 1] if m + 1 < len(self.parts) else None
            if self._in_sentence(self.parts[m], self.parts[m - 1], following):
                return True
        return False

    def _is_split(self, previous: _Part, part: _Part) -> bool:
        start = self._after_mark(previous.quotation.end, part.quotation.start)
        end = self._before_mark(part.quotation.start)
        gap = self.string[start:end].strip(" " + MARKS)
        if gap[:1] in DASHES and gap[-1:] in DASHES:
            return len(gap) > 1
        if gap[-1:] not in ",.:;?!…—–)" or not self._is_cue_alone(previous, end):
            return False
        cue = part.attribution
        if cue is None or cue.at <= previous.attribution.at:
            return True
        if gap[-1:] not in (",", ":"):
            smiles = self.string[part.quotation.end - 1] == "." and cue.who == previous.any_attribution.who
            return cue.at < part.quotation.start or smiles
        if cue.who != previous.attribution.who:
            return False
        return cue.cue == "participle" and gap.rstrip(",: ").rpartition(" ")[2] in SAYING

    def _is_cue_alone(self, part: _Part, end: int) -> bool:
        """Whether the text between a quotation and `end` is a single sentence, and attributes the quotation."""
        start = part.quotation.end
        if part.attribution is None or part.attribution.at < start:
            return False
        last = self.text.sentence_at(end - 1)
        return last is None or last.start <= self._skip_spaces(self._after_mark(start, end), end)

    def _fills_paragraph(self, part: _Part) -> bool:
        return self._before_mark(part.quotation.start) <= part.paragraph.start

    def _rest(self, part: _Part) -> str:
        return self.string[
            self._after_mark(part.quotation.end, part.paragraph.end) : part.paragraph.end
        ].strip()

    def _in_context(self, previous: _Part | None, part: _Part) -> Attribution | None:
        """The speaker of a quotation whose own sentence names none: from the previous sentence, or the
        previous quotation."""
        start = self._before_mark(part.quotation.start)
        sentence = self.text.sentence_at(start - 1) if start else None
        begins = self._begins_sentence(part.quotation)
        inside = previous is not None and sentence is not None and previous.quotation.end > sentence.start
        if begins and inside:
            rest = self._after_mark(previous.quotation.end, sentence.end)
            if found := self.speakers.rest_of_sentence_before(rest, sentence.end):
                return found
        if begins and sentence and not inside:
            alone = self._fills_paragraph(part) and not self._rest(part)
            if sentence.role == Role.BODY and (alone or sentence.start >= part.paragraph.start):
                found = self.speakers.sentence_before(sentence.start, sentence.end)
                if found:
                    return found
        if previous is None or previous.paragraph is not part.paragraph:
            return None
        if not begins and sentence and sentence.start > previous.quotation.start:
            return None
        return self._continued(previous, start)

    def _continued(self, previous: _Part, start: int) -> Attribution | None:
        """The speaker of the previous quotation, unless somebody else is named between it and `start`."""
        attribution = previous.any_attribution
        if attribution is None:
            return None
        speakers = {name.canonical for name in attribution.names}
        between = self.names.in_(previous.quotation.end, start)
        if any(name.kind in HUMAN and name.canonical not in speakers for name in between):
            return None
        return replace(attribution, cue="continued")


def _quote(text: Text, parts: Sequence[_Part]) -> Quote:
    attribution = next((part.attribution for part in parts if part.attribution), parts[0].inherited)
    spans = tuple(text.span(part.quotation.start, part.quotation.end) for part in parts)
    return Quote(
        spans=spans,
        words=in_one_piece(text.string, spans),
        speakers=attribution.names if attribution else (),
        cue=attribution.cue if attribution else "none",
        open=not parts[-1].quotation.closed,
    )


def _once(quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes without repetitions, which become the `repeats` of the first."""
    first = first_sayings([quote.text for quote in quotes])
    repeats: dict[int, tuple[Span, ...]] = {}
    for n, quote in enumerate(quotes):
        if first[n] != n:
            repeats[first[n]] = repeats.get(first[n], ()) + quote.spans
    distinct = (replace(q, repeats=repeats.get(n, ())) for n, q in enumerate(quotes) if first[n] == n)
    return sorted(distinct, key=lambda quote: quote.spans[0].start)
