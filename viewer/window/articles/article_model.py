"""The open articles as a Qt model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.model import Collection, Coverage, Pair
from viewer.window.words import facts

if TYPE_CHECKING:
    from viewer.model import Article

ARTICLE = Qt.ItemDataRole.UserRole
SHARE = Qt.ItemDataRole.UserRole + 1
"""Percentage of the article's sentences that the base article has, or None."""
SIDE = Qt.ItemDataRole.UserRole + 2
"""0 for A, 1 for B, None for neither."""
FACTS = Qt.ItemDataRole.UserRole + 3


class ArticleModel(QAbstractListModel):
    """One row an article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collection = Collection()
        self._words: dict[str, int] = {}
        self._pair: Pair[int] | None = None
        self._shared: tuple[tuple[int, ...], ...] = ()

    def show_collection(self, collection: Collection) -> None:
        """Take on other articles."""
        self.beginResetModel()
        self._collection = collection
        self._shared = ()
        for article in collection.articles:
            if article.digest not in self._words:
                self._words[article.digest] = article.word_count()
        self.endResetModel()

    def show_pair(self, pair: Pair[int] | None) -> None:
        """Mark which two are shown."""
        self._pair = pair
        self._refresh()

    def show_coverage(self, coverage: Coverage) -> None:
        """Take on how much each article shares."""
        self._shared = coverage.shared()
        self._refresh()

    def _refresh(self) -> None:
        if self._collection.articles:
            self.dataChanged.emit(self.index(0), self.index(len(self._collection.articles) - 1))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """How many articles there are."""
        return 0 if parent.isValid() else len(self._collection.articles)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown and said of an article."""
        article = self._collection.articles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row())
        own = {ARTICLE: article, FACTS: facts(article, self._words.get(article.digest))}
        own |= {SHARE: self._share(index.row()), SIDE: self._side(index.row())}
        return own.get(Qt.ItemDataRole(role)) if role in own else None

    def _side(self, row: int) -> int | None:
        if self._pair is None or row not in self._pair:
            return None
        return 0 if row == self._pair.left else 1

    def _share(self, row: int) -> int | None:
        if self._pair is None or row == self._pair.left or row >= len(self._shared):
            return None
        return self._shared[row][self._pair.left]

    def _tip(self, article: Article) -> str:
        notes = "\n".join(note.text for note in article.notes)
        return "\n".join(part for part in (article.title, article.byline, str(article.path or ""), notes) if part)

    def _spoken(self, row: int) -> str:
        article = self._collection.articles[row]
        side = self._side(row)
        parts = [article.title, facts(article, self._words.get(article.digest))]
        if side is not None:
            parts.insert(0, "AB"[side])
        share = self._share(row)
        if share is not None:
            parts.append(self.tr("{share} percent of it is in A").format(share=share))
        return ", ".join(parts)
