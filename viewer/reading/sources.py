"""Reads a file or the clipboard as sources."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from viewer.model import AS_IT_SEEMS, ReadAs, Source
from viewer.reading.decode import Decoded, decode_bytes
from viewer.reading.errors import ReadError
from viewer.reading.files import read_bytes, read_head
from viewer.reading.formats import FRAGMENT, TEXT, Format, choose_format, named_format, refuse_what_is_no_text
from viewer.reading.formats.reader import Hints, NotReadableError
from viewer.reading.formats.textual import MAX_CHARACTERS, notes_on


def read_sources(path: Path, read_as: ReadAs = AS_IT_SEEMS, *, isolated_too: bool = True) -> tuple[Source, ...]:
    """Read the texts of the file `path` as sources. Raises ReadError, with the file's name and a short reason.

    Raises IsolatedError for what is isolated, unless that may be parsed, too. It is kept as drafts, so that nobody need
    parse it again; other text is only decoded.
    """
    data, stamp = read_bytes(path)
    try:
        chosen = _choose(data, path, read_as)
        if chosen.isolated and not isolated_too:
            raise IsolatedError
        if chosen.textual:
            decoded = _decode(data, chosen, read_as)
            text, encoding, notes = decoded.text, decoded.encoding, notes_on(decoded)
            if chosen is TEXT and not read_as.as_text:
                refuse_what_is_no_text(text, path.name)
            draft = chosen.read_text(text) if chosen.isolated else None
            return (Source(path.name, path, chosen.name, text, encoding, notes, stamp, "", draft, read_as),)
        drafts = chosen.read(data, Hints(path.name))
    except NotReadableError as error:
        raise ReadError(path, error.reason, is_text=error.is_text) from error
    return tuple(
        Source(
            path.name, path, chosen.name, draft.text, draft.encoding, stamp=stamp, part=draft.part,
            draft=replace(draft, text="", encoding="", part=""), read_as=read_as,
        )
        for draft in drafts
    )  # fmt: skip


def file_text(source: Source) -> str | None:
    """The text of a source's file, with its markup; None for a file that is no text.

    Where only drafts are kept it is read anew: a mail with its attachments would fill the library. Empty if the file is
    not there as it was read, or longer than any text.
    """
    if source.text or source.path is None:
        return source.text
    try:
        if not named_format(source.format).legible:
            return None
        if not source.stamp or source.stamp.size > MAX_CHARACTERS:
            return ""
        data, stamp = read_bytes(source.path)
    except (ReadError, NotReadableError):
        return ""
    return decode_bytes(data, declared=True).text if stamp == source.stamp else ""


def says_the_same(source: Source) -> bool:
    """Whether the file of a source still holds the same text; False for a file that is no text, as it was written anew.

    Nothing is parsed for it.
    """
    if source.path is None:
        return True
    try:
        if not named_format(source.format).textual:
            return False
        data, _ = read_bytes(source.path)
        chosen = _choose(data, source.path, source.read_as)
    except (ReadError, NotReadableError):
        return False
    return chosen.name == source.format and _decode(data, chosen, source.read_as).text == source.text


def _choose(data: bytes, path: Path, read_as: ReadAs) -> Format:
    return TEXT if read_as.as_text else choose_format(data, path.name)


def _decode(data: bytes, chosen: Format, read_as: ReadAs) -> Decoded:
    return decode_bytes(data, declared=chosen.declares, encoding=read_as.encoding)


class IsolatedError(Exception):
    """A file is to be read in a process of its own."""


def is_isolated(file: Path | Source, read_as: ReadAs = AS_IT_SEEMS) -> bool:
    """Whether a file, or what was read of it, is to be read in a process of its own; True if its head cannot tell."""
    try:
        if isinstance(file, Source):
            return file.draft is None and named_format(file.format).isolated
        head = read_head(file)
    except (ReadError, NotReadableError):
        return False  # nothing will be parsed
    try:
        return _choose(head, file, read_as).isolated
    except NotReadableError:
        return True


def text_source(text: str, name: str = "Pasted text", *, html: bool = False) -> Source:
    """A source of clipboard text, or of an HTML fragment, with a name."""
    return Source(name, None, (FRAGMENT if html else TEXT).name, text)
