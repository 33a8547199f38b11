"""The window: panes and the wires between them; no logic."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from viewer.window.accessibility.announcer import Announcer
from viewer.window.articles.article_files import ArticleDesk
from viewer.window.articles.articles_panel import ArticlesPanel
from viewer.window.commands.actions import Actions
from viewer.window.commands.tool_bar import ToolBar
from viewer.window.docks.difference_dock import DifferenceDock
from viewer.window.docks.reading_pane import ReadingPane
from viewer.window.frame.changed_files_bar import DiskBar
from viewer.window.frame.drag_and_drop import DropVeil, unpack
from viewer.window.frame.file_dialogs import Files
from viewer.window.frame.message_bar import MessageBar
from viewer.window.frame.notices import Notices
from viewer.window.frame.pages import Pages
from viewer.window.frame.window_state import WindowState
from viewer.window.kit.icons import paint_icons
from viewer.window.kit.screen import resize_within
from viewer.window.pair.counts_bar import CountsBar
from viewer.window.pair.find_bar import FindBar
from viewer.window.pair.heads import Heads
from viewer.window.pair.overview import Overview
from viewer.window.pair.pair_menu import PairMenu
from viewer.window.pair.stepper import Stepper
from viewer.window.pair.view import PairView
from viewer.window.preferences.settings import load_reading
from viewer.window.session.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from viewer.model import Collection, Coverage, Pair
    from viewer.presenting.presentation import Presentation
    from viewer.window.kit.theme import Theme
    from viewer.window.preferences.preferences import Preferences
    from viewer.window.session.autosave import Autosave
    from viewer.window.session.session import Session

SIDE_FROM = 760
"""Pixels: a narrower window keeps its width for the pair."""


class MainWindow(QMainWindow):
    """Articles on the left, the pair in the middle, counts below."""

    closed = Signal()
    """The editor closed the window."""

    def __init__(self, session: Session, preferences: Preferences, autosave: Autosave) -> None:
        super().__init__()
        theme = preferences.current_theme()
        self.session = session
        self.preferences = preferences
        self.autosave = autosave
        self._apply_theme(theme)  # before anything stands in the window: each change of it is told to all that does
        self._side_wanted = True
        self._kind_lost = False
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(560, 400))
        resize_within(self, 1440, 900)
        self.side = ArticlesPanel(session, theme, self)
        self.articles = self.side.list
        self.heat_map = self.side.heat_map
        self.pair_view = PairView(theme, self)
        self.heads = Heads(self.pair_view, theme, self)
        self.overview = Overview(self.pair_view, theme, self)
        self.find_bar = FindBar(self.pair_view, self)
        self.pair_menu = PairMenu(self.pair_view, session)
        self.counts = CountsBar(theme, self)
        self.messages = MessageBar(self)
        self.disk_bar = DiskBar(session, self)
        self.stepper = Stepper(self.pair_view, session, self)
        self.differences = DifferenceDock(self.pair_view, self)
        self.reading_pane = ReadingPane(self.pair_view, self)
        self.files = Files(self, autosave)
        self.article_desk = ArticleDesk(self)
        self._build()
        self.commands = Actions(self)
        self.tool_bar = ToolBar(self.commands)
        self.addToolBar(self.tool_bar)
        self.veil = DropVeil(theme, self)
        self.window_state = WindowState(self)
        self._wire()
        self.notices = Notices(self)
        self.announcer = Announcer(self)
        self.pair_view.show_reading(load_reading())
        self._show_collection(session.collection)
        self.window_state.take_up()
        paint_icons(self, theme)  # last: where docks come back, Qt puts its own icons back

    # Building

    def _build(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self._middle())
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([262, 1178])
        self.splitter.setCollapsible(1, False)  # noqa: FBT003 - Qt's own form
        self.setCentralWidget(self.splitter)
        areas, corners = Qt.DockWidgetArea, Qt.Corner
        rtl = self.isRightToLeft()  # Qt mirrors layouts, but not where docks are
        far = areas.LeftDockWidgetArea if rtl else areas.RightDockWidgetArea
        self.setCorner(corners.BottomLeftCorner if rtl else corners.BottomRightCorner, far)
        self.addDockWidget(far, self.differences)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.reading_pane)

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
        self.pages = Pages(self.session, self.pair_page, self.pair_view, self)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.disk_bar)
        column.addWidget(self.pages, 1)
        return middle

    def _wire(self) -> None:
        session, view = self.session, self.pair_view
        session.collection_changed.connect(self._show_collection)
        session.pair_changed.connect(self._show_pair)
        session.comparison_ready.connect(self._show_comparison)
        session.coverage_ready.connect(self._show_coverage)
        session.problem_found.connect(self.messages.show_problem)
        session.met_again.connect(self._point_out)
        self.preferences.problem_found.connect(self.messages.show_problem)
        self.autosave.problem_found.connect(self.messages.show_problem)
        self.autosave.restored.connect(self.window_state.return_to)
        self.preferences.options_changed.connect(session.choose_options)
        self.preferences.options_changed.connect(self.commands.view.show_options)
        self.preferences.theme_changed.connect(self.show_theme)
        self.pages.open_asked.connect(self.files.ask_for_files)
        self.pages.paste_asked.connect(self.paste)
        self.counts.kind_chosen.connect(self.stepper.choose_kind)
        self.stepper.place_changed.connect(self.tool_bar.place.setText)
        self.tool_bar.place.setText(self.stepper.text())
        view.zoomed.connect(self._set_size)
        self.differences.visibilityChanged.connect(lambda _: self._fit_side())
        for dock in (self.differences, self.reading_pane):
            session.comparison_ready.connect(dock.show_pair)
        self.counts.kind_chosen.connect(self.differences.show_kind)
        for choosing in (self.counts, self.differences):
            choosing.kind_chosen.connect(self.commands.view.show_kind)
        self.differences.kind_chosen.connect(self.stepper.choose_kind)
        self.differences.kind_chosen.connect(self.counts.show_kind)
        session.comparison_ready.connect(self._arrive)
        for dock in (self.differences, self.reading_pane):
            dock.visibilityChanged.connect(partial(self._keep_keyboard, dock))

    # Showing

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._apply_theme(theme)
        shown = (self.side, self.pair_view, self.heads, self.overview, self.counts, self.differences)
        for widget in shown:
            widget.show_theme(theme)
        self.veil.theme = theme
        paint_icons(self, theme)

    def _apply_theme(self, theme: Theme) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setPalette(theme.palette())
        self.setStyleSheet(theme.style_sheet())

    def _show_collection(self, collection: Collection) -> None:
        count = len(collection.articles)
        self.side.show_collection(collection)
        title = self.tr("%Ln article(s) — Diptych", "", count) if count > 1 else "Diptych"
        self.setWindowTitle(title)
        self._enable(shown=self.pair_view.shown is not None)

    def _arrive(self, shown: Presentation | None) -> None:
        """Where a pair is shown, go to what it was chosen for."""
        if shown is not None:
            self.stepper.arrive()
            self.pair_menu.arrive()
            if self._kind_lost:
                self.notices.tell_none()

    def _keep_keyboard(self, dock: QWidget, shown: bool) -> None:
        """A dock that goes leaves the keyboard to the pair, not to the first button of the tool bar."""
        if not shown and self.pair_view.isVisible() and dock.isAncestorOf(self.focusWidget()):
            self.pair_view.setFocus()

    def _show_pair(self, pair: Pair[int] | None) -> None:
        self.side.show_pair(pair)
        if pair is None:
            self.pages.invite()
            self.setWindowTitle("Diptych")
        self._enable(shown=pair is not None)

    def _point_out(self, indices: list[int]) -> None:
        """What was opened again is open already: show where; one alone is shown as B."""
        self.articles.select(indices)
        if len(indices) == 1:
            self.session.choose_right(indices[0])
        self.notices.tell_open([self.session.open_articles.items[n].source.name for n in indices])

    def _enable(self, *, shown: bool) -> None:
        self.commands.enable(articles=len(self.session.collection.articles), shown=shown)

    def _show_comparison(self, shown: Presentation | None) -> None:
        if shown is not None:
            self.pages.show_pair()  # first: it gives the view its size
        kind = self.stepper.kind
        self.pair_view.show_pair(shown)
        self.counts.show_pair(shown)
        self.counts.show_kind(self.stepper.kind)
        self.commands.view.show_kind(self.stepper.kind)
        self.stepper.reset()
        self._kind_lost = kind is not None and self.stepper.kind is None
        self._enable(shown=shown is not None)
        if shown is not None:
            self.pair_view.show_unique(self.session.unique())
            self.find_bar.search()

    def _show_coverage(self, _: Coverage) -> None:
        self.pair_view.show_unique(self.session.unique())

    # Commands

    def paste(self) -> None:
        """Make an article of what is on the clipboard."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self.messages.show_problem(Problem(self.tr("Clipboard"), self.tr("it holds no text and no files")))

    def _take(self, data: QMimeData) -> bool:
        """Open what a drop or the clipboard brings; False where it brings nothing."""
        content = unpack(data)
        if content.paths:
            self.session.open_paths(content.paths)
        elif content:
            self.session.open_text(content.text, html=content.html)
        return bool(content)

    def remove_selected(self) -> None:
        """Take the selected articles off the list."""
        chosen = self.articles.chosen()
        if chosen:
            self.session.remove(chosen)

    def zoom(self, step: int) -> None:
        """Make the reading text larger or smaller; 0 for the size that was chosen."""
        self._set_size(self.pair_view.reading.size + step if step else load_reading().size)

    def _set_size(self, size: float) -> None:
        self.pair_view.show_reading(replace(self.pair_view.reading, size=min(40.0, max(9.0, size))))

    def next_pane(self, *, back: bool = False) -> None:
        """Give the keyboard to the next pane."""
        docks = [dock.pane() for dock in (self.differences, self.reading_pane) if dock.isVisible()]
        panes = [pane for pane in (self.articles, self.heat_map, self.pair_view, *docks) if pane.isVisible()]
        if not panes:
            return
        at = next((n for n, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(at + (-1 if back else 1)) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_side(self, wanted: bool) -> None:
        """Show the articles on the left, or leave their room to the pair."""
        self._side_wanted = wanted
        self._fit_side()

    def show_full(self, wanted: bool) -> None:
        """Fill the screen, or go back to the size before."""
        flag = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | flag if wanted else self.windowState() & ~flag)

    def show_preferences(self) -> None:
        """Let the editor choose type, colours and the rest."""
        from viewer.window.preferences.dialog import open_preferences

        open_preferences(self)

    def show_palette(self) -> None:
        """Let the editor type what he wants done, or which article he wants."""
        from viewer.window.commands.palette import open_palette

        open_palette(self)

    def show_guide(self) -> None:
        """Show the user guide."""
        from viewer.window.frame.guide import open_guide

        open_guide(self)

    def show_shortcuts(self) -> None:
        """Show which keys do what."""
        from viewer.window.commands.shortcuts import open_shortcuts

        open_shortcuts(self)

    def show_about(self) -> None:
        """Say what this program is."""
        from viewer.window.frame.about import open_about

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
        self.side.show_over(over=over)
        self.veil.cover() if over else self.veil.hide()

    # Manners

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps its width for the pair."""
        super().resizeEvent(event)
        self._fit_side()
        self.tool_bar.show_width(self.width())

    def _fit_side(self) -> None:
        dock = self.differences
        taken = dock.width() if dock.isVisible() and not dock.isFloating() else 0
        self.side.setVisible(self._side_wanted and self.width() - taken >= SIDE_FROM)

    def take(self, paths: Sequence[Path]) -> None:
        """Open files that were handed over from outside, before other windows: the editor asked for this one."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        self.session.open_paths(paths, show=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stands."""
        self.window_state.remember()
        super().closeEvent(event)
        self.closed.emit()
