"""Pairs and sets on paper, or as PDF: both articles level, as the window shows them, with heads and page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from viewer.model import Pair
from viewer.presenting.arrangement import Wish, arrange
from viewer.presenting.counts import tell_unrelated
from viewer.report.options import DEFAULT, Paper, ReportOptions
from viewer.report.pages import COMPARED, tell_figures, title_of
from viewer.window.kit.phrases import Translator
from viewer.window.kit.text_painting import ink
from viewer.window.kit.theme import own_theme
from viewer.window.pair.paper.legend_pages import LegendPages
from viewer.window.pair.paper.pair_pages import FOOT, LEAST, PairPages, PrintedPair, small_font
from viewer.window.pair.paper.set_pages import SetPages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from viewer.model import Coverage
    from viewer.presenting.arrangement import Arrangement
    from viewer.presenting.presentation import Presentation

printing = Translator("printing")
DPI = 96.0
"""Pixels an inch in which rows are laid out; the painter turns them into those of the device."""


def print_pairs(
    device: QPagedPaintDevice,
    pairs: Sequence[PrintedPair],
    font: QFont,
    *,
    rtl: bool,
    first: Callable[[QFont, QSizeF], SetPages] | None = None,
    last: Callable[[QFont, QSizeF], LegendPages] | None = None,
) -> int:
    """Paint pairs onto a device, each from a new page; what is folded is so on paper, too. Returns how many pages.

    `first` and `last` make the pages before and after them, of a font and a size in pixels.
    """
    painter = QPainter(device)
    scale = device.logicalDpiX() / DPI
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, device.width() / scale, device.height() / scale)
    room = QSizeF(area.width(), max(area.height() - FOOT, LEAST))
    parts: list[SetPages | PairPages | LegendPages] = [PairPages(pair, font, area, rtl=rtl) for pair in pairs]
    if first:
        parts.insert(0, first(font, room))
    if last:
        parts.append(last(font, room))
    count, number = sum(part.count for part in parts), 0
    for part in parts:
        for page in range(part.count):
            number += 1
            if number > 1:
                device.newPage()
            part.paint(painter, page)
            painter.setClipping(False)
            _paint_foot(painter, font, Pair(number, count), area)
    painter.end()
    return count


def pdf_of(shown: Presentation, options: ReportOptions) -> bytes:
    """A pair as PDF. There must be an application, for its fonts."""
    return _pdf(title_of(shown, options.words), [shown], options)


def pdf_of_set(coverage: Coverage, pairs: Sequence[Presentation], options: ReportOptions) -> bytes:
    """What each article of a set has alone, how much each has of each other, and some of its pairs, as PDF."""
    title = options.words.say(COMPARED, len(coverage.collection.articles))
    return _pdf(title, pairs, options, lambda font, room: SetPages(coverage, options.words, font, room))


def _pdf(
    title: str,
    pairs: Sequence[Presentation],
    options: ReportOptions,
    first: Callable[[QFont, QSizeF], SetPages] | None = None,
) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("Diptych")
    writer.setTitle(title)
    set_page(writer, options)
    rtl = options.words.direction == "rtl"
    printed = [
        PrintedPair(shown, _unfolded(shown) if options.furniture else shown.whole, shown.stars, _told(shown, options))
        for shown in pairs
    ]
    font = QGuiApplication.font()
    print_pairs(writer, printed, font, rtl=rtl, first=first, last=lambda *room: LegendPages(pairs, options, *room))
    return bytes(buffer.data().data())


def _told(shown: Presentation, options: ReportOptions) -> str:
    """How much there is of each kind, and of strangers that hardly anything was found."""
    words = options.words
    counted = " · ".join(tell_figures(shown, words, options.left_out).values())
    return "\n".join(filter(None, (counted, tell_unrelated(shown.comparison, words.say))))


def _unfolded(shown: Presentation) -> Arrangement:
    """The lines of a pair with page furniture among them."""
    wish = Wish(opened=frozenset(range(len(shown.comparison.rows))))
    return arrange(shown.comparison, shown.differences, wish)


def set_page(device: QPagedPaintDevice, options: ReportOptions = DEFAULT) -> None:
    """The paper that was chosen, with narrow margins."""
    sizes = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
    device.setPageSize(QPageSize(sizes[options.paper]))
    turned = QPageLayout.Orientation.Landscape if options.landscape else QPageLayout.Orientation.Portrait
    device.setPageOrientation(turned)
    device.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)


def _paint_foot(painter: QPainter, font: QFont, page: Pair[int], area: QRectF) -> None:
    """The page's number."""
    small = small_font(font)
    ink(painter, small, own_theme("light")["quiet"])
    told = printing.tr("Page {number} of {count}").format(number=page.left, count=page.right)
    wide = QFontMetricsF(small).horizontalAdvance(told)
    foot = QRectF(area.center().x() - wide / 2, area.bottom() - FOOT + 6, wide + 2, FOOT - 6)
    painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, told)
