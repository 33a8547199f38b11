"""Archives: each file in them passes the gate."""

import io
import stat
import zipfile

import pytest

from tests.support.archives import chapter, epub
from tests.support.office import docx, p, zipped
from viewer.model.draft import Draft
from viewer.reading.formats.archive import zipped as module
from viewer.reading.formats.archive.zipped import read
from viewer.reading.formats.reader import Hints, NotReadableError

STORY = "The council voted on Tuesday to close the old bridge for repairs, which are to begin in May."
MAIL = (
    b"From: a@b.example\nDate: Fri, 5 Jul 2024 17:30:00 +0200\nSubject: Inner\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nInner text.\n'
    b"--b\nContent-Type: text/html\nContent-Disposition: attachment; filename=a.html\n\n<p>A page.\n--b--\n"
)


def _read(data: bytes) -> tuple[Draft, ...]:
    return read(data, Hints("a.zip"))


def _notes(drafts: tuple[Draft, ...]) -> list[str]:
    return [str(note.text) for draft in drafts for note in draft.notes if note.kind in ("part", "cut")]


def _refusal(data: bytes) -> str:
    with pytest.raises(NotReadableError) as caught:
        _read(data)
    return str(caught.value)


def test_members_are_read_by_the_table_of_formats_and_named_by_their_paths() -> None:
    book = epub({"1.xhtml": chapter("I", STORY)})
    data = zipped({
        "b/two.docx": docx(p(STORY)), "a.txt": STORY, "c.eml": MAIL, "b/book.epub": book,
        "s.srt": "1\n00:00:01,000 --> 00:00:02,000\nIt stopped.\n",
    })  # fmt: skip
    drafts = _read(data)
    assert [draft.part for draft in drafts] == [
        "a.txt",
        "b/book.epub",
        "b/two.docx",
        "c.eml/Inner",
        "c.eml/a.html",
        "s.srt",
    ]
    assert not any(draft.text for draft in drafts)
    assert _notes(drafts) == []


def test_the_original_of_a_document_stays_one() -> None:
    changed = (
        '<w:p><w:del w:id="1"><w:r><w:delText>It was late.</w:delText></w:r></w:del><w:r><w:t>So.</w:t></w:r></w:p>'
    )
    assert [draft.part for draft in _read(zipped({"a.docx": docx(changed)}))] == ["a.docx/original", "a.docx/final"]
    assert [draft.part for draft in _read(zipped({"x/original": STORY}))] == ["x/original (1)"]


def test_what_systems_put_there_is_not_seen() -> None:
    drafts = _read(
        zipped({"__MACOSX/._a.txt": "x", ".DS_Store": "x", "b/.hidden": "x", "b/Thumbs.db": "x", "./a.txt": STORY})
    )
    assert [draft.part for draft in drafts] == ["a.txt"]
    assert _notes(drafts) == []


def test_what_cannot_be_read_is_named_each() -> None:
    drafts = _read(
        zipped(
            {
                "a.txt": STORY,
                "b.png": b"\x89PNG" + bytes(99),
                "c.txt": "",
                "d.css": "a { b: c }",
                "e.mov": b"\0\0\0\x14ftypqt  ",
            }
        )
    )
    assert [draft.part for draft in drafts] == ["a.txt"]
    assert _notes(drafts) == [
        "“b.png” in this file cannot be read: it is a picture, not an article.",
        "“c.txt” in this file cannot be read: the file is empty.",
        "“d.css” in this file cannot be read: it is program code, not an article.",
        "“e.mov” in this file cannot be read: it is a picture, sound or film, not an article.",
    ]


def test_of_many_that_cannot_be_read_the_rest_is_counted() -> None:
    notes = _notes(_read(zipped({"a.txt": STORY, **{f"{n:02}.gif": "GIF8" for n in range(22)}})))
    assert len(notes) == 21
    assert notes[-1] == "2 other files in the archive cannot be read either."


@pytest.mark.parametrize("name", ["../../a.txt", "/etc/a.txt", "C:\\a.txt", "b/../../a.txt", "..\\a.txt"])
def test_names_that_climb_are_refused(name: str) -> None:
    assert "leads out of the archive" in _refusal(zipped({name: STORY}))
    assert [draft.part for draft in _read(zipped({name: STORY, "a.txt": STORY}))] == ["a.txt"]


def test_links_and_folders_are_no_files() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
        file.mkdir("folder")
    assert _refusal(out.getvalue()) == "there is no file in the archive that could be read"
    assert "no file" in _refusal(zipped({}))


def test_a_file_without_a_name_is_read() -> None:
    nameless = io.BytesIO()
    with zipfile.ZipFile(nameless, "w") as package:
        package.writestr(zipfile.ZipInfo(""), STORY)
        package.writestr("b.txt", STORY)
    assert len(_read(nameless.getvalue())) == 2


def test_archives_inside_archives_to_a_depth() -> None:
    data = zipped({"a.txt": STORY})
    for depth in range(3):
        assert [draft.part for draft in _read(data)] == ["in.zip/" * depth + "a.txt"]
        data = zipped({"in.zip": data})
    assert _refusal(data).endswith("nested too deeply")


def test_limits_hold_for_all_archives_inside_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_READ", 4)
    inner = zipped({"a.txt": STORY, "b.txt": STORY})
    drafts = _read(zipped({"1.zip": inner, "2.zip": inner, "3.txt": STORY, "4.txt": STORY}))
    assert [draft.part for draft in drafts] == ["1.zip/a.txt", "1.zip/b.txt"]
    assert [note for note in _notes(drafts) if "were left out" in note] == [
        "3 files were left out, because the archive holds too many. Unpack it and open the folder."
    ]


def test_pages_count_twice_and_bytes_of_text_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_READ", 4)
    assert len(_read(zipped({f"{n}.html": f"<p>{STORY}" for n in range(5)}))) == 2
    assert len(_read(zipped({f"{n}.txt": STORY for n in range(5)}))) == 4
    monkeypatch.setattr(module, "MAX_TEXT", 2 * len(STORY))
    assert len(_read(zipped({f"{n}.txt": STORY for n in range(5)}))) == 2


def test_unpacked_bytes_are_counted_over_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.reading.formats.package.MAX_TOTAL", 200_000)
    inner = zipped({"a.txt": STORY * 1000})
    drafts = _read(zipped({f"{n}.zip": inner for n in range(5)}))
    assert len(drafts) < 5
    assert any("unpacks to more than" in note for note in _notes(drafts))


def test_a_document_or_book_that_is_called_an_archive() -> None:
    assert [draft.blocks[0].text for draft in _read(docx(p(STORY)))] == [STORY]
    assert [draft.title for draft in _read(epub({"1.xhtml": chapter("I", STORY)}))] == ["The Pier"]


def test_names_that_macos_writes_without_saying_so() -> None:
    data = zipped({"Straße.txt": STORY})
    plain = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark) + at
        plain[place : place + 2] = b"\0\0"
    assert [draft.part for each in (data, bytes(plain)) for draft in _read(each)] == ["Straße.txt"] * 2


def test_encrypted_members() -> None:
    data = bytearray(zipped({"a.txt": STORY}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + offset] |= 1
    assert "password" in _refusal(bytes(data))
