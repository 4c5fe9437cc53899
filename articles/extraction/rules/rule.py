"""What a rule is: an expression over marked sentences, with a sentence as its example."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from articles.extraction.reading import Reading
from articles.extraction.fact import Mention
from articles.extraction.marked import Marked, compile_pattern


@dataclass(frozen=True)
class Rule:
    """`pattern` is an expression with macros (see `marked.MACROS`); `example` a sentence, about invented names, in which the
    rule finds `finds`; `keys` are keys that every fact of this rule has."""

    name: str
    pattern: str
    example: str
    keys: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def expression(self):
        return compile_pattern(self.pattern)


@dataclass(frozen=True, slots=True)
class Draft:
    """One finding of one rule in one sentence, before findings are joined into facts."""

    kind: str
    keys: Mapping[str, Any]
    marked: Marked
    rule: str
    mentions: tuple[Mention, ...] = ()
    show_is_named: bool = True


Reader = Callable[[Reading, Marked], Iterator[Draft]]
