"""The library's tables and migrations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

APPLICATION_ID = 0x44697074
"""“Dipt”: identifies the file as Diptych's in its header."""
MIGRATIONS = (
    """
    CREATE TABLE source (digest TEXT PRIMARY KEY, text BLOB NOT NULL);
    CREATE TABLE entry (place INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES source, record BLOB NOT NULL);
    CREATE INDEX entry_source ON entry (source);
    CREATE TABLE state (name TEXT PRIMARY KEY, value BLOB NOT NULL);
    CREATE TABLE label (article TEXT, paragraph INTEGER, role TEXT NOT NULL, PRIMARY KEY (article, paragraph));
    CREATE TABLE recent (kind TEXT, path BLOB, opened TEXT NOT NULL, PRIMARY KEY (kind, path));
    """,
    """
    CREATE TABLE shelved (
        removed INTEGER, place INTEGER, source TEXT NOT NULL REFERENCES source, record BLOB NOT NULL,
        PRIMARY KEY (removed, place)
    );
    INSERT INTO shelved SELECT 0, place, source, record FROM entry;
    DROP TABLE entry;
    ALTER TABLE shelved RENAME TO entry;
    CREATE INDEX entry_source ON entry (source);
    """,
    "ALTER TABLE source ADD COLUMN draft BLOB",
)
"""Scripts from each version to the next; a version is the number of scripts applied. Released ones must not be
changed."""
TABLES = """
    SELECT source.digest, source.text, source.draft, entry.removed, entry.place, entry.source, entry.record,
        state.name, state.value, label.article, label.paragraph, label.role, recent.kind, recent.path, recent.opened
    FROM source, entry, state, label, recent LIMIT 0
"""
"""A query that fails if a table or column is missing."""


def version_of(connection: Connection) -> int:
    """The number of migrations applied."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: Connection) -> None:
    """Bring the tables up to date, in one transaction. Raises sqlite3.DatabaseError."""
    version = version_of(connection)
    if version >= len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for script in MIGRATIONS[version:]:
            for statement in script.split(";"):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
