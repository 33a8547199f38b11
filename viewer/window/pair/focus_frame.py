"""A frame around what took the keyboard by the keyboard, so that one sees where one is; a click needs none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

WIDTH = 2
"""Pixels."""
_BY_KEY = frozenset(
    (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
)
_BACK = frozenset(
    (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
)
"""The keyboard was lent to another window or a menu: where it comes back to, one sees what one saw before."""


class FocusFrame(QWidget):
    """Lies over the edge of a widget; it takes no clicks, and nothing inside it is painted anew for it."""

    def __init__(self, framed: QWidget) -> None:
        super().__init__(framed)
        self._framed = framed
        self._by_key = False
        """Whether the widget took the keyboard by the keyboard, when it did not only get it back."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        framed.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The widget got or lost the keyboard, or has another size."""
        kind = event.type()
        if isinstance(event, QFocusEvent):
            if kind is QEvent.Type.FocusIn and event.reason() not in _BACK:
                self._by_key = event.reason() in _BY_KEY
            self.setVisible(kind is QEvent.Type.FocusIn and self._by_key)
            self._fit()
        elif kind is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        whole = self._framed.rect()
        self.setGeometry(whole)
        self.setMask(QRegion(whole) - QRegion(whole.adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the colour of what is chosen."""
        painter = QPainter(self)
        painter.fillRect(QRect(event.rect()), self.palette().highlight())
        painter.end()
