"""What is shown of the pair and the list: it stands on the desk, and comes back with the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.presenting.arrangement import Mode
from viewer.window.articles.article_model import ArticleModel, Order

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.window.commands.actions import Actions
    from viewer.window.pair.view import PairView


class ViewState:
    """Where the editor reads, in which mode, and how the list is sorted."""

    def __init__(self, view: PairView, articles: ArticleModel, commands: Actions) -> None:
        """`commands` show it again, so that they are ticked, too."""
        self._view = view
        self._articles = articles
        self._commands = commands
        self._place: tuple[int, float] | None = None
        """Where to read on, once the pair is there."""

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
        }

    def return_to(self, view: Mapping[str, Any]) -> None:
        """Show the pair and the list as they were; invalid values fall back to the defaults."""
        commands = self._commands
        row, offset = view.get("row"), view.get("offset")
        if isinstance(row, int) and isinstance(offset, int | float):
            self._place = (row, float(offset))
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
        """A pair may be there: go to where it was read."""
        if self._place is not None and self._view.shown is not None:
            self._view.scroller.return_to(*self._place)
            self._place = None
