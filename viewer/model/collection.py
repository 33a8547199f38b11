"""All open articles, and which sentences each shares with the others."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.model.article import Article
from viewer.model.record import record

ALONE = "alone"
"""The voice of an article that is no version of any other, as the editor says; see `comparing.coverage.cover`."""


@record
class Collection:
    """The open articles, in list order."""

    articles: tuple[Article, ...] = ()

    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Every pair of article indices, the lower index first."""
        count = len(self.articles)
        return tuple((i, j) for i in range(count) for j in range(i + 1, count))


@record
class Coverage:
    """For each sentence of a collection, the other articles that carry it."""

    collection: Collection
    carriers: tuple[tuple[frozenset[int], ...], ...]
    """`carriers[a][s]`: indices of the other articles that carry sentence `s` of article `a`."""
    unsure: tuple[tuple[frozenset[int], ...], ...]
    """The same shape, for articles that only possibly carry it. These do not stop a sentence from being unique."""
    versions: tuple[tuple[int, ...], ...] = ()
    """Groups of two or more article indices that are versions of one another. Each group is one voice."""

    def voice(self, article: int) -> frozenset[int]:
        """Indices of the article and its other versions, which count as one voice.

        If all open articles are versions of one another, each is a voice of its own: the editor then wants to see how
        the versions differ.
        """
        group = next((group for group in self.versions if article in group), ())
        return frozenset(group if group and len(group) < len(self.collection.articles) else (article,))

    def unique(self, article: int) -> tuple[int, ...]:
        """Ids of the content sentences of `article` that no other voice surely has; none if it is open alone."""
        voice = self.voice(article)
        if len(self.collection.articles) < 2:
            return ()
        content = self.collection.articles[article].content()
        return tuple(sentence for sentence in content if self.carriers[article][sentence] <= voice)

    def perhaps(self, article: int) -> tuple[int, ...]:
        """The part of `unique` that another voice possibly has."""
        voice = self.voice(article)
        return tuple(sentence for sentence in self.unique(article) if not self.unsure[article][sentence] <= voice)

    def shared(self) -> tuple[tuple[int, ...], ...]:
        """`shared()[a][b]`: percentage of `a`'s sentences that `b` carries, rounded; 100 on the diagonal."""
        indices = range(len(self.collection.articles))
        return tuple(tuple(100 if a == b else self.share(a, b) for b in indices) for a in indices)

    def share(self, article: int, other: int) -> int:
        """Percentage of the sentences of `article`, headings apart, that `other` carries, rounded."""
        carriers = self.carriers[article]
        return share_of(self.collection.articles[article], (i for i, others in enumerate(carriers) if other in others))


def share_of(article: Article, carried: Iterable[int]) -> int:
    """`carried`, by their ids, as a percentage of the article's sentences, rounded; 0 if it has none.

    Headings are no sentences of the story: papers with one headline would share a sentence more for each subhead.
    """
    story = article.story()
    return round(100 * len(frozenset(carried).intersection(story)) / len(story)) if story else 0
