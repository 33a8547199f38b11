"""Writes files atomically, and reads them without blocking."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.library.errors import LibraryError, reason_of
from viewer.model.message import reasons

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHUNK = 65_536
"""Bytes per write. One large write may be cut short on a full disk without an error; each chunk is checked."""
_ABANDONED = 60
"""Seconds by which a temporary file must be older than the saved file to count as abandoned: longer than any save
takes, so that one in progress elsewhere is left alone."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def write_safely(path: Path, data: bytes, *, private: bool = True) -> None:
    """Replace the content of `path` atomically: on disk on return, the old content intact after a LibraryError.

    An existing file keeps its permissions. A new one is this user's alone, or if not `private` as other programs make
    it. If `path` is a link, its target is written.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        temporary = target.with_name(f"{_temporary_prefix(target)}{secrets.token_hex(6)}.tmp")
        try:
            _write(temporary, data, mode, 0o600 if private or mode is not None else 0o666)
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except (OSError, ValueError) as error:
        raise LibraryError(path, reason_of(error)) from error
    _sync_folder(target.parent)
    _remove_leftovers(target)


def is_one_of(path: Path, files: Iterable[Path]) -> bool:
    """Whether `path` leads to one of some files, under whatever name; not where nobody can tell."""
    try:
        return path.exists() and any(file.exists() and file.samefile(path) for file in files)
    except OSError:
        return False


def read_safely(path: Path, limit: int) -> bytes:
    """Read the regular file `path`. Raises LibraryError, also for more than `limit` bytes."""
    try:
        descriptor = os.open(path, _READ)
        try:
            if not stat.S_ISREG(mode := os.fstat(descriptor).st_mode):
                raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO, "")
            with os.fdopen(descriptor, "rb", closefd=False) as file:
                data = file.read(limit + 1)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise LibraryError(path, reason_of(error)) from error
    if len(data) > limit:
        reason = reasons.tr("it is too large (the limit is {limit} MB)")
        raise LibraryError(path, reason.fill(limit=limit // 1_000_000))
    return data


def _mode(target: Path) -> int | None:
    """The permissions of the file to be replaced; None if it does not exist. Raises OSError if it is not writable."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO, "")
    # Renaming would succeed regardless, but a write-protected file must not be replaced.
    if not os.access(target, os.W_OK):
        raise OSError(errno.EACCES, "")
    return stat.S_IMODE(mode)


def _write(path: Path, data: bytes, mode: int | None, new: int) -> None:
    descriptor = os.open(path, _NEW, new)
    try:
        if mode is not None:
            path.chmod(mode)
        place = 0
        while place < len(data):
            count = os.write(descriptor, data[place : place + _CHUNK])
            if count <= 0:
                raise OSError(errno.ENOSPC, "")
            place += count
        _sync(descriptor)
        if os.fstat(descriptor).st_size != len(data):
            raise OSError(errno.EIO, "")
    finally:
        os.close(descriptor)


def _sync(descriptor: int) -> None:
    """Flush to the drive itself, not only to its cache."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # not supported by every file system
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Flush the renamed directory entry. Failure is ignored, because the content is already safe."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _temporary_prefix(target: Path) -> str:
    """The prefix of temporary files for `target`: a short hash, because its name may be of maximum length."""
    return f".diptych-{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:12]}-"


def _remove_leftovers(target: Path) -> None:
    """Delete temporary files that interrupted saves of `target` left behind."""
    with suppress(OSError):
        latest = target.stat().st_mtime - _ABANDONED
        for path in target.parent.glob(f"{_temporary_prefix(target)}*.tmp"):
            if path.stat().st_mtime < latest:
                path.unlink()
