"""Messages that Outlook has saved, well made and hostile."""

import struct
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from tests.support.damage import damaged, outcomes
from tests.support.ole import attached_file, attached_message, make_msg, make_ole, message_tree
from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats import choose_format
from viewer.reading.formats.mail import outlook
from viewer.reading.formats.reader import Hints, NotReadableError

STORY = "The council voted on Tuesday to close the old bridge for repairs, which are to begin in May."
SENT = datetime(2024, 7, 5, 17, 30)


def read(data: bytes) -> tuple[Draft, ...]:
    return outlook.read(data, Hints("a.msg"))


def body(draft: Draft) -> list[str]:
    return [block.text for block in draft.blocks if block.role is not Role.FURNITURE][1:]


def packed(rtf: bytes) -> bytes:
    return struct.pack("<4I", 12 + len(rtf), len(rtf), 0x414C454D, 0) + rtf


def test_a_message() -> None:
    streams: Any = {
        "__substg1.0_0C1F001F": "anna@post.example".encode("utf-16-le"),
        "__substg1.0_0E04001F": "desk\0".encode("utf-16-le"),
        "__substg1.0_1035001F": "<1@post.example>".encode("utf-16-le"),
    }
    (draft,) = read(make_msg("Bridge closes", f"{STORY}\r\n\r\n-- \r\nAnna\r\n", sent=SENT, streams=streams))
    assert (draft.title, draft.byline, draft.published) == ("Bridge closes", "Anna Berg", "2024-07-05T17:30")
    assert (draft.part, body(draft)) == ("1@post.example", [STORY])
    furniture = [block.text for block in draft.blocks if block.role is Role.FURNITURE]
    assert furniture[:3] == ["From: Anna Berg <anna@post.example>", "To: desk", "Date: 2024-07-05 17:30"]


@pytest.mark.parametrize(
    ("page", "text"), [(950, "舊橋關閉"), (1255, "הגשר נסגר"), (20866, "Мост закрыт"), (50220, "橋が閉まる")]
)
def test_texts_in_a_code_page(page: int, text: str) -> None:
    codec = {950: "big5", 1255: "cp1255", 20866: "koi8-r", 50220: "iso2022_jp"}[page]
    streams: Any = {"__substg1.0_1000001E": text.encode(codec), "__substg1.0_0037001E": text.encode(codec)}
    tree = {**message_tree("", code_page=page), **streams}
    del tree["__substg1.0_0037001F"]
    (draft,) = read(make_ole(tree))
    assert draft.title == text
    assert text in [block.text for block in draft.blocks]


@pytest.mark.parametrize(
    ("streams", "text"),
    [
        ({"__substg1.0_10130102": f"<html><p>{STORY}</p></html>".encode()}, STORY),
        ({"__substg1.0_1013001F": f"<p>{STORY}</p>".encode("utf-16-le")}, STORY),
        ({"__substg1.0_10090102": packed(rb"{\rtf1\fromhtml1 {\*\htmltag64 <p>}Closed{\*\htmltag72 </p>}}")}, "Closed"),
        ({"__substg1.0_10090102": packed(rb"{\rtf1\ansi Closed.\par}")}, "Closed."),
    ],
)
def test_bodies_in_other_forms(streams: Any, text: str) -> None:
    assert body(read(make_msg("Bridge", streams=streams))[0]) == [text]


def test_of_two_forms_of_the_body_the_one_that_a_reader_sees() -> None:
    page: Any = {"__substg1.0_10130102": b"<p>The council voted.</p>"}
    assert body(read(make_msg("Bridge", STORY, streams=page))[0]) == [STORY]
    page = {"__substg1.0_10130102": f"<p>Full: {STORY}</p>".encode()}
    assert body(read(make_msg("Bridge", "See it in a browser.", streams=page))[0]) == [f"Full: {STORY}"]


def test_messages_and_stories_attached() -> None:
    inner = message_tree("Inner", "Inner text.", inside=True, sent=SENT)
    deep = message_tree(
        "Third", "Third.", inside=True, attached=(attached_message(message_tree("Fourth", "x", inside=True)),)
    )
    second = message_tree("Second", "Second.", inside=True, attached=(attached_message(deep),))
    attached = (
        attached_file("story.txt", STORY.encode()), attached_message(inner), attached_file("a.jpg", b"\xff\xd8\xff"),
        attached_message(second),
    )  # fmt: skip
    drafts = read(make_msg("Bridge", "See below.", attached=attached))
    assert [draft.title for draft in drafts] == ["Bridge", "", "Inner", "Second", "Third"]
    assert drafts[1].part == "story.txt"
    assert drafts[2].published == "2024-07-05T17:30"
    assert [str(note.text) for note in drafts[0].notes] == ["1 attachment was left out: a.jpg."]
    assert [str(note.text) for note in drafts[4].notes] == ["1 attachment was left out: Fourth."]


def test_it_is_a_message_by_its_streams_else_by_its_name() -> None:
    data = make_msg("Bridge", STORY)
    assert choose_format(data, "a.doc").name == "msg"
    other = make_ole({"WordDocument": bytes(5_000)})
    assert choose_format(other, "a.msg").name == "msg"
    with pytest.raises(NotReadableError, match=r"save it as \.docx"):
        choose_format(other, "a.doc")
    assert choose_format(b"A text.", "a.msg").name == "text"


def test_an_ole_file_that_is_no_message_is_refused() -> None:
    with pytest.raises(NotReadableError, match=r"save it as \.docx"):
        read(make_ole({"WordDocument": bytes(5_000)}))


def test_damaged_streams_are_counted() -> None:
    streams: Any = {"__substg1.0_10130102": bytes(8_000)}
    data = make_msg("Bridge", STORY, streams=streams)
    place = data.index("__substg1.0_10130102".encode("utf-16-le")) + 116
    (draft,) = read(data[:place] + b"\xee\xee\x00\x00" + data[place + 4 :])
    assert body(draft) == [STORY]
    assert [str(note.text) for note in draft.notes] == ["1 part of the file is damaged and was left out."]


def hostile() -> Iterator[bytes]:
    streams: Any = {"__substg1.0_10130102": b"<p>" * 2_000}
    whole = make_msg(
        "Bridge", STORY * 60, streams=streams, attached=(attached_message(message_tree("x", "y", inside=True)),)
    )
    yield from (whole[:stop] for stop in range(0, len(whole), 1_500))
    yield from damaged(whole, copies=60, most=30, seed=5)
    yield make_ole(message_tree("x", "y", attached=tuple(attached_file(f"{n}.txt", b"x") for n in range(300))))
    yield make_ole({"a" * 20 + str(n): b"x" for n in range(900)})
    yield b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000)


def test_hostile_messages_are_read_or_refused_in_time() -> None:
    assert set().union(*outcomes(read, hostile())) == {"Draft", "refused"}
