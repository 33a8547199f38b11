"""What a format's reader hands on: text blocks, and whatever the markup said about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.model import Note, Role
    from viewer.model.message import Message


class NotReadableError(Exception):
    """A format's reader gives up."""

    def __init__(self, reason: Message) -> None:
        """`reason` does not name the file."""
        self.reason = reason
        super().__init__(str(reason))


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """One text block in reading order."""

    text: str
    role: Role | None = None
    """None where the markup says nothing: the words then have to tell."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its sentences are told apart; empty strings where the markup says nothing."""

    blocks: tuple[DraftBlock, ...]
    title: str = ""
    source: str = ""
    byline: str = ""
    published: str = ""
    """A date in any wording that `dates.find_date` understands."""
    language: str = ""
    """What the markup declares; asked only where the words do not tell."""
    notes: tuple[Note, ...] = ()
    extracted: bool = False
    """Whether the story has been told apart from its page already: then only certain page furniture is labelled."""
