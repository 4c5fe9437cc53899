"""Which network an article refers to where a sentence names none."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import itemgetter

from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name
from articles.extraction.text import Role, Text

NEAR = 2
SEVERAL, MANY = 3, 6
MOST, MUCH = 0.7, 0.4
OPENING = 4  # sentences
FEWEST_HEADINGS = 2
_SEVERAL_SHOWS = (
    r"\b(?:shows|dramas|comedies|sitcoms|originals|commissions|pilots|programmes|programs|documentaries|projects|slate|"
    r"line-?up|schedule|releases|titles|premiere dates|renewals|upfronts?|offerings"
    r"|series(?= are| will| include| coming| to | in |[,.]|$))\b"
)
HAS_SEVERAL = re.compile(rf"[^.;]{{0,100}}?{_SEVERAL_SHOWS}", re.IGNORECASE)
SEVERAL_ON = re.compile(rf"{_SEVERAL_SHOWS}[^.;]{{0,60}}$", re.IGNORECASE)


class Networks:
    """The networks in an article, by the sentences that name them."""

    def __init__(self, text: Text, mentions: Iterable[Name]):
        self._text = text
        starts = [sentence.start for sentence in text.sentences]
        self._named: list[tuple[int, Name]] = []
        self._times: Counter = Counter()
        self._in_headline: set[str] = set()
        shows: dict[int, set[str]] = {}
        for name in mentions:
            n = bisect_right(starts, name.start) - 1
            if n < 0:
                continue
            if name.kind is Kind.NETWORK:
                self._named.append((n, name))
                self._times[name.canonical] += 1
                if text.sentences[n].role is Role.HEADLINE:
                    self._in_headline.add(name.canonical)
            elif name.kind is Kind.SHOW:
                shows.setdefault(n, set()).add(name.canonical)
        self._places = [n for n, _ in self._named]
        self._shows = set().union(*shows.values())
        self._beside = {show for n, _ in self._named for show in shows.get(n, ())}

    def before(self, n: int) -> Iterator[tuple[Name, str]]:
        """The network last named before sentence `n`, and the article's main one if that is another; each
        with where it stands."""
        found = bisect_left(self._places, n)
        last = self._named[found - 1] if found else None
        if last:
            same = self._text.sentences[last[0]].paragraph == self._text.sentences[n].paragraph
            yield last[1], "before" if n - last[0] <= NEAR else "of the paragraph" if same else "far before"
        if self._main and not (last and last[1].canonical == self._main.canonical):
            yield self._main, "of the article"

    def heading(self, n: int) -> Name | None:
        """The network that is the heading of the section with sentence `n`, if the article has such sections."""
        found = bisect_right(self._headings, n, key=itemgetter(0))
        return self._headings[found - 1][1] if found and self._headings[found - 1][0] != n else None

    @cached_property
    def _headings(self) -> list[tuple[int, Name]]:
        """The lines that consist of a network, if there are several, by their sentences."""
        found = [(n, name) for n, name in self._named if self._is_line(n, name)]
        return found if len({name.canonical for _, name in found}) >= FEWEST_HEADINGS else []

    def _is_line(self, n: int, name: Name) -> bool:
        sentence = self._text.sentences[n]
        line = self._text.paragraphs[sentence.paragraph]
        return self._text.string[line.start : line.end].strip(" :*–—-") == name.text

    @property
    def only(self) -> bool:
        """Whether the article names only one network."""
        return len(self._times) == 1

    def has_slate(self, network: Name) -> bool:
        """Whether the article opens with several shows of a network: "ITV unveils four dramas"."""
        return network.canonical in self._with_slates

    @cached_property
    def _with_slates(self) -> set[str]:
        string, sentences = self._text.string, self._text.sentences
        return {
            name.canonical
            for n, name in self._named
            if n < OPENING
            and (
                HAS_SEVERAL.match(string, name.end, sentences[n].end)
                or SEVERAL_ON.search(string, sentences[n].start, name.start)
            )
        }

    def is_beside_one(self, show: Name) -> bool:
        """Whether any sentence names this show together with a network."""
        return show.canonical in self._beside

    def of(self, network: Name) -> Iterator[str]:
        """How prominent a network is in the article, as circumstances."""
        share = self._times[network.canonical] / self._times.total()
        yield "most named" if share >= MOST else "much named" if share >= MUCH else "little named"
        if network.canonical in self._in_headline:
            yield "network in the headline"
        if self.has_slate(network):
            yield "network of a slate"
        alone = len(self._shows - self._beside)
        yield f"{'many' if alone >= MANY else 'several' if alone >= SEVERAL else 'few'} shows without a network"

    @cached_property
    def _main(self) -> Name | None:
        if not self._times:
            return None
        most = max(self._times, key=lambda name: self._times[name] + 2 * (name in self._in_headline))
        return next(name for _, name in self._named if name.canonical == most)
