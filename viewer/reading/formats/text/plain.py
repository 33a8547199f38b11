"""The reader for plain text."""

from __future__ import annotations

from viewer.model.draft import Draft, DraftBlock
from viewer.reading.formats.text.lines import split_paragraphs


def read(text: str) -> Draft:
    """Read plain text, one block per paragraph; roles are derived from the words later."""
    return Draft(tuple(DraftBlock(paragraph) for paragraph in split_paragraphs(text)))
