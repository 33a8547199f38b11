"""What is shown of the pair and the list: it stands on the desk, and comes back with the articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from viewer.model import Pair, Span
from viewer.model.record import record
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.articles.article_model import ArticleModel, Order
from viewer.window.pair.navigation import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.model import Article, Passage
    from viewer.presenting.stops import Stop
    from viewer.window.commands.actions import Actions
    from viewer.window.pair.view import PairView
    from viewer.window.session.open_set import OpenSet


LARGE = 10_000_000
"""Rows and pixels that no pair has."""


@record
class _Place:
    """Where to read on, once the pair is there."""

    row: int
    offset: float
    kind: Kind | None
    """What was filtered."""
    stop: object
    """The sentence ids of the stop stood at, as `_told` tells them; None for no stop."""


class ViewState(QObject):
    """Where the editor reads and stands, in which mode and filter, how the list is sorted, and which set is open."""

    kind_wanted = Signal(object)
    """This Kind was filtered."""

    def __init__(self, view: PairView, articles: ArticleModel, commands: Actions, open_set: OpenSet) -> None:
        """`commands` show it again, so that they are ticked, too."""
        super().__init__(view)
        self._view = view
        self._articles = articles
        self._commands = commands
        self._open_set = open_set
        self._place: _Place | None = None

    def view(self) -> dict[str, Any]:
        """What the desk is to remember of the pair and the list."""
        view = self._view
        row, offset = view.scroller.top_row, view.scroller.offset
        return {
            "row": row,
            "offset": round(offset, 1),
            "mode": view.wish.mode.value,
            "one_column": bool(view.inline),
            "firm": view.wish.firm,
            "style": view.wish.style,
            "order": self._articles.order.value,
            "kind": view.wish.kind.value if view.wish.kind else None,
            "stop": _told(view.navigation.stop),
            "set": str(self._open_set.path) if self._open_set.path else None,
        }

    def return_to(self, view: Mapping[str, Any]) -> None:
        """Show the pair and the list as they were; invalid values fall back to the defaults."""
        commands = self._commands
        row, offset = view.get("row"), view.get("offset")
        if isinstance(row, int) and isinstance(offset, int | float) and 0 <= row < LARGE and abs(offset) < LARGE:
            kind = view.get("kind")
            self._place = _Place(row, float(offset), Kind(kind) if kind in list(Kind) else None, view.get("stop"))
        if isinstance(path := view.get("set"), str) and path.isprintable():
            self._open_set.take(Path(path))
        mode, order = view.get("mode"), view.get("order")
        if mode in list(Mode):
            commands.view.choose_mode(Mode(mode))
        if order in list(Order):
            commands.article.orders[Order(order)].trigger()
        commands.view.inline.setChecked(view.get("one_column") is True)
        commands.view.firm.setChecked(view.get("firm") is True)
        commands.view.style.setChecked(view.get("style") is True)
        self.read_on()

    def read_on(self) -> None:
        """A pair may be there: go to where it was read, and stand at the same stop."""
        shown, place = self._view.shown, self._place
        if place is None or shown is None:
            return
        self._place = None
        if place.kind is not None and shown.has(place.kind):
            self.kind_wanted.emit(place.kind)
        # The pair comes before the others' evidence: what was a match may be only in A as yet, so like stops will do.
        passages = _passages(place.stop, shown.comparison.articles)
        self._view.navigation.return_to(Standing(place.row, place.offset, passages))


def _told(stop: Stop | None) -> object:
    """The sentences of a stop, for the desk: two numbers a side, half-open; None for no stop."""
    return [[span.start, span.stop] if span else None for span in stop.sentences] if stop else None


def _passages(told: object, articles: Pair[Article]) -> Pair[tuple[Passage, ...]] | None:
    """What `_told` told of a stop, in these articles; None for no stop, and for what they do not have."""
    if not isinstance(told, list) or len(told) != len(articles):
        return None
    spans = [_span(each, len(article.sentences)) for each, article in zip(told, articles, strict=True)]
    if None in spans or not any(spans):
        return None
    return Pair(*(article.passages(span) if span else () for article, span in zip(articles, spans, strict=True)))


def _span(told: object, count: int) -> Span | None:
    """The sentences of one side, of so many: an empty span for none; None for what is no such span."""
    if told is None:
        return Span(0, 0)
    match told:
        case [int(start), int(stop)] if 0 <= start < stop <= count:
            return Span(start, stop)
    return None
