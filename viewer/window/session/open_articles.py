"""The open articles: where each came from, what the editor made of it, what was taken off the list.

Articles are known by their place in the collection where it is shown, by `Opened.key` where it must outlast a change of
places.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from viewer.model import Article, Role, Source


class OnDisk(StrEnum):
    """What has become of the file that an article was read from."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


class Opened(NamedTuple):
    """An open article with where it came from."""

    key: int
    """Its number as long as the program runs, wherever it stands."""
    source: Source
    original: Article
    """As it was read."""
    article: Article
    """As the editor has it: with title and labels."""
    title: str = ""
    """The name that the editor gave it; empty for its own headline."""
    labels: tuple[tuple[int, Role], ...] = ()
    on_disk: OnDisk = OnDisk.SAME

    def named(self, title: str) -> Opened:
        """Under another name, or with an empty one under its own headline."""
        return _made(self._replace(title=title))

    def labelled(self, labels: Mapping[int, Role]) -> Opened:
        """With these paragraphs, and no others, taken for something else than they were read as."""
        return _made(self._replace(labels=tuple(sorted(labels.items()))))

    def read_anew(self, source: Source, original: Article) -> Opened:
        """With what its file says now; labels stay with paragraphs that still say the same."""
        places = {name: n for n, name in enumerate(_named(original))}
        names = _named(self.original)
        labels = {places[names[n]]: role for n, role in self.labels if names[n] in places}
        return self._replace(source=source, original=original, on_disk=OnDisk.SAME).labelled(labels)


def open_article(key: int, source: Source, original: Article, labels: Mapping[int, Role], title: str = "") -> Opened:
    """An article just read, with what the editor said of it before."""
    known = {n: role for n, role in labels.items() if n < len(original.paragraphs)}
    return Opened(key, source, original, original, title).labelled(known)


def _named(article: Article) -> list[tuple[str, int]]:
    """Each paragraph by its text, and the how manieth it is with that text."""
    seen: Counter[str] = Counter()
    names = []
    for paragraph in article.paragraphs:
        names.append((paragraph.text, seen[paragraph.text]))
        seen[paragraph.text] += 1
    return names


def _made(opened: Opened) -> Opened:
    article = opened.original
    for paragraph, role in opened.labels:
        article = article.with_role(paragraph, role)
    return opened._replace(article=article._replace(title=opened.title or article.title))


class OpenArticles(NamedTuple):
    """The open articles in the editor's order."""

    items: tuple[Opened, ...] = ()
    removed: tuple[tuple[int, Opened], ...] = ()
    """What was taken off the list, the last one last, and where it stood."""

    def index_of(self, key: int) -> int | None:
        """Where the article with this key stands."""
        return next((n for n, item in enumerate(self.items) if item.key == key), None)

    def with_items(self, items: Sequence[Opened], place: int) -> OpenArticles:
        """Some more, from a place on."""
        return self._replace(items=(*self.items[:place], *items, *self.items[place:]))

    def with_changed(self, item: Opened) -> OpenArticles:
        """One in the place of the one with the same key."""
        return self._replace(items=tuple(item if other.key == item.key else other for other in self.items))

    def without(self, indices: Iterable[int]) -> OpenArticles:
        """Fewer; they can be put back."""
        gone = set(indices)
        kept = tuple(item for n, item in enumerate(self.items) if n not in gone)
        removed = (*self.removed, *((n, self.items[n]) for n in sorted(gone)))
        return OpenArticles(kept, removed[-max(MOST_REMOVED, len(gone)) :])

    def put_back(self, count: int) -> OpenArticles:
        """The last `count` that were taken off, where they stood; not those whose file was opened again meanwhile."""
        open_articles = OpenArticles(self.items, self.removed[: max(0, len(self.removed) - count)])
        there = {item.source.path for item in self.items if item.source.path}
        for place, item in self.removed[len(open_articles.removed) :]:
            if item.source.path not in there:
                open_articles = open_articles.with_items([item], min(place, len(open_articles.items)))
        return open_articles

    def arranged(self, order: Sequence[int]) -> OpenArticles:
        """In another order: indices, each once."""
        return self._replace(items=tuple(self.items[n] for n in order))


MOST_REMOVED = 500
"""How many removed articles are kept for putting back, besides all that went in one go."""
