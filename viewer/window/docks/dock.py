"""A pane beside the pair that is away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from viewer.window.kit.icons import give_dock_icons


class Dock(QDockWidget):
    """What is in it is made when it is first shown or asked for: few starts need it."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        give_dock_icons(self)
        areas = Qt.DockWidgetArea
        self.setAllowedAreas(areas.LeftDockWidgetArea | areas.RightDockWidgetArea | areas.BottomDockWidgetArea)
        self.hide()

    def pane(self) -> QWidget:
        """What takes the keyboard in it, made if need be. It is no focus proxy: Tab would leave out what is between."""
        raise NotImplementedError

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it."""
        return self.isVisible() and self.pane().hasFocus()

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's own form
        """It is never shown empty; whoever shows it, also Qt when it restores a window."""
        if visible:
            self.pane()
        super().setVisible(visible)
