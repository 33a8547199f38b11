"""What all groups of actions share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import TypeVar

    from PySide6.QtWidgets import QMenu, QWidget

    T = TypeVar("T")

Key = QKeySequence | QKeySequence.StandardKey | str
KEYS = QKeySequence.StandardKey


def _known(keys: Sequence[Key]) -> list[QKeySequence]:
    """The keys, without those that the platform has none for, and each once."""
    sequences = (QKeySequence(key) for key in keys)
    return list(dict.fromkeys(sequence for sequence in sequences if not sequence.isEmpty()))


class Group(QObject):
    """Actions of a window that stand in one menu."""

    def __init__(self, window: QWidget) -> None:
        """The keys of the actions work in `window`, which is all that a group knows of it."""
        super().__init__(window)
        self._window = window

    def action(self, text: str, act: Callable[[], object], *keys: Key) -> QAction:
        """An action that does something."""
        action = QAction(text, self._window)
        action.setShortcuts(_known(keys))
        action.triggered.connect(lambda _=False: act())
        return action

    def switch(self, text: str, act: Callable[[bool], object], *keys: Key, on: bool = False) -> QAction:
        """An action that is on or off."""
        action = QAction(text, self._window)
        action.setShortcuts(_known(keys))
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(act)
        return action

    def choices(
        self, texts: Mapping[T, str], act: Callable[[T], object], now: T, menu: QMenu | None = None
    ) -> dict[T, QAction]:
        """Actions of which one is chosen."""
        group = QActionGroup(self)
        made = {}
        for value, text in texts.items():
            action = self.action(text, lambda value=value: act(value))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)
            if menu is not None:
                menu.addAction(action)
            made[value] = action
        return made
