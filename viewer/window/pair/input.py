"""Mouse and keyboard over the pair: choosing, selecting, copying, following."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from viewer.model import Passage, Side, Span
from viewer.window.pair.layout.caret import line_step, paragraph_span, step, word_span
from viewer.window.pair.layout.scene import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.window.pair.layout.chips import Chip
    from viewer.window.pair.view import PairView

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


class PairInput(QObject):
    """What the editor does with a pair view."""

    sentence_chosen = Signal(object, int)
    """A sentence was clicked: its side and id."""
    menu_asked = Signal(object, QPoint)
    """A menu is wanted for a Place, or for None, at a point of the screen."""

    def __init__(self, view: PairView) -> None:
        super().__init__(view)
        self.view = view
        self._dragging = False
        self._pointer = QPointF()
        self._doubled: QPointF | None = None
        """Where a double click was just now: one more there is the third."""
        self._pull = QTimer(self)
        self._pull.setInterval(PULL_MS)
        self._pull.timeout.connect(self._scroll_on)
        # Something else lies under the pointer then.
        view.verticalScrollBar().valueChanged.connect(lambda _: view.highlights.hover({}))

    # Mouse

    def press(self, event: QMouseEvent) -> None:
        """Open a bar, follow a chip, choose a sentence, begin a selection; the third click selects the paragraph."""
        view, point = self.view, event.position()
        doubled, self._doubled = self._doubled, None
        if event.button() != Qt.MouseButton.LeftButton or view.scene is None:
            return
        if doubled and (point - doubled).manhattanLength() < 2 * QApplication.startDragDistance():
            self._triple_click(point)
            return
        if self._over_gutter(point):
            self._dragging = not self.follow_tab(point)
            return
        at = view.line_at(point)
        if at is None:
            return
        line = view.scene.lines[at[0]]
        if line.folded:
            view.open_rows(list(line.rows))
        elif not self.follow_chip(at[0], point - QPointF(0, at[1])):
            place = view.place_at(point)
            if place is not None:
                extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                view.highlights.begin_selection(place, extend=extend)
                self.choose(place)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word; a third click selects the paragraph."""
        self._doubled = event.position()
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_double_click)
        if self._over_gutter(event.position()):
            self.view.show_split(0.5)
            return
        place = self.view.place_at(event.position())
        if place is not None and self.view.scene is not None:
            self._select(place, word_span(self.view.scene.text(place), place.offset))

    def _forget_double_click(self) -> None:
        self._doubled = None

    def _triple_click(self, point: QPointF) -> None:
        place = self.view.place_at(point)
        if place is not None and self.view.scene is not None:
            self._select(place, paragraph_span(self.view.scene.text(place)))

    def _select(self, place: Place, span: Span) -> None:
        ends = (Place(place.side, place.paragraph, offset) for offset in (span.start, span.stop))
        self.view.highlights.select(*ends)
        self.view.viewport().update()

    def _over_gutter(self, point: QPointF) -> bool:
        columns = self.view.scene.columns if self.view.scene else None
        return columns is not None and columns.gutter_left <= point.x() < columns.gutter_left + columns.gutter

    def release(self) -> None:
        """The gutter stays where it was dragged; what was selected is there for the middle button, where it pastes."""
        self._dragging = False
        self._pull.stop()
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and (text := self._selected_text()):
            clipboard.setText(text, QClipboard.Mode.Selection)

    def move(self, event: QMouseEvent) -> None:
        """Light what is under the pointer on both sides, widen the selection, or drag the gutter."""
        view = self.view
        if self._dragging:
            share = event.position().x() / max(1, view.viewport().width())
            view.show_split(1 - share if view.isRightToLeft() else share)
            return
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pointer = event.position()
            self._select_to_pointer()
            outside = not 0 <= self._pointer.y() < view.viewport().height()
            if outside != self._pull.isActive():
                self._pull.start() if outside else self._pull.stop()
            return
        place = view.place_at(event.position())
        if place is not None and view.scene is not None:
            view.highlights.hover(self.both_sides(place.side, view.scene.sentence_at(place)))
            view.viewport().setCursor(self._cursor(event.position()))
            view.viewport().update()

    def _select_to_pointer(self) -> None:
        lowest = self.view.viewport().height() - 1.0
        place = self.view.place_at(QPointF(self._pointer.x(), min(max(self._pointer.y(), 0.0), lowest)))
        if place is not None:
            self.view.highlights.extend_selection(place)
            self.view.viewport().update()

    def _scroll_on(self) -> None:
        """The further beyond the edge the pointer is, the faster."""
        below = self._pointer.y() - self.view.viewport().height()
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + round(8 + below / 4 if below >= 0 else self._pointer.y() / 4 - 8))
        self._select_to_pointer()

    def _cursor(self, point: QPointF) -> Qt.CursorShape:
        view = self.view
        at = view.line_at(point)
        if at is None or view.scene is None:
            return Qt.CursorShape.ArrowCursor
        if self._over_gutter(point):
            tab = view.ribbons.tab_at(view.scene, view.visible_on_sides(), point)
            return Qt.CursorShape.PointingHandCursor if tab else Qt.CursorShape.SplitHCursor
        if view.scene.lines[at[0]].folded or self._chip_at(at[0], point - QPointF(0, at[1])) is not None:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.IBeamCursor

    def wheel(self, event: QWheelEvent) -> bool:
        """Change the reading size, or scroll one side alone; False where the view scrolls as views do."""
        turn, view = event.angleDelta().y(), self.view
        if not turn:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            view.zoomed.emit(view.reading.size + (1 if turn > 0 else -1))
            return True
        if view.locked or view.scene is None or view.scene.columns.inline:
            return False
        self._scroll_side(view.scene.columns.side_at(event.position().x()), -turn)
        return True

    def _scroll_side(self, side: Side, step: int) -> None:
        """Scroll one side alone, as far as its text goes; the other stays where it is."""
        bar = self.view.verticalScrollBar()
        before = bar.value()
        if side is Side.LEFT:
            bar.setValue(before + step)
            self.view.drift -= bar.value() - before
        else:
            self.view.drift = max(0.0, min(bar.maximum(), before + self.view.drift + step)) - before
        self.view.changed()

    # Choosing

    def choose(self, place: Place) -> None:
        """Light the sentence at a place and what says the same."""
        assert self.view.scene is not None  # noqa: S101 - a place was hit
        sentence = self.view.scene.sentence_at(place)
        self.view.highlights.choose(self.both_sides(place.side, sentence))
        self.view.viewport().update()
        if sentence is not None:
            self.sentence_chosen.emit(place.side, sentence)
            self.view.navigation.stand_at(place)

    def both_sides(self, side: Side, sentence: int | None) -> dict[Side, tuple[Passage, ...]]:
        """Where a sentence and what says the same stand."""
        if sentence is None or self.view.shown is None:
            return {}
        spans: dict[Side, list[Span]] = {side: [Span(sentence, sentence + 1)], side.other: []}
        for match in self.view.shown.joined[side].get(sentence, ()):
            for each in Side:
                spans[each].append(match.sentences[each])
        articles = self.view.shown.comparison.articles
        return {each: tuple(p for span in spans[each] for p in articles[each].passages(span)) for each in Side}

    def show_counterpart(self, side: Side, sentence: int) -> bool:
        """Bring what says the same on the other side into sight; False where nothing does."""
        places = self.both_sides(side, sentence)
        if not places.get(side.other):
            return False
        self._follow(places, side)
        return True

    def show_sentence(self, side: Side, sentence: int) -> None:
        """Bring a sentence into sight, lit with what says the same."""
        self._bring(self.both_sides(side, sentence), side)

    def _follow(self, places: Mapping[Side, tuple[Passage, ...]], side: Side, *, at: float | None = None) -> None:
        """Go from one side to the other of what belongs together, to the height `at`: that is a step."""
        self._bring(places, side.other, at=at)
        for passage in places[side][:1]:
            self.view.navigation.stand_at(Place(side, passage.paragraph, passage.span.start))

    def _bring(self, places: Mapping[Side, tuple[Passage, ...]], side: Side, *, at: float | None = None) -> None:
        if places.get(side):
            self.view.highlights.choose(places)
            self.view.navigation.show(side, places[side][0], at=at)
            self.view.navigation.flash()

    def _chip_at(self, number: int, point: QPointF) -> tuple[Side, int, Chip] | None:
        assert self.view.scene is not None  # noqa: S101 - a line was hit
        for placed in self.view.scene.place_line(number):
            chip = self.view.scene.chip(placed.side, placed.paragraph)
            if chip and self.view.rows.chip_area(chip, placed).contains(point):
                return placed.side, placed.paragraph, chip
        return None

    def follow_chip(self, number: int, point: QPointF) -> bool:
        """Go where a paragraph's chip leads on the other side, if it is at `point` of line `number`."""
        found = self._chip_at(number, point)
        if found is None or self.view.scene is None:
            return False
        side, paragraph, chip = found
        places = {side: (Passage(paragraph, chip.here),), side.other: (chip.there,)}
        self._follow(places, side, at=point.y() + self._top(number, side))
        return True

    def follow_tab(self, point: QPointF) -> bool:
        """Go to the end of a link that is out of sight, if its tab is at a point of the view."""
        scene = self.view.scene
        found = self.view.ribbons.tab_at(scene, self.view.visible_on_sides(), point) if scene else None
        if found is None:
            return False
        side, ends = found
        self._follow({each: (ends[each],) for each in Side}, side)
        return True

    def _top(self, number: int, side: Side) -> float:
        return next((y for n, y in self.view.visible(side) if n == number), 0.0)

    # Keyboard

    def key(self, event: QKeyEvent) -> bool:
        """Copy, select, scroll; False for a key that means nothing here."""
        if event.matches(KEYS.Copy):
            self.copy()
            return True
        if event.matches(KEYS.SelectAll):
            self.select_all()
            return True
        if event.key() == Qt.Key.Key_Escape and self.view.wish.alone is not None:
            self.view.fold_again()
            return True
        end = next((key for keys, key in ENDS if event.matches(keys)), None)
        if end is not None:
            return self.view.navigation.scroll(end)
        how = next((name for key, name in SELECTING if event.matches(key)), None)
        if how is None or self.view.scene is None:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            return plain and self.view.navigation.scroll(Qt.Key(event.key()))
        self._extend(how)
        return True

    def _extend(self, how: str) -> None:
        scene, highlights = self.view.scene, self.view.highlights
        if scene is None:
            return
        caret = highlights.caret
        if caret is None:
            visible = self.view.visible()
            placed = next((p for number, _ in visible for p in scene.place_line(number)), None)
            if placed is None:
                return
            caret = Place(placed.side, placed.paragraph, 0)
            highlights.begin_selection(caret)
        if scene.block(caret.side, caret.paragraph).is_rtl:  # the right arrow key goes back there
            how = TURNED.get(how, how)
        target = line_step(scene, caret, how) if how in ("up", "down") else step(scene.articles[caret.side], caret, how)
        highlights.extend_selection(target)
        self.view.navigation.reveal(target)

    def select_all(self, side: Side | None = None) -> None:
        """Select everything on a side, or on that of the caret."""
        scene = self.view.scene
        if scene is None:
            return
        if side is None:
            side = self.view.highlights.caret.side if self.view.highlights.caret else Side.LEFT
        last = len(scene.articles[side].paragraphs) - 1
        end = Place(side, last, len(scene.articles[side].paragraphs[last].text))
        self.view.highlights.select(Place(side, 0, 0), end)
        self.view.viewport().update()

    def copy(self) -> None:
        """Put what is selected on the clipboard, as text and as plain paragraphs of HTML."""
        put_on_clipboard(self._selected_text())

    def _selected_text(self) -> str:
        """What is selected, without page furniture that is folded away."""
        scene = self.view.scene
        return self.view.highlights.selected_text(scene.articles, scene.hidden_furniture()) if scene else ""


def put_on_clipboard(text: str) -> None:
    """Put text on the clipboard, as text and as plain paragraphs of HTML; nothing where there is none."""
    if not text:
        return
    from html import escape

    data = QMimeData()
    data.setText(text)
    html = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    data.setData("text/html", html.encode())
    QGuiApplication.clipboard().setMimeData(data)
