"""Finds words in all open articles: hits by article; a click or Enter shows one in its pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from viewer.presenting.stars import names_among
from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.field import Field
from viewer.window.kit.phrases import isolated, plain_tip
from viewer.window.pair.search import find_in_article

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from viewer.model import Article, Passage

TYPING_MS = 150
"""How long after the last key the articles are searched: while one types fluently they are not."""
MOST_LISTED, MOST_OF_ALL = 200, 2000
"""Hits of one article that are listed, and of all; how many there are is said in any case."""
BEFORE, AFTER = 14, 70
"""Characters around a hit that are shown."""
PLACE = Qt.ItemDataRole.UserRole


class Hits(QTreeWidget):
    """The hits, by article; what is copied of one is more than the line that is listed."""

    copy_asked = Signal(QTreeWidgetItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what the entry stands for: Qt would copy its text, which is cut on both sides."""
        if event.matches(QKeySequence.StandardKey.Copy):
            if (entry := self.currentItem()) is not None:
                self.copy_asked.emit(entry)
        else:
            super().keyPressEvent(event)


class FindPanel(QWidget):
    """Words to find, and where they stand."""

    hit_chosen = Signal(int, object)
    """A Passage of the article with this index is to be shown."""
    copy_asked = Signal(int, object)
    """The sentence with a Passage of the article with this index is to be copied; for None, what article it is."""
    searched = Signal()
    """The hits are other ones."""
    left = Signal()
    """The editor is done with it."""

    def __init__(self, articles: Callable[[], Sequence[Article]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dockInner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._articles = articles
        self._room = MOST_OF_ALL
        """How many more hits are listed."""
        self._typing = debounce_timer(self, self.search, TYPING_MS)
        name = self.tr("Find in all articles")
        self.field = Field(name, name, self, "find")
        self.case = QCheckBox(self.tr("Match &case"), self)
        self.whole = QCheckBox(self.tr("W&hole words"), self)
        self.count = QLabel(self)
        self.count.setWordWrap(True)
        self.tree = Hits(self)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(12)
        self.tree.setAccessibleName(self.tr("Hits by article"))
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self.field.textChanged.connect(lambda _: self._typing.start())
        self.field.returnPressed.connect(self._enter)
        for box in (self.case, self.whole):
            box.toggled.connect(lambda _: self.search())
        self.tree.itemClicked.connect(lambda item, _: self._choose(item))
        self.tree.copy_asked.connect(self._copy)
        self.tree.itemActivated.connect(lambda item, _: self._choose(item))

    def _build(self) -> None:
        boxes = QHBoxLayout()
        boxes.addWidget(self.case)
        boxes.addWidget(self.whole)
        boxes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addLayout(boxes)
        column.addWidget(self.count)
        column.addWidget(self.tree, 1)

    @property
    def words(self) -> str:
        """What is looked for; empty for nothing."""
        return self.field.text().strip()

    def search(self) -> None:
        """Find the words anew in what is open now."""
        self._typing.stop()
        self.tree.clear()
        self._room = MOST_OF_ALL
        hits = found_in = 0
        names = names_among(self._articles())
        for index, article in enumerate(self._articles()):
            found = find_in_article(article, self.words, case=self.case.isChecked(), whole=self.whole.isChecked())
            if found:
                hits, found_in = hits + len(found), found_in + 1
                self._list(index, names[index], article, found)
        if not self.words:
            self.count.setText("")
        elif not hits:
            self.count.setText(self.tr("not found"))
        else:
            told = self.tr("%Ln hit(s)", "", hits), self.tr("in %Ln article(s)", "", found_in)
            self.count.setText(" ".join(told))
        self.searched.emit()

    def _list(self, index: int, name: str, article: Article, found: Sequence[Passage]) -> None:
        head = QTreeWidgetItem(self.tree, [f"{isolated(name)}   {len(found)}"])
        head.setToolTip(0, plain_tip(article.title))
        head.setData(0, PLACE, (index, found[0]))
        listed = found[: min(MOST_LISTED, self._room)]
        self._room -= len(listed)
        for passage in listed:
            text = article.paragraphs[passage.paragraph].text
            start, stop = _begin(text, passage.span.start), passage.span.stop + AFTER
            told = f"{'…' if start else ''}{text[start:stop]}{'…' if stop < len(text) else ''}"
            entry = QTreeWidgetItem(head, [f"¶ {passage.paragraph + 1}  {isolated(told)}"])
            entry.setData(0, PLACE, (index, passage))
        head.setExpanded(True)

    def _enter(self) -> None:
        """From the field to the first hit, once all are there."""
        self.search()
        first = self.tree.topLevelItem(0)
        if first is not None and (hit := first.child(0)) is not None:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.setCurrentItem(hit)
            self._choose(hit)

    def _choose(self, item: QTreeWidgetItem) -> None:
        index, passage = item.data(0, PLACE)
        self.hit_chosen.emit(index, passage)

    def _copy(self, item: QTreeWidgetItem) -> None:
        index, passage = item.data(0, PLACE)
        self.copy_asked.emit(index, passage if item.parent() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _begin(text: str, place: int) -> int:
    """Where a line about `place` begins: a few characters before it, with a word where there is one."""
    start = max(0, place - BEFORE)
    return text.find(" ", start, place) + 1 or start if start else 0
