"""Matches of pairs, kept so that no pair is matched twice."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from viewer.comparing.options import Options, Strictness
from viewer.model import Match, swap_matches

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from viewer.model import Article, Pair

Matches = tuple[tuple[Match, ...], tuple[Match, ...]]
"""Sure and possible matches of a pair, seen from the article with the lower digest."""
PairKey = tuple[str, str, Strictness]
"""The digests of two articles, the lower first, and how sure a match must be."""


class KnownPairs(OrderedDict[PairKey, Matches]):
    """The matches of the pairs used last, at most `most` of them."""

    MOST = 3000

    def __init__(self) -> None:
        super().__init__()
        self.most = self.MOST

    def __getitem__(self, key: PairKey) -> Matches:
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key: PairKey, matches: Matches) -> None:
        super().__setitem__(key, matches)
        while len(self) > self.most:
            self.popitem(last=False)


def pair_key(articles: Pair[Article], options: Options) -> PairKey:
    """What the matches of a pair are kept under, whichever article is left."""
    low, high = sorted(article.digest for article in articles)
    return low, high, options.strictness


def known_matches(
    articles: Pair[Article],
    options: Options,
    checkpoint: Callable[[], None],
    known: MutableMapping[PairKey, Matches],
) -> Matches:
    """The sure and the possible matches of two articles, by sentence ids, without word edits and moves; found once."""
    if articles.left.digest > articles.right.digest:
        sure, possible = known_matches(articles.swapped(), options, checkpoint, known)
        return swap_matches(sure), swap_matches(possible)
    key = pair_key(articles, options)
    if key not in known:
        from viewer.comparing.pairing import match_articles  # and NumPy with it: only where something is matched

        known[key] = match_articles(articles, options, checkpoint)
    return known[key]
