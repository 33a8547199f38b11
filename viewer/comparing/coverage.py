"""Who else carries each sentence of a collection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.comparing.known import known_matches
from viewer.comparing.options import Options
from viewer.model import Article, Collection, Coverage, Match, Pair, Side, share_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, MutableMapping
    from collections.abc import Collection as Collection_

    from viewer.comparing.known import Matches, PairKey


def cover(
    collection: Collection,
    options: Options = Options(),
    checkpoint: Callable[[], None] = lambda: None,
    known: MutableMapping[PairKey, Matches] | None = None,
    of: Collection_[int] | None = None,
) -> Coverage:
    """Coverage of a collection, from the matches of all its pairs.

    `known` keeps the matches of pairs between calls, so that an article added to fifty costs fifty pairs. With `of`,
    indices, only the pairs that one of these articles is in are matched, and only their carriers are complete.
    """
    known = {} if known is None else known
    articles = collection.articles
    carriers = [[set[int]() for _ in article.sentences] for article in articles]
    unsure = [[set[int]() for _ in article.sentences] for article in articles]
    for i, j in collection.pairs():
        checkpoint()
        if of is not None and i not in of and j not in of:
            continue
        low, high = (i, j) if articles[i].digest <= articles[j].digest else (j, i)
        sure, possible = known_matches(Pair(articles[low], articles[high]), options, checkpoint, known)
        _enter(carriers, Pair(low, high), sure)
        _enter(unsure, Pair(low, high), possible)
    return Coverage(collection, _frozen(carriers), _frozen(unsure))


def pair_shares(articles: Pair[Article], sure: Iterable[Match]) -> Pair[int]:
    """Percentages, rounded: how many content sentences of the left article the right one carries, and the reverse."""
    carried: Pair[set[int]] = Pair(set(), set())
    for match in sure:
        for side in Side:
            carried[side].update(match.sentences[side])
    return Pair(*(share_of(article, len(carried[side])) for side, article in zip(Side, articles, strict=True)))


def _enter(where: list[list[set[int]]], indices: Pair[int], matches: Iterable[Match]) -> None:
    left, right = indices
    for match in matches:
        rows, columns = match.sentences
        for i in range(rows.start, rows.stop):
            where[left][i].add(right)
        for j in range(columns.start, columns.stop):
            where[right][j].add(left)


def _frozen(sets: list[list[set[int]]]) -> tuple[tuple[frozenset[int], ...], ...]:
    return tuple(tuple(frozenset(s) for s in article) for article in sets)
