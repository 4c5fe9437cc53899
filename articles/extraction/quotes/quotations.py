"""Direct speech: joins quotations into quotes and finds the speaker of each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.extraction.fact import Span
from articles.extraction.names.table import HUMAN, Name, Names
from articles.extraction.quotes.captions import story_and_asides
from articles.extraction.quotes.descriptions import tells_of_somebody_unnamed
from articles.extraction.quotes.discourse import Discourse
from articles.extraction.quotes.joining import DASHES, GOES_ON_SAYING, is_joined
from articles.extraction.quotes.marks import find_quotations
from articles.extraction.quotes.one_piece import in_one_piece
from articles.extraction.quotes.parts import Part, skip_spaces
from articles.extraction.quotes.repeats import first_sayings
from articles.extraction.quotes.speakers import Attribution, Speakers
from articles.extraction.quotes.speech import ENDS_SPEECH, FEWEST_WORDS, is_speech, without_cue
from articles.extraction.text import Paragraph, Role, Text

PRONOUN_BEFORE = re.compile(r"\b(?:s?he|they) (?:\w+ly |also |later |then )?$", re.IGNORECASE)
PRONOUN_AFTER = re.compile(r"\w+ (?:s?he|they)\b")
LONGEST_PRONOUN = 20
LONGEST_LINE = 80


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


class _QuoteReader:
    """Reads the quotes of some paragraphs in order. Names in the paragraphs `left_out` cannot be antecedents."""

    def __init__(
        self, text: Text, names: Names, paragraphs: Sequence[Paragraph], left_out: Sequence[Paragraph]
    ) -> None:
        self.text, self.string, self.names = text, text.string, names
        found = find_quotations(self.string, [(p.start, p.end) for p in paragraphs])
        followed = {q.paragraph - 1 for q in found if q.continues}
        outer = [
            q if q.closed or q.paragraph in followed else without_cue(self.string, q)
            for q in found
            if q.depth == 0
        ]
        parts = [Part(text, q, paragraphs[q.paragraph]) for q in outer]
        pairs = zip(parts, [None, *parts], strict=False)
        self.parts = [part for part, previous in pairs if is_speech(part, previous)]
        # A job in the headline may refer to somebody else than in the body. A first line that ends with a
        # full stop is not a headline.
        headline = [p for p in text.paragraphs[:1] if self.string[p.end - 1] != "."]
        self.discourse = Discourse(text, names, [(s.start, s.end) for s in (*outer, *left_out, *headline)])
        self.speakers = Speakers(text, names, self.discourse)

    def quotes(self) -> list[Quote]:
        groups: list[list[Part]] = []
        for n, part in enumerate(self.parts):
            previous = self.parts[n - 1] if n else None
            following = self.parts[n + 1] if n + 1 < len(self.parts) else None
            part.attribution = self._in_sentence(part, previous, following)
            if self._follows_somebody_unnamed(part) or (previous and self._goes_on_unnamed(previous, part)):
                part.attribution = replace(part.attribution, names=(), cue="anonymous")
            later = self._is_attributed_later(n)
            apart = previous is None or part.quotation.paragraph != previous.quotation.paragraph
            if previous and is_joined(previous, part) and not (later and apart):
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

    def _in_sentence(self, part: Part, previous: Part | None, following: Part | None) -> Attribution | None:
        """The speaker named in the quotation's own sentence, before or after it."""
        before = self._before(part, previous)
        after = self._after(part, following)
        if before and after:
            mark = self.string[max(0, part.opening - 2) : part.opening].rstrip()[-1:]
            introduced = before.cue != "introduction" and (mark == ":" or (mark == "," and part.last != ","))
            return after if part.last in ENDS_SPEECH and not introduced else before
        return before or after or self._signed_below(part)

    def _signed_below(self, part: Part) -> Attribution | None:
        """The speaker who signs in a line below: "– Ann Bell"."""
        start = skip_spaces(self.string, part.paragraph.end, len(self.string))
        below = self.text.paragraph_at(start)
        is_line = below is not None and 0 < below.end - start <= LONGEST_LINE and below.start == start
        if not is_line or part.rest or self.string[start] not in DASHES:
            return None
        found = self.speakers.after(start, below.end, part.last)
        return found if found and found.cue == "signature" else None

    def _before(self, part: Part, previous: Part | None) -> Attribution | None:
        if part.begins_sentence:
            return None
        end = part.opening
        sentence = self.text.sentence_at(max(end - 1, part.paragraph.start))
        start = max(part.paragraph.start, sentence.start if sentence else 0)
        if previous and previous.quotation.end > start:
            start = previous.closing(end)
        capital = self.string[part.quotation.start].isupper()
        return self.speakers.before(start, end, capital) if start < end else None

    def _after(self, part: Part, following: Part | None) -> Attribution | None:
        end = part.paragraph.end
        start = part.closing(end)
        if following:
            end = min(end, following.opening)
        start = skip_spaces(self.string, start, end)
        sentence = self.text.sentence_at(start)
        if sentence and start < sentence.end:
            end = min(end, sentence.end)
        return self.speakers.after(start, end, part.last, part.begins_sentence) if start < end else None

    def _follows_somebody_unnamed(self, part: Part) -> bool:
        """Whether "he said" refers to somebody without a name in the sentence before."""
        cue, opening = part.attribution, part.opening
        pronoun = cue and PRONOUN_BEFORE.search(self.string, max(0, cue.at - LONGEST_PRONOUN), cue.at)
        sentence = self.text.sentence_at(opening - 1) if pronoun and opening > part.paragraph.start else None
        if sentence is None or cue.at < part.quotation.end or not part.begins_sentence:
            return False
        named = any(name.kind in HUMAN for name in self.names.in_(sentence.start, sentence.end))
        return tells_of_somebody_unnamed(
            self.string[sentence.start : sentence.end], pronoun[0].split()[0], named
        )

    def _goes_on_unnamed(self, previous: Part, part: Part) -> bool:
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

    def _in_context(self, previous: Part | None, part: Part) -> Attribution | None:
        """The speaker of a quotation whose own sentence names none: from the previous sentence, or the
        previous quotation."""
        start = part.opening
        sentence = self.text.sentence_at(start - 1) if start else None
        begins = part.begins_sentence
        inside = previous is not None and sentence is not None and previous.quotation.end > sentence.start
        if begins and inside:
            rest = previous.closing(sentence.end)
            if found := self.speakers.rest_of_sentence_before(rest, sentence.end):
                return found
        if begins and sentence and not inside:
            alone = part.fills_paragraph and not part.rest
            if sentence.role == Role.BODY and (alone or sentence.start >= part.paragraph.start):
                found = self.speakers.sentence_before(sentence.start, sentence.end)
                if found:
                    return found
        if previous is None or previous.paragraph is not part.paragraph:
            return None
        if not begins and sentence and sentence.start > previous.quotation.start:
            return None
        return self._continued(previous, start)

    def _continued(self, previous: Part, start: int) -> Attribution | None:
        """The speaker of the previous quotation, unless somebody else is named between it and `start`."""
        attribution = previous.any_attribution
        if attribution is None:
            return None
        speakers = {name.canonical for name in attribution.names}
        between = self.names.in_(previous.quotation.end, start)
        if any(name.kind in HUMAN and name.canonical not in speakers for name in between):
            return None
        return replace(attribution, cue="continued")


def _quote(text: Text, parts: Sequence[Part]) -> Quote:
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
