"""The dock of the list of differences."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from viewer.window.docks.dock import Dock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stops import Kind
    from viewer.window.docks.difference_list import DifferenceList
    from viewer.window.kit.theme import Theme
    from viewer.window.pair.view import PairView


class DifferenceDock(Dock):
    """Passes on to the list what it is to show, once there is one; before, the view holds all of it."""

    kind_chosen = Signal(object)
    """A Kind to step through, or None for all."""
    copied = Signal(object)
    """Entries were copied: a Copied."""

    def __init__(self, view: PairView, parent: QWidget | None = None) -> None:
        super().__init__("differences", self.tr("Differences"), parent)
        self._view = view

    @cached_property
    def listed(self) -> DifferenceList:
        """The list with its filter."""
        from viewer.window.docks.difference_list import DifferenceList

        listed = DifferenceList(self._view, self._view.theme, self)
        listed.kind_chosen.connect(self.kind_chosen)
        listed.copied.connect(self.copied)
        self.setWidget(listed)
        return listed

    def pane(self) -> QWidget:
        """The list."""
        return self.listed.list

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        if self.widget() is not None:
            self.listed.show_theme(theme)

    def show_pair(self, shown: Presentation | None) -> None:
        """List the stops of another pair, of the kind that is shown."""
        if self.widget() is not None:
            self.listed.show_pair(shown)

    def show_kind(self, kind: Kind | None) -> None:
        """List one kind only, or all."""
        if self.widget() is not None:
            self.listed.show_kind(kind)
