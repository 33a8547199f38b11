"""What each article of a collection has alone: its starred sentences, in order, with where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
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
    copies: tuple[str, ...] = ()
    """Names of further articles with the same text, of its file or headline where the outlet is the same."""


def collect_alone(coverage: Coverage) -> tuple[AloneArticle, ...]:
    """What each article has alone, in the order of the collection; those that have nothing are there, too.

    Articles with the same text are one.
    """
    articles, same = coverage.collection.articles, dict[tuple[str, ...], list[int]]()
    for index, article in enumerate(articles):
        same.setdefault(tuple(article.sentences[i].text for i in article.content()), []).append(index)
    groups = [[articles[index] for index in indices] for indices in same.values()]
    names = Counter(name_of(article) for article, *_ in groups)
    return tuple(
        _alone(index, group, collect_stars(coverage, index), repeated=names[name_of(group[0])] > 1)
        for (index, *_), group in zip(same.values(), groups, strict=True)
    )


def _alone(index: int, group: Sequence[Article], stars: Stars, *, repeated: bool) -> AloneArticle:
    article, *copies = group
    name = name_of(article)

    def one(sentence: int) -> AloneSentence:
        stands = article.sentences[sentence]
        return AloneSentence(sentence, stands.paragraph, stands.text, stars.perhaps.get(sentence, ()))

    sure, perhaps = (tuple(map(one, sorted(ids))) for ids in (stars.sure, stars.perhaps))
    called = tuple(_apart(each) if name_of(each) == name else name_of(each) for each in copies)
    return AloneArticle(index, name, article.title, sure, perhaps, repeated, called)


def _apart(article: Article) -> str:
    """What tells an article from a copy of the same name."""
    return article.path.name if article.path else article.title


def alone_text(articles: tuple[AloneArticle, ...], perhaps: str, same: str) -> str:
    """All of it as plain text: each outlet with its sentences below; those that others may have stand last.

    `perhaps` says in the reader's language that `{names}` may have a sentence, `same` that they have all of the text.
    """
    parts = []
    for article in articles:
        lines = [f"{one.text} (¶ {one.paragraph + 1})" for one in article.sure]
        told = ((one, perhaps.format(names=", ".join(one.perhaps))) for one in article.perhaps)
        lines += [f"{one.text} (¶ {one.paragraph + 1}; {where})" for one, where in told]
        if lines:
            heading = f"{article.name}: {article.title}" if article.repeated else article.name
            heading += f" {same.format(names=', '.join(article.copies))}" if article.copies else ""
            parts.append("\n\n".join([heading, *lines]))
    return "\n\n".join(parts)
