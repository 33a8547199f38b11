"""Painter of the bars that stand for what is folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter

from viewer.model import Side
from viewer.presenting.counts import tell_folded
from viewer.presenting.kinds import TOGETHER
from viewer.window.kit.phrases import Translator, isolated, say_kind
from viewer.window.kit.text_painting import write
from viewer.window.pair.layout.scene import BAR, Scene

if TYPE_CHECKING:
    from viewer.presenting.arrangement import ViewLine
    from viewer.window.kit.theme import Theme

bars = Translator("bars")


class BarPainter:
    """Paints a folding bar: one dim line, with how much it hides and its first words."""

    def __init__(self, theme: Theme, ui_font: QFont) -> None:
        self.theme = theme
        self.font = QFont(ui_font)
        self.font.setPixelSize(12)
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
            painter.setPen(self.theme["text" if _may_be_story(scene, line) else "quiet"])
            x, room = scene.columns.from_text(side, 0, 16)
            write(painter, QRectF(x, y, room, BAR), self.text(scene, number, side), rtl=scene.columns.mirrored)

    def text(self, scene: Scene, number: int, side: Side) -> str:
        """What the bar says on one side."""
        line = scene.lines[number]
        paragraphs = line.paragraphs[side]
        first = scene.articles[side].paragraphs[paragraphs.start].text[:60].strip()
        what = _count(line, side)
        if scene.columns.inline and line.paragraphs[side.other] and len(line.paragraphs[side.other]) != len(paragraphs):
            what = " · ".join(f"{'AB'[each]}: {_count(line, each)}" for each in Side)
        if line.furniture and (only := tell_folded(scene.shown.folded, line.paragraphs, say_kind)):
            what = say_kind(TOGETHER).format(one=what, other=only)
        return bars.tr("▸ {what}: {words} …", "The triangle points to what is folded away").format(
            what=what, words=isolated(first)
        )


def _may_be_story(scene: Scene, line: ViewLine) -> bool:
    """Whether the bar hides lines that differ and are furniture by their place alone."""
    return line.furniture and any(
        p in line.paragraphs[side] and scene.articles[side].paragraphs[p].by_place
        for side, different in zip(Side, scene.shown.folded, strict=True)
        for p in different
    )


def _count(line: ViewLine, side: Side) -> str:
    number = len(line.paragraphs[side])
    if line.furniture:
        return bars.tr("%Ln line(s) of page furniture", "", number)
    return bars.tr("%Ln paragraph(s) folded", "", number)
