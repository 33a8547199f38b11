"""A mail, and the drafts that it becomes: its own text, and each text that is attached to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from viewer.model import Note, Role
from viewer.model.draft import Draft, DraftBlock, is_version
from viewer.model.message import reasons
from viewer.reading.formats import TEXT, choose_format, refuse_what_is_no_text
from viewer.reading.formats.mail.headers import iso_date
from viewer.reading.formats.reader import EMPTY, TOO_DEEP, Hints, NotReadableError
from viewer.reading.formats.text.mail import letter_draft
from viewer.reading.formats.text.pieces import Piece, words_of

MAX_DEPTH = 2
"""Mails inside mails that are read. A mail with a mail attached is forwarded; deeper ones are a trap."""
MAX_ATTACHED = 50
"""Attachments of a mail that are read, more than a mail program shows without scrolling."""
_NAMED = 5
"""Attachments that a note names."""


@dataclass(frozen=True, slots=True)
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


def drafts_of(letter: Letter, depth: int) -> tuple[Draft, ...]:
    """The drafts of a mail: itself first, then what is attached. `depth`: mails that it is inside of."""
    drafts: list[Draft] = []
    left_out = list(letter.left_out)
    for number, attachment in enumerate(letter.attached):
        if number >= MAX_ATTACHED:
            left_out.append(attachment.subject if isinstance(attachment, Letter) else attachment.name)
        elif isinstance(attachment, Letter):
            drafts += drafts_of(attachment, depth + 1)
        else:
            try:
                drafts += _read(attachment, depth)
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


def _read(attachment: Attachment, depth: int) -> list[Draft]:
    """The drafts of an attached file, named after it. Raises NotReadableError."""
    from viewer.reading.formats.mail import message, outlook

    if not attachment.data:
        raise NotReadableError(EMPTY)
    hints = Hints(attachment.name)
    chosen = choose_format(attachment.data, attachment.name)
    reader = {"eml": message.read_inside, "msg": outlook.read_inside}.get(chosen.name)
    if reader is not None:
        if depth >= MAX_DEPTH:
            raise NotReadableError(TOO_DEEP)
        return list(reader(attachment.data, depth + 1))
    drafts = chosen.read(attachment.data, hints)
    if chosen is TEXT:
        refuse_what_is_no_text(drafts[0].text, attachment.name)
    # A file that is called "original" is no version of one that is called "final".
    name = f"{attachment.name} (1)" if is_version(attachment.name) else attachment.name
    names = [f"{name}/{draft.part}" if draft.part else name for draft in drafts]
    return [replace(draft, part=name, text="", encoding="") for draft, name in zip(drafts, names, strict=True)]


def _note_on(left_out: Sequence[str]) -> list[Note]:
    if not left_out:
        return []
    one = reasons.tr("{count} attachment was left out: {names}.")
    more = reasons.tr("{count} attachments were left out: {names}.")
    names = "; ".join(name[:120] or "?" for name in left_out[:_NAMED]) + ("; …" if len(left_out) > _NAMED else "")
    return [Note("attachments", (one if len(left_out) == 1 else more).fill(count=len(left_out), names=names))]
