"""Running heads and feet are told from the text."""

import pytest

from viewer.reading.formats.pdf.margins import Sheet, body_size_of, part_pages
from viewer.reading.formats.pdf.words import Word


def line(text: str, base: float, left: float = 50.0, size: float = 10.0) -> list[Word]:
    words, x = [], left
    for word in text.split():
        words.append(Word(word, x, x + 5 * len(word), base, size))
        x += 5 * len(word) + 3
    return words


def page(*edges: tuple[str, float], first: str = "", rows: int = 30) -> Sheet:
    """A page of 800 points whose text stands from 100 to 500, with lines at its edges, each text and base."""
    words = [word for text, base in edges for word in line(text, base)]
    for number in range(rows):
        words += line(f"{first} row {'abcdefghijklmnopqrstuvwxyzäöüß'[number]} of the story", 112 + 12 * number)
    return Sheet(words, 0, 800)


def said(rows: list[list[Word]]) -> list[str]:
    return [" ".join(word.text for word in row) for row in rows]


def test_what_stands_at_one_place_on_several_pages_is_no_text_whatever_its_figures() -> None:
    sheets = [page(("The Harbour Post 12", 40), first="one"), page(("13 The Harbour Post", 42), first="two")]
    parted = part_pages(sheets, 10)
    assert [said(each.head) for each in parted] == [["The Harbour Post 12"], ["13 The Harbour Post"]]
    assert not any(word.text == "Harbour" for each in parted for word in each.text)


def test_the_same_words_at_another_place_or_on_one_page_are_text() -> None:
    assert not any(each.head for each in part_pages([page(("The Post", 40)), page(("The Post", 80), first="x")], 10))
    assert not part_pages([page(("The Harbour Post", 40))], 10)[0].head


def test_pages_that_are_the_same_keep_their_first_lines() -> None:
    """A line that stands as close to the next as all others is no head, though it be repeated."""
    parted = part_pages([page(rows=20), page(rows=20)], 10)
    assert not any(each.head or each.foot for each in parted)


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7 of 9", "Seite 7", "7/9", "xii", "стр. 7"])
def test_a_page_number_is_no_text(number: str) -> None:
    assert said(part_pages([page((number, 780))], 10)[0].foot) == [number]


@pytest.mark.parametrize("last", ["2019.", "7 June", "0379;", "the end"])
def test_a_short_last_line_is_text(last: str) -> None:
    assert not part_pages([page((last, 780))], 10)[0].foot


def test_what_is_farther_out_than_a_page_number_is_no_text_either() -> None:
    foot = [*line("633", 760), *line("Communications", 760, 200), *line("of the town", 772, 200)]
    sheet = page()
    parted = part_pages([Sheet(sheet.words + foot, 0, 800)], 10)[0]
    assert said(parted.foot) == ["633 Communications", "of the town"]


@pytest.mark.parametrize("mark", ["https://harbour.example/bridge", "15.9.2007 11:02", "E:\\FM\\06AUP1.SGM"])
def test_a_browsers_or_printers_marks_at_the_edge_are_no_text(mark: str) -> None:
    assert said(part_pages([page((mark, 785))], 10)[0].foot) == [mark]
    assert not part_pages([page((mark, 700))], 10)[0].foot


def test_a_page_with_a_single_line_keeps_it() -> None:
    assert not part_pages([Sheet(line("Closed", 40), 0, 800)], 10)[0].head


def test_the_size_of_the_text_is_that_of_most_letters() -> None:
    assert body_size_of([*line("Headline", 50, size=24), *line("the old bridge is closed", 90, size=9.96)]) == 10
    assert body_size_of([]) == 0
