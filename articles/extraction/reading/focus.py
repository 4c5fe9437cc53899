"""Which show each sentence is about, judging by those before it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles.extraction.names.cues import Kind
from articles.extraction.names.surroundings import DESCRIBED
from articles.extraction.names.table import Name, Names
from articles.extraction.reading.background import is_background
from articles.extraction.reading.wording import INTRODUCED, INTRODUCED_WITHIN, SUBJECT_WITHIN
from articles.extraction.text import Role, Sentence, Text

BEFORE_SUBJECTS = frozenset(
    "the a an new hit drama series comedy show sitcom soap of on in s popular animated first".split()
)
LOOK_BACK = 12


class Focus(NamedTuple):
    """What the sentences before one are about.

    `show` is the show that the last of them to name shows is about (then `about` is True), else the only one
    named there, if it is in the same paragraph. `last` is the last show named.
    """

    show: Name | None
    about: bool
    last: Name | None


def focus_of(
    text: Text, names: Names, main_show: Name | None, sections: Sequence[Name | None]
) -> list[Focus]:
    """The focus of each sentence; in a section (see `sections_of`) it begins with the section's show."""
    return _Foci(text, names, main_show, sections).found


class _Foci:
    def __init__(self, text: Text, names: Names, main_show: Name | None, sections: Sequence[Name | None]):
        self._text, self._names, self._sections = text, names, sections
        self._main_title = main_show.canonical if main_show else None
        self._shows: dict[Sentence, list[Name]] = {}
        self.found = [self._focus(n) for n in range(len(text.sentences))]

    def _focus(self, n: int) -> Focus:
        sentence, shows = self._shows_before(n)
        if sentence is None:
            section = self._sections[self._text.sentences[n].paragraph]
            return Focus(section, section is not None, section)
        alone = len({show.canonical for show in shows}) == 1
        subject = next((show for show in shows if self._is_subject(show, sentence)), None)
        if alone and subject:
            return Focus(subject, True, shows[-1])
        is_of_paragraph = sentence.paragraph == self._text.sentences[n].paragraph
        return Focus(shows[0] if alone and is_of_paragraph else None, False, shows[-1])

    def _shows_before(self, n: int) -> tuple[Sentence | None, list[Name]]:
        """The nearest earlier sentence that names shows other than as background, and these shows."""
        for previous in self._spoken_before(n):
            if previous.role is not Role.HEADLINE and (shows := self._shows_of(previous)):
                return previous, shows
        return None, []

    def _shows_of(self, sentence: Sentence) -> list[Name]:
        found = self._shows.get(sentence)
        if found is None:
            named = self._names.in_(sentence.start, sentence.end)
            found = self._shows[sentence] = [
                name
                for name in named
                if name.kind is Kind.SHOW and not is_background(self._text, self._names, name)
            ]
        return found

    def _spoken_before(self, n: int) -> Iterator[Sentence]:
        """The earlier sentences that name anything, nearest first: the last two, and all others in the same
        paragraph."""
        before = self._text.sentences[max(n - LOOK_BACK, 0) : n][::-1]
        section = self._sections[self._text.sentences[n].paragraph]
        spoken = (
            s for s in before if self._names.in_(s.start, s.end) and self._sections[s.paragraph] is section
        )
        here = self._text.sentences[n].paragraph
        return (s for place, s in enumerate(spoken) if place < 2 or s.paragraph == here)

    def _is_subject(self, show: Name, sentence: Sentence) -> bool:
        """Whether a sentence is about a show: it names it as its subject or introduces it."""
        section = self._sections[sentence.paragraph]
        if show.canonical == (section.canonical if section else self._main_title):
            return True
        string, start = self._text.string, sentence.start
        if INTRODUCED.search(string, max(start, show.start - INTRODUCED_WITHIN), show.start):
            return True
        if DESCRIBED.match(string, show.end):
            return True
        words = string[start : show.start].split()
        return show.start - start < SUBJECT_WITHIN and all(
            w[0].isupper() or w in BEFORE_SUBJECTS for w in words
        )
