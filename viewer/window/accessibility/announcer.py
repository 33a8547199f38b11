"""Says aloud, through a screen reader, what otherwise only the eye would notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from viewer.model import Side
from viewer.presenting.stops import Kind
from viewer.window.accessibility.interfaces import install
from viewer.window.accessibility.spoken_texts import tell_stop

if TYPE_CHECKING:
    from viewer.model import Comparison
    from viewer.window.frame.main_window import MainWindow


class Announcer(QObject):
    """Announces steps, ends, another pair, problems; keeps the names of what is painted up to date."""

    said = Signal(str)
    """What a screen reader was asked to say."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        install()
        self.window = window
        window.pair_view.navigation.stepped.connect(self._tell_step)
        window.notices.said.connect(self.say)
        window.stepper.place_changed.connect(self._name_place)
        window.session.comparison_ready.connect(lambda _: self._tell_pair())
        window.session.problem_found.connect(lambda problem: self.say(f"{problem.name}: {problem.reason}"))
        window.counts.setAccessibleName(self.tr("Sentence count"))
        window.overview.setAccessibleDescription(self.tr("Where the pair differs, over its whole length"))
        self._name_place(window.stepper.text())

    def say(self, text: str) -> None:
        """Have a screen reader say something, when it is done with what it says now."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.window.pair_view, text))
        self.said.emit(text)

    def _tell_step(self, number: int) -> None:
        view = self.window.pair_view
        if view.shown is not None and not self._is_read_by_itself():
            told = tell_stop(view.shown.comparison, view.stops[number])
            self.say(f"{self.window.stepper.text()}. {told}")

    def _is_read_by_itself(self) -> bool:
        """Whether the keyboard is in the list of differences."""
        dock = self.window.differences
        return dock.isVisible() and dock.pane().hasFocus()

    def _tell_pair(self) -> None:
        """Name view and heads after the articles, and say which two they are."""
        view, shown = self.window.pair_view, self.window.pair_view.shown
        if shown is None:
            view.setAccessibleName(self.tr("The two articles side by side"))
            return
        comparison = shown.comparison
        left, right = (_title(comparison, side) for side in Side)
        before = view.accessibleName()
        view.setAccessibleName(self.tr("A, {left}; beside it B, {right}").format(left=left, right=right))
        heads = self.window.heads
        told = (f"{'AB'[side]}, {comparison.articles[side].title}, {heads.text(comparison, side)}" for side in Side)
        heads.setAccessibleName("; ".join(told))
        if view.accessibleName() != before:  # the same two, compared with more evidence, are no news
            self.say(view.accessibleName())

    def _name_place(self, place: str) -> None:
        shared = self.window.stepper.kind is Kind.SHARED
        name = self.tr("Shared passage {place}") if shared else self.tr("Difference {place}")
        self.window.tool_bar.place.setAccessibleName(name.format(place=place))


def _title(comparison: Comparison, side: Side) -> str:
    article = comparison.articles[side]
    return ", ".join(part for part in (article.title, article.source) if part)
