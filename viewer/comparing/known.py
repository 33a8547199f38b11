"""Matches of pairs, kept so that no pair is matched twice."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from viewer.comparing.options import Options, Strictness
from viewer.model import Match

if TYPE_CHECKING:
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
