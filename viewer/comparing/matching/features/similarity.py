"""Likenesses of whole sentences that the scorer weighs beside their words.

To add one, such as a model of meanings, write a function of this shape, add a line to the table and train the weights
anew (`python -m tests.accuracy.train`): the scorer reads features by name. What it needs of the texts, `prepare` keeps.
It is asked only about pairs that the words do not rule out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from viewer.comparing.matching.features.letters import likeness
from viewer.model import Pair

if TYPE_CHECKING:
    from viewer.comparing.matching.cells import Cells, Values
    from viewer.comparing.matching.prepared import Prepared

Similarity = Callable[["Pair[Prepared]", "Cells", Callable[[], None]], "Values"]
"""One number a cell, 0 to 1; the callable is the checkpoint that cancels."""


def _letters(articles: Pair[Prepared], cells: Cells, checkpoint: Callable[[], None]) -> Values:
    return likeness(Pair(articles.left.letters, articles.right.letters), cells, checkpoint)


SIMILARITIES: Mapping[str, Similarity] = {"letters": _letters}
