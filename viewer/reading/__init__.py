"""Files become articles."""

from viewer.reading.articles import read_article, read_text
from viewer.reading.errors import ReadError
from viewer.reading.files import find_articles
from viewer.reading.formats import SUFFIXES

__all__ = ["SUFFIXES", "ReadError", "find_articles", "read_article", "read_text"]
