"""Short notices at the lower right: said once, gone with the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.model import Role
from viewer.presenting.counts import tell_unrelated
from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.phrases import say_kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from viewer.presenting.presentation import Presentation
    from viewer.window.pair.counts_bar import CountsBar
    from viewer.window.pair.stepper import Stepper
    from viewer.window.pair.view import PairView
    from viewer.window.session.session import Session

NAMED = 3
"""How many files a notice names."""
DONE_MS = 20_000
"""How long it is told that something was done: time enough to look up from the keys and to read it."""


class Notices(QObject):
    """What the editor should know but need not answer. Each stays until it is no longer so, or something else is said.

    What was done is soon old news, and goes by itself; how things stand is told as long as they do.
    A step beyond the end of a pair needs the notice that announces it: when that goes, the stepper stays in the pair.
    """

    said = Signal(str)
    """A notice was shown."""

    def __init__(self, counts: CountsBar, stepper: Stepper, session: Session, view: PairView) -> None:
        """They are shown in `counts`."""
        super().__init__(counts)
        self._counts = counts
        self._stepper = stepper
        self._session = session
        self._view = view
        self._end = self._alone = self._none = ""
        """What was last said of the end of a pair, of a paragraph that is shown alone, of a kind that a pair lacks."""
        self._by_hand = ""
        """What was last said of a verdict by hand."""
        self._standing = ""
        """What is so as long as this pair is shown: it is there whenever nothing else is said."""
        self._row: int | None = None
        """The row that is shown alone."""
        self._pair: tuple[object, ...] = ()
        """The articles shown, by their keys."""
        self.ageing = debounce_timer(self, self.clear, DONE_MS)
        """Runs while it is told that something was done."""
        stepper.said.connect(self._tell_end)
        stepper.unsaid.connect(lambda: self._take_back(self._end, self._none))
        session.by_hand.changed.connect(lambda: self._take_back(self._by_hand))
        session.labelled.connect(lambda *label: self._tell_label(label[-1]))
        view.navigation.stepped.connect(lambda _: self.clear())
        view.laid_out.connect(self._tell_alone)
        session.pair_changed.connect(lambda _: self._note_pair())
        session.comparison_ready.connect(self._tell_unrelated)

    def say(self, notice: str) -> None:
        """Show how things stand."""
        self._stepper.disarm()
        self._show(notice)

    def say_done(self, notice: str) -> None:
        """Show what was done, or why not, for a while."""
        self.say(notice)
        self.ageing.start()

    def clear(self) -> None:
        """Show none, but what is so as long as this pair is shown."""
        self.ageing.stop()
        self._stepper.disarm()
        self._counts.show_notice(self._standing, standing=True)

    def tell_open(self, names: Sequence[str]) -> None:
        """Say which files were open already, or were read anew, and say what they said."""
        listed = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
        self.say_done(self.tr("Open already, unchanged: {names}").format(names=listed))

    def tell_none(self) -> None:
        """Say that the pair has nothing of the kind that was shown alone before."""
        self._none = self.tr("This pair has none of these.")
        self.say(self._none)

    def tell_by_hand(self, notice: str) -> None:
        """Say what became of a verdict, until another one changes or this one is taken back."""
        self._by_hand = notice
        self.say_done(notice)

    def tell_saved(self, path: Path) -> None:
        """Say under which name the articles were saved as a set."""
        self.say_done(self.tr("Saved as {name}").format(name=path.name))

    def _show(self, notice: str) -> None:
        self.ageing.stop()
        self._counts.show_notice(notice)
        self.said.emit(notice)

    def _take_back(self, *notices: str) -> None:
        """Some notices are no longer true; another that is shown by now stays."""
        if self._counts.notice in filter(None, notices):
            self.clear()

    def _tell_end(self, notice: str) -> None:
        self._end = notice
        self._show(notice)

    def _tell_label(self, role: Role) -> None:
        """A paragraph was given a label by hand, which folds it away or brings it back."""
        if role is Role.FURNITURE:
            self.say_done(self.tr("Page furniture from now on; its bar, opened, has a menu that takes it back."))
        else:
            self.say_done(self.tr("Part of the article from now on."))

    def _tell_alone(self) -> None:
        """One paragraph is shown alone: say how to come back."""
        wish = self._view.wish
        row = None if wish.opened else wish.alone
        if row == self._row:
            return
        self._row = row
        if row is None:
            self._take_back(self._alone)
        else:
            self._alone = self.tr("One paragraph alone. Esc shows the rest again.")
            self.say(self._alone)

    def _note_pair(self) -> None:
        """Two other articles are shown; where the same two only have other places in the list, nothing is new."""
        session = self._session
        pair = tuple(session.open_articles.items[n].key for n in session.pair) if session.pair else ()
        if pair != self._pair:
            self._pair = pair
            self._standing = ""
            self.clear()

    def _tell_unrelated(self, shown: Presentation | None) -> None:
        """Say of a pair of strangers that nothing, or hardly anything, of either was found in the other."""
        before, self._standing = self._standing, tell_unrelated(shown.comparison, say_kind) if shown else ""
        if self._standing == before:
            return
        if self._counts.notice in ("", before):
            self._counts.show_notice(self._standing, standing=True)
        if self._standing:
            self.said.emit(self._standing)
