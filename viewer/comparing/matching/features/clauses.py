"""Clauses: the parts of a sentence that can stand without the rest.

Two reports rarely divide their sentences at the same places. A sentence in one is often a clause of a longer sentence
in the other, of whose words it shares only a few. Measured over the whole sentence such a pair looks like chance;
measured over the clause it does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Values, begins, parts, spread
from viewer.comparing.words.characters import CLASSES
from viewer.model import Side
from viewer.model.record import unique_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.features.lexical import Features
    from viewer.comparing.matching.features.overlap import Membership, Vocabulary

_BREAK = re.compile(
    r"[,;:] |[–—] ?|[、，；：،؛]| (?=(?:and|but|who|which|that|while|after|because|as|where|when|with) )"
)
_LEAST = 4
"""Minimum words of a clause. Shorter parts join their neighbour: "said Olsen" says nothing by itself."""
_MOST = 8
"""Maximum clauses of a sentence: a list of thirty names is not thirty statements."""
_DOUBT = 4.0
"""Added to the weight of a clause, about that of one rare word, so that one shared word does not cover a clause of
two."""


@unique_record
class Clauses:
    """The clauses of one article's sentences."""

    words: Ints
    """Indices into `Prepared.types`, grouped by clause; unique within one."""
    starts: Ints
    """`(clauses + 1,)`: where each clause begins in `words`, and the end."""
    first: Ints
    """`(sentences + 1,)`: the first clause of each sentence, and the total number of clauses."""

    def __len__(self) -> int:
        return len(self.starts) - 1


def cut_clauses(sentence: str) -> list[str]:
    """Split a sentence into one to `_MOST` clauses that together have all its words."""
    clauses: list[str] = []
    start = 0
    for cut in _BREAK.finditer(sentence):
        if len(clauses) + 1 < _MOST and _is_long(sentence[start : cut.start()]):
            clauses.append(sentence[start : cut.end()])
            start = cut.end()
    rest = sentence[start:]
    if clauses and not _is_long(rest):
        clauses[-1] += rest
    else:
        clauses.append(rest)
    return clauses


def _is_long(part: str) -> bool:
    """Whether a part of a sentence is long enough for a clause. In unspaced scripts two characters count as a word."""
    return part.count(" ") >= _LEAST - 1 or part.translate(CLASSES).count("u") >= 2 * _LEAST


def clause_features(cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None] = lambda: None) -> Features:
    """How far a clause is covered by the other sentence, or by one of its clauses; values `(cells,)`, 0 to 1."""
    one, other = (_covered(cells, vocabulary, side, checkpoint) for side in Side)
    return {
        "clause_most": np.maximum(one, other),
        "clause_least": np.minimum(one, other),
        "clause_pair": _paired(cells, vocabulary, checkpoint),
    }


def _covered(cells: Cells, vocabulary: Vocabulary, side: Side, checkpoint: Callable[[], None]) -> Values:
    """For each cell, the best share of a clause of that side's sentence that the other sentence covers; `(cells,)`."""
    sentence, other = (cells.row, cells.column) if side is Side.LEFT else (cells.column, cells.row)
    first = vocabulary.articles[side].clauses.first
    cell, clause = spread(first[sentence], first[sentence + 1])
    shared = _shared(vocabulary, side, clause, vocabulary.sentence_words[side.other], other[cell], checkpoint)
    share = shared / (vocabulary.clause_weights[side][clause] + _DOUBT)
    return np.maximum.reduceat(share, begins(cell))


def _paired(cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None]) -> Values:
    """Per cell, the similarity of its two most similar clauses: Dice's coefficient of their weights; `(cells,)`."""
    left, right = (vocabulary.articles[side].clauses.first for side in Side)
    of_left, clause = spread(left[cells.row], left[cells.row + 1])
    column = cells.column[of_left]
    pair, other = spread(right[column], right[column + 1])
    clause, cell = clause[pair], of_left[pair]
    shared = _shared(vocabulary, Side.LEFT, clause, vocabulary.clause_words.right, other, checkpoint)
    whole = vocabulary.clause_weights
    likeness = 2 * shared / (whole.left[clause] + whole.right[other] + 2 * _DOUBT)
    return np.maximum.reduceat(likeness, begins(cell))


def _shared(
    vocabulary: Vocabulary, side: Side, clauses: Ints, units: Membership, unit: Ints, checkpoint: Callable[[], None]
) -> Values:
    """For each of `clauses` of a side, the weight of the words shared with the unit at the same position."""
    own = vocabulary.clause_words[side]
    starts, stops = own.starts[clauses], own.starts[clauses + 1]
    shared = np.zeros(len(clauses))
    for part in parts(stops - starts):
        checkpoint()
        pair, place = spread(starts[part], stops[part])
        word = own.words[place]
        shared_words = np.flatnonzero(word >= 0)
        pair, word = pair[shared_words], word[shared_words]
        both = units.has(unit[part][pair], word)
        shared[part] = np.bincount(pair[both], vocabulary.weight[word[both]], part.stop - part.start)
    return shared
