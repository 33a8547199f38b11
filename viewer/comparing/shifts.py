"""Which matches stand in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def heaviest_chain(links: Sequence[tuple[int, int, float]], *, strict: bool = False) -> tuple[int, ...]:
    """Indices of the heaviest run of `links` (left, right, weight) in which neither side ever steps back.

    With `strict`, both sides step forward every time. The weighted longest increasing subsequence, by a tree of
    prefix maxima (Fenwick 1994): O(n log n) time, O(n) space.
    """
    sign = -1 if strict else 1
    order = sorted(range(len(links)), key=lambda k: (links[k][0], sign * links[k][1]))
    ranks = {right: rank for rank, right in enumerate(sorted({link[1] for link in links}), 1)}
    best = [0.0] * (len(ranks) + 1)
    last = [-1] * (len(ranks) + 1)
    before = [-1] * len(links)
    top, end = 0.0, -1
    for k in order:
        rank = ranks[links[k][1]]
        weight, before[k] = _prefix_maximum(best, last, rank - strict)
        weight += links[k][2]
        _raise(best, last, rank, weight, k)
        if weight > top:
            top, end = weight, k
    chain = []
    while end >= 0:
        chain.append(end)
        end = before[end]
    return tuple(reversed(chain))


def _prefix_maximum(best: list[float], last: list[int], rank: int) -> tuple[float, int]:
    top, at = 0.0, -1
    while rank > 0:
        if best[rank] > top:
            top, at = best[rank], last[rank]
        rank &= rank - 1
    return top, at


def _raise(best: list[float], last: list[int], rank: int, weight: float, link: int) -> None:
    while rank < len(best):
        if weight > best[rank]:
            best[rank], last[rank] = weight, link
        rank += rank & -rank
