"""What each article of a collection has alone: its starred sentences, in order, with where they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from viewer.model import Article, Coverage
from viewer.presenting.stars import Stars, collect_stars, name_of


@dataclass(frozen=True, slots=True)
class AloneSentence:
    """One sentence that no other open article surely has."""

    sentence: int
    """Its id."""
    paragraph: int
    """Index of its paragraph; people count from one."""
    text: str
    perhaps: tuple[str, ...] = ()
    """Names of the articles that may have it after all."""


@dataclass(frozen=True, slots=True)
class AloneArticle:
    """What one article has alone."""

    index: int
    """Index into the collection."""
    name: str
    title: str
    sure: tuple[AloneSentence, ...]
    perhaps: tuple[AloneSentence, ...]
    """Those that another article may have after all."""
    repeated: bool = False
    """Whether another article has the same name, so that the headline tells them apart."""


def collect_alone(coverage: Coverage) -> tuple[AloneArticle, ...]:
    """What each article has alone, in the order of the collection; those that have nothing are there, too."""
    articles = coverage.collection.articles
    names = Counter(map(name_of, articles))
    return tuple(
        _alone(index, article, collect_stars(coverage, index), repeated=names[name_of(article)] > 1)
        for index, article in enumerate(articles)
    )


def _alone(index: int, article: Article, stars: Stars, *, repeated: bool) -> AloneArticle:
    def one(sentence: int) -> AloneSentence:
        stands = article.sentences[sentence]
        return AloneSentence(sentence, stands.paragraph, stands.text, stars.perhaps.get(sentence, ()))

    sure, perhaps = (tuple(map(one, sorted(ids))) for ids in (stars.sure, stars.perhaps))
    return AloneArticle(index, name_of(article), article.title, sure, perhaps, repeated)


def alone_text(articles: tuple[AloneArticle, ...], perhaps: str) -> str:
    """All of it as plain text: each outlet with its sentences below; those that others may have stand last.

    `perhaps` says in the reader's language that `{names}` may have a sentence.
    """
    parts = []
    for article in articles:
        lines = [f"{one.text} (¶ {one.paragraph + 1})" for one in article.sure]
        told = ((one, perhaps.format(names=", ".join(one.perhaps))) for one in article.perhaps)
        lines += [f"{one.text} (¶ {one.paragraph + 1}; {where})" for one, where in told]
        if lines:
            heading = f"{article.name}: {article.title}" if article.repeated else article.name
            parts.append("\n\n".join([heading, *lines]))
    return "\n\n".join(parts)
