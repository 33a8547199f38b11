"""The legend by itself: over a pair, in its corner."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from viewer.presenting.kinds import LEGEND, Mark, entry_of
from viewer.window.kit.theme import own_theme
from viewer.window.pair.legend import FIRST, MARGIN, FirstMarks, Legend, Swatch, explain
from viewer.window.pair.view import PairView


@pytest.fixture
def pair(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    view = PairView(own_theme("light"), made)
    row.addWidget(view)
    made.resize(1200, 700)
    made.show()
    view.setFocus()
    return made


@pytest.fixture
def legend(pair: QWidget) -> Legend:
    view = pair.findChild(PairView)
    assert isinstance(view, PairView)
    return Legend(own_theme("light"), view, pair)


def test_nothing_is_in_it_before_it_is_opened(legend: Legend):
    assert (legend.isHidden(), legend.children()) == (True, [])


def test_every_mark_is_named_beside_its_sample(legend: Legend):
    legend.open()
    labels = [label.text() for label in legend.findChildren(QLabel)]
    for what in LEGEND:
        assert {entry_of(what).name, entry_of(what).explained} <= set(labels)
    assert len(legend.findChildren(Swatch)) == len(LEGEND)
    told = legend.area.accessibleDescription().splitlines()
    assert told == [explain(what) for what in LEGEND]
    assert told[0] == "Changed: words that are different in A and in B"
    assert legend.accessibleName() == legend.area.accessibleName() == "How to read the marks"


def test_it_takes_the_keyboard_where_that_is_wanted_and_gives_it_back(pair: QWidget, legend: Legend):
    view = pair.findChild(PairView)
    legend.open(keyboard=False)
    assert pair.focusWidget() is view
    legend.dismiss()
    legend.toggle()
    assert pair.focusWidget() is legend.area
    QTest.keyClick(legend.area, Qt.Key.Key_Tab)
    assert pair.focusWidget() is legend.close_button
    QTest.keyClick(legend.close_button, Qt.Key.Key_Escape)
    assert (legend.isHidden(), pair.focusWidget()) == (True, view)


def test_escape_in_the_pair_and_the_button_close_it(pair: QWidget, legend: Legend):
    view = pair.findChild(PairView)
    assert isinstance(view, PairView)
    legend.open(keyboard=False)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert legend.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert legend.isHidden()
    legend.toggle()
    QTest.mouseClick(legend.close_button, Qt.MouseButton.LeftButton)
    assert legend.isHidden()
    legend.toggle()
    legend.toggle()
    assert legend.isHidden()


@pytest.mark.parametrize(("width", "height", "columns"), [(1200, 700, 2), (560, 500, 1), (420, 260, 1)])
def test_it_lies_in_the_lower_corner_and_never_beyond_the_pair(
    pair: QWidget, legend: Legend, width: int, height: int, columns: int
):
    legend.open()
    pair.resize(width, height)
    area = legend.geometry()
    assert pair.rect().contains(area)
    assert (pair.rect().bottom() - area.bottom(), pair.rect().right() - area.right()) == (MARGIN, MARGIN)
    tops = {swatch.mapTo(pair, QPoint(0, 0)).x() for swatch in legend.findChildren(Swatch)}
    assert len(tops) == columns


def test_it_lies_at_the_left_where_one_reads_from_the_right(pair: QWidget, legend: Legend):
    pair.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    legend.open()
    assert legend.geometry().left() == MARGIN


def test_it_follows_the_theme(legend: Legend):
    legend.open()
    before = legend.findChildren(Swatch)[0].grab().toImage()
    legend.show_theme(own_theme("dark"))
    after = legend.findChildren(Swatch)[0].grab().toImage()
    papers = [image.pixelColor(1, 1).name() for image in (before, after)]
    assert papers == [own_theme(name)["paper"].name() for name in ("light", "dark")]


@pytest.fixture
def first(pair: QWidget) -> FirstMarks:
    view = pair.findChild(PairView)
    assert isinstance(view, PairView)
    made = FirstMarks(own_theme("light"), view, pair)
    made.resize(1200, 44)
    made.open()
    return made


def test_the_first_marks_are_those_that_have_room_and_all_are_told(first: FirstMarks):
    shown = {}
    for width in (1200, 900, 300):
        first.resize(width, 44)
        swatches = [swatch for swatch in first.findChildren(Swatch) if swatch.isVisible()]
        assert all(swatch.geometry().right() < first.all.x() for swatch in swatches)
        shown[width] = len(swatches)
    assert shown[1200] == len(FIRST)
    assert shown[1200] > shown[900] > shown[300]
    assert first.accessibleDescription().splitlines() == [explain(what) for what in FIRST]


def test_the_first_marks_go_with_escape_and_with_their_button(pair: QWidget, first: FirstMarks):
    view = pair.findChild(PairView)
    assert isinstance(view, PairView)
    assert pair.focusWidget() is view
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert first.isHidden()
    first.open()
    first.close_button.setFocus()
    QTest.mouseClick(first.close_button, Qt.MouseButton.LeftButton)
    assert (first.isHidden(), pair.focusWidget()) == (True, view)


def test_the_first_marks_follow_the_theme(first: FirstMarks):
    first.show_theme(own_theme("dark"))
    assert first.findChildren(Swatch)[0].grab().toImage().pixelColor(1, 1) == own_theme("dark")["paper"]


def test_a_sample_that_is_cut_begins_where_reading_does(qtbot: QtBot):
    pictures = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        around = QWidget()
        qtbot.addWidget(around)
        around.setLayoutDirection(direction)
        whole, cut = (Swatch(Mark.STAR, own_theme("light"), around, width) for width in (0, 100))
        image, part = whole.grab().toImage(), cut.grab().toImage()
        left = 0 if direction is Qt.LayoutDirection.LeftToRight else image.width() - part.width()
        assert part == image.copy(left, 0, part.width(), part.height())
        pictures.append(part)
    assert pictures[0] != pictures[1]
