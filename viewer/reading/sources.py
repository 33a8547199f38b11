"""The way from a file or the clipboard to a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Note, Source
from viewer.model.message import reasons
from viewer.reading.decode import Decoded, decode_bytes
from viewer.reading.errors import ReadError
from viewer.reading.files import read_bytes
from viewer.reading.formats import FRAGMENT, TEXT, choose_format
from viewer.reading.formats.draft import NotReadableError

if TYPE_CHECKING:
    from pathlib import Path


def read_source(path: Path) -> Source:
    """What stands in the file `path`. Raises ReadError, which names the file and says in a few words why not."""
    data, stamp = read_bytes(path)
    try:
        known = choose_format(data, path.name)
    except NotReadableError as error:
        raise ReadError(path, error.reason) from error
    decoded = decode_bytes(data, declared=known.declares)
    return Source(path.name, path, known.module, decoded.text, decoded.encoding, _notes_on(decoded), stamp)


def text_source(text: str, name: str = "Pasted text", *, html: bool = False) -> Source:
    """Clipboard text, or an HTML fragment, under a name."""
    return Source(name, None, (FRAGMENT if html else TEXT).module, text)


def _notes_on(decoded: Decoded) -> tuple[Note, ...]:
    how = reasons.tr("Read as {encoding}.") if decoded.certain else reasons.tr("Read as {encoding} (guessed).")
    notes: tuple[Note, ...] = (Note("encoding", how.fill(encoding=decoded.encoding)),)
    if decoded.replaced:
        one = reasons.tr("{count} character could not be decoded and stand as �.")
        more = reasons.tr("{count} characters could not be decoded and stand as �.")
        notes += (Note("replaced", (one if decoded.replaced == 1 else more).fill(count=decoded.replaced)),)
    return notes
