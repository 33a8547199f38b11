"""Pages are cut at their gutters, in reading order."""

from dataclasses import replace

import pytest

from tests.support.growth import grows_evenly
from viewer.reading.formats.pdf.columns import columns_of
from viewer.reading.formats.pdf.words import Word


def block(
    name: str, left: float, width: float, top: float, rows: int, *, rtl: bool = False, size: float = 10.0
) -> list[Word]:
    """Rows of words 20 points wide, of which the first says its block."""
    made: list[Word] = []
    for number in range(rows):
        for place in range(int(width // 23)):
            text = f"{name}{number}" if place == 0 else "word"
            made.append(Word("מילה" if rtl and place else text, left + 23 * place, left + 23 * place + 20,
                             top + 12 * number, size, order=len(made)))  # fmt: skip
    return made


def firsts(words: list[Word]) -> list[str]:
    """The first word of every part."""
    return [part[0][0].text for part in columns_of(words)]


def test_one_column_is_one_part() -> None:
    assert firsts(block("a", 50, 400, 100, 30)) == ["a0"]


def test_two_and_three_columns_are_read_one_after_the_other() -> None:
    assert firsts(block("b", 300, 230, 100, 30) + block("a", 50, 230, 100, 30)) == ["a0", "b0"]
    three = block("c", 410, 160, 100, 30) + block("a", 50, 160, 100, 30) + block("b", 230, 160, 104, 29)
    assert firsts(three) == ["a0", "b0", "c0"]


def test_from_the_right_where_the_script_is() -> None:
    words = block("a", 50, 230, 100, 30, rtl=True) + block("b", 300, 230, 100, 30, rtl=True)
    assert [part[0][0].left for part in columns_of(words)] == [300, 50]


def test_a_headline_over_the_columns_and_a_table_below_do_not_hide_them() -> None:
    words = (
        block("head", 50, 480, 60, 1, size=20) + block("a", 50, 230, 100, 30) + block("b", 300, 230, 100, 30)
        + block("foot", 50, 480, 500, 3)
    )  # fmt: skip
    assert firsts(words) == ["head0", "a0", "b0", "foot0"]


def test_a_head_with_columns_of_its_own_comes_first() -> None:
    """A rubric on the left, a date on the right, over columns whose gutters go on between them."""
    head = block("rubric", 50, 100, 60, 1) + block("date", 410, 120, 60, 1)
    words = head + block("a", 50, 230, 120, 30) + block("b", 300, 230, 120, 30)
    assert firsts(words) == ["rubric0", "a0", "b0"]


def test_a_table_is_read_row_by_row() -> None:
    words = [
        Word("cell", 50 + 90 * column, 70 + 90 * column, 100 + 12 * row, 10) for row in range(9) for column in range(5)
    ]
    assert len(columns_of(words)) == 1


def test_a_gutter_may_be_narrow_if_the_file_has_one_column_after_the_other() -> None:
    left, right = block("a", 50, 230, 100, 30), block("b", 282, 230, 100, 30)
    apart = [replace(word, order=n) for n, word in enumerate([*left, *right])]
    assert firsts(apart) == ["a0", "b0"]
    rows = sorted([*left, *right], key=lambda word: (word.base, word.left))
    assert firsts([replace(word, order=n) for n, word in enumerate(rows)]) == ["a0"]
    assert firsts([replace(word, order=7 * n % len(rows)) for n, word in enumerate(rows)]) == ["a0"]


def test_numbers_of_a_list_are_no_column() -> None:
    words = [Word(f"{row}.", 50, 58, 100 + 12 * row, 10) for row in range(9)] + block("a", 75, 400, 100, 9)
    assert len(columns_of(words)) == 1


def test_a_page_full_of_gaps_is_cut_in_time() -> None:
    words = [Word("x", (7 * n * n) % 600, (7 * n * n) % 600 + 5, n // 10, 1.5) for n in range(400)]
    assert sum(len(row) for part in columns_of(words) for row in part) == len(words)
    assert grows_evenly(lambda count: columns_of(words[:count]), 100)


def in_order(*blocks: list[Word]) -> list[Word]:
    """The words in the order in which the file has them."""
    return [replace(word, order=n) for n, word in enumerate(word for words in blocks for word in words)]


def by_rows(*blocks: list[Word]) -> list[Word]:
    """As in_order, of a file that goes row by row across the page."""
    return in_order(sorted((word for words in blocks for word in words), key=lambda word: (word.base, word.left)))


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_the_last_lines_of_a_text_in_a_column_of_their_own(rows: int) -> None:
    head = block("head", 50, 480, 60, 1, size=20)
    left, right = block("a", 50, 230, 100, 30), block("b", 300, 230, 100, rows)
    assert firsts(in_order(head, left, right)) == ["head0", "a0", "b0"]
    short = [replace(right[0], text="vote.", right=right[0].left + 20)]
    assert firsts(in_order(head, left, short)) == ["head0", "a0", "vote."]
    assert firsts(in_order(left[:10], right[:10])) == ["a0"]
    assert [part[0][0].left for part in columns_of(in_order(
        block("b", 300, 230, 100, 30, rtl=True), block("a", 50, 230, 100, rows, rtl=True)))] == [300, 50]  # fmt: skip


@pytest.mark.parametrize("beside", ["3", "38 %", "News"])
def test_a_number_beside_a_paragraph_is_no_column(beside: str) -> None:
    number = [Word(beside, 300, 315, 100, 10)]
    assert firsts(in_order(block("a", 50, 230, 100, 30), number)) == ["a0"]


def test_a_file_that_goes_row_by_row_has_no_column_of_few_lines() -> None:
    assert firsts(by_rows(block("a", 50, 230, 100, 30), block("b", 300, 230, 100, 3))) == ["a0"]


def stories(*, second: int = 10, below: float = 290, above: float = 100, size: float = 20.0) -> list[list[Word]]:
    """One story in two columns, the other below it, under a headline as wide as its first column."""
    return [
        block("a", 50, 230, 100, 10),
        block("b", 300, 230, above, second),
        block("head", 50, 230, 270, 1, size=size),
        block("c", 50, 230, 290, 10),
        block("d", 300, 230, below, 10),
    ]


def test_a_story_below_another_begins_at_its_headline() -> None:
    whole = ["a0", "b0", "head0", "d0"]
    assert firsts(in_order(*stories())) == whole
    assert firsts(by_rows(*stories())) == whole
    assert firsts(by_rows(*stories(second=8))) == whole
    a, b, head, c, d = stories(second=8)
    assert firsts(in_order(a, head, c, b, d)) == whole
    assert firsts(in_order(*stories(second=5))) == whole
    assert firsts(in_order(*stories(below=340))) == whole


@pytest.mark.parametrize(
    "made",
    [
        stories(size=12),  # a heading within a story
        stories(second=5, below=340),  # a picture beside it
        stories(second=16),  # a column that goes on beside it
        [*stories()[:2], [replace(word, text="M", right=word.left + 12) for word in stories()[2][:1]], *stories()[3:]],
    ],
)
def test_a_heading_in_one_column_begins_no_story(made: list[list[Word]]) -> None:
    a, b, head, c, d = made
    assert firsts(in_order(a, head, c, b, d)) == ["a0", "b0"]
