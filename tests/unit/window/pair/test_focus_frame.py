"""Where the keyboard is can be seen."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPalette
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.window.pair.focus_frame import WIDTH, FocusFrame


class Framed:
    """Two fields, one of which has a frame."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.field, self.other = QPlainTextEdit(self.window), QPlainTextEdit(self.window)
        column.addWidget(self.field)
        column.addWidget(self.other)
        palette = QPalette(self.window.palette())
        palette.setColor(QPalette.ColorRole.Highlight, QColor("#12ab34"))
        self.window.setPalette(palette)
        self.frame = FocusFrame(self.field)
        self.window.resize(400, 300)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.other.setFocus()


@pytest.fixture
def framed(qtbot: QtBot) -> Framed:
    return Framed(qtbot)


@pytest.mark.parametrize(
    ("reason", "seen"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.BacktabFocusReason, True),
        (Qt.FocusReason.ShortcutFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.OtherFocusReason, False),
    ],
)
def test_it_is_there_for_who_came_by_the_keyboard(framed: Framed, reason: Qt.FocusReason, seen: bool):
    framed.field.setFocus(reason)
    assert framed.frame.isVisible() == seen
    framed.other.setFocus(reason)
    assert not framed.frame.isVisible()


@pytest.mark.parametrize(
    "back",
    [
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    ],
)
@pytest.mark.parametrize("came", [Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason])
def test_after_another_window_or_a_menu_it_is_as_before(framed: Framed, came: Qt.FocusReason, back: Qt.FocusReason):
    framed.field.setFocus(came)
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        QApplication.sendEvent(framed.field, QFocusEvent(kind, back))
        there = kind is QEvent.Type.FocusIn and came is Qt.FocusReason.ShortcutFocusReason
        assert framed.frame.isVisible() == there


def test_a_click_after_that_needs_none(framed: Framed):
    framed.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    framed.other.setFocus(Qt.FocusReason.MouseFocusReason)
    framed.field.setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.sendEvent(framed.field, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason))
    assert not framed.frame.isVisible()


def test_it_lies_on_the_edge_in_the_colour_of_what_is_chosen(framed: Framed):
    framed.field.setFocus(Qt.FocusReason.TabFocusReason)
    framed.window.resize(500, 400)
    image = framed.field.grab().toImage()
    edge = QColor("#12ab34")
    right, bottom = image.width() - 1, image.height() - 1
    for x, y in ((0, bottom // 2), (right, bottom // 2), (right // 2, 0), (right // 2, bottom)):
        assert QColor(image.pixel(x, y)) == edge
    assert QColor(image.pixel(WIDTH + 3, bottom // 2)) != edge
