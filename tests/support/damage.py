"""Damaged copies of files, and what comes of reading them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from viewer.reading.formats.reader import NotReadableError


def damaged(whole: bytes, *, copies: int, most: int, seed: int) -> Iterator[bytes]:
    """Copies of a file with one to `most` bytes changed in each."""
    chance = random.Random(seed)
    for _ in range(copies):
        mutated = bytearray(whole)
        for _ in range(chance.randint(1, most)):
            mutated[chance.randrange(len(mutated))] = chance.randrange(256)
        yield bytes(mutated)


def outcomes(read: Callable[[bytes], Sequence[object]], inputs: Iterable[bytes]) -> Iterator[tuple[set[str], float]]:
    """For each input the types of what is read, or "refused", and the seconds of CPU that it takes."""
    for data in inputs:
        start = time.process_time()
        try:
            seen = {type(draft).__name__ for draft in read(data)}
        except NotReadableError:
            seen = {"refused"}
        yield seen, time.process_time() - start
