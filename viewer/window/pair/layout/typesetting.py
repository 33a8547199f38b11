"""Paragraphs set in lines."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from viewer.model import Article, Pair, Role, Side, Span
from viewer.window.kit.direction import has_rtl, is_rtl
from viewer.window.kit.utf16 import Utf16

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.window.kit.type_settings import TypeSettings
    from viewer.window.pair.layout.redline import Redline

KEPT_BLOCKS = 600


class TextBlock:
    """One paragraph set at one width; places are code points, lengths pixels, the origin its top left corner."""

    def __init__(self, text: str, reading: TypeSettings, role: Role, width: float, indent: float = 0.0) -> None:
        self.units = Utf16(text)
        self.is_rtl = is_rtl(text)
        self._mixed = has_rtl(text)
        self.indent = indent
        """Room at the start of the first line, for a chip."""
        font = reading.font(role)
        font.setItalic(font.italic() and not self.is_rtl)  # Arabic and Hebrew never slant
        self.line_height = max(round(font.pixelSize() * reading.leading), QFontMetricsF(font).height())
        self.layout = QTextLayout(text, font)
        self.layout.setTextOption(_option(reading.justified and not role.is_heading, self.is_rtl))
        self.layout.setCacheEnabled(True)
        self.height = self._break_lines(width)

    def _break_lines(self, width: float) -> float:
        self.layout.beginLayout()
        y = 0.0
        while (line := self.layout.createLine()).isValid():
            room = 0.0 if y else self.indent
            line.setLineWidth(max(20.0, width - room))
            line.setPosition(QPointF(0.0 if self.is_rtl else room, y + (self.line_height - line.height()) / 2))
            y += self.line_height
        self.layout.endLayout()
        return max(y, self.line_height)

    def draw(self, painter: QPainter, origin: QPointF, clip: QRectF) -> None:
        """Draw the text in the painter's pen, lines outside `clip` left out."""
        self.layout.draw(painter, origin, [], clip)

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """The rectangles that the characters of `span` cover, full lines high."""
        start, stop = self.units.to_qt(span.start), self.units.to_qt(span.stop)
        top = self.layout.lineForTextPosition(start)
        for number in range(top.lineNumber() if top.isValid() else 0, self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if line.textStart() >= stop:
                return
            first, last = max(start, line.textStart()), min(stop, line.textStart() + line.textLength())
            if first < last:
                for left, right in self._stretches(line, first, last):
                    yield QRectF(left, number * self.line_height, right - left, self.line_height)

    def _stretches(self, line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        """Left and right ends of what the units `first` to `last` of a line cover; several where directions mix."""
        if not self._mixed:
            words = line.naturalTextRect()  # without the space at which the line was broken
            ends = (min(max(_x(line, unit), words.left()), words.right()) for unit in (first, last))
            return [(next(ends), next(ends))]
        rects = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
        stretches: list[tuple[float, float]] = []
        for left, right in sorted((rect.left() - 1, rect.right() + 1) for rect in rects if rect.width()):
            if stretches and left <= stretches[-1][1]:
                stretches[-1] = (stretches[-1][0], max(right, stretches[-1][1]))
            else:
                stretches.append((left, right))
        return stretches

    def place_at(self, point: QPointF) -> int:
        """The code point nearest to a point."""
        number = max(0, min(self.layout.lineCount() - 1, int(point.y() // self.line_height)))
        return self.units.from_qt(self.layout.lineAt(number).xToCursor(point.x()))

    def character_at(self, point: QPointF) -> int | None:
        """The code point that is drawn at a point; None where none is."""
        number = int(point.y() // self.line_height)
        if not 0 <= number < self.layout.lineCount():
            return None
        line = self.layout.lineAt(number)
        words = line.naturalTextRect()
        if not words.left() <= point.x() <= words.right():
            return None
        return self.units.from_qt(line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter))

    def caret(self, place: int) -> QRectF:
        """Where a caret before code point `place` stands: no width, a line high."""
        unit = self.units.to_qt(place)
        line = self.layout.lineForTextPosition(unit)
        number = line.lineNumber() if line.isValid() else max(0, self.layout.lineCount() - 1)
        x = _x(self.layout.lineAt(number), unit)
        return QRectF(x, number * self.line_height, 0.0, self.line_height)

    def end(self) -> QPointF:
        """Where the last line ends, at its top."""
        number = self.layout.lineCount() - 1
        rect = self.layout.lineAt(number).naturalTextRect()
        return QPointF(rect.left() if self.is_rtl else rect.right(), number * self.line_height)


class SideBlock(TextBlock):
    """One side of a text that has both (`redline.py`): places are this side's, the lines are those of both."""

    def __init__(self, whole: TextBlock, redline: Redline, side: Side) -> None:
        self._whole = whole
        self._redline = redline
        self._side = side
        self.units, self.layout, self.indent = whole.units, whole.layout, whole.indent
        self.is_rtl, self._mixed = whole.is_rtl, whole._mixed  # noqa: SLF001 - a block of the same kind
        self.line_height, self.height = whole.line_height, whole.height

    def side_at(self, point: QPointF) -> Side:
        """Whose word is nearest to a point: B's only where A has none there."""
        place = super().place_at(point)
        return Side.RIGHT if self._redline.has(Side.RIGHT, place) > self._redline.has(Side.LEFT, place) else Side.LEFT

    def draw(self, painter: QPainter, origin: QPointF, clip: QRectF) -> None:
        """Draw the text once, above the marks of both sides: with the second of them."""
        if self._side is Side.RIGHT:
            super().draw(painter, origin, clip)

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """The rectangles of this side's characters alone."""
        for stretch in self._redline.spans(self._side, span):
            yield from super().boxes(stretch)

    def place_at(self, point: QPointF) -> int:
        """The code point of this side that is nearest."""
        return self._redline.own(self._side, super().place_at(point))

    def character_at(self, point: QPointF) -> int | None:
        """The code point of this side that is drawn at a point; None where none is."""
        place = super().character_at(point)
        has = place is not None and self._redline.has(self._side, place)
        return self._redline.own(self._side, place) if place is not None and has else None

    def caret(self, place: int) -> QRectF:
        """Where a caret stands."""
        return super().caret(self._redline.place(self._side, place))


def _x(line: QTextLine, unit: int) -> float:
    place = line.cursorToX(unit)
    return place[0] if isinstance(place, tuple) else place  # type: ignore[return-value]


def _option(justified: bool, rtl: bool) -> QTextOption:
    """How lines stand: at the side where the text itself begins, whichever way the interface runs."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    flags = Qt.AlignmentFlag
    side = flags.AlignRight if rtl else flags.AlignLeft
    option.setAlignment(flags.AlignJustify if justified else side | flags.AlignAbsolute)
    return option


class Typesetter:
    """Sets the paragraphs of a pair at one width, and keeps those used last."""

    def __init__(self, articles: Pair[Article], reading: TypeSettings, width: float) -> None:
        self.articles = articles
        self.reading = reading
        self.width = width
        self._blocks: OrderedDict[tuple[Side, int], TextBlock] = OrderedDict()
        self._indents: dict[tuple[Side, int], float] = {}

    def indent(self, side: Side, paragraph: int, room: float) -> None:
        """Keep `room` pixels free at the start of a paragraph."""
        self._indents[side, paragraph] = room

    def merged(self, redline: Redline, role: Role) -> Pair[TextBlock]:
        """Both sides of a text that has both, set once."""
        whole = TextBlock(redline.text, self.reading, role, self.width)
        return Pair(*(SideBlock(whole, redline, side) for side in Side))

    def block(self, side: Side, paragraph: int) -> TextBlock:
        """The paragraph, set."""
        key = (side, paragraph)
        block = self._blocks.get(key)
        if block is None:
            source = self.articles[side].paragraphs[paragraph]
            block = TextBlock(source.text, self.reading, source.role, self.width, self._indents.get(key, 0.0))
            self._blocks[key] = block
            if len(self._blocks) > KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(key)
        return block
