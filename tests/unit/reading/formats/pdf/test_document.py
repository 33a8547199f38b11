"""Whole PDF files, well made and hostile."""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from math import cos, radians, sin
from typing import Any

import pytest

from tests.support.damage import damaged, outcomes
from tests.support.growth import grows_evenly
from tests.support.pdf import Put, lines, make_pdf
from viewer.model import Role
from viewer.model.draft import Draft
from viewer.reading.formats import choose_format
from viewer.reading.formats.pdf import document
from viewer.reading.formats.reader import Hints, NotReadableError

STORY = (
    "The council voted on Tuesday to close the old bridge for re-",
    "pairs, which are to begin in May and will take until the winter.",
    "The mayor said that the ferry would run every hour until then.",
)
HINTS = Hints("bridge.pdf")


def read(sheets: Sequence[Iterable[Put]], **more: Any) -> Draft:
    (draft,) = document.read(make_pdf(sheets, **more), HINTS)
    return draft


def texts(draft: Draft, role: Role | None = None) -> list[str]:
    return [block.text for block in draft.blocks if role is None or block.role is role]


def columns(left: Sequence[str], right: Sequence[str]) -> list[Put]:
    """Two columns of text, written in turn, as some programs do."""
    return [put for pair in zip(lines(50, 700, left), lines(310, 700, right), strict=True) for put in pair]


LEFT = [f"left {word} of the column that is long enough" for word in ("one", "two", "three", "four", "five", "seven")]
RIGHT = [line.replace("left", "right") for line in LEFT]


def test_a_story_with_headline_byline_date_and_page_number() -> None:
    draft = read(
        [
            [
                Put(50, 780, "Old bridge closes in May", 22, "B"), Put(50, 755, "By Anna Berg"),
                Put(50, 735, "5 July 2024"), *lines(50, 700, STORY), Put(290, 30, "1"),
            ]
        ],
        info={"Title": "Old bridge closes in May", "Author": "x"},
    )  # fmt: skip
    assert (draft.title, texts(draft, Role.HEADLINE)) == ("Old bridge closes in May", ["Old bridge closes in May"])
    assert texts(draft, Role.BYLINE) == ["By Anna Berg"]
    assert texts(draft, Role.FURNITURE) == ["1"]
    assert any(text.startswith("The council") and "for repairs, which" in text for text in texts(draft))
    assert draft.notes == ()


def test_columns_are_read_one_after_the_other() -> None:
    text = " ".join(texts(read([columns(LEFT, RIGHT)])))
    assert text.index("left seven") < text.index("right one")


def test_a_sentence_goes_on_over_a_page_with_heads_and_feet() -> None:
    first = [
        Put(50, 810, "The Harbour Post 12"),
        *lines(50, 700, [*STORY, "and that all of it would be open again in"]),
        Put(290, 30, "12"),
    ]
    second = [
        Put(50, 810, "The Harbour Post 13"),
        *lines(50, 700, ["spring.", ""]),
        *lines(50, 650, STORY),
        Put(290, 30, "13"),
    ]
    draft = read([first, second])
    assert sorted(texts(draft, Role.FURNITURE)) == ["12", "13", "The Harbour Post 12", "The Harbour Post 13"]
    assert any("open again in spring." in text for text in texts(draft))


@pytest.mark.parametrize("angle", [90, 180, 270, 45])
def test_a_turned_page_is_read_upright(angle: int) -> None:
    turn, puts = radians(angle), []
    for number, line in enumerate(STORY):
        down = 12 * number
        puts.append(Put(300 + down * sin(turn), 400 - down * cos(turn), line, angle=angle))
    assert "for repairs, which are to begin" in texts(read([puts]))[0]


def test_a_stamp_at_the_edge_is_furniture_but_turned_text_of_some_length_is_not() -> None:
    stamp = Put(20, 200, "stamp:2004.049", 20, angle=90)
    draft = read([[stamp, *lines(50, 700, [*STORY, *STORY])]])
    assert texts(draft, Role.FURNITURE) == ["stamp:2004.049"]
    beside = Put(20, 100, "The other side of the page says in a long line what the ferry costs.", angle=90)
    assert texts(read([[beside, *lines(50, 700, STORY)]]), Role.FURNITURE) == []


def _has_japanese_fonts() -> bool:
    """Whether this system has any: of a font that is not in the file PDFium else gives the last column alone."""
    if sys.platform != "linux" or shutil.which("fc-list") is None:
        return sys.platform != "linux"
    return bool(subprocess.run(["fc-list", ":lang=ja"], capture_output=True, check=False).stdout.strip())


@pytest.mark.skipif(not _has_japanese_fonts(), reason="this system has no Japanese font")
def test_upright_japanese_is_read_down_and_leftwards() -> None:
    puts = [
        Put(500 - 20 * n, 780, text, 12, "V")
        for n, text in enumerate(["静かな港町に朝が来た", "漁師たちは船を出した。"])
    ]
    assert texts(read([puts])) == ["静かな港町に朝が来た漁師たちは船を出した。"]


def refusal(data: bytes) -> str:
    with pytest.raises(NotReadableError) as caught:
        document.read(data, HINTS)
    return str(caught.value.reason)


def test_what_cannot_be_read_is_said() -> None:
    assert "scan" in refusal(make_pdf([[]]))
    nonsense = "".join(chr(ord(letter) + 29) if letter != " " else "\x03" for letter in " ".join(STORY))
    assert "which letters" in refusal(make_pdf([[Put(50, 700, nonsense, font="U")]]))
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>/ID[<00><00>]" % (b"41" * 32, b"42" * 32)
    assert "password" in refusal(make_pdf([lines(50, 700, STORY)], trailer=locked))
    assert "damaged" in refusal(b"%PDF-1.4 nothing")


def test_codes_that_make_words_without_a_table_are_read() -> None:
    english = "the council of the town said that it was to close the old bridge and that this is for the best "
    puts = [Put(50, 700 - 12 * n, english, font="U", size=5) for n in range(4)]
    assert "council" in texts(read([puts]))[0]


def test_characters_without_a_meaning_are_counted() -> None:
    draft = read([[*lines(50, 700, STORY), Put(50, 600, "\ue001\ue002", font="U")]])
    assert [str(note.text) for note in draft.notes] == ["2 characters have no meaning in this file and stand as �."]


def test_it_is_a_pdf_file_by_its_bytes_whatever_its_name() -> None:
    data = make_pdf([lines(50, 700, STORY)])
    for before in (b"", b"\r\n", b"@PJL\r\n" * 20):
        assert choose_format(before + data, "letter.txt").name == "pdf"
    assert choose_format(b"a note on %PDFs", "a.txt").name == "text"


def hostile() -> Iterator[bytes]:
    data = make_pdf([lines(50, 700, STORY), columns(LEFT, RIGHT)], info={"Title": "x"})
    yield from (data[:stop] for stop in range(0, len(data), 97))
    yield from damaged(data, copies=60, most=30, seed=7)
    yield data.replace(b"/Kids[", b"/Kids[2 0 R ")
    yield data.replace(b"10 Tf", b"1e38 Tf")
    yield data.replace(b"50 700 Tm", b"-1e38 1e38 Tm")
    yield data.replace(b"1.00000 0.00000", b"0 0")
    yield data.replace(b"/MediaBox[0 0 595 842]", b"/MediaBox[0 0 0 0]")
    yield b"%PDF-1.4" + b"[" * 100_000
    yield b"%PDF-1.4\n1 0 obj " + b"<</A " * 50_000


def test_hostile_files_are_read_or_refused_in_time() -> None:
    assert set().union(*outcomes(lambda data: document.read(data, HINTS), hostile())) == {"Draft", "refused"}


def test_a_page_full_of_characters_is_read_in_time() -> None:
    puts = [Put(10 + n % 97 * 6, 5 + n // 97 % 160 * 5, "abcd", 2) for n in range(1_600)]
    assert texts(read([puts]))
    assert grows_evenly(lambda count: read([puts[:count]]), 400)
