"""What cannot be read says so in one line that names it; nothing hangs."""

import os
from pathlib import Path

import pytest

from viewer.reading import read_article
from viewer.reading.errors import ReadError
from viewer.reading.files import MAX_BYTES, MAX_FILES, find_articles, stamp_of
from viewer.reading.formats import SUFFIXES


def _reason(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_article(path)
    assert caught.value.path == path
    assert str(caught.value) == f"{path.name}: {caught.value.reason}"
    return str(caught.value.reason)


def test_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert _reason(path) == "the file is empty"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"\x7fELF\x02\x01\x01" + bytes(200), "program"),
        ("a.md", b"\x89PNG\r\n\x1a\n" + bytes(200), "picture"),
        ("a.zip", b"PK\x03\x04" + bytes(200), "damaged or cut short"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "the PDF file is damaged"),
        ("a.docx", b"PK\x03\x04..[Content_Types].xml..word/document.xml", "damaged or cut short"),
        ("a.odt", b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text", "damaged or cut short"),
        ("a.pages", b"PK\x03\x04" + bytes(200), "export it from Pages as a Word file"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(200), "save it as .docx"),
        ("a.bin", bytes(range(256)) * 40, "no text but other data"),
    ],
)
def test_what_is_no_text(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert words in _reason(path)


def test_folders_that_look_like_files(tmp_path: Path) -> None:
    note, pages = tmp_path / "note.rtfd", tmp_path / "sub" / "old.PAGES"
    note.mkdir()
    (note / "TXT.rtf").write_bytes(b"{\\rtf1\\ansi The council met.}")
    (note / "other.rtf").write_bytes(b"{\\rtf1\\ansi A picture.}")
    pages.mkdir(parents=True)
    assert find_articles(tmp_path) == [note, pages]
    assert find_articles(note) == [note]
    assert read_article(note).paragraphs[0].text == "The council met."
    assert stamp_of(note) == stamp_of(note / "TXT.rtf")
    assert "Pages" in _reason(pages)
    (note / "TXT.rtf").unlink()
    assert "not there" in _reason(note)


def test_bytes_decide_before_the_name(tmp_path: Path) -> None:
    renamed = tmp_path / "story.pdf"
    renamed.write_text("The council met on Monday and decided nothing at all, as it had the week before.", "utf-8")
    assert read_article(renamed).paragraphs[0].text.startswith("The council")
    page = tmp_path / "page.txt"
    page.write_text("<!DOCTYPE html><html><body><p>The council met on Monday.</p></body></html>", "utf-8")
    assert read_article(page).paragraphs[0].text == "The council met on Monday."


def test_vanished_file(tmp_path: Path) -> None:
    assert _reason(tmp_path / "gone.txt") == "the file is not there (any more)"


def test_folder_where_a_file_is_expected(tmp_path: Path) -> None:
    assert _reason(tmp_path) == "it is a folder, not a file"


def test_impossible_name(tmp_path: Path) -> None:
    assert _reason(tmp_path / "a\0b") == "this is not a possible file name"


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("text")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert _reason(path) == "no permission to read it"


def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("text")
    look = os.stat

    def refuse(which: object, *given: object, **more: object) -> os.stat_result:
        if str(which) == str(path):
            raise PermissionError(13, "Permission denied")
        return look(which, *given, **more)  # type: ignore[arg-type]

    def refuse_all(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", refuse)
    monkeypatch.setattr(os, "open", refuse_all)
    assert find_articles(path) == [path]
    assert _reason(path) == "no permission to read it"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    assert _reason(path) == "it is not a file but a device, pipe or socket"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no devices in folders")
def test_endless_device() -> None:
    assert "device" in _reason(Path("/dev/zero"))


def test_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(4 * MAX_BYTES)
    assert _reason(path) == "it is too large (200 MB; the limit is 50 MB)"


def test_too_long_text(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"a word " * 720_000)
    assert _reason(path) == "it is too long (5,040,000 characters; the limit is 5,000,000)"
    path.write_bytes(b"x\n" * 400_001)
    assert "lines" in _reason(path)


def test_folder_gives_its_articles_sorted(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "c.HTML",
        "d.jpg",
        ".hidden.txt",
        "sub/e.txt",
        "1/2/3/4/5/deep.txt",
        "1/2/3/4/5/6/no.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    found = [path.relative_to(tmp_path).as_posix() for path in find_articles(tmp_path)]
    assert found == ["1/2/3/4/5/deep.txt", "a.md", "b.txt", "c.HTML", "sub/e.txt"]
    assert find_articles(tmp_path / "d.jpg") == [tmp_path / "d.jpg"]


def test_folder_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    try:
        (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")
    assert find_articles(tmp_path) == [tmp_path / "a.txt"]


def test_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").touch()
    with pytest.raises(ReadError, match="there are no articles in this folder"):
        find_articles(tmp_path)


def test_folder_of_too_many(tmp_path: Path) -> None:
    for number in range(MAX_FILES + 5):
        (tmp_path / f"{number}.txt").touch()
    assert len(find_articles(tmp_path)) == MAX_FILES


def test_known_suffixes() -> None:
    assert {".txt", ".md", ".html", ".htm"} <= SUFFIXES
