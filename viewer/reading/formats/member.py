"""Reads a file that is inside another, a letter or an archive, as if it were opened by itself."""

from __future__ import annotations

from dataclasses import replace

from viewer.model.draft import Draft, is_version
from viewer.reading.formats import MAIL, OUTLOOK, PDF, TEXT, ZIP, choose_format, refuse_what_is_no_text
from viewer.reading.formats.reader import EMPTY, MAX_DEPTH, TOO_DEEP, Hints, NotReadableError

_HOLDING = (MAIL, OUTLOOK, ZIP)


def read_member(data: bytes, name: str, around: Hints) -> list[Draft]:
    """The drafts of a file in the one that has the hints `around`. Raises NotReadableError.

    Their parts are its name, with a path before it, and what is theirs within it; letters are known by their own.
    """
    if not data:
        raise NotReadableError(EMPTY)
    chosen = choose_format(data, name)
    around.spent.members += 4 if chosen is PDF else 1 + chosen.isolated
    around.spent.text += len(data) * chosen.textual
    if chosen in _HOLDING and around.depth >= MAX_DEPTH:
        raise NotReadableError(TOO_DEEP)
    drafts = chosen.read(data, Hints(name.rpartition("/")[2], around.depth + 1, around.spent))
    if chosen is TEXT:
        refuse_what_is_no_text(drafts[0].text, name)
    # A file that is called "original" is no version of one that is called "final".
    name = f"{name} (1)" if is_version(name) else name
    parts = [f"{name}/{draft.part}" if draft.part and (len(drafts) > 1 or chosen is ZIP) else name for draft in drafts]
    return [replace(draft, part=part, text="", encoding="") for draft, part in zip(drafts, parts, strict=True)]
