"""The output of a format's reader: text blocks, and facts from the markup."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.model import Note, Role
from viewer.model.message import Message


class NotReadableError(Exception):
    """Raised by a format's reader for text that it cannot read."""

    def __init__(self, reason: Message) -> None:
        """`reason` does not name the file."""
        self.reason = reason
        super().__init__(str(reason))


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """One text block in reading order."""

    text: str
    role: Role | None = None
    """The role from the markup; None to derive it from the words."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before roles and sentences are determined. Facts are empty if the markup has none."""

    blocks: tuple[DraftBlock, ...]
    title: str = ""
    source: str = ""
    byline: str = ""
    published: str = ""
    """A date in any form that `dates.find_date` understands."""
    language: str = ""
    """The declared language, used only if the words do not show it."""
    notes: tuple[Note, ...] = ()
    extracted: bool = False
    """Whether furniture has already been separated; then only lines that are certainly furniture are labelled."""
