"""The reader for plain text."""

from __future__ import annotations

from dataclasses import replace

from viewer.model.draft import Draft, DraftBlock
from viewer.reading.formats.text.lines import split_paragraphs
from viewer.reading.formats.text.mail import read_letter
from viewer.reading.formats.text.repair import without_tags, without_wiki_marks


def read(text: str) -> Draft:
    """Read plain text, one block per paragraph; roles are derived from the words later."""
    text, of_wiki = without_wiki_marks(text)
    text, of_tags = without_tags(text)
    draft = read_letter(text) or Draft(tuple(DraftBlock(paragraph) for paragraph in split_paragraphs(text)))
    return replace(draft, notes=of_wiki + of_tags)
