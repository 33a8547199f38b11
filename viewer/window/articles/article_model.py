"""The open articles as a Qt model: the base first, the others in an order that the editor chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from viewer.model import Pair, Side
from viewer.model.draft import is_version
from viewer.window.articles.article_rows import Row, spoken_text
from viewer.window.articles.folded_files import FEW, FoldedFiles
from viewer.window.articles.headlines import cut_shared_starts
from viewer.window.kit.error_texts import in_words

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.window.session.open_articles import Opened

ROW = Qt.ItemDataRole.UserRole + 1
"""All that is painted of an article, as `Row`."""
ROWS_TYPE = "application/x-diptych-rows"
"""Rows of the list on their way to another place in it."""
Index = QModelIndex | QPersistentModelIndex


def moment(published: str | None) -> str:
    """When an article appeared, in one zone, for sorting; what has no zone counts as in that one, none comes last."""
    try:
        when = datetime.fromisoformat(published or "")
    except ValueError:
        return published or "\uffff"
    return (when if when.tzinfo is None else when.astimezone(UTC)).strftime("%Y-%m-%dT%H:%M")


class Order(StrEnum):
    """How the list is sorted, below the base article."""

    OWN = "own"
    HEADLINE = "headline"
    SOURCE = "source"
    DATE = "date"
    LIKENESS = "likeness"


class ArticleModel(QAbstractListModel):
    """One row an article; rows are places in the list, indices places in the collection."""

    arranged = Signal(list)
    """All indices in the order that the editor wants."""
    order_changed = Signal(list)
    """The indices shown, from the top down."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = Order.OWN
        self._items: tuple[Opened, ...] = ()
        self._rows: list[int] = []
        self._keys: list[int] = []
        """The key of each row's article."""
        self._words: dict[str, int] = {}
        self._pair: Pair[int] | None = None
        self.shares: Sequence[int | None] = ()
        self._stars: Mapping[int, int] = {}
        self._versions: Sequence[frozenset[int]] = ()
        """Keys of articles that are versions of one another."""
        self._headlines: tuple[str, ...] | None = None
        """Of each article, cut; None until a row is looked at."""
        self._names: Counter[tuple[str, ...]] = Counter()
        """How many articles have an outlet and title, and how many a file name besides."""
        self._wanted: list[str] = []
        self._folding = FoldedFiles()
        self._folded: dict[int, int] = {}
        """How many texts of its file are folded below an article, by index."""

    # What is shown

    def show_items(self, items: tuple[Opened, ...], pair: Pair[int] | None) -> None:
        """Take on other articles."""
        more = items[: len(self._items)] == self._items and pair == self._pair
        self._items, self._pair, self.shares, self._stars = items, pair, (), {}
        self._headlines = None
        if more and self.order is Order.OWN and not self.filtered and not self._are_many():
            self._append()
        else:
            self._sort()

    def show_pair(self, pair: Pair[int] | None) -> None:
        """Mark which two are shown."""
        base = self._pair and self._pair.left
        self._pair = pair
        if (pair and pair.left) == base and self.order is not Order.LIKENESS:
            self._refresh()
        else:
            self._sort()

    def show_shares(self, shares: Sequence[int | None]) -> None:
        """Take on how much each article shares with the base, by index."""
        self.shares = shares
        if self.order is Order.LIKENESS:
            self._sort()
        else:
            self._refresh()

    def show_stars(self, stars: Mapping[int, int]) -> None:
        """Take on how many sentences are starred, by index, of those articles of which it is known."""
        self._stars = stars
        self._refresh()

    def show_versions(self, versions: Sequence[Sequence[int]]) -> None:
        """Take on groups of indices that are versions of one another; they stay known where places change."""
        self._versions = [frozenset(self._items[n].key for n in group) for group in versions]
        self._refresh()

    def sort_by(self, order: Order) -> None:
        """Sort otherwise."""
        self.order = order
        self._sort()

    def filter(self, text: str) -> None:
        """Show only articles with all these words in headline, source, byline or file name; and the base."""
        self._wanted = text.casefold().split()
        self._sort()

    @property
    def filtered(self) -> bool:
        """Whether articles may be hidden."""
        return bool(self._wanted or self._folded)

    def turn_file(self, index: int) -> None:
        """Unfold the texts of an article's file, or fold them again."""
        path = self._items[index].source.path
        if path is not None:
            self._folding.turn(path)
            self._sort()

    def _are_many(self) -> bool:
        """Whether a file has so many texts that they are folded."""
        return max(Counter(item.source.path for item in self._items if item.source.path).values(), default=0) > FEW

    def _append(self) -> None:
        first = len(self._rows)
        new = range(first, len(self._items))
        if new:
            self.beginInsertRows(QModelIndex(), first, len(self._items) - 1)
            self._rows.extend(new)
            self._keys.extend(self._items[n].key for n in new)
            self.endInsertRows()
            self._refresh()  # what headlines share with others may be more
            self.order_changed.emit(self._rows)

    def _sort(self) -> None:
        rows = self._sorted()
        keys = [self._items[n].key for n in rows]
        if keys == self._keys and rows == self._rows:
            self._refresh()
            return
        self.beginResetModel()
        self._rows, self._keys = rows, keys
        self.endResetModel()
        self.order_changed.emit(self._rows)

    def _sorted(self) -> list[int]:
        base = self._pair.left if self._pair else None
        rows = [n for n in self.order_unpinned() if n != base]
        pinned = rows if base is None or base >= len(self._items) else self._with_files_together([base, *rows])
        if self._wanted:  # what is looked for is found wherever it is
            self._folded = {}
            return pinned
        paths = [item.source.path for item in self._items]
        shown, self._folded = self._folding.shown(pinned, paths, self._pair or ())
        return shown

    def order_unpinned(self) -> list[int]:
        """The indices shown, in the order that they have whichever of them is the base."""
        base = self._pair.left if self._pair else None
        rows = [n for n, item in enumerate(self._items) if n == base or item.is_found(self._wanted)]
        keys: dict[Order, Callable[[int], str | int]] = {
            Order.HEADLINE: lambda n: self._items[n].article.title.casefold(),
            Order.SOURCE: lambda n: (self._items[n].article.source or "\uffff").casefold(),
            Order.DATE: lambda n: moment(self._items[n].article.published),
            Order.LIKENESS: lambda n: -101 if n == base else -(self._share(n) or 0),
        }
        if self.order in keys:
            rows.sort(key=keys[self.order])
        return self._with_files_together(rows)

    def _with_files_together(self, rows: list[int]) -> list[int]:
        """The same, with the texts of each file where the first of them stands."""
        files: dict[Path | int, list[int]] = {}
        for n in rows:
            files.setdefault(self._items[n].source.path or n, []).append(n)
        return rows if len(files) == len(rows) else [n for texts in files.values() for n in texts]

    def _refresh(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _cut_headlines(self) -> tuple[str, ...]:
        """Worked out when a row is looked at: files that are opened together come one by one."""
        if self._headlines is None:
            self._headlines = cut_shared_starts([item.article.title for item in self._items])
            self._names = Counter(name for item in self._items for name in _names(item))
        return self._headlines

    # Places

    def index_of_row(self, row: int) -> int:
        """Which article a row shows, as an index into the collection."""
        return self._rows[row]

    @property
    def pair(self) -> Pair[int] | None:
        """The two that are marked, as indices."""
        return self._pair

    def pair_rows(self) -> list[int]:
        """The rows of A and of B, of those that are listed."""
        rows = (self.row_of_index(index) for index in self._pair or ())
        return [row for row in rows if row is not None]

    def row_of_index(self, index: int) -> int | None:
        """The row that shows an article, or None where it is hidden."""
        return self._rows.index(index) if index in self._rows else None

    def marks(self) -> dict[int, str]:
        """What each article shown is called for short, by index: A, B, or its place in the list."""
        marks = {index: str(row + 1) for row, index in enumerate(self._rows)}
        return marks | dict(zip(self._pair or (), "AB", strict=False))

    def key_of_row(self, row: int) -> int:
        """The key of a row's article."""
        return self._keys[row]

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """How many articles are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown and said of an article."""
        answers: dict[int, Callable[[int], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda n: self._items[self._rows[n]].article.title,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Qt.ItemDataRole.AccessibleTextRole: lambda n: spoken_text(self.row(n)),
            Qt.ItemDataRole.AccessibleDescriptionRole: self._described,
            ROW: self.row,
        }
        answer = answers.get(role)
        return answer(index.row()) if answer else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be chosen; all but the base can be dragged."""
        flags = Qt.ItemFlag
        if not index.isValid():
            return flags.ItemIsDropEnabled
        given = flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemNeverHasChildren
        return given if self._side(self._rows[index.row()]) is Side.LEFT else given | flags.ItemIsDragEnabled

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Rows of this list."""
        return [ROWS_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """The rows that are dragged."""
        data = QMimeData()
        rows = sorted(index.row() for index in indexes)
        data.setData(ROWS_TYPE, QByteArray(" ".join(map(str, rows)).encode()))
        return data

    def dropMimeData(self, data: QMimeData, _: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Rows were dropped before another one."""
        if not data.hasFormat(ROWS_TYPE):
            return False
        before = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.move_rows([int(part) for part in bytes(data.data(ROWS_TYPE).data()).split()], before)
        return False  # the model moved them itself; the view is not to take any away

    def move_rows(self, rows: Sequence[int], before: int) -> None:
        """Put rows before another one; hidden articles stay where they are. The order shown becomes the own order."""
        taken = set(rows)
        before = max(before, 1 if self._pair else 0)
        shown = [self._rows[n] for n in range(before) if n not in taken]
        shown += [self._rows[n] for n in sorted(taken)]
        shown += [self._rows[n] for n in range(before, len(self._rows)) if n not in taken]
        if shown == self._rows:
            return
        visible = set(shown)
        following = iter(shown)
        self.order = Order.OWN
        self.arranged.emit([next(following) if n in visible else n for n in range(len(self._items))])

    # Words

    def row(self, row: int) -> Row:
        """What a row tells."""
        number = self._rows[row]
        item = self._items[number]
        article, side = item.article, self._side(number)
        if article.digest not in self._words:
            self._words[article.digest] = article.word_count()
        headline = self._cut_headlines()[number]
        alike, namesakes, twins = (self._names[name] > 1 for name in _names(item))
        return Row(
            mark=self._mark(number),
            side=side,
            outlet=article.source,
            file_name=_placed(item) if namesakes else item.source.name,
            title=article.title,
            headline=headline,
            published=article.published,
            words=self._words[article.digest],
            alike=alike,
            version_of=self._version_of(number),
            part=item.source.part if twins or is_version(item.source.part) else "",
            folded=self._folded.get(number, 0),
            joined=(self._is_joined(row, row - 1), self._is_joined(row, row + 1)),
            on_disk=item.on_disk,
            share=self._share(number),
            stars=self._stars.get(number, 0),
        )

    def _is_joined(self, row: int, other: int) -> bool:
        """Whether two rows, one of which may not be there, are of one file."""
        path = self._items[self._rows[row]].source.path
        return path is not None and 0 <= other < len(self._rows) and self._items[self._rows[other]].source.path == path

    def _mark(self, number: int) -> str:
        side = self._side(number)
        return str(self._rows.index(number) + 1) if side is None else "AB"[side]

    def _side(self, number: int) -> Side | None:
        if self._pair is None or number not in self._pair:
            return None
        return Side.LEFT if number == self._pair.left else Side.RIGHT

    def _share(self, number: int) -> int | None:
        if self._pair is None or number == self._pair.left or number >= len(self.shares):
            return None
        return self.shares[number]

    def _version_of(self, number: int) -> str:
        """The mark of the article listed that it is a version of: A or B, if one is, else the first of them."""
        group = next((keys for keys in self._versions if self._items[number].key in keys), frozenset())
        listed = [n for n in self._rows if self._items[n].key in group]
        first = next((n for n in self._pair or () if n in listed), listed[0] if listed else number)
        return "" if first == number else self._mark(first)

    def _tip(self, row: int) -> str:
        article = self._items[self._rows[row]].article
        notes = "\n".join(in_words(note.text) for note in article.notes)
        return "\n".join(part for part in (article.title, article.byline, str(article.path or ""), notes) if part)

    def _described(self, row: int) -> str:
        """What is no part of a row: byline and file."""
        item = self._items[self._rows[row]]
        return ", ".join(part for part in (item.article.byline, str(item.article.path or item.source.name)) if part)


def _names(item: Opened) -> tuple[tuple[str, ...], ...]:
    """What a row is called by outlet, title and part, by its file name, too, and by outlet and title alone."""
    file_name = item.source.name
    twin = item.article.source or file_name, item.article.title
    name = (*twin, item.source.part)
    return name, (*name, file_name), twin


def _placed(item: Opened) -> str:
    """The file name with its folder."""
    path = item.source.path
    return f"{path.parent.name}/{path.name}" if path else item.source.name
