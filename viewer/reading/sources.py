"""Reads a file or the clipboard as a source."""

from __future__ import annotations

from pathlib import Path

from viewer.model import Note, Source
from viewer.model.message import reasons
from viewer.reading.decode import Decoded, decode_bytes
from viewer.reading.errors import ReadError
from viewer.reading.files import read_bytes, read_head
from viewer.reading.formats import FRAGMENT, TEXT, choose_format, named_format
from viewer.reading.formats.draft import NotReadableError


def read_source(path: Path) -> Source:
    """Read the file `path` as a source. Raises ReadError, with the file's name and a short reason."""
    data, stamp = read_bytes(path)
    try:
        chosen = choose_format(data, path.name)
    except NotReadableError as error:
        raise ReadError(path, error.reason) from error
    decoded = decode_bytes(data, declared=chosen.declares)
    return Source(path.name, path, chosen.module, decoded.text, decoded.encoding, _notes_on(decoded), stamp)


def is_isolated(file: Path | Source) -> bool:
    """Whether a file, or what was read of it, is to be read in a process of its own; False if that cannot be told."""
    try:
        if isinstance(file, Source):
            return named_format(file.format).isolated
        return choose_format(read_head(file), file.name).isolated
    except (ReadError, NotReadableError):
        return False


def text_source(text: str, name: str = "Pasted text", *, html: bool = False) -> Source:
    """A source of clipboard text, or of an HTML fragment, with a name."""
    return Source(name, None, (FRAGMENT if html else TEXT).module, text)


def _notes_on(decoded: Decoded) -> tuple[Note, ...]:
    how = reasons.tr("Read as {encoding}.") if decoded.certain else reasons.tr("Read as {encoding} (guessed).")
    notes: tuple[Note, ...] = (Note("encoding", how.fill(encoding=decoded.encoding)),)
    if decoded.replaced:
        one = reasons.tr("{count} character could not be decoded and stand as �.")
        more = reasons.tr("{count} characters could not be decoded and stand as �.")
        notes += (Note("replaced", (one if decoded.replaced == 1 else more).fill(count=decoded.replaced)),)
    return notes
