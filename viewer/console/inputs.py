"""The articles and options that a command names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.console.output import complain, named_part

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from viewer.model import Article, ReadAs, Source
    from viewer.model.options import Options

TOLD = ("replaced", "cut", "split", "part", "omitted", "empty", "damaged", "summary")
"""The notes on an article that are told on stderr."""


def options_of(options: argparse.Namespace) -> Options:
    """The options of a comparison, with the verdicts of a set if one is named. Raises LibraryError."""
    from viewer.library.sets import read_set
    from viewer.model.options import Options

    return Options(by_hand=read_set(options.by_hand).verdicts) if options.by_hand else Options()


def read_as(options: argparse.Namespace) -> ReadAs:
    """How files are to be read."""
    from viewer.model import ReadAs

    return ReadAs(as_text=options.read_as == "text")


def read(path: Path, how: ReadAs) -> Article:
    """The article in a file, or the one named after a “#”. Raises ReadError."""
    from viewer.reading.articles import choose_part

    file, part = named_part(path)
    return choose_part(file, _texts(file, how), part)


def read_all(path: Path, how: ReadAs) -> list[Article]:
    """The articles in a file, or the one named after a “#”. Raises ReadError."""
    file, part = named_part(path)
    return [read(path, how)] if part else [article for _, article in _texts(file, how)]


def versions_in(path: Path, how: ReadAs) -> tuple[Article, Article]:
    """The original and the final text of a document. Raises ReadError for any other file."""
    from viewer.model.draft import document_in
    from viewer.model.message import Message
    from viewer.reading.errors import ReadError

    articles = [article for _, article in _texts(path, how)]
    if both := document_in([article.part for article in articles]):
        return articles[both[0]], articles[both[1]]
    if len(articles) > 1:
        parts = ", ".join(f"#{article.part}" for article in articles)
        raise ReadError(path, Message(f"it holds several texts; name two of them: {parts}"))
    raise ReadError(path, Message("it holds no two versions of a text; name a second file to compare it with"))


def _texts(path: Path, how: ReadAs) -> Sequence[tuple[Source, Article]]:
    """The texts of a file, after notes on what is missing of them were printed to stderr. Raises ReadError."""
    from viewer.model.message import Message
    from viewer.reading.articles import read_articles
    from viewer.reading.errors import ReadError

    if path.suffix.lower() == ".diptych":
        raise ReadError(path, Message("it is a set of articles; name their files, and the set after --by-hand"))
    try:
        texts = read_articles(path)
    except ReadError as error:
        if not (error.is_text and how.as_text):
            raise
        texts = read_articles(path, how)
    for text in dict.fromkeys(str(note.text) for _, article in texts for note in article.notes if note.kind in TOLD):
        complain(f"{path}: {text}")
    return texts
