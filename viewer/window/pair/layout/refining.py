"""Finds true heights out of sight, while nothing else is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from viewer.window.pair.layout.scene import Scene

LINES = 4
"""Lines whose true height is found in one idle slice."""
REST_MS = 150
"""How long nothing must have moved before the first slice."""
FEW = 20_000
"""A pair of so few characters, just shown, has all its heights found without a rest."""
MANY_LINES = 16
"""In one slice of those: nobody moves anything yet."""


class Refiner(QObject):
    """Line after line, in slices, from the beginning of the pair."""

    refined = Signal()
    """The heights of some more lines are known."""

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._lines = LINES
        self._new = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether heights are still to be found."""
        return self._timer.isActive()

    def start(self, scene: Scene, *, new: bool = False) -> None:
        """Find the heights of a scene, as soon as it rests; at once where a short pair is `new`.

        It stays new when the window makes room for it and all is laid out once more.
        """
        self._scene = scene
        self._new = new or (self._new and self.busy)
        few = self._new and scene.characters() <= FEW
        self._lines = MANY_LINES if few else LINES
        self._timer.start(0 if few else REST_MS)

    def stop(self) -> None:
        """Find no more."""
        self._timer.stop()

    def put_off(self) -> None:
        """Something moves: wait until it rests."""
        self._new = False
        self._lines = LINES
        if self.busy:
            self._timer.start(REST_MS)

    def _go_on(self) -> None:
        if self._scene.refine(self._lines):
            self._timer.setInterval(0)
        else:
            self._timer.stop()
        self.refined.emit()
