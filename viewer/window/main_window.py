"""The window: menus, panes and the wires between them; no logic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.window.actions import Actions
from viewer.window.announcer import Announcer
from viewer.window.articles.article_list import ArticleList
from viewer.window.articles.heat_map import HeatMap
from viewer.window.counts_bar import CountsBar
from viewer.window.docks.difference_list import DifferenceDock
from viewer.window.docks.reading_pane import ReadingPane
from viewer.window.drop import DropVeil, unpack
from viewer.window.empty import EmptyState
from viewer.window.find_bar import FindBar
from viewer.window.message_bar import MessageBar
from viewer.window.pair.heads import Heads
from viewer.window.pair.overview import Overview
from viewer.window.pair.view import PairView
from viewer.window.pair_menu import PairMenu
from viewer.window.preferences.settings import load_reading
from viewer.window.problem import Problem
from viewer.window.stepper import Stepper

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from viewer.model import Collection, Coverage, Pair
    from viewer.window.pair.presentation import Presentation
    from viewer.window.session import Session
    from viewer.window.theme import Theme

BUSY_AFTER_MS = 400
"""Work that lasts longer is noted above the list."""


class MainWindow(QMainWindow):
    """Articles on the left, the pair in the middle, counts below."""

    theme_asked = Signal(str)
    """One of the program's themes is wanted, by name; empty for the system's."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self._busy = False
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(560, 400))
        self.resize(1440, 900)
        self.articles = ArticleList(theme, self)
        self.heat_map = HeatMap(theme, self)
        self.pair_view = PairView(theme, self)
        self.heads = Heads(self.pair_view, theme, self)
        self.overview = Overview(self.pair_view, theme, self)
        self.find_bar = FindBar(self.pair_view, self)
        self.pair_menu = PairMenu(self.pair_view, session)
        self.counts = CountsBar(theme, self)
        self.messages = MessageBar(self)
        self.empty = EmptyState(self)
        self.stepper = Stepper(self.pair_view, session, self)
        self.differences = DifferenceDock(self.pair_view, theme, self)
        self.reading_pane = ReadingPane(self.pair_view, self)
        self._build()
        self.commands = Actions(self)
        self.commands.add_menus()
        self.place = self.commands.add_tool_bar()
        self.veil = DropVeil(theme, self)
        self._wire()
        self.announcer = Announcer(self)
        self.show_theme(theme)
        self.pair_view.show_reading(load_reading())
        self._show_collection(session.collection)

    # Building

    def _build(self) -> None:
        self.side = QWidget(self)
        self.side.setObjectName("side")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.list_title = self._section(self.tr("Articles"))
        column.addWidget(self.list_title)
        column.addWidget(self.articles, 1)
        self.drop_area = QLabel(self.tr("Drop articles here\ntext · Markdown · web page"), self.side)
        self.drop_area.setObjectName("dropArea")
        self.drop_area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame = QHBoxLayout()
        frame.setContentsMargins(14, 12, 14, 12)
        frame.addWidget(self.drop_area)
        column.addLayout(frame)
        self.map_title = self._section(self.tr("Shared sentences, %"))
        column.addWidget(self.map_title)
        map_frame = QHBoxLayout()
        map_frame.setContentsMargins(14, 0, 11, 14)
        map_frame.addWidget(self.heat_map)
        column.addLayout(map_frame)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self._middle())
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([262, 1178])
        self.splitter.setCollapsible(1, False)  # noqa: FBT003 - Qt's own form
        self.setCentralWidget(self.splitter)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.differences)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.reading_pane)

    def _section(self, text: str) -> QLabel:
        label = QLabel(text.upper(), self.side)
        label.setObjectName("section")
        font = label.font()
        font.setPixelSize(11)
        font.setWeight(font.Weight.DemiBold)
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.6)
        label.setFont(font)
        label.setContentsMargins(14, 14, 14, 8)
        return label

    def _middle(self) -> QWidget:
        pair = QWidget(self)
        columns = QHBoxLayout(pair)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.pair_view, 1)
        columns.addWidget(self.overview)
        self.pair_page = QWidget(self)
        rows = QVBoxLayout(self.pair_page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.find_bar)
        rows.addWidget(self.heads)
        rows.addWidget(pair, 1)
        rows.addWidget(self.counts)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.pair_page)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        return middle

    def _wire(self) -> None:
        session, view = self.session, self.pair_view
        session.collection_changed.connect(self._show_collection)
        session.pair_changed.connect(self._show_pair)
        session.comparison_ready.connect(self._show_comparison)
        session.coverage_ready.connect(self._show_coverage)
        session.problem_found.connect(self.messages.show_problem)
        session.busy_changed.connect(self._note_work)
        self.articles.left_chosen.connect(session.choose_left)
        self.articles.right_chosen.connect(session.choose_right)
        self.articles.pair_chosen.connect(session.choose)
        self.articles.removed.connect(session.remove)
        self.heat_map.pair_chosen.connect(session.choose)
        self.empty.open_asked.connect(self.ask_for_files)
        self.empty.paste_asked.connect(self.paste)
        self.empty.sample_asked.connect(session.open_sample)
        self.counts.kind_chosen.connect(self.stepper.choose_kind)
        self.stepper.place_changed.connect(self.place.setText)
        self.stepper.said.connect(self.counts.say)
        view.travel.stepped.connect(lambda _: self.counts.say(""))
        view.zoomed.connect(self._set_size)
        for dock in (self.differences, self.reading_pane):
            session.comparison_ready.connect(dock.show_pair)
        self.counts.kind_chosen.connect(self.differences.show_kind)
        self.differences.kind_chosen.connect(self.stepper.choose_kind)
        self.differences.kind_chosen.connect(self.counts.show_kind)

    # Showing

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self.setStyleSheet(theme.style_sheet())
        shown = (self.articles, self.heat_map, self.pair_view, self.heads, self.overview, self.counts, self.differences)
        for widget in shown:
            widget.show_theme(theme)
        self.veil.theme = theme

    def _show_collection(self, collection: Collection) -> None:
        count = len(collection.articles)
        self.articles.show_collection(collection)
        self.heat_map.show_coverage(None)
        self.map_title.setVisible(False)
        self._name_list()
        self.empty.show_count(count)
        title = self.tr("{count} articles — Diptych").format(count=count) if count > 1 else "Diptych"
        self.setWindowTitle(title)
        self._enable(shown=self.pair_view.shown is not None)

    def _note_work(self, busy: bool) -> None:
        """Say that work goes on, but only when it lasts."""
        self._busy = busy
        QTimer.singleShot(BUSY_AFTER_MS if busy else 0, self, self._name_list)

    def _name_list(self) -> None:
        count = len(self.session.collection.articles)
        words = [self.tr("Articles"), str(count) if count else "", self.tr("· working …") if self._busy else ""]
        self.list_title.setText("   ".join(word for word in words if word).upper())

    def _show_pair(self, pair: Pair[int] | None) -> None:
        self.articles.show_pair(pair)
        self.heat_map.show_pair(pair)
        if pair is None:
            self.pages.setCurrentWidget(self.empty)
            self.setWindowTitle("Diptych")
        self._enable(shown=pair is not None)

    def _enable(self, *, shown: bool) -> None:
        self.commands.enable(articles=len(self.session.collection.articles), shown=shown)

    def _show_comparison(self, shown: Presentation | None) -> None:
        self.pair_view.show_pair(shown)
        self.counts.show_pair(shown)
        self.counts.show_kind(None)
        self.counts.say("")
        self.stepper.kind = None
        self.stepper.reset()
        self._enable(shown=shown is not None)
        if shown is not None:
            self.pages.setCurrentWidget(self.pair_page)
            self.pair_view.show_unique(self.session.unique())
            self.find_bar.search()

    def _show_coverage(self, coverage: Coverage) -> None:
        self.articles.show_coverage(coverage)
        self.heat_map.show_coverage(coverage)
        self.map_title.setVisible(len(coverage.collection.articles) >= 2)
        self.pair_view.show_unique(self.session.unique())

    # Commands

    def ask_for_files(self) -> None:
        """Let the editor choose files to open."""
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Open articles"), "", self._filters())
        self.session.open_paths([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Let the editor choose a folder to open."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of articles"))
        if name:
            self.session.open_paths([Path(name)])

    def _filters(self) -> str:
        from viewer.reading import SUFFIXES

        known = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        return f"{self.tr('Articles')} ({known});;{self.tr('All files')} (*)"

    def paste(self) -> None:
        """Make an article of what is on the clipboard."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self.messages.show_problem(Problem(self.tr("Clipboard"), self.tr("it holds no text and no files")))

    def _take(self, data: QMimeData) -> bool:
        """Open what a drop or the clipboard brings; False where it brings nothing."""
        gift = unpack(data)
        if gift.paths:
            self.session.open_paths(gift.paths)
        elif gift:
            self.session.open_text(gift.text, html=gift.html)
        return bool(gift)

    def remove_selected(self) -> None:
        """Take the selected articles off the list."""
        rows = self.articles.rows()
        if rows:
            self.session.remove(rows)

    def zoom(self, step: int) -> None:
        """Make the reading text larger or smaller; 0 for the size that was chosen."""
        self._set_size(self.pair_view.reading.size + step if step else load_reading().size)

    def _set_size(self, size: float) -> None:
        from dataclasses import replace

        self.pair_view.show_reading(replace(self.pair_view.reading, size=min(40.0, max(9.0, size))))

    def next_pane(self, *, back: bool = False) -> None:
        """Give the keyboard to the next pane."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        if not panes:
            return
        at = next((n for n, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(at + (-1 if back else 1)) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _panes(self) -> tuple[QWidget, ...]:
        return self.articles, self.heat_map, self.pair_view, self.differences.list, self.reading_pane.text

    def show_reading_options(self) -> None:
        """Let the editor choose the type of the articles."""
        from viewer.window.preferences.reading_options import open_options

        open_options(self.pair_view, self)

    def show_about(self) -> None:
        """Say what this program is."""
        from viewer.window.about import open_about

        open_about(self)

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that a drop is welcome."""
        if unpack(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A drop is welcome everywhere."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the veil away."""
        super().dragLeaveEvent(event)
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self._show_over(over=False)
        self._take(event.mimeData())
        event.acceptProposedAction()

    def _show_over(self, *, over: bool) -> None:
        self.drop_area.setProperty("over", over)
        self.drop_area.style().polish(self.drop_area)
        self.veil.cover() if over else self.veil.hide()

    # Manners

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps its width for the pair."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= 760)
        self.commands.show_width(self.width())
