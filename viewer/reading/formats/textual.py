"""What all formats that are text have in common: decoding, limits of size, cleaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from viewer.model import Note
from viewer.model.draft import Draft
from viewer.model.message import reasons
from viewer.reading.decode import Decoded, decode_bytes
from viewer.reading.formats.clean import clean_text
from viewer.reading.formats.reader import NotReadableError
from viewer.reading.formats.text.repair import decoded_again

MAX_CHARACTERS = 5_000_000
"""Characters of a text. More than any article, even a thick book; without a limit, a log file opened by mistake would
keep the engine busy for long."""
MAX_LINES = 400_000
"""Lines of a text. Each may become a paragraph with objects of its own, so that short lines cost more than
characters."""


def read_text(text: str, reader: Callable[[str], Draft]) -> Draft:
    """The draft that a reader makes of decoded text. Raises NotReadableError."""
    check_length(len(text))
    if text.count("\n") > MAX_LINES or text.count("\r") > MAX_LINES:
        raise NotReadableError(reasons.tr("it has more than {count} lines").fill(count=MAX_LINES))
    text, repaired = decoded_again(text)
    cleaned, lost = clean_text(text)
    damaged = lost + cleaned.count("\ufffd")
    # Binary data under a text suffix loses far more than one character in twenty, damaged text less. The constant lets
    # very short texts have a few.
    if damaged > 4 + 0.05 * len(cleaned):
        raise NotReadableError(reasons.tr("it holds no text but other data"))
    draft = reader(cleaned)
    notes = (*repaired, *((_note_on_replaced(lost),) if lost else ()), *draft.notes)
    return replace(draft, notes=notes)


def read_bytes(data: bytes, reader: Callable[[str], Draft], *, declared: bool, charset: str = "") -> Draft:
    """The draft that a reader makes of encoded text, with that text. Raises NotReadableError.

    `declared`, `charset`: as `decode_bytes` takes them.
    """
    decoded = decode_bytes(data, declared=declared, charset=charset)
    draft = read_text(decoded.text, reader)
    notes = (*notes_on(decoded), *draft.notes)
    return replace(draft, text=decoded.text, encoding=decoded.encoding, notes=notes)


def check_length(length: int) -> None:
    """Refuse a text of more than `MAX_CHARACTERS`. Raises NotReadableError."""
    if length > MAX_CHARACTERS:
        reason = reasons.tr("it is too long ({length} characters; the limit is {limit})")
        raise NotReadableError(reason.fill(length=length, limit=MAX_CHARACTERS))


def notes_on(decoded: Decoded) -> tuple[Note, ...]:
    """What an editor is told of how a text was decoded."""
    how = reasons.tr("Read as {encoding}.") if decoded.certain else reasons.tr("Read as {encoding} (guessed).")
    notes: tuple[Note, ...] = (Note("encoding", how.fill(encoding=decoded.encoding)),)
    if decoded.replaced:
        one = reasons.tr("{count} character could not be decoded and stands as �.")
        more = reasons.tr("{count} characters could not be decoded and stand as �.")
        notes += (Note("replaced", (one if decoded.replaced == 1 else more).fill(count=decoded.replaced)),)
    return notes


def _note_on_replaced(count: int) -> Note:
    one = reasons.tr("{count} character that cannot be shown was taken out or replaced.")
    more = reasons.tr("{count} characters that cannot be shown were taken out or replaced.")
    return Note("replaced", (one if count == 1 else more).fill(count=count))
