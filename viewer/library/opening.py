"""The way into the library's file, whatever state it is in."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from viewer.library import NAME
from viewer.library.errors import REASONS, reason_of
from viewer.library.records import digest_of
from viewer.library.schema import APPLICATION_ID, MIGRATIONS, TABLES, migrate, version_of
from viewer.library.trouble import Trouble, TroubleKind
from viewer.model.message import Message, reasons

_COMPANIONS = ("", "-wal", "-shm", "-journal")
_PATIENCE = 1.0
"""Seconds to wait for another program to let go."""
_UNKEPT = reasons.tr("Nothing of this run will be remembered.")
_KINDS = {
    sqlite3.SQLITE_NOTADB: TroubleKind.BROKEN,
    sqlite3.SQLITE_CORRUPT: TroubleKind.BROKEN,
    sqlite3.SQLITE_ERROR: TroubleKind.BROKEN,  # a table or column is not what it should be
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
    """The file opens, but is not a sound library."""


class NewerError(Exception):
    """The file is a newer version's."""


def open_database(folder: Path) -> tuple[sqlite3.Connection, Trouble | None]:
    """The library in `folder`, or one that lasts only for this run together with what is wrong. Never raises."""
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
        return _begun_anew(path)
    connection = _read_only(path) if kind is TroubleKind.READ_ONLY else in_memory()
    return connection, Trouble(kind, path, _REASONS[kind].fill(more=_UNKEPT))


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the file, which is sound, today's version, and ours alone.

    Raises sqlite3.Error, DamageError and NewerError; then the file is as it was.
    """
    _refuse_emptied(path)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        # Ours alone until closed: no two programs overwrite each other's desk, and no shared memory is needed, which
        # network drives lack.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _check_owner(connection)
        _check_soundness(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        _prepare(connection)
        connection.execute("BEGIN IMMEDIATE")  # says at once where nothing can be written
        connection.execute("ROLLBACK")
        migrate(connection)
        connection.execute(TABLES)
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory() -> sqlite3.Connection:
    """An empty library that lasts as long as the program runs."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _prepare(connection)
    migrate(connection)
    return connection


def copy_in_memory(path: Path) -> sqlite3.Connection:
    """What stands in the file and its journal, sound or not, for this run; the file is only read.

    Raises OSError, sqlite3.Error and NewerError.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with tempfile.TemporaryDirectory(prefix="diptych-", ignore_cleanup_errors=True) as folder:
        for companion in ("", "-wal"):
            if _beside(path, companion).exists():
                shutil.copyfile(_beside(path, companion), Path(folder) / f"{NAME}{companion}")
        copy = sqlite3.connect(Path(folder) / NAME)
        try:
            copy.backup(connection)
        finally:
            copy.close()
    _check_owner(connection)
    _prepare(connection)
    migrate(connection)
    return connection


def database_reason(error: sqlite3.Error, path: Path) -> Message:
    """What the database had against it, in plain words."""
    code = _code(error)
    if code == sqlite3.SQLITE_CANTOPEN and path.is_dir():
        return reasons.tr("there is a folder where the library should be")
    return _DATABASE_REASONS.get(code) or reasons.tr("the database said: {error}").fill(error=str(error))


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 where the error is Python's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _beside(path: Path, companion: str) -> Path:
    return path.with_name(path.name + companion)


def _refuse_emptied(path: Path) -> None:
    """A file cut to nothing beside a journal that is not empty: SQLite would throw the journal away."""
    journal = _beside(path, "-wal")
    if path.is_file() and path.stat().st_size == 0 and journal.is_file() and journal.stat().st_size > 0:
        raise DamageError


def _check_owner(connection: sqlite3.Connection) -> None:
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if owner != APPLICATION_ID and (owner or tables):
        raise DamageError
    if version_of(connection) > len(MIGRATIONS):
        raise NewerError


def _check_soundness(connection: sqlite3.Connection) -> None:
    """Tables and indices agree, and each text is the one that was kept: a disk may change bytes unasked."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamageError
    if version_of(connection) == 0:
        return
    for digest, text in connection.execute("SELECT digest, text FROM source"):
        if not isinstance(text, bytes) or digest_of(text) != digest:
            raise DamageError


def _prepare(connection: sqlite3.Connection) -> None:
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    # On macOS only these make the drive itself write.
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA checkpoint_fullfsync = ON")


def _kind_of(error: sqlite3.Error, path: Path) -> TroubleKind:
    code = _code(error)
    # A file that cannot be written to cannot be locked either, which SQLite takes for a failure of the disk.
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR) and not path.is_dir() and not _can_write(path):
        return TroubleKind.READ_ONLY
    return _KINDS.get(code, TroubleKind.UNUSABLE)


def _can_write(path: Path) -> bool:
    """Whether the file, and another one beside it, may be written."""
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


def _begun_anew(path: Path) -> tuple[sqlite3.Connection, Trouble]:
    try:
        kept = _set_aside(path)
        connection = connect(path)
    except OSError as error:
        stuck = reasons.tr("it is damaged, and could not be put aside: {reason}")
        return in_memory(), _unusable(path, stuck.fill(reason=reason_of(error)))
    except sqlite3.Error as error:
        damaged = reasons.tr("it was damaged, and {reason}")
        return in_memory(), _unusable(path, damaged.fill(reason=database_reason(error, path)))
    begun = reasons.tr("The library was damaged. A new one was begun; the damaged one is kept as {name}.")
    return connection, Trouble(TroubleKind.BROKEN, path, begun.fill(name=kept.name), kept)


def _set_aside(path: Path) -> Path:
    """Give the file and its journals a name of their own. Raises OSError."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    kept = path.with_name(f"library-broken-{now}.sqlite")
    number = 1
    while kept.exists():
        number += 1
        kept = path.with_name(f"library-broken-{now}-{number}.sqlite")
    # The file last: should this be cut short, the next start finds it still broken.
    for companion in reversed(_COMPANIONS):
        if _beside(path, companion).exists():
            _beside(path, companion).rename(_beside(kept, companion))
    return kept
