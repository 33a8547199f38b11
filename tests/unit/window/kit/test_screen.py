from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.window.kit.screen import resize_within


def test_a_window_is_never_larger_than_its_screen(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    resize_within(window, 99_999, 99_999)
    assert window.width() < room.width()
    assert window.height() < room.height()
    resize_within(window, 600, 500)
    assert (window.width(), window.height()) == (600, 500)
