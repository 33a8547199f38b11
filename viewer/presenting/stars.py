"""Stars: the sentences of an article that no other open article surely has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from viewer.model import Article, Coverage, Pair
from viewer.model.draft import version_in
from viewer.model.shortening import shorten
from viewer.presenting.kinds import VERSIONS

_MOST_CHARACTERS = 60
"""Of a headline that tells articles of one name apart, in a table or a title."""


@dataclass(frozen=True, slots=True)
class Stars:
    """The stars of one article, by sentence id."""

    sure: frozenset[int] = frozenset()
    """Sentences that no other article has, not even perhaps."""
    perhaps: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Sentences that another may have after all, with the names of those articles, in the order of the list."""

    def __contains__(self, sentence: int) -> bool:
        return sentence in self.sure or sentence in self.perhaps


def name_of(article: Article) -> str:
    """What an article is called among others: its outlet, or where that is unknown its headline."""
    return article.source or article.title


def full_name_of(article: Article, say: Callable[[str], str] = str) -> str:
    """The same, with which text of its document it is: both texts of one have the same outlet and headline."""
    version = tell_version(article, say)
    return f"{name_of(article)} ({version})" if version else name_of(article)


def tell_version(article: Article, say: Callable[[str], str] = str) -> str:
    """Which text of a document with tracked changes it is; empty for any other."""
    version = version_in(article.part)
    return say(VERSIONS[version]) if version else ""


def names_among(articles: Sequence[Article], say: Callable[[str], str] | None = None) -> list[str]:
    """The names of articles, with their headlines where some have one name: an agency, and its follow-up.

    Where headlines do not tell them apart, as of one report in two papers, their files do. With `say` they are full
    names, as `full_name_of` has them.
    """
    names = [full_name_of(article, say) if say else name_of(article) for article in articles]
    names = _told_apart(names, [_shortened(article.title) for article in articles], "{name}: {more}")
    return _told_apart(names, [article.path.name if article.path else "" for article in articles], "{name} ({more})")


def _told_apart(names: Sequence[str], more: Sequence[str], form: str) -> list[str]:
    """Those of the names that several have, with what is not the same of these."""
    found: dict[str, set[str]] = {}
    for name, each in zip(names, more, strict=True):
        found.setdefault(name, set()).add(each)
    return [
        form.format(name=name, more=each) if len(found[name]) > 1 and each not in ("", name) else name
        for name, each in zip(names, more, strict=True)
    ]


def _shortened(title: str) -> str:
    return title if len(title) <= _MOST_CHARACTERS else f"{shorten(title, _MOST_CHARACTERS - 1)}…"


NO_STARS = Pair(Stars(), Stars())


def collect_stars(coverage: Coverage, index: int) -> Stars:
    """The stars of article `index` of a collection; a heading gets none, for it tells nothing by itself."""
    articles, voice = coverage.collection.articles, coverage.voice(index)
    told = frozenset(i for i in coverage.unique(index) if not articles[index].role_of(i).is_heading)
    names = names_among(articles)
    perhaps = {
        sentence: tuple(dict.fromkeys(names[other] for other in sorted(coverage.unsure[index][sentence] - voice)))
        for sentence in coverage.perhaps(index)
        if sentence in told
    }
    return Stars(told.difference(perhaps), perhaps)
