"""Code pages of RTF."""

import pytest

from viewer.reading.formats.office.rtf_fonts import Fonts, code_page


@pytest.mark.parametrize(
    ("number", "codec"),
    [(1250, "cp1250"), (10000, "mac_roman"), (65001, "utf-8"), (932, "cp932"), (99999, ""), (-1, ""), (0, "")],
)
def test_code_pages(number: int, codec: str) -> None:
    assert code_page(number) == codec


@pytest.mark.parametrize(
    ("document", "charset", "text", "data"),
    [
        ("cp1252", 0, "é", b"\xe9"),
        ("cp1250", 0, "ř", b"\xf8"),
        ("cp1252", 238, "ř", b"\xf8"),
        ("cp1252", 204, "Привет", "Привет".encode("cp1251")),
        ("cp1252", 128, "記録", "記録".encode("cp932")),
        ("cp932", 0, "ét", b"\xe9t"),
        ("cp932", 0, "記録", "記録".encode("cp932")),
        ("cp936", 0, "“x”", b"\x93x\x94"),
        ("cp1252", 2, "αβ\ufffd"[:2], b"\xf0\xf1"),
    ],
)
def test_text_is_in_the_code_page_of_its_font(document: str, charset: int, text: str, data: bytes) -> None:
    fonts = Fonts()
    fonts.document = document
    fonts.set_charset(3, charset)
    if charset == 2:
        fonts.name(3, "Symbol")
        assert fonts.decode(b"\xb7\xb3", 3) == "•≥"
        assert fonts.character(0xF061, 3) == "\u03b1"
    else:
        assert fonts.decode(data, 3) == text


def test_a_font_may_have_a_page() -> None:
    fonts = Fonts()
    fonts.set_page(1, 1251)
    fonts.set_page(1, 99999)
    assert fonts.decode(b"\xcf", 1) == "П"
    assert fonts.decode(b"\xcf", 2) == "Ï"
    assert fonts.decode(b"\x81", 2) == "\ufffd"
