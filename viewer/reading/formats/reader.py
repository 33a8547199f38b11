"""What every reader is given, and what it raises."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.model import Note
from viewer.model.message import Message, reasons

COMMENTS = reasons.tr("{count} comment was left out."), reasons.tr("{count} comments were left out.")
"""Of one comment, and of more."""
DAMAGED_PARTS = (
    reasons.tr("{count} part of the file is damaged and was left out."),
    reasons.tr("{count} parts of the file are damaged and were left out."),
)


def counted(count: int, kind: str, one: Message, more: Message) -> list[Note]:
    """A note that counts something, if there is any of it."""
    return [Note(kind, (one if count == 1 else more).fill(count=count))] if count > 0 else []


class NotReadableError(Exception):
    """Raised by a format's reader for a file that it cannot read."""

    def __init__(self, reason: Message, *, is_text: bool = False) -> None:
        """`reason` does not name the file; `is_text` if it could be read as plain text all the same."""
        self.reason = reason
        self.is_text = is_text
        super().__init__(str(reason))


TOO_MANY_TEXTS = reasons.tr("it holds more than {count} texts")
EMPTY = reasons.tr("the file is empty")
TOO_MANY_PARTS = reasons.tr("it has more than {count} parts")
TOO_DEEP = reasons.tr("it is nested too deeply")


MAX_DEPTH = 2
"""Files inside files that are read. An archive with mails that have files attached is that deep; deeper is a trap."""
PART_NOT_READ = reasons.tr("“{part}” in this file cannot be read: {reason}.")


@dataclass(slots=True)
class Spent:
    """What was taken out of a file and of those inside it: limits hold for all of them together."""

    unpacked: int = 0
    """Bytes, as unpacked."""
    members: int = 0
    """Members of archives that were read; what takes longer counts as several."""
    text: int = 0
    """Bytes of those that are text."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a file besides its bytes."""

    name: str
    """The file's name, without folders."""
    depth: int = 0
    """Files that it is inside of."""
    spent: Spent = field(default_factory=Spent)
