"""From drafts to published values, in batches; if there are many, texts are read ahead."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from articles.extraction import Fact
from articles.lexicon import current_lexicon

from .dating import Dates
from .draft import Draft, Refusal
from .outcome import Outcome, Result
from .store import store, stored
from .workers import Reader, readers

# Small batches let others write in between, and show results early.
BATCH = 50
BATCH_BYTES = 1_000_000

Item = Draft | Refusal


class Facts(dict[str, list[Fact]]):
    """Facts by the digests of drafts. Those that were stored when reading began, and no longer are since somebody has
    renamed their outlet, are read when they are asked for."""

    def __init__(self, facts: Iterable[tuple[str, list[Fact]]], read_now: Callable[[str], list[Fact]]):
        super().__init__(facts)
        self._read_now = read_now

    def __missing__(self, digest: str) -> list[Fact]:
        return self._read_now(digest)


def import_drafts(items: Iterable[Item], *, processes: int = 1, batch: int = BATCH) -> Iterator[Outcome]:
    """Import drafts, and yield the outcome for each item, in order.

    Every batch is one transaction. An import that is killed has stored whole batches, and running it again
    ends as if it had never stopped. With several `processes`, they read texts while earlier ones are stored.
    All texts are read with the names that are known when the import starts.
    """
    with readers(processes, current_lexicon()) as read:
        ahead, dates = deque(), Dates()
        for some in _batches(items, batch):
            ahead.append((some, _start_reading(some, read, dates)))
            if len(ahead) > 2 * (processes - 1):
                yield from _finish(*ahead.popleft())
        while ahead:
            yield from _finish(*ahead.popleft())


def _batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    some, weight = [], 0
    for item in items:
        some.append(item)
        weight += len(item.raw) if isinstance(item, Draft) else 0
        if len(some) == size or weight >= BATCH_BYTES:
            yield some
            some, weight = [], 0
    if some:
        yield some


def _start_reading(items: Sequence[Item], read: Reader, dates: Dates) -> Callable[[], Facts]:
    """Start reading the drafts that are not stored. Returns a function that waits for their facts, by digest.

    A draft that replaces an article is read even if the same text is stored as an article of its own.
    """
    drafts = _drafts(items)
    known = stored(drafts)
    texts = {
        draft.digest: (draft.text, published)
        for draft, published in zip(drafts, dates.of(drafts), strict=True)
    }
    unread = [draft.digest for draft in drafts if draft.replaces or draft.digest not in known]
    unread = list(dict.fromkeys(unread))
    facts = read([texts[digest] for digest in unread])
    return lambda: Facts(zip(unread, facts(), strict=True), lambda digest: read([texts[digest]])()[0])


def _finish(items: Sequence[Item], facts: Callable[[], Facts]) -> Iterator[Outcome]:
    outcomes = iter(store(_drafts(items), facts()))
    for item in items:
        if isinstance(item, Refusal):
            yield Outcome(item.name, Result.REFUSED, notes=[item.reason])
        else:
            yield next(outcomes)


def _drafts(items: Sequence[Item]) -> list[Draft]:
    return [item for item in items if isinstance(item, Draft)]
