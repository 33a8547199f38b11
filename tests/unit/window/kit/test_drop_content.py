"""What a drop brings, as each system and program offers it."""

import struct
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from viewer.window.kit.drop_content import DropContent, DroppedFile, unpack

DESCRIPTOR = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
CONTENT = 'application/x-qt-windows-mime;value="FileContents"'


def offered(**formats: bytes) -> QMimeData:
    data = QMimeData()
    for name, content in formats.items():
        data.setData(name, content)
    return data


def listed(*names: str) -> bytes:
    described = (bytes(72) + name.encode("utf-16-le").ljust(520, b"\0") for name in names)
    return struct.pack("<I", len(names)) + b"".join(described)


def test_files_come_before_all_else(tmp_path: Path):
    data = offered(**{"text/html": b"<p>The ferry</p>", "text/plain": b"The ferry"})
    data.setUrls([QUrl("https://example.org"), QUrl.fromLocalFile(str(tmp_path))])
    assert unpack(data) == DropContent((tmp_path,))


@pytest.mark.parametrize("text", ["https://example.org/ferry?a=1", "  www.example.org/ferry\n", "ftp://example.org"])
def test_an_address_is_a_link_however_it_comes(text: str):
    assert unpack(offered(**{"text/plain": text.encode()})) == DropContent(link=text.strip())
    data = offered(**{"text/html": b'<a href="https://example.org/ferry">Ferry stopped</a>'})
    data.setUrls([QUrl("https://example.org/ferry")])
    assert unpack(data) == DropContent(link="https://example.org/ferry")
    assert unpack(data)


def test_a_passage_that_comes_with_an_address_is_the_passage():
    data = offered(**{"text/html": b'<p>The ferry <a href="https://example.org">stopped</a>.</p>'})
    data.setUrls([QUrl("https://example.org")])
    assert unpack(data).html


def test_text_with_an_address_in_it_is_text():
    assert unpack(offered(**{"text/plain": b"See https://example.org"})) == DropContent(text="See https://example.org")


def test_marked_up_text_comes_before_rich_text_and_that_before_text():
    formats = {"text/plain": b"The ferry", "text/rtf": b"{\\rtf1 The ferry}", "text/html": b"<p>The ferry</p>"}
    assert unpack(offered(**formats)) == DropContent(text="<p>The ferry</p>", html=True)
    del formats["text/html"]
    assert unpack(offered(**formats)) == DropContent(files=(DroppedFile("", b"{\\rtf1 The ferry}"),))
    del formats["text/rtf"]
    assert unpack(offered(**formats)) == DropContent(text="The ferry")


def test_files_that_outlook_holds_are_taken_as_far_as_it_hands_them_over():
    data = offered(**{DESCRIPTOR: listed("one.msg", "C:\\mail\\two.eml"), "text/plain": b"From: Anna"})
    assert unpack(data) == DropContent(promised="one.msg, two.eml")
    data.setData(f"{CONTENT};index=0", b"first")
    assert unpack(data) == DropContent(files=(DroppedFile("one.msg", b"first"),), promised="two.eml")
    data.setData(f"{CONTENT};index=1", b"second")
    assert unpack(data) == DropContent(files=(DroppedFile("one.msg", b"first"), DroppedFile("two.eml", b"second")))
    for damaged in (b"", b"\1", listed("one.msg")[:100]):
        assert unpack(offered(**{DESCRIPTOR: damaged})) == DropContent(promised="?")


def test_what_is_only_promised_is_named():
    promised = "com.apple.pasteboard.promised-file-name"
    assert unpack(offered(**{promised: b"ferry.pdf"})) == DropContent(promised="ferry.pdf")
    assert unpack(offered(**{promised: b"\0\1"})) == DropContent(promised="?")
    assert not unpack(QMimeData())


def test_addresses_that_were_promised_and_are_gone_are_nothing(monkeypatch: pytest.MonkeyPatch):
    data = QMimeData()
    monkeypatch.setattr(data, "hasUrls", lambda: True)
    assert not unpack(data)
