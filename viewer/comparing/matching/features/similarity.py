"""Similarities of whole sentences, as features beside their words.

To add one, such as sentence embeddings, write a function of the type `Similarity`, add it to `SIMILARITIES` and train
again (`python -m tests.accuracy.train`); the scorer reads features by name. What it needs of the texts must be kept by
`prepare`. It is called only for cells that the first stage does not rule out.
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
"""Computes `(cells,)` values of 0 to 1; the callable is the checkpoint."""


def _letters(articles: Pair[Prepared], cells: Cells, checkpoint: Callable[[], None]) -> Values:
    return likeness(Pair(articles.left.letters, articles.right.letters), cells, checkpoint)


SIMILARITIES: Mapping[str, Similarity] = {"letters": _letters}
