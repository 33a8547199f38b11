"""Turns probabilities of cells into sure and possible matches between spans."""

from __future__ import annotations

from bisect import bisect
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from viewer.comparing.matching.cells import Cells, Ints, Values, among, distinct, largest
from viewer.model import Match, Pair, Side, Span
from viewer.model.options import Strictness
from viewer.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from viewer.comparing.matching.prepared import Flags, Prepared
    from viewer.comparing.matching.scorer import Judgement

_BLOCK = 1024
"""Links joined between two checkpoints."""
_BESIDE = 2
"""How far apart the halves of a match may be: with one sentence between them, as where a quotation is put in."""
_STRIDE = 64
"""Sentences compared per array operation when following a run: most runs are shorter, and a whole article takes few
rounds."""


@record
class Thresholds:
    """Minimum probabilities that two sentences say the same, 0 to 1."""

    sure: float
    """For a match between a sentence and its likeliest partner, on either side."""
    anywhere: float
    """For a match between sentences that both have a likelier partner: they share one of several clauses."""
    next_half: float
    """For the other half of a match, right beside the first: see `halves`."""
    near_half: float
    """The same, with a sentence between them."""
    possible: float
    """For a possible match."""


THRESHOLDS = {
    Strictness.STRICT: Thresholds(0.8, 0.9, 0.8, 0.8, 0.35),
    Strictness.NORMAL: Thresholds(0.45, 0.6, 0.28, 0.32, 0.25),
    Strictness.LOOSE: Thresholds(0.2, 0.3, 0.11, 0.13, 0.06),
}
"""Normal maximises F1, of links and of sentences without one, over the sets linked by hand; .40 and .50 are within .003
of it. Possible is from .25: at .16 half of the possible matches of the sample story are linked by hand, at .25 two in
three, and elsewhere more, too (swipe .43 to .46, aesop .40 to .49; of the few of wmt21 .22 to .19), at the price of one
or two hundredths of the precision of what is firmly only on a side. The others are far enough away for an editor to see
a difference: in the sample story with all articles open, strict finds 132 links, 3 of them wrong, normal 143 and 10,
loose 144 and 22 (`python -m tests.accuracy.shown --strictness`)."""


def surest(judged: Judgement, best: Ints, strictness: Strictness) -> Ints:
    """Indices of the cells that are sure matches, ascending. `best` comes from `likeliest`."""
    limits, probability = THRESHOLDS[strictness], judged.probability
    sure = distinct(
        np.concatenate([best[probability[best] >= limits.sure], np.flatnonzero(probability >= limits.anywhere)])
    )
    likely = distinct(best[probability[best] >= limits.next_half])
    far = halves(judged, likely, np.stack([judged.cells.row[sure], judged.cells.column[sure]], 1))
    is_half = (far == 1) | ((far > 1) & (probability[likely] >= limits.near_half))
    return distinct(np.concatenate([sure, likely[is_half]]))


def halves(judged: Judgement, likely: Ints, links: Ints) -> Ints:
    """How far each of the cells `likely` is from a link of which it is the other half, 1 or 2; 0 if from none.

    `links` is `(links, 2)`: their left and right sentences.

        The bridge was closed on Monday.  ─────  The bridge was closed on Monday,
        A crack had been found in it.     ─ ─ ─  when an inspector saw a crack.

    A sentence without a match, beside one that has: it may tell the rest of what the other's partner tells, if it
    shares words with that which the first does not. As sure matches from the probabilities in `THRESHOLDS` on, they
    raise link F1 out of fold (`python -m tests.accuracy.train --check`) on aesop from .643 to .650 and on ecb from .585
    to .597, and change it by less than .001 elsewhere. Without the words wmt21 falls by .002; from .25 by .001; with a
    sentence between them and from .28, it is unique F1 on swipe that falls.
    """
    cells = judged.cells
    taken = _taken(cells.shape, links)
    linked = np.sort(links[:, 0] * cells.shape[1] + links[:, 1])
    rows, columns = cells.row[likely], cells.column[likely]
    far = np.zeros(len(likely), np.int64)
    for distance in range(_BESIDE, 0, -1):
        for step in (-distance, distance):
            above = _among(cells.shape, linked, rows + step, columns)
            beside = _among(cells.shape, linked, rows, columns + step)
            far[(~taken.left[rows] & above) | (~taken.right[columns] & beside)] = distance
    return np.where(judged.adds[likely], far, 0)


def possible(judged: Judgement, best: Ints, links: Iterable[tuple[int, int]], strictness: Strictness) -> Ints:
    """Indices of the cells that are possible matches, ascending. `best` comes from `likeliest`.

    At least one of the two sentences has no match. If the other has one, the first must be the other half of it, only
    less likely than a sure one (`halves`): in cross-validation one in four of these is linked by hand outside the
    event corpus, and one in nine farther away. If neither has one, they must have words in common: unmatched sentences
    on both sides tend to be in the same gap, and the scorer rates them higher for that alone. Of these four in ten are.
    """
    cells, probability = judged.cells, judged.probability
    linked = np.array(list(links), np.int64).reshape(-1, 2)
    likely = distinct(best[probability[best] >= THRESHOLDS[strictness].possible])
    taken = _taken(cells.shape, linked)
    leftovers = ~taken.left[cells.row[likely]] & ~taken.right[cells.column[likely]]
    return likely[(leftovers & judged.in_words[likely]) | (halves(judged, likely, linked) > 0)]


def _taken(shape: tuple[int, int], links: Ints) -> Pair[Flags]:
    """Per side, which sentences have a link."""
    taken = Pair(*(np.zeros(size, bool) for size in shape))
    taken.left[links[:, 0]] = taken.right[links[:, 1]] = True
    return taken


def _among(shape: tuple[int, int], linked: Ints, rows: Ints, columns: Ints) -> Flags:
    """Whether there is a link at each row and column; outside there is none. `linked` are keys of cells, ascending."""
    inside = (rows >= 0) & (rows < shape[0]) & (columns >= 0) & (columns < shape[1])
    found: Flags = inside & among(linked, rows * shape[1] + columns)
    return found


def likeliest(cells: Cells, probability: Values) -> Ints:
    """Indices of the likeliest cell of each row, then of each column. Cells may occur twice."""
    return np.concatenate([largest(lines, probability)[2] for lines in (cells.rows, cells.columns)])


def repeats(articles: Pair[Prepared], rows: Ints, columns: Ints) -> list[tuple[int, int]]:
    """Links between unlinked sentences of the same text that directly continue a link, or start at either end.

    Among identical sentences only position tells which belongs to which. `rows` and `columns` are the existing links.
    """
    free = [np.ones(len(side), bool) for side in articles]
    free[0][rows], free[1][columns] = False, False
    continued: list[tuple[int, int]] = []
    for step, left, right in ((1, -1, -1), (-1, len(articles.left), len(articles.right))):
        i, j = np.append(rows, left) + step, np.append(columns, right) + step
        inside = np.flatnonzero((i >= 0) & (i < len(articles.left)) & (j >= 0) & (j < len(articles.right)))
        inside = inside[_alike(articles, i[inside], j[inside]) & free[0][i[inside]] & free[1][j[inside]]]
        for row, column in zip(i[inside].tolist(), j[inside].tolist(), strict=True):
            length = _run(articles, free, row, column, step)
            continued += [(row + step * k, column + step * k) for k in range(length)]
    return continued


def same_words(articles: Pair[Prepared], links: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Links between unlinked sentences of the same words, even of different kinds.

    The headline of one article may be the first sentence of the other. The scorer keeps kinds apart, because headlines
    about one event are all similar, but identical words match anyway. Copies are paired in order while both articles
    have an unlinked one; each further copy shares the partner that is nearest by relative position.
    """
    free = [side.kinds >= 0 for side in articles]
    for i, j in links:
        free[0][i] = free[1][j] = False
    spare = [_by_text(side, np.flatnonzero(some)) for side, some in zip(articles, free, strict=True)]
    pairs = [pair for text, rows in spare[0].items() for pair in zip(rows, spare[1].get(text, ()), strict=False)]
    for i, j in pairs:
        free[0][i] = free[1][j] = False
    for side in Side:
        article, other = articles[side], articles[side.other]
        rest = np.flatnonzero(free[side])
        rest = rest[among(np.sort(other.texts), article.texts[rest])]
        copies = _by_text(other, np.flatnonzero(other.kinds >= 0)) if len(rest) else {}
        for sentence in rest.tolist():
            places = copies.get(int(article.texts[sentence]))
            if places:
                nearest = _nearest(places, sentence * len(other) / len(article))
                pairs.append((sentence, nearest) if side is Side.LEFT else (nearest, sentence))
    return pairs


def _by_text(side: Prepared, sentences: Ints) -> dict[int, list[int]]:
    """Sentences grouped by text hash, in order."""
    by_text: dict[int, list[int]] = {}
    for sentence, text in zip(sentences.tolist(), side.texts[sentences].tolist(), strict=True):
        by_text.setdefault(text, []).append(sentence)
    return by_text


def _nearest(places: Sequence[int], wanted: float) -> int:
    """The element of the ascending `places` that is nearest to `wanted`."""
    at = bisect(places, wanted)
    return min(places[max(at - 1, 0) : at + 1], key=lambda place: abs(place - wanted))


def _alike(articles: Pair[Prepared], rows: Ints, columns: Ints) -> Flags:
    left, right = articles
    kinds = left.kinds[rows]
    same: Flags = (left.texts[rows] == right.texts[columns]) & (kinds == right.kinds[columns]) & (kinds >= 0)
    return same


def _run(articles: Pair[Prepared], free: list[Flags], row: int, column: int, step: int) -> int:
    """Length of the run of free sentences with the same texts from here on, in steps of `step`; marks them as taken."""
    left, right = (len(side) - at if step > 0 else at + 1 for side, at in zip(articles, (row, column), strict=True))
    length, size = 0, min(left, right)
    while length < size:
        places = step * np.arange(length, min(length + _STRIDE, size))
        rows, columns = row + places, column + places
        fits = _alike(articles, rows, columns) & free[0][rows] & free[1][columns]
        count = len(fits) if fits.all() else int(np.argmin(fits))
        free[0][rows[:count]], free[1][columns[:count]] = False, False
        length += count
        if count < len(fits):
            break
    return length


@lru_cache(maxsize=1 << 14)
def span_of(start: int, stop: int) -> Span:
    """A cached span: every pair of a collection needs the same ones, and a lookup is faster than creating one."""
    return Span(start, stop)


def joined(links: Mapping[tuple[int, int], float], checkpoint: Callable[[], None]) -> tuple[Match, ...]:
    """Matches that cover exactly these links, given with their probabilities.

    Adjacent links are joined into rectangular blocks, so that a split or merge is one match; its score is their mean.
    """
    rest, matches = dict(links), []
    for number, (i, j) in enumerate(sorted(links)):
        if number % _BLOCK == 0:
            checkpoint()
        if (i, j) not in rest:
            continue
        below, beside = i + 1, j + 1
        while (below, j) in rest:
            below += 1
        while all((row, beside) in rest for row in range(i, below)):
            beside += 1
        block = [rest.pop((row, column)) for row in range(i, below) for column in range(j, beside)]
        matches.append(Match(Pair(span_of(i, below), span_of(j, beside)), sum(block) / len(block)))
    return tuple(sorted(matches, key=lambda match: match.sentences))
