"""Menus in menus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu


def menus_in(menu: QMenu) -> dict[str, QMenu]:
    """The menus in a menu, by their titles.

    Not by `QAction.menu`: what that gives is invalid in PySide6 6.8 as soon as Python lets go of the action.
    """
    inner = menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    entries = menu.actions()
    return {each.title(): each for each in inner if each.menuAction() in entries}
