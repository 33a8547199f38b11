"""All open articles, and what each carries of the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.model.article import Article


@dataclass(frozen=True, slots=True)
class Collection:
    """The open articles in their order."""

    articles: tuple[Article, ...] = ()

    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Every pair of article indices, the lower first."""
        count = len(self.articles)
        return tuple((i, j) for i in range(count) for j in range(i + 1, count))


@dataclass(frozen=True, slots=True)
class Coverage:
    """For each sentence of a collection, who else carries it."""

    collection: Collection
    carriers: tuple[tuple[frozenset[int], ...], ...]
    """`carriers[a][s]`: indices of the other articles that carry sentence `s` of article `a`."""
    unsure: tuple[tuple[frozenset[int], ...], ...]
    """The same for those that perhaps carry it: no reason to take its star away, but worth a look."""
    versions: tuple[tuple[int, ...], ...] = ()
    """Articles, by index, that are versions of one another, two and more together: one voice."""

    def voice(self, article: int) -> frozenset[int]:
        """The articles that speak with the voice of one: itself, and its other versions.

        Where all open articles are versions of one another, each speaks for itself: the editor asks how they differ.
        """
        group = next((group for group in self.versions if article in group), ())
        return frozenset(group if group and len(group) < len(self.collection.articles) else (article,))

    def unique(self, article: int) -> tuple[int, ...]:
        """Ids of the content sentences of `article` that no other voice surely has; none where there is no other."""
        voice = self.voice(article)
        if len(self.collection.articles) < 2:
            return ()
        content = self.collection.articles[article].content()
        return tuple(sentence for sentence in content if self.carriers[article][sentence] <= voice)

    def perhaps(self, article: int) -> tuple[int, ...]:
        """Those of `unique` that another voice perhaps has."""
        voice = self.voice(article)
        return tuple(sentence for sentence in self.unique(article) if not self.unsure[article][sentence] <= voice)

    def shared(self) -> tuple[tuple[int, ...], ...]:
        """`shared()[a][b]`: percentage of `a`'s content sentences that `b` carries, rounded; 100 on the diagonal."""
        indices = range(len(self.collection.articles))
        return tuple(tuple(100 if a == b else self.share(a, b) for b in indices) for a in indices)

    def share(self, article: int, other: int) -> int:
        """Percentage of the content sentences of `article` that `other` carries, rounded."""
        carried = sum(other in carriers for carriers in self.carriers[article])
        return share_of(self.collection.articles[article], carried)


def share_of(article: Article, carried: int) -> int:
    """Which percentage of an article's content sentences `carried` of them are, rounded; 0 where it has none."""
    content = len(article.content())
    return round(100 * carried / content) if content else 0
