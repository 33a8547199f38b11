"""A line to type in, with a cross that empties it."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from viewer.window.kit.icons import name_icon


class Field(QLineEdit):
    """Qt's own cross comes from the system's icon theme: searching that takes longer than building the window."""

    def __init__(self, placeholder: str, name: str, parent: QWidget, drawing: str = "") -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        if drawing:
            name_icon(self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition), drawing)
        self.cross = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        name_icon(self.cross, "close")
        self.cross.setToolTip(self.tr("Clear"))
        for button in self.findChildren(QToolButton):
            if button.defaultAction() is self.cross:
                button.setAccessibleName(self.cross.toolTip())
        self.cross.setVisible(False)
        self.cross.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
