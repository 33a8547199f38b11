"""Finds the matches that moved."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.model import Article, Match, Pair, Side

_SECOND = 0.01
"""Weight of a match between second partners, relative to first partners, when looking for the common order. Small, so
that they hardly influence it; not zero, so that those in order still join it."""


def mark_moves(articles: Pair[Article], matches: Sequence[Match]) -> tuple[Match, ...]:
    """The same matches, with `moved` set on those that moved.

    Matches in the heaviest chain that is in order in both articles have not moved. Of the others, only those between
    first partners have, and only if neither side has a sentence in the chain: what stands level as well, if only in
    part, is a refrain, the half of a split or merge, or a repeated copy. Nothing was moved.

        A: 1 2 3      B: 2 3 1        1 has moved
        A: 1 2        B: 1+2, 1       B's second 1 repeats; nothing has moved
        A: 1 2 3 4    B: 1+4 2 3      4 was joined to 1; nothing has moved, 2 and 3 least of all
    """
    first = _first_partners(articles, matches)
    links = [
        (
            match.sentences.left.start,
            match.sentences.right.start,
            _weight(articles.left, match) * (1 if k in first else _SECOND),
        )
        for k, match in enumerate(matches)
    ]
    in_order = set(heaviest_chain(links))
    standing = [matches[k] for k in in_order if _is_of_one_role(articles, matches[k])]
    level = Pair(*({i for match in standing for i in match.sentences[side]} for side in Side))
    moved = {k for k in first - in_order if all(level[side].isdisjoint(matches[k].sentences[side]) for side in Side)}
    return tuple(match._replace(moved=True) if k in moved else match for k, match in enumerate(matches))


def _first_partners(articles: Pair[Article], matches: Sequence[Match]) -> set[int]:
    """Indices of the matches that are, on both sides, the best one of some sentence.

    Better means a higher score, then longer text, then more level positions. A headline or subhead that matches a
    body sentence is never a first partner, because its position says nothing about the order.
    """
    ends = Pair(*(max(1, len(article.sentences)) for article in articles))

    def rank(k: int) -> tuple[float, float, float]:
        spans = matches[k].sentences
        apart = abs(spans.left.start / ends.left - spans.right.start / ends.right)
        return matches[k].score, _weight(articles.left, matches[k]), -apart

    first = {k for k, match in enumerate(matches) if _is_of_one_role(articles, match)}
    ranked = sorted(first, key=rank)
    for side in Side:
        best: dict[int, int] = {}
        for k in ranked:
            best.update(dict.fromkeys(matches[k].sentences[side], k))
        first &= set(best.values())
    return first


def _is_of_one_role(articles: Pair[Article], match: Match) -> bool:
    heads = [{articles[side].role_of(i).is_heading for i in match.sentences[side]} for side in Side]
    return heads[0] == heads[1]


def _weight(article: Article, match: Match) -> float:
    """Score times characters of the left sentences, so that the shorter of two texts counts as moved."""
    return match.score * sum(len(article.sentences[i].text) for i in match.sentences.left)


def heaviest_chain(links: Sequence[tuple[int, int, float]], *, strict: bool = False) -> tuple[int, ...]:
    """Indices of the heaviest chain of `links` (left, right, weight) in which neither side ever decreases.

    With `strict`, both sides increase at every step. This is the weighted longest increasing subsequence, computed
    with a tree of prefix maxima (Fenwick 1994): O(n log n) time, O(n) space.
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
    """The heaviest chain that ends at `rank` or below: its weight, and the index of its last link or -1."""
    top, at = 0.0, -1
    while rank > 0:
        if best[rank] > top:
            top, at = best[rank], last[rank]
        rank &= rank - 1
    return top, at


def _raise(best: list[float], last: list[int], rank: int, weight: float, link: int) -> None:
    """Enter a chain that ends with `link` at `rank` into the tree."""
    while rank < len(best):
        if weight > best[rank]:
            best[rank], last[rank] = weight, link
        rank += rank & -rank
