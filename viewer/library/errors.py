"""The error that the library raises, with reasons in plain language."""

from __future__ import annotations

import errno
from pathlib import Path

from viewer.model.file_reasons import FILE_REASONS, NO_FILE_NAME
from viewer.model.message import Message, reasons

_REFUSED = reasons.tr("no permission for it")
_NO_FOLDER = reasons.tr("there is a file where its folder should be")
REASONS = FILE_REASONS | {
    errno.ENOSPC: reasons.tr("the disk is full"),
    errno.EDQUOT: reasons.tr("there is no room left for you on this disk"),
    errno.EROFS: reasons.tr("it is on a disk or in a folder that cannot be written to"),
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.ENOENT: reasons.tr("it is not there (any more)"),
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.EIO: reasons.tr("the disk could not be read or written"),
}
"""By `errno`."""


class LibraryError(Exception):
    """Something could not be saved or loaded. `str(error)` is one line for the editor: the file and the reason."""

    def __init__(self, path: Path, reason: Message) -> None:
        self.path = path
        self.name = path.name or str(path)
        self.reason = reason
        super().__init__(f"{self.name}: {reason}")


def reason_of(error: OSError | ValueError) -> Message:
    """The reason of a file error in plain language."""
    if isinstance(error, OSError):
        system = Message(error.strerror) if error.strerror else reasons.tr("it could not be read or written")
        return REASONS.get(error.errno or 0, system)
    return NO_FILE_NAME
