"""What may be dropped or pasted: files, folders, marked-up text, text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from viewer.window.kit.theme import Theme


class DropContent(NamedTuple):
    """What a drop or the clipboard brings."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    html: bool = False

    def __bool__(self) -> bool:
        return bool(self.paths or self.text.strip())


def unpack(data: QMimeData) -> DropContent:
    """Files of this computer if there are any, else marked-up text, else text; addresses are never fetched."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile())
    if paths:
        return DropContent(paths)
    if data.hasHtml() and data.html().strip():
        return DropContent(text=data.html(), html=True)
    return DropContent(text=data.text() if data.hasText() and not data.hasUrls() else "")


class DropVeil(QWidget):
    """Laid over the whole window while something is dragged over it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Show it over all of the window."""
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint a veil with a frame and what will happen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self.theme["paper"])
        veil.setAlphaF(0.82)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self.theme["accent"], 2.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(14, 14, -14, -14), 14, 14)
        font = QFont(self.font())
        font.setPixelSize(20)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self.theme["accent"])
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drop to open these articles"))
