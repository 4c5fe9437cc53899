"""Timing: elapsed time, and CPU time, which other work on the machine does not affect."""

import time
from collections.abc import Callable


def seconds(act: Callable[[], object]) -> tuple[float, float]:
    """The elapsed seconds of an action, and the CPU seconds of this process."""
    passed, worked = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - passed, time.process_time() - worked
