"""How a window takes what is dropped anywhere on it, or pasted into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QFont, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.window.kit.drop_content import unpack
from viewer.window.session.problem import Problem

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme
    from viewer.window.session.session import Session


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


class DragAndDrop(QObject):
    """Opens what is dropped anywhere on a window, or pasted into it."""

    over_changed = Signal(bool)
    """Whether something that can be dropped hangs over the window."""
    problem_found = Signal(Problem)

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self.veil = DropVeil(theme, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def paste(self) -> None:
        """Make an article of what is on the clipboard."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self.problem_found.emit(Problem(self.tr("Clipboard"), self.tr("it holds no text and no files")))

    def _take(self, data: QMimeData) -> bool:
        """Open what a drop or the clipboard brings; False where it brings nothing."""
        content = unpack(data)
        if content.link:
            told = self.tr("it is a link, and nothing is fetched: open it in a browser, and copy or save the text")
            self.problem_found.emit(Problem(content.link, told))
        if content.promised:
            told = self.tr("the program that it comes from does not hand it over: save it there, and drop the file")
            self.problem_found.emit(Problem(content.promised, told))
        if content.paths:
            self._session.open_paths(content.paths)
        elif content.text.strip():
            self._session.open_text(content.text, html=content.html)
        for file in content.files:
            self._session.open_data(file.data, file.name)
        return bool(content)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A drop is welcome everywhere, where it brings something."""
        kind = event.type()
        if kind is QEvent.Type.DragLeave:
            self._show_over(over=False)
        elif isinstance(event, QDropEvent) and event.source() is not None:  # dragged out of this window, and back
            event.ignore()
            return True
        elif isinstance(event, QDropEvent):  # which drags that enter and move are, too
            if kind is QEvent.Type.Drop:
                self._show_over(over=False)
                self._take(event.mimeData())
            elif kind is QEvent.Type.DragEnter:
                if not unpack(event.mimeData()):
                    return True
                self._show_over(over=True)
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def _show_over(self, *, over: bool) -> None:
        self.over_changed.emit(over)
        self.veil.cover() if over else self.veil.hide()
