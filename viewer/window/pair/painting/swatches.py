"""Samples of the marks, for the legend, painted by the painters of the pair view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from viewer.model import Pair, Side
from viewer.presenting.kinds import Mark
from viewer.presenting.presentation import Bond, present
from viewer.presenting.stops import Kind
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.pair.layout.columns import Columns
from viewer.window.pair.layout.scene import BAR, Placed, Scene
from viewer.window.pair.layout.tabs import TAB, Stretch
from viewer.window.pair.painting.bars import BarPainter
from viewer.window.pair.painting.ribbons import RibbonPainter
from viewer.window.pair.painting.rows import Highlighted, RowPainter
from viewer.window.pair.painting.samples import BAND, ROOM, Sample, samples

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from viewer.presenting.presentation import Presentation
    from viewer.window.kit.theme import Theme

WIDTH = 226
HEIGHT = 36
MARGIN = 20.0
"""Before a text: room for a star."""
READING = TypeSettings(size=14, leading=1.4)


class _MarksAlone(RowPainter):
    """Paints rows without the numbers of their paragraphs."""

    def _paint_number(self, painter: QPainter, scene: Scene, placed: Placed, origin: QPointF) -> None:
        pass


def paint_swatch(painter: QPainter, what: Kind | Mark, theme: Theme, font: QFont, *, rtl: bool) -> None:
    """Paint a sample of a mark, `WIDTH` by `HEIGHT` pixels, on the ground that articles have."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), theme["paper"])
    if what in (Mark.MOVED_BAND, Mark.PERHAPS_BAND):
        _paint_band(painter, Bond.MOVED if what is Mark.MOVED_BAND else Bond.POSSIBLE, theme, rtl=rtl)
        return
    sample = samples()[what]()
    rows = _MarksAlone(theme, font)
    rows.stars = Pair(sample.stars, sample.stars)
    columns, shown = _columns_of(sample, rtl=rtl), present(sample.comparison)
    if sample.gap:  # beside a band there is no room for a chip
        shown = replace(shown, links=(), linked=Pair({}, {}))
    scene = Scene(shown, shown.whole, columns, READING, rows.chip_font)
    if scene.lines[0].folded:
        BarPainter(theme, font).paint(painter, scene, 0, (HEIGHT - BAR) / 2, Side.LEFT)
        return
    if sample.gap:
        y = Stretch(5.0, HEIGHT - 5.0)
        bond = Bond.BY_HAND if what is Kind.BY_HAND else None
        RibbonPainter(theme).band(painter, y, y, columns.gutter_left + 4, sample.gap - 8, bond)
    lit = _lit(shown) if sample.chosen else Highlighted({}, {}, {}, {}, None, 0.0)
    for placed in scene.place_line(0):
        if placed.side in sample.sides:
            rows.paint(painter, scene, placed, (HEIGHT - placed.height) / 2, lit, QRectF(0, 0, WIDTH, HEIGHT))


def _lit(shown: Presentation) -> Highlighted:
    sentence = shown.comparison.articles[Side.LEFT].sentences[0]
    return Highlighted({}, {(Side.LEFT, 0): [sentence.span]}, {}, {}, None, 0.0)


def _paint_band(painter: QPainter, bond: Bond, theme: Theme, *, rtl: bool) -> None:
    """A band from one side to the other, and beside it one that ends in a tab."""
    ribbons = RibbonPainter(theme)
    high, low = Stretch(5.0, 17.0), Stretch(HEIGHT - 17.0, HEIGHT - 5.0)
    x, tab = MARGIN, MARGIN + BAND + 24.0
    if rtl:
        x, tab, high, low = WIDTH - x - BAND, WIDTH - tab - TAB, low, high
    ribbons.band(painter, high, low, x, BAND, bond)
    ribbons.tab(painter, QRectF(tab, 5.0, TAB, HEIGHT - 10.0), bond, up=False)


def _columns_of(sample: Sample, *, rtl: bool) -> Columns:
    if len(sample.sides) == 1:
        panes, texts = Pair((0.0, float(WIDTH)), (0.0, float(WIDTH))), Pair(MARGIN, MARGIN)
        measure = sample.measure or WIDTH - MARGIN - 6
    else:
        room = (WIDTH - sample.gap) / 2
        before = MARGIN / 2 if sample.gap else MARGIN
        panes = Pair((0.0, room), (room + sample.gap, room))
        texts = Pair(before, room + sample.gap + before)
        measure = ROOM if sample.measure else room - before
    columns = Columns(WIDTH, False, sample.gap, panes, texts, measure)  # noqa: FBT003
    return columns.turned() if rtl else columns
