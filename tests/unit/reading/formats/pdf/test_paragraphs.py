"""Lines become paragraphs, and these go on over columns."""

from collections.abc import Iterable
from typing import Any

import pytest

from viewer.reading.formats.pdf.lines import Line
from viewer.reading.formats.pdf.paragraphs import Text, joined, text_of, texts_of

RIGHT: dict[str, Any] = {"bold": False, "rtl": True, "first": 20}
FULL = "and so on to the edge of the column here"


def lines(*given: str | tuple[str, float, float], size: float = 10.0, step: float = 12.0) -> list[Line]:
    """Lines of (text, left, right) or a text that reaches from 0 to 200; "" leaves out a line."""
    made = []
    for number, each in enumerate(given):
        text, left, right = (each, 0, 200) if isinstance(each, str) else each
        if text:
            made.append(Line(text, left, right, step * number, size, bold=False, first=20))
    return made


def said(made: Iterable[Text]) -> list[str]:
    return [text_of(text) for text in made]


@pytest.mark.parametrize(
    ("given", "count"),
    [
        ((FULL, FULL, ("the end.", 0, 80)), 1),
        ((FULL, "", FULL), 2),  # a gap
        ((FULL, FULL, ("The next", 12, 200), FULL), 2),  # set in
        ((FULL, ("the end.", 0, 80), ("Next", 0, 200), FULL), 2),  # a short last line
        ((FULL, ("No end", 0, 60), ("Next", 0, 200)), 2),  # a heading
        ((FULL, ("3 May", 0, 180), ("next", 0, 200)), 1),  # ragged
        (("• one thing", "• another thing"), 2),
        (("1. one thing that is", ("long", 15, 60), "2. another thing"), 2),
        ((("quoted words", 20, 180), ("quoted words", 20, 180), FULL), 2),
        ((("Centred", 80, 120), ("wider line", 60, 140)), 1),
    ],
)
def test_paragraphs(given: Any, count: int) -> None:
    assert len(texts_of(lines(*given), 1, 8.0 if given[0][0] == "Centred" else 10.0)) == count


def test_a_name_and_a_date_in_the_middle_are_each_for_themselves() -> None:
    given = lines(FULL, ("Anna Berg", 80, 120), ("Monday, 5 December", 70, 130), step=24)
    assert len(texts_of(given, 1, 10.0)) == 3


def test_another_size_begins_a_paragraph_but_not_where_a_line_has_both() -> None:
    large, small = Line("Council closes", 0, 200, 0, 14, bold=False), Line("the bridge", 0, 200, 13, 10, bold=False)
    assert len(texts_of([large, small], 1, 10)) == 2
    run_in = Line("CONTACT: Anna", 0, 200, 0, 14, bold=False, other=10)
    assert len(texts_of([run_in, small], 1, 10)) == 1


def test_rows_of_a_table_are_each_for_themselves() -> None:
    rows = [Line("Oslo 12", 0, 200, 12 * n, 10, bold=False, gap=8) for n in range(3)]
    assert len(texts_of(rows, 1, 10)) == 3


def test_columns_from_the_right_are_read_as_in_a_mirror() -> None:
    given = [Line("שורה", 0, 200, 0, 10, **RIGHT), Line("סוף.", 120, 200, 12, 10, **RIGHT),
             Line("התחלה", 0, 188, 24, 10, **RIGHT)]  # fmt: skip
    assert [len(text.lines) for text in texts_of(given, 1, 10)] == [2, 1]


def test_a_sentence_goes_on_in_the_next_column_past_notes_and_running_heads() -> None:
    first = texts_of(lines(FULL, "the council voted to close the old"), 1, 10)
    note = Text(lines("1 So says the report.", size=8), 1, is_note=True)
    head = Text(lines("The Harbour Post"), 1, aside=True)
    caption = Text(lines("The bridge in May.", size=8), 2)
    second = texts_of(lines("bridge in May.", "", "Another one"), 2, 10)
    made = said(joined([*first, note, head, caption, *second]))
    assert made == [
        f"{FULL} the council voted to close the old bridge in May.", "1 So says the report.", "The Harbour Post",
        "The bridge in May.", "Another one",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "first"),
    [("It is closed.", "and more"), ("the end of it", "• an item"), ("Report", "It is closed")],
)
def test_nothing_goes_on_after_an_end_or_into_an_item(last: str, first: str) -> None:
    one, other = texts_of(lines(last), 1, 10), texts_of(lines(first), 2, 10)
    assert len(joined([*one, *other])) == 2


def test_footnotes_are_the_small_type_at_the_end_of_a_column() -> None:
    body = lines(FULL, FULL)
    notes = [
        Line("1The report of May.", 0, 150, 48, 8, bold=False),
        Line("2 See the town's page.", 0, 150, 58, 8, bold=False),
    ]
    made = texts_of([*body, *notes], 1, 10)
    assert [text.is_note for text in made] == [False, True, True]


@pytest.mark.parametrize(
    ("above", "below", "words", "text"),
    [
        ("the brid-", "ge is", "", "the bridge is"),
        ("the well-", "known man", "well-known", "the well-known man"),
        ("the well-", "known man", "well-known wellknown", "the wellknown man"),
        ("Soekarno-", "Hatta", "", "Soekarno-Hatta"),
        ("2018-", "19", "", "2018-19"),
        ("see https://a.example/", "b/c", "", "see https://a.example/b/c"),
        ("mail anna@", "a.example", "", "mail anna@a.example"),
        ("港町に", "朝が", "", "港町に朝が"),
        ("the old –", "and new", "", "the old – and new"),
    ],
)
def test_lines_are_joined(above: str, below: str, words: Any, text: str) -> None:
    assert text_of(Text(lines(above, below)), frozenset(words.split())) == text


COLUMN = (FULL, FULL, "and then at last it came to an end.")


@pytest.mark.parametrize(
    ("foot", "head", "goes_on"),
    [
        ("Fiona Reid, a teacher from Upper", "Carrick, told the court of it.", True),
        ("It cost the owners of the mine", "£6m in all.", True),
        ("It cost the owners of the mine", "in all.", True),
        ("He was asked about it by Mr.", "Solberg, the mayor.", True),
        ("They came at 9 p.m.", "Nobody was there.", False),
        ("They came late in the week.", "and of the others nothing is known.", False),
        ("Fiona Reid, a teacher from Upper", "24 others were there.", False),
        ("Fiona Reid, a teacher from Upper", "▸ Others were there.", False),
        (("Upper Carrick and the valley", 0, 160), "Others were there.", False),
        (("He was asked about it by Mr.", 0, 150), "Solberg, the mayor.", False),
    ],
)
def test_a_paragraph_with_one_line_in_a_column_goes_on_in_the_next(foot: Any, head: str, *, goes_on: bool) -> None:
    first = texts_of([*lines(*COLUMN, "", "", foot)], 1, 10)
    second = texts_of([*lines((head, 0, 180), "", *COLUMN)], 2, 10)
    assert [len(text.all_lines) for text in joined([*first, *second])] == ([3, 2, 3] if goes_on else [3, 1, 1, 3])


def test_a_line_alone_goes_on_before_a_capital_only_in_a_column_as_wide() -> None:
    foot = "Fiona Reid, a teacher from Upper"
    first = texts_of(lines(*COLUMN, "", "", foot), 1, 10)
    narrow = texts_of(lines(*((text, 0, 140) for text in ("Carrick", *COLUMN))), 2, 10)
    entries = texts_of(lines(*((f"{name}.", 0, 60) for name in ("Carrick", "Dunmore", "Halden", "Lisbon"))), 2, 10)
    for second in (narrow, entries):
        assert text_of(joined([*first, *second])[1]) == foot
