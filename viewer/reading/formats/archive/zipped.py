"""The reader for zip archives: each file in them passes the gate that a dropped file passes.

Nothing is unpacked to disk. Names of members tell formats and are shown; they are never paths.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace

from viewer.model import Note
from viewer.model.draft import Draft
from viewer.model.message import Message, reasons
from viewer.reading.formats import choose_format
from viewer.reading.formats.archive import epub
from viewer.reading.formats.clean import clean_text, tidy_line
from viewer.reading.formats.member import read_member
from viewer.reading.formats.office import document
from viewer.reading.formats.office.refusals import OLE
from viewer.reading.formats.package import Package
from viewer.reading.formats.reader import PART_NOT_READ, Hints, NotReadableError

MAX_READ = 200
"""Members of an archive, and of those inside it, that are read; half as many if they are no plain texts, a quarter if
they are PDF, which take longer. The ten seconds that a file has are enough for them; a larger archive is unpacked and
opened as a folder."""
MAX_TEXT = 5_000_000
"""Bytes of its texts and pages, for the same reason: as many as a single text may have characters."""
_MAX_TOLD = 20
"""Members of which is told why they cannot be read; more are counted."""
_HEAD = 65_536
"""Bytes by which pictures and films are known, so that they need not be unpacked."""
_JUNK = re.compile(r"(?:^|/)(?:__macosx/|\.|(?:thumbs\.db|desktop\.ini)$)", re.IGNORECASE)
"""What systems put beside the files of a folder, and hidden files, which are not opened in folders either."""
_CLIMBING = re.compile(r"/|[a-z]:|(?:.*/)?\.\.(?:/|$)", re.IGNORECASE)
_OUTSIDE = reasons.tr("its name leads out of the archive")


def read(data: bytes, hints: Hints) -> tuple[Draft, ...]:
    """The drafts of the files in an archive, by their names. Raises NotReadableError if none can be read."""
    package = Package(data, hints.spent)
    names = set(package.names)
    if "meta-inf/container.xml" in names:
        return epub.read_package(package)
    if names & {"[content_types].xml", "word/document.xml"} or {"mimetype", "content.xml"} <= names:
        return document.read(data, hints)
    drafts: list[Draft] = []
    failures: list[tuple[str, Message]] = []
    wanted = [(shown, name) for shown, name in sorted((_shown(name), name) for name in package.files) if shown]
    beyond = 0
    for shown, name in wanted:
        if hints.spent.members >= MAX_READ or hints.spent.text >= MAX_TEXT:
            beyond += 1
            continue
        try:
            drafts += _read_file(package, name, shown, hints)
        except NotReadableError as error:
            failures.append((shown, error.reason))
    if not drafts:
        raise NotReadableError(_nothing(failures))
    notes = _notes(failures, beyond)
    return (replace(drafts[0], notes=(*drafts[0].notes, *notes)), *drafts[1:])


def _shown(name: str) -> str:
    """The name of a member as people know it; empty if they would not see it in a folder."""
    with contextlib.suppress(ValueError):
        name = name.encode("cp437").decode("utf-8")  # macOS writes UTF-8 without saying so
    name = tidy_line(clean_text(name.replace("\\", "/")).text).removeprefix("./")[:300] or "?"
    return "" if _JUNK.search(name) and not _CLIMBING.match(name) else name


def _read_file(package: Package, name: str, shown: str, hints: Hints) -> list[Draft]:
    if _CLIMBING.match(shown):
        raise NotReadableError(_OUTSIDE)
    head = package.read(name, _HEAD) or b""
    if not head.startswith(OLE):  # what those are stands anywhere in them
        choose_format(head, shown)
    return read_member(package.read(name) or b"", shown, hints)


def _nothing(failures: list[tuple[str, Message]]) -> Message:
    """Why there is no article in an archive, in one line."""
    if not failures:
        return reasons.tr("there is no file in the archive that could be read")
    name, reason = failures[0]
    one = reasons.tr("the only file in the archive, “{name}”, cannot be read: {reason}")
    more = reasons.tr("none of the {count} files in the archive can be read; of “{name}”: {reason}")
    return (one if len(failures) == 1 else more).fill(count=len(failures), name=name, reason=reason)


def _notes(failures: list[tuple[str, Message]], beyond: int) -> list[Note]:
    notes = [Note("part", PART_NOT_READ.fill(part=name, reason=reason)) for name, reason in failures[:_MAX_TOLD]]
    if (more := len(failures) - _MAX_TOLD) > 0:
        one = reasons.tr("{count} other file in the archive cannot be read either.")
        several = reasons.tr("{count} other files in the archive cannot be read either.")
        notes.append(Note("part", (one if more == 1 else several).fill(count=more)))
    if beyond:
        one = reasons.tr(
            "{count} file was left out, because the archive holds too many. Unpack it and open the folder."
        )
        several = reasons.tr(
            "{count} files were left out, because the archive holds too many. Unpack it and open the folder."
        )
        notes.append(Note("cut", (one if beyond == 1 else several).fill(count=beyond)))
    return notes
