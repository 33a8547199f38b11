"""What a screen reader is given: the rows of the pair, the cells of the heat map, and announcements.

The interfaces are Python subclasses of Qt's, and none overrides `interface_cast`: that ends the program at the first
question a screen reader asks. So rows have names and descriptions, but no text interface of their own; reading by
character is what the difference list and the reading pane are for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from viewer.model import Pair, Side
from viewer.window.heat_map import HeatMap
from viewer.window.pair.view import PairView
from viewer.window.spoken import line_text, name_line, tell_difference

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from viewer.model import Comparison
    from viewer.window.main_window import MainWindow

_kept: dict[int, Whole] = {}
"""The interfaces Qt asked for, by the id of their widget's Python object: Qt itself keeps no reference."""


@cache
def install() -> None:
    """Let Qt ask here for the interfaces of our own painted widgets; once a process."""
    QAccessible.installFactory(_make)


def _make(_: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, PairView | HeatMap):
        return None
    key = id(thing)
    if key not in _kept:
        _kept[key] = PairWhole(thing) if isinstance(thing, PairView) else MapWhole(thing)
        thing.destroyed.connect(lambda: _kept.pop(key).forget())
    return _kept[key]


class Part(QAccessibleInterface):
    """A painted part of a widget that is no widget itself."""

    def __init__(self, whole: Whole, number: int) -> None:
        super().__init__()
        self.whole = whole
        self.number = number

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        """Whether the widget still has as many parts."""
        return self.number < self.whole.count()

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

    def forget(self) -> None:
        """The widget is gone: take its parts and this from Qt's register, before Qt asks or deletes them itself."""
        for _, key in self._parts.values():
            QAccessible.deleteAccessibleInterface(key)
        self._parts.clear()
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self))

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        """How many parts there are."""
        return self.count()

    def child(self, index: int) -> QAccessibleInterface:
        """A part."""
        if not 0 <= index < self.count():
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

    def count(self) -> int:
        """How many parts there are."""
        raise NotImplementedError

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

    def count(self) -> int:
        """How many lines the view has, bars of what is folded among them."""
        return len(self.view.scene.lines) if self.view.scene else 0

    def part_text(self, number: int, kind: QAccessible.Text) -> str:
        """What differs in a row; and, as its description, its words."""
        assert self.view.scene is not None  # noqa: S101 - a part is asked only while it is valid
        line = self.view.scene.lines[number]
        if kind == QAccessible.Text.Name:
            return name_line(self.view.scene.shown, line, self.view.rows.unique)
        if kind == QAccessible.Text.Description and not line.folded:
            return line_text(self.view.scene.shown, line)
        return ""

    def part_rect(self, number: int) -> QRect:
        """Where a line is on the screen, as far as heights are known by now."""
        assert self.view.scene is not None  # noqa: S101 - a part is asked only while it is valid
        heights, port = self.view.scene.heights, self.view.viewport()
        top = round(heights.top(number) - self.view.verticalScrollBar().value())
        return QRect(port.mapToGlobal(QPoint(0, top)), QSize(port.width(), round(heights[number])))

    def part_at(self, point: QPoint) -> int:
        """The line at a point of the screen."""
        port = self.view.viewport()
        inside = port.mapFromGlobal(point)
        at = self.view.line_at(inside.toPointF()) if port.rect().contains(inside) else None
        return at[0] if at else -1

    def set_state(self, number: int, state: QAccessible.State) -> None:
        """Folded, or stood at."""
        assert self.view.scene is not None  # noqa: S101 - a part is asked only while it is valid
        line, current = self.view.scene.lines[number], self.view.travel.current
        state.expandable = state.collapsed = line.folded
        state.selected = current >= 0 and self.view.differences[current].row in line.rows


class MapWhole(Whole):
    """The heat map as a table of pairs."""

    part_role = QAccessible.Role.Cell

    def __init__(self, heat_map: HeatMap) -> None:
        super().__init__(heat_map, QAccessible.Role.Table)
        self.map = heat_map

    def count(self) -> int:
        """Each article with each other, both ways."""
        size = self._size()
        return size * (size - 1)

    def _size(self) -> int:
        return len(self.map.coverage.collection.articles) if self.map.coverage else 0

    def _pair(self, number: int) -> Pair[int]:
        row, column = divmod(number, self._size() - 1)
        return Pair(row, column + (column >= row))

    def part_text(self, number: int, kind: QAccessible.Text) -> str:
        """How much of one article is in another."""
        return self.map.text_of(self._pair(number)) if kind == QAccessible.Text.Name else ""

    def part_rect(self, number: int) -> QRect:
        """Where a cell is on the screen."""
        area = self.map.area(self._pair(number))
        return area.translated(self.map.mapToGlobal(QPoint(0, 0)))

    def part_at(self, point: QPoint) -> int:
        """The cell at a point of the screen."""
        inside = self.map.mapFromGlobal(point)
        pair = self.map.pair_at(inside.x(), inside.y())
        return -1 if pair is None else pair.left * (self._size() - 1) + pair.right - (pair.right > pair.left)

    def set_state(self, number: int, state: QAccessible.State) -> None:
        """Whether the pair is the one shown."""
        state.selected = self._pair(number) == self.map.pair


class Announcer(QObject):
    """Says aloud what only the eye would notice: steps, ends, another pair, problems."""

    said = Signal(str)
    """What a screen reader was asked to say."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        install()
        self.window = window
        window.pair_view.travel.stepped.connect(self._tell_step)
        window.stepper.said.connect(self.say)
        window.stepper.place_changed.connect(self._name_place)
        window.session.comparison_ready.connect(lambda _: self._tell_pair())
        window.session.problem_found.connect(lambda problem: self.say(f"{problem.name}: {problem.reason}"))
        window.counts.setAccessibleName(self.tr("Sentence count"))
        window.overview.setAccessibleDescription(self.tr("Where the pair differs, over its whole length"))
        self._name_place(window.stepper.text())

    def say(self, text: str) -> None:
        """Have a screen reader say something, when it is done with what it says now."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.window.pair_view, text))
        self.said.emit(text)

    def _tell_step(self, number: int) -> None:
        shown = self.window.pair_view.shown
        if shown is not None:
            told = tell_difference(shown.comparison, shown.differences[number])
            self.say(f"{self.window.stepper.text()}. {told}")

    def _tell_pair(self) -> None:
        """Name view and heads after the articles, and say which two they are."""
        view, shown = self.window.pair_view, self.window.pair_view.shown
        if shown is None:
            view.setAccessibleName(self.tr("The two articles side by side"))
            return
        comparison = shown.comparison
        left, right = (_title(comparison, side) for side in Side)
        view.setAccessibleName(self.tr("A, {left}; beside it B, {right}").format(left=left, right=right))
        told = "; ".join(f"{'AB'[side]}: {self.window.heads.text(comparison, side)}" for side in Side)
        self.window.heads.setAccessibleName(self.tr("Headlines"))
        self.window.heads.setAccessibleDescription(told)
        self.say(view.accessibleName())

    def _name_place(self, place: str) -> None:
        self.window.place.setAccessibleName(self.tr("Difference {place}").format(place=place))


def _title(comparison: Comparison, side: Side) -> str:
    article = comparison.articles[side]
    return ", ".join(part for part in (article.title, article.source) if part)
