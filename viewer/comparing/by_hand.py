"""What the editor said of sentences by hand, found in the articles that have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Article, Pair
from viewer.model.options import Verdict, collapsed

if TYPE_CHECKING:
    from collections.abc import Sequence


def said_of(articles: Pair[Article], verdicts: Sequence[Verdict]) -> dict[Pair[int], bool]:
    """For pairs of content sentences of two articles, by id: whether the editor said that they say the same."""
    if not verdicts:
        return {}
    places = [_places(article) for article in articles]
    return {
        Pair(i, j): verdict.same
        for verdict in verdicts
        for one, other in {verdict.texts, verdict.texts[::-1]}
        for i in places[0].get(one, ())
        for j in places[1].get(other, ())
    }


def standing_in(articles: Sequence[Article], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts on two sentences that both stand in these articles."""
    if not verdicts:
        return ()
    texts = {text for article in articles for text in _places(article)}
    return tuple(verdict for verdict in verdicts if texts.issuperset(verdict.texts))


_kept: dict[str, dict[str, list[int]]] = {}
"""A cache of `_places` by digest: every pair of a collection asks for them."""
MOST_KEPT = 256


def _places(article: Article) -> dict[str, list[int]]:
    """The ids of the content sentences of each text, from the cache if they are there."""
    places = _kept.get(article.digest)
    if places is None:
        places = {}
        for i in article.content():
            places.setdefault(collapsed(article.sentences[i].text), []).append(i)
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[article.digest] = places
    return places
