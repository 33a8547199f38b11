"""Words become rows and lines."""

import pytest

from viewer.reading.formats.pdf.lines import cells_of, line_of, rows_of
from viewer.reading.formats.pdf.words import Word


def row(*words: tuple[str, float, float], base: float = 100.0, size: float = 10.0) -> list[Word]:
    """Words as (text, left, right), each one after the other in the file."""
    return [Word(text, left, right, base, size, order=n) for n, (text, left, right) in enumerate(words)]


def test_words_on_one_height_are_a_row_and_raised_ones_belong_to_it() -> None:
    first = row(("Council", 0, 40), ("closes", 43, 70))
    note = Word("2", 70, 74, 96.5, 6, spaced=False, order=2)
    rows = rows_of([*row(("Next", 0, 30), base=112), note, *reversed(first)])
    assert [[word.text for word in each] for each in rows] == [["Council", "closes", "2"], ["Next"]]
    assert line_of(rows[0]).text == "Council closes2"
    assert line_of(rows[0]).base == 100


def test_a_row_is_cut_at_wide_gaps() -> None:
    words = row(("633", 0, 15), ("August", 200, 230), ("1978", 233, 250))
    assert [[word.text for word in cell] for cell in cells_of(words)] == [["633"], ["August", "1978"]]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        # In another order in the file than on the page, the gap tells whether there is a space.
        ([Word("T", 0, 6, 100, 10, order=5), Word("he", 6, 15, 100, 10, order=1)], "The"),
        ([Word("to", 0, 9, 100, 10, order=5), Word("be", 11.5, 20, 100, 10, order=1)], "to be"),
        # In order, the file does.
        ([Word("fi", 0, 9, 100, 10), Word("re", 9, 15, 100, 10, spaced=False, order=1)], "fire"),
    ],
)
def test_spaces(words: list[Word], text: str) -> None:
    assert line_of(words).text == text


def test_a_line_from_the_right_keeps_words_from_the_left_in_their_order() -> None:
    words = [Word("הגשר", 80, 100, 0, 10), Word("New", 40, 58, 0, 10), Word("Old", 28, 38, 0, 10),
             Word("נסגר", 0, 25, 0, 10)]  # fmt: skip
    line = line_of(sorted(words, key=lambda word: word.left))
    assert line.rtl
    assert line.text == "הגשר Old New נסגר"
    assert line.mirrored().left == -100


def test_a_line_is_bold_only_as_a_whole_and_knows_its_second_size() -> None:
    run_in = [Word("ACTION:", 0, 30, 0, 8, bold=True), Word("notice", 33, 60, 0, 10)]
    line = line_of(run_in)
    assert not line.bold
    assert {line.size, line.other} == {8, 10}


def test_marks_stand_after_figures_in_a_line_from_the_right() -> None:
    words = [Word("،2024", 0, 25, 0, 10, order=1), Word("عام", 30, 60, 0, 10, order=0)]
    assert line_of(words).text == "عام 2024،"
