"""Painters of the rows: grounds, marks, text, chips, stars."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from viewer.model import Pair, Role, Side, Span
from viewer.presenting.presentation import Bond
from viewer.presenting.stars import NO_STARS, Stars
from viewer.window.kit.phrases import Translator, isolated
from viewer.window.kit.text_painting import LEFT, RIGHT
from viewer.window.kit.theme import Theme, faded
from viewer.window.pair.layout.columns import MARGIN_NUMBER
from viewer.window.pair.layout.figures import WIDTH, place_figures
from viewer.window.pair.painting.pens import dashed, dotted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.presenting.carried import Figures
    from viewer.presenting.marks import Marks
    from viewer.window.pair.layout.scene import Placed, Scene

RADIUS = 3.0
painting = Translator("painting")


class Highlighted(NamedTuple):
    """What is lit for the moment; spans are code points, keyed by side and paragraph."""

    selected: Mapping[tuple[Side, int], Span]
    chosen: Mapping[tuple[Side, int], list[Span]]
    """The sentence last clicked, or the difference stepped to, on both sides."""
    hovered: Mapping[tuple[Side, int], list[Span]]
    found: Mapping[tuple[Side, int], list[Span]]
    found_now: tuple[Side, int, Span] | None
    flash: float
    """How strongly what is chosen shines, 0 to 1."""


TICK = 4.0
"""Height of the ends of the line below what is written in another style."""
WEDGE = 10.0, 7.0
"""Width and height of the sign for words that are missing."""
LETTER = 26
"""Pixels that the letter of a side takes before the number, in one column."""


class RowPainter:
    """Paints the paragraphs of a line."""

    def __init__(self, theme: Theme, ui_font: QFont) -> None:
        self.theme = theme
        self.stars = NO_STARS
        """What no other open article has, by side."""
        self.figures: Pair[Figures] = Pair({}, {})
        """How many of the open sources carry what begins where, by side."""
        self.sources = 0
        """How many sources are open."""
        self.small = QFont(ui_font)
        self.small.setPixelSize(11)
        self.chip_font = QFont(self.small)
        self.chip_font.setWeight(QFont.Weight.DemiBold)

    def paint(self, painter: QPainter, scene: Scene, placed: Placed, y: float, lit: Highlighted, clip: QRectF) -> None:
        """Paint one paragraph whose line begins at `y`."""
        marks = scene.marks(placed.side, placed.paragraph)
        role = scene.articles[placed.side].paragraphs[placed.paragraph].role
        origin = placed.origin + QPointF(0.0, y)
        self._paint_ground(painter, scene, placed, y, marks)
        self._paint_marks(painter, scene, placed, origin, marks)
        self._paint_lit(painter, scene, placed, origin, lit)
        painter.setPen(self.theme["quiet" if role in (Role.FURNITURE, Role.BYLINE, Role.CAPTION) else "text"])
        placed.block.draw(painter, origin, clip)
        self._paint_number(painter, scene, placed, origin)
        self._paint_chip(painter, scene, placed, origin)
        self._paint_stars(painter, scene, placed, origin, marks)
        self._paint_figures(painter, scene, placed, y)

    def _paint_ground(self, painter: QPainter, scene: Scene, placed: Placed, y: float, marks: Marks) -> None:
        left, width = scene.columns.panes[placed.side]
        area = QRectF(left, y + placed.top + 1, width, placed.height - 2)
        if marks.whole_moved:
            painter.fillRect(area, self.theme["moved_wash"])
        elif marks.whole_only:
            painter.fillRect(area, self._wash(placed.side, perhaps=len(marks.perhaps) == len(marks.only)))
        if self.theme.outlines and (marks.whole_moved or marks.whole_only):
            edge = self.theme["moved_edge"] if marks.whole_moved else self.theme.edge(placed.side)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(edge, 1.5, Qt.PenStyle.SolidLine if placed.side is Side.LEFT else Qt.PenStyle.DashLine))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        if marks.whole_only and not marks.whole_moved:
            width = 2 if len(marks.perhaps) == len(marks.only) else 4
            bar = QRectF(scene.columns.edge(placed.side, width), area.top(), width, area.height())
            painter.fillRect(bar, self.theme.edge(placed.side))

    def _wash(self, side: Side, *, perhaps: bool) -> QColor:
        """The ground of what only one side has: paler where the other may have it after all."""
        wash = self.theme.wash(side)
        return faded(wash, wash.alphaF() / 2) if perhaps else wash

    def _paint_marks(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF, marks: Marks) -> None:
        side, theme = placed.side, self.theme
        self._paint_only(painter, placed, origin, marks)
        for move in marks.moves:
            if not marks.whole_moved:
                self._fill(painter, placed, origin, move.span, theme["moved_wash"])
                self._underline(painter, placed, origin, move.span, QPen(theme["moved_edge"], 1))
        for span in marks.rewritten:
            self._underline(painter, placed, origin, span, dotted(theme.edge(side)))
        for span in marks.edits:
            self._fill(painter, placed, origin, span, theme.words(side), outline=theme.edge(side))
            if placed.beside is not None:  # whose word it is, also without colours
                edge = theme.edge(side)
                self._underline(painter, placed, origin, span, QPen(edge, 1.5) if side is Side.RIGHT else dashed(edge))
        for span in marks.style:
            self._bracket(painter, placed, origin, span)
        for offset in marks.missing if placed.beside is None else ():  # else the words stand there
            self._wedge(painter, scene, placed, origin, offset)

    def _paint_only(self, painter: QPainter, placed: Placed, origin: QPointF, marks: Marks) -> None:
        for span, sentence in marks.only:
            perhaps = sentence in marks.perhaps
            if not marks.whole_only:
                self._fill(painter, placed, origin, span, self._wash(placed.side, perhaps=perhaps))
            if perhaps:
                self._underline(painter, placed, origin, span, dashed(self.theme["quiet"]))
            elif not marks.whole_only:
                self._underline(painter, placed, origin, span, QPen(self.theme.edge(placed.side), 2))

    def _paint_lit(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF, lit: Highlighted) -> None:
        key = (placed.side, placed.paragraph)
        for span in lit.hovered.get(key, ()):
            self._fill(painter, placed, origin, span, faded(self.theme["accent"], 0.10))
        for span in lit.chosen.get(key, ()):
            self._fill(painter, placed, origin, span, faded(self.theme["accent"], 0.13 + 0.35 * lit.flash))
            self._bar(painter, scene, placed, origin, span)
        for span in lit.found.get(key, ()):
            self._fill(painter, placed, origin, span, self.theme["found"])
        if lit.found_now and lit.found_now[:2] == key:
            self._fill(painter, placed, origin, lit.found_now[2], self.theme["found_now"])
        if key in lit.selected:
            self._fill(painter, placed, origin, lit.selected[key], faded(self.theme["accent"], 0.38))

    def _fill(
        self,
        painter: QPainter,
        placed: Placed,
        origin: QPointF,
        span: Span,
        colour: QColor,
        outline: QColor | None = None,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if self.theme.outlines and outline is not None:
            style = Qt.PenStyle.SolidLine if placed.side is Side.LEFT else Qt.PenStyle.DashLine
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(outline, 1.5, style))
        for box in placed.block.boxes(span):
            painter.drawRoundedRect(_snug(box, placed.block.line_height).translated(origin), RADIUS, RADIUS)

    def _bar(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF, span: Span) -> None:
        """A bar in the margin beside the lines of what is chosen."""
        boxes = list(placed.block.boxes(span))
        if boxes:
            top, bottom = boxes[0].top() + 2, boxes[-1].bottom() - 2
            x = scene.columns.beside(placed.side, 1.5, 2)
            painter.fillRect(QRectF(x, origin.y() + top, 2, bottom - top), self.theme["accent"])

    def _underline(self, painter: QPainter, placed: Placed, origin: QPointF, span: Span, pen: QPen) -> None:
        painter.setPen(pen)
        for box in placed.block.boxes(span):
            y = _snug(box, placed.block.line_height).bottom() - 0.5
            painter.drawLine(origin + QPointF(box.left(), y), origin + QPointF(box.right(), y))

    def _bracket(self, painter: QPainter, placed: Placed, origin: QPointF, span: Span) -> None:
        """A line below the words with a tick up at both ends."""
        painter.setPen(QPen(self.theme["quiet"], 1))
        for box in placed.block.boxes(span):
            # On whole pixels, or so thin a line is a blur.
            y = floor(origin.y() + _snug(box, placed.block.line_height).bottom()) - 0.5
            left, right = (floor(origin.x() + x) + 0.5 for x in (box.left(), box.right()))
            corners = [(left, y - TICK), (left, y), (right, y), (right, y - TICK)]
            painter.drawPolyline([QPointF(*corner) for corner in corners])

    def _wedge(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF, offset: int) -> None:
        """Where the other side has words: a wedge below the line, in its colour; in the margin before a paragraph."""
        width, height = WEDGE
        caret = placed.block.caret(offset)
        tip = origin + QPointF(caret.left(), caret.bottom() - height)
        if not offset:
            x = scene.columns.beside(placed.side, 4, width)
            tip = QPointF(x + width / 2, origin.y() + (placed.block.line_height - height) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.edge(placed.side.other))
        painter.drawPolygon([tip, tip + QPointF(width / 2, height), tip + QPointF(-width / 2, height)])

    def _paint_number(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF) -> None:
        """The paragraph's number in the margin; in one column with its side's letter, or both numbers of a text."""
        if placed.beside is not None:
            self._paint_both_numbers(painter, scene, placed, origin)
            return
        columns, height = scene.columns, placed.block.line_height
        align = RIGHT if columns.mirrored else LEFT
        width = MARGIN_NUMBER - 14
        painter.setFont(self.small)
        painter.setPen(self.theme["quiet"])
        area = QRectF(columns.beside(placed.side, 8, width), origin.y(), width, height)
        painter.drawText(area, align, str(placed.paragraph + 1))
        if columns.inline:
            letter = QRectF(columns.beside(placed.side, 8 + width, LETTER), origin.y(), LETTER, height)
            painter.setFont(self.chip_font)
            painter.setPen(self.theme["quiet"] if placed.both else self.theme.edge(placed.side))
            painter.drawText(letter, align, "A B" if placed.both else "AB"[placed.side])

    def _paint_both_numbers(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF) -> None:
        if placed.side is Side.LEFT:
            width = MARGIN_NUMBER - 14 + LETTER
            area = QRectF(scene.columns.beside(placed.side, 8, width), origin.y(), width, placed.block.line_height)
            painter.setFont(self.small)
            painter.setPen(self.theme["quiet"])
            numbers = f"{placed.paragraph + 1} · {(placed.beside or 0) + 1}"
            painter.drawText(area, RIGHT if scene.columns.mirrored else LEFT, numbers)

    def _paint_chip(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF) -> None:
        chip = scene.chip(placed.side, placed.paragraph)
        if chip is None:
            return
        area = scene.chip_area(chip, placed).translated(origin - placed.origin)
        painter.setFont(self.chip_font)
        role = {Bond.MOVED: "moved_edge", Bond.BY_HAND: "text"}.get(chip.bond, "quiet")
        painter.setPen(QPen(self.theme[role], 1))
        painter.setBrush(self.theme["paper"])
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, chip.text)

    def _paint_stars(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF, marks: Marks) -> None:
        """A star in the margin by each line where a sentence begins that no other article has; words after the last."""
        side, block, stars = placed.side, placed.block, self.stars[placed.side]
        starred = [(span, i) for span, i in marks.only if i in stars]
        lines = {int(box.top()): i for span, i in reversed(starred) for box in list(block.boxes(span))[:1]}
        painter.setFont(self.small)
        for top, sentence in lines.items():
            area = QRectF(scene.columns.beside(side, 2, 14), origin.y() + top, 14, block.line_height)
            self._take_star_pen(painter, side, sentence)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "☆" if sentence in stars.perhaps else "★")
        length = len(scene.articles[side].paragraphs[placed.paragraph].text)
        end, rtl = block.end(), block.is_rtl
        room = (end.x() if rtl else scene.columns.measure - end.x()) - 12
        if starred and starred[-1][0].stop >= length - 1 and room > 70:
            x = end.x() - 8 - room if rtl else end.x() + 8
            area = QRectF(origin.x() + x, origin.y() + end.y(), room, block.line_height)
            self._take_star_pen(painter, side, starred[-1][1])
            text = star_text(stars, starred[-1][1])
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(area, RIGHT if rtl else LEFT, cut)

    def _paint_figures(self, painter: QPainter, scene: Scene, placed: Placed, y: float) -> None:
        """How many sources carry a sentence."""
        painter.setFont(self.small)
        painter.setPen(self.theme["quiet"])
        for figure, area in place_figures(placed, scene.columns, self.figures):
            text = figure_text(figure.count, self.sources, painter.fontMetrics().horizontalAdvance)
            painter.drawText(area.translated(0.0, y), RIGHT if scene.columns.mirrored else LEFT, text)

    def _take_star_pen(self, painter: QPainter, side: Side, sentence: int) -> None:
        painter.setPen(self.theme["quiet"] if sentence in self.stars[side].perhaps else self.theme.edge(side))


def figure_text(count: int, sources: int, width: Callable[[str], float]) -> str:
    """How many of the open sources carry something, in as few words as there is room for; all alike in one pair."""
    if count == sources:
        text = painting.tr("all {total}")
    else:
        text = painting.tr("{count} of {total}")
        if width(text.format(count=sources, total=sources)) > WIDTH:
            text = "{count}/{total}"
    return text.format(count=count, total=sources)


def star_text(stars: Stars, sentence: int) -> str:
    """What a star says."""
    names = stars.perhaps.get(sentence)
    if names is None:
        return painting.tr("★ only here")
    return painting.tr("☆ perhaps also in {names}").format(names=", ".join(map(isolated, names)))


def _snug(box: QRectF, line_height: float) -> QRectF:
    """A line's box without most of its leading."""
    inset = line_height * 0.1
    return box.adjusted(-1, inset, 1, -inset)
