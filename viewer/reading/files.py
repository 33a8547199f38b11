"""Reads the bytes of files and finds articles in folders. Never blocks on a pipe or device."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from viewer.model import Stamp
from viewer.model.file_reasons import FILE_REASONS, NO_FILE_NAME
from viewer.model.message import Message, reasons
from viewer.reading.errors import ReadError
from viewer.reading.formats import SUFFIXES
from viewer.reading.formats.office.refusals import PAGES
from viewer.reading.formats.reader import EMPTY

MAX_BYTES = 50_000_000
"""Bytes of a file. Above the size of any text of `MAX_CHARACTERS`, with room for the markup of a saved page, and small
enough to be held in memory several times."""
MAX_FILES = 2_000
"""Files opened from a folder: more than a list of articles can be worked with. It stops a search that was started on a
whole disk by mistake."""
MAX_DEPTH = 5
"""Levels of subfolders searched. Archives by year, month and day need three; without a limit, a home folder dropped by
mistake is searched to its last corner."""
# O_NONBLOCK so that opening a pipe without a writer returns at once. Windows lacks the flag, and pipes in folders.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_REFUSED = reasons.tr("no permission to read it")
_REASONS = FILE_REASONS | {
    errno.ENOENT: reasons.tr("the file is not there (any more)"),
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
}


_BUNDLES = frozenset((".rtfd", ".pages"))
"""Folders that macOS shows as files."""
HEAD = 65_536
"""Bytes from which a file's format is told."""


def read_head(path: Path) -> bytes:
    """The first `HEAD` bytes of the regular file `path`. Raises ReadError."""
    return _read(path, HEAD)[0]


def read_bytes(path: Path) -> tuple[bytes, Stamp]:
    """Read the regular file `path`, and its stamp. Raises ReadError, also for more than `MAX_BYTES`."""
    data, stamp = _read(path, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ReadError(path, _too_big(len(data)))
    return data, stamp


def _read(path: Path, most: int) -> tuple[bytes, Stamp]:
    try:
        descriptor = os.open(_opened(path), _FLAGS)
    except (OSError, ValueError) as error:
        raise ReadError(path, _reason(path, error)) from error
    try:
        # Taken before reading, so that a write in the meantime shows as a change.
        status = os.fstat(descriptor)
        _check(path, status)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(most)
    except OSError as error:
        raise ReadError(path, _reason(path, error)) from error
    finally:
        os.close(descriptor)
    if not data:
        raise ReadError(path, EMPTY)
    return data, _stamp(status)


def _opened(path: Path) -> Path:
    """The file that has the text of what looks like a file: TextEdit's documents with pictures are folders."""
    return path / "TXT.rtf" if path.suffix.lower() == ".rtfd" and os.path.isdir(path) else path  # noqa: PTH112


def stamp_of(path: Path) -> Stamp | None:
    """The current stamp of the file `path`; None if there is no such file or no permission."""
    try:
        status = _opened(path).stat()
    except (OSError, ValueError):
        return None
    return _stamp(status) if stat.S_ISREG(status.st_mode) else None


def find_articles(path: Path) -> list[Path]:
    """The readable files of a folder, sorted; for a file, the file itself.

    Files are chosen by known suffix, at most `MAX_FILES` in `MAX_DEPTH` levels. Hidden files and links are skipped.
    Raises ReadError for a folder without any.
    """
    if path.suffix.lower() in _BUNDLES or not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises PermissionError
        return [path]
    files: list[Path] = []
    _walk(path, 0, files)
    if not files:
        reason = reasons.tr("there are no articles in this folder (looked for {suffixes})")
        raise ReadError(path, reason.fill(suffixes=", ".join(sorted(SUFFIXES))))
    return sorted(files)


def _walk(folder: Path, depth: int, files: list[Path]) -> None:
    for entry in _entries(folder, depth):
        if len(files) >= MAX_FILES:
            return
        if entry.is_dir(follow_symlinks=False):
            if Path(entry.name).suffix.lower() in _BUNDLES:
                files.append(Path(entry.path))
            elif depth < MAX_DEPTH:
                _walk(Path(entry.path), depth + 1, files)
        elif entry.is_file(follow_symlinks=False) and Path(entry.name).suffix.lower() in SUFFIXES:
            files.append(Path(entry.path))


def _entries(folder: Path, depth: int) -> list[os.DirEntry[str]]:
    """The visible entries of a folder, by name. An unreadable subfolder has none; the top folder raises ReadError."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        if depth:
            return []
        raise ReadError(folder, _reason(folder, error)) from error
    return [entry for entry in entries if not entry.name.startswith(".") and not entry.is_symlink()]


def _check(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadError(path, PAGES if path.suffix.lower() == ".pages" else _REASONS[errno.EISDIR])
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(path, _REASONS[errno.ENXIO])
    if status.st_size > MAX_BYTES:
        raise ReadError(path, _too_big(status.st_size))


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_size, status.st_mtime_ns)


def _too_big(size: int) -> Message:
    reason = reasons.tr("it is too large ({size} MB; the limit is {limit} MB)")
    return reason.fill(size=round(size / 1e6), limit=MAX_BYTES // 1_000_000)


def _reason(path: Path, error: OSError | ValueError) -> Message:
    if isinstance(error, ValueError):
        return NO_FILE_NAME
    # Windows reports "permission denied" for a folder.
    if isinstance(error, PermissionError) and os.path.isdir(path):  # noqa: PTH112
        return _REASONS[errno.EISDIR]
    system = Message(error.strerror) if error.strerror else reasons.tr("it could not be read")
    return _REASONS.get(error.errno or 0, system)
