"""The line to type in, and its cross."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.window.kit.field import Field
from viewer.window.kit.icons import paint_icons
from viewer.window.kit.theme import own_theme


def crosses(field: Field) -> list[QToolButton]:
    return [b for b in field.findChildren(QToolButton) if b.defaultAction() is field.cross and b.isVisible()]


def test_the_cross_is_there_while_there_is_something_to_empty(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    field = Field("Type here", "Filter", window)
    field.resize(300, 30)
    paint_icons(window, own_theme("light"))
    window.show()
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
