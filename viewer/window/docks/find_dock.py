"""The dock that finds words in all open articles; the panel in it is made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from viewer.window.docks.dock import Dock
from viewer.window.kit.icons import paint_icons
from viewer.window.pair.search import Hit, find_all

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from viewer.model import Article, Passage
    from viewer.window.docks.find_panel import FindPanel
    from viewer.window.kit.theme import Theme
    from viewer.window.pair.view import PairView


class FindDock(Dock):
    """Holds the find panel; while it is shown, the hits in the pair are lit."""

    hit_chosen = Signal(int, object)
    """A Passage of the article with this index is to be shown."""
    copy_asked = Signal(object, object)
    """The sentence of an Article with a Passage is to be copied; for None, what article it is."""
    hidden = Signal()
    """Its hits were put out: who had others may light them again."""

    def __init__(
        self, view: PairView, articles: Callable[[], Sequence[Article]], parent: QWidget | None = None
    ) -> None:
        super().__init__("findInAll", self.tr("Find in all articles"), parent)
        self._view = view
        self._articles = articles
        self._now: tuple[Article, Passage] | None = None
        """The hit that was chosen last, and its article."""
        self._lit = False
        """Whether hits of it are lit."""
        self.visibilityChanged.connect(self._show_or_hide)

    @cached_property
    def panel(self) -> FindPanel:
        """What is in it."""
        from viewer.window.docks.find_panel import FindPanel

        panel = FindPanel(self._articles, self)
        panel.hit_chosen.connect(self._choose)
        panel.copy_asked.connect(lambda index, passage: self.copy_asked.emit(self._articles()[index], passage))
        panel.left.connect(self.close)
        panel.searched.connect(self.light)
        self.setWidget(panel)
        paint_icons(panel, self._view.theme)
        return panel

    def pane(self) -> QWidget:
        """The field, or the hits while one walks through them."""
        return self.panel.tree if self.panel.tree.topLevelItemCount() else self.panel.field

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        if self.widget() is not None:
            paint_icons(self.panel, theme)

    def open(self) -> None:
        """Show it with what is selected in the pair, if that is short, ready to type."""
        field, was_there = self.panel.field, self.isVisible()
        if self._view.shown is not None:
            selected = self._view.highlights.selected_text(self._view.shown.comparison.articles)
            if 0 < len(selected) < 80:
                field.setText(selected)
        self.show()
        self.raise_()
        field.selectAll()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if was_there:  # else it is searched because it is shown
            self.panel.search()

    def renew(self) -> None:
        """Other articles are open."""
        if self.isVisible():
            self.panel.search()

    def _show_or_hide(self, shown: bool) -> None:
        if shown:
            self.panel.search()  # other articles may be open by now
        elif self._lit:  # of nothing else
            self._lit = False
            self._view.highlights.show_found(())
            self.hidden.emit()

    def _choose(self, index: int, passage: Passage) -> None:
        self._now = self._articles()[index], passage
        self.hit_chosen.emit(index, passage)
        self.light()

    def light(self) -> None:
        """A pair is shown: light what of the hits stands in it."""
        shown = self._view.shown
        if shown is None or self.widget() is None or not self.isVisible():
            return
        panel, now = self.panel, self._now
        self._lit = True
        hits = find_all(shown.comparison, panel.words, case=panel.case.isChecked(), whole=panel.whole.isChecked())
        at = next((hit for hit in hits if now and _is_of(hit, shown.comparison.articles[hit.side], now)), None)
        self._view.highlights.show_found(hits, at)


def _is_of(hit: Hit, article: Article, now: tuple[Article, Passage]) -> bool:
    return hit.passage == now[1] and article.digest == now[0].digest
