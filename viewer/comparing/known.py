"""Matches of pairs, kept so that no pair is matched twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.comparing.options import Options, Strictness
from viewer.model import Match

if TYPE_CHECKING:
    from viewer.model import Article, Pair

Matches = tuple[tuple[Match, ...], tuple[Match, ...]]
"""Sure and possible matches of a pair, seen from the article with the lower digest."""
PairKey = tuple[str, str, Strictness]
"""The digests of two articles, the lower first, and how sure a match must be."""


def pair_key(articles: Pair[Article], options: Options) -> PairKey:
    """What the matches of a pair are kept under, whichever article is left."""
    low, high = sorted(article.digest for article in articles)
    return low, high, options.strictness
