"""A library that is broken, locked, read-only or another version's: the program starts, says so, keeps the file."""

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.support.desks import DESK, numbered_desk
from viewer.library import NAME
from viewer.library.desk import Desk, RecentKind
from viewer.library.opening import copy_in_memory
from viewer.library.schema import MIGRATIONS
from viewer.library.store import Library
from viewer.library.trouble import Trouble, TroubleKind
from viewer.model import Role


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Library, Trouble]]:
    """The library with its trouble; it works all the same, at least for this run."""
    library = Library.open(folder)
    trouble = library.trouble
    assert trouble is not None
    assert trouble.path == folder / NAME
    assert str(trouble.reason)[0].isupper()
    assert str(trouble.reason).endswith(".")
    yield library, trouble
    desk = numbered_desk(2)
    library.keep_desk(desk)
    library.note_recent([Path("/new")], RecentKind.SET)
    library.keep_label("new", 1, Role.BODY)
    assert library.desk() == desk
    assert library.recent()[0].path == Path("/new")
    assert library.labels("new") == {1: Role.BODY}
    library.close()


def assert_begun_anew(folder: Path, content: bytes) -> Library:
    """The broken file is kept byte for byte, the next start is sound and has what was kept since."""
    with opened(folder) as (library, trouble):
        assert trouble.kind is TroubleKind.BROKEN
        assert trouble.kept is not None
        assert trouble.kept.name.startswith("library-broken-2")
        assert trouble.kept.name in str(trouble.reason)
        assert trouble.kept.read_bytes() == content
    again = Library.open(folder)
    assert again.trouble is None
    assert again.desk() == numbered_desk(2)
    again.close()
    return library


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[:1000],
        lambda data: data[:50],
        lambda _: b"This is no library at all. " * 400,
        lambda data: bytes(len(data)),
        lambda data: data[:100] + b"\xff" * 3000 + data[3100:],
    ],
    ids=["half", "one page", "head", "text", "zeros", "root"],
)
def test_a_broken_library_is_kept_and_a_new_one_begun(folder: Path, spoil: Callable[[bytes], bytes]):
    data = spoil((folder / NAME).read_bytes())
    (folder / NAME).write_bytes(data)
    assert_begun_anew(folder, data)


@pytest.mark.parametrize("table", ["source", "entry", "state", "label", "recent"])
def test_a_damaged_page_of_any_table_is_found_at_the_start(folder: Path, table: str):
    connection = sqlite3.connect(folder / NAME)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    connection.close()
    data = bytearray((folder / NAME).read_bytes())
    data[4096 * (page - 1) : 4096 * page] = b"\xa5" * 4096
    (folder / NAME).write_bytes(data)
    assert_begun_anew(folder, bytes(data))


@pytest.mark.parametrize("seed", range(12))
def test_garbage_in_the_middle_is_never_shown_as_text(folder: Path, seed: int):
    """A page anywhere, one byte anywhere: what still is what was kept comes over, the rest is left out."""
    data = bytearray((folder / NAME).read_bytes())
    chance = random.Random(seed)
    length = 4096 if seed % 2 else 1
    place = chance.randrange(4096, len(data) - 4096) // length * length
    data[place : place + length] = bytes(byte ^ 0x5A for byte in data[place : place + length])
    (folder / NAME).write_bytes(data)
    library = Library.open(folder)
    desk = library.desk()
    assert set(desk.entries) <= set(DESK.entries)
    if library.trouble is None:  # a byte of no importance, such as one of a free page
        assert desk == DESK
    else:
        assert library.trouble.kind is TroubleKind.BROKEN
        assert library.trouble.kept is not None
        assert library.trouble.kept.read_bytes() == data
        assert len(desk.entries) >= len(DESK.entries) - 8
    library.close()


def test_what_can_be_read_of_a_broken_library_is_carried_over(folder: Path):
    data = (folder / NAME).read_bytes()
    text = DESK.entries[5].source.text.encode()
    place = data.index(text[200:400])
    (folder / NAME).write_bytes(data[:place] + b"#" + data[place + 1 :])
    library = Library.open(folder)
    assert library.trouble is not None
    assert library.trouble.kind is TroubleKind.BROKEN
    pair = DESK.pair
    assert library.desk() == replace(DESK, entries=DESK.entries[:5] + DESK.entries[6:], pair=pair)
    assert [recent.path.name for recent in library.recent()] == ["a", "b"]
    assert library.labels("digest") == {7: Role.CAPTION}
    library.close()


def leave_journal(folder: Path, *, full: bool) -> bytes:
    """What a killed program leaves beside the library: an empty journal, or one whose content is not in the file."""
    killed = "import os, sys; from pathlib import Path\n"
    killed += "from viewer.library.desk import Desk; from viewer.library import store\n"
    if full:
        killed += "store.settle = lambda _: None\n"
    killed += "store.Library.open(Path(sys.argv[1])).keep_desk(Desk(view={'x': 1})); os._exit(0)"
    subprocess.run([sys.executable, "-c", killed, str(folder)], cwd=ROOT, check=True)
    return (folder / f"{NAME}-wal").read_bytes()


@pytest.mark.parametrize("full", [True, False])
def test_a_journal_goes_with_its_emptied_library(folder: Path, full: bool):
    journal = leave_journal(folder, full=full)
    assert bool(journal) is full
    (folder / NAME).write_bytes(b"")
    with opened(folder) as (library, trouble):
        assert trouble.kind is TroubleKind.BROKEN
        assert trouble.kept is not None
        assert trouble.kept.with_name(f"{trouble.kept.name}-wal").read_bytes() == journal
        assert library.desk() == Desk()


@pytest.mark.parametrize("full", [True, False])
def test_a_journal_without_its_library_is_kept_and_told(folder: Path, full: bool):
    journal = leave_journal(folder, full=full)
    (folder / NAME).unlink()
    with opened(folder) as (library, trouble):
        assert trouble.kind is TroubleKind.BROKEN
        kept = next(folder.glob("library-broken-*"))
        assert f"is kept as {kept.name}" in str(trouble.reason)
        assert kept.read_bytes() == journal
        assert library.desk() == Desk()


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(b"\xff" * 50_000)])
def test_a_journal_that_is_lost_or_damaged_costs_nothing(folder: Path, spoil: Callable[[Path], object]):
    leave_journal(folder, full=False)
    spoil(folder / f"{NAME}-wal")
    library = Library.open(folder)
    assert library.trouble is None
    assert library.desk() == Desk(view={"x": 1})
    library.close()


def test_two_broken_libraries_of_one_second_are_both_kept(folder: Path, monkeypatch: pytest.MonkeyPatch):
    class OneMoment:
        @staticmethod
        def now(_: object) -> "OneMoment":
            return OneMoment()

        def strftime(self, _: str) -> str:
            return "2030-01-01T00-00-00Z"

    monkeypatch.setattr("viewer.library.opening.datetime", OneMoment)
    for content in (b"one" * 999, b"two" * 999):
        (folder / NAME).write_bytes(content)
        Library.open(folder).close()
    kept = sorted(path.name for path in folder.glob("library-broken*"))
    assert kept == ["library-broken-2030-01-01T00-00-00Z-2.sqlite", "library-broken-2030-01-01T00-00-00Z.sqlite"]
    assert (folder / kept[1]).read_bytes() == b"one" * 999


@pytest.mark.parametrize("statement", ["DROP TABLE state", "ALTER TABLE label RENAME COLUMN role TO king"])
def test_a_library_without_a_table_is_broken(folder: Path, statement: str):
    connection = sqlite3.connect(folder / NAME)
    connection.execute(statement)
    connection.commit()
    connection.close()
    assert_begun_anew(folder, (folder / NAME).read_bytes())


def test_another_programs_database_is_kept(tmp_path: Path):
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute("CREATE TABLE theirs (x)")
    connection.commit()
    connection.close()
    assert_begun_anew(tmp_path, (tmp_path / NAME).read_bytes())


def test_an_empty_file_is_a_new_library(tmp_path: Path):
    (tmp_path / NAME).touch()
    library = Library.open(tmp_path)
    assert library.trouble is None
    library.close()


def test_a_newer_version_is_left_alone(folder: Path):
    connection = sqlite3.connect(folder / NAME)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    content = (folder / NAME).read_bytes()
    with opened(folder) as (library, trouble):
        assert trouble.kind is TroubleKind.NEWER
        assert "newer version of Diptych" in str(trouble.reason)
        assert library.desk() == Desk()
    assert (folder / NAME).read_bytes() == content
    assert len(MIGRATIONS) < 99


HOLDERS = {
    "diptych": "from viewer.library.store import Library; held = Library.open(path.parent)",
    "another program": "import sqlite3; held = sqlite3.connect(path); held.execute('BEGIN EXCLUSIVE')",
}


@pytest.mark.parametrize("holder", HOLDERS)
def test_a_library_held_by_another_process_is_left_alone(folder: Path, holder: str):
    code = (
        f"import sys; from pathlib import Path; path = Path(sys.argv[1])\n{HOLDERS[holder]}\nprint(flush=True); input()"
    )
    command = [sys.executable, "-c", code, str(folder / NAME)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        process.stdout.readline()
        with opened(folder) as (library, trouble):
            assert trouble.kind is TroubleKind.LOCKED
            assert library.desk() == Desk()
        process.stdin.close()
    library = Library.open(folder)
    assert library.trouble is None
    assert library.desk() == DESK
    library.close()


@contextmanager
def read_only(path: Path) -> Iterator[None]:
    """As a read-only mount; root may write whatever the permissions say, but not to one."""
    if sys.platform == "win32":
        pytest.skip("Windows has no read-only folders")
    if os.geteuid():
        modes = {each: each.stat().st_mode for each in (path, *path.rglob("*"))}
        for each in modes:
            each.chmod(0o500 if each.is_dir() else 0o400)
        yield
        for each, mode in modes.items():
            each.chmod(mode)
        return
    mount = shutil.which("mount")
    if not mount or subprocess.run([mount, "--bind", path, path], capture_output=True, check=False).returncode:
        pytest.skip("root cannot be kept from writing here: no mounts")
    try:
        subprocess.run([mount, "-o", "remount,bind,ro", path], check=True)
        yield
    finally:
        subprocess.run(["umount", path], check=True)


def test_a_read_only_folder_gives_what_is_in_it(folder: Path):
    content = (folder / NAME).read_bytes()
    with read_only(folder), opened(folder) as (library, trouble):
        assert trouble.kind is TroubleKind.READ_ONLY
        assert library.desk() == DESK
        assert library.labels("digest") == {7: Role.CAPTION}
    assert (folder / NAME).read_bytes() == content


def test_a_read_only_file_gives_what_is_in_it(folder: Path):
    content = (folder / NAME).read_bytes()
    with read_only(folder / NAME), opened(folder) as (library, trouble):
        assert trouble.kind is TroubleKind.READ_ONLY
        assert library.desk() == DESK
    assert (folder / NAME).read_bytes() == content


def test_a_read_only_folder_gives_what_its_journal_has_too(folder: Path):
    assert leave_journal(folder, full=True)
    with read_only(folder), opened(folder) as (library, trouble):
        assert trouble.kind is TroubleKind.READ_ONLY
        assert library.desk() == Desk(view={"x": 1})


def test_an_empty_read_only_folder(tmp_path: Path):
    with read_only(tmp_path), opened(tmp_path) as (library, trouble):
        assert trouble.kind is TroubleKind.READ_ONLY
        assert library.desk() == Desk()


def test_a_folder_in_place_of_the_file(tmp_path: Path):
    (tmp_path / NAME).mkdir()
    with opened(tmp_path) as (_, trouble):
        assert trouble.kind is TroubleKind.UNUSABLE
        assert "there is a folder where the library should be" in str(trouble.reason)
    assert (tmp_path / NAME).is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among files")
@pytest.mark.parametrize("name", [NAME, f"{NAME}-wal"])
def test_a_pipe_in_place_of_a_file_is_not_read(tmp_path: Path, name: str):
    os.mkfifo(tmp_path / name)
    with opened(tmp_path) as (library, trouble):
        assert trouble.kind is TroubleKind.UNUSABLE
        assert "a device, pipe or socket" in str(trouble.reason)
        assert library.desk() == Desk()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_its_files_are_this_users_alone(folder: Path):
    def modes() -> set[int]:
        return {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}

    assert modes() == {0o600}
    (folder / NAME).chmod(0o644)
    (folder / f"{NAME}-wal").touch(0o644)
    library = Library.open(folder)
    library.keep_desk(Desk(view={"x": 1}))
    assert (folder / f"{NAME}-wal").is_file()
    assert modes() == {0o600}
    library.close()


def test_a_path_under_a_file(tmp_path: Path):
    (tmp_path / "file").write_text("Mine.")
    for folder in (tmp_path / "file", tmp_path / "file" / "deeper"):
        with opened(folder) as (_, trouble):
            assert trouble.kind is TroubleKind.UNUSABLE
            assert "there is a file where its folder should be" in str(trouble.reason)
    assert (tmp_path / "file").read_text() == "Mine."


def test_an_impossible_path():
    with opened(Path("/a\0b")) as (_, trouble):
        assert trouble.kind is TroubleKind.UNUSABLE
        assert "not a possible file name" in str(trouble.reason)


def test_a_broken_library_that_cannot_be_put_aside(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder / NAME).write_bytes(b"no library" * 99)

    def refuse(*_: object) -> Path:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "rename", refuse)
    with opened(folder) as (library, trouble):
        assert trouble.kind is TroubleKind.UNUSABLE
        assert "could not be put aside: no permission" in str(trouble.reason)
        assert library.desk() == Desk()
    assert (folder / NAME).read_bytes() == b"no library" * 99


def test_a_copy_that_fails_leaves_no_connection_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Python 3.13 and newer warn of one."""
    opened_here: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def noted(*given: Any, **named: Any) -> sqlite3.Connection:
        opened_here.append(connect(*given, **named))
        return opened_here[-1]

    monkeypatch.setattr(sqlite3, "connect", noted)
    (tmp_path / NAME).write_bytes(b"This is no library at all. " * 400)
    with pytest.raises(sqlite3.DatabaseError):
        copy_in_memory(tmp_path / NAME)
    assert len(opened_here) == 2
    for connection in opened_here:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("SELECT 1")
