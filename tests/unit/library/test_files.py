"""A file is written whole or not at all."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from viewer.library.errors import LibraryError
from viewer.library.files import _temporary_prefix, is_one_of, read_safely, write_safely

OLD = b"what stood here before"
NEW = bytes(range(256)) * 1024 + b"the end"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "folder" / "réport.diptych"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def assert_untouched(file: Path) -> None:
    assert file.read_bytes() == OLD
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("data", [b"", b"x", NEW, bytes(65_536)], ids=len)
def test_new_and_old_files(file: Path, data: bytes):
    new = file.with_name("new")
    for path in (file, new):
        write_safely(path, data)
        assert path.read_bytes() == data
    assert sorted(path.name for path in file.parent.iterdir()) == ["new", file.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_permissions(file: Path):
    file.chmod(0o640)
    write_safely(file, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    write_safely(file.with_name("new"), NEW)
    assert stat.S_IMODE(file.with_name("new").stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_link_goes_on_leading_to_its_target(file: Path):
    link = file.parent.parent / "link"
    link.symlink_to(Path("folder") / file.name)
    write_safely(link, NEW)
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    hanging = file.parent.parent / "hanging"
    hanging.symlink_to(Path("folder") / "not there yet")
    write_safely(hanging, OLD)
    assert (file.parent / "not there yet").read_bytes() == OLD
    assert [path.name for path in file.parent.parent.iterdir() if not path.is_symlink()] == ["folder"]


def test_a_short_write_is_gone_on_with(file: Path, monkeypatch: pytest.MonkeyPatch):
    write = os.write
    sizes: list[int] = []

    def short(descriptor: int, data: bytes) -> int:
        sizes.append(len(data))
        return write(descriptor, data[: max(1, len(data) // 3)])

    monkeypatch.setattr(os, "write", short)
    write_safely(file, NEW)
    assert file.read_bytes() == NEW
    assert max(sizes) == 65_536


@pytest.mark.parametrize("call", ["write", "fsync", "fstat", "open"])
@pytest.mark.parametrize(
    ("code", "words"), [(errno.ENOSPC, "the disk is full"), (errno.EIO, "the disk could not be read or written")]
)
def test_a_failing_disk(file: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, words: str):
    def fail(*_: object) -> int:
        raise OSError(code, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(LibraryError) as caught:
            write_safely(file, NEW)
    assert str(caught.value) == f"réport.diptych: {words}"
    assert caught.value.path == file
    assert_untouched(file)


def test_a_write_that_writes_nothing(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "write", lambda *_: 0)
    with pytest.raises(LibraryError, match="the disk is full"):
        write_safely(file, NEW)
    monkeypatch.undo()
    assert_untouched(file)


def test_a_disk_that_lies_about_what_it_wrote(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "write", lambda _, data: len(data))
    with pytest.raises(LibraryError, match="could not be read or written"):
        write_safely(file, NEW)
    monkeypatch.undo()
    assert_untouched(file)


def test_a_rename_that_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(LibraryError, match="no permission"):
            write_safely(file, NEW)
    assert_untouched(file)


def test_being_cut_short_leaves_nothing_behind(file: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_safely(file, NEW)
    assert_untouched(file)


def test_a_protected_file_stays(file: Path, monkeypatch: pytest.MonkeyPatch):
    file.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda path, mode: bool(path.stat().st_mode & 0o200) and mode == os.W_OK)
    with pytest.raises(LibraryError, match="no permission"):
        write_safely(file, NEW)
    assert_untouched(file)
    file.chmod(0o644)


def test_where_no_file_can_be(file: Path):
    for path, words in (
        (file.parent, "it is a folder, not a file"),
        (file / "below", "there is a file where its folder should be"),
        (file.parent / "missing" / "x", "it is not there"),
        (Path("a\0b"), "not a possible file name"),
        (file.parent / ("x" * 300), "its name is too long"),
        (Path("/dev/null"), "it is not a file but a device"),
    ):
        if sys.platform == "win32" and path.name in ("null", "x" * 300):
            continue
        with pytest.raises(LibraryError, match=words):
            write_safely(path, NEW)
        with pytest.raises(LibraryError):
            read_safely(path, 99)
    assert_untouched(file)


def test_reading_has_a_limit(file: Path):
    assert read_safely(file, len(OLD)) == OLD
    with pytest.raises(LibraryError, match="too large"):
        read_safely(file, len(OLD) - 1)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LibraryError, match="device, pipe"):
        read_safely(tmp_path / "pipe", 99)
    with pytest.raises(LibraryError, match="device, pipe"):
        write_safely(tmp_path / "pipe", b"x")


def test_what_a_killed_save_left_is_taken_away_by_the_next(file: Path, monkeypatch: pytest.MonkeyPatch):
    def killed(*_: object) -> Path:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        patch.setattr(Path, "unlink", lambda _: None)
        for path in (file, file, file.with_name("other")):
            with pytest.raises(KeyboardInterrupt):
                write_safely(path, NEW)
    left = sorted(file.parent.glob(".diptych-*.tmp"))
    assert len(left) == 3
    of_file = [path for path in left if path.name.startswith(_temporary_prefix(file))]
    os.utime(of_file[0], (0, 0))
    write_safely(file, NEW)
    assert sorted(file.parent.glob(".*")) == sorted(set(left) - {of_file[0]}), "the others may be in use"


def test_one_file_is_the_same_under_each_of_its_names(file: Path):
    other, hard = file.with_name("other"), file.with_name("hard")
    other.write_bytes(OLD)
    os.link(file, hard)
    away = file.with_name("away")
    assert is_one_of(file, [away, file])
    assert is_one_of(hard, [other, file])
    assert not is_one_of(other, [file, away])
    assert not is_one_of(away, [away])
