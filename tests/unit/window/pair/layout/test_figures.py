"""Where it stands how many sources have a sentence, and what is told of it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.model import Pair, Side
from viewer.presenting.carried import Carried
from viewer.window.pair.layout.figures import figure_tip, place_figures
from viewer.window.pair.view import PairView

TOLD = "3 of 11 sources have this; versions of one another count as one"


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    made = view_of(qtbot, make_article([DAM, MAYOR], STORM), make_article([DAM, MAYOR], COST))
    made.show_carried(Pair(Carried({0: 3, 1: 2}, 11), Carried({0: 3, 1: 2}, 11)))
    return made


def test_one_a_line_stands_behind_where_its_sentence_begins_and_in_b_none_that_says_the_same(view: PairView):
    left, right = view.scene.place_line(0)
    assert not list(place_figures(right, view.scene.columns, view.rows.figures))
    (one, first), (other, second) = place_figures(left, view.scene.columns, view.rows.figures)
    assert (one.count, other.count) == (3, 2)
    assert first.left() > left.x + view.scene.columns.measure
    assert second.top() >= first.bottom()


def test_in_one_text_for_both_sides_a_has_them(view: PairView):
    view.show_inline(inline=True)
    told = {
        placed.side: list(place_figures(placed, view.scene.columns, view.rows.figures))
        for placed in view.scene.place_line(0)
    }
    assert told.pop(Side.LEFT)
    assert not any(told.values())


def test_the_pointer_on_it_is_told_what_is_counted_and_beside_it_nothing(view: PairView):
    (placed, *_) = view.scene.place_line(0)
    (_, area), *_ = place_figures(placed, view.scene.columns, view.rows.figures)
    assert figure_tip(0, view.scene, view.rows.figures, 11, area.center()) == TOLD
    assert figure_tip(0, view.scene, view.rows.figures, 11, area.center() - QPointF(80, 0)) == ""
    top = dict(view.scroller.visible())[0]
    point = (area.center() + QPointF(0, top)).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert TOLD in QToolTip.text()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
