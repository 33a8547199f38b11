"""The command palette: type a few letters of a command or an article, press Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from viewer.window.kit.field import Field
from viewer.window.kit.icons import paint_icons
from viewer.window.kit.phrases import isolated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from viewer.window.commands.actions import Actions
    from viewer.window.kit.theme import Theme
    from viewer.window.session.session import Session

WIDTH = 560
MOST_SHOWN = 200


KEYS = Qt.ItemDataRole.UserRole + 1


class Entry(NamedTuple):
    """A command or an article."""

    name: str
    """What is shown of it."""
    keys: str
    """Which keys do the same; of an article that it is one."""
    act: Callable[[], object]
    is_found: Callable[[Sequence[str]], bool]
    """Whether it has each of these words, in small letters."""


class EntryDelegate(QStyledItemDelegate):
    """Paints the name of an entry, and its keys at the other end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint an entry: the name gives way to the keys."""
        keys = index.data(KEYS)
        area: QRect = option.rect
        metrics = QFontMetrics(option.font)
        room = metrics.horizontalAdvance(keys) + 24 if keys else 0
        item = QStyleOptionViewItem(option)
        self.initStyleOption(item, index)
        item.text = metrics.elidedText(item.text, Qt.TextElideMode.ElideRight, area.width() - room - 20)
        item.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, item, painter, item.widget)
        if keys:
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
            selected = option.state & QStyle.StateFlag.State_Selected
            role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText
            painter.setPen(option.palette.color(role))
            flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(area.adjusted(8, 0, -8, 0), flags, keys)


class Palette(QDialog):
    """All commands that make sense now, and all open articles."""

    def __init__(self, commands: Actions, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Commands and articles"))
        self.setModal(True)
        self._entries = [*self._actions(commands), *self._articles(session)]
        self.field = Field(self.tr("A command, or an article to show as B"), self.tr("Command or article"), self)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.itemActivated.connect(lambda _: self._run())
        self.list.itemClicked.connect(lambda _: self._run())
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        paint_icons(self, theme)
        width = min(WIDTH, parent.width() - 40)
        self.resize(width, min(420, parent.height() - 120))
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - width) // 2, corner.y() + 80)
        self._search("")

    def _actions(self, commands: Actions) -> Iterator[Entry]:
        commands.article.refresh()
        for menu, action in commands.every():
            if action.isEnabled() and action is not commands.go.palette:
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                text = action.text().replace("&", "").rstrip("…")
                name = f"{menu} › {text}"
                yield Entry(name, isolated(keys), action.trigger, partial(_has, name.casefold()))

    def _articles(self, session: Session) -> Iterator[Entry]:
        if session.pair is not None:
            for index, item in enumerate(session.open_articles.items):
                name = " · ".join(isolated(part) for part in (item.article.title, item.article.source) if part)
                yield Entry(name, self.tr("article"), partial(session.choose_right, index), item.is_found)

    def _search(self, text: str) -> None:
        self.list.clear()
        wanted = text.casefold().split()
        found = [entry for entry in self._entries if entry.is_found(wanted)]
        found.sort(key=lambda entry: _rank(entry.name.casefold(), wanted))
        for name, keys, act, _ in found[:MOST_SHOWN]:
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, act)
            item.setData(KEYS, keys)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {keys}" if keys else name)
        if not found:
            none = QListWidgetItem(self.tr("No command and no article is called so"), self.list)
            none.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.accept()
            item.data(Qt.ItemDataRole.UserRole)()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go through the list while letters are typed; Enter does what is chosen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                row = min(self.list.count() - 1, max(0, self.list.currentRow() + step))
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)


def _has(name: str, wanted: Sequence[str]) -> bool:
    return all(word in name for word in wanted)


def _rank(name: str, wanted: list[str]) -> int:
    """Names in which words begin with what was typed come first."""
    words = name.replace("›", " ").split()
    return sum(not any(word.startswith(each) for word in words) for each in wanted)


def open_palette(commands: Actions, session: Session, theme: Theme, parent: QWidget) -> Palette:
    """Show the palette."""
    palette = Palette(commands, session, theme, parent)
    palette.open()
    palette.field.setFocus()
    return palette
