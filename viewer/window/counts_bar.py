"""The sentence count below the pair: each figure a button that steps through what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from viewer.comparing.differences import Kind
from viewer.model import Side
from viewer.report.diptych_json import count

if TYPE_CHECKING:
    from viewer.window.pair.presentation import Presentation
    from viewer.window.theme import Theme

SPACING = 4


class CountsBar(QWidget):
    """Shared, changed, only in A, only in B, moved, possibly the same."""

    kind_chosen = Signal(object)
    """A Kind to step through, or None for all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("counts")
        self._buttons: dict[Kind, QToolButton] = {}
        self._texts: dict[Kind, tuple[str, str]] = {}
        """What each button says, in words and in short."""
        self._shared_texts = ("", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(SPACING)
        self._shared = QLabel(self)
        row.addWidget(self._shared)
        for kind in (Kind.CHANGED, Kind.ONLY_LEFT, Kind.ONLY_RIGHT, Kind.MOVED, Kind.POSSIBLE):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda checked, kind=kind: self._choose(kind if checked else None))
            self._buttons[kind] = button
            row.addWidget(button)
        row.addStretch(1)
        self._note = QLabel(self)
        row.addWidget(self._note)
        self.show_theme(theme)
        self.show_pair(None)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        colours = {
            Kind.CHANGED: theme["accent"],
            Kind.ONLY_LEFT: theme.edge(Side.LEFT),
            Kind.ONLY_RIGHT: theme.edge(Side.RIGHT),
            Kind.MOVED: theme["moved_edge"],
            Kind.POSSIBLE: theme["quiet"],
        }
        for kind, button in self._buttons.items():
            button.setIcon(_dot(colours[kind]))

    def show_pair(self, shown: Presentation | None) -> None:
        """Show the figures of a pair, or none."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        told = count(shown.comparison)
        self._shared_texts = self._tell_shared(told["shared"], len(shown.comparison.shared(Side.RIGHT)))
        self._shared.setToolTip(self._shared_texts[0])
        names = {
            Kind.CHANGED: "edited",
            Kind.ONLY_LEFT: "only_left",
            Kind.ONLY_RIGHT: "only_right",
            Kind.MOVED: "moved",
            Kind.POSSIBLE: "possible",
        }
        counts = {kind: told[name] for kind, name in names.items()}
        texts = {
            Kind.CHANGED: self.tr("{count} changed"),
            Kind.ONLY_LEFT: self.tr("{count} only in A"),
            Kind.ONLY_RIGHT: self.tr("{count} only in B"),
            Kind.MOVED: self.tr("{count} moved"),
            Kind.POSSIBLE: self.tr("{count} possibly the same"),
        }
        for kind, button in self._buttons.items():
            figure = _figure(counts[kind])
            text = texts[kind].format(count=figure)
            self._texts[kind] = (text, figure)
            button.setEnabled(counts[kind] > 0)
            button.setVisible(counts[kind] > 0 or kind is not Kind.POSSIBLE)
            button.setAccessibleName(text)
            button.setToolTip(text + "\n" + self.tr("Show and step through these only"))
        self._fit()

    def _tell_shared(self, left: int, right: int) -> tuple[str, str]:
        """How many sentences of each side the other has, in words and shortly: one may say what two say."""
        if left == right:
            return self.tr("%Ln shared sentence(s)", "", left), self.tr("{count} shared").format(count=_figure(left))
        told = self.tr("Shared: {left} in A, {right} in B").format(left=_figure(left), right=_figure(right))
        return told, self.tr("{count} shared").format(count=f"{_figure(left)}/{_figure(right)}")

    def _fit(self) -> None:
        """Words where there is room for them, figures alone where there is not."""
        for short in (False, True):
            self._shared.setText(self._shared_texts[short])
            for kind, texts in self._texts.items():
                self._buttons[kind].setText(texts[short])
            shown = [button for button in self._buttons.values() if button.isVisibleTo(self)]
            needed = self._shared.sizeHint().width() + sum(button.sizeHint().width() + SPACING for button in shown)
            if needed + 2 * SPACING <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the room."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the window wants: figures fit everywhere."""
        return QSize(0, super().minimumSizeHint().height())

    def show_kind(self, kind: Kind | None) -> None:
        """Show which kind is being stepped through."""
        for each, button in self._buttons.items():
            button.setChecked(each is kind)

    def say(self, note: str) -> None:
        """Show a short note at the right."""
        self._note.setText(note)

    def _choose(self, kind: Kind | None) -> None:
        self.show_kind(kind)
        self.kind_chosen.emit(kind)


def _figure(count: int) -> str:
    """A number as the language writes it, as Qt does where it speaks of plurals."""
    return QLocale().toString(count)


def _dot(colour: QColor) -> QIcon:
    picture = QPixmap(20, 20)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(0.5, 0.5, 9, 9), 3, 3)
    painter.end()
    return QIcon(picture)
