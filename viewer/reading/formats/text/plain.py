"""The reader for plain text."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Note
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.reading.formats.text import markdown
from viewer.reading.formats.text.lines import split_paragraphs
from viewer.reading.formats.text.mail import read_letter
from viewer.reading.formats.text.repair import without_tags, without_wiki_marks
from viewer.reading.formats.text.sniff import is_markdown
from viewer.reading.formats.text.subtitles import subtitles_in, without_times


def read(text: str) -> Draft:
    """Read plain text, one block per paragraph; roles are derived from the words later."""
    notes: tuple[Note, ...] = ()
    if draft := subtitles_in(text):
        return draft
    for without in (without_wiki_marks, without_tags, without_times):
        text, found = without(text)
        notes += found
    draft = read_letter(text)
    if not draft and is_markdown(text):
        draft = markdown.read(text)
        notes += (Note("repaired", reasons.tr("It has marks of Markdown and was read as such.")),)
    draft = draft or Draft(tuple(DraftBlock(paragraph) for paragraph in split_paragraphs(text)))
    return replace(draft, notes=notes + draft.notes)
