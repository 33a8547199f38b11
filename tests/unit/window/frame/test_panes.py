"""The menu of what has the keyboard, by a key that all keyboards have."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.window.frame.panes import ask_for_menu, take_menu_key


class Pane(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.asked: list[QContextMenuEvent.Reason] = []

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked.append(event.reason())


@pytest.mark.parametrize(("platform", "asked"), [("linux", 1), ("darwin", 1), ("win32", 0)])
def test_what_has_the_keyboard_is_asked_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, platform: str, asked: int):
    monkeypatch.setattr("sys.platform", platform)
    window = QWidget()
    qtbot.addWidget(window)
    one, other = panes = Pane(window), Pane(window)
    column = QVBoxLayout(window)
    for pane in panes:
        column.addWidget(pane)
    take_menu_key(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert (one.asked, other.asked) == ([], [QContextMenuEvent.Reason.Keyboard] * asked)


def test_where_nothing_has_the_keyboard_nobody_is_asked():
    ask_for_menu()
