"""Painter of the bars that stand for what is folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPainter

from viewer.model import Side
from viewer.window.kit.phrases import Translator, isolated
from viewer.window.kit.text_painting import ink, write
from viewer.window.pair.layout.scene import BAR, Scene

if TYPE_CHECKING:
    from viewer.presenting.arrangement import ViewLine
    from viewer.window.kit.theme import Theme

bars = Translator("bars")
SIGN = 15.0
"""Width of the box with the sign of a difference."""
GAP = 7.0


class BarPainter:
    """Paints a folding bar: one dim line, with how much it hides and its first words."""

    def __init__(self, theme: Theme, ui_font: QFont) -> None:
        self.theme = theme
        self.font = QFont(ui_font)
        self.font.setPixelSize(12)
        self.bold = QFont(ui_font)
        self.bold.setPixelSize(12)
        self.bold.setBold(True)
        slanted = QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight  # Arabic never is
        self.font.setItalic(slanted)

    def paint(self, painter: QPainter, scene: Scene, number: int, y: float, side: Side) -> None:
        """Paint one side of the bar of a line that begins at `y`."""
        line = scene.lines[number]
        painter.setFont(self.font)
        if scene.columns.inline and side is not (Side.LEFT if line.paragraphs.left else Side.RIGHT):
            return
        left, width = scene.columns.panes[side]
        if not line.furniture and line.paragraphs[side]:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme["ribbon"])
            painter.drawRoundedRect(QRectF(left + 8, y + 4, width - 16, BAR - 8), 5, 5)
        if line.paragraphs[side]:
            x, room = scene.columns.from_text(side, 0, 16)
            self._write(
                painter, scene, QRectF(x, y, room, BAR), self.text(scene, number, side), differs(scene, line, side)
            )

    def _write(self, painter: QPainter, scene: Scene, area: QRectF, text: str, different: str) -> None:
        """Write a bar's text, and behind it in ink, with a sign in a box, that what it hides is different."""
        mirrored = scene.columns.mirrored
        behind = QFontMetricsF(self.bold).horizontalAdvance(different) + SIGN + 3 * GAP if different else 0.0
        width = min(QFontMetricsF(self.font).horizontalAdvance(text) + 1, area.width() - behind)

        def piece(start: float, wide: float) -> QRectF:
            left = area.right() - start - wide if mirrored else area.left() + start
            return QRectF(left, area.top(), wide, area.height())

        painter.setPen(self.theme["quiet"])
        write(painter, piece(0, width), text, rtl=mirrored)
        if different:
            box = piece(width + GAP, SIGN)
            box.setTop(area.center().y() - SIGN / 2 + 0.5)
            box.setHeight(SIGN - 1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3, 3)
            ink(painter, self.bold, self.theme["text"])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "≠")
            write(painter, piece(width + 2 * GAP + SIGN, behind), different, rtl=mirrored)

    def text(self, scene: Scene, number: int, side: Side) -> str:
        """What the bar says on one side."""
        line = scene.lines[number]
        paragraphs = line.paragraphs[side]
        first = scene.articles[side].paragraphs[paragraphs.start].text[:60].strip()
        what = _count(line, side)
        if scene.columns.inline and line.paragraphs[side.other] and len(line.paragraphs[side.other]) != len(paragraphs):
            what = " · ".join(f"{'AB'[each]}: {_count(line, each)}" for each in Side)
        return bars.tr("▸ {what}: {words} …", "The triangle points to what is folded away").format(
            what=what, words=isolated(first)
        )


def differs(scene: Scene, line: ViewLine, side: Side) -> str:
    """That the page furniture folded here is different from the other side's; empty if it is not."""
    if not any(line.furniture and p in line.paragraphs[s] for s, found in enumerate(scene.shown.folded) for p in found):
        return ""
    if scene.columns.inline and all(line.paragraphs):
        return bars.tr("they differ", "Lines of page furniture in A and in B")
    return bars.tr("differs from {other}’s", "Page furniture; {other} is A or B").format(other="AB"[side.other])


def _count(line: ViewLine, side: Side) -> str:
    number = len(line.paragraphs[side])
    if line.furniture:
        return bars.tr("%Ln line(s) of page furniture", "", number)
    return bars.tr("%Ln paragraph(s) folded", "", number)
