"""What is lit for the moment: the sentence chosen, what the pointer is over, what is selected or found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication

from viewer.model import Article, Pair, Passage, Side, Span
from viewer.window.pair.painting.rows import Highlighted

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from viewer.window.pair.layout.scene import Place
    from viewer.window.pair.search import Hit

FLASH_MS = 500
"""How long what was stepped to shines: long enough to be seen at the edge of sight, gone before it is read."""


class Highlights(QObject):
    """Choice, hover, selection and found words of a pair view."""

    changed = Signal()
    """Something is lit, or put out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[tuple[Side, int], list[Span]] = {}
        self._hovered: dict[tuple[Side, int], list[Span]] = {}
        self._selection: tuple[Place, Place] | None = None
        self.found: dict[tuple[Side, int], list[Span]] = {}
        self.found_now: Hit | None = None
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.setEasingCurve(QEasingCurve.Type.InQuad)
        self._flash.valueChanged.connect(lambda _: self.changed.emit())

    def clear(self) -> None:
        """Put everything out."""
        self._chosen, self._hovered, self._selection = {}, {}, None
        self.show_found(())

    @property
    def caret(self) -> Place | None:
        """Where the selection ends, or the last click was."""
        return self._selection[1] if self._selection else None

    def choose(self, passages: Mapping[Side, tuple[Passage, ...]]) -> None:
        """Light passages until others are chosen."""
        self._chosen = _keyed(passages)
        self.changed.emit()

    def flash(self) -> None:
        """Let what is chosen shine for half a second, unless the system asks for calm."""
        self._flash.stop()
        if QApplication.isEffectEnabled(Qt.UIEffect.UI_General):
            self._flash.start()

    def hover(self, passages: Mapping[Side, tuple[Passage, ...]]) -> None:
        """Light passages faintly while the pointer is over one of them."""
        hovered = _keyed(passages)
        if hovered != self._hovered:  # the pointer moves all the time, and so does the page under it
            self._hovered = hovered
            self.changed.emit()

    def show_found(self, hits: Sequence[Hit], now: Hit | None = None) -> None:
        """Light words that were looked for, and more strongly those at which the search stands."""
        self.found, self.found_now = {}, now
        for hit in hits:
            self.found.setdefault((hit.side, hit.passage.paragraph), []).append(hit.passage.span)
        self.changed.emit()

    def show_found_now(self, hit: Hit) -> None:
        """Light the words at which the search stands by now."""
        self.found_now = hit
        self.changed.emit()

    def begin_selection(self, place: Place, *, extend: bool = False) -> None:
        """Begin to select text at a place, or widen what is selected to it."""
        if extend and self._selection:
            self.extend_selection(place)
        else:
            self.select(place, place)

    def extend_selection(self, place: Place) -> None:
        """Select up to a place of the side on which the selection began."""
        if self._selection and place.side is self._selection[0].side:
            self.select(self._selection[0], place)

    def select(self, start: Place, stop: Place) -> None:
        """Select from one place to another of the same side."""
        self._selection = (start, stop)
        self.changed.emit()

    def selected(self, articles: Pair[Article]) -> dict[tuple[Side, int], Span]:
        """What is selected in each paragraph."""
        if self._selection is None:
            return {}
        side = self._selection[0].side
        first, last = sorted(self._selection, key=lambda place: (place.paragraph, place.offset))
        spans = {}
        for paragraph in range(first.paragraph, last.paragraph + 1):
            start = first.offset if paragraph == first.paragraph else 0
            stop = last.offset if paragraph == last.paragraph else len(articles[side].paragraphs[paragraph].text)
            if start < stop:
                spans[side, paragraph] = Span(start, stop)
        return spans

    def selected_text(self, articles: Pair[Article], without: Collection[tuple[Side, int]] = ()) -> str:
        """What is selected, paragraphs parted by an empty line, `without` some."""
        spans = {place: span for place, span in self.selected(articles).items() if place not in without}
        return "\n\n".join(span.cut(articles[side].paragraphs[p].text) for (side, p), span in spans.items())

    def covers(self, place: Place, articles: Pair[Article]) -> bool:
        """Whether a place is within what is selected."""
        span = self.selected(articles).get((place.side, place.paragraph))
        return span is not None and span.start <= place.offset < span.stop

    def lit(self, articles: Pair[Article]) -> Highlighted:
        """Everything lit, for the painters."""
        now = self.found_now
        at = (now.side, now.passage.paragraph, now.passage.span) if now else None
        return Highlighted(self.selected(articles), self._chosen, self._hovered, self.found, at, self._shine())

    def _shine(self) -> float:
        """How strongly what is chosen shines just now, 0 to 1."""
        running = self._flash.state() == QVariantAnimation.State.Running
        return float(self._flash.currentValue() or 0.0) if running else 0.0


def _keyed(passages: Mapping[Side, tuple[Passage, ...]]) -> dict[tuple[Side, int], list[Span]]:
    keyed: dict[tuple[Side, int], list[Span]] = {}
    for side, places in passages.items():
        for passage in places:
            spans = keyed.setdefault((side, passage.paragraph), [])
            if passage.span not in spans:
                spans.append(passage.span)
    return keyed
