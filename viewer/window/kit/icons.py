"""Icons: drawings in resources/icons, in the colours of the theme.

The drawings are of one style, in `currentColor`; they are painted in the theme's colour of text for the screen that the
window is on, and given to every action and button that names one (`name_icon`).
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QWidget

from viewer.resources import resource

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme

SIZE = 16
"""Pixels of an icon's side."""
DIM = 0.4
"""How much is left of the colour of what cannot be used now."""
DRAWING = "drawing"
"""The property of an action or a button that names its icon."""


def name_icon(thing: QAction | QAbstractButton, name: str) -> None:
    """Let an action or a button have an icon; `paint_icons` paints it."""
    thing.setProperty(DRAWING, name)
    if isinstance(thing, QAbstractButton):
        thing.setIconSize(QSize(SIZE, SIZE))


def give_dock_icons(dock: QDockWidget) -> None:
    """Let the buttons in a dock's title have ours: Qt's own are black in every theme."""
    for name, drawing in (("qt_dockwidget_closebutton", "close"), ("qt_dockwidget_floatbutton", "float")):
        button = dock.findChild(QAbstractButton, name)
        if button is not None:
            name_icon(button, drawing)


def paint_icons(window: QWidget, theme: Theme) -> None:
    """Paint the icons of everything in a window in the colours of a theme, as sharp as its screen is."""
    ratio = ceil(window.devicePixelRatioF())
    made: dict[str, QIcon] = {}
    things: list[QObject] = [*window.findChildren(QAction), *window.findChildren(QAbstractButton)]
    for thing in things:
        name = thing.property(DRAWING)
        if name and isinstance(thing, QAction | QAbstractButton):
            if name not in made:
                made[name] = draw_icon(name, theme, ratio)
            thing.setIcon(made[name])


def draw_icon(name: str, theme: Theme, ratio: int) -> QIcon:
    """An icon in the colour of text, dimmed where it cannot be used, for a screen with `ratio` pixels to ours."""
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", theme["text"].name()).encode()))
    icon = QIcon()
    picture = _blank(ratio)
    with QPainter(picture) as painter:
        renderer.render(painter, QRectF(0, 0, SIZE, SIZE))
    icon.addPixmap(picture)
    dim = _blank(ratio)
    with QPainter(dim) as painter:
        painter.setOpacity(DIM)
        painter.drawPixmap(0, 0, picture)
    icon.addPixmap(dim, QIcon.Mode.Disabled)
    return icon


def _blank(ratio: int) -> QPixmap:
    picture = QPixmap(SIZE * ratio, SIZE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
