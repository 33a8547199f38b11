"""A library of every version there ever was becomes today's."""

import sqlite3
from pathlib import Path

import pytest

from tests.support.desks import FOLDER, desk_0_1_0, numbered_desk
from viewer.library.desk import Desk, Entry, RecentKind
from viewer.library.removal import Removal, Removed
from viewer.library.schema import MIGRATIONS, migrate
from viewer.library.store import Library
from viewer.model import Note, Pair, Role, Source, Stamp
from viewer.model.message import Message

VERSIONS = sorted((Path(__file__).parent / "versions").glob("*.sql"), key=lambda path: int(path.stem))


def test_there_is_a_library_of_every_version():
    assert [int(path.stem) for path in VERSIONS] == list(range(1, len(MIGRATIONS) + 1))


@pytest.mark.parametrize("dump", VERSIONS, ids=lambda path: path.stem)
def test_what_an_older_version_kept_is_there(tmp_path: Path, dump: Path):
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    connection.executescript(dump.read_text(encoding="utf-8"))
    connection.close()
    library = Library.open(tmp_path)
    assert library.trouble is None
    stamp = Stamp(30, 1_700_000_000_000_000_001)
    note = Note("encoding", Message("Read as UTF-8."))
    file = Source("a.txt", Path("/stories/a.txt"), "text", "The dam held.\r\nNobody slept.", "UTF-8", (note,), stamp)
    pasted = Source("Pasted text 1", None, "fragment", "<p>The dam held.</p>")
    removals = (Removal((Removed(2, Entry(pasted, "Gone")),)),) if int(dump.stem) >= 2 else ()
    entries = (Entry(file, "", ((1, Role.FURNITURE),)), Entry(pasted, "Mine"))
    assert library.desk() == Desk(entries, Pair(1, 0), removals, {"scroll": 0.5})
    assert [(recent.path, recent.kind) for recent in library.recent()] == [(Path("/stories/a.txt"), RecentKind.FILE)]
    assert library.labels("0f") == {2: Role.BODY}
    library.keep_desk(numbered_desk(1))
    library.close()
    again = Library.open(tmp_path)
    assert again.trouble is None
    assert again.desk() == numbered_desk(1)
    again.close()


def test_how_articles_were_removed_is_known_from_a_library_that_kept_it_in_its_view(tmp_path: Path):
    """Written by the program as it was before `Desk.removals`; what this one writes, that one reads."""
    written = Path(__file__).parent / "older" / "library.sql"
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    connection.executescript(written.read_text(encoding="utf-8"))
    before = connection.execute("SELECT * FROM state ORDER BY name").fetchall()
    rows = connection.execute("SELECT removed, place, source FROM entry ORDER BY removed, place").fetchall()
    connection.close()
    library = Library.open(tmp_path)
    assert library.trouble is None
    desk = library.desk()
    gone = [[(removed.place, removed.item.source.name) for removed in removal.items] for removal in desk.removals]
    assert gone == [[(4, "4.txt")], [(1, "1.txt"), (2, "Pasted text 2")]]
    assert desk.view == {"row": 3, "offset": 1.5, "mode": "all", "one_column": False, "order": "own"}
    assert [str(note.text) for note in desk.entries[1].source.notes] == [
        "Read as windows-1252 (guessed).", "1 character could not be decoded and stand as �.",
    ]  # fmt: skip
    library.keep_desk(desk)
    library.close()
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    assert connection.execute("SELECT * FROM state ORDER BY name").fetchall() == before
    assert connection.execute("SELECT removed, place, source FROM entry ORDER BY removed, place").fetchall() == rows
    connection.close()


def test_everything_that_a_released_version_kept_is_there(tmp_path: Path):
    """As `desk_0_1_0` has it; the dump was written by that version's own code."""
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    connection.executescript((Path(__file__).parent / "older" / "0.1.0.sql").read_text(encoding="utf-8"))
    connection.close()
    library = Library.open(tmp_path)
    assert library.trouble is None
    assert library.desk() == desk_0_1_0(FOLDER)
    assert library.unread == 0
    assert library.labels("0f") == {2: Role.BODY}
    assert {(recent.path.name, recent.kind.value) for recent in library.recent()} == {
        ("a.txt", "file"), ("a.diptych", "set"),
    }  # fmt: skip
    assert library.take_unread() == [Path("/stories/late.pdf")]
    library.close()


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    connection = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    connection.executescript(VERSIONS[0].read_text(encoding="utf-8"))
    before = list(connection.iterdump())
    monkeypatch.setattr("viewer.library.schema.MIGRATIONS", (*MIGRATIONS, "CREATE TABLE more (x); SELECT nothing"))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection)
    assert list(connection.iterdump()) == before
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
