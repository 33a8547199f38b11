"""Reads, in the worker, what the editor opens. The engine is imported there too: the window is there sooner."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from viewer.window.session.open_articles import Opened, open_article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from viewer.library.desk import Desk, Entry
    from viewer.model import Article, Role, Source
    from viewer.window.session.engine import Engine

    Remembered = Callable[[str], Mapping[int, Role]]


class Read(NamedTuple):
    """An article just read."""

    source: Source
    article: Article
    labels: Mapping[int, Role]
    """What the editor said of its paragraphs before."""


def find(path: Path) -> list[Path]:
    """The articles in a folder, or the file itself. Raises ReadError."""
    if os.path.isfile(path):  # noqa: PTH113 - it never raises, and the formats need not be loaded
        return [path]
    from viewer.reading import find_articles

    return find_articles(path)


def read_file(path: Path, engine: Engine, remembered: Remembered) -> Read:
    """The article in a file. Raises ReadError."""
    source, article = engine.read(path)
    return Read(source, article, remembered(article.digest))


def read_clip(text: str, name: str, engine: Engine, remembered: Remembered, *, html: bool) -> Read:
    """The article in what was pasted. Raises ReadError."""
    from viewer.reading import text_source

    source = text_source(text, name, html=html)
    article = engine.make(source)
    return Read(source, article, remembered(article.digest))


def read_set(path: Path) -> Desk:
    """The articles of a set. Raises LibraryError."""
    from viewer.library import read_set as read

    return read(path)


def read_entry(entry: Entry, key: int, engine: Engine, _: Callable[[], None]) -> Opened:
    """An article from what was kept of it. Raises ReadError."""
    return open_article(key, entry.source, engine.make(entry.source), dict(entry.labels), entry.title)


def number_of(source: Source) -> int:
    """The number in the name of a pasted text; 0 where there is none."""
    last = source.name.rpartition(" ")[2]
    return int(last) if source.path is None and last.isdecimal() and len(last) < 7 else 0
