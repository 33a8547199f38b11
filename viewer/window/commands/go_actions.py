"""The Go menu: from difference to difference, from pair to pair, from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.window.commands.group import Group

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from viewer.window.frame.main_window import MainWindow


class GoActions(Group):
    """Where to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        stepper, session = window.stepper, window.session
        self.next = self.action(self.tr("&Next difference"), stepper.step, "Alt+Down", "F7")
        self.back = self.action(self.tr("&Previous difference"), lambda: stepper.step(back=True), "Alt+Up", "Shift+F7")
        self.first = self.action(self.tr("&First difference"), stepper.first, "Alt+Home")
        self.last = self.action(self.tr("&Last difference"), stepper.last, "Alt+End")
        self.next_pair = self.action(self.tr("Next pai&r"), session.step_pair, "Ctrl+Alt+Down")
        self.back_pair = self.action(self.tr("Previous p&air"), lambda: session.step_pair(back=True), "Ctrl+Alt+Up")
        self.pane = self.action(self.tr("Next pan&e"), window.next_pane, "F6")
        self.back_pane = self.action(self.tr("Previ&ous pane"), lambda: window.next_pane(back=True), "Shift+F6")
        self.palette = self.action(self.tr("&Commands and articles…"), window.show_palette, "Ctrl+K", "Ctrl+Shift+P")

    def fill(self, menu: QMenu) -> None:
        """Put them in their menu."""
        menu.addActions([self.next, self.back, self.first, self.last])
        menu.addSeparator()
        menu.addActions([self.next_pair, self.back_pair])
        menu.addSeparator()
        menu.addActions([self.pane, self.back_pane])
        menu.addSeparator()
        menu.addAction(self.palette)

    @property
    def of_pair(self) -> tuple[QAction, ...]:
        """Those that need a pair."""
        return self.next, self.back, self.first, self.last
