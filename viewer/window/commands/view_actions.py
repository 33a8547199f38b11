"""The View menu: what is shown of the pair, and how."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from viewer.model.options import Options, Strictness
from viewer.presenting.arrangement import Mode
from viewer.window.commands.group import KEYS, Group

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from viewer.presenting.stops import Kind
    from viewer.window.docks.dock import Dock
    from viewer.window.pair.view import PairView
    from viewer.window.preferences.preferences import Preferences
    from viewer.window.session.session import Session


class ViewActions(Group):
    """How the pair is looked at."""

    mode_chosen = Signal(Mode)
    """To be shown, and no longer one kind of difference alone."""
    legend_asked = Signal()
    """The legend is to be opened, or closed."""
    zoom_asked = Signal(int)
    """Text so many pixels larger; 0 for the size that was chosen."""
    side_switched = Signal(bool)
    map_switched = Signal(bool)
    full_switched = Signal(bool)
    """Whether to fill the screen."""

    def __init__(
        self,
        view: PairView,
        session: Session,
        preferences: Preferences,
        differences: Dock,
        reading_pane: Dock,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._view, self._session, self._preferences = view, session, preferences
        self.inline = self.switch(self.tr("One colu&mn"), lambda on: view.show_inline(inline=on), "Ctrl+4")
        self.firm = self.switch(
            self.tr("Without what is &perhaps elsewhere"), lambda on: view.show_firm(firm=on), "Ctrl+5"
        )
        self.style = self.switch(
            self.tr("Step through st&yle, too"), lambda on: view.show_style(style=on), "Ctrl+Shift+5"
        )
        self.legend = self.action(self.tr("&Legend"), self.legend_asked.emit)
        self.unlock = self.switch(self.tr("Unloc&k scrolling"), view.pair_input.unlock, "Ctrl+L")
        self.level = self.action(self.tr("Le&vel the rows again"), view.scroller.level, "Ctrl+Shift+L")
        self.unfold = self.action(self.tr("Un&fold everything"), view.open_all, "Ctrl+Shift+U")
        self.fold = self.action(self.tr("Fold a&gain"), view.fold_again, "Ctrl+Shift+J")
        self.swap = self.action(self.tr("S&wap sides"), session.swap, "Ctrl+T")
        self.larger = self.action(self.tr("Larger te&xt"), lambda: self.zoom_asked.emit(1), KEYS.ZoomIn, "Ctrl+=")
        self.smaller = self.action(self.tr("&Smaller text"), lambda: self.zoom_asked.emit(-1), KEYS.ZoomOut)
        self.default_size = self.action(self.tr("Usual text si&ze"), lambda: self.zoom_asked.emit(0), "Ctrl+0")
        self.list = self._dock(differences, self.tr("List of &differences"), "Ctrl+D")
        self.reader = self._dock(reading_pane, self.tr("Reading pan&e"), "Ctrl+R")
        self.side = self.switch(self.tr("Ar&ticles"), self.side_switched.emit, "Ctrl+B", on=True)
        self.map = self.action(self.tr("Map of pa&irs"), lambda: self.map_switched.emit(self.map.isChecked()))
        self.map.setCheckable(True)
        self.full = self.switch(self.tr("F&ull screen"), self.full_switched.emit, KEYS.FullScreen, "F11")
        self._add_modes()

    def _add_modes(self) -> None:
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        texts = {
            Mode.ALL: (self.tr("&All"), "Ctrl+1"),
            Mode.CHANGES: (self.tr("&Changes"), "Ctrl+2"),
            Mode.ONLY: (self.tr("&Only in one"), "Ctrl+3"),
        }
        self.modes: dict[Mode, QAction] = {}
        for mode, (text, key) in texts.items():
            action = self.action(text, lambda mode=mode: self.choose_mode(mode), key)  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(mode is Mode.ALL)
            group.addAction(action)
            self.modes[mode] = action

    def choose_mode(self, mode: Mode) -> None:
        """Show everything, changes, or what one side has; no longer one kind of difference alone."""
        self.mode_chosen.emit(mode)
        self.show_kind(None)

    def show_kind(self, kind: Kind | None) -> None:
        """Tick the mode that is shown; none while one kind of difference is shown alone."""
        for mode, action in self.modes.items():
            action.setChecked(kind is None and mode is self._view.wish.mode)

    def _dock(self, dock: Dock, text: str, key: str) -> QAction:
        """Show a dock, which takes the keyboard, or put it away."""
        action = dock.toggleViewAction()
        action.setText(text)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda on: on and dock.pane().setFocus(Qt.FocusReason.ShortcutFocusReason))
        return action

    def fill(self, menu: QMenu) -> None:
        """Put them in their menu."""
        menu.addActions([*self.modes.values(), self.firm, self.style, self.inline])
        menu.addSeparator()
        menu.addActions([self.swap, self.unfold, self.fold])
        menu.addSeparator()
        menu.addActions([self.unlock, self.level])
        menu.addSeparator()
        menu.addActions([self.side, self.map, self.list, self.reader, self.legend, self.full])
        menu.addSeparator()
        menu.addActions([self.larger, self.smaller, self.default_size])
        menu.addSeparator()
        self._add_matching(menu)
        self._add_themes(menu)

    def _add_matching(self, menu: QMenu) -> None:
        """How sure a match must be, and what is not marked as different."""
        options = self._session.options
        texts = {
            Strictness.STRICT: self.tr("&Strict: join only what is sure"),
            Strictness.NORMAL: self.tr("&Normal"),
            Strictness.LOOSE: self.tr("&Loose: join what is likely"),
        }
        sub = menu.addMenu(self.tr("Matc&hing"))
        self.degrees = self.choices(texts, lambda degree: self._choose(strictness=degree), options.strictness, sub)
        ignored = menu.addMenu(self.tr("Ig&nore"))
        names = {
            "ignore_case": self.tr("&Capital letters"),
            "ignore_quotes": self.tr("Style of &quotation marks and dashes"),
            "ignore_punctuation": self.tr("&Punctuation"),
            "ignore_accents": self.tr("&Accents"),
            "ignore_spelling": self.tr("&Spelling variants"),
        }
        self.ignored = {
            name: self.switch(text, lambda on, name=name: self._choose(**{name: on}), on=getattr(options, name))  # type: ignore[misc]
            for name, text in names.items()
        }
        ignored.addActions(list(self.ignored.values()))

    def _choose(self, **changes: Any) -> None:
        self._preferences.choose_options(replace(self._session.options, **changes))

    def show_options(self, options: Options) -> None:
        """Tick what is chosen."""
        self.degrees[options.strictness].setChecked(True)
        for name, switch in self.ignored.items():
            with QSignalBlocker(switch):
                switch.setChecked(bool(getattr(options, name)))

    def _add_themes(self, menu: QMenu) -> None:
        """A choice of colours."""
        preferences, sub = self._preferences, menu.addMenu(self.tr("Colou&rs"))
        self.choices(preferences.theme_names(), preferences.choose_theme, preferences.theme, sub)

    @property
    def of_pair(self) -> tuple[QAction, ...]:
        """Those that need a pair."""
        return (
            self.swap,
            self.unfold,
            self.fold,
            self.firm,
            self.style,
            self.inline,
            self.legend,
            self.unlock,
            self.level,
            *self.modes.values(),
        )
