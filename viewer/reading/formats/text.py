"""Plain text."""

from __future__ import annotations

from viewer.reading.formats.draft import Block, Draft
from viewer.reading.formats.lines import split_paragraphs


def read(text: str) -> Draft:
    """The draft of a plain text: a block a paragraph, roles left to be told from the words."""
    return Draft(tuple(Block(paragraph) for paragraph in split_paragraphs(text)))
