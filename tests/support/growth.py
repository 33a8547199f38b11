"""How work grows with its input: a ratio in one run, which holds on slow and busy machines, too."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES = 4
MOST = 9.0
"""Between the 4 of linear work on four times the input and the 16 of quadratic work."""


def grows_evenly(work: Callable[[int], object], size: int) -> bool:
    """Whether work on `TIMES` times the input takes little more than `TIMES` times as long (CPU, least of three)."""
    small, large = (min(_seconds(work, each) for _ in range(3)) for each in (size, TIMES * size))
    return large < MOST * small


def _seconds(work: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    work(size)
    return time.process_time() - start
