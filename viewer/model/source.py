"""The text that was read, before it becomes an article."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from viewer.model.article import Note
from viewer.model.draft import Draft, is_original, stem_of
from viewer.model.record import record


class Stamp(NamedTuple):
    """Size and time of a file. A different stamp means that the file has been rewritten."""

    size: int
    """Bytes."""
    modified: int
    """Nanoseconds since the Unix epoch."""


@record
class ReadAs:
    """How the editor wants a file to be read, where it is not as it seems."""

    encoding: str = ""
    """Its encoding, if it is text; empty to tell it from the bytes."""
    as_text: bool = False
    """Whether it is plain text, whatever it looks like."""


AS_IT_SEEMS = ReadAs()


@record
class Source:
    """Text as read from a file or the clipboard; enough to build the article again."""

    name: str
    """The file's name, or a name for pasted text."""
    path: Path | None
    """None for pasted text."""
    format: str
    """Name of its format in `FORMATS`: `text`, `html` …; `fragment` for HTML from the clipboard."""
    text: str
    """The decoded text, not yet cleaned: it may hold any line ends, control characters and lone surrogates. Empty if
    the file is no text."""
    encoding: str = ""
    """The encoding's common name; empty for pasted text."""
    notes: tuple[Note, ...] = ()
    """Remarks from decoding."""
    stamp: Stamp | None = None
    """The file's stamp when it was read; None for pasted text, or if the file was not available."""
    part: str = ""
    """Which of the file's texts it is; see `Draft.part`."""
    draft: Draft | None = None
    """What its reader made of it, without text, encoding and part, which stand above; None where `text` is enough to
    make the article again."""
    read_as: ReadAs = AS_IT_SEEMS
    """How the editor wanted it to be read; it is read anew like that."""

    @property
    def identity(self) -> tuple[Path, str] | None:
        """The file and its part, by which an article is known however often it is read; None for pasted text.

        A document without tracked changes is what its final text was, and will be.
        """
        if self.path is None:
            return None
        return self.path, self.part if is_original(self.part) else stem_of(self.part)

    def says_the_same(self, other: Source) -> bool:
        """Whether the same was read."""
        return (self.text, self.draft) == (other.text, other.draft)
