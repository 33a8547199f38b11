"""The Edit menu: copying and finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from viewer.model import Side
from viewer.presenting.stops import Kind
from viewer.window.commands.copies import Copies
from viewer.window.commands.group import KEYS, Group
from viewer.window.preferences.choices import SOURCED, load_choice, save_choice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

    from viewer.model import Article
    from viewer.window.pair.find_bar import FindBar
    from viewer.window.pair.menu.joining import Joining
    from viewer.window.pair.view import PairView


class EditActions(Group):
    """What is done with the texts."""

    by_hand_asked = Signal()
    """The list of what was said by hand is to be shown."""
    find_all_asked = Signal()
    """Words are to be found in all open articles."""

    def __init__(
        self,
        view: PairView,
        among: Callable[[], Sequence[Article]],
        find: FindBar,
        joining: Joining,
        page: Callable[[], QTextEdit | None],
        window: QWidget,
    ) -> None:
        """`among` are the articles that are open, `page` what is read in place of the pair."""
        super().__init__(window)
        self._pair_input, self._page = view.pair_input, page
        self.copies = Copies(view, among, self)
        self.copy = self.action(self.tr("&Copy"), self._copy, KEYS.Copy)
        self.select_all = self.action(self.tr("Select &all on this side"), self._select_all, KEYS.SelectAll)
        for action in (self.copy, self.select_all):  # a field copies what is in it
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            view.addAction(action)
        copy_only = self.copies.copy_only
        self.copy_left = self.action(self.tr("Copy what &only A has"), lambda: copy_only(Side.LEFT), "Ctrl+Shift+A")
        self.copy_right = self.action(self.tr("Copy what only &B has"), lambda: copy_only(Side.RIGHT), "Ctrl+Shift+B")
        self.copy_kinds = {kind: self._copy_kind(kind, text) for kind, text in self._kinds().items()}
        self.sourced = self.switch(
            self.tr("Copy with o&utlet, date and ¶"), lambda on: save_choice(SOURCED, on), on=bool(load_choice(SOURCED))
        )
        self.find = self.action(self.tr("&Find…"), find.open, KEYS.Find)
        self.find_next = self.action(self.tr("Find &next"), find.step, KEYS.FindNext)
        self.find_back = self.action(self.tr("Find &previous"), lambda: find.step(back=True), KEYS.FindPrevious)
        self.find_all = self.action(self.tr("Find in a&ll articles…"), self.find_all_asked.emit, "Ctrl+Shift+F")
        self.join = self.action(self.tr("These say the &same"), joining.join, "Ctrl+J")
        self.part = self.action(self.tr("These &do not say the same"), joining.part, "Ctrl+Shift+D")
        self.by_hand = self.action(self.tr("Said by &hand…"), self.by_hand_asked.emit)

    def _kinds(self) -> dict[Kind, str]:
        """What is copied all at once; what only one has has commands of its own."""
        return {
            Kind.CHANGED: self.tr("&Changed"),
            Kind.MOVED: self.tr("&Moved"),
            Kind.BY_HAND: self.tr("&By hand"),
            Kind.STYLE: self.tr("In another &style"),
            Kind.SHARED: self.tr("S&hared"),
        }

    def _copy_kind(self, kind: Kind, text: str) -> QAction:
        return self.action(text, lambda: self.copies.copy_kind(kind))

    def _copy(self) -> None:
        if page := self._page():
            page.copy()
        else:
            self.copies.copy()

    def _select_all(self) -> None:
        if page := self._page():
            page.selectAll()
        else:
            self._pair_input.select_all()

    def fill(self, menu: QMenu) -> None:
        """Put them in their menu."""
        menu.addActions([self.copy, self.copy_left, self.copy_right])
        menu.addMenu(self.tr("Copy all of a &kind")).addActions(list(self.copy_kinds.values()))
        menu.addActions([self.sourced, self.select_all])
        menu.addSeparator()
        menu.addActions([self.find, self.find_next, self.find_back, self.find_all])
        menu.addSeparator()
        menu.addActions([self.join, self.part, self.by_hand])

    @property
    def of_pair(self) -> tuple[QAction, ...]:
        """Those that need a pair."""
        copying = (self.copy, self.copy_left, self.copy_right, *self.copy_kinds.values(), self.select_all)
        return *copying, self.find, self.find_next, self.find_back, self.join, self.part
