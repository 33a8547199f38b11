"""The Articles menu: what can be done with an article of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from viewer.window.articles.article_model import Order
from viewer.window.articles.folded_files import FEW, most_alike, texts_of_file
from viewer.window.commands.group import Group
from viewer.window.session.session import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.window.articles.article_files import ArticleDesk
    from viewer.window.articles.articles_panel import ArticlesPanel
    from viewer.window.session.session import Session

KEPT = 3
"""Texts of a feed that are kept where the editor wants those most like A."""
MOST_CHARACTERS = 60
"""Of an article's name in a menu."""


class ArticleActions(Group):
    """Most act on the articles chosen in the list."""

    alone_asked = Signal()
    """What each article has alone is to be shown, or the pair again."""

    beside_chosen = Signal(int)
    """An article is to be shown beside A."""
    left_out_asked = Signal(str)
    """The digest of an article: what was left out of it is to be shown."""

    def __init__(self, panel: ArticlesPanel, desk: ArticleDesk, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._listed = listed = panel.list
        self._desk = desk
        self._session = session
        self.make_left = self.action(self.tr("Make it &A"), lambda: listed.show_chosen(left=True))
        self.make_right = self.action(self.tr("Make it &B"), listed.show_chosen)
        self.compare = self.action(self.tr("&Compare these two"), listed.show_chosen)
        self.rename = self.action(self.tr("Headli&ne and outlet…"), listed.rename, "F2")
        self.source = self.action(self.tr("View &source"), desk.view_source, "Ctrl+U")
        self.reveal = self.action(self.tr("Show in &folder"), desk.reveal)
        self.reload = self.action(self.tr("Re&load"), desk.reload, "F5")
        self.encoding = self.action(self.tr("Reopen with encodin&g…"), desk.choose_encoding)
        self.left_out = self.action(self.tr("Show te&xt that was left out"), self._show_left_out)
        self.up = self.action(self.tr("Move &up"), lambda: listed.shift(-1), "Alt+Shift+Up")
        self.down = self.action(self.tr("Move &down"), lambda: listed.shift(1), "Alt+Shift+Down")
        self.earlier = self.action(self.tr("Compare with the &earlier version"), self._compare_with_earlier)
        self.join = self.action(self.tr("Versions of one anot&her"), lambda: session.join_versions(listed.chosen()))
        self.part = self.action(self.tr("No &version of another"), lambda: session.part_versions(listed.chosen()))
        self.fold = self.action(self.tr("Unfold or fold a file of &many texts"), self._turn_file, "Ctrl+Shift+K")
        self.three = self.action(self.tr("&Keep the three of its file most like A"), self._keep_three)
        self.filter = self.action(self.tr("F&ilter the list"), panel.open_filter, "Ctrl+Alt+F")
        self.remove = self.action(self.tr("&Remove from the list"), desk.remove, "Ctrl+Backspace")
        self.alone = self.action(self.tr("&What each has alone"), self.alone_asked.emit, "Ctrl+6")
        self.undo = self.action(self.tr("&Put back what was removed"), session.undo, "Ctrl+Z")
        session.by_hand.changed.connect(self.refresh)
        self.beside_chosen.connect(session.choose_right)
        self.stop = self.switch(
            self.tr("S&top comparing all pairs"), lambda on: session.background_matching.stop(stopped=on)
        )
        session.background_matching.stopping_changed.connect(self.stop.setChecked)
        session.background_matching.progressed.connect(lambda *_: self._let_stop())

    def fill(self, menu: QMenu) -> None:
        """Put them in their menu."""
        menu.addActions([self.make_left, self.make_right, self.compare])
        menu.addSeparator()
        menu.addActions([self.rename, self.source, self.reveal, self.reload, self.encoding, self.left_out])
        menu.addSeparator()
        menu.addActions([self.earlier, self.join, self.part])
        menu.addSeparator()
        menu.addActions([self.fold, self.three])
        menu.addSeparator()
        menu.addActions([self.up, self.down])
        self.sort = menu.addMenu(self.tr("S&ort"))
        texts = {
            Order.OWN: self.tr("By my own &order"),
            Order.HEADLINE: self.tr("By &headline"),
            Order.SOURCE: self.tr("By &source"),
            Order.DATE: self.tr("By &date"),
            Order.LIKENESS: self.tr("By &likeness to A"),
        }
        self.orders = self.choices(texts, self._listed.articles.sort_by, Order.OWN, self.sort)
        menu.addActions([self.alone, self.filter, self.stop])
        menu.addSeparator()
        menu.addActions([self.remove, self.undo])
        menu.aboutToShow.connect(self.refresh)
        self._listed.articles.order_changed.connect(lambda _: self.show_order())
        self._listed.menu_asked.connect(lambda chosen, point: self.menu_of(chosen).popup(point))
        chosen = self._listed.selectionModel()
        chosen.selectionChanged.connect(lambda *_: self.refresh())
        chosen.currentChanged.connect(lambda *_: self.refresh())

    def _let_stop(self) -> None:
        """Where every pair is known there is nothing to stop, nor to go on with."""
        self.stop.setEnabled(self._session.background_matching.is_unfinished)

    def fill_beside(self, menu: QMenu) -> None:
        """Name every article but A; one that is chosen is shown beside it."""
        menu.clear()
        pair = self._session.pair
        for index, article in enumerate(self._session.collection.articles):
            if pair is not None and index != pair.left:
                told = f"{article.source}: {article.title}" if article.source else article.title
                action = menu.addAction(told[:MOST_CHARACTERS].replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(index == pair.right)
                action.triggered.connect(lambda _=False, index=index: self.beside_chosen.emit(index))
        menu.setEnabled(not menu.isEmpty())

    def _compare_with_earlier(self) -> None:
        for index in self._listed.chosen()[:1]:
            self._session.compare_with_earlier(index)

    def _show_left_out(self) -> None:
        for index in self._listed.chosen()[:1]:
            self.left_out_asked.emit(self._session.open_articles.items[index].original.digest)

    def _turn_file(self) -> None:
        for index in self._listed.chosen()[:1]:
            self._listed.articles.turn_file(index)

    def _texts(self, index: int) -> list[int]:
        """The texts of an article's file."""
        return texts_of_file(index, [item.source.path for item in self._session.open_articles.items])

    def _keep_three(self) -> None:
        """Take the other texts of a file off the list, which can be undone."""
        base = self._session.pair.left if self._session.pair else None
        for index in self._listed.chosen()[:1]:
            texts = [n for n in self._texts(index) if n != base]
            kept = most_alike(texts, self._listed.articles.shares, KEPT)
            self._session.remove([n for n in texts if n not in kept])

    def show_order(self) -> None:
        """Tick the order that the list has."""
        self.orders[self._listed.articles.order].setChecked(True)

    def menu_of(self, chosen: Sequence[int]) -> QMenu:
        """The menu of articles of the list."""
        menu = QMenu(self._listed)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.refresh()
        menu.addActions([self.compare] if len(chosen) == 2 else [self.make_left, self.make_right])
        menu.addSeparator()
        menu.addActions([self.rename, self.source, self.reveal, self.reload, self.encoding, self.left_out])
        menu.addSeparator()
        menu.addActions([self.earlier, self.join, self.part])
        menu.addSeparator()
        menu.addActions([self.fold, self.three])
        menu.addSeparator()
        menu.addActions([self.up, self.down])
        menu.addAction(self.sort.menuAction())  # PySide lets a menu given to `addMenu` go with the one it is in
        menu.addSeparator()
        menu.addActions([self.remove, self.undo])
        return menu

    def refresh(self) -> None:
        """Let what makes no sense for what is chosen rest."""
        session = self._session
        chosen = [n for n in self._listed.chosen() if n < len(session.open_articles.items)]
        one, some = len(chosen) == 1, bool(chosen)
        filed = some and all(session.open_articles.items[n].source.path for n in chosen)
        self.make_left.setEnabled(one and len(session.open_articles.items) > 1)
        self.make_right.setEnabled(one and len(session.open_articles.items) > 1)
        self.compare.setEnabled(len(chosen) == 2)
        self.rename.setEnabled(one)
        self.source.setEnabled(one)
        self.earlier.setEnabled(one and session.open_articles.items[chosen[0]].earlier is not None)
        self.join.setEnabled(len(chosen) > 1)
        self.part.setEnabled(one and session.has_versions(chosen[0]))
        texts = len(self._texts(chosen[0])) if one else 0
        self.fold.setEnabled(texts > FEW)
        self.three.setEnabled(texts > KEPT and any(self._listed.articles.shares))
        self.reveal.setEnabled(bool(filed) and one)
        self.reload.setEnabled(bool(filed))
        self.encoding.setEnabled(some and self._desk.is_text())
        lacks = one and session.open_articles.items[chosen[0]].left_out is not None
        self.left_out.setEnabled(lacks and session.pair is not None)
        for action in (self.remove, self.up, self.down):
            action.setEnabled(some)
        self._let_stop()
        self.undo.setEnabled(session.last_change is not None)
        by_hand = session.last_change is Change.VERDICT
        self.undo.setText(self.tr("&Undo what was said by hand") if by_hand else self.tr("&Put back what was removed"))
