"""The list of what the editor said of sentences by hand, to go to and to take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from viewer.presenting.said import Said, list_said
from viewer.presenting.stars import names_among
from viewer.window.kit.clipboard import put_on_clipboard
from viewer.window.kit.phrases import isolated, say_kind
from viewer.window.kit.screen import resize_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.model import Article
    from viewer.window.session.session import Session


class ByHandDialog(QDialog):
    """A verdict an entry, the newest first: what was said, and both sentences with their outlets and paragraphs."""

    pair_asked = Signal(object, int)
    """Two articles, as a Pair of their indices, and the sentence of the left one that are to be shown."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Said by hand"))
        self._session = session
        self._said: tuple[Said, ...] = ()
        self.note = QLabel(self.tr("Nothing was said by hand of sentences of the open articles."), self)
        self.note.setObjectName("quiet")
        self.note.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.list)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self._copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        roles = QDialogButtonBox.ButtonRole
        self.show_button: QPushButton = buttons.addButton(self.tr("&Show"), roles.ActionRole)
        self.take_back: QPushButton = buttons.addButton(self.tr("&Take back"), roles.ActionRole)
        self.show_button.clicked.connect(self._show)
        self.take_back.clicked.connect(self._take_back)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.list.itemActivated.connect(lambda _: self._show())
        self.list.itemSelectionChanged.connect(self._enable)
        session.by_hand.changed.connect(self.fill)
        session.collection_changed.connect(self.fill)
        self.fill()
        resize_within(self, 620, 420)

    def fill(self) -> None:
        """List what is said by now."""
        articles = self._session.collection.articles
        self._said = list_said(articles, self._session.by_hand.verdicts)
        row = self.list.currentRow()
        self.list.clear()
        names = names_among(articles, say_kind)
        self.list.addItems(["\n".join(self._told(articles, names, said)) for said in self._said])
        self.list.setCurrentRow(min(max(row, 0), len(self._said) - 1))
        self.note.setVisible(not self._said)
        self._enable()

    def _told(self, articles: Sequence[Article], names: Sequence[str], said: Said) -> Iterator[str]:
        yield self.tr("These say the same:") if said.verdict.same else self.tr("These do not say the same:")
        for index, number in zip(said.articles, said.sentences, strict=True):
            sentence = articles[index].sentences[number]
            text = self.tr("{name}, ¶ {number}: {words}")
            name, words = isolated(names[index]), isolated(sentence.text)
            yield text.format(name=name, number=sentence.paragraph + 1, words=words)

    def _chosen(self) -> list[Said]:
        return [self._said[index.row()] for index in self.list.selectedIndexes()]

    def _copy(self) -> None:
        """Copy what is chosen, as it is told."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        put_on_clipboard("\n\n".join(self.list.item(row).text() for row in rows))

    def _enable(self) -> None:
        chosen = self._chosen()
        self.show_button.setEnabled(len(chosen) == 1)
        self.take_back.setEnabled(bool(chosen))

    def _show(self) -> None:
        for said in self._chosen()[:1]:
            self.pair_asked.emit(said.articles, said.sentences.left)

    def _take_back(self) -> None:
        self._session.by_hand.take_back([said.verdict for said in self._chosen()])


def open_by_hand(session: Session, parent: QWidget) -> ByHandDialog:
    """Show the list; returns the dialog."""
    dialog = ByHandDialog(session, parent)
    dialog.show()
    return dialog
