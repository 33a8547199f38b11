"""Builds the comparison of two articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from viewer.comparing.by_hand import said_of
from viewer.comparing.edits import with_edits
from viewer.comparing.match_cache import MatchCache, known_matches
from viewer.comparing.moves import mark_moves
from viewer.comparing.rows import lay_rows
from viewer.comparing.words.folding import folder_of
from viewer.model import Article, Comparison, Pair
from viewer.model.options import Options


def compare(
    articles: Pair[Article],
    options: Options = Options(),
    checkpoint: Callable[[], None] = lambda: None,
    cache: MatchCache | None = None,
    others: Sequence[Article] = (),
) -> Comparison:
    """Compare two articles. Exchanging them gives the same result with its sides exchanged.

    `checkpoint` is called often and may raise `Cancelled` to stop the work. `cache` keeps results between calls and
    can be shared with `cover`. `others` are other open articles that may serve as evidence, as in `cover`.
    """
    cache = cache or MatchCache()
    swap = articles.left.digest > articles.right.digest
    ordered = articles.swapped() if swap else articles
    thirds: Sequence[Article] = ()
    if others:
        from viewer.comparing.matching.pairing import find_thirds  # imports NumPy

        thirds = find_thirds([(0, 1)], (*ordered, *others), checkpoint, cache)[0, 1]
    matches, possible = known_matches(ordered, options, checkpoint, cache, thirds)
    checkpoint()
    matches = mark_moves(ordered, matches)
    checkpoint()
    rows = lay_rows(ordered, matches, possible, checkpoint)
    stops = folder_of(ordered.left.language or ordered.right.language or "en").stops
    of_words = replace(options, by_hand=())  # a cache of words has them as its key: they must be quick to hash
    marked = []
    for match in matches:
        checkpoint()
        edited = with_edits(ordered, match, of_words, stops.__contains__)
        marked.append(edited.swapped() if swap else edited)
    checkpoint()
    apart = tuple(sorted(pair for pair, same in said_of(ordered, options.by_hand).items() if not same))
    bare = Comparison(ordered, rows, (), possible, apart)
    marked.sort(key=lambda match: match.sentences)
    return replace((bare.swapped() if swap else bare), matches=tuple(marked))
