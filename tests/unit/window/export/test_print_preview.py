"""The print preview."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.window.export.print_preview import ICON, PrintPreview


def test_it_keeps_its_printer_and_paints_whenever_it_is_asked(qtbot: QtBot):
    painted = []

    def paint(to: QPrinter) -> None:
        painter = QPainter(to)
        painter.drawText(50, 50, "A page")
        painter.end()
        painted.append(to)

    window = QWidget()
    qtbot.addWidget(window)
    preview = PrintPreview(QPrinter(), paint, window)
    gc.collect()
    (pages,) = preview.findChildren(QPrintPreviewWidget)
    pages.updatePreview()
    pages.updatePreview()
    assert len(painted) == 2
    assert pages.pageCount() == 1
    gone: list[bool] = []
    preview.destroyed.connect(lambda: gone.append(True))
    preview.open()
    preview.close()
    qtbot.waitUntil(lambda: bool(gone))


def test_its_buttons_have_room_on_a_small_screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    sizes = []
    monkeypatch.setattr("viewer.window.export.print_preview.resize_within", lambda *size: sizes.append(size[1:]))
    window = QWidget()
    qtbot.addWidget(window)
    preview = PrintPreview(QPrinter(), lambda _: None, window)
    (bar,) = preview.findChildren(QToolBar)
    ((width, height),) = sizes
    assert bar.iconSize().width() == ICON
    assert bar.sizeHint().width() <= width <= 1240
    assert height == 800


def test_its_buttons_are_reached_by_the_keyboard_and_the_key_that_opened_it_prints(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    preview = PrintPreview(QPrinter(), lambda _: None, window)
    (bar,) = preview.findChildren(QToolBar)
    buttons = {
        button.text(): button
        for action in bar.actions()
        if isinstance(button := bar.widgetForAction(action), QToolButton)
    }
    assert list(buttons)[-2:] == ["Page setup", "Print"]
    assert all(button.focusPolicy() is Qt.FocusPolicy.TabFocus for button in buttons.values())
    preview.open()
    action, printed = buttons["Print"].defaultAction(), []
    action.triggered.disconnect()  # it opens the system's dialog
    action.triggered.connect(lambda: printed.append(True))
    qtbot.waitUntil(preview.isActiveWindow)
    QTest.keyClick(preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printed == [True]
    preview.close()
