"""The way from a source to an article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.model import Note
from viewer.reading.assemble import assemble_article
from viewer.reading.errors import ReadError
from viewer.reading.formats import named_format
from viewer.reading.formats.clean import clean_text
from viewer.reading.formats.draft import NotReadableError
from viewer.reading.sources import count_characters, read_source, text_source

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.model import Article, Source
    from viewer.reading.formats.draft import Draft

MAX_CHARACTERS = 5_000_000
MAX_LINES = 400_000


def read_article(path: Path) -> Article:
    """The article in the file `path`. Raises ReadError, which names the file and says in a few words why not."""
    return make_article(read_source(path))


def read_text(text: str, name: str = "Pasted text", *, html: bool = False) -> Article:
    """The article in clipboard text, or in an HTML fragment. Raises ReadError, naming it `name`."""
    return make_article(text_source(text, name, html=html))


def make_article(source: Source) -> Article:
    """The article in what was read: the same source gives the same article. Raises ReadError, naming the source."""
    try:
        return assemble_article(_draft(source), source.path)
    except NotReadableError as error:
        raise ReadError(source.path or source.name, str(error)) from error


def _draft(source: Source) -> Draft:
    _check_size(source.text)
    text, surrogates, controls = clean_text(source.text)
    damaged = surrogates + controls + text.count("\ufffd")
    if damaged > 4 + 0.05 * len(text):
        raise NotReadableError("it holds no text but other data")
    notes = source.notes
    if surrogates or controls:
        count = count_characters(surrogates + controls)
        notes += (Note("replaced", f"{count} that cannot be shown were taken out or replaced."),)
    draft = named_format(source.format).read(text)
    return replace(draft, notes=notes + draft.notes)


def _check_size(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        message = f"it is too long ({len(text):,} characters; the limit is {MAX_CHARACTERS:,})"
        raise NotReadableError(message)
    if text.count("\n") > MAX_LINES or text.count("\r") > MAX_LINES:
        message = f"it has more than {MAX_LINES:,} lines"
        raise NotReadableError(message)
