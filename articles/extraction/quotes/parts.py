"""A quotation in its place: the words before and after its marks, and who says it."""

from dataclasses import dataclass
from functools import cached_property

from articles.extraction.names.table import Name
from articles.extraction.quotes.captions import MARKS
from articles.extraction.quotes.marks import Quotation
from articles.extraction.quotes.speakers import Attribution
from articles.extraction.text import Paragraph, Text

SPACED_OPENING = frozenset(f" {mark} " for mark in "\"“‘'")


@dataclass
class Part:
    """A quotation, with the attribution in its own sentence, or one inherited from its context."""

    text: Text
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

    @property
    def last(self) -> str:
        """Its last character."""
        return self.text.string[self.quotation.end - 1]

    @cached_property
    def opening(self) -> int:
        """The offset before its opening marks, and an odd space."""
        string, offset = self.text.string, self.quotation.start
        if string[max(0, offset - 3) : offset] in SPACED_OPENING:
            offset -= 1
        while offset > 0 and string[offset - 1] in MARKS:
            offset -= 1
        return offset - 1 if self._is_all_in_brackets(offset) else offset

    def _is_all_in_brackets(self, opening: int) -> bool:
        """Whether brackets hold nothing but the quotation: "(“It was time.”)"."""
        after = self.text.string[self.quotation.end : self.quotation.end + 2]
        return (
            self.text.string[max(0, opening - 1) : opening] == "(" and after[:1] in MARKS and after[1:] == ")"
        )

    def closing(self, end: int) -> int:
        """The offset after its closing marks and spaces, at most `end`."""
        string, offset = self.text.string, self.quotation.end
        while offset < end and (string[offset] in MARKS or string[offset] == " "):
            offset += 1
        return offset

    @cached_property
    def begins_sentence(self) -> bool:
        sentence = self.text.sentence_at(self.quotation.start)
        return sentence is not None and self.opening <= sentence.start

    @property
    def fills_paragraph(self) -> bool:
        """Whether its paragraph begins with it."""
        return self.opening <= self.paragraph.start

    @property
    def rest(self) -> str:
        """What follows it in its paragraph."""
        end = self.paragraph.end
        return self.text.string[self.closing(end) : end].strip()


def skip_spaces(string: str, offset: int, end: int) -> int:
    """The offset of the next character that is no space, at most `end`."""
    while offset < end and string[offset].isspace():
        offset += 1
    return offset
