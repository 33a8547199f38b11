"""Which articles are versions of one another: one voice, however often it is open."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from viewer.comparing.words.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from viewer.model import Article, Pair

MOST = 60
"""Percentage of the sentences of each that must stand in the other. A corrected, shortened or updated text keeps more;
a new report of the same outlet repeats its background, a third or so."""


def are_versions(articles: Pair[Article], shares: Callable[[], Pair[int]]) -> bool:
    """Whether two articles are versions of one another.

    They are if both come from one file, or if their outlet is known to be the same and most of each stands in the
    other. The same wire copy in two outlets is two voices. `shares` tells how many per cent of the sentences of each
    the other has; it is asked only where that decides.
    """
    one, other = articles
    if one.path is not None and one.path == other.path:
        return True
    outlet = fold(one.source)
    return bool(outlet) and outlet == fold(other.source) and min(shares()) >= MOST


def of_one_outlet(articles: Sequence[Article]) -> Iterator[tuple[int, int]]:
    """The pairs of articles, by index, that can be versions: of one file, or of one outlet that is known."""
    homes: dict[tuple[str, str], list[int]] = {}
    for number, article in enumerate(articles):
        if article.path is not None:
            homes.setdefault(("file", str(article.path)), []).append(number)
        if outlet := fold(article.source):
            homes.setdefault(("outlet", outlet), []).append(number)
    yield from sorted({pair for members in homes.values() for pair in combinations(members, 2)})


def group_versions(count: int, pairs: Collection[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The groups, of two articles and more, that are one voice: whoever is a version of a version belongs to it.

    `pairs` are indices below `count`; the groups are in order of their first article.
    """
    group = list(range(count))
    for one, other in pairs:
        low, high = sorted((group[one], group[other]))
        group = [low if number == high else number for number in group]
    members: dict[int, list[int]] = {}
    for article, number in enumerate(group):
        members.setdefault(number, []).append(article)
    return tuple(tuple(found) for found in members.values() if len(found) > 1)


def called_versions(articles: Sequence[Article], told: Collection[frozenset[str]]) -> set[tuple[int, int]]:
    """The pairs of indices whose digests the editor called versions of one another."""
    if not told:
        return set()
    digests = [article.digest for article in articles]
    count = len(digests)
    return {(i, j) for i in range(count) for j in range(i + 1, count) if frozenset((digests[i], digests[j])) in told}
