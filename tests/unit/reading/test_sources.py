"""A source is what was read; the same source gives the same article, wherever it has been kept meanwhile."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from samples import write_samples
from tests.conftest import ROOT
from viewer.model import AS_IT_SEEMS, ReadAs, Source, Stamp
from viewer.reading import read_article
from viewer.reading.articles import make_article, read_text
from viewer.reading.decode import COMMON
from viewer.reading.errors import ReadError
from viewer.reading.files import stamp_of
from viewer.reading.sources import IsolatedError, file_text, is_isolated, read_sources, says_the_same, text_source

STORY = "The council met on Monday.\r\nIt decided nothing.\r\n\r\nThe mayor said so."


def test_a_file_as_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "café.txt"
    path.write_bytes(b"\xef\xbb\xbf" + STORY.encode())
    os.utime(path, ns=(5, 1_700_000_000_123_456_789))
    source = read_sources(path)[0]
    assert (source.name, source.path, source.format, source.encoding) == ("café.txt", path, "text", "UTF-8")
    assert source.text == STORY
    assert source.stamp == Stamp(len(STORY) + 3, 1_700_000_000_123_456_789) == stamp_of(path)
    assert [note.kind for note in source.notes] == ["encoding"]


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "samples").glob("*-*")), ids=lambda path: path.name)
def test_the_article_is_the_same_from_the_source_alone(path: Path, tmp_path: Path) -> None:
    article = read_article(path)
    source = read_sources(path)[0]
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    moved = replace(read_sources(copy)[0], path=path)
    copy.unlink()
    assert make_article(source) == make_article(moved) == article
    formats = {".txt": "text", ".md": "markdown", ".html": "html"}
    assert source.format == formats[path.suffix]


def test_notes_of_decoding_come_before_those_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"The wall stays\xed\xb0\x80, said the council on Monday. Nobody\x07 was glad of it at all.")
    source = read_sources(path)[0]
    assert source.text.count("\udc00") == 1
    assert [note.kind for note in make_article(source).notes][:2] == ["encoding", "replaced"]


def test_pasted_text_and_fragments() -> None:
    page = "<p>The council met on Monday.</p>"
    assert text_source("One here.", "Clip") == Source("Clip", None, "text", "One here.")
    assert text_source(page, html=True) == Source("Pasted text", None, "fragment", page)
    assert make_article(text_source(page, html=True)) == read_text(page, html=True)
    assert make_article(text_source(page)).paragraphs[0].text == page


def test_a_format_of_another_version_is_said_by_name(tmp_path: Path) -> None:
    source = Source("story.cbz", tmp_path / "story.cbz", "cbz", "text")
    with pytest.raises(ReadError, match=r"story\.cbz: this version of Diptych does not read its format"):
        make_article(source)
    with pytest.raises(ReadError, match=r"Clip: there is no text in it"):
        make_article(text_source(" \n", "Clip"))


def test_a_stamp_is_of_a_file_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert stamp_of(path) is None
    assert stamp_of(tmp_path) is None
    assert stamp_of(tmp_path / "a\0b") is None
    path.write_text("one")
    before = stamp_of(path)
    path.write_text("one and two")
    assert before is not None
    assert stamp_of(path) != before


def test_a_file_is_read_as_the_editor_wants_it(tmp_path: Path):
    code = tmp_path / "ferry.txt"
    code.write_text("#!/bin/sh\necho The ferry stopped.\n", "utf-8")
    with pytest.raises(ReadError, match=r"^ferry\.txt: it is program code, not an article$") as refused:
        read_sources(code)
    assert refused.value.is_text
    (source,) = read_sources(code, ReadAs(as_text=True))
    assert make_article(source).paragraphs[1].text == "echo The ferry stopped."
    kept = make_article(replace(source, read_as=AS_IT_SEEMS))
    assert kept == make_article(source), "what was read once is never refused"
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><p>The ferry stopped.</p>", "utf-8")
    assert is_isolated(page)
    assert not is_isolated(page, ReadAs(as_text=True))
    assert read_sources(page, ReadAs(as_text=True))[0].text.startswith("<!DOCTYPE")
    russian = tmp_path / "russian.txt"
    russian.write_bytes("Паром".encode("cp1251"))
    (source,) = read_sources(russian, ReadAs("Windows-1251"))
    assert (source.text, source.encoding) == ("Паром", "Windows-1251")
    assert says_the_same(source)
    assert read_sources(russian, ReadAs("no such"))[0].text == read_sources(russian)[0].text


@pytest.mark.parametrize("name", COMMON)
def test_every_encoding_that_can_be_chosen_is_known(name: str, tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"The ferry")
    (source,) = read_sources(path, ReadAs(name))
    assert str(source.notes[0].text) == f"Read as {source.encoding}."
    assert (source.encoding == "UTF-8") == (name == "UTF-8"), "one that is not known would be told from the bytes"


def test_what_the_head_of_a_file_cannot_tell_is_isolated(tmp_path: Path):
    late = tmp_path / "mail.bin"
    late.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(70_000) + "__properties_version1.0".encode("utf-16-le")
    )
    assert is_isolated(late)
    assert not is_isolated(tmp_path / "gone.txt")
    page = tmp_path / "page.txt"
    page.write_text("<!DOCTYPE html><p>The ferry stopped.</p>", "utf-8")
    with pytest.raises(IsolatedError):
        read_sources(page, isolated_too=False)


@pytest.mark.parametrize(
    ("suffix", "legible"),
    [
        (each, True)
        for each in ("eml", "mhtml", "newsml-g2", "newsml", "nitf", "rss", "enex", "xml", "json", "anpa", "srt")
    ]
    + [(each, False) for each in ("docx", "odt", "rtf", "pdf", "msg", "epub", "zip", "webarchive")],
)
def test_what_is_text_can_be_seen_with_its_markup_also_where_it_is_not_kept(
    tmp_path: Path, suffix: str, legible: bool
) -> None:
    write_samples(tmp_path)
    path = tmp_path / f"sample.{suffix}"
    (source, *_) = read_sources(path)
    assert file_text(source) == (path.read_bytes().decode() if legible else None)


def test_a_file_that_was_written_anew_or_is_away_is_not_shown_for_what_was_read(tmp_path: Path) -> None:
    write_samples(tmp_path)
    path = tmp_path / "sample.eml"
    (source,) = read_sources(path)
    assert file_text(replace(source, stamp=source.stamp._replace(size=10**8) if source.stamp else None)) == ""
    path.write_text("Another mail.")
    assert file_text(source) == ""
    path.unlink()
    assert file_text(source) == ""
    assert file_text(replace(source, path=None)) == "", "nobody knows where it is"
