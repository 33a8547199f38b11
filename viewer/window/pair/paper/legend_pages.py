"""How to read the marks, on pages of paper after those of the pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from viewer.report.pages import READING
from viewer.window.kit.text_painting import LEFT, RIGHT, ink, write
from viewer.window.kit.theme import own_theme
from viewer.window.pair.painting.swatches import HEIGHT, WIDTH, paint_swatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.presenting.presentation import Presentation
    from viewer.report.options import Explained, ReportOptions

TITLE, WORDS = 16, 12
"""Pixels of the letters."""
LINE = 18.0
"""Pixels of a line of words."""
GAP = 12.0


class _Entry(NamedTuple):
    mark: Explained
    top: float
    height: float


class LegendPages:
    """Samples of the marks as pages paint them, with their names and what they say, below each other."""

    def __init__(self, pairs: Sequence[Presentation], options: ReportOptions, font: QFont, room: QSizeF) -> None:
        """Of the marks of pairs; `room` is what a page has, in pixels."""
        words = options.words
        self._title, self._rtl = words.say(READING), words.direction == "rtl"
        self._font, self._width = font, room.width()
        self._room = max(room.width() - WIDTH - GAP, 1.0)
        self._pages: list[list[_Entry]] = [[]]
        below = top = TITLE + 2 * GAP
        for mark in options.explained(pairs):
            height = max(HEIGHT, LINE + self._wrapped(mark.told))
            if top + height > room.height() and self._pages[-1]:
                self._pages.append([])
                top = below
            self._pages[-1].append(_Entry(mark, top, height))
            top += height + GAP
        self.count = len(self._pages) if self._pages[0] else 0
        """None where no mark is shown."""

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one of them."""
        theme = own_theme("light")
        ink(painter, self._letters(TITLE, bold=True), theme["text"])
        write(painter, QRectF(0, 0, self._width, TITLE + GAP), self._title, rtl=self._rtl)
        wrapped = (RIGHT if self._rtl else LEFT) & ~Qt.AlignmentFlag.AlignVCenter
        for entry in self._pages[page]:
            painter.save()
            painter.translate(self._width - WIDTH if self._rtl else 0, entry.top)
            paint_swatch(painter, entry.mark.what, theme, self._font, rtl=self._rtl)
            painter.restore()
            x = 0 if self._rtl else WIDTH + GAP
            ink(painter, self._letters(WORDS, bold=True), theme["text"])
            write(painter, QRectF(x, entry.top, self._room, LINE), entry.mark.name, rtl=self._rtl)
            ink(painter, self._letters(WORDS), theme["quiet"])
            told = QRectF(x, entry.top + LINE, self._room, entry.height)
            painter.drawText(told, wrapped | Qt.TextFlag.TextWordWrap, entry.mark.told)

    def _wrapped(self, told: str) -> float:
        """How high an explanation is, in pixels."""
        room = QRectF(0, 0, self._room, 1000)
        return QFontMetricsF(self._letters(WORDS)).boundingRect(room, Qt.TextFlag.TextWordWrap, told).height()

    def _letters(self, size: int, *, bold: bool = False) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(size)
        font.setBold(bold)
        return font
