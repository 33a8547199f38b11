"""All actions of a window, in their menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from viewer.window.commands.group import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.window.commands.article_actions import ArticleActions
    from viewer.window.commands.edit_actions import EditActions
    from viewer.window.commands.file_actions import FileActions
    from viewer.window.commands.go_actions import GoActions
    from viewer.window.commands.view_actions import ViewActions
    from viewer.window.session.session import Session


class HelpActions(Group):
    """The Help menu."""

    guide_asked = Signal()
    shortcuts_asked = Signal()
    about_asked = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.guide = self.action(self.tr("Diptych &guide"), self.guide_asked.emit, "F1")
        self.shortcuts = self.action(self.tr("&Keyboard shortcuts"), self.shortcuts_asked.emit, "Shift+F1")
        self.sample = self.action(self.tr("Open &sample story"), session.open_sample)
        self.about = self.action(self.tr("&About Diptych"), self.about_asked.emit)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def fill(self, menu: QMenu) -> None:
        """Put them in their menu."""
        menu.addActions([self.guide, self.shortcuts, self.sample])
        menu.addSeparator()
        menu.addAction(self.about)


class Actions(Group):
    """The groups of actions, a menu each."""

    def __init__(
        self,
        file: FileActions,
        edit: EditActions,
        article: ArticleActions,
        view: ViewActions,
        go: GoActions,
        on_help: HelpActions,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self.file, self.edit, self.article, self.view, self.go, self.help = file, edit, article, view, go, on_help
        menus = (
            (self.tr("&File"), self.file),
            (self.tr("&Edit"), self.edit),
            (self.tr("&Articles"), self.article),
            (self.tr("&View"), self.view),
            (self.tr("&Go"), self.go),
            (self.tr("&Help"), self.help),
        )
        self.menus: list[QMenu] = []
        for title, group in menus:
            menu = window.menuBar().addMenu(title)
            group.fill(menu)
            self.menus.append(menu)

    def enable(self, *, articles: int, shown: bool) -> None:
        """Let what makes no sense now rest."""
        for action in (*self.edit.of_pair, *self.view.of_pair, *self.go.of_pair):
            action.setEnabled(shown)
        for action in (self.go.next_pair, self.go.back_pair):
            action.setEnabled(articles > 2)
        self.file.save_set.setEnabled(articles > 0)
        self.file.export.setEnabled(articles > 1)
        self.file.print.setEnabled(shown)
        self.article.refresh()
        self.article.remove.setEnabled(articles > 0)

    def every(self) -> Iterator[tuple[str, QAction]]:
        """Every action that is in a menu, with the menu's name."""
        for menu in self.menus:
            yield from _actions_of(menu, menu.title().replace("&", ""))


def _actions_of(menu: QMenu, title: str) -> Iterator[tuple[str, QAction]]:
    for action in menu.actions():
        sub = action.menu()
        if isinstance(sub, QMenu):
            yield from _actions_of(sub, f"{title} › {action.text().replace('&', '')}")
        elif not action.isSeparator():
            yield title, action
