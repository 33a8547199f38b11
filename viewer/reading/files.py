"""Files and folders: what may be opened, and its bytes. Never waits for a pipe or a device."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from viewer.model import Stamp
from viewer.reading.errors import ReadError
from viewer.reading.formats import SUFFIXES

MAX_BYTES = 50_000_000
MAX_FILES = 2_000
MAX_DEPTH = 5
# O_NONBLOCK so that a pipe without a writer answers at once; Windows has neither flag and no such pipes in folders.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_REASONS = {
    errno.ENOENT: "the file is not there (any more)",
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENXIO: "it is not a file but a device, pipe or socket",
}


def read_bytes(path: Path) -> tuple[bytes, Stamp]:
    """All bytes of the regular file `path`, and its stamp. Raises ReadError, also for more than `MAX_BYTES`."""
    try:
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise ReadError(path, _reason(path, error)) from error
    try:
        # Before reading: what is written meanwhile then shows as a change.
        status = os.fstat(descriptor)
        _check(path, status)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ReadError(path, _reason(path, error)) from error
    finally:
        os.close(descriptor)
    if len(data) > MAX_BYTES:
        raise ReadError(path, _too_big(len(data)))
    if not data:
        raise ReadError(path, "the file is empty")
    return data, _stamp(status)


def stamp_of(path: Path) -> Stamp | None:
    """The stamp that the file `path` has now; None where no such file is to be seen."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return _stamp(status) if stat.S_ISREG(status.st_mode) else None


def find_articles(path: Path) -> list[Path]:
    """The readable files of a folder, sorted; a file gives itself.

    At most `MAX_FILES` files down to `MAX_DEPTH` folders, by known suffix; hidden ones are left out, links not
    followed.
    Raises ReadError for a folder without any.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - of what may not be looked at Path.is_dir raises PermissionError
        return [path]
    found: list[Path] = []
    _walk(path, 0, found)
    if not found:
        known = ", ".join(sorted(SUFFIXES))
        raise ReadError(path, f"there are no articles in this folder (looked for {known})")
    return sorted(found)


def _walk(folder: Path, depth: int, found: list[Path]) -> None:
    for entry in _entries(folder, depth):
        if len(found) >= MAX_FILES:
            return
        if entry.is_dir(follow_symlinks=False):
            if depth < MAX_DEPTH:
                _walk(Path(entry.path), depth + 1, found)
        elif entry.is_file(follow_symlinks=False) and Path(entry.name).suffix.lower() in SUFFIXES:
            found.append(Path(entry.path))


def _entries(folder: Path, depth: int) -> list[os.DirEntry[str]]:
    """What stands in `folder`, by name; nothing for an unreadable folder further down."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        if depth:
            return []
        raise ReadError(folder, _reason(folder, error)) from error
    return [entry for entry in entries if not entry.name.startswith(".") and not entry.is_symlink()]


def _check(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadError(path, "it is a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(path, _REASONS[errno.ENXIO])
    if status.st_size > MAX_BYTES:
        raise ReadError(path, _too_big(status.st_size))


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_size, status.st_mtime_ns)


def _too_big(size: int) -> str:
    return f"it is too large ({size / 1e6:,.0f} MB; the limit is {MAX_BYTES // 1_000_000} MB)"


def _reason(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "this is not a possible file name"
    # Windows says "permission denied" of a folder.
    if isinstance(error, PermissionError) and os.path.isdir(path):  # noqa: PTH112
        return "it is a folder, not a file"
    return _REASONS.get(error.errno or 0, error.strerror or "it could not be read")
