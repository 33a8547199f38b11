"""What the view shows of a pair, and how it is shared out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.model import Span
from viewer.presenting.stops import Kind
from viewer.window.pair.view import PairView

LEFT, KEYS = Qt.MouseButton.LeftButton, QKeySequence.StandardKey


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    left = make_article([DAM, MAYOR], STORM, COST)
    right = make_article(STORM, DAM.replace("Tuesday", "Wednesday"), [MAYOR])
    view = view_of(qtbot, left, right)
    view.setFocus()
    return view


def test_the_gutter_is_dragged_and_a_double_click_brings_it_back(view: PairView):
    assert view.shown is not None
    columns = view.scene.columns
    start = QPoint(round(columns.gutter_left) + columns.gutter // 2, 300)
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(120, 0))
    QTest.mouseRelease(view.viewport(), LEFT, pos=start + QPoint(120, 0))
    assert view.scene.columns.gutter_left > columns.gutter_left + 60
    QTest.mouseDClick(view.viewport(), LEFT, pos=QPoint(round(view.scene.columns.gutter_left) + 9, 300))
    assert view.scene.columns.gutter_left == columns.gutter_left


def test_one_kind_alone_is_shown_on_demand(qtbot: QtBot):
    many = [f"Paragraph number {n} says that the river Orsk rose {n} metres in the night." for n in range(30)]
    changed = [*many]
    changed[20] = changed[20].replace("river", "stream")
    view = view_of(qtbot, make_article(*many), make_article(*changed))
    assert view.shown is not None
    view.show_kind(Kind.CHANGED)
    shown = {row for line in view.scene.lines if not line.folded for row in line.rows}
    assert shown == {19, 20, 21}
    view.show_kind(None)
    assert not any(line.folded for line in view.scene.lines)


def test_one_row_can_be_compared_alone(view: PairView):
    assert view.shown is not None
    before = len(view.scene.lines)
    view.show_alone(1)
    assert [line.rows for line in view.scene.lines if not line.folded] == [Span(1, 2)]
    assert len(view.scene.lines) < before
    view.open_all()
    assert not any(line.folded for line in view.scene.lines)


def test_one_column_when_asked(view: PairView):
    view.show_inline(inline=True)
    assert view.shown is not None
    assert view.scene.columns.inline
    view.show_inline(inline=False)
    assert not view.scene.columns.inline
