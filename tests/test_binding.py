"""What PySide does that the program goes round.

PySide6 6.12.0 drops one reference to None in each call that returns nothing, where None is mortal (before 3.12).
Of each `QTimer.singleShot` with a delay and a method 6.11 keeps something for ever.
"""

import re
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT

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


def test_no_method_is_called_once_after_a_while_but_by_a_timer_of_its_own():
    call = re.compile(r"singleShot\((?!0,)[^()]*(?:\([^()]*\)[^()]*)*, [\w.]+\)")
    assert call.search("QTimer.singleShot(LATE_MS if late else 0, self, self._act)")
    assert not call.search("QTimer.singleShot(0, window, window.act)")
    found = {path.name: call.findall(path.read_text(encoding="utf-8")) for path in (ROOT / "viewer").rglob("*.py")}
    once = {"self_check.py"}  # in a process that ends with it
    assert {name for name, calls in found.items() if calls} == once
