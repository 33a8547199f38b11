"""Compares articles: which sentences match, where they stand, which words differ."""

from __future__ import annotations

import os
from collections.abc import Sequence

# Must be set before NumPy is imported. OpenBLAS would start a thread per core for linear algebra, which is not used
# here; that takes longer than a whole comparison.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def match_sentences(left: Sequence[str], right: Sequence[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Match the sentences of two lists; for each match, the half-open spans `(start, stop)` on the left and right."""
    from viewer.comparing.matching.matching import align
    from viewer.comparing.matching.prepared import prepare
    from viewer.model import Pair

    alignment = align(Pair(prepare(left), prepare(right)))
    spans = [match.sentences for match in alignment.matches]
    return [((span.left.start, span.left.stop), (span.right.start, span.right.stop)) for span in spans]


def linked_pairs(left: Sequence[str], right: Sequence[str]) -> set[tuple[int, int]]:
    """Index pairs of all left and right sentences that are in one match."""
    return {(i, j) for rows, columns in match_sentences(left, right) for i in range(*rows) for j in range(*columns)}
