"""Goes from stop to stop, from difference to difference as a rule, and on to the next pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.model import Pair
from viewer.presenting.kinds import IN_PLACES
from viewer.presenting.stops import Kind

if TYPE_CHECKING:
    from viewer.window.pair.view import PairView
    from viewer.window.session.session import Session


class Stepper(QObject):
    """Next, previous, first, last; of one kind or of all."""

    place_changed = Signal(str)
    """Where we stand, as `label` tells it."""
    said = Signal(str)
    """A notice: there is no further one."""
    unsaid = Signal()
    """What was said of an end is no longer so."""

    def __init__(self, view: PairView, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._session = session
        self._at_end: bool | None = None
        """Whether the last step met the end (False) or the beginning (True); None for neither."""
        self._left: tuple[Kind | None, bool, Pair[int] | None] | None = None
        """Stepped out of a pair: the kind that was stepped through, whether backwards, and to which pair."""
        view.navigation.stepped.connect(lambda _: self._announce())
        view.navigation.went_elsewhere.connect(self._announce)
        session.collection_changed.connect(lambda _: self._forget_end())

    @property
    def kind(self) -> Kind | None:
        """The one kind that is stepped through; None for all."""
        return self._view.wish.kind

    def choose_kind(self, kind: Kind | None) -> None:
        """Step through stops of one kind only, or through all differences; goes to the first of the kind."""
        self._forget_end()
        self._view.show_kind(kind)
        if kind is not None and self._stops():
            self._go(self._stops()[0])
        self._announce()

    def reset(self) -> None:
        """A pair is shown, or the same compared anew: tell where we stand in it."""
        self._forget_end()
        self._announce()

    def disarm(self) -> None:
        """Nobody reads any more that another step leads out of the pair: it does not."""
        self._at_end = None

    def _forget_end(self) -> None:
        self.disarm()
        self.unsaid.emit()

    def step(self, *, back: bool = False) -> None:
        """Go to the next stop or the one before; at the end say so, and the next time go to another pair."""
        target = self._target(back=back)
        if target is not None:
            self._at_end = None
            self._go(target)
        elif self._at_end is back and self._session.next_beside(back=back) is not None:
            self._leave(back=back)
        else:
            self.said.emit(f"{self._end(back=back)} {self._beyond(back=back)}")

    def _end(self, *, back: bool) -> str:
        """That there is no further one."""
        if self.kind is Kind.SHARED:
            return (
                self.tr("This is the first shared passage.") if back else self.tr("This was the last shared passage.")
            )
        return self.tr("This is the first difference.") if back else self.tr("This was the last difference.")

    def _beyond(self, *, back: bool) -> str:
        """What a further step would do."""
        self.disarm()
        if self._session.next_beside(back=back) is None:
            return self.tr("This is the first pair.") if back else self.tr("This is the last pair.")
        self._at_end = back
        return self.tr("Once more for the previous pair.") if back else self.tr("Once more for the next pair.")

    def _target(self, *, back: bool) -> int | None:
        stops, current = self._stops(), self._view.navigation.step_from(back=back)
        beyond = [n for n in stops if (n < current if back else n > current)]
        return (beyond[-1] if back else beyond[0]) if beyond else None

    def first(self) -> None:
        """Go to the first stop."""
        if self._stops():
            self._go(self._stops()[0])

    def last(self) -> None:
        """Go to the last stop."""
        if self._stops():
            self._go(self._stops()[-1])

    def label(self) -> str:
        """Where we stand, beside the counts: `4 of 58`, or `Place 2 of 6`, where 8 sentences were counted."""
        text = self.text()
        return self._named(text) if self.kind in IN_PLACES and self._place() is not None else text

    def longest(self) -> str:
        """The longest label in the pair, whatever kind is stepped through; in a short one as if it had ten stops."""
        shown = self._view.shown
        most = max(10, len(shown.differences), len(shown.shared)) if shown else 10
        figures = "0" * len(str(most))  # no figure is wider than a zero
        return self._named(self._told(figures, figures))

    def _named(self, place: str) -> str:
        return self.tr("Place {place}").format(place=place)

    def _told(self, place: int | str, count: int | str) -> str:
        return self.tr("{place} of {count}").format(place=place, count=count)

    def text(self) -> str:
        """Where we stand."""
        stops, place = self._stops(), self._place()
        if not stops:
            return self.tr("No differences") if self._view.shown else "–"
        if place is not None:
            return self._told(place + 1, len(stops))
        return self.tr("– of {count}").format(count=len(stops))

    def _place(self) -> int | None:
        """Which of the stops that are stepped through we stand at; None where we went on to what is none of them."""
        stops, navigation = self._stops(), self._view.navigation
        here = navigation.current in stops and navigation.elsewhere is None
        return stops.index(navigation.current) if here else None

    def _stops(self) -> list[int]:
        """Numbers of what is stepped through: of one kind, or of all that the mode shows."""
        return [n for n, stop in enumerate(self._view.stops) if self._view.wish.meets(stop)]

    def _go(self, number: int) -> None:
        self._view.navigation.step_to(number)

    def arrive(self) -> None:
        """The pair is shown: step on in it where stepping led to it, from its end where it went backwards."""
        left, self._left = self._left, None
        kind, back, pair = left or (None, False, None)
        if pair is None or pair != self._session.pair:
            return
        if back:
            self.last()
        elif kind is not None and kind is self.kind:
            self.first()

    def _leave(self, *, back: bool) -> None:
        self.disarm()
        pair, beside = self._session.pair, self._session.next_beside(back=back)
        if pair is not None and beside is not None:
            self._left = self.kind, back, Pair(pair.left, beside)
            self._session.step_pair(back=back)

    def _announce(self) -> None:
        self.place_changed.emit(self.label())
