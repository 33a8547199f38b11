"""What the editor said of sentences by hand, found in the articles that have them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.model import Article, Pair
from viewer.model.options import Verdict, collapsed

if TYPE_CHECKING:
    from collections.abc import Sequence


def said_of(articles: Pair[Article], verdicts: Sequence[Verdict]) -> dict[Pair[int], bool]:
    """For pairs of content sentences of two articles, by id: whether the editor said that they say the same."""
    if not verdicts:
        return {}
    places = [places_of(article) for article in articles]
    return {
        Pair(i, j): verdict.same
        for verdict in verdicts
        for keys in (keys_of(verdict),)
        for one, other in {keys, keys[::-1]}
        for i in places[0].get(one, ())
        for j in places[1].get(other, ())
    }


def standing_in(articles: Sequence[Article], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts on two sentences that both stand in these articles."""
    if not verdicts:
        return ()
    texts = {text for article in articles for text in places_of(article)}
    return tuple(verdict for verdict in verdicts if texts.issuperset(keys_of(verdict)))


_kept: dict[str, dict[str, list[int]]] = {}
"""A cache of `places_of` by digest: every pair of a collection asks for them."""
MOST_KEPT = 256


def places_of(article: Article) -> dict[str, list[int]]:
    """The ids of the content sentences by their words and by their very text, from the cache if they are there."""
    places = _kept.get(article.digest)
    if places is None:
        places = {}
        for i in article.content():
            text = article.sentences[i].text
            for key in {_in_words(text), collapsed(text)}:
                places.setdefault(key, []).append(i)
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[article.digest] = places
    return places


def keys_of(verdict: Verdict) -> tuple[str, str]:
    """The keys under which `places_of` has its two sentences: their words, or their texts where the words are the same.

    Only so are "He resigned?" and "He resigned." told apart.
    """
    one, other = map(_in_words, verdict.texts)
    return (one, other) if one != other else (collapsed(verdict.texts[0]), collapsed(verdict.texts[1]))


@lru_cache(maxsize=1 << 14)
def _in_words(text: str) -> str:
    """The words of a sentence, without marks and capitals: a reprint may have others."""
    from viewer.comparing.words.folding import bare, fold  # imported on first use: few editors ever say anything

    return bare(fold(text))
