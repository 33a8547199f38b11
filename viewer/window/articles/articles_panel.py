"""The left side: the list of articles with its filter, where to drop, and the map of all pairs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from viewer.presenting.shares_table import MOST_CELLS, SharesTable
from viewer.presenting.stars import collect_stars
from viewer.window.articles.article_list import ArticleList
from viewer.window.articles.heat_map import HeatMap
from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.direction import is_rtl
from viewer.window.kit.error_texts import format_names
from viewer.window.kit.field import Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Pair
    from viewer.window.kit.theme import Theme
    from viewer.window.session.session import Session

BUSY_AFTER_MS = 400
"""Work that lasts longer is noted above the list."""
MANY = 6
"""With fewer articles than this nobody needs a filter, unless he asks for it."""
GROUP_EVERY_MS = 2500
"""How often at most many articles are put in groups anew, while their pairs are being compared."""
DENSE_FROM = 10
"""So many articles stand in two lines each, so that a dozen are seen."""
NAMES_WIDTH, NAMES_LINES = 32, 3
"""Characters of a line in the drop area, what the narrowest list has room for, and lines of it."""
DROP_AREA_FROM, MAP_FROM = 800, 760
"""Pixels of a window's height: a lower one has no drop area, then no map either, and dense rows."""
LONG = 200
"""So many pairs take long enough to be counted while they are compared."""


class ArticlesPanel(QWidget):
    """What is open."""

    map_shown = Signal(bool)
    """Whether the map is there."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self._theme = theme
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._busy = False
        self._grouped: SharesTable | None = None
        self._grouped_keys: tuple[int, ...] = ()
        """The articles in those groups, in their order then."""
        self._grouping = debounce_timer(self, self._group)
        self._naming = debounce_timer(self, self._name_list)
        self.list = ArticleList(theme, self)
        self.heat_map = HeatMap(theme, self)
        told = self.tr("Filter the articles by headline, source or file name")
        self.filter = Field(self.tr("Filter"), told, self, "filter")
        self.filter.setMaxLength(200)
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self.list.setFocus)
        end = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.filter, context=Qt.ShortcutContext.WidgetShortcut)
        end.activated.connect(self._close_filter)
        self._wanted = False
        """Whether the editor asked for the filter."""
        self._map_wanted: bool | None = None
        """Whether the editor wants the map, or not; None while he leaves it to the room there is."""
        self.title = _section(self.tr("Articles"), self)
        self.map_title = _section(self.tr("Shared sentences, %"), self)
        kinds = format_names()
        self.drop_area = QLabel(self.tr("Drop articles here") + "\n" + _listed(kinds), self)
        self.drop_area.setToolTip(" · ".join(kinds))
        self.drop_area.setObjectName("dropArea")
        self.drop_area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress = QLabel(self)
        self.stop = QPushButton(self)
        self.stop.clicked.connect(self._stop_or_go_on)
        self._build()
        self._wire()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addLayout(_framed(self.filter, 14, 0, 14, 8))
        column.addWidget(self.list, 1)
        column.addLayout(_framed(self.drop_area, 14, 12, 14, 12))
        self.work = QWidget(self)
        row = QHBoxLayout(self.work)
        row.setContentsMargins(14, 0, 14, 6)
        self.progress.setWordWrap(True)
        self.progress.setObjectName("quiet")
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        self.work.hide()
        column.addWidget(self.work)
        column.addWidget(self.map_title)
        column.addLayout(_framed(self.heat_map, 14, 0, 11, 14))

    def _wire(self) -> None:
        session, articles = self.session, self.list.articles
        session.busy_changed.connect(self._note_work)
        session.disk_changed.connect(self._show_items)
        for ready in (session.coverage_ready, session.whole_ready):
            ready.connect(lambda _: self._show_coverage())
        session.background_matching.shares_changed.connect(self._show_shares)
        session.background_matching.progressed.connect(self._show_progress)
        session.background_matching.stopping_changed.connect(lambda stopped: self._name_stop(stopped=stopped))
        self.list.left_chosen.connect(session.choose_left)
        self.list.right_chosen.connect(session.choose_right)
        self.list.pair_chosen.connect(session.choose)
        self.list.removed.connect(session.remove)
        self.heat_map.pair_chosen.connect(session.choose)
        self.heat_map.zoomed.connect(self._name_map)
        articles.arranged.connect(session.arrange)
        self.list.naming_asked.connect(self._ask_name)
        articles.order_changed.connect(self._note_order)

    # Showing

    def show_over(self, *, over: bool) -> None:
        """Say whether a drop hangs over the window."""
        self.drop_area.setProperty("over", over)
        self.drop_area.style().polish(self.drop_area)

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._theme = theme
        self.list.show_theme(theme)
        self.heat_map.show_theme(theme)

    def show_collection(self) -> None:
        """Show these articles."""
        self.list.show_items(self.session.open_articles.items, self.session.pair)
        if self._grouped_keys != self._keys():
            self._grouped = None
        self._show_filter()
        self._name_list()
        self._show_shares()
        self._give_way()

    def _show_items(self) -> None:
        self.list.show_items(self.session.open_articles.items, self.session.pair)
        self.list.articles.show_shares(self.session.background_matching.of_base())
        self._show_coverage()

    def show_pair(self, pair: Pair[int] | None) -> None:
        """Mark the two that are shown."""
        self.list.show_pair(pair)
        self.heat_map.show_pair(pair)
        self._note_order([*self.session.visible])
        self.list.articles.show_shares(self.session.background_matching.of_base())
        self._show_coverage()

    def _show_coverage(self) -> None:
        """Show what the coverage says: versions of all articles, stars of those for which it is complete."""
        session, articles = self.session, self.list.articles
        coverage, count = session.whole or session.coverage, len(session.collection.articles)
        starred = range(count) if session.whole else session.pair or ()
        if coverage is not None:
            articles.show_versions(coverage.versions)
        known = coverage is not None and count > 2
        articles.show_stars({n: len(collect_stars(coverage, n).sure) for n in starred} if coverage and known else {})

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The window may have another height."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """In a low window the list has the room: the drop area goes first, then the map."""
        height = self.window().height()
        self.drop_area.setVisible(height >= DROP_AREA_FROM)
        self.heat_map.show_where_room(room=height >= MAP_FROM if self._map_wanted is None else self._map_wanted)
        self._name_map()
        self.list.show_dense(dense=height < MAP_FROM or len(self.session.open_articles.items) >= DENSE_FROM)
        if (layout := self.layout()) is not None:
            layout.activate()  # at once: the rows in sight are not first cut and then brought back

    def want_map(self, wanted: bool) -> None:
        """The editor wants the map, or not, however much room there is."""
        self._map_wanted = wanted
        self._give_way()

    # Names

    def _ask_name(self, index: int) -> None:
        """Ask what an article is called; the list may change meanwhile."""
        from viewer.window.articles.naming_dialog import open_naming

        asked = open_naming(self.session.open_articles.items[index], self._theme, self.window())
        asked.named.connect(self._name)

    def _name(self, key: int, title: str, outlet: str) -> None:
        index = self.session.open_articles.index_of(key)
        if index is not None:
            self.session.rename(index, title, outlet)

    def _show_shares(self) -> None:
        self.list.articles.show_shares(self.session.background_matching.of_base())
        if len(self.session.open_articles.items) > MOST_CELLS:
            if not self._grouping.isActive():
                self._grouping.start(GROUP_EVERY_MS if self._grouped else 0)
        else:
            self._show_map()

    def _group(self) -> None:
        keys = self._keys()
        self.session.background_matching.tabulate(self._table(), lambda table: self._show_groups(table, keys))

    def _keys(self) -> tuple[int, ...]:
        return tuple(item.key for item in self.session.open_articles.items)

    def _show_groups(self, table: SharesTable, keys: tuple[int, ...]) -> None:
        """Groups were found; meanwhile the list may have changed."""
        if keys == self._keys():
            self._grouped, self._grouped_keys = table, keys
            self._show_map()

    def _table(self) -> SharesTable:
        titles = tuple(item.article.title for item in self.session.open_articles.items)
        return self._as_listed(SharesTable(titles=titles, shares=self.session.background_matching.rows()))

    def _show_map(self) -> None:
        grouped = len(self.session.open_articles.items) > MOST_CELLS and self._grouped
        self.heat_map.show_table(self._as_listed(grouped) if grouped else self._table())
        self._name_map()

    def _as_listed(self, table: SharesTable) -> SharesTable:
        articles = self.list.articles
        return replace(
            table, order=tuple(articles.order_unpinned()), marks=articles.marks(), path=self.heat_map.table.path
        )

    def _note_order(self, order: list[int]) -> None:
        self.session.visible = tuple(order)
        if len(self.heat_map.table.shares) == len(self.session.open_articles.items):
            self.heat_map.show_table(self._as_listed(self.heat_map.table))
            self._name_map()

    def _name_map(self) -> None:
        shown = self.heat_map.isVisibleTo(self)
        self.map_title.setVisible(shown)
        self.map_shown.emit(shown)
        text = self.tr("Shared sentences, %")
        if self.heat_map.table.path:
            text = self.tr("Shared, % (‹ or Esc: all)")
        elif len(self.session.open_articles.items) > MOST_CELLS:
            text = self.tr("Shared, % (+ looks into a group)")
        self.map_title.setText(text.upper())

    # The filter

    def open_filter(self) -> None:
        """Let words be typed that articles must have."""
        self._wanted = True
        self._show_filter()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _close_filter(self) -> None:
        self._wanted = False
        self.filter.clear()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_filter()

    def _show_filter(self) -> None:
        many = len(self.session.open_articles.items) >= MANY
        self.filter.setVisible(many or self._wanted or bool(self.filter.text()))

    def _filter(self, text: str) -> None:
        self.list.articles.filter(text)
        self._name_list()

    # Work

    def _note_work(self, busy: bool) -> None:
        """Say that work goes on, but only when it lasts."""
        self._busy = busy
        self._naming.start(BUSY_AFTER_MS if busy else 0)

    def _name_list(self) -> None:
        count = len(self.session.open_articles.items)
        shown = self.list.articles.rowCount()
        number = str(count) if count else ""
        if self.list.articles.filtered:
            nothing = shown == (self.session.pair is not None)  # the base is always shown
            told = self.tr("{shown} of {count}").format(shown=shown, count=count)
            number = self.tr("nothing found") if nothing else told
        words = [self.tr("Articles"), number, self.tr("· working …") if self._busy else ""]
        self.title.setText("   ".join(word for word in words if word).upper())

    def _show_progress(self, done: int, total: int) -> None:
        background_matching = self.session.background_matching
        self.work.setVisible(total >= LONG and background_matching.is_unfinished)
        text = self.tr("{done} of {total} pairs compared").format(done=f"{done:n}", total=f"{total:n}")
        self.progress.setText(text)
        self._name_stop(stopped=background_matching.stopped)

    def _stop_or_go_on(self) -> None:
        background_matching = self.session.background_matching
        background_matching.stop(stopped=not background_matching.stopped)

    def _name_stop(self, *, stopped: bool) -> None:
        self.stop.setText(self.tr("Go on") if stopped else self.tr("Stop"))


def _listed(names: Sequence[str]) -> str:
    """Names in lines that fit the narrowest list: a label that wraps by itself takes more height than it has lines.

    The first of them only, for the list of articles needs the room more.
    """
    lines = [""]
    for name in names:
        longer = f"{lines[-1]} · {name}" if lines[-1] else name
        if len(longer) <= NAMES_WIDTH:
            lines[-1] = longer
        elif len(lines) < NAMES_LINES:
            lines.append(name)
        else:
            lines[-1] += " …"
            break
    return "\n".join(lines)


def _section(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text.upper(), parent)
    label.setObjectName("section")
    font: QFont = label.font()
    font.setPixelSize(11)
    font.setWeight(font.Weight.DemiBold)
    if not is_rtl(text):  # Arabic letters hold on to each other
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.6)
    label.setFont(font)
    label.setContentsMargins(14, 14, 14, 8)
    return label


def _framed(widget: QWidget, left: int, top: int, right: int, bottom: int) -> QHBoxLayout:
    frame = QHBoxLayout()
    frame.setContentsMargins(left, top, right, bottom)
    frame.addWidget(widget)
    return frame
