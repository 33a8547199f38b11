"""Characters become words, brought upright."""

import math

import pytest

from viewer.reading.formats.pdf.words import MIRRORED, Glyph, Word, is_rtl, main_angle, upright, without_drop_caps


def glyphs(text: str, angle: int = 0, x: float = 0.0, y: float = 0.0, run: int = 0) -> list[Glyph]:
    """A text with spaces, 6 points a character of size 10, in any direction."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    made: list[Glyph] = []
    spaced = True
    for number, letter in enumerate(text):
        if letter == " ":
            spaced = True
            continue
        at = x + 6 * number * cos, y + 6 * number * sin
        made.append(
            Glyph(letter, *at, at[0] + 6 if angle % MIRRORED == 0 else 0, 10, angle, bold=False, spaced=spaced, run=run)
        )
        spaced = False
    return made


@pytest.mark.parametrize("angle", [0, 37, 90, 180, 270])
def test_text_in_any_direction_becomes_words_from_left_to_right_and_down(angle: int) -> None:
    down = math.sin(math.radians(angle)), -math.cos(math.radians(angle))
    words = upright(glyphs("old bridge", angle) + glyphs("closes", angle, x=12 * down[0], y=12 * down[1]))[angle]
    assert [word.text for word in words] == ["old", "bridge", "closes"]
    assert words[0].left < words[1].left
    assert words[2].base - words[0].base == pytest.approx(12)


def test_lines_in_a_mirror_go_up() -> None:
    words = upright(glyphs("one", 180 + MIRRORED) + glyphs("two", 180 + MIRRORED, y=-12))[180 + MIRRORED]
    assert words[1].base > words[0].base


def test_letters_one_below_the_other_are_a_line_that_runs_down() -> None:
    columns = [Glyph(letter, 100 - 20 * column, 700 - 12 * n, 112, 12, 0, bold=False, spaced=n == 0, run=column)
               for column in range(2) for n, letter in enumerate("春の海ひねもす")]  # fmt: skip
    words = upright(columns)[270]
    assert [word.text for word in words] == ["春の海ひねもす"] * 2
    assert words[1].base - words[0].base == pytest.approx(20)


def test_a_column_of_figures_is_no_upright_text() -> None:
    figures = [
        Glyph(digit, 100, 700 - 12 * n, 106, 12, 0, bold=False, spaced=True, run=n) for n, digit in enumerate("12345")
    ]
    assert list(upright(figures)) == [0]


def test_a_word_is_divided_by_a_wide_gap_and_by_another_size() -> None:
    line = glyphs("ab") + glyphs("cd", x=30)
    assert [word.text for word in upright(line)[0]] == ["ab", "cd"]
    note = [*glyphs("bridge"), Glyph("2", 36, 0, 40, 6, 0, bold=False, spaced=False, run=1)]
    assert [(word.text, word.spaced) for word in upright(note)[0]] == [("bridge", True), ("2", False)]


def test_the_main_direction_is_that_of_most_characters() -> None:
    assert main_angle(upright(glyphs("arXiv", 90) + glyphs("the old bridge is closed"))) == 0


@pytest.mark.parametrize(("text", "rtl"), [("שלום", True), ("مرحبا 12", True), ("bridge", False), ("12", False)])
def test_scripts_from_right_to_left(text: str, rtl: bool) -> None:
    assert is_rtl(text) is rtl


@pytest.mark.parametrize(("cap", "word", "joined"), [("T", "he", "The"), ("A", "Bridge", "A Bridge")])
def test_a_drop_cap_is_joined_to_its_word(cap: str, word: str, joined: str) -> None:
    words = [
        Word(cap, 50, 75, 124, 36), Word(word, 77, 95, 100, 10), Word("council", 98, 130, 100, 10),
        Word("voted", 77, 95, 112, 10), Word("on", 77, 85, 124, 10), Word("Tuesday", 50, 90, 136, 10),
    ]  # fmt: skip
    made = without_drop_caps(words)
    assert made[0].text == joined
    assert [each.left for each in made] == [50, 98, 50, 50, 50]


def test_a_large_letter_with_nothing_beside_it_stays() -> None:
    words = [Word("A", 50, 75, 124, 36), Word("The", 50, 60, 200, 10), Word("council", 65, 90, 200, 10)]
    assert without_drop_caps(words) == words
