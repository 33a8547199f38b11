"""What each article of a collection has alone: its starred sentences, in order, with where they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from viewer.model import Article, Coverage
from viewer.model.record import record
from viewer.presenting.stars import Stars, collect_stars, full_name_of, names_among


@record
class AloneSentence:
    """One sentence that no other open article surely has."""

    sentence: int
    """Its id."""
    paragraph: int
    """Index of its paragraph; people count from one."""
    text: str
    perhaps: tuple[str, ...] = ()
    """Names of the articles that may have it after all."""


@record
class AloneArticle:
    """What one article has alone."""

    index: int
    """Index into the collection."""
    name: str
    """With which text of its document it is, where that has tracked changes, and what tells it from others."""
    title: str
    sure: tuple[AloneSentence, ...]
    perhaps: tuple[AloneSentence, ...]
    """Those that another article may have after all."""
    copies: tuple[str, ...] = ()
    """Names of further articles with the same text, of its file or headline where the outlet is the same."""


def collect_alone(coverage: Coverage, say: Callable[[str], str] = str) -> tuple[AloneArticle, ...]:
    """What each article has alone, in the order of the collection; those that have nothing are there, too.

    Articles with the same text are one. `say` puts English words into the reader's language.
    """
    articles, same = coverage.collection.articles, dict[tuple[str, ...], list[int]]()
    for index, article in enumerate(articles):
        same.setdefault(tuple(article.sentences[i].text for i in article.content()), []).append(index)
    groups = [[articles[index] for index in indices] for indices in same.values()]
    called = [[full_name_of(article, say) for article in group] for group in groups]
    names = names_among([group[0] for group in groups], say)
    return tuple(
        _alone(index, name, group, called, collect_stars(coverage, index))
        for (index, *_), name, group, called in zip(same.values(), names, groups, called, strict=True)
    )


def _alone(index: int, name: str, group: Sequence[Article], called: Sequence[str], stars: Stars) -> AloneArticle:
    article = group[0]

    def one(sentence: int) -> AloneSentence:
        stands = article.sentences[sentence]
        return AloneSentence(sentence, stands.paragraph, stands.text, stars.perhaps.get(sentence, ()))

    sure, perhaps = (tuple(map(one, sorted(ids))) for ids in (stars.sure, stars.perhaps))
    copies = zip(group[1:], called[1:], strict=True)
    apart = tuple(_apart(copy) if other == called[0] else other for copy, other in copies)
    return AloneArticle(index, name, article.title, sure, perhaps, apart)


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
            heading = article.name
            heading += f" {same.format(names=', '.join(article.copies))}" if article.copies else ""
            parts.append("\n\n".join([heading, *lines]))
    return "\n\n".join(parts)
