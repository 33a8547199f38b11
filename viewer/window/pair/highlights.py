"""What is lit for the moment: the sentence chosen, what the pointer is over, what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Article, Pair, Passage, Side, Span
from viewer.window.pair.painting.rows import Highlighted

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from viewer.window.pair.layout.scene import Place, Scene


class Highlights:
    """Choice, hover, selection and found words of a pair view."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Put everything out."""
        self._chosen: dict[tuple[Side, int], list[Span]] = {}
        self._hovered: dict[tuple[Side, int], list[Span]] = {}
        self._selection: tuple[Place, Place] | None = None
        self.found: dict[tuple[Side, int], list[Span]] = {}
        self.found_now: tuple[Side, int, Span] | None = None

    @property
    def caret(self) -> Place | None:
        """Where the selection ends, or the last click was."""
        return self._selection[1] if self._selection else None

    def choose(self, passages: Mapping[Side, tuple[Passage, ...]]) -> None:
        """Light passages until others are chosen."""
        self._chosen = _keyed(passages)

    def hover(self, passages: Mapping[Side, tuple[Passage, ...]]) -> None:
        """Light passages faintly while the pointer is over one of them."""
        self._hovered = _keyed(passages)

    def begin_selection(self, place: Place, *, extend: bool = False) -> None:
        """Begin to select text at a place, or widen what is selected to it."""
        if extend and self._selection:
            self.extend_selection(place)
        else:
            self._selection = (place, place)

    def extend_selection(self, place: Place) -> None:
        """Select up to a place of the side on which the selection began."""
        if self._selection and place.side is self._selection[0].side:
            self._selection = (self._selection[0], place)

    def select(self, start: Place, stop: Place) -> None:
        """Select from one place to another of the same side."""
        self._selection = (start, stop)

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
        parts = {place: span for place, span in self.selected(articles).items() if place not in without}
        return "\n\n".join(span.cut(articles[side].paragraphs[p].text) for (side, p), span in parts.items())

    def spans(self, scene: Scene, flash: float) -> Highlighted:
        """Everything lit, for the painters."""
        selected = self.selected(scene.articles)
        return Highlighted(selected, self._chosen, self._hovered, self.found, self.found_now, flash)


def _keyed(passages: Mapping[Side, tuple[Passage, ...]]) -> dict[tuple[Side, int], list[Span]]:
    keyed: dict[tuple[Side, int], list[Span]] = {}
    for side, places in passages.items():
        for passage in places:
            spans = keyed.setdefault((side, passage.paragraph), [])
            if passage.span not in spans:
                spans.append(passage.span)
    return keyed
