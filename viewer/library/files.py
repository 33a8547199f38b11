"""Files written whole or not at all, and read without waiting."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
import sys
from contextlib import suppress
from pathlib import Path

from viewer.library.errors import LibraryError, reason_of
from viewer.model.message import reasons

_CHUNK = 65_536
"""Bytes; one large write that comes back short is how a full disk gets overlooked."""
_ABANDONED = 60
"""Seconds after which a temporary file is nobody's any more."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def write_safely(path: Path, data: bytes) -> None:
    """Make `data` the content of `path`: on disk when it returns, the old content intact where it raises LibraryError.

    An existing file keeps its permissions; a link goes on leading to its target.
    """
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        temporary = target.with_name(f"{_mark(target)}{secrets.token_hex(6)}.tmp")
        try:
            _write(temporary, data, mode)
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except (OSError, ValueError) as error:
        raise LibraryError(path, reason_of(error)) from error
    _sync_folder(target.parent)
    _tidy(target)


def read_safely(path: Path, limit: int) -> bytes:
    """All bytes of the regular file `path`, at most `limit`. Raises LibraryError."""
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
    """The permissions of the file that is to be replaced; None where there is none yet. Raises OSError."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENXIO, "")
    # A new file could take its place all the same, but whoever protected it did not want that.
    if not os.access(target, os.W_OK):
        raise OSError(errno.EACCES, "")
    return stat.S_IMODE(mode)


def _write(path: Path, data: bytes, mode: int | None) -> None:
    descriptor = os.open(path, _NEW, 0o666 if mode is None else 0o600)
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
    """Have the drive itself write what it was given."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # not every file system knows it
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Have the file's new name written too. The content is in place already: a system that cannot is no failure."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _mark(target: Path) -> str:
    """How the names of temporary files for `target` begin; short, for its own name may be as long as a name can be."""
    return f".diptych-{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:12]}-"


def _tidy(target: Path) -> None:
    """Take away what earlier saves of `target` left when the computer or the program stopped in the middle."""
    with suppress(OSError):
        latest = target.stat().st_mtime - _ABANDONED
        for path in target.parent.glob(f"{_mark(target)}*.tmp"):
            if path.stat().st_mtime < latest:
                path.unlink()
