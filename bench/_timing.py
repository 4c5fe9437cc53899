"""How long things take: in all, and in the processor, which other work on the machine makes no longer."""

import time
from collections.abc import Callable


def seconds(act: Callable[[], object]) -> tuple[float, float]:
    """How long an act takes, and how much of it this process works."""
    passed, worked = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - passed, time.process_time() - worked
