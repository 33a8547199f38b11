"""What is kept comes back; what someone spoilt is left out."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.support.desks import DESK, desks, numbered_desk
from viewer.library import NAME
from viewer.library.desk import Desk, Entry, RecentKind
from viewer.library.errors import LibraryError
from viewer.library.records import removals_record, removed_entries, verdicts_record
from viewer.library.removal import Removal, Removed
from viewer.library.store import MOST_LABELLED, MOST_RECENT, Library
from viewer.model import Pair, Role, Source
from viewer.model.options import verdict_on

OPENED: list[Library] = []


def sound_library(folder: Path) -> Library:
    OPENED.append(Library.open(folder))
    assert OPENED[-1].trouble is None
    return OPENED[-1]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    yield sound_library(tmp_path / "data" / "diptych")
    while OPENED:
        OPENED.pop().close()


def reopened(library: Library) -> Library:
    library.close()
    return sound_library(library.path.parent)


def change(library: Library, statement: str, *values: object) -> None:
    """What someone with another program might do to the closed library."""
    library.close()
    connection = sqlite3.connect(library.path)
    connection.execute(statement, values)
    connection.commit()
    connection.close()


def test_a_new_library_is_an_empty_desk(library: Library):
    assert library.desk() == Desk()
    assert library.recent() == ()
    assert library.labels("abc") == {}


@given(st.lists(desks(), min_size=1, max_size=4))
@settings(max_examples=60)
def test_desks_come_back_one_after_the_other(saved: list[Desk]):
    with TemporaryDirectory() as folder:
        library = Library.open(Path(folder))
        for desk in saved:
            library.keep_desk(desk)
            assert library.desk() == desk
        library.close()
        library = Library.open(Path(folder))
        assert library.trouble is None
        assert library.desk() == saved[-1]
        entries = (*saved[-1].entries, *removed_entries(saved[-1].removals))
        texts = {(entry.source.text, entry.source.draft) for entry in entries}
        assert library._connection.execute("SELECT count(*) FROM source").fetchone()[0] == len(texts)
        library.close()


def test_a_view_that_is_changed_in_place_is_kept_too(library: Library):
    view = {"scroll": 1}
    library.keep_desk(Desk(view=view))
    view["scroll"] = 2
    library.keep_desk(Desk(view=view))
    assert reopened(library).desk().view == {"scroll": 2}


def test_saving_a_view_again_writes_no_article(library: Library):
    desk = numbered_desk(1, articles=40)
    library.keep_desk(desk)
    statements: list[str] = []
    library._connection.set_trace_callback(statements.append)
    library.keep_desk(replace(desk, view={"scroll": 7}, pair=Pair(4, 5)))
    writing = [text for text in statements if text.startswith(("INSERT", "DELETE", "UPDATE"))]
    assert len(writing) == 2
    assert all("state" in text for text in writing)
    statements.clear()
    library.keep_desk(replace(desk, entries=desk.entries[::-1]))
    assert not [text for text in statements if text.startswith("INSERT INTO source")]


def test_the_first_save_after_opening_writes_only_what_is_new(library: Library):
    desk = numbered_desk(1, articles=40)
    library.keep_desk(desk)
    library = reopened(library)
    seen = library.desk()
    statements: list[str] = []
    library._connection.set_trace_callback(statements.append)
    library.keep_desk(replace(seen, entries=(*seen.entries, Entry(Source("new", None, "text", "New.")))))
    assert len([text for text in statements if text.startswith("INSERT OR REPLACE INTO entry")]) == 1
    assert reopened(library).desk().entries[:-1] == desk.entries


def test_a_failing_save_leaves_the_desk_before_it(library: Library):
    before, after = numbered_desk(1), numbered_desk(3, articles=40)
    library.keep_desk(before)
    pages = library._connection.execute("PRAGMA page_count").fetchone()[0]
    library._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match=r"library\.sqlite: the disk is full"):
        library.keep_desk(after)
    assert library.desk() == before
    with pytest.raises(LibraryError):
        library.keep_desk(after)
    library._connection.execute("PRAGMA max_page_count = 100000")
    library.keep_desk(after)
    assert reopened(library).desk() == after


def test_every_save_waits_for_the_disk(library: Library):
    asked = ("synchronous", "foreign_keys", "fullfsync", "checkpoint_fullfsync", "journal_mode", "locking_mode")
    found = [library._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert found == [2, 1, 1, 1, "wal", "exclusive"]


def test_what_is_no_json_is_a_mistake_and_keeps_nothing(library: Library):
    library.keep_desk(numbered_desk(1))
    with pytest.raises(TypeError):
        library.keep_desk(Desk(view={"geometry": b"raw"}))
    assert library.desk() == numbered_desk(1)


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        7,
        "text",
        b'{"name": 1, "format": "text"}',
        b'{"name": "a"}',
        b'{"name": "a", "format": "text", "stamp": {"size": -1, "modified": 0}}',
        b'{"name": "a", "format": "text", "labels": [{"paragraph": 0, "role": "king"}]}',
        b'{"name": "a", "format": "text", "path": ["x"]}',
    ],
)
@pytest.mark.parametrize("place", [1, 3])
def test_an_entry_that_cannot_be_understood_is_left_out_and_kept(library: Library, record: object, place: int):
    desk = numbered_desk(1)
    library.keep_desk(replace(desk, pair=Pair(2, 0)))
    change(library, "UPDATE entry SET record = ? WHERE removed = 0 AND place = ?", record, place)
    with_a_gap = sound_library(library.path.parent)
    seen = with_a_gap.desk()
    assert seen.entries == desk.entries[:place] + desk.entries[place + 1 :]
    assert seen.pair == Pair(1 if place == 1 else 2, 0), "the pair names the same two articles as before"
    assert with_a_gap.unread == 1
    with_a_gap.keep_desk(seen)
    with_a_gap.keep_desk(replace(seen, pair=None))
    again = reopened(with_a_gap)
    assert again.desk() == replace(seen, pair=None)
    assert again.unread == 0, "it was told once"
    assert again._connection.execute("SELECT record FROM entry WHERE removed = 2").fetchall() == [(record,)]


def test_what_was_put_aside_comes_back_where_it_is_understood(library: Library):
    desk = numbered_desk(1)
    library.keep_desk(desk)
    library.close()
    connection = sqlite3.connect(library.path)
    sound = connection.execute("SELECT place, record FROM entry WHERE removed = 0 AND place IN (1, 3)").fetchall()
    connection.close()
    change(library, "UPDATE entry SET record = '{' WHERE removed = 0 AND place IN (1, 3)")
    library = sound_library(library.path.parent)
    library.keep_desk(library.desk())
    change(library, "UPDATE entry SET record = ? WHERE removed = 2 AND place = 1", sound[1][1])
    library = sound_library(library.path.parent)
    back = library.desk()
    assert back.entries == (*desk.entries[:1], *desk.entries[2:3], *desk.entries[4:], desk.entries[3])
    library.keep_desk(back)
    library = reopened(library)
    assert library.desk() == back
    assert library._connection.execute("SELECT count(*) FROM entry WHERE removed = 2").fetchone() == (1,)


@pytest.mark.parametrize("value", [b"[0]", b"[0, 0]", b"[0, 99]", b"[-1, 0]", b'"x"', b"[true, 0]", b"{}", b"\xff", 5])
def test_a_pair_that_cannot_be_is_none(library: Library, value: object):
    desk = numbered_desk(1)
    library.keep_desk(desk)
    change(library, "UPDATE state SET value = ? WHERE name = 'pair'", value)
    assert sound_library(library.path.parent).desk() == replace(desk, pair=None)


@pytest.mark.parametrize("value", [None, [[1, 2, 3]], [[0, "x"]], 7, [[-1, 0]], [[0, 0]], [[0, 0], 5], [[0, True]] * 3])
def test_removals_that_make_no_sense_went_one_by_one_from_the_end(library: Library, value: object):
    desk = numbered_desk(1)
    one, two, three = desk.entries[:3]
    together = Removal((Removed(0, one), Removed(1, two)))
    desk = Desk(desk.entries[3:], removals=(together, Removal((Removed(0, three),))))
    library.keep_desk(desk)
    library = reopened(library)
    assert library.desk() == desk
    view = json.dumps({"scroll": 1} if value is None else {"scroll": 1, "removals": value}).encode()
    change(library, "UPDATE state SET value = ? WHERE name = 'view'", view)
    seen = sound_library(library.path.parent).desk()
    end = len(desk.entries)
    assert seen.removals == tuple(Removal((Removed(end, entry),)) for entry in (one, two, three))
    assert seen.view == {"scroll": 1}
    assert removals_record(seen.removals) == [[end, 0], [end, 1], [end, 2]]


def test_other_rows_that_cannot_be_understood_are_left_out(library: Library):
    library.keep_desk(Desk(view={"a": 1}))
    library.note_recent([Path("/a")], RecentKind.FILE)
    library.keep_label("d", 1, Role.BODY)
    change(library, "UPDATE state SET value = '[1]' WHERE name = 'view'")
    change(library, "INSERT INTO recent VALUES ('film', x'61', '')")
    change(library, "INSERT INTO recent VALUES ('file', 'text', '')")
    change(library, "INSERT INTO label VALUES ('d', 'two', 'body'), ('d', 3, 'king')")
    library = sound_library(library.path.parent)
    assert library.desk().view == {}
    assert [recent.path for recent in library.recent()] == [Path("/a")]
    assert library.labels("d") == {1: Role.BODY}


def test_recent_files_and_sets(library: Library):
    library.note_recent([Path("/a"), Path("/b")], RecentKind.FILE)
    library.note_recent([Path("/s.diptych")], RecentKind.SET)
    library.note_recent([Path("/b\udcff"), Path("/b")], RecentKind.FILE)
    library = reopened(library)
    seen = library.recent()
    assert [(recent.path.name, recent.kind) for recent in seen] == [
        ("b\udcff", "file"),
        ("b", "file"),
        ("s.diptych", "set"),
        ("a", "file"),
    ]
    assert all(recent.opened.endswith("+00:00") for recent in seen)
    library.note_recent([Path(f"/{n}") for n in range(50)], RecentKind.FILE)
    assert [recent.path.name for recent in library.recent()] == [*map(str, range(MOST_RECENT)), "s.diptych"]
    library.forget_recent()
    assert library.recent() == ()


def test_labels_are_remembered_for_their_article(library: Library):
    library.keep_label("one", 3, Role.FURNITURE)
    library.keep_label("one", 3, Role.BODY)
    library.keep_label("one", 4, Role.SUBHEAD)
    library.keep_label("two", 3, Role.BYLINE)
    library = reopened(library)
    assert library.labels("one") == {3: Role.BODY, 4: Role.SUBHEAD}
    assert library.labels("two") == {3: Role.BYLINE}


def test_labels_of_the_articles_changed_last_are_kept(library: Library, monkeypatch: pytest.MonkeyPatch):
    assert MOST_LABELLED >= 1_000
    monkeypatch.setattr("viewer.library.store.MOST_LABELLED", 3)
    for paragraph, digest in enumerate("abcad"):
        library.keep_label(digest, paragraph, Role.BODY)
    assert [digest for digest in "abcd" if library.labels(digest)] == ["a", "c", "d"]


def test_threads_may_take_turns_and_meet(library: Library):
    def work(start: int) -> None:
        for n in range(start, start + 10):
            library.keep_desk(numbered_desk(n))
            library.keep_label(f"{n}", 0, Role.BODY)
            assert library.desk().entries

    threads = [Thread(target=work, args=(start,)) for start in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(library.labels(f"{n}") for n in (*range(10), *range(100, 110)))
    assert library.desk() in (numbered_desk(9), numbered_desk(109))


def test_after_closing_nothing_works(library: Library):
    library.close()
    library.close()
    with pytest.raises(sqlite3.ProgrammingError):
        library.desk()
    with pytest.raises(sqlite3.ProgrammingError):
        library.keep_desk(Desk())


def test_the_same_text_under_two_names_is_kept_once(library: Library):
    one = Entry(Source("a", Path("/a"), "text", "Same."))
    two = Entry(Source("b", Path("/b"), "markdown", "Same."), "Mine")
    removal = Removal((Removed(0, one),))
    library.keep_desk(Desk((one, two), removals=(removal,)))
    assert library._connection.execute("SELECT count(*) FROM source").fetchone()[0] == 1
    library = reopened(library)
    assert library.desk() == Desk((one, two), removals=(removal,))


def test_it_is_one_file_of_our_own(library: Library):
    library.keep_desk(numbered_desk(1))
    library.close()
    assert [path.name for path in library.path.parent.iterdir()] == [NAME]
    head = library.path.read_bytes()[:100]
    assert head.startswith(b"SQLite format 3\0")
    assert head[68:72] == b"Dipt"
    assert library.path.parent.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_importing_it_loads_no_database():
    code = "import viewer.library, sys; from viewer.library.desk import Desk; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"sqlite3", "json", "tempfile", "hypothesis"} & set(done.stdout.split())


def test_damage_found_while_running_is_said(folder: Path):
    library = Library.open(folder)
    with pytest.raises(LibraryError, match="it is damaged"), library._change():
        raise sqlite3_error(sqlite3.SQLITE_CORRUPT)
    assert library.desk() == DESK
    assert library.desk().pair == Pair(1, 0)
    library.close()


def sqlite3_error(code: int) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


def test_one_verdict_that_makes_no_sense_takes_no_other_with_it(library: Library):
    verdicts = tuple(verdict_on(f"One {n}.", f"Other {n}.", same=True) for n in range(3))
    library.keep_desk(Desk(verdicts=verdicts))
    kept = [*verdicts_record(verdicts), {"texts": ["a", "b"], "same": "perhaps"}, 7]
    with library._change():
        library._keep_state("by_hand", kept)
    assert library.desk().verdicts == verdicts


def test_verdicts_are_kept_without_the_desk_and_leave_it_alone(library: Library):
    library.keep_desk(DESK)
    verdict = verdict_on("One.", "Other.", same=True)
    library.keep_verdicts([verdict])
    assert reopened(library).desk() == replace(DESK, verdicts=(verdict,))
