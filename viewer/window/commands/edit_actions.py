"""The Edit menu: copying and finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from viewer.window.commands.group import KEYS, Group

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from viewer.window.pair.find_bar import FindBar
    from viewer.window.pair.view import PairView


class EditActions(Group):
    """What is done with the texts."""

    def __init__(self, view: PairView, find: FindBar, window: QWidget) -> None:
        super().__init__(window)
        pair_input = view.pair_input
        self.copy = self.action(self.tr("&Copy"), pair_input.copy, KEYS.Copy)
        self.select_all = self.action(self.tr("Select &all on this side"), pair_input.select_all, KEYS.SelectAll)
        for action in (self.copy, self.select_all):  # a field copies what is in it
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            view.addAction(action)
        self.find = self.action(self.tr("&Find…"), find.open, KEYS.Find)
        self.find_next = self.action(self.tr("Find &next"), find.step, KEYS.FindNext)
        self.find_back = self.action(self.tr("Find &previous"), lambda: find.step(back=True), KEYS.FindPrevious)

    def fill(self, menu: QMenu) -> None:
        """Put them in their menu."""
        menu.addActions([self.copy, self.select_all])
        menu.addSeparator()
        menu.addActions([self.find, self.find_next, self.find_back])

    @property
    def of_pair(self) -> tuple[QAction, ...]:
        """Those that need a pair."""
        return self.copy, self.select_all, self.find, self.find_next, self.find_back
