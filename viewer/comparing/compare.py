"""Two articles become one comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.comparing.edits import with_edits
from viewer.comparing.folding import folder_of
from viewer.comparing.known import known_matches
from viewer.comparing.options import Options
from viewer.comparing.rows import lay_rows
from viewer.comparing.shifts import heaviest_chain
from viewer.model import Article, Comparison, Match, Pair

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from viewer.comparing.known import Matches, PairKey


def compare(
    articles: Pair[Article],
    options: Options = Options(),
    checkpoint: Callable[[], None] = lambda: None,
    known: MutableMapping[PairKey, Matches] | None = None,
) -> Comparison:
    """The comparison of two articles; the same whichever is left.

    `checkpoint` is called often and ends the work by raising, as with `Cancelled`. `known` keeps the matches of pairs
    between calls, for `cover` too.
    """
    turned = articles.left.digest > articles.right.digest
    ordered = articles.swapped() if turned else articles
    matches, possible = known_matches(ordered, options, checkpoint, {} if known is None else known)
    checkpoint()
    matches = _with_moves(ordered, matches)
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
    return (bare.swapped() if turned else bare)._replace(matches=tuple(marked))


def _with_moves(articles: Pair[Article], matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """The matches, those outside the heaviest run of matches in one order marked as moved."""
    links = [
        (match.sentences.left.start, match.sentences.right.start, match.score * _size(articles.left, match))
        for match in matches
    ]
    in_order = set(heaviest_chain(links))
    return tuple(match if k in in_order else match._replace(moved=True) for k, match in enumerate(matches))


def _size(article: Article, match: Match) -> int:
    return sum(len(article.sentences[i].text) for i in match.sentences.left)
