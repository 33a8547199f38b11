"""The library: desk, recent files and labels in one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any

from viewer.library import NAME, records
from viewer.library.desk import Desk, Entry, Json, Recent, RecentKind
from viewer.library.errors import LibraryError
from viewer.library.opening import DamageError, NewerError, copy_in_memory, database_reason, open_database, settle
from viewer.library.trouble import Trouble, TroubleKind
from viewer.model import Pair, Role, Source
from viewer.model.options import Verdict

MOST_RECENT = 20
"""Recent files, and recent sets, that are kept: as many as fit into a menu."""
MOST_LABELLED = 2_000
"""Articles whose labels are kept. More than an editor comes back to, and a bound for the file."""
_REMOVALS = "removals"
"""The key of the `removals_record` within the saved view, where older versions ignore and keep it."""


_ASIDE = 2
"""In the column `removed` (0: open, 1: removed): an entry that could not be understood, as from a newer version. It is
tried again at each start."""


class Library:
    """The desk, recent files and labels. A method that saves something returns when it is on disk.

    Thread-safe. If the file cannot be used, `trouble` says why, and everything works in memory for this run.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, trouble: Trouble | None = None) -> None:
        self.path = path
        """The file; in case of trouble it may not exist."""
        self.trouble = trouble
        self._connection = connection
        self._lock = RLock()
        self._kept: Desk | None = None
        """The desk as saved in the file; None if unknown."""
        self.unread = 0
        """How many entries of the desk this version could not understand for the first time; see `_ASIDE`."""
        self._found: dict[int, list[int]] = {}
        """By `removed`, the places of entries to be put aside, and of those aside that are understood by now."""
        self._digests: dict[Source, str] = {}
        """A cache of text hashes by source, so that they are not computed at each save."""

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Open or create the library in `folder`. Never raises; see `trouble`."""
        connection, trouble = open_database(folder)
        library = cls(connection, folder / NAME, trouble)
        if trouble and trouble.kind is TroubleKind.BROKEN and trouble.kept:
            library._rescue(trouble.kept)
        return library

    def close(self) -> None:
        """Close the file. It may be called twice; no other method may be called afterwards."""
        with self._lock:
            self._connection.close()

    # The desk

    def desk(self) -> Desk:
        """The desk as last saved, without parts that cannot be read."""
        with self._lock:
            entries, removed, again = (self._entries(state) for state in (0, 1, _ASIDE))
            self.unread = len(self._found[0]) + len(self._found[1])
            self._found[_ASIDE] = list(again)
            after = max(entries, default=-1) + 1
            entries |= {after + place: entry for place, entry in again.items()}
            places = {place: index for index, place in enumerate(entries)}
            view = dict(self._view())
            removals = records.removals_of(view.pop(_REMOVALS, None), tuple(removed.values()), len(entries))
            desk = Desk(tuple(entries.values()), self._pair(places), removals, view, self._verdicts())
            if (
                not self.unread
                and not again
                and list(entries) == list(range(len(entries)))
                and list(removed) == list(range(len(removed)))
            ):
                self._kept = desk
            return desk

    def keep_desk(self, desk: Desk) -> None:
        """Save `desk` in place of the previous one, completely or not at all. Raises LibraryError."""
        with self._lock:
            kept, self._kept = self._kept, None  # unknown if this fails
            removed = records.removed_entries(desk.removals)
            with self._change() as connection:
                self._move_aside(connection)
                if kept is None or (desk.entries, desk.removals) != (kept.entries, kept.removals):
                    self._keep_entries(0, desk.entries, kept.entries if kept else ())
                    self._keep_entries(1, removed, records.removed_entries(kept.removals) if kept else ())
                    connection.execute("DELETE FROM source WHERE digest NOT IN (SELECT source FROM entry)")
                self._keep_state("pair", desk.pair)
                self._keep_verdicts(desk.verdicts)
                self._keep_state("view", {**desk.view, _REMOVALS: records.removals_record(desk.removals)})
            self._kept, self._found = desk, {}
            sources = {entry.source for entry in (*desk.entries, *removed)}
            self._digests = {source: digest for source, digest in self._digests.items() if source in sources}

    def keep_unread(self, paths: Sequence[Path]) -> None:
        """Save the paths of files that were still to be read when the program ended. Raises LibraryError."""
        with self._lock, self._change():
            self._keep_state("unread", [str(path) for path in paths])

    def take_unread(self) -> list[Path]:
        """The paths of `keep_unread`, once: a file that the program cannot bear must not end each start."""
        with self._lock:
            state = self._state("unread")
            with suppress(LibraryError), self._change() as connection:
                connection.execute("DELETE FROM state WHERE name = 'unread'")
            return [Path(path) for path in state if isinstance(path, str)] if isinstance(state, list) else []

    # Recently opened

    def recent(self) -> tuple[Recent, ...]:
        """Recently opened files and sets, newest first."""
        with self._lock:
            rows = self._rows("SELECT kind, path, opened FROM recent ORDER BY rowid DESC")
            return tuple(recent for recent in map(_recent, rows) if recent)

    def note_recent(self, paths: Sequence[Path], kind: RecentKind) -> None:
        """Record that files or sets were opened now, the first of them as newest. Raises LibraryError."""
        opened = datetime.now(UTC).isoformat(timespec="seconds")
        with self._lock, self._change() as connection:
            for path in reversed(paths[:MOST_RECENT]):
                row = (kind.value, records.to_bytes(str(path)), opened)
                connection.execute("INSERT OR REPLACE INTO recent VALUES (?, ?, ?)", row)
            connection.execute(
                "DELETE FROM recent WHERE kind = ? AND rowid NOT IN"
                " (SELECT rowid FROM recent WHERE kind = ? ORDER BY rowid DESC LIMIT ?)",
                (kind.value, kind.value, MOST_RECENT),
            )

    def forget_recent(self) -> None:
        """Delete the list of recent files and sets. Raises LibraryError."""
        with self._lock, self._change() as connection:
            connection.execute("DELETE FROM recent")

    # Labels

    def labels(self, digest: str) -> dict[int, Role]:
        """The editor's labels of the article that was read with `digest`, by paragraph index."""
        with self._lock:
            rows = self._rows("SELECT paragraph, role FROM label WHERE article = ? ORDER BY rowid", (digest,))
            roles = {role.value: role for role in Role}
            return {number: roles[role] for number, role in rows if type(number) is int and role in roles}

    def keep_label(self, digest: str, paragraph: int, role: Role) -> None:
        """Save a label. Only the `MOST_LABELLED` articles changed last are kept. Raises LibraryError."""
        with self._lock, self._change() as connection:
            connection.execute("INSERT OR REPLACE INTO label VALUES (?, ?, ?)", (digest, paragraph, role.value))
            connection.execute(
                "DELETE FROM label WHERE article NOT IN"
                " (SELECT article FROM label GROUP BY article ORDER BY max(rowid) DESC LIMIT ?)",
                (MOST_LABELLED,),
            )

    # Reading

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        """The rows of a query, as far as they can be read."""
        rows: list[Any] = []
        try:
            rows.extend(self._connection.execute(query, values))
        except sqlite3.ProgrammingError:  # used after close: a bug
            raise
        except sqlite3.DatabaseError:
            pass
        return rows

    def _entries(self, removed: int) -> dict[int, Entry]:
        entries: dict[int, Entry] = {}
        self._found[removed] = unread = []
        query = "SELECT place, source, record FROM entry WHERE removed = ? ORDER BY place"
        for place, digest, record in self._rows(query, (removed,)):
            for text, kept in self._rows("SELECT text, draft FROM source WHERE digest = ?", (digest,)):
                try:
                    if records.digest_of(text, kept) == digest:
                        draft = None if kept is None else records.draft_of(records.from_json(kept))
                        entry = records.entry_of(records.from_json(record), records.to_text(text), draft)
                        entries[place] = entry
                        self._digests[entry.source] = digest
                except ValueError:
                    continue
            if place not in entries:
                unread.append(place)
        return entries

    def _pair(self, places: Mapping[int, int]) -> Pair[int] | None:
        try:
            pair = records.pair_of(self._state("pair"))
        except ValueError:
            return None
        if pair is None or not set(pair) <= set(places):
            return None
        return Pair(places[pair.left], places[pair.right])

    def _verdicts(self) -> tuple[Verdict, ...]:
        kept = self._state("by_hand")
        found: list[Verdict] = []
        for record in kept if isinstance(kept, list) else ():
            with suppress(ValueError):
                found += records.verdicts_of([record])
        return tuple(found)

    def _view(self) -> Mapping[str, Json]:
        view = self._state("view")
        return view if isinstance(view, dict) else {}

    def _state(self, name: str) -> object:
        for (value,) in self._rows("SELECT value FROM state WHERE name = ?", (name,)):
            try:
                return records.from_json(value)
            except ValueError:
                return None
        return None

    # Writing

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """A transaction: committed to disk on exit, rolled back on any exception. Raises LibraryError."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
                settle(self._connection)
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
        except sqlite3.ProgrammingError:  # used after close: a bug
            raise
        except sqlite3.DatabaseError as error:
            raise LibraryError(self.path, database_reason(error, self.path)) from error

    def _move_aside(self, connection: sqlite3.Connection) -> None:
        """Leave what could not be understood where no desk replaces it."""
        move = """
            UPDATE entry SET removed = 2, place = (SELECT coalesce(max(place) + 1, 0) FROM entry WHERE removed = 2)
            WHERE removed = ? AND place = ?
        """
        for removed, places in self._found.items():
            statement = move if removed != _ASIDE else "DELETE FROM entry WHERE removed = ? AND place = ?"
            connection.executemany(statement, [(removed, place) for place in places])

    def _keep_entries(self, removed: int, entries: Sequence[Entry], kept: Sequence[Entry]) -> None:
        for place, entry in enumerate(entries):
            if place < len(kept) and entry == kept[place]:
                continue
            digest = self._digest(entry.source)
            if not self._connection.execute("SELECT 1 FROM source WHERE digest = ?", (digest,)).fetchone():
                row: tuple[object, ...] = (digest, *_content(entry.source))
                self._connection.execute("INSERT INTO source VALUES (?, ?, ?)", row)
            row = (removed, place, digest, records.to_json(records.entry_record(entry)))
            self._connection.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)", row)
        self._connection.execute("DELETE FROM entry WHERE removed = ? AND place >= ?", (removed, len(entries)))

    def _digest(self, source: Source) -> str:
        """The hash of the source's text and draft, from the cache if it is there."""
        if source not in self._digests:
            self._digests[source] = records.digest_of(*_content(source))
        return self._digests[source]

    def keep_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Save what the editor said of sentences, apart from the desk. Raises LibraryError."""
        with self._lock, self._change():
            self._keep_verdicts(verdicts)

    def _keep_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        if verdicts or self._state("by_hand"):
            self._keep_state("by_hand", records.verdicts_record(verdicts))

    def _keep_state(self, name: str, value: Json) -> None:
        self._connection.execute(
            "INSERT INTO state VALUES (?, ?) ON CONFLICT (name)"
            " DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value",
            (name, records.to_json(value)),
        )

    # Damage

    def _rescue(self, broken: Path) -> None:
        """Copy whatever can still be read from a broken library."""
        try:
            old = Library(copy_in_memory(broken), broken)
        except (OSError, sqlite3.Error, DamageError, NewerError):
            return
        try:
            self.keep_desk(old.desk())
            with self._change() as connection:
                for kept in reversed(old.recent()):
                    row = (kept.kind.value, records.to_bytes(str(kept.path)), kept.opened)
                    connection.execute("INSERT OR REPLACE INTO recent VALUES (?, ?, ?)", row)
                for row in old._rows("SELECT article, paragraph, role FROM label ORDER BY rowid"):
                    connection.execute("INSERT OR REPLACE INTO label VALUES (?, ?, ?)", row)
        except LibraryError:
            pass  # the broken file itself is kept
        finally:
            old.close()


def _content(source: Source) -> tuple[bytes, bytes | None]:
    """The long parts of a source, as bytes: text and draft."""
    draft = records.draft_record(source.draft)
    return records.to_bytes(source.text), None if draft is None else records.to_json(draft)


def _recent(row: tuple[Any, Any, Any]) -> Recent | None:
    kind, path, opened = row
    try:
        return Recent(Path(records.to_text(path)), RecentKind(kind), str(opened))
    except ValueError:
        return None
