"""The windows beside the main one; each is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Side

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.window.commands.actions import Actions
    from viewer.window.pair.view import PairView
    from viewer.window.pair.wanted_sentence import WantedSentence
    from viewer.window.preferences.preferences import Preferences
    from viewer.window.session.session import Session


class Dialogs:
    """Opens them over the window that they belong to."""

    def __init__(
        self,
        commands: Actions,
        session: Session,
        preferences: Preferences,
        view: PairView,
        wanted: WantedSentence,
        window: QWidget,
    ) -> None:
        self._commands = commands
        self._session = session
        self._preferences = preferences
        self._view = view
        self._wanted = wanted
        self._window = window

    def show_preferences(self) -> None:
        """Let the editor choose type, colours and the rest."""
        from viewer.window.preferences.dialog import open_preferences

        open_preferences(self._view, self._preferences, self._window)

    def show_palette(self) -> None:
        """Let the editor type what he wants done, or which article he wants."""
        from viewer.window.commands.palette import open_palette

        open_palette(self._commands, self._session, self._view.theme, self._window)

    def show_by_hand(self) -> None:
        """Show what was said of sentences by hand."""
        from viewer.window.sources.by_hand_dialog import open_by_hand

        dialog = open_by_hand(self._session, self._window)
        dialog.pair_asked.connect(lambda *_: self._view.navigation.leaving.emit())
        dialog.pair_asked.connect(lambda pair, sentence: self._wanted.show_in(pair, Side.LEFT, sentence))

    def show_guide(self) -> None:
        """Show the user guide."""
        from viewer.window.frame.guide import open_guide

        open_guide(self._view, self._preferences, self._window)

    def show_shortcuts(self) -> None:
        """Show which keys do what."""
        from viewer.window.commands.shortcuts import open_shortcuts

        open_shortcuts(self._commands.every(), self._window)

    def show_about(self) -> None:
        """Say what this program is."""
        from viewer.window.frame.about import open_about

        open_about(self._window)
