"""Opens the library's file in whatever state it is."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import tempfile
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from viewer.library import NAME
from viewer.library.errors import REASONS, reason_of
from viewer.library.records import digest_of
from viewer.library.schema import APPLICATION_ID, MIGRATIONS, TABLES, migrate, version_of
from viewer.library.trouble import Trouble, TroubleKind
from viewer.model.message import Message, reasons

_COMPANIONS = ("", "-wal", "-shm", "-journal")
_LOCK_TIMEOUT = 1.0
"""Seconds to wait for another program to release the file. A backup program does so soon; another Diptych does not, and
then waiting only delays the start."""
_UNKEPT = reasons.tr("Nothing of this run will be remembered.")
_KINDS = {
    sqlite3.SQLITE_NOTADB: TroubleKind.BROKEN,
    sqlite3.SQLITE_CORRUPT: TroubleKind.BROKEN,
    sqlite3.SQLITE_ERROR: TroubleKind.BROKEN,  # a table or column is missing or different
    sqlite3.SQLITE_BUSY: TroubleKind.LOCKED,
    sqlite3.SQLITE_LOCKED: TroubleKind.LOCKED,
    sqlite3.SQLITE_READONLY: TroubleKind.READ_ONLY,
}
_REASONS = {
    TroubleKind.LOCKED: reasons.tr("Another program, perhaps another Diptych, is using the library. {more}"),
    TroubleKind.READ_ONLY: reasons.tr("The library can be read but not written to. {more}"),
    TroubleKind.NEWER: reasons.tr("A newer version of Diptych made the library; this one leaves it as it is. {more}"),
}


_DAMAGED = reasons.tr("it is damaged")
_IN_USE = reasons.tr("another program is using it")
_DATABASE_REASONS = {
    sqlite3.SQLITE_FULL: REASONS[errno.ENOSPC],
    sqlite3.SQLITE_IOERR: REASONS[errno.EIO],
    sqlite3.SQLITE_CANTOPEN: reasons.tr("the file could not be opened"),
    sqlite3.SQLITE_READONLY: reasons.tr("it cannot be written to"),
    sqlite3.SQLITE_PERM: REASONS[errno.EPERM],
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}


class DamageError(Exception):
    """The file can be opened but is not an intact library."""


class NewerError(Exception):
    """The file was written by a newer version."""


def open_database(folder: Path) -> tuple[sqlite3.Connection, Trouble | None]:
    """Open the library in `folder`, or a temporary one and the trouble that made it necessary. Never raises."""
    path = folder / NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return connect(path), None
    except (OSError, ValueError) as error:
        return in_memory(), _unusable(path, reason_of(error))
    except NewerError:
        kind = TroubleKind.NEWER
    except DamageError:
        kind = TroubleKind.BROKEN
    except sqlite3.Error as error:
        kind = _kind_of(error, path)
        if kind is TroubleKind.UNUSABLE:
            return _read_only(path), _unusable(path, database_reason(error, path))
    if kind is TroubleKind.BROKEN:
        return _start_new(path)
    connection = _read_only(path) if kind is TroubleKind.READ_ONLY else in_memory()
    return connection, Trouble(kind, path, _REASONS[kind].fill(more=_UNKEPT))


def connect(path: Path) -> sqlite3.Connection:
    """Connect to the file, check it, migrate it to this version, and lock it for this process.

    Raises OSError, sqlite3.Error, DamageError or NewerError, leaving the file unchanged.
    """
    _refuse_emptied(path)
    _make_private(path)
    connection = sqlite3.connect(path, timeout=_LOCK_TIMEOUT, isolation_level=None, check_same_thread=False)
    try:
        # Locked until closed, so that two programs cannot overwrite each other's desk. It also avoids shared memory,
        # which network drives lack.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _check_owner(connection)
        _check_soundness(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        _prepare(connection)
        connection.execute("BEGIN IMMEDIATE")  # fails now if the file cannot be written
        connection.execute("ROLLBACK")
        migrate(connection)
        connection.execute(TABLES)
        settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory() -> sqlite3.Connection:
    """An empty library in memory, lost when the program ends."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _prepare(connection)
    migrate(connection)
    return connection


def copy_in_memory(path: Path) -> sqlite3.Connection:
    """Copy the file and its journal, intact or not, into memory. The file itself is only read.

    Raises OSError, sqlite3.Error and NewerError.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with ExitStack() as on_failure:
        on_failure.callback(connection.close)
        with tempfile.TemporaryDirectory(prefix="diptych-", ignore_cleanup_errors=True) as folder:
            for companion in ("", "-wal"):
                if _beside(path, companion).exists():
                    shutil.copyfile(_beside(path, companion), Path(folder) / f"{NAME}{companion}")
            with closing(sqlite3.connect(Path(folder) / NAME)) as copy:
                copy.backup(connection)
        _check_owner(connection)
        _prepare(connection)
        migrate(connection)
        on_failure.pop_all()
    return connection


def database_reason(error: sqlite3.Error, path: Path) -> Message:
    """The reason of a database error in plain language."""
    code = _code(error)
    if code == sqlite3.SQLITE_CANTOPEN and path.is_dir():
        return reasons.tr("there is a folder where the library should be")
    return _DATABASE_REASONS.get(code) or reasons.tr("the database said: {error}").fill(error=str(error))


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 for errors of the Python module itself."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _beside(path: Path, companion: str) -> Path:
    return path.with_name(path.name + companion)


def _refuse_emptied(path: Path) -> None:
    """Raise DamageError for a journal whose file is empty or gone: SQLite would delete it, and begin without a word."""
    if _beside(path, "-wal").is_file() and (not path.exists() or (path.is_file() and path.stat().st_size == 0)):
        raise DamageError


def settle(connection: sqlite3.Connection) -> None:
    """Move what is in the journal to the file itself, so that a journal that is damaged or lost costs nothing.

    Failure is ignored: what was committed is on disk.
    """
    with suppress(sqlite3.DatabaseError):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _make_private(path: Path) -> None:
    """Let only this user read the file and its journals, which SQLite makes like the file.

    Raises OSError for a pipe or a device, which would be read for ever.
    """
    for beside in (_beside(path, companion) for companion in _COMPANIONS):
        if beside.exists() and not beside.is_file() and not beside.is_dir():
            raise OSError(errno.ENXIO, "")
    with suppress(OSError):  # then SQLite tells what is wrong
        if not path.exists():
            path.touch(mode=0o600)
        for beside in (_beside(path, companion) for companion in _COMPANIONS):
            if beside.is_file() and beside.stat().st_mode & 0o077:
                beside.chmod(0o600)


def _check_owner(connection: sqlite3.Connection) -> None:
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if owner != APPLICATION_ID and (owner or tables):
        raise DamageError
    if version_of(connection) > len(MIGRATIONS):
        raise NewerError


def _check_soundness(connection: sqlite3.Connection) -> None:
    """Check the database, and each text against its hash, because a disk can corrupt bytes. Raises DamageError."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamageError
    if version_of(connection) == 0:
        return
    for digest, *content in connection.execute("SELECT * FROM source"):  # text, and since version 3 draft
        try:
            sound = digest_of(*content) == digest
        except ValueError:
            sound = False
        if not sound:
            raise DamageError


def _prepare(connection: sqlite3.Connection) -> None:
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    # On macOS only these flush to the drive itself.
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA checkpoint_fullfsync = ON")


def _kind_of(error: sqlite3.Error, path: Path) -> TroubleKind:
    code = _code(error)
    # A read-only file cannot be locked either, which SQLite reports as an I/O error.
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR) and not path.is_dir() and not _can_write(path):
        return TroubleKind.READ_ONLY
    return _KINDS.get(code, TroubleKind.UNUSABLE)


def _can_write(path: Path) -> bool:
    """Whether the file can be written and files created beside it; a full disk counts as writable."""
    try:
        if path.exists():
            path.open("r+b").close()
        with tempfile.TemporaryFile(dir=path.parent):
            return True
    except OSError as error:
        return error.errno == errno.ENOSPC


def _unusable(path: Path, reason: Message) -> Trouble:
    sentence = reasons.tr("The library cannot be used: {reason}. {more}")
    return Trouble(TroubleKind.UNUSABLE, path, sentence.fill(reason=reason, more=_UNKEPT))


def _read_only(path: Path) -> sqlite3.Connection:
    try:
        return copy_in_memory(path)
    except (OSError, sqlite3.Error, NewerError, DamageError):
        return in_memory()


def _start_new(path: Path) -> tuple[sqlite3.Connection, Trouble]:
    try:
        kept = _set_aside(path)
        connection = connect(path)
    except OSError as error:
        stuck = reasons.tr("it is damaged, and could not be put aside: {reason}")
        return in_memory(), _unusable(path, stuck.fill(reason=reason_of(error)))
    except sqlite3.Error as error:
        damaged = reasons.tr("it was damaged, and {reason}")
        return in_memory(), _unusable(path, damaged.fill(reason=database_reason(error, path)))
    if not kept.exists():
        gone = reasons.tr("The library’s file was gone. A new one was begun; what stood beside it is kept as {name}.")
        return connection, Trouble(TroubleKind.BROKEN, path, gone.fill(name=_beside(kept, "-wal").name))
    begun = reasons.tr("The library was damaged. A new one was begun; the damaged one is kept as {name}.")
    return connection, Trouble(TroubleKind.BROKEN, path, begun.fill(name=kept.name), kept)


def _set_aside(path: Path) -> Path:
    """Rename the file and its journals to a new name. Raises OSError."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    kept = path.with_name(f"library-broken-{now}.sqlite")
    number = 1
    while any(_beside(kept, companion).exists() for companion in _COMPANIONS):
        number += 1
        kept = path.with_name(f"library-broken-{now}-{number}.sqlite")
    # The database file last: if this is interrupted, the next start still finds it broken.
    for companion in reversed(_COMPANIONS):
        if _beside(path, companion).exists():
            _beside(path, companion).rename(_beside(kept, companion))
    return kept
