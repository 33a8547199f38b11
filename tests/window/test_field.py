"""The line to type in, and its cross."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.field import Field


def crosses(field: Field) -> list[QToolButton]:
    return [b for b in field.findChildren(QToolButton) if b.defaultAction() is field.cross and b.isVisible()]


def test_the_cross_is_there_while_there_is_something_to_empty(window: MainWindow, qtbot: QtBot):
    window.side.open_filter()
    field = window.side.filter
    assert not crosses(field)
    QTest.keyClicks(field, "dam")
    (cross,) = crosses(field)
    assert not cross.icon().isNull()
    assert cross.toolTip() == "Clear"
    told = QAccessible.queryAccessibleInterface(cross)
    assert told.text(QAccessible.Text.Name) == "Clear"
    assert field.rect().contains(cross.geometry())
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert field.text() == ""
    qtbot.waitUntil(lambda: not crosses(field))


def test_it_is_drawn_in_the_palette_too(window: MainWindow):
    window.commands.go.palette.trigger()
    (field,) = (field for field in window.findChildren(Field) if field.window() is not window)
    assert not field.cross.icon().isNull()
    field.window().close()
