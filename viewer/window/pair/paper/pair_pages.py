"""The rows of a pair on pages of paper, below its heads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from viewer.model import Pair, Side
from viewer.presenting.stars import NO_STARS
from viewer.window.kit.phrases import facts
from viewer.window.kit.text_painting import LEFT, RIGHT, ink, write
from viewer.window.kit.theme import own_theme
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.layout.columns import lay_columns
from viewer.window.pair.layout.scene import Scene
from viewer.window.pair.painting.bars import BarPainter
from viewer.window.pair.painting.rows import Highlighted, RowPainter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.presenting.arrangement import Arrangement
    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stars import Stars

READING = TypeSettings(size=12.0, leading=1.45)
HEAD, FOOT = 44.0, 26.0
"""Pixels above and below the rows of a page."""
LEAST = 40.0
"""Pixels for rows on the lowest page that somebody may have set."""
GAP = 6.0
"""Pixels between the figures and the rows below them."""
WRAPPED = Qt.TextFlag.TextWordWrap
_NOTHING = Highlighted({}, {}, {}, {}, None, 0.0)


class Slice(NamedTuple):
    """A part of a line that stands on one page."""

    line: int
    y: float
    """Where the line begins, in pixels from the top of the page; above it for what goes on from the page before."""
    top: float
    bottom: float


class PrintedPair(NamedTuple):
    """What is printed of a pair: what is shown of it, and how far it is unfolded."""

    shown: Presentation
    arranged: Arrangement
    stars: Pair[Stars] = NO_STARS
    figures: str = ""
    """How much there is of each kind, above the rows of its first page."""


class PairPages:
    """The rows of a pair, below its heads."""

    def __init__(self, pair: PrintedPair, font: QFont, area: QRectF, *, rtl: bool) -> None:
        self._font, self._area, self._theme = font, area, own_theme("light")
        self._rows, self._bars = RowPainter(self._theme, font), BarPainter(self._theme, font)
        self._rows.stars = pair.stars
        columns = lay_columns(round(area.width()), area.width(), rtl=rtl)
        self._scene = Scene(pair.shown, pair.arranged, columns, READING, self._rows.chip_font)
        self._figures = pair.figures
        room = QRectF(0, 0, area.width(), max(area.height() - FOOT - HEAD, LEAST) / 2)
        wrapped = QFontMetricsF(_figure_font(font)).boundingRect(room, WRAPPED, pair.figures)
        self._above = min(wrapped.height() + GAP, room.height()) if pair.figures else 0.0
        self._pages = _pages(self._scene, area.height(), self._above)
        self.count = len(self._pages)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one of them."""
        scene = self._scene
        _paint_head(painter, scene, self._font, self._area)
        if page == 0 and self._figures:
            self._paint_figures(painter)
        for piece in self._pages[page]:
            clip = QRectF(0, piece.top, self._area.width(), piece.bottom - piece.top)
            painter.setClipRect(clip)
            for side in Side:
                if scene.lines[piece.line].folded:
                    self._bars.paint(painter, scene, piece.line, piece.y, side)
                for placed in scene.place_line(piece.line):
                    if placed.side is side:
                        self._rows.paint(painter, scene, placed, piece.y, _NOTHING, clip)
            painter.setPen(self._theme["line"])
            painter.drawLine(clip.bottomLeft(), clip.bottomRight())

    def _paint_figures(self, painter: QPainter) -> None:
        ink(painter, _figure_font(self._font), self._theme["text"])
        align = (RIGHT if self._scene.columns.mirrored else LEFT) & ~Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, HEAD, self._area.width(), self._above), align | WRAPPED, self._figures)


def _pages(scene: Scene, height: float, above: float) -> list[list[Slice]]:
    """The lines by page, on the first so many pixels lower. One that is higher than a page goes on on the next.

    Others stay whole. Headings stand on the page of what they are above.
    """
    room = max(height - FOOT - HEAD, LEAST)
    bottom = HEAD + room
    pages: list[list[Slice]] = [[]]
    y = HEAD + above
    for first, *others in _together(scene):
        wanted = sum(map(scene.height, (first, *others)))
        for number in (first, *others):
            tall = scene.height(number)
            below_heading = number != first and tall > room  # nothing is won by a new page
            if pages[-1] and y + (wanted if number == first else tall) > bottom and not below_heading:
                pages.append([])
                y = HEAD
            left = tall
            while y + left > bottom:
                pages[-1].append(Slice(number, y - (tall - left), y, bottom))
                pages.append([])
                left -= bottom - y
                y = HEAD
            pages[-1].append(Slice(number, y - (tall - left), y, y + left))
            y += left
    return pages


def _together(scene: Scene) -> Iterator[list[int]]:
    """Each line, by its number, behind the headings right above it."""
    together: list[int] = []
    for number in range(len(scene.lines)):
        together.append(number)
        if not _ends_in_heading(scene, number):
            yield together
            together = []
    if together:
        yield together


def _ends_in_heading(scene: Scene, number: int) -> bool:
    line = scene.lines[number]
    last = [scene.articles[side].paragraphs[line.paragraphs[side].stop - 1] for side in Side if line.paragraphs[side]]
    return not line.folded and bool(last) and all(paragraph.role.is_heading for paragraph in last)


def _paint_head(painter: QPainter, scene: Scene, font: QFont, area: QRectF) -> None:
    """Outlets and headlines above both columns."""
    theme, mirrored = own_theme("light"), scene.columns.mirrored
    bold = QFont(font)
    bold.setPixelSize(11)
    bold.setBold(True)
    for side, article in zip(Side, scene.articles, strict=True):
        x, room = scene.columns.from_text(side, 0, 16)
        ink(painter, bold, theme.edge(side))
        write(painter, QRectF(x, 0, room, 18), f"{'AB'[side]}  {article.title}", rtl=mirrored)
        ink(painter, small_font(font), theme["quiet"])
        write(painter, QRectF(x, 16, room, 16), facts(article), rtl=mirrored)
    painter.drawLine(0, round(HEAD - 6), round(area.right()), round(HEAD - 6))


def _figure_font(font: QFont) -> QFont:
    figures = QFont(font)
    figures.setPixelSize(11)
    return figures


def small_font(font: QFont) -> QFont:
    """Of dates and of the page's number."""
    small = QFont(font)
    small.setPixelSize(10)
    return small
