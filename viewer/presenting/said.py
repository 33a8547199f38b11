"""What the editor said of sentences by hand, as a list to read and to take back from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viewer.comparing.by_hand import keys_of, places_of, said_of
from viewer.model import Article, Pair
from viewer.model.options import Verdict
from viewer.model.record import record


@record
class Said:
    """A verdict, and where its sentences stand in the open articles."""

    verdict: Verdict
    articles: Pair[int]
    """Indices of the first two articles that have them, in list order."""
    sentences: Pair[int]
    """Their ids there, each in the article of the same side."""


def list_said(articles: Sequence[Article], verdicts: Sequence[Verdict]) -> tuple[Said, ...]:
    """The verdicts on sentences of two of these articles, the newest first. Others are kept but have no place here."""
    stands: dict[str, list[int]] = {}
    """Indices of the articles that have a text, ascending."""
    for index, article in enumerate(articles):
        for text in places_of(article) if verdicts else ():
            stands.setdefault(text, []).append(index)
    return tuple(found for verdict in reversed(verdicts) if (found := _place(articles, stands, verdict)) is not None)


def _place(articles: Sequence[Article], stands: Mapping[str, Sequence[int]], verdict: Verdict) -> Said | None:
    one, other = (stands.get(text, ()) for text in keys_of(verdict))
    first = min(((min(i, j), max(i, j)) for i in one[:2] for j in other[:2] if i != j), default=None)
    if first is None:
        return None
    sentences = next(iter(said_of(Pair(*(articles[index] for index in first)), (verdict,))))
    return Said(verdict, Pair(*first), sentences)
