"""Rows as a screen reader is given them."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.views import view_of
from viewer.comparing.compare import compare
from viewer.model import Pair, Role
from viewer.presenting.presentation import present
from viewer.presenting.stars import Stars
from viewer.window.accessibility import interfaces as accessible
from viewer.window.kit.theme import own_theme
from viewer.window.pair.view import PairView

NAME, WORDS = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture(autouse=True)
def _installed(qapp: QApplication) -> None:
    """As in the program, before anything is shown: PySide6 6.8 asks for a widget's interface then, and keeps it."""
    del qapp
    accessible.install()


def asked(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def names(whole: QAccessibleInterface) -> list[str]:
    return [whole.child(i).text(NAME) for i in range(whole.childCount())]


def test_rows_say_what_differs_in_them(qtbot: QtBot):
    advert = (Role.FURNITURE, "Share this story")
    left = make_article((Role.HEADLINE, "Dam holds"), advert, [DAM, MAYOR], STORM, COST)
    right = make_article(STORM, (Role.HEADLINE, "Orsk is saved"), [DAM.replace("Tuesday", "Wednesday"), MAYOR])
    view = view_of(qtbot, left, right)
    told = names(asked(view))
    assert "1 line of page furniture, folded, 1 only in A" in told
    assert "Paragraph 3: 1 word changed; opposite paragraph 3" in told
    assert "Paragraph 5: only in A" in told
    assert "Paragraph 1, moved: in A it is paragraph 4" in told
    view.show_stars(Pair(Stars(frozenset(left.paragraphs[4].sentences)), Stars()))
    assert "Paragraph 5: only in A, in no other open article" in names(asked(view))


def test_rows_that_say_the_same_say_so(qtbot: QtBot):
    view = view_of(qtbot, make_article(DAM, MAYOR), make_article(DAM, MAYOR))
    assert names(asked(view))[0] == "Paragraph 1: the same; opposite paragraph 1"
    assert asked(view).child(0).text(WORDS) == DAM


def test_rows_are_the_same_things_each_time_and_made_when_asked_for(qtbot: QtBot):
    many = make_article(*(f"Paragraph {n} says that the river rose {n} metres." for n in range(400)))
    view = view_of(qtbot, many, many)
    whole = asked(view)
    assert isinstance(whole, accessible.PairWhole)
    assert whole.childCount() == 400
    assert whole.role() == QAccessible.Role.Document
    row = whole.child(7)
    assert len(whole._parts) == 1
    assert whole.child(7) is row
    assert whole.indexOfChild(row) == 7
    assert row.role() == QAccessible.Role.Paragraph
    assert row.parent() is whole
    assert row.childCount() == 0
    assert whole.child(400) is None


def test_rows_know_where_they_are_and_whether_that_is_in_sight(qtbot: QtBot):
    many = make_article(*(f"Paragraph {n} says that the river rose {n} metres." for n in range(400)))
    view = view_of(qtbot, many, many)
    whole = asked(view)
    box = whole.child(2).rect()
    assert view.shown is not None
    assert box.height() == round(view.scene.heights[2])
    assert whole.childAt(box.center().x(), box.center().y()) is whole.child(2)
    assert whole.childAt(-9999, 5) is None
    assert not whole.child(2).state().offscreen
    assert whole.child(300).state().offscreen
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert whole.child(2).state().offscreen
    assert whole.child(399).state().readOnly


def test_a_view_that_goes_takes_its_rows_along(qtbot: QtBot):
    del qtbot
    before = len(accessible._kept)
    gc.freeze()  # garbage is looked for in what comes now
    shown = present(compare(Pair(make_article(DAM), make_article(DAM))))
    for _ in range(20):
        view = PairView(own_theme("light"))
        view.show_pair(shown)
        whole = asked(view)
        row = whole.child(0)
        assert row.isValid()
        shiboken6.delete(view)
        assert not shiboken6.isValid(whole)
        assert not shiboken6.isValid(row)
        del whole, row, view
        gc.collect()
    assert len(accessible._kept) <= before


def test_a_point_outside_is_no_row(qtbot: QtBot):
    view = view_of(qtbot, make_article(DAM), make_article(DAM))
    outside = view.viewport().mapToGlobal(QPoint(5, view.viewport().height() - 2))
    assert asked(view).childAt(outside.x(), outside.y() + 500) is None
