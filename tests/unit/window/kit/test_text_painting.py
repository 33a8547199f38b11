"""Single lines, where reading begins left and where it begins right."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from viewer.window.kit.text_painting import Turned, ink, mirrored, run, run_each, write

WIDTH = 400
TREATY = "معاهدة"


def painted(text: str, width: int = WIDTH, **ways: bool) -> QImage:
    """A picture in which something was written in red."""
    image = QImage(WIDTH, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        ink(painter, QFont("DejaVu Sans", 12), QColor("red"))
        write(painter, QRectF(0, 0, width, 40), text, **{"rtl": False, **ways})
    return image


def written(text: str, width: int = WIDTH, **ways: bool) -> tuple[int, int]:
    """The first and the last column that has ink."""
    columns = [x for x in range(WIDTH) if inked(painted(text, width, **ways), x)]
    return columns[0], columns[-1]


def inked(image: QImage, x: int) -> list[int]:
    """The rows of a column that have ink, from top to bottom."""
    return [y for y in range(image.height()) if image.pixelColor(x, y) != QColor("white")]


@pytest.mark.parametrize(
    ("ways", "left"),
    [
        ({}, True),
        ({"rtl": True}, False),
        ({"at_end": True}, False),
        ({"rtl": True, "at_end": True}, True),
        ({"quoted": True}, True),
        ({"rtl": True, "quoted": True}, False),
    ],
)
def test_a_line_stands_where_reading_begins_or_ends(ways: dict[str, bool], left: bool):
    for text in ("Dam", TREATY):
        first, last = written(text, **ways)
        assert (first < 20 and last < WIDTH / 2) if left else (last > WIDTH - 20 and first > WIDTH / 2)


def test_what_is_too_long_is_cut():
    first, last = written("A long headline " * 20, 200)
    assert first < 20
    assert 170 < last < 200
    rows = inked(painted("A long headline " * 20, 200), last)
    assert len(rows) <= 4, "it ends with a dot"
    assert rows[0] > 20


def test_an_area_is_mirrored_and_mirrored_again_is_itself():
    area = QRectF(10, 5, 30, 7)
    assert mirrored(area, 100) == QRectF(60, 5, 30, 7)
    assert mirrored(mirrored(area, 100), 100) == area


def test_places_of_an_entry_are_turned_inside_it():
    entry, place = QRect(50, 0, 200, 30), QRect(60, 4, 20, 10)
    assert Turned(entry, rtl=False).rect(place) == place
    turned = Turned(entry, rtl=True).rect(place)
    assert turned == QRect(220, 4, 20, 10)
    assert entry.right() - turned.right() == place.left() - entry.left()


@pytest.mark.parametrize("rtl", [False, True])
def test_a_field_runs_as_it_is_told_whatever_stands_in_it(qtbot: QtBot, rtl: bool):
    field = QPlainTextEdit("Words")
    qtbot.addWidget(field)
    run(field, rtl=rtl)
    option = field.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection(int(rtl))
    assert bool(option.alignment() & Qt.AlignmentFlag.AlignRight) is rtl


@pytest.mark.parametrize(("mirrored_field", "quoting"), [(False, "LeftToRight"), (True, "RightToLeft")])
def test_each_line_runs_by_its_letters_and_one_that_quotes_as_the_interface(
    qtbot: QtBot, mirrored_field: bool, quoting: str
):
    field = QTextEdit()
    qtbot.addWidget(field)
    field.setLayoutDirection(Qt.LayoutDirection(int(mirrored_field)))
    field.setPlainText(f"The dam\n{TREATY}\nA: {TREATY}")
    run_each(field)
    block, directions = field.document().begin(), []
    while block.isValid():
        directions.append(block.blockFormat().layoutDirection().name)
        block = block.next()
    assert directions == ["LeftToRight", "RightToLeft", quoting]
