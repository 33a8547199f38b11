"""A pair on paper, or as PDF: both articles level, as the window shows them, with heads and page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from viewer.model import Pair, Side
from viewer.presenting.presentation import present
from viewer.presenting.stars import NO_STARS
from viewer.report.pages import title_of
from viewer.window.kit.phrases import Translator, facts
from viewer.window.kit.text_painting import ink, write
from viewer.window.kit.theme import own_theme
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.layout.columns import lay_columns
from viewer.window.pair.layout.scene import Scene
from viewer.window.pair.painting.bars import BarPainter
from viewer.window.pair.painting.rows import Highlighted, RowPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from viewer.model import Comparison
    from viewer.presenting.arrangement import Arrangement
    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stars import Stars
    from viewer.report.pages import Wording

printing = Translator("printing")
DPI = 96.0
"""Pixels an inch in which rows are laid out; the painter turns them into those of the device."""
READING = TypeSettings(size=12.0, leading=1.45)
HEAD, FOOT = 44.0, 26.0
"""Pixels above and below the rows of a page."""
_LEAST = 40.0
"""Pixels for rows on the lowest page that somebody may have set."""
_NOTHING = Highlighted({}, {}, {}, {}, None, 0.0)


class Slice(NamedTuple):
    """A part of a line that stands on one page."""

    line: int
    y: float
    """Where the line begins, in pixels from the top of the page; above it for what goes on from the page before."""
    top: float
    bottom: float


def print_pair(
    device: QPagedPaintDevice, shown: Presentation, arranged: Arrangement, stars: Pair[Stars], font: QFont, *, rtl: bool
) -> int:
    """Paint what is shown of a pair onto a device; returns the number of pages. What is folded is so on paper, too."""
    painter = QPainter(device)
    scale = device.logicalDpiX() / DPI
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width, height = device.width() / scale, device.height() / scale
    theme = own_theme("light")
    rows, bars = RowPainter(theme, font), BarPainter(theme, font)
    rows.stars = stars
    scene = Scene(shown, arranged, lay_columns(round(width), width, rtl=rtl), READING, rows.chip_font)
    pages = list(_pages(scene, height))
    for number, page in enumerate(pages, 1):
        if number > 1:
            device.newPage()
        _paint_head(painter, scene, font, Pair(number, len(pages)), QRectF(0, 0, width, height))
        for piece in page:
            clip = QRectF(0, piece.top, width, piece.bottom - piece.top)
            painter.setClipRect(clip)
            for side in Side:
                if scene.lines[piece.line].folded:
                    bars.paint(painter, scene, piece.line, piece.y, side)
                for placed in scene.place_line(piece.line):
                    if placed.side is side:
                        rows.paint(painter, scene, placed, piece.y, _NOTHING, clip)
            painter.setPen(theme["line"])
            painter.drawLine(clip.bottomLeft(), clip.bottomRight())
        painter.setClipping(False)
    painter.end()
    return len(pages)


def pdf_of(comparison: Comparison, words: Wording) -> bytes:
    """A pair as PDF, on A4. There must be an application, for its fonts."""
    from PySide6.QtGui import QGuiApplication

    shown, buffer = present(comparison), QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("Diptych")
    writer.setTitle(title_of(shown, words))
    set_page(writer)
    print_pair(writer, shown, shown.whole, NO_STARS, QGuiApplication.font(), rtl=words.direction == "rtl")
    return bytes(buffer.data().data())


def set_page(device: QPagedPaintDevice) -> None:
    """A4 with narrow margins."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)


def _pages(scene: Scene, height: float) -> list[list[Slice]]:
    """The lines by page. One that is higher than a page goes on on the next; others stay whole."""
    room = max(height - FOOT - HEAD, _LEAST)
    bottom = HEAD + room
    pages: list[list[Slice]] = [[]]
    y = HEAD
    for number in range(len(scene.lines)):
        tall = scene.height(number)
        if y > HEAD and y + tall > bottom:
            pages.append([])
            y = HEAD
        left = tall
        while left > room:
            pages[-1].append(Slice(number, HEAD - (tall - left), HEAD, bottom))
            pages.append([])
            left -= room
        pages[-1].append(Slice(number, y - (tall - left), y, y + left))
        y += left
    return pages


def _paint_head(painter: QPainter, scene: Scene, font: QFont, page: Pair[int], area: QRectF) -> None:
    """Outlets and headlines above both columns, and the page's number."""
    theme, mirrored = own_theme("light"), scene.columns.mirrored
    small, bold = QFont(font), QFont(font)
    small.setPixelSize(10)
    bold.setPixelSize(11)
    bold.setBold(True)
    for side, article in zip(Side, scene.articles, strict=True):
        x, room = scene.columns.from_text(side, 0, 16)
        ink(painter, bold, theme.edge(side))
        write(painter, QRectF(x, 0, room, 18), f"{'AB'[side]}  {article.title}", rtl=mirrored)
        ink(painter, small, theme["quiet"])
        write(painter, QRectF(x, 16, room, 16), facts(article), rtl=mirrored)
    painter.drawLine(0, round(HEAD - 6), round(area.right()), round(HEAD - 6))
    told = printing.tr("Page {number} of {count}").format(number=page.left, count=page.right)
    wide = QFontMetricsF(small).horizontalAdvance(told)
    foot = QRectF(area.center().x() - wide / 2, area.bottom() - FOOT + 6, wide + 2, FOOT - 6)
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, told)
