"""Clauses: the parts of a sentence that can be told without the rest.

Two reports seldom cut their sentences at the same places. What one tells in a sentence of its own is a clause of a
longer one in the other, and of the long sentence's words it shares few. Measured over whole sentences such a pair looks
like chance; measured over the clause it does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import begins, parts, spread
from viewer.comparing.words.folding import UNSPACED
from viewer.model import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.comparing.matching.cells import Cells, Ints, Values
    from viewer.comparing.matching.features.lexical import Features
    from viewer.comparing.matching.features.overlap import Membership, Vocabulary

_BREAK = re.compile(
    r"[,;:] |[–—] ?|[、，；：،؛]| (?=(?:and|but|who|which|that|while|after|because|as|where|when|with) )"
)
_UNSPACED_LETTER = re.compile(f"[{UNSPACED}]")
_LEAST = 4
"""Words of a clause; what is shorter goes with its neighbour ("said Olsen" tells nothing by itself)."""
_MOST = 8
"""Clauses of a sentence that are told apart; a list of thirty names is not thirty statements."""
_DOUBT = 4.0
"""Added to what a clause's words weigh, about one telling word: a clause of two words is not covered by one of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Clauses:
    """The clauses of one article's sentences."""

    words: Ints
    """Indices into `Prepared.types`, clause after clause; each once in a clause."""
    starts: Ints
    """`(clauses + 1,)`: where in `words` each clause begins, and the end."""
    first: Ints
    """`(sentences + 1,)`: the first clause of each sentence, and the number of clauses."""

    def __len__(self) -> int:
        return len(self.starts) - 1


def cut_clauses(sentence: str) -> list[str]:
    """The clauses of a sentence in order: at least one, at most `_MOST`; together they hold all its words."""
    found: list[str] = []
    start = 0
    for cut in _BREAK.finditer(sentence):
        if len(found) + 1 < _MOST and _is_long(sentence[start : cut.start()]):
            found.append(sentence[start : cut.end()])
            start = cut.end()
    rest = sentence[start:]
    if found and not _is_long(rest):
        found[-1] += rest
    else:
        found.append(rest)
    return found


def _is_long(part: str) -> bool:
    """Whether a part of a sentence can be a clause; two characters of a script without spaces are about a word."""
    return part.count(" ") >= _LEAST - 1 or len(_UNSPACED_LETTER.findall(part)) >= 2 * _LEAST


def clause_features(cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None] = lambda: None) -> Features:
    """How much of one clause the other sentence says, and how much one clause of the other; a value a cell, 0 to 1."""
    one, other = (_told(cells, vocabulary, side, checkpoint) for side in Side)
    return {
        "clause_most": np.maximum(one, other),
        "clause_least": np.minimum(one, other),
        "clause_pair": _paired(cells, vocabulary, checkpoint),
    }


def _told(cells: Cells, vocabulary: Vocabulary, side: Side, checkpoint: Callable[[], None]) -> Values:
    """For each cell the share of a clause of that side's sentence that the other sentence says, where it says most."""
    mine, theirs = (cells.row, cells.column) if side is Side.LEFT else (cells.column, cells.row)
    first = vocabulary.articles[side].clauses.first
    cell, clause = spread(first[mine], first[mine + 1])
    shared = _shared(vocabulary, side, clause, vocabulary.sentence_words[side.other], theirs[cell], checkpoint)
    share = shared / (vocabulary.clause_weights[side][clause] + _DOUBT)
    return np.maximum.reduceat(share, begins(cell))


def _paired(cells: Cells, vocabulary: Vocabulary, checkpoint: Callable[[], None]) -> Values:
    """For each cell how alike its two most alike clauses are: the harmonic mean of what each says of the other."""
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
    """For each of `clauses` of a side what the words weigh that the sentence or clause `unit` beside it has, too."""
    own = vocabulary.clause_words[side]
    starts, stops = own.starts[clauses], own.starts[clauses + 1]
    shared = np.zeros(len(clauses))
    for part in parts(stops - starts):
        checkpoint()
        pair, place = spread(starts[part], stops[part])
        word = own.words[place]
        known = np.flatnonzero(word >= 0)
        pair, word = pair[known], word[known]
        both = units.has(unit[part][pair], word)
        shared[part] = np.bincount(pair[both], vocabulary.weight[word[both]], part.stop - part.start)
    return shared
