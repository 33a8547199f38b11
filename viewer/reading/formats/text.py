"""Plain text."""

from __future__ import annotations

from viewer.reading.formats.draft import Draft, DraftBlock
from viewer.reading.formats.lines import split_paragraphs


def read(text: str) -> Draft:
    """The draft of a plain text: a block a paragraph, roles left to be told from the words."""
    return Draft(tuple(DraftBlock(paragraph) for paragraph in split_paragraphs(text)))
