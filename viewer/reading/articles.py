"""Turns a source into an article."""

from __future__ import annotations

from dataclasses import replace

from viewer.model import Article, Note, Source
from viewer.model.message import reasons
from viewer.reading.assemble import assemble_article
from viewer.reading.errors import ReadError
from viewer.reading.formats import named_format
from viewer.reading.formats.clean import clean_text
from viewer.reading.formats.draft import Draft, NotReadableError
from viewer.reading.sources import text_source

MAX_CHARACTERS = 5_000_000
"""Characters of a source. More than any article, even a thick book; without a limit, a log file opened by mistake would
keep the engine busy for long."""
MAX_LINES = 400_000
"""Lines of a source. Each may become a paragraph with objects of its own, so that short lines cost more than
characters."""


def read_text(text: str, name: str = "Pasted text", *, html: bool = False) -> Article:
    """Read clipboard text, or an HTML fragment, as an article. Raises ReadError with `name`."""
    return make_article(text_source(text, name, html=html))


def make_article(source: Source) -> Article:
    """Make the article of a source; equal sources give equal articles. Raises ReadError with the source's name."""
    try:
        return assemble_article(_draft(source), source.path)
    except NotReadableError as error:
        raise ReadError(source.path or source.name, error.reason) from error


def _draft(source: Source) -> Draft:
    _check_size(source.text)
    text, lost = clean_text(source.text)
    damaged = lost + text.count("\ufffd")
    # Binary data under a text suffix loses far more than one character in twenty, damaged text less. The constant lets
    # very short texts have a few.
    if damaged > 4 + 0.05 * len(text):
        raise NotReadableError(reasons.tr("it holds no text but other data"))
    notes = source.notes
    if lost:
        notes += (_note_on_replaced(lost),)
    draft = named_format(source.format).read(text)
    return replace(draft, notes=notes + draft.notes)


def _check_size(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        reason = reasons.tr("it is too long ({length} characters; the limit is {limit})")
        raise NotReadableError(reason.fill(length=len(text), limit=MAX_CHARACTERS))
    if text.count("\n") > MAX_LINES or text.count("\r") > MAX_LINES:
        raise NotReadableError(reasons.tr("it has more than {count} lines").fill(count=MAX_LINES))


def _note_on_replaced(count: int) -> Note:
    one = reasons.tr("{count} character that cannot be shown were taken out or replaced.")
    more = reasons.tr("{count} characters that cannot be shown were taken out or replaced.")
    return Note("replaced", (one if count == 1 else more).fill(count=count))
