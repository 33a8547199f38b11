"""The page of keyboard shortcuts, made from the actions themselves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from viewer.window.kit.phrases import Translator, isolated
from viewer.window.kit.screen import resize_within

shortcuts = Translator("shortcuts")


def more_keys() -> tuple[tuple[str, str], ...]:
    """Keys that no menu names: what the panes do themselves."""
    return (
        (shortcuts.tr("In the list: show as B, or two chosen ones side by side"), _native("Return")),
        (shortcuts.tr("In the list: show as A"), _native("Shift+Return")),
        (shortcuts.tr("In the list: take off the list"), _native("Del")),
        (shortcuts.tr("In the map: to another pair"), shortcuts.tr("arrow keys")),
        (shortcuts.tr("In the map: look into a group, and out again"), shortcuts.tr("Return, Esc")),
        (shortcuts.tr("In the pair: select by characters, words, lines"), shortcuts.tr("Shift and arrow keys")),
        (shortcuts.tr("In the pair: to its beginning, to its end"), f"{_native('Home')}, {_native('End')}"),
        (shortcuts.tr("In the pair: larger or smaller text"), shortcuts.tr("Ctrl and wheel")),
        (shortcuts.tr("Anywhere: the menu of what is chosen"), _native("Shift+F10")),
    )


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class Shortcuts(QDialog):
    """A table: what, and which keys."""

    def __init__(self, actions: Iterable[tuple[str, QAction]], parent: QWidget) -> None:
        """Each of the actions comes with the name of its menu."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        resize_within(self, 620, 640)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self.tree.setRootIsDecorated(False)
        self.tree.setAccessibleName(self.windowTitle())
        groups: dict[str, QTreeWidgetItem] = {}
        for menu, action in actions:
            keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
            if keys:
                name = menu.partition(" › ")[0]
                self._add(self._group(groups, name), action.text().replace("&", "").rstrip("…"), ", ".join(keys))
        for text, told in more_keys():
            self._add(self._group(groups, self.tr("Panes")), text, told)
        self.tree.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.tree)
        column.addWidget(buttons)

    def _group(self, groups: dict[str, QTreeWidgetItem], name: str) -> QTreeWidgetItem:
        if name not in groups:
            groups[name] = QTreeWidgetItem(self.tree, [name])
            font = groups[name].font(0)
            font.setBold(True)
            groups[name].setFont(0, font)
        return groups[name]

    def _add(self, group: QTreeWidgetItem, text: str, keys: str) -> None:
        QTreeWidgetItem(group, [text, isolated(keys)])


def open_shortcuts(actions: Iterable[tuple[str, QAction]], parent: QWidget) -> Shortcuts:
    """Show the page."""
    page = Shortcuts(actions, parent)
    page.show()
    return page
