"""What a screen reader is given: the rows of the pair and the cells of the heat map.

The interfaces are Python subclasses of Qt's, and none overrides `interface_cast`: that ends the program at the first
question a screen reader asks. So rows have names and descriptions, but no text interface of their own; reading by
character is what the difference list and the reading pane are for.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from viewer.window.accessibility.spoken_texts import line_text, name_line, tell_figures
from viewer.window.articles.heat_map import HeatMap
from viewer.window.pair.heads import Heads
from viewer.window.pair.overview import Overview
from viewer.window.pair.view import PairView

_kept: dict[int, QAccessibleWidget] = {}
"""The interfaces Qt asked for, by the id of their widget's Python object: Qt itself keeps no reference."""


@cache
def install() -> None:
    """Let Qt ask here for the interfaces of our own painted widgets; once a process."""
    QAccessible.installFactory(_make)


def _make(_: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, PairView | HeatMap | Heads | Overview):
        return None
    key = id(thing)
    if key not in _kept:
        _kept[key] = _interface(thing)
        thing.destroyed.connect(lambda: _forget(key))
    return _kept[key]


def _interface(thing: PairView | HeatMap | Heads | Overview) -> QAccessibleWidget:
    if isinstance(thing, PairView):
        return PairWhole(thing)
    if isinstance(thing, HeatMap):
        return MapWhole(thing)
    role = QAccessible.Role.StaticText if isinstance(thing, Heads) else QAccessible.Role.Graphic
    return QAccessibleWidget(thing, role)


def _forget(key: int) -> None:
    """A widget is gone: take what it had from Qt's register before Qt asks for it or deletes it itself."""
    whole = _kept.pop(key)
    if isinstance(whole, Whole):
        whole.forget_parts()
    if isValid(whole):  # older versions of PySide6 have deleted it by now
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(whole))


class Part(QAccessibleInterface):
    """A painted part of a widget that is no widget itself."""

    def __init__(self, whole: Whole, number: int) -> None:
        super().__init__()
        self.whole = whole
        self.number = number

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        """Whether the widget still has as many parts."""
        return self.number < self.whole.childCount()

    def object(self) -> QObject:
        """It is no object of Qt."""
        return None  # type: ignore[return-value]

    def window(self) -> QWindow:
        """The window that it is painted in."""
        return self.whole.painted.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The widget."""
        return self.whole

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """It has no parts of its own."""
        return 0

    def child(self, _: int) -> QAccessibleInterface:
        """It has no parts of its own."""
        return None  # type: ignore[return-value]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        """It has no parts of its own."""
        return None  # type: ignore[return-value]

    def indexOfChild(self, _: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """It has no parts of its own."""
        return -1

    def role(self) -> QAccessible.Role:
        """What kind of thing it is."""
        return self.whole.part_role

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:  # noqa: N802 - Qt's name
        """Its words are given."""

    def text(self, kind: QAccessible.Text) -> str:
        """Its name, and what it says."""
        return self.whole.part_text(self.number, kind) if self.isValid() else ""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        return self.whole.part_rect(self.number) if self.isValid() else QRect()

    def state(self) -> QAccessible.State:
        """Whether it is chosen, folded, in sight."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        state.readOnly = state.selectable = True
        self.whole.set_state(self.number, state)
        state.offscreen = not self.rect().intersects(self.whole.rect())
        return state


class Whole(QAccessibleWidget):
    """A painted widget whose parts have names; a part is made when it is first asked for."""

    part_role = QAccessible.Role.Paragraph

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self.painted = widget
        self._parts: dict[int, tuple[Part, int]] = {}

    def forget_parts(self) -> None:
        """Take the parts from Qt's register."""
        for _, key in self._parts.values():
            QAccessible.deleteAccessibleInterface(key)
        self._parts.clear()

    def child(self, index: int) -> QAccessibleInterface:
        """A part."""
        if not 0 <= index < self.childCount():
            return None  # type: ignore[return-value]
        if index not in self._parts:
            part = Part(self, index)
            self._parts[index] = (part, QAccessible.registerAccessibleInterface(part))
        return self._parts[index][0]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt's name
        """The number of a part."""
        return child.number if isinstance(child, Part) and child.whole is self else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802 - Qt's name
        """The part at a point of the screen."""
        return self.child(self.part_at(QPoint(x, y)))

    def part_text(self, number: int, kind: QAccessible.Text) -> str:
        """What is said of a part."""
        raise NotImplementedError

    def part_rect(self, number: int) -> QRect:
        """Where a part is on the screen."""
        raise NotImplementedError

    def part_at(self, point: QPoint) -> int:
        """The part at a point of the screen; -1 for none."""
        raise NotImplementedError

    def set_state(self, number: int, state: QAccessible.State) -> None:
        """Say of a part whether it is chosen or folded."""
        raise NotImplementedError


class PairWhole(Whole):
    """The pair view as a document whose paragraphs are its rows."""

    def __init__(self, view: PairView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self.view = view

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """How many lines the view has, bars of what is folded among them."""
        return len(self.view.scene.lines)

    def part_text(self, number: int, kind: QAccessible.Text) -> str:
        """What differs in a row; and, as its description, its words."""
        line = self.view.scene.lines[number]
        if kind == QAccessible.Text.Name:
            rows = self.view.rows
            name = name_line(self.view.scene.shown, line, rows.stars)
            return "; ".join(filter(None, (name, tell_figures(line, rows.figures, rows.sources))))
        if kind == QAccessible.Text.Description and not line.folded:
            return line_text(self.view.scene.shown, line)
        return ""

    def part_rect(self, number: int) -> QRect:
        """Where a line is on the screen, as far as heights are known by now."""
        heights, port = self.view.scene.heights, self.view.viewport()
        top = round(heights.top(number) - self.view.verticalScrollBar().value())
        return QRect(port.mapToGlobal(QPoint(0, top)), QSize(port.width(), round(heights[number])))

    def part_at(self, point: QPoint) -> int:
        """The line at a point of the screen."""
        port = self.view.viewport()
        inside = port.mapFromGlobal(point)
        at = self.view.scroller.line_at(inside.toPointF()) if port.rect().contains(inside) else None
        return at[0] if at else -1

    def set_state(self, number: int, state: QAccessible.State) -> None:
        """Folded, or stood at."""
        line, current = self.view.scene.lines[number], self.view.navigation.current
        state.expandable = state.collapsed = line.folded
        state.selected = current >= 0 and self.view.stops[current].row in line.rows


class MapWhole(Whole):
    """The heat map as a table of pairs."""

    part_role = QAccessible.Role.Cell

    def __init__(self, heat_map: HeatMap) -> None:
        super().__init__(heat_map, QAccessible.Role.Table)
        self.map = heat_map

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """Each article, or group of them, with each other, both ways."""
        return len(self._cells())

    def _cells(self) -> list[tuple[int, int]]:
        places = range(len(self.map.table.groups))
        return [(row, column) for row in places for column in places if self.map.has_cell(row, column)]

    def part_text(self, number: int, kind: QAccessible.Text) -> str:
        """How much of one article is in another."""
        return self.map.text_of(*self._cells()[number]) if kind == QAccessible.Text.Name else ""

    def part_rect(self, number: int) -> QRect:
        """Where a cell is on the screen."""
        return self.map.area(*self._cells()[number]).translated(self.map.mapToGlobal(QPoint(0, 0)))

    def part_at(self, point: QPoint) -> int:
        """The cell at a point of the screen."""
        inside = self.map.mapFromGlobal(point)
        cell = self.map.cell_at(inside.x(), inside.y())
        return self._cells().index(cell) if cell else -1

    def set_state(self, number: int, state: QAccessible.State) -> None:
        """Whether the pair is the one shown."""
        state.selected = self.map.pair is not None and self.map.table.cell_of(self.map.pair) == self._cells()[number]
