"""What the editor said of sentences by hand, as a list to read and to take back from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.comparing.by_hand import said_of
from viewer.model import Article, Pair
from viewer.model.options import Verdict


@dataclass(frozen=True, slots=True)
class Said:
    """A verdict, and where its sentences stand in the open articles."""

    verdict: Verdict
    articles: Pair[int]
    """Indices of the first two articles that have them, in list order."""
    sentences: Pair[int]
    """Their ids there, each in the article of the same side."""


def list_said(articles: Sequence[Article], verdicts: Sequence[Verdict]) -> tuple[Said, ...]:
    """The verdicts on sentences of two of these articles, the newest first. Others are kept but have no place here."""
    return tuple(found for verdict in reversed(verdicts) if (found := _place(articles, verdict)) is not None)


def _place(articles: Sequence[Article], verdict: Verdict) -> Said | None:
    for i, article in enumerate(articles):
        for j in range(i + 1, len(articles)):
            sentences = next(iter(said_of(Pair(article, articles[j]), (verdict,))), None)
            if sentences:
                return Said(verdict, Pair(i, j), sentences)
    return None
