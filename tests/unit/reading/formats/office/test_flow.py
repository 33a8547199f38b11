"""Blocks of running text."""

import textwrap

import pytest

from tests.support.wrapped import MAYOR, VOTE
from viewer.reading.formats.office.flow import NOTE, ROW, Block, Flow, row_of


def test_paragraphs_notes_and_frames_stand_in_order() -> None:
    flow = Flow()
    flow.begin_paragraph()
    flow.write("One")
    flow.open()
    flow.write("beside")
    flow.end_paragraph()
    flow.close_frame()
    flow.open()
    flow.write("a note")
    flow.close_note()
    flow.write(" goes  on\nhere\n \nand here")
    flow.end_paragraph("title")
    flow.end_paragraph("empty")
    flow.write("Last")
    assert flow.finish() == [
        Block("One goes on here", "title"),
        Block("and here", "title"),
        Block("beside"),
        Block("Last"),
        Block("a note", NOTE),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "blocks"),
    [
        ([("a", "x", True), ("b", "y", False)], [("ab", "y")]),
        ([("a", "x", True), ("", "y", False)], [("a", "x")]),
        ([("", "x", True), ("b", "y", False)], [("b", "y")]),
        ([("a", "x", True), (" ", "y", True), ("", "z", False), ("c", "", False)], [("a", "x"), ("c", "")]),
        ([("a", "x", True)], [("a", "x")]),
    ],
)
def test_joined_paragraphs_are_what_the_last_with_text_is(
    paragraphs: list[tuple[str, str, bool]], blocks: list[tuple[str, str]]
) -> None:
    flow = Flow()
    for text, kind, joins in paragraphs:
        flow.write(text)
        flow.end_paragraph(kind, joins=joins)
    assert flow.finish() == [Block(*block) for block in blocks]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("split", "Paragraph", "split Paragraph"),
        ("ended.", "Next", "ended. Next"),
        ("word ", "next", "word next"),
        ("word", " next", "word next"),
        ("word", ", next", "word, next"),
        ("half-", "word", "half-word"),
        ("“", "word", "“word"),
        ("段落", "合併", "段落合併"),
        ("", "word", "word"),
    ],
)
def test_at_a_seam_words_stay_apart(before: str, after: str, joined: str) -> None:
    flow = Flow()
    flow.write(before)
    flow.end_paragraph(joins=True, seam=True)
    flow.write("")
    flow.write(after)
    flow.write("")
    assert [block.text for block in flow.finish()] == [joined]


def cells(*texts: str) -> list[list[Block]]:
    return [[Block(part) for part in text.split("/") if part] for text in texts]


@pytest.mark.parametrize(
    ("row", "blocks"),
    [
        (cells("a", "b"), [Block("a | b", ROW)]),
        (cells("a", "", "c/d"), [Block("a | c d", ROW)]),
        (cells("", ""), []),
        (cells("a/b"), [Block("a"), Block("b")]),
        (cells("a", "b" * 300 + "/" + "c" * 300), [Block("a"), Block("b" * 300), Block("c" * 300)]),
    ],
)
def test_a_row_is_a_block_but_for_what_places_text(row: list[list[Block]], blocks: list[Block]) -> None:
    assert row_of(row) == blocks


def test_what_is_left_open_is_not_lost() -> None:
    flow = Flow()
    flow.write("outer")
    flow.open_row()
    flow.open()
    flow.write("cell")
    flow.open()
    flow.write("frame")
    assert [block.text for block in flow.finish()] == ["outer", "cell", "frame"]


def flow_of(*paragraphs: str, headline: str = "") -> list[str]:
    flow = Flow()
    for text, kind in [(headline, "title"), *((paragraph, "") for paragraph in paragraphs)]:
        flow.begin_paragraph()
        flow.write(text)
        flow.end_paragraph(kind)
    return [block.text for block in flow.finish()]


def test_a_paragraph_a_line_of_a_wrapped_text_is_no_paragraph() -> None:
    lines = [line for paragraph in (VOTE, MAYOR, VOTE) for line in [*textwrap.wrap(paragraph, 68), ""]]
    assert flow_of(*lines, headline="Landing to close") == ["Landing to close", VOTE, MAYOR, VOTE]
    assert flow_of(*lines) == [VOTE, MAYOR, VOTE]
    filled = VOTE + " Nobody else has fallen into it"  # as long as its column
    lines = [line for paragraph in (filled, MAYOR, filled, MAYOR) for line in [*textwrap.wrap(paragraph, 69), ""]]
    assert flow_of(*lines) == [filled, MAYOR, filled, MAYOR]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [VOTE, MAYOR, VOTE, MAYOR, VOTE, MAYOR, VOTE],
        [
            "milk and bread",
            "eggs if they have some",
            "a cabbage",
            "red apples",
            "coffee",
            "a light bulb",
            "some butter",
        ],
        textwrap.wrap(VOTE, 68),
    ],
)
def test_paragraphs_that_are_no_lines_stay(paragraphs: list[str]) -> None:
    assert flow_of(*paragraphs) == paragraphs
    assert flow_of(*(each for paragraph in paragraphs for each in (paragraph, ""))) == paragraphs
