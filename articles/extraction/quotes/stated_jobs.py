"""The jobs by which an article refers to its people, so that "the showrunner" is not resolved to an actress."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from articles.extraction.names.cues import Kind
from articles.extraction.names.table import Name, Names
from articles.extraction.text import Text, Token

PERFORMER = "performer"
MAKERS = frozenset(("creator", "showrunner", "writer", "producer"))
NOUNS = {
    PERFORMER: "actor actress star co-star costar castmate",
    "creator": "creator co-creator creators co-creators",
    "showrunner": "showrunner co-showrunner showrunners co-showrunners",
    "writer": "writer co-writer screenwriter scribe author novelist",
    "producer": "producer exec ep",
    "director": "director helmer filmmaker",
    "host": "host co-host presenter",
}
VERBS = {
    PERFORMER: "plays played stars starred portrays",
    "creator": "created",
    "writer": "wrote",
    "director": "directed directs",
    "host": "hosts hosted presents",
}
VERB = {verb: calling for calling, some in VERBS.items() for verb in some.split()} | {
    "written": "writer",
    "starring": PERFORMER,
    "portrayed": PERFORMER,
}
# "directed by Ann Lee", "written by Bo Finch and Ann Lee", "stars Ann Lee"
BY = re.compile(
    r"\b(?P<verb>(?:created|written|directed|hosted|played|portrayed)(?= by)|stars|starring|starred)(?: by)? "
    r"(?:(?!(?:and|for|with|by|in|on|at)\b)[a-z]+ ){0,2}"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,2},? and )?$",
    re.IGNORECASE,
)
NOUN = {word: calling for calling, some in NOUNS.items() for word in some.split()}
CALLING = NOUN | {word: calling for calling, some in VERBS.items() for word in some.split()}
TOGETHER = frozenset(("and", "&", ",", "/", "-"))
WITH_A_JOB = TOGETHER | frozenset("co executive former lead series veteran".split())
GOVERNING = frozenset("at by for from in of on opposite to with".split())
ENDING = frozenset(".;:!?\"“”'‘)")
BEFORE, AFTER = 60, 80


class StatedJobs:
    """The jobs stated next to people's names, anywhere in an article."""

    def __init__(self, text: Text, names: Names) -> None:
        self.text = text
        self._people = [name for name in names.mentions if name.kind == Kind.PERSON]
        self._jobs: dict[str, set[str]] = defaultdict(set)
        for name in self._people:
            self._jobs[name.canonical].update(self._before(name), self._after(name))

    def of(self, name: Name) -> Collection[str]:
        return self._jobs.get(name.canonical, ())

    def nearest(self, position: int, calling: str) -> Name | None:
        """The person with this job who was named last before a position."""
        called = (name for name in reversed(self._people) if calling in self.of(name))
        return next((name for name in called if name.start < position), None)

    def _before(self, name: Name) -> Iterator[str]:
        by = BY.search(self.text.string, max(0, name.start - BEFORE), name.start)
        if by:
            yield VERB[by["verb"].lower()]
        for token in reversed(self.text.tokens_in(max(0, name.start - BEFORE), name.start)):
            word = token.text.lower()
            if word in NOUN:
                yield NOUN[word]
            elif word not in WITH_A_JOB:
                return

    def _after(self, name: Name) -> Iterator[str]:
        tokens = self.text.tokens_in(name.end, name.end + AFTER)
        for n, token in enumerate(tokens):
            word = token.text.lower()
            if word in CALLING:
                if word in NOUN and _is_capital(tokens, n + 1):
                    return
                yield CALLING[word]
            elif word in GOVERNING or word in ENDING or (n and word == ",") or _is_capital(tokens, n):
                return


def _is_capital(tokens: list[Token], n: int) -> bool:
    return n < len(tokens) and tokens[n].text[0].isupper()
