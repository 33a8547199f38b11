"""Two articles become one comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.comparing.edits import with_edits
from viewer.comparing.match_cache import MatchCache, known_matches
from viewer.comparing.moves import mark_moves
from viewer.comparing.rows import lay_rows
from viewer.comparing.words.folding import folder_of
from viewer.model import Article, Comparison, Pair
from viewer.model.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def compare(
    articles: Pair[Article],
    options: Options = Options(),
    checkpoint: Callable[[], None] = lambda: None,
    known: MatchCache | None = None,
    others: Sequence[Article] = (),
) -> Comparison:
    """The comparison of two articles; the same whichever is left.

    `checkpoint` is called often and ends the work by raising, as with `Cancelled`. `known` keeps what was found of
    pairs between calls, for `cover` too. `others` are other articles whose evidence counts, as it does in `cover`.
    """
    known = known or MatchCache()
    turned = articles.left.digest > articles.right.digest
    ordered = articles.swapped() if turned else articles
    thirds: Sequence[Article] = ()
    if others:
        from viewer.comparing.matching.pairing import find_thirds  # and NumPy with it

        thirds = find_thirds([(0, 1)], (*ordered, *others), checkpoint, known)[0, 1]
    matches, possible = known_matches(ordered, options, checkpoint, known, thirds)
    checkpoint()
    matches = mark_moves(ordered, matches)
    checkpoint()
    rows = lay_rows(ordered, matches, possible, checkpoint)
    stops = folder_of(ordered.left.language or ordered.right.language or "en").stops
    marked = []
    for match in matches:
        checkpoint()
        edited = with_edits(ordered, match, options, stops.__contains__)
        marked.append(edited.swapped() if turned else edited)
    checkpoint()
    bare = Comparison(ordered, rows, (), possible)
    marked.sort(key=lambda match: match.sentences)
    return replace((bare.swapped() if turned else bare), matches=tuple(marked))
