"""The Go menu: from difference to difference, from pair to pair, from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from viewer.window.commands.group import Group

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from viewer.window.commands.history import History
    from viewer.window.pair.stepper import Stepper
    from viewer.window.session.session import Session


class GoActions(Group):
    """Where to."""

    pane_asked = Signal(int)
    """How many panes further the keyboard is to go: 1, or -1 for back."""
    palette_asked = Signal()

    def __init__(self, stepper: Stepper, session: Session, history: History, window: QWidget) -> None:
        super().__init__(window)
        self.next = self.action(self.tr("&Next difference"), stepper.step, "Alt+Down", "F7")
        self.back = self.action(self.tr("&Previous difference"), lambda: stepper.step(back=True), "Alt+Up", "Shift+F7")
        self.first = self.action(self.tr("&First difference"), stepper.first, "Alt+Home")
        self.last = self.action(self.tr("&Last difference"), stepper.last, "Alt+End")
        self.next_pair = self.action(self.tr("Next pai&r"), session.step_pair, "Ctrl+Alt+Down")
        self.back_pair = self.action(self.tr("Previous p&air"), lambda: session.step_pair(back=True), "Ctrl+Alt+Up")
        self._history = history
        self.way_back = self.action(self.tr("&Back"), history.go_back, "Alt+Left")
        self.way_forward = self.action(self.tr("For&ward"), history.go_forward, "Alt+Right")
        history.changed.connect(self._refresh)
        self._refresh()
        self.pane = self.action(self.tr("Next pan&e"), lambda: self.pane_asked.emit(1), "F6")
        self.back_pane = self.action(self.tr("Previ&ous pane"), lambda: self.pane_asked.emit(-1), "Shift+F6")
        self.palette = self.action(
            self.tr("&Commands and articles…"), self.palette_asked.emit, "Ctrl+K", "Ctrl+Shift+P"
        )

    def fill(self, menu: QMenu) -> None:
        """Put them in their menu."""
        menu.addActions([self.next, self.back, self.first, self.last])
        menu.addSeparator()
        menu.addActions([self.next_pair, self.back_pair])
        menu.addSeparator()
        menu.addActions([self.way_back, self.way_forward])
        menu.addSeparator()
        menu.addActions([self.pane, self.back_pane])
        menu.addSeparator()
        menu.addAction(self.palette)

    def _refresh(self) -> None:
        self.way_back.setEnabled(self._history.can_go_back)
        self.way_forward.setEnabled(self._history.can_go_forward)

    @property
    def of_pair(self) -> tuple[QAction, ...]:
        """Those that need a pair."""
        return self.next, self.back, self.first, self.last
