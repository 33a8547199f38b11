"""Timers as they are used here: started again and again, they act once when things have come to rest.

Not `QTimer.singleShot` with a method and a delay: PySide 6.11 keeps something of each such call for ever.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def debounce_timer(parent: QObject, act: Callable[[], None], milliseconds: int = 0) -> QTimer:
    """A timer that acts once, so long after it was last started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
