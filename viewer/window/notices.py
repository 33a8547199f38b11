"""Short notices at the lower right: said once, gone with the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from viewer.window.main_window import MainWindow

NAMED = 3
"""How many files a notice names."""


class Notices(QObject):
    """What the editor should know but need not answer."""

    said = Signal(str)
    """A notice was shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._alone = False
        window.stepper.said.connect(self.say)
        window.keeper.saved.connect(self._tell_saved)
        view = window.pair_view
        view.travel.stepped.connect(lambda _: self.clear())
        view.laid_out.connect(self._tell_alone)
        window.session.pair_changed.connect(lambda _: self.clear())

    def say(self, notice: str) -> None:
        """Show a notice."""
        self._window.counts.show_notice(notice)
        self.said.emit(notice)

    def clear(self) -> None:
        """Show none."""
        self._window.counts.show_notice("")

    def tell_open(self, names: Sequence[str]) -> None:
        """Say which files were open already."""
        listed = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
        self.say(self.tr("Open already: {names}").format(names=listed))

    def _tell_saved(self, path: Path) -> None:
        self.say(self.tr("Saved as {name}").format(name=path.name))

    def _tell_alone(self) -> None:
        """One paragraph is shown alone: say how to come back."""
        alone = self._window.pair_view.wish.alone is not None
        if alone == self._alone:
            return
        self._alone = alone
        if alone:
            self.say(self.tr("One paragraph alone. Esc shows the rest again."))
        else:
            self.clear()
