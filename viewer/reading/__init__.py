"""Files become articles.

What stands here is imported when first asked for, so that `import viewer.reading` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from viewer.reading.articles import make_article, read_article, read_text
    from viewer.reading.errors import ReadError
    from viewer.reading.files import find_articles, stamp_of
    from viewer.reading.formats import SUFFIXES
    from viewer.reading.sources import read_source, text_source

_HOMES = {
    "SUFFIXES": "formats",
    "ReadError": "errors",
    "find_articles": "files",
    "make_article": "articles",
    "read_article": "articles",
    "read_source": "sources",
    "read_text": "articles",
    "stamp_of": "files",
    "text_source": "sources",
}
__all__ = [
    "SUFFIXES",
    "ReadError",
    "find_articles",
    "make_article",
    "read_article",
    "read_source",
    "read_text",
    "stamp_of",
    "text_source",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
