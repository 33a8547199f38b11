"""Damaged copies of files, and what comes of reading them."""

from __future__ import annotations

import random
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


def outcomes(read: Callable[[bytes], Sequence[object]], inputs: Iterable[bytes]) -> Iterator[set[str]]:
    """For each input the types of what is read, or "refused"."""
    for data in inputs:
        try:
            yield {type(draft).__name__ for draft in read(data)}
        except NotReadableError:
            yield {"refused"}
