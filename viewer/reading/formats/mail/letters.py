"""A mail, and the drafts that it becomes: its own text, and each text that is attached to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from viewer.model import Note, Role
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.model.record import record
from viewer.reading.formats.mail.headers import iso_date
from viewer.reading.formats.member import read_member
from viewer.reading.formats.reader import Hints, NotReadableError
from viewer.reading.formats.text.mail import letter_draft
from viewer.reading.formats.text.pieces import Piece, words_of

MAX_ATTACHED = 50
"""Attachments of a mail that are read, more than a mail program shows without scrolling."""
_NAMED = 5
"""Attachments that a note names."""


@record
class Attachment:
    """A file fastened to a mail."""

    name: str
    data: bytes


@dataclass(slots=True)
class Letter:
    """A mail while it is read."""

    subject: str = ""
    sender: str = ""
    """As in the header: name and address."""
    heads: list[str] = field(default_factory=list)
    """Header lines that a reader sees, with their names."""
    sent: str = ""
    ident: str = ""
    """Its Message-ID."""
    pieces: list[Piece] = field(default_factory=list)
    attached: list[Attachment | Letter] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    """Names of what is not read."""
    notes: list[Note] = field(default_factory=list)


def drafts_of(letter: Letter, hints: Hints) -> tuple[Draft, ...]:
    """The drafts of a mail: itself first, then what is attached."""
    drafts: list[Draft] = []
    left_out = list(letter.left_out)
    for number, attachment in enumerate(letter.attached):
        if number >= MAX_ATTACHED:
            left_out.append(attachment.subject if isinstance(attachment, Letter) else attachment.name)
        elif isinstance(attachment, Letter):
            drafts += drafts_of(attachment, replace(hints, depth=hints.depth + 1))
        else:
            try:
                drafts += read_member(attachment.data, attachment.name, hints)
            except NotReadableError as error:
                left_out.append(f"{attachment.name} ({error.reason})")
    own = replace(
        letter_draft(letter.subject, letter.sender, letter.heads, letter.pieces),
        published=iso_date(letter.sent),
        notes=(*letter.notes, *_note_on(left_out)),
        part=letter.ident or letter.subject[:100],
    )
    if drafts and not words_of(letter.pieces):
        # Nothing but an envelope: its headers and notes stand over the first text in it.
        heads = tuple(DraftBlock(block.text, Role.FURNITURE) for block in own.blocks)
        drafts[0] = replace(drafts[0], blocks=heads + drafts[0].blocks, notes=own.notes + drafts[0].notes)
        return tuple(drafts)
    return (own, *drafts)


def _note_on(left_out: Sequence[str]) -> list[Note]:
    if not left_out:
        return []
    one = reasons.tr("{count} attachment was left out: {names}.")
    more = reasons.tr("{count} attachments were left out: {names}.")
    names = "; ".join(name[:120] or "?" for name in left_out[:_NAMED]) + ("; …" if len(left_out) > _NAMED else "")
    return [Note("attachments", (one if len(left_out) == 1 else more).fill(count=len(left_out), names=names))]
