"""From drafts to published values: batch after batch, read ahead where there are many."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from articles.extraction import Fact
from articles.lexicon import current_lexicon

from .dating import Dates
from .draft import Draft, Refusal
from .outcome import Outcome, Result
from .readers import Reader, readers
from .store import store, stored

# Small batches: others may write in between, and what is imported shows soon.
BATCH = 50
BATCH_BYTES = 1_000_000

Item = Draft | Refusal
Facts = dict[str, list[Fact]]


def import_drafts(items: Iterable[Item], *, processes: int = 1, batch: int = BATCH) -> Iterator[Outcome]:
    """Import drafts and say for each item, in order, what became of it.

    Every batch is one transaction. An import that is killed has stored whole batches, and running it again
    ends as if it had never stopped. With several `processes` they read texts while earlier ones are stored.
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
    """Begin to read the drafts that are not stored; return what waits for their facts, by digest.

    What replaces an article may be stored beside it, as one of its own.
    """
    drafts = _drafts(items)
    known = stored(drafts)
    unread = {
        draft.digest: (draft.text, published)
        for draft, published in zip(drafts, dates.of(drafts), strict=True)
        if draft.replaces or draft.digest not in known
    }
    facts = read(list(unread.values()))
    return lambda: dict(zip(unread, facts(), strict=True))


def _finish(items: Sequence[Item], facts: Callable[[], Facts]) -> Iterator[Outcome]:
    outcomes = iter(store(_drafts(items), facts()))
    for item in items:
        if isinstance(item, Refusal):
            yield Outcome(item.name, Result.REFUSED, notes=[item.reason])
        else:
            yield next(outcomes)


def _drafts(items: Sequence[Item]) -> list[Draft]:
    return [item for item in items if isinstance(item, Draft)]
