"""The articles on the left: there where they are wanted, and where the window is wide enough for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QWidget

SIDE_FROM = 760
"""Pixels: a narrower window keeps its width for the pair."""


class LeftSide:
    """Shows a panel or leaves its room to the pair."""

    def __init__(self, panel: QWidget, dock: QDockWidget) -> None:
        """`dock` takes width as well, where it does not float."""
        self._panel = panel
        self._dock = dock
        self._wanted = True

    def switch(self, wanted: bool) -> None:
        """Show the articles, where there is room, or hide them."""
        self._wanted = wanted
        self.fit()

    def fit(self) -> None:
        """The window or the dock has another width."""
        taken = self._dock.width() if self._dock.isVisible() and not self._dock.isFloating() else 0
        self._panel.setVisible(self._wanted and self._panel.window().width() - taken >= SIDE_FROM)
