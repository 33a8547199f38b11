"""Says aloud, through a screen reader, what otherwise only the eye would notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from viewer.model import Comparison, Side
from viewer.presenting.stops import Kind
from viewer.window.accessibility.interfaces import install
from viewer.window.accessibility.spoken_texts import tell_stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from viewer.window.pair.heads import Heads
    from viewer.window.pair.stepper import Stepper
    from viewer.window.pair.view import PairView
    from viewer.window.session.problem import Problem


class Announcer(QObject):
    """Announces steps, ends, another pair, problems; keeps the names of what is painted up to date."""

    said = Signal(str)
    """What a screen reader was asked to say."""

    def __init__(
        self, view: PairView, heads: Heads, stepper: Stepper, place: QWidget, is_listed: Callable[[], bool]
    ) -> None:
        """`place` shows where we stand; `is_listed` says whether steps go through a list that is read out by itself."""
        super().__init__(view)
        install()
        self._view = view
        self._heads = heads
        self._stepper = stepper
        self._place = place
        self._is_listed = is_listed
        view.navigation.stepped.connect(self._tell_step)
        stepper.place_changed.connect(lambda _: self._name_place())
        self._name_place()

    def say(self, text: str) -> None:
        """Have a screen reader say something, when it is done with what it says now."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text))
        self.said.emit(text)

    def _tell_step(self, number: int) -> None:
        view = self._view
        if view.shown is not None and not self._is_listed():
            told = tell_stop(view.shown.comparison, view.stops[number])
            self.say(f"{self._stepper.text()}. {told}")

    def tell_problem(self, problem: Problem) -> None:
        """Say what did not work."""
        self.say(f"{problem.name}: {problem.reason}")

    def tell_firm(self, *, firm: bool) -> None:
        """Say that what is perhaps elsewhere is left out, or there again; the heads count otherwise, too."""
        self.say(
            self.tr("What is perhaps elsewhere is left out")
            if firm
            else self.tr("What is perhaps elsewhere is there again")
        )
        self.tell_pair()

    def tell_pair(self) -> None:
        """Name view and heads after the articles, and say which two they are."""
        view, shown = self._view, self._view.shown
        if shown is None:
            view.setAccessibleName(self.tr("The two articles side by side"))
            return
        comparison = shown.comparison
        left, right = (_title(comparison, side) for side in Side)
        before = view.accessibleName()
        view.setAccessibleName(self.tr("A, {left}; beside it B, {right}").format(left=left, right=right))
        heads = self._heads
        told = (f"{'AB'[side]}, {comparison.articles[side].title}, {heads.text(comparison, side)}" for side in Side)
        heads.setAccessibleName("; ".join(told))
        if view.accessibleName() != before:  # the same two, compared with more evidence, are no news
            self.say(view.accessibleName())

    def _name_place(self) -> None:
        shared = self._stepper.kind is Kind.SHARED
        name = self.tr("Shared passage {place}") if shared else self.tr("Difference {place}")
        self._place.setAccessibleName(name.format(place=self._stepper.text()))


def _title(comparison: Comparison, side: Side) -> str:
    article = comparison.articles[side]
    return ", ".join(part for part in (article.title, article.source) if part)
