"""Everything the editor can ask for: menus, tool bar, keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from viewer.comparing.options import Strictness
from viewer.window.pair.arrangement import Mode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.window.main_window import MainWindow

Key = QKeySequence | QKeySequence.StandardKey | str
KEYS = QKeySequence.StandardKey
ROOMY = 900
"""Window widths under this leave Find to the menu and the keyboard."""
NARROW = 800
"""Window widths under this keep only the first buttons of the tool bar."""


class Actions(QObject):
    """The actions of a window, each in a menu and most with a key."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._add_file_actions()
        self._add_edit_actions()
        self._add_go_actions()
        self._add_view_actions()
        self.sample = self._action(self.tr("Open &sample story"), window.session.open_sample)
        self.about = self._action(self.tr("&About Diptych"), window.show_about)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _action(self, text: str, act: Callable[[], object], *keys: Key) -> QAction:
        action = QAction(text, self.window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False: act())
        return action

    def _switch(self, text: str, act: Callable[[bool], object], *keys: Key) -> QAction:
        action = QAction(text, self.window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setCheckable(True)
        action.toggled.connect(act)
        return action

    def _dock(self, dock: QDockWidget, text: str, key: str) -> QAction:
        """Show a dock, which takes the keyboard, or put it away."""
        action = dock.toggleViewAction()
        action.setText(text)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda on: on and dock.setFocus(Qt.FocusReason.ShortcutFocusReason))
        return action

    def _add_file_actions(self) -> None:
        window = self.window
        self.open = self._action(self.tr("&Open articles…"), window.ask_for_files, KEYS.Open)
        self.folder = self._action(self.tr("Open &folder…"), window.ask_for_folder, "Ctrl+Shift+O")
        self.paste = self._action(self.tr("&Paste as article"), window.paste, KEYS.Paste)
        self.remove = self._action(self.tr("&Remove from the list"), window.remove_selected, "Ctrl+Backspace")
        self.quit = self._action(self.tr("&Quit"), window.close, "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _add_go_actions(self) -> None:
        stepper, session, window = self.window.stepper, self.window.session, self.window
        self.next = self._action(self.tr("&Next difference"), stepper.step, "Alt+Down", "F7")
        self.back = self._action(self.tr("&Previous difference"), lambda: stepper.step(back=True), "Alt+Up", "Shift+F7")
        self.first = self._action(self.tr("&First difference"), stepper.first, "Alt+Home")
        self.last = self._action(self.tr("&Last difference"), stepper.last, "Alt+End")
        self.next_pair = self._action(self.tr("Next pai&r"), session.step_pair, "Ctrl+Alt+Down")
        self.back_pair = self._action(self.tr("Previous p&air"), lambda: session.step_pair(back=True), "Ctrl+Alt+Up")
        self.pane = self._action(self.tr("Next pan&e"), window.next_pane, "F6")
        self.back_pane = self._action(self.tr("Previ&ous pane"), lambda: window.next_pane(back=True), "Shift+F6")

    def _add_edit_actions(self) -> None:
        window = self.window
        find = window.find_bar
        self.copy = self._action(self.tr("&Copy"), window.pair_view.hands.copy)
        self.select_all = self._action(self.tr("Select &all on this side"), window.pair_view.hands.select_all)
        self.find = self._action(self.tr("&Find…"), find.open, KEYS.Find)
        self.find_next = self._action(self.tr("Find &next"), find.step, KEYS.FindNext)
        self.find_back = self._action(self.tr("Find &previous"), lambda: find.step(back=True), KEYS.FindPrevious)

    def _add_view_actions(self) -> None:
        window = self.window
        view = window.pair_view
        self.inline = self._switch(self.tr("One colu&mn"), lambda on: view.show_inline(inline=on), "Ctrl+4")
        self.unlock = self._switch(self.tr("&Unlock scrolling"), view.unlock, "Ctrl+L")
        self.level = self._action(self.tr("Le&vel the rows again"), view.level, "Ctrl+Shift+L")
        self.unfold = self._action(self.tr("Un&fold everything"), view.open_all, "Ctrl+Shift+U")
        self.swap = self._action(self.tr("S&wap sides"), window.session.swap, "Ctrl+T")
        self.larger = self._action(self.tr("&Larger text"), lambda: window.zoom(1), KEYS.ZoomIn, "Ctrl+=")
        self.smaller = self._action(self.tr("&Smaller text"), lambda: window.zoom(-1), KEYS.ZoomOut)
        self.usual = self._action(self.tr("&Usual text size"), lambda: window.zoom(0), "Ctrl+0")
        self.type = self._action(self.tr("Readin&g type…"), window.show_reading_options)
        self.list = self._dock(window.differences, self.tr("List of &differences"), "Ctrl+D")
        self.reader = self._dock(window.reading_pane, self.tr("&Reading pane"), "Ctrl+R")
        self.modes: dict[Mode, QAction] = {}
        group = QActionGroup(self)
        texts = {
            Mode.ALL: (self.tr("&All"), "Ctrl+1"),
            Mode.CHANGES: (self.tr("&Changes"), "Ctrl+2"),
            Mode.ONLY: (self.tr("&Only here"), "Ctrl+3"),
        }
        for mode, (text, key) in texts.items():
            action = self._action(text, lambda mode=mode: window.pair_view.show_mode(mode), key)  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(mode is Mode.ALL)
            group.addAction(action)
            self.modes[mode] = action

    def _add_matching(self, menu: QMenu) -> None:
        """How sure a match must be, and what is not marked as different."""
        sub = menu.addMenu(self.tr("&Matching"))
        group = QActionGroup(self)
        degrees = {
            Strictness.STRICT: self.tr("&Strict: join only what is sure"),
            Strictness.NORMAL: self.tr("&Normal"),
            Strictness.LOOSE: self.tr("&Loose: join what is likely"),
        }
        for degree, text in degrees.items():
            action = self._action(text, lambda degree=degree: self._choose(strictness=degree))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(degree is self.window.session.options.strictness)
            group.addAction(action)
            sub.addAction(action)
        ignored = menu.addMenu(self.tr("&Ignore"))
        switches = {
            "ignore_case": self.tr("&Capital letters"),
            "ignore_quotes": self.tr("Style of &quotation marks and dashes"),
            "ignore_punctuation": self.tr("&Punctuation"),
            "ignore_accents": self.tr("&Accents"),
            "ignore_spelling": self.tr("&Spelling variants"),
        }
        for name, text in switches.items():
            switch = self._switch(text, lambda on, name=name: self._choose(**{name: on}))  # type: ignore[misc]
            switch.blockSignals(True)  # noqa: FBT003 - Qt's own form
            switch.setChecked(bool(getattr(self.window.session.options, name)))
            switch.blockSignals(False)  # noqa: FBT003 - Qt's own form
            ignored.addAction(switch)

    def _choose(self, **changes: Any) -> None:
        self.window.session.choose_options(replace(self.window.session.options, **changes))

    def _add_themes(self, menu: QMenu) -> None:
        """A choice of colours, under the view menu."""
        sub = menu.addMenu(self.tr("&Colours"))
        group = QActionGroup(self)
        names = {
            "": self.tr("As the &system"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
            "contrast-light": self.tr("&High contrast, light"),
            "contrast-dark": self.tr("H&igh contrast, dark"),
        }
        for name, text in names.items():
            action = self._action(text, lambda name=name: self.window.theme_asked.emit(name))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(not name)
            group.addAction(action)
            sub.addAction(action)

    def enable(self, *, articles: int, shown: bool) -> None:
        """Let what makes no sense now rest."""
        steps = (self.next, self.back, self.first, self.last)
        finds = (self.copy, self.select_all, self.find, self.find_next, self.find_back)
        looks = (self.swap, self.unfold, self.inline, self.unlock, self.level, *self.modes.values())
        for action in (*steps, *finds, *looks):
            action.setEnabled(shown)
        for action in (self.next_pair, self.back_pair):
            action.setEnabled(articles > 2)
        self.remove.setEnabled(articles > 0)

    def add_menus(self) -> None:
        """Put every action in a menu."""
        bar = self.window.menuBar()
        line = None
        menus: dict[str, Sequence[QAction | None]] = {
            self.tr("&File"): (self.open, self.folder, self.paste, line, self.remove, line, self.quit),
            self.tr("&Edit"): (self.copy, self.select_all, line, self.find, self.find_next, self.find_back),
            self.tr("&View"): (
                *(*self.modes.values(), self.inline, line, self.swap, self.unfold, line, self.unlock, self.level, line),
                *(self.list, self.reader, line),
                *(self.larger, self.smaller, self.usual, self.type),
            ),
            self.tr("&Go"): (
                *(self.next, self.back, self.first, self.last, line),
                *(self.next_pair, self.back_pair, line, self.pane, self.back_pane),
            ),
            self.tr("&Help"): (self.sample, line, self.about),
        }
        for title, actions in menus.items():
            menu = bar.addMenu(title)
            for action in actions:
                menu.addSeparator() if action is None else menu.addAction(action)
            if self.larger in actions:
                menu.addSeparator()
                self._add_matching(menu)
                self._add_themes(menu)

    def add_tool_bar(self) -> QToolButton:
        """Put the common ones on a tool bar; returns the button that says where we stand."""
        bar = QToolBar(self.tr("Tools"), self.window)
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.window.addToolBar(bar)
        for action, text in (
            (self.open, self.tr("＋ Add articles")),
            (self.paste, self.tr("Paste")),
            (self.swap, self.tr("⇄ Swap")),
        ):
            bar.addWidget(self._button(action, text))
        bar.addWidget(_spring())
        place = QToolButton(self.window)
        place.setEnabled(False)
        place.setMinimumWidth(104)
        bar.addWidget(_joined(self._button(self.back, "▲"), place, self._button(self.next, "▼"), parent=self.window))
        modes = [self._button(action, action.text().replace("&", "")) for action in self.modes.values()]
        self.spare = [bar.addWidget(_joined(*modes, parent=self.window)), bar.addWidget(_spring())]
        self.spare.append(bar.addWidget(self._button(self.find, self.tr("⌕ Find"))))
        return place

    def show_width(self, width: int) -> None:
        """Leave on the tool bar what fits a window `width` pixels wide; everything stands in the menus."""
        modes, spring, find = self.spare
        modes.setVisible(width >= NARROW)
        for item in (spring, find):
            item.setVisible(width >= ROOMY)

    def _button(self, action: QAction, text: str) -> QToolButton:
        button = QToolButton(self.window)
        button.setDefaultAction(action)
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        action.changed.connect(lambda: button.setText(text))
        return button


def _spring() -> QWidget:
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring


def _joined(*buttons: QToolButton, parent: QWidget) -> QWidget:
    """Buttons side by side as one."""
    group = QWidget(parent)
    row = QHBoxLayout(group)
    row.setContentsMargins(4, 0, 4, 0)
    row.setSpacing(0)
    for button in buttons:
        place = "left" if button is buttons[0] else "right" if button is buttons[-1] else "middle"
        button.setProperty("joined", place)
        row.addWidget(button)
    return group
