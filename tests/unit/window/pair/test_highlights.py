"""What is chosen, lit and selected."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from tests.support.views import COST, DAM, MAYOR, STORM, point_of, view_of
from viewer.model import Role, Side
from viewer.window.pair.view import PairView


@pytest.fixture
def view(qtbot: QtBot) -> PairView:
    left = make_article((Role.HEADLINE, "Dam holds"), [DAM, MAYOR], STORM, COST)
    right = make_article((Role.HEADLINE, "Orsk is saved"), DAM.replace("Tuesday", "Wednesday"), [MAYOR], STORM)
    return view_of(qtbot, left, right)


def test_text_is_selected_by_dragging_across_paragraphs_of_one_side(view: PairView):
    assert view.shown is not None
    lines = [(n, y) for n, y in view.scroller.visible() if view.scene.lines[n].paragraphs.left]
    first, last = lines[1], lines[2]

    def point(line: tuple[int, float], x: int) -> QPoint:
        placed = view.scene.place_line(line[0])[0]
        return QPoint(int(placed.x) + x, int(line[1] + placed.top + 20))

    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point(first, 0))
    QTest.mouseMove(view.viewport(), point(last, 5))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point(last, 5))
    text = view.highlights.selected_text(view.scene.articles)
    assert text.startswith("The Orsk dam")
    assert MAYOR in text


@pytest.fixture
def long_view(qtbot: QtBot) -> PairView:
    """Sixty paragraphs, the last of the left one the first of the right."""
    body = [f"{DAM} {n}" for n in range(60)]
    view = view_of(qtbot, make_article(*body, STORM), make_article(STORM, *body))
    view.setFocus()
    return view


def test_what_was_lit_under_the_pointer_goes_out_when_something_else_lies_there(long_view: PairView):
    QTest.mouseMove(long_view.viewport(), point_of(long_view, Side.LEFT, 0, 5))
    lit = bool(long_view.highlights._hovered)
    QTest.keyClick(long_view, Qt.Key.Key_PageDown)
    assert [lit, bool(long_view.highlights._hovered)] == [True, False]
