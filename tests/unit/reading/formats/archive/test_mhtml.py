"""Pages saved as one file, with their pictures and frames."""

import base64

import pytest

from tests.support.archives import mhtml
from viewer.reading.formats import MAIL, SAVED_PAGE, choose_format
from viewer.reading.formats.archive.mhtml import read
from viewer.reading.formats.reader import Hints, NotReadableError

STORY = "The council voted on Tuesday to close the old bridge for repairs, which are to begin in May."
PAGE = f"<html><head><title>Bridge closes</title></head><body><h1>Bridge closes</h1><p>{STORY}</p></body></html>"


def _texts(data: bytes) -> list[str]:
    (draft,) = read(data, Hints("a.mhtml"))
    assert draft.text == ""
    return [block.text for block in draft.blocks]


@pytest.mark.parametrize("saved", [True, False])
def test_the_page_is_read_and_the_rest_is_not(saved: bool) -> None:
    data = mhtml(
        ("Content-Type: text/css", "p { color: red }"),
        ("Content-Type: text/html; charset=utf-8", PAGE),
        ("Content-Type: image/gif\nContent-Transfer-Encoding: base64", "R0lGODlhAQABAAAAACw="),
        saved=saved,
    )
    assert _texts(data) == ["Bridge closes", STORY]


def test_transfer_codes_and_character_sets() -> None:
    page = PAGE.replace("bridge", "Brücke").encode("cp1252")
    coded = base64.b64encode(page).decode()
    data = mhtml(("Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: base64", coded))
    assert "Brücke" in _texts(data)[1]
    quoted = PAGE.replace("bridge", "Br=C3=BCcke").replace("Tuesday", "Tues=\nday")
    data = mhtml(("Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable", quoted))
    assert "on Tuesday to close the old Brücke" in _texts(data)[1]


def test_the_part_that_is_named_comes_first_and_frames_are_counted() -> None:
    frame = ("Content-Type: text/html\nContent-ID: <ad>", "<p>Buy a boat.</p>")
    page = ("Content-Type: text/html\nContent-ID: <Page>", PAGE)
    data = mhtml(frame, page)
    assert _texts(data)[0] == "Buy a boat."
    data = data.replace(b'type="text/html"', b'type="text/html"; start="<page>"')
    assert _texts(data) == ["Bridge closes", STORY]
    (draft,) = read(data, Hints("a.mhtml"))
    assert "1 frame of the page was left out." in [str(note.text) for note in draft.notes]


def test_a_page_that_is_nothing_but_frames() -> None:
    data = mhtml(
        ("Content-Type: text/html", "<frameset><frame src='cid:a'></frameset>"), ("Content-Type: text/html", PAGE)
    )
    assert _texts(data) == ["Bridge closes", STORY]


def test_a_page_without_a_title_has_that_of_the_file() -> None:
    (draft,) = read(mhtml(("Content-Type: text/html", f"<p>{STORY}</p>")), Hints("a.mht"))
    assert draft.title == "Saved"


@pytest.mark.parametrize(
    "data",
    [mhtml(), mhtml(("Content-Type: image/png", "x")), mhtml(("Content-Type: text/html", " ")), b"\n\n", b"x: y"],
)
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(NotReadableError, match="no text"):
        read(data, Hints("a.mhtml"))


def test_a_saved_page_is_told_from_a_mail() -> None:
    page = ("Content-Type: text/html", PAGE)
    assert choose_format(mhtml(page), "a.txt") is SAVED_PAGE
    assert choose_format(mhtml(page, saved=False), "a.mht") is SAVED_PAGE
    assert choose_format(mhtml(page, saved=False), "a.eml") is MAIL
    explorer = b'From: "Saved by Internet Explorer 11"\n' + mhtml(page, saved=False)
    assert choose_format(explorer, "a") is SAVED_PAGE
