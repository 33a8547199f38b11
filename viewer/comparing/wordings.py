"""Finds the sentences of a collection that have the same words, so that what is told of one is told of all."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from viewer.comparing.by_hand import keys_of, places_of

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from viewer.model import Article
    from viewer.model.options import Verdict


def number_wordings(
    articles: Sequence[Article], verdicts: Sequence[Verdict], checkpoint: Callable[[], None]
) -> list[list[int]]:
    """For each article, by sentence id, the number of the sentence's wording.

    Content sentences of two or more articles have the same number if the matcher takes their words for the same
    (`Prepared.texts`), unless the editor parted one of them, and not the other, from some sentence. Every other
    sentence has a number of its own, also one that comes again in its own article alone: of those the place tells which
    is which. So it is where there is no third article, too.
    """
    fresh = count()
    numbers = [[next(fresh) for _ in article.sentences] for article in articles]
    if len(articles) < 3:
        return numbers
    wordings = _wordings(articles, verdicts, checkpoint)
    first: dict[Hashable, int] = {}
    shared = {key for n, each in enumerate(wordings) for key in each.values() if first.setdefault(key, n) != n}
    number_of = {key: next(fresh) for key in first if key in shared}
    for own, each in zip(numbers, wordings, strict=True):
        for sentence, key in each.items():
            own[sentence] = number_of.get(key, own[sentence])
    return numbers


def _wordings(
    articles: Sequence[Article], verdicts: Sequence[Verdict], checkpoint: Callable[[], None]
) -> list[dict[int, Hashable]]:
    """For each article, by sentence id: what is equal for sentences of the same words.

    Without those whose very words the editor told apart ("Why?" asked twice).
    """
    from viewer.comparing.matching.pairing import prepared_of  # imports NumPy

    keys = [keys_of(verdict) for verdict in verdicts if not verdict.same]
    parted = {key for both in keys for key in both}
    told_apart = {one for one, other in keys if one == other}
    wordings: list[dict[int, Hashable]] = []
    for article in articles:
        checkpoint()
        texts = prepared_of(article, checkpoint).texts.tolist()
        made: dict[int, Hashable] = dict(zip(article.content(), texts, strict=True))
        places = places_of(article) if parted else {}
        for key in parted:
            for sentence in places.get(key, ()):
                if key in told_apart:
                    made.pop(sentence, None)
                elif sentence in made:
                    made[sentence] = made[sentence], key
        wordings.append(made)
    return wordings
