"""What the library raises on purpose, and its reasons in plain words."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "there is no room left for you on this disk",
    errno.EROFS: "it is on a disk or in a folder that cannot be written to",
    errno.EACCES: "no permission for it",
    errno.EPERM: "no permission for it",
    errno.ENOENT: "it is not there (any more)",
    errno.ENOTDIR: "there is a file where its folder should be",
    errno.EEXIST: "there is a file where its folder should be",
    errno.EISDIR: "it is a folder, not a file",
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENXIO: "it is not a file but a device, pipe or socket",
    errno.EIO: "the disk could not be read or written",
}


class LibraryError(Exception):
    """Something could not be kept or fetched; `str(error)` is one line for the editor: what, and why."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.name = path.name or str(path)
        self.reason = reason
        super().__init__(f"{self.name}: {reason}")


def reason_of(error: OSError | ValueError) -> str:
    """What the system had against a file, in plain words."""
    if isinstance(error, OSError):
        return _REASONS.get(error.errno or 0, error.strerror or "it could not be read or written")
    return "this is not a possible file name"
