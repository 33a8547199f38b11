"""Which other articles of a collection carry each sentence."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from viewer.comparing.match_cache import MatchCache, Matches, known_matches
from viewer.comparing.versions import are_versions, called_versions, group_versions, of_one_outlet
from viewer.model import Article, Collection, Coverage, Match, Pair, Side, share_of
from viewer.model.collection import ALONE
from viewer.model.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Collection as Collection_

    from viewer.comparing.matching.pairing import Thirds


def cover(
    collection: Collection,
    options: Options = Options(),
    checkpoint: Callable[[], None] = lambda: None,
    cache: MatchCache | None = None,
    of: Collection_[int] | None = None,
    voices: Sequence[str] = (),
) -> Coverage:
    """Compute the coverage of a collection from the matches of its pairs, using the other articles as evidence.

    `cache` keeps results between calls, so that adding an article to fifty costs fifty pairs, not all of them. `of`
    limits the work to pairs that include one of these indices; only the carriers of those articles are then complete.
    `voices` has for each article what the editor said of its versions: those with the same name are one voice, beside
    what is found; one that is `ALONE` is a voice of its own; of all others, and where it is empty, nothing was said.
    """
    cache = cache or MatchCache()
    articles = collection.articles
    carriers = [[set[int]() for _ in article.sentences] for article in articles]
    unsure = [[set[int]() for _ in article.sentences] for article in articles]
    pairs = [(i, j) for i, j in collection.pairs() if of is None or i in of or j in of]
    alone = {i for i, voice in enumerate(voices) if voice == ALONE}
    same_outlet = [pair for pair in of_one_outlet(articles) if alone.isdisjoint(pair)]
    thirds: Thirds = {}
    if len(articles) > 2:
        from viewer.comparing.matching.pairing import find_thirds  # imports NumPy

        thirds = find_thirds({*pairs, *same_outlet}, articles, checkpoint, cache)

    def matches(i: int, j: int) -> Matches:
        checkpoint()
        return known_matches(Pair(articles[i], articles[j]), options, checkpoint, cache, thirds.get((i, j), ()))

    def shares(i: int, j: int) -> Pair[int]:
        return pair_shares(Pair(articles[i], articles[j]), matches(i, j)[0])

    for i, j in pairs:
        sure, possible = matches(i, j)
        _record(carriers, Pair(i, j), sure)
        _record(unsure, Pair(i, j), possible)
    one_voice = called_versions(voices)
    one_voice |= {(i, j) for i, j in same_outlet if are_versions(Pair(articles[i], articles[j]), partial(shares, i, j))}
    for carrying, possibly in zip(chain(*carriers), chain(*unsure), strict=True):
        possibly -= carrying
    return Coverage(collection, _frozen(carriers), _frozen(unsure), group_versions(len(articles), one_voice))


def pair_shares(articles: Pair[Article], sure: Iterable[Match]) -> Pair[int]:
    """Percentages, rounded: how many sentences of the left article the right one carries, and the reverse."""
    carried: Pair[set[int]] = Pair(set(), set())
    for match in sure:
        for side in Side:
            carried[side].update(match.sentences[side])
    return Pair(*(share_of(article, carried[side]) for side, article in zip(Side, articles, strict=True)))


def _record(table: list[list[set[int]]], indices: Pair[int], matches: Iterable[Match]) -> None:
    left, right = indices
    for match in matches:
        rows, columns = match.sentences
        for i in range(rows.start, rows.stop):
            table[left][i].add(right)
        for j in range(columns.start, columns.stop):
            table[right][j].add(left)


def _frozen(sets: list[list[set[int]]]) -> tuple[tuple[frozenset[int], ...], ...]:
    return tuple(tuple(frozenset(s) for s in article) for article in sets)
