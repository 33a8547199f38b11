"""Reads files as articles. `read_article` is the entry point; it imports the readers on first use."""

from __future__ import annotations

from pathlib import Path

from viewer.model import Article


def read_article(path: Path) -> Article:
    """Read the article in the file `path`. Raises ReadError, with the file's name and a short reason."""
    from viewer.reading.articles import make_article
    from viewer.reading.sources import read_source

    return make_article(read_source(path))
