"""A pair's view without a window, what stands in it, and where."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from viewer.comparing.compare import compare
from viewer.model import Article, Pair, Side
from viewer.presenting.presentation import present
from viewer.window.kit.theme import own_theme
from viewer.window.pair.layout.tabs import TAB
from viewer.window.pair.view import PairView


def view_of(qtbot: QtBot, left: Article, right: Article, width: int = 1200) -> PairView:
    """A view, shown, with these two compared and all heights known."""
    view = PairView(own_theme("light"))
    qtbot.addWidget(view)
    view.resize(width, 700)
    view.show()
    view.show_pair(present(compare(Pair(left, right))))
    qtbot.waitUntil(lambda: not view.refiner.busy)
    return view


def point_of(view: PairView, side: Side, paragraph: int, offset: int) -> QPoint:
    """Where on the screen a place in the text is."""
    assert view.shown is not None
    number = view.scene.line_of[side][paragraph]
    placed = next(p for p in view.scene.place_line(number) if (p.side, p.paragraph) == (side, paragraph))
    top = dict(view.scroller.visible(side))[number]
    box = placed.block.caret(offset)
    return QPoint(round(placed.x + box.left()) + 1, round(top + placed.origin.y() + box.center().y()))


def arrow_widths(view: PairView, side: Side, paragraph: int) -> list[int]:
    """How many pixels of its colour the arrow in a paragraph's tab has, from top to bottom."""
    scene = view.scene
    assert scene is not None
    line = scene.line_of[side][paragraph]
    (placed,) = [p for p in scene.place_line(line) if p.side is side]
    top = dict(view.scroller.visible(side))[line] + placed.origin.y()
    left = scene.columns.gutter_left + (0 if side is Side.LEFT else scene.columns.gutter - TAB)
    image, ink = view.viewport().grab().toImage(), view.theme["moved_edge"]
    rows = range(round(top) + 4, round(top) + 18)
    inside = range(round(left) + 2, round(left + TAB) - 1)
    widths = [sum(near(QColor(image.pixel(x, y)), ink) for x in inside) for y in rows]
    return [width for width in widths if width]


def near(one: QColor, other: QColor) -> bool:
    away = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return sum(map(abs, away)) < 90


def pointing(view: PairView, side: Side, paragraph: int) -> str:
    """Which way the arrow in a paragraph's tab points."""
    widths = arrow_widths(view, side, paragraph)
    assert widths
    if widths == sorted(widths) and widths[-1] > widths[0]:
        return "up"
    return "down" if widths == sorted(widths, reverse=True) and widths[0] > widths[-1] else f"nowhere: {widths}"
