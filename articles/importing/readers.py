"""Reading texts in this process or in some of their own, which must know neither Django nor the database."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import partial
from threading import Thread

from articles.extraction import Fact, extract

# So many texts are worth the second that it takes to start processes.
BULK = 50
PROCESSES = 2

Texts = list[tuple[str, date | None]]
Reader = Callable[[Texts], Callable[[], list[list[Fact]]]]


def processes_for(texts: int) -> int:
    """How many processes are worth it for so many texts."""
    return min(PROCESSES, os.cpu_count() or 1) if texts > BULK else 1


@contextmanager
def readers(processes: int) -> Iterator[Reader]:
    """A function that begins to read texts with their dates, and returns one that waits for their facts."""
    if processes == 1:
        yield lambda texts: partial(_extract_all, texts)
        return
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), initializer=_follow_parent)
    try:
        yield lambda texts: pool.submit(_extract_all, texts).result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _extract_all(texts: Texts) -> list[list[Fact]]:
    return [extract(text, published=published) for text, published in texts]


def _follow_parent() -> None:
    """Leave Ctrl-C to the parent process, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def follow() -> None:
        multiprocessing.parent_process().join()
        os._exit(1)

    Thread(target=follow, daemon=True).start()
