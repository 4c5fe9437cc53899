"""Reads texts in this process, or in worker processes, which must use neither Django nor the database."""

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
from articles.extraction.lexicon.lexicon import Lexicon

# Fewer texts are not worth the second that it takes to start processes.
BULK = 50
PROCESSES = 2

Texts = list[tuple[str, date | None]]
Reader = Callable[[Texts], Callable[[], list[list[Fact]]]]


def processes_for(texts: int) -> int:
    """How many worker processes are worth starting for this many texts."""
    return min(PROCESSES, os.cpu_count() or 1) if texts > BULK else 1


@contextmanager
def readers(processes: int, lexicon: Lexicon) -> Iterator[Reader]:
    """A function that starts reading texts with their dates, and returns one that waits for their facts.

    All texts are read with the same lexicon, which each process gets once.
    """
    if processes == 1:
        yield lambda texts: partial(_extract_all, texts, lexicon)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, context, initializer=_start, initargs=(lexicon,))
    try:
        yield lambda texts: pool.submit(_extract_with_own, texts).result
    finally:
        # Wait for the last text: an interpreter that ends while one is being read may close its pipes twice.
        pool.shutdown(cancel_futures=True)


def _extract_all(texts: Texts, lexicon: Lexicon) -> list[list[Fact]]:
    return [extract(text, published=published, lexicon=lexicon) for text, published in texts]


def _extract_with_own(texts: Texts) -> list[list[Fact]]:
    return _extract_all(texts, _own_lexicon)


def _start(lexicon: Lexicon) -> None:
    """Prepare a worker process for reading."""
    global _own_lexicon
    _own_lexicon = lexicon
    _follow_parent()


def _follow_parent() -> None:
    """Leave Ctrl-C to the parent process, and exit with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def follow() -> None:
        multiprocessing.parent_process().join()
        os._exit(1)

    Thread(target=follow, daemon=True).start()
