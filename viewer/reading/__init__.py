"""Reads files as articles. `read_article` is the entry point; it imports the readers on first use."""

from __future__ import annotations

from pathlib import Path

from viewer.model import Article


def read_article(path: Path, part: str = "") -> Article:
    """Read the article in the file `path`, or the one named `part` if the file holds several.

    Without a part it is the final text of a document, or the only text with a body. Raises ReadError, with the file's
    name and a short reason.
    """
    from viewer.reading.articles import choose_part, read_articles

    return choose_part(path, read_articles(path), part)
