"""The articles on the left: beside the pair where the window is wide enough for both, else in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QSplitter

SIDE_FROM = 760
"""Pixels: a narrower window keeps its width for the pair."""


class LeftSide(QObject):
    """Shows the articles, or leaves their room to the pair; in a narrow window one of the two has all of it."""

    shown = Signal(bool)
    """Whether the articles are shown."""
    in_place = Signal(bool)
    """The articles took the place of the pair, or gave it back."""
    keyboard_left = Signal(bool)
    """What is hidden now had the keyboard: whether the articles are what is left, else the pair."""

    def __init__(self, splitter: QSplitter, dock: QDockWidget) -> None:
        """The first in the splitter are the articles, the second is the pair; `dock` takes width, too."""
        super().__init__(splitter)
        self._splitter = splitter
        self._dock = dock
        self._wanted = True
        """Whether they are to be beside the pair, where there is room."""
        self._in_place = False
        self._kept = QByteArray()
        """How wide both were before."""

    def switch(self, wanted: bool) -> None:
        """Show the articles, or hide them."""
        if self._is_narrow():
            self._show(in_place=wanted)
        else:
            self._wanted = wanted
            self.fit()

    def leave(self) -> None:
        """Give the pair its place back, if the articles have it."""
        if self._in_place:
            self._show(in_place=False)

    def fit(self) -> None:
        """The window or the dock has another width."""
        self._show(in_place=self._in_place and self._is_narrow())

    def _is_narrow(self) -> bool:
        taken = self._dock.width() if self._dock.isVisible() and not self._dock.isFloating() else 0
        return self._splitter.window().width() - taken < SIDE_FROM

    def _show(self, *, in_place: bool) -> None:
        before, self._in_place = self._in_place, in_place
        there = in_place or (self._wanted and not self._is_narrow())
        if in_place and not before:
            self._kept = self._splitter.saveState()
        left = False
        for place, visible in enumerate((there, not in_place)):
            if widget := self._splitter.widget(place):
                left |= not visible and widget.isAncestorOf(widget.window().focusWidget())  # before Qt passes it on
                widget.setVisible(visible)
        if before and not in_place:
            self._splitter.restoreState(self._kept)  # else the articles stay as wide as they were alone
        self.shown.emit(there)
        if before is not in_place:
            self.in_place.emit(in_place)
        if left:
            self.keyboard_left.emit(in_place)
