"""A pane that is made when it is first shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from viewer.window.docks.dock import Dock


class Fields(Dock):
    """With a field, and a count of how often that was asked for."""

    made: QLineEdit | None = None

    def pane(self) -> QWidget:
        if self.made is None:
            self.made = QLineEdit(self)
            self.setWidget(self.made)
        return self.made


def test_it_is_away_and_empty_until_it_is_shown(qtbot: QtBot):
    dock = Fields("fields", "Fields")
    qtbot.addWidget(dock)
    assert (dock.isHidden(), dock.objectName(), dock.has_keyboard()) == (True, "fields", False)
    assert dock.widget() is None, "asked whether the keyboard is in it, it makes nothing"
    dock.show()
    assert dock.widget() is dock.made
    first = dock.made
    assert first is not None
    dock.hide()
    dock.show()
    assert dock.made is first


def test_it_knows_whether_the_keyboard_is_in_it(qtbot: QtBot):
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = Fields("fields", "Fields", window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.show()
    window.activateWindow()
    dock.show()
    dock.pane().setFocus()
    qtbot.waitUntil(dock.has_keyboard)
    dock.hide()
    assert not dock.has_keyboard()
