"""The way from a file or the clipboard to an article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.model import Note
from viewer.reading.assemble import assemble_article
from viewer.reading.clean import clean_text
from viewer.reading.decode import Decoded, decode_bytes
from viewer.reading.draft import NotReadableError
from viewer.reading.errors import ReadError
from viewer.reading.files import read_bytes
from viewer.reading.formats import TEXT, choose_format

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from viewer.model import Article
    from viewer.reading.draft import Draft

MAX_CHARACTERS = 5_000_000
MAX_LINES = 400_000


def read_article(path: Path) -> Article:
    """The article in the file `path`. Raises ReadError, which names the file and says in a few words why not."""
    data = read_bytes(path)
    try:
        known = choose_format(data, path.name)
        decoded = decode_bytes(data, declared=known.declares)
        return _read(decoded.text, known.read, path, _notes_on(decoded))
    except NotReadableError as error:
        raise ReadError(path, str(error)) from error


def read_text(text: str, name: str = "Pasted text", *, html: bool = False) -> Article:
    """The article in clipboard text, or in an HTML fragment. Raises ReadError, naming it `name`."""
    try:
        return _read(text, _read_fragment if html else TEXT.read, None, ())
    except NotReadableError as error:
        raise ReadError(name, str(error)) from error


def _read_fragment(text: str) -> Draft:
    from viewer.reading.formats.html import read_fragment

    return read_fragment(text)


def _read(text: str, reader: Callable[[str], Draft], path: Path | None, notes: tuple[Note, ...]) -> Article:
    _check_size(text)
    text, surrogates, controls = clean_text(text)
    damaged = surrogates + controls + text.count("\ufffd")
    if damaged > 4 + 0.05 * len(text):
        raise NotReadableError("it holds no text but other data")
    if surrogates or controls:
        notes += (
            Note("replaced", f"{_count(surrogates + controls)} that cannot be shown were taken out or replaced."),
        )
    draft = reader(text)
    return assemble_article(replace(draft, notes=notes + draft.notes), path)


def _check_size(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        message = f"it is too long ({len(text):,} characters; the limit is {MAX_CHARACTERS:,})"
        raise NotReadableError(message)
    if text.count("\n") > MAX_LINES or text.count("\r") > MAX_LINES:
        message = f"it has more than {MAX_LINES:,} lines"
        raise NotReadableError(message)


def _notes_on(decoded: Decoded) -> tuple[Note, ...]:
    how = "" if decoded.certain else " (guessed)"
    notes: tuple[Note, ...] = (Note("encoding", f"Read as {decoded.encoding}{how}."),)
    if decoded.replaced:
        notes += (Note("replaced", f"{_count(decoded.replaced)} could not be decoded and stand as �."),)
    return notes


def _count(number: int) -> str:
    return f"{number:,} character" + ("s" if number != 1 else "")
