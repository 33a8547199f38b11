"""What is known of pairs, kept so that no pair is judged twice."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, TypeVar

from viewer.model import Match, Pair, swap_matches
from viewer.model.options import Options, Strictness

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.comparing.matching.matching import Likelihood
    from viewer.model import Article

Matches = tuple[tuple[Match, ...], tuple[Match, ...]]
"""Sure and possible matches of a pair, seen from the article with the lower digest."""
PairKey = tuple[str, str]
"""The digests of two articles, the lower first."""
MatchesKey = tuple[PairKey, Strictness, tuple[str, ...]]
"""A pair, how sure a match must be, and the digests of the articles whose evidence counts, in order."""

MANY = 24
"""Open articles up to which the evidence of thirds counts for every pair. With more, only for pairs of which one is
among the `NEAR` articles most like the other (`matching/evidence.py`): the work would grow with the cube, and distant
pairs share too little to be told much."""

K = TypeVar("K")
V = TypeVar("V")


class Recent(OrderedDict[K, V]):
    """A cache of what was used last, at most `most` entries."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def __getitem__(self, key: K) -> V:
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.most:
            self.popitem(last=False)


class MatchCache:
    """The pairs judged last, and the matches found in them: at most `MOST`, or what room is made for."""

    MOST = 3000

    def __init__(self) -> None:
        self.likelihoods: Recent[tuple[str, str], Likelihood] = Recent(2 * self.MOST)
        """How likely sentences say the same, by the two articles alone: by the left digest and the right one, for
        thirds are asked from either side."""
        self.shared: Recent[tuple[str, str], int] = Recent(2 * self.MOST)
        """How many sentences two articles surely share, by the same keys."""
        self.matches: Recent[MatchesKey, Matches] = Recent(self.MOST)

    def make_room(self, most: int) -> None:
        """Keep so many pairs from now on."""
        self.likelihoods.most = self.shared.most = 2 * most
        self.matches.most = most


def pair_key(articles: Pair[Article]) -> PairKey:
    """What is kept of a pair is kept under, whichever article is left."""
    low, high = sorted(article.digest for article in articles)
    return low, high


def matches_key(articles: Pair[Article], options: Options, thirds: Sequence[Article] = ()) -> MatchesKey:
    """What the matches of a pair are kept under."""
    return pair_key(articles), options.strictness, tuple(sorted(article.digest for article in thirds))


def known_matches(
    articles: Pair[Article],
    options: Options,
    checkpoint: Callable[[], None],
    known: MatchCache,
    thirds: Sequence[Article] = (),
) -> Matches:
    """The sure and the possible matches of two articles, by sentence ids, without word edits and moves; found once.

    `thirds`: other articles whose evidence counts.
    """
    if articles.left.digest > articles.right.digest:
        sure, possible = known_matches(articles.swapped(), options, checkpoint, known, thirds)
        return swap_matches(sure), swap_matches(possible)
    key = matches_key(articles, options, thirds)
    if key not in known.matches:
        # Not at the top: NumPy comes with it, and is loaded only where something is matched.
        from viewer.comparing.matching.pairing import match_articles

        known.matches[key] = match_articles(articles, options, checkpoint, known, thirds)
    return known.matches[key]
