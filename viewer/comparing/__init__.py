"""Articles become comparisons."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

os.environ.setdefault(
    "OPENBLAS_NUM_THREADS", "1"
)  # starting threads for linear algebra, which we do not use, takes longer than a comparison


def match_sentences(left: Sequence[str], right: Sequence[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Which sentences of two lists say the same: for each match the half-open span on either side."""
    from viewer.comparing.matching.matching import align
    from viewer.comparing.matching.prepared import prepare
    from viewer.model import Pair

    alignment = align(Pair(prepare(left), prepare(right)))
    spans = [match.sentences for match in alignment.matches]
    return [((span.left.start, span.left.stop), (span.right.start, span.right.stop)) for span in spans]


def linked_pairs(left: Sequence[str], right: Sequence[str]) -> set[tuple[int, int]]:
    """Every left sentence with every right one of the same match."""
    return {(i, j) for rows, columns in match_sentences(left, right) for i in range(*rows) for j in range(*columns)}
