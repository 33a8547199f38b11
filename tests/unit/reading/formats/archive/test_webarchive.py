"""Safari's web archives."""

import plistlib
from typing import Any

import pytest

from tests.support.archives import webarchive
from viewer.reading.formats import WEB_ARCHIVE, choose_format
from viewer.reading.formats.archive.webarchive import read
from viewer.reading.formats.reader import Hints, NotReadableError

STORY = "The council voted on Tuesday to close the old bridge for repairs, which are to begin in May."
PAGE = f"<html><head><title>Bridge closes</title></head><body><h1>Bridge closes</h1><p>{STORY}</p></body></html>"


def _refusal(data: bytes) -> str:
    with pytest.raises(NotReadableError) as caught:
        read(data, Hints("a.webarchive"))
    return str(caught.value)


@pytest.mark.parametrize("binary", [True, False])
def test_the_page_is_read_and_frames_are_counted(binary: bool) -> None:
    data = webarchive(PAGE, "<p>Buy a boat.</p>", "<p>Buy a car.</p>", binary=binary)
    assert choose_format(data, "a.txt") is WEB_ARCHIVE
    (draft,) = read(data, Hints("a.webarchive"))
    assert [block.text for block in draft.blocks] == ["Bridge closes", STORY]
    assert "2 frames of the page were left out." in [str(note.text) for note in draft.notes]


def test_the_character_set_that_is_named() -> None:
    data = webarchive(PAGE.replace("bridge", "мост").encode("koi8-r"), WebResourceTextEncodingName="koi8-r")
    assert "old мост for" in read(data, Hints("a"))[0].blocks[1].text


def test_a_text_and_a_page_of_frames() -> None:
    assert read(webarchive(STORY, WebResourceMIMEType="text/plain"), Hints("a"))[0].blocks[0].text == STORY
    assert read(webarchive("<img src=a.png>", PAGE), Hints("a"))[0].blocks[1].text == STORY


def test_what_has_no_text() -> None:
    assert "no text" in _refusal(webarchive("<img src=a.png>"))
    assert "no page" in _refusal(webarchive(b"\x89PNG", WebResourceMIMEType="image/png"))
    roots: tuple[Any, ...] = (
        {},
        {"WebMainResource": 1},
        {"WebMainResource": {"WebResourceData": 1}},
        [1],
        {"WebSubframeArchives": {}},
    )
    for root in roots:
        assert "no page" in _refusal(plistlib.dumps(root, fmt=plistlib.FMT_BINARY))


def test_what_is_broken_is_refused_in_words() -> None:
    whole = webarchive(PAGE)
    for length in range(8, len(whole), 5):
        assert "damaged" in _refusal(whole[:length])
    many = whole[:-24] + (2**60).to_bytes(8, "big") + whole[-16:]
    assert "damaged" in _refusal(many)
    entity = b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "b">]><plist><dict><key>&a;</key></dict></plist>'
    assert "damaged" in _refusal(entity)


def test_other_lists_are_refused() -> None:
    with pytest.raises(NotReadableError, match="settings"):
        choose_format(plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY), "a.plist")
