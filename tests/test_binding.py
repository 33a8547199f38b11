"""PySide6 6.12.0 drops one reference to None in each call that returns nothing, where None is mortal (before 3.12)."""

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal here")
def test_calls_that_return_nothing_leave_none_alone(qtbot: QtBot):
    label, thing, timer = QLabel(), QObject(), QTimer()
    qtbot.addWidget(label)
    calls: list[Callable[[], object]] = [
        lambda: label.setText("x"),
        lambda: thing.setObjectName("x"),
        lambda: timer.setInterval(5),
    ]
    before = sys.getrefcount(None)
    for _ in range(50):
        for call in calls:
            call()
    assert abs(sys.getrefcount(None) - before) < 50
