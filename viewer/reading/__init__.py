"""Files become articles: `read_article` is the door, and imports what it needs when it is first called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.model import Article


def read_article(path: Path) -> Article:
    """The article in the file `path`. Raises ReadError, which names the file and says in a few words why not."""
    from viewer.reading.articles import make_article
    from viewer.reading.sources import read_source

    return make_article(read_source(path))
