"""The dock of the list of differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from viewer.window.docks.dock import Dock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.comparing.stops import Kind
    from viewer.window.docks.difference_list import DifferenceList
    from viewer.window.pair.presentation import Presentation
    from viewer.window.pair.view import PairView
    from viewer.window.theme import Theme


class DifferenceDock(Dock):
    """Passes on to the list what it is to show, once there is one; before, the view holds all of it."""

    kind_chosen = Signal(object)
    """A Kind to step through, or None for all."""

    def __init__(self, view: PairView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("differences", self.tr("Differences"), parent)
        self._view = view
        self._theme = theme
        self._listed: DifferenceList | None = None

    def make(self) -> DifferenceList:
        """The list."""
        from viewer.window.docks.difference_list import DifferenceList

        self._listed = listed = DifferenceList(self._view, self._theme, self)
        listed.kind_chosen.connect(self.kind_chosen)
        return listed

    @property
    def listed(self) -> DifferenceList:
        """The list, made if need be."""
        self.pane()
        assert self._listed is not None  # noqa: S101 - it was just made
        return self._listed

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        if self._listed is not None:
            self._listed.show_theme(theme)

    def show_pair(self, shown: Presentation | None) -> None:
        """List the stops of another pair, of the kind that is shown."""
        if self._listed is not None:
            self._listed.show_pair(shown)

    def show_kind(self, kind: Kind | None) -> None:
        """List one kind only, or all."""
        if self._listed is not None:
            self._listed.show_kind(kind)
