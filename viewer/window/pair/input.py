"""Mouse and keyboard over the pair: choosing, selecting, dragging out, following."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from viewer.model import Passage, Side, Span
from viewer.window.kit.debounce import debounce_timer
from viewer.window.pair.layout.caret import line_step, paragraph_span, step, word_span
from viewer.window.pair.layout.scene import Place, Scene
from viewer.window.pair.layout.tabs import tab_at

if TYPE_CHECKING:
    from viewer.window.pair.highlights import Highlights
    from viewer.window.pair.navigation import Navigation
    from viewer.window.pair.scroller import Scroller

KEYS = QKeySequence.StandardKey
SELECTING = (
    (KEYS.SelectNextChar, "next"), (KEYS.SelectPreviousChar, "previous"), (KEYS.SelectNextWord, "next word"),
    (KEYS.SelectPreviousWord, "previous word"), (KEYS.SelectEndOfDocument, "end"),
    (KEYS.SelectStartOfDocument, "start"), (KEYS.SelectEndOfLine, "paragraph end"),
    (KEYS.SelectStartOfLine, "paragraph start"), (KEYS.SelectNextLine, "down"), (KEYS.SelectPreviousLine, "up"),
)  # fmt: skip
ENDS = ((KEYS.MoveToStartOfDocument, Qt.Key.Key_Home), (KEYS.MoveToEndOfDocument, Qt.Key.Key_End))
PULL_MS = 30
"""How often the view scrolls on while a selection is dragged beyond its edge."""
TURNED = {"next": "previous", "previous": "next", "next word": "previous word", "previous word": "next word"}


GRIP = 10
"""Pixels before a text from which on its paragraph's number is held: nearer, one begins to select from the side."""


class Grip(NamedTuple):
    """What was pressed and may be dragged out of the window."""

    point: QPointF
    place: Place
    selected: bool
    """Whether it is the selection, else the paragraph by its number."""


class PairInput(QObject):
    """What the editor does with mouse and keyboard, and what it asks of the view."""

    menu_asked = Signal(object, QPoint)
    """A menu is wanted for a Place, or for None, at a point of the screen."""
    menu_of_chosen_asked = Signal(QPoint)
    """A menu is wanted for the sentence gone to, at a point of the screen."""
    rows_asked = Signal(list)
    """These rows of the comparison, by number, are to be unfolded."""
    split_asked = Signal(float)
    """The left text is to have this share of the width."""
    zoom_asked = Signal(int)
    """The text is to be set so many pixels larger."""
    cursor_asked = Signal(Qt.CursorShape)
    """What the pointer is over looks so."""
    copy_asked = Signal()
    drag_asked = Signal(object)
    """The paragraph at a Place, or for None the selection, is to be dragged out of the window."""

    def __init__(self, scroller: Scroller, highlights: Highlights, navigation: Navigation, parent: QObject) -> None:
        super().__init__(parent)
        self._locked = True
        """Whether the wheel scrolls both sides."""
        self._scroller = scroller
        self._highlights = highlights
        self._navigation = navigation
        self._dragging = False
        self._pointer = QPointF()
        self._doubled: QPointF | None = None
        """Where a double click was just now: one more there is the third."""
        self._grip: Grip | None = None
        self._selecting = True
        """Whether moving the mouse widens the selection: not after something was dragged out."""
        self._doubling = debounce_timer(self, self._forget_double_click)
        self._pull = QTimer(self)
        self._pull.setInterval(PULL_MS)
        self._pull.timeout.connect(self._scroll_on)
        scroller.scrolled.connect(lambda: highlights.hover({}))  # something else lies under the pointer then

    @property
    def _scene(self) -> Scene:
        return self._scroller.scene

    # Mouse

    def press(self, event: QMouseEvent) -> None:
        """Open a bar, follow a chip, choose a sentence, begin a selection; the third click selects the paragraph."""
        point = event.position()
        doubled, self._doubled = self._doubled, None
        self._selecting = True
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()  # the window knows what the other buttons do
            return
        if doubled and (point - doubled).manhattanLength() < 2 * QApplication.startDragDistance():
            self._triple_click(point)
            return
        if self._scene.columns.in_gutter(point.x()):
            self._dragging = not self.follow_tab(point)
            return
        at = self._scroller.line_at(point)
        if at is None:
            return
        line = self._scene.lines[at[0]]
        if line.folded:
            self.rows_asked.emit(list(line.rows))
        elif not self.follow_chip(at[0], point - QPointF(0, at[1])):
            place = self._scroller.place_at(point)
            if place is not None:
                self._press_text(place, point, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _press_text(self, place: Place, point: QPointF, *, extend: bool) -> None:
        """Begin to select, unless the selection was pressed: that may be dragged, and goes when it was not."""
        selected = not extend and self._highlights.covers(place, self._scene.articles)
        if selected or self._at_number(place, point):
            self._grip = Grip(point, place, selected)
        if not selected:
            self._highlights.begin_selection(place, extend=extend)
            self._navigation.choose(place)

    def _at_number(self, place: Place, point: QPointF) -> bool:
        """Whether a point is where a paragraph's number stands."""
        columns = self._scene.columns
        left = columns.texts[place.side]
        before = point.x() - left - columns.measure if columns.mirrored else left - point.x()
        return before > GRIP

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word; a third click selects the paragraph."""
        self._doubled = event.position()
        self._doubling.start(QApplication.doubleClickInterval())
        if self._scene.columns.in_gutter(event.position().x()):
            self.split_asked.emit(0.5)
            return
        place = self._scroller.place_at(event.position())
        if place is not None:
            self._select(place, word_span(self._scene.text(place), place.offset))

    def _forget_double_click(self) -> None:
        self._doubled = None

    def _triple_click(self, point: QPointF) -> None:
        place = self._scroller.place_at(point)
        if place is not None:
            self._select(place, paragraph_span(self._scene.text(place)))

    def _select(self, place: Place, span: Span) -> None:
        self._highlights.select(*(Place(place.side, place.paragraph, offset) for offset in (span.start, span.stop)))

    def release(self) -> None:
        """The gutter stays where it was dragged; what was selected is there for the middle button, where it pastes."""
        self._dragging = False
        self._pull.stop()
        grip, self._grip = self._grip, None
        if grip and grip.selected:
            self._highlights.begin_selection(grip.place)
            self._navigation.choose(grip.place)
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and (text := self._selected_text()):
            clipboard.setText(text, QClipboard.Mode.Selection)

    def move(self, event: QMouseEvent) -> None:
        """Light what is under the pointer on both sides, widen the selection, or drag the gutter."""
        if self._dragging:
            share = event.position().x() / max(1, self._scene.columns.width)
            self.split_asked.emit(1 - share if self._scene.columns.mirrored else share)
            return
        if self._grip:
            if (event.position() - self._grip.point).manhattanLength() >= QApplication.startDragDistance():
                grip, self._grip, self._selecting = self._grip, None, False
                self.drag_asked.emit(None if grip.selected else grip.place)
            return
        if self._selecting and event.buttons() & Qt.MouseButton.LeftButton:
            self._pointer = event.position()
            self._select_to_pointer()
            outside = not 0 <= self._pointer.y() < self._scroller.room
            if outside != self._pull.isActive():
                self._pull.start() if outside else self._pull.stop()
            return
        place = self._scroller.place_at(event.position())
        if place is not None:
            self._navigation.hover(place)
            self.cursor_asked.emit(self._cursor(event.position()))

    def _select_to_pointer(self) -> None:
        lowest = self._scroller.room - 1.0
        place = self._scroller.place_at(QPointF(self._pointer.x(), min(max(self._pointer.y(), 0.0), lowest)))
        if place is not None:
            self._highlights.extend_selection(place)

    def _scroll_on(self) -> None:
        """The further beyond the edge the pointer is, the faster."""
        below = self._pointer.y() - self._scroller.room
        self._scroller.scroll_by(round(8 + below / 4 if below >= 0 else self._pointer.y() / 4 - 8))
        self._select_to_pointer()

    def _cursor(self, point: QPointF) -> Qt.CursorShape:
        at = self._scroller.line_at(point)
        if at is None:
            return Qt.CursorShape.ArrowCursor
        if self._scene.columns.in_gutter(point.x()):
            tab = tab_at(self._scene, self._scroller.visible_on_sides(), point)
            return Qt.CursorShape.PointingHandCursor if tab else Qt.CursorShape.SplitHCursor
        if self._scene.lines[at[0]].folded or self._scene.chip_at(at[0], point - QPointF(0, at[1])) is not None:
            return Qt.CursorShape.PointingHandCursor
        return self._text_cursor(point)

    def _text_cursor(self, point: QPointF) -> Qt.CursorShape:
        """An arrow over what can be dragged, a hand over a number, else what says that one can select."""
        place = self._scroller.place_at(point)
        if place is not None and self._at_number(place, point):
            return Qt.CursorShape.OpenHandCursor
        held = place is not None and self._highlights.covers(place, self._scene.articles)
        return Qt.CursorShape.ArrowCursor if held else Qt.CursorShape.IBeamCursor

    def wheel(self, event: QWheelEvent) -> bool:
        """Change the reading size, or scroll one side alone; False where the view scrolls as views do."""
        turn = event.angleDelta().y()
        if not turn:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if turn > 0 else -1)
            return True
        if self._locked or self._scene.columns.inline:
            return False
        self._scroller.scroll_side(self._scene.columns.side_at(event.position().x()), -turn)
        return True

    def follow_chip(self, number: int, point: QPointF) -> bool:
        """Go where a paragraph's chip leads on the other side, if it is at `point` of line `number`."""
        found = self._scene.chip_at(number, point)
        if found is None:
            return False
        placed, chip = found
        places = {placed.side: (Passage(placed.paragraph, chip.here),), placed.side.other: (chip.there,)}
        top = next((y for n, y in self._scroller.visible(placed.side) if n == number), 0.0)
        self._navigation.follow(places, placed.side, at=point.y() + top)
        return True

    def follow_tab(self, point: QPointF) -> bool:
        """Go to the end of a link that is out of sight, if its tab is at a point of the view."""
        found = tab_at(self._scene, self._scroller.visible_on_sides(), point)
        if found is None:
            return False
        side, ends = found
        self._navigation.follow({each: (ends[each],) for each in Side}, side)
        return True

    def unlock(self, unlocked: bool) -> None:
        """Let the wheel move one side alone, or both again by as much as they stand apart now."""
        self._locked = not unlocked

    # Keyboard

    def key(self, event: QKeyEvent) -> bool:
        """Copy, select, scroll; False for a key that means nothing here."""
        if event.matches(KEYS.Copy):
            self.copy_asked.emit()
            return True
        if event.matches(KEYS.SelectAll):
            self.select_all()
            return True
        end = next((key for keys, key in ENDS if event.matches(keys)), None)
        if end is not None:
            return self._scroller.scroll_by_key(end)
        how = next((name for key, name in SELECTING if event.matches(key)), None)
        if how is None or not self._scene.lines:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            return plain and self._scroller.scroll_by_key(Qt.Key(event.key()))
        self._extend(how)
        return True

    def _extend(self, how: str) -> None:
        scene, highlights = self._scene, self._highlights
        caret = highlights.caret
        if caret is None:
            placed = next((p for number, _ in self._scroller.visible() for p in scene.place_line(number)), None)
            if placed is None:
                return
            caret = Place(placed.side, placed.paragraph, 0)
            highlights.begin_selection(caret)
        if scene.block(caret.side, caret.paragraph).is_rtl:  # the right arrow key goes back there
            how = TURNED.get(how, how)
        target = line_step(scene, caret, how) if how in ("up", "down") else step(scene.articles[caret.side], caret, how)
        highlights.extend_selection(target)
        self._scroller.reveal(target)

    def select_all(self, side: Side | None = None) -> None:
        """Select everything on a side, or on that of the caret."""
        if side is None:
            side = self._highlights.caret.side if self._highlights.caret else Side.LEFT
        paragraphs = self._scene.articles[side].paragraphs
        if paragraphs:
            last = len(paragraphs) - 1
            self._highlights.select(Place(side, 0, 0), Place(side, last, len(paragraphs[last].text)))

    def selected(self) -> dict[tuple[Side, int], Span]:
        """What is selected in each paragraph, without those that are folded away."""
        folded = self._scene.folded_paragraphs()
        spans = self._highlights.selected(self._scene.articles)
        return {place: span for place, span in spans.items() if place not in folded}

    def _selected_text(self) -> str:
        return self._highlights.selected_text(self._scene.articles, self._scene.folded_paragraphs())
