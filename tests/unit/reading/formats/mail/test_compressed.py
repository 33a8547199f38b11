"""The RTF of Outlook's messages is unpacked, and the page in it taken out."""

import struct

import pytest

from tests.support.growth import grows_evenly
from viewer.reading.formats.mail.compressed import page_in, unpack


def test_the_example_of_the_specification() -> None:
    # MS-OXRTFCP 4.1.1.
    body = bytes.fromhex("03000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0".replace(" ", ""))
    data = struct.pack("<4I", 12 + len(body), 43, 0x75465A4C, 0) + body
    assert unpack(data) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_what_is_not_packed() -> None:
    rtf = b"{\\rtf1 Bridge}"
    assert unpack(struct.pack("<4I", 12 + len(rtf), len(rtf), 0x414C454D, 0) + rtf) == rtf


@pytest.mark.parametrize("data", [b"", b"short", bytes(40), struct.pack("<4I", 9, 9, 0x75465A4C, 0) + b"\xff" * 9])
def test_damaged_data_unpacks_to_what_there_is(data: bytes) -> None:
    assert len(unpack(data)) < 200


def test_a_bomb_is_bounded() -> None:
    head = struct.pack("<4I", 9, 9, 0x75465A4C, 0) + (b"\x00" + b"a" * 8)
    assert grows_evenly(lambda count: unpack(head + (b"\xff" + b"\x00\x0f" * 8) * count), 1_000)


@pytest.mark.parametrize(
    ("rtf", "page"),
    [
        (rb"{\rtf1\ansi\fromhtml1 {\*\htmltag64 <p>}Closed.{\*\htmltag72 </p>}}", "<p>Closed.</p>"),
        (rb"{\rtf1\fromhtml1 \htmlrtf {\b \htmlrtf0 Old\htmlrtf }\htmlrtf0  bridge}", "Old bridge"),
        (rb"{\rtf1\fromhtml1{\fonttbl{\f0 Arial;}}{\*\mhtmltag <x>}{\*\generator Post}a\par b\tab c}", "a\r\nb\tc"),
        (rb"{\rtf1\ansicpg1252\fromhtml1 Br\'fccke \{x\} \u8211? \uc2\u8222??y}", "Brücke {x} – „y"),
        (rb"{\rtf1\ansicpg950\fromhtml1 \'a4\'a4\'a4\'e5}", "中文"),
        (rb"{\rtf1\fromhtml1 a\htmlrtf x\htmlrtf0 b}", "ab"),
        (rb"{\rtf1\ansi Plain}", ""),
        (rb"{\rtf1\fromhtml1 }}}x", "x"),
    ],
)  # fmt: skip
def test_pages(rtf: bytes, page: str) -> None:
    assert page_in(rtf) == page
