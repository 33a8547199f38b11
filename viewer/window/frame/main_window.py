"""The window: panes and the wires between them; no logic."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from viewer.model import ReadAs
from viewer.window.accessibility.announcer import Announcer
from viewer.window.articles.article_files import ArticleDesk
from viewer.window.articles.articles_panel import ArticlesPanel
from viewer.window.commands.actions import Actions, HelpActions
from viewer.window.commands.article_actions import ArticleActions
from viewer.window.commands.edit_actions import EditActions
from viewer.window.commands.file_actions import FileActions
from viewer.window.commands.file_dialogs import Files
from viewer.window.commands.go_actions import GoActions
from viewer.window.commands.history import History
from viewer.window.commands.reports import Reports
from viewer.window.commands.tool_bar import ToolBar
from viewer.window.commands.view_actions import ViewActions
from viewer.window.docks.difference_dock import DifferenceDock
from viewer.window.docks.find_dock import FindDock
from viewer.window.docks.reading_pane import ReadingPane
from viewer.window.frame.changed_files_bar import DiskBar
from viewer.window.frame.dialogs import Dialogs
from viewer.window.frame.drag_and_drop import DragAndDrop
from viewer.window.frame.left_side import LeftSide
from viewer.window.frame.message_bar import MessageBar
from viewer.window.frame.notices import Notices
from viewer.window.frame.pages import Pages
from viewer.window.frame.panes import Panes, take_menu_key
from viewer.window.frame.view_state import ViewState
from viewer.window.frame.window_state import WindowState
from viewer.window.kit.icons import paint_icons
from viewer.window.kit.screen import resize_within
from viewer.window.pair.counts_bar import CountsBar
from viewer.window.pair.find_bar import FindBar
from viewer.window.pair.focus_frame import FocusFrame
from viewer.window.pair.heads import Heads
from viewer.window.pair.legend import FirstMarks, Legend
from viewer.window.pair.menu.pair_menu import PairMenu
from viewer.window.pair.overview import Overview
from viewer.window.pair.stepper import Stepper
from viewer.window.pair.view import PairView
from viewer.window.pair.wanted_sentence import WantedSentence
from viewer.window.preferences.settings import load_reading
from viewer.window.session.open_set import OpenSet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from viewer.model import Collection, Pair, Passage
    from viewer.presenting.arrangement import Mode
    from viewer.presenting.presentation import Presentation
    from viewer.window.kit.theme import Theme
    from viewer.window.preferences.preferences import Preferences
    from viewer.window.session.autosave import Autosave
    from viewer.window.session.session import Session


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
        self._kind_lost = False
        self._keys: Pair[int] | None = None
        """Of the two articles that are shown."""
        self.setMinimumSize(QSize(560, 400))
        resize_within(self, 1440, 900)
        self._make_panes(theme)
        self._build()
        docks = self.differences, self.reading_pane, self.found
        self.history = History(self.pair_view.navigation, session, lambda: self.pages.is_alone, self)
        self.commands = Actions(
            FileActions(self.files, self),
            EditActions(
                self.pair_view,
                lambda: session.collection.articles,
                self.find_bar,
                self.pair_menu.joining,
                lambda: self.pages.read,
                self,
            ),
            ArticleActions(self.side, self.article_desk, session, self),
            ViewActions(self.pair_view, session, preferences, self.differences, self.reading_pane, self),
            GoActions(self.stepper, session, self.history, self),
            HelpActions(session, self),
            self,
        )
        self.tool_bar = ToolBar(self.commands, self)
        self.addToolBar(self.tool_bar)
        self.drag_and_drop = DragAndDrop(session, theme, self)
        self.left_side = LeftSide(self.splitter, self.differences)
        self.panes = Panes((self.articles, self.heat_map), self.pair_view, docks)
        self.dialogs = Dialogs(self.commands, session, preferences, self.pair_view, self.wanted, self)
        self.reports = Reports(session, self.pair_view, self)
        self.window_state = WindowState(self, self.splitter, docks)
        self.view_state = ViewState(self.pair_view, self.articles.articles, self.commands, self.open_set)
        take_menu_key(self)
        self._wire()
        self.notices = Notices(self.counts, self.stepper, session, self.pair_view)
        self.announcer = Announcer(
            self.pair_view, self.heads, self.stepper, self.tool_bar.place, self.differences.has_keyboard
        )
        self._wire_notices()
        self.pair_view.show_reading(load_reading())
        self._show_collection(session.collection)
        session.comparison_ready.connect(lambda _: self.view_state.read_on())  # last: the pair is shown first
        self.window_state.take_up()
        paint_icons(self, theme)  # last: where docks come back, Qt puts its own icons back

    # Building

    def _make_panes(self, theme: Theme) -> None:
        session = self.session
        self.side = ArticlesPanel(session, theme, self)
        self.articles = self.side.list
        self.heat_map = self.side.heat_map
        self.pair_view = PairView(theme, self)
        FocusFrame(self.pair_view)
        self.heads = Heads(self.pair_view, theme, self)
        self.overview = Overview(self.pair_view, theme, self)
        self.find_bar = FindBar(self.pair_view, self)
        self.wanted = WantedSentence(self.pair_view, session)
        self.pair_menu = PairMenu(self.pair_view, session, self.wanted)
        self.counts = CountsBar(theme, self)
        self.messages = MessageBar(self)
        self.disk_bar = DiskBar(session, self)
        self.stepper = Stepper(self.pair_view, session, self)
        self.differences = DifferenceDock(self.pair_view, self)
        self.reading_pane = ReadingPane(self.pair_view, self)
        self.found = FindDock(self.pair_view, lambda: session.collection.articles, self)
        self.open_set = OpenSet(self)
        self.files = Files(session, self.autosave, self.open_set, self)
        self.article_desk = ArticleDesk(self.articles, session, self.preferences.current_theme, self)

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
        self.addDockWidget(far, self.found)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.reading_pane)

    def _middle(self) -> QWidget:
        pair = QWidget(self)
        columns = QHBoxLayout(pair)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.pair_view, 1)
        columns.addWidget(self.overview)
        self.legend = Legend(self.pair_view.theme, self.pair_view, pair)
        self.pair_page = QWidget(self)
        rows = QVBoxLayout(self.pair_page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.find_bar)
        rows.addWidget(self.heads)
        rows.addWidget(pair, 1)
        self.first_marks = FirstMarks(self.pair_view.theme, self.pair_view, self.pair_page)
        rows.addWidget(self.first_marks)
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
        self.autosave.view = self.view_state.view
        view.moved_on.connect(self.autosave.note_change)
        view.navigation.stepped.connect(lambda _: self.autosave.note_change())
        self.articles.articles.order_changed.connect(lambda _: self.autosave.note_change())
        self.window_state.icons_lost.connect(lambda: paint_icons(self, view.theme))
        session.collection_changed.connect(self._show_collection)
        session.set_opened.connect(self.open_set.take)
        session.collection_changed.connect(self.open_set.follow)
        self.autosave.saved.connect(self.open_set.take)
        self.open_set.changed.connect(self._name_window)
        self.open_set.changed.connect(self.autosave.note_change)
        session.pair_changed.connect(self._show_pair)
        session.comparison_ready.connect(self._show_comparison)
        session.coverage_ready.connect(lambda _: self._show_coverage())
        session.problem_found.connect(self.messages.show_problem)
        self.messages.text_asked.connect(lambda files: session.read_as(files, ReadAs(as_text=True)))
        session.pair_changed.connect(lambda pair: self.messages.left_out.setEnabled(pair is not None))
        for asking in (self.messages, self.commands.article):
            asking.left_out_asked.connect(self.wanted.show_left_out)
        session.met_again.connect(self._point_out)
        self.preferences.problem_found.connect(self.messages.show_problem)
        for problem in self.preferences.problems:
            self.messages.show_problem(problem)
        self.autosave.problem_found.connect(self.messages.show_problem)
        self.autosave.restored.connect(self.view_state.return_to)
        self.preferences.options_changed.connect(session.choose_options)
        self.preferences.options_changed.connect(self.commands.view.show_options)
        self.preferences.theme_changed.connect(self.show_theme)
        self.pages.open_asked.connect(self.files.ask_for_files)
        self.pages.paste_asked.connect(self.drag_and_drop.paste)
        self.counts.kind_chosen.connect(self.stepper.choose_kind)
        self.view_state.kind_wanted.connect(self.counts.choose_kind)
        self.stepper.place_changed.connect(self._show_place)
        self._show_place(self.stepper.label())
        view.zoomed.connect(self._set_size)
        for dock in (self.differences, self.reading_pane):
            session.comparison_ready.connect(dock.show_pair)
        session.comparison_ready.connect(lambda _: self.found.light())
        session.collection_changed.connect(lambda _: self.found.renew())
        self.found.hit_chosen.connect(self._show_hit)
        self.found.hidden.connect(self.find_bar.light_again)
        self.commands.edit.find_all_asked.connect(self.found.open)
        self.counts.kind_chosen.connect(self.differences.show_kind)
        for choosing in (self.counts, self.differences):
            choosing.kind_chosen.connect(self.commands.view.show_kind)
        self.differences.kind_chosen.connect(self.stepper.choose_kind)
        self.differences.kind_chosen.connect(self.counts.show_kind)
        session.comparison_ready.connect(self._arrive)
        for pane in (self.differences, self.reading_pane, self.found):
            pane.visibilityChanged.connect(partial(self.panes.keep_keyboard, pane))
        self._wire_left_side()  # first: then what is asked for is shown, and has the keyboard
        self._wire_commands()

    def _wire_left_side(self) -> None:
        """Where the articles have the place of the pair, it is back with whatever is shown, asked for or said in it."""
        side, articles, commands, navigation = self.left_side, self.articles, self.commands, self.pair_view.navigation
        commands.view.side_switched.connect(side.switch)
        side.shown.connect(commands.view.side.setChecked)
        side.keyboard_left.connect(self._give_keyboard)
        self.differences.visibilityChanged.connect(lambda _: side.fit())
        pairs_chosen = articles.pair_chosen, self.heat_map.pair_chosen
        for chosen in (articles.left_chosen, articles.right_chosen, commands.article.beside_chosen, *pairs_chosen):
            chosen.connect(lambda *_: side.leave())
        for gone in (navigation.stepped, navigation.went_elsewhere, self.history.returned):
            gone.connect(lambda *_: side.leave())
        for bar in (self.messages, self.disk_bar):
            bar.told.connect(side.leave)
            bar.keyboard_left.connect(lambda: self._give_keyboard(articles=False))
        for asked in (commands.view.mode_chosen, commands.view.legend_asked, commands.article.alone_asked):
            asked.connect(lambda *_: side.leave())
        end = QShortcut(QKeySequence(Qt.Key.Key_Escape), articles, context=Qt.ShortcutContext.WidgetShortcut)
        end.activated.connect(side.leave)
        end.setEnabled(False)
        side.in_place.connect(end.setEnabled)

    def _give_keyboard(self, articles: bool) -> None:
        """What had the keyboard is hidden: the articles get it, or the pair."""
        (self.articles if articles else self.pair_view).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _wire_commands(self) -> None:
        """What the commands ask for and the window has."""
        file, view, go, on_help = self.commands.file, self.commands.view, self.commands.go, self.commands.help
        drag_and_drop, dialogs = self.drag_and_drop, self.dialogs
        drag_and_drop.over_changed.connect(lambda over: self.side.show_over(over=over))
        drag_and_drop.problem_found.connect(self.messages.show_problem)
        self.article_desk.problem_found.connect(self.messages.show_problem)
        file.paste_asked.connect(drag_and_drop.paste)
        file.preferences_asked.connect(dialogs.show_preferences)
        file.print_asked.connect(self.reports.show_print)
        for gone in (self.pair_view.navigation.stepped, self.pair_view.navigation.went_elsewhere):
            gone.connect(lambda *_: self.pages.leave())
        self.commands.edit.find.triggered.connect(self._find)
        self.commands.edit.by_hand_asked.connect(dialogs.show_by_hand)
        view.mode_chosen.connect(self._show_mode)
        view.firm.toggled.connect(self._show_firm)
        self.counts.perhaps_asked.connect(lambda: view.firm.setChecked(False))
        view.zoom_asked.connect(self._zoom)
        view.map_switched.connect(self.side.want_map)
        self.side.map_shown.connect(view.map.setChecked)
        view.full_switched.connect(self._fill_screen)
        self.commands.article.alone_asked.connect(self.pages.show_alone)
        self.counts.alone_asked.connect(self.pages.show_alone)
        self.first_marks.all_asked.connect(self.legend.toggle)
        for asking in (self.counts, view):
            asking.legend_asked.connect(self.legend.toggle)
        for asked in (self.first_marks.all_asked, self.counts.legend_asked, view.legend_asked):
            asked.connect(self.first_marks.dismiss)
        self.pages.sentence_chosen.connect(self.wanted.show)
        self.history.returned.connect(self._return)
        go.pane_asked.connect(self.panes.step)
        go.palette_asked.connect(dialogs.show_palette)
        on_help.guide_asked.connect(dialogs.show_guide)
        on_help.shortcuts_asked.connect(dialogs.show_shortcuts)
        on_help.about_asked.connect(dialogs.show_about)

    def _wire_notices(self) -> None:
        """What is said in the window, and aloud: after everything that is shown."""
        self.autosave.saved.connect(self.notices.tell_saved)
        self.notices.said.connect(self.announcer.say)
        self.notices.said.connect(lambda _: self.left_side.leave())
        self.pair_menu.joining.told.connect(self.notices.say)
        self.commands.edit.copies.said.connect(self.notices.say_done)
        self.pair_menu.joining.answered.connect(self.notices.tell_by_hand)
        self.articles.copy_asked.connect(self._copy_articles)
        self.articles.selectionModel().selectionChanged.connect(lambda *_: self.commands.edit.copies.note_articles())
        self.differences.copied.connect(self.commands.edit.copies.put_or_say)
        self.found.copy_asked.connect(self.commands.edit.copies.copy_found)
        self.pair_menu.copy_asked.connect(self.commands.edit.copies.copy_at)
        self.commands.file.export_asked.connect(self._export)
        self.session.comparison_ready.connect(lambda _: self.announcer.tell_pair())
        self.session.problem_found.connect(self.announcer.tell_problem)

    def _export(self) -> None:
        dialog = self.reports.show_export()
        dialog.exported.connect(self.notices.tell_saved)

    # Showing

    def show_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._apply_theme(theme)
        pair = self.pair_view, self.heads, self.overview, self.counts, self.legend, self.first_marks
        for widget in (self.side, *pair, self.differences, self.found, self.pages):
            widget.show_theme(theme)
        self.drag_and_drop.veil.theme = theme
        paint_icons(self, theme)

    def _apply_theme(self, theme: Theme) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setPalette(theme.palette())
        self.setStyleSheet(theme.style_sheet())

    def _show_collection(self, collection: Collection) -> None:
        del collection
        lacking = [item.original.digest for item in self.session.open_articles.items if item.left_out is not None]
        self.messages.show_lacking(lacking)
        self.side.show_collection()
        self._name_window()
        self._enable(shown=self.pair_view.shown is not None)

    def _show_place(self, place: str) -> None:
        self.tool_bar.show_place(place, self.stepper.longest())

    def _name_window(self) -> None:
        count, name = len(self.session.collection.articles), self.open_set.name
        told = [name] if name else []
        told += [self.tr("%Ln article(s)", "", count)] if count > 1 else []
        self.setWindowTitle(" — ".join([*told, "Diptych"]))

    def _arrive(self, shown: Presentation | None) -> None:
        """Where a pair is shown, go to what it was chosen for."""
        if shown is not None:
            self.stepper.arrive()
            self.wanted.arrive()
            self.history.arrive()
            if self._kind_lost and not self.counts.notice:  # else the editor was just told why
                self.notices.tell_none()

    def _show_pair(self, pair: Pair[int] | None) -> None:
        self.side.show_pair(pair)
        keys = self.session.open_articles.keys(pair)
        if keys != self._keys:  # else the same two only have other places in the list
            self._keys = keys
            self.pages.leave()
            self.left_side.leave()
        if pair is None:
            self.pages.invite()
            self._name_window()
        self._enable(shown=pair is not None)

    def _point_out(self, indices: list[int]) -> None:
        """What was opened again is open already: show where; one alone is shown as B, unless it is A."""
        self.articles.select(indices)
        if len(indices) == 1 and indices[0] not in (self.session.pair or ()):
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
            self._show_coverage()
            self.find_bar.renew()

    def _show_coverage(self) -> None:
        """Say of the pair what the other open articles have of it."""
        stars, carried = self.session.others_have()
        self.pair_view.show_stars(stars)
        self.pair_view.show_carried(carried)

    def _return(self, alone: bool) -> None:
        """The editor went back: show what he read there, and where that is."""
        if alone != self.pages.is_alone:
            self.pages.show_alone()
        self.stepper.reset()

    def _copy_articles(self, indices: list[int]) -> None:
        articles = self.session.collection.articles
        self.commands.edit.copies.copy_articles([articles[index] for index in indices])

    def _show_hit(self, index: int, passage: Passage) -> None:
        """Show what was found, in the pair that is shown or in another."""
        self.pair_view.navigation.leaving.emit()
        self.pages.leave()
        self.wanted.show_passage(index, passage)

    def _find(self) -> None:
        """Words are found in the pair, so that is shown."""
        self.left_side.leave()
        self.pages.leave()
        self.find_bar.open()

    def _show_mode(self, mode: Mode) -> None:
        """Show a mode, no longer one kind of difference alone."""
        self.pair_view.show_mode(mode)
        self.stepper.choose_kind(None)
        self.counts.show_kind(None)
        self.differences.show_kind(None)

    def _show_firm(self, firm: bool) -> None:
        """What is perhaps elsewhere is left out of all steps and figures, or is there again: say so."""
        self.stepper.reset()
        self.counts.show_firm(firm=firm)
        self.announcer.tell_firm(firm=firm)

    def _zoom(self, step: int) -> None:
        """Make the reading text larger or smaller; 0 for the size that was chosen."""
        self._set_size(self.pair_view.reading.size + step if step else load_reading().size)

    def _set_size(self, size: float) -> None:
        self.pair_view.show_reading(replace(self.pair_view.reading, size=min(40.0, max(9.0, size))))

    def _fill_screen(self, wanted: bool) -> None:
        """Fill the screen, or go back to the size before."""
        flag = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | flag if wanted else self.windowState() & ~flag)

    # Manners

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons at the side of a mouse go back and forward."""
        ways = {Qt.MouseButton.BackButton: self.history.go_back, Qt.MouseButton.ForwardButton: self.history.go_forward}
        if way := ways.get(event.button()):
            way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps its width for the pair."""
        super().resizeEvent(event)
        self.left_side.fit()
        self.tool_bar.show_width(self.width())

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
