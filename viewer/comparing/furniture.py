"""Compares page furniture: it is folded away and in no count, but what differs in it is told."""

from __future__ import annotations

from collections import Counter

from viewer.model import Article, Pair, Role, Side


def different_furniture(articles: Pair[Article]) -> Pair[tuple[int, ...]]:
    """For each side, the paragraphs of furniture whose words the other article does not have, in whatever role.

    Capitals, quotation marks, punctuation and white space make no difference. A line that stands twice is wanted twice.
    """
    if all(p.role is not Role.FURNITURE for article in articles for p in article.paragraphs):
        return Pair((), ())
    from viewer.comparing.words.folding import bare, fold  # imported on first use: few articles have furniture

    keys = Pair(*([bare(fold(p.text)) for p in article.paragraphs] for article in articles))
    return Pair(*(_without_partner(articles[side], keys[side], keys[side.other]) for side in Side))


def _without_partner(article: Article, keys: list[str], others: list[str]) -> tuple[int, ...]:
    furniture = [p.role is Role.FURNITURE for p in article.paragraphs]
    left = Counter(others)
    left.subtract(key for key, folded in zip(keys, furniture, strict=True) if not folded)
    found = []
    for number, key in enumerate(keys):
        if furniture[number]:
            left[key] -= 1
            if left[key] < 0:
                found.append(number)
    return tuple(found)
