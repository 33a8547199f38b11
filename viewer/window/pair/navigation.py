"""Going from place to place in a pair: to stops, sentences and their counterparts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.model import Pair, Passage, Side, Span
from viewer.model.record import record
from viewer.window.pair.layout.scene import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stops import Stop
    from viewer.window.pair.highlights import Highlights
    from viewer.window.pair.scroller import Scroller


@record
class Visited:
    """Where the editor went, if to no stop: a hit, a sentence, a click."""

    side: Side
    passage: Passage

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.side, self.passage.paragraph, self.passage.span.start)


@record
class Standing:
    """Where the editor is in a pair, to go on there when the same two articles are there again."""

    row: int
    offset: float
    """Pixels of the row above the view."""
    passages: Pair[tuple[Passage, ...]] | None
    """Of the stop stood at."""
    visited: Visited | None = None
    """Where the editor went since."""

    def turned(self) -> Standing:
        """The same with the sides changed."""
        passages = self.passages.swapped() if self.passages else None
        visited = Visited(self.visited.side.other, self.visited.passage) if self.visited else None
        return replace(self, passages=passages, visited=visited)


@record
class Held:
    """A passage that stays where it is on the screen while the lines around it change."""

    side: Side
    passage: Passage
    height: float
    """Pixels from the top of the view."""


class Navigation(QObject):
    """Stands at a stop, and brings passages into sight, lit on both sides."""

    stepped = Signal(int)
    """Stands at stop number …"""
    went_elsewhere = Signal()
    """Went to what is no stop: a hit, a sentence."""
    sentence_chosen = Signal(object, int)
    """A sentence was chosen: its side and id."""
    leaving = Signal()
    """Something is about to be followed, to elsewhere in the pair or in another."""

    def __init__(
        self, scroller: Scroller, highlights: Highlights, open_rows: Callable[[Sequence[int]], None], parent: QObject
    ) -> None:
        """`open_rows` unfolds rows of the comparison, by number, at once."""
        super().__init__(parent)
        self._scroller = scroller
        self._highlights = highlights
        self._open_rows = open_rows
        self._stops: tuple[Stop, ...] = ()
        self._stood_in: tuple[Stop, ...] = ()
        """The stops of which `_number` is one."""
        self._number = -1
        self._visited: Visited | None = None
        """Where the editor went last, if to no stop."""
        self._return: Standing | None = None
        self._alone: int | None = None
        """The row that was shown alone."""

    # Stops

    @property
    def current(self) -> int:
        """The stop stood at; -1 for none, and where others are stepped through by now."""
        return self._number if self._stood_in is self._stops else -1

    @property
    def stop(self) -> Stop | None:
        """The stop stood at."""
        return self._stops[self.current] if self.current >= 0 else None

    @property
    def elsewhere(self) -> Visited | None:
        """Where the editor went since he stood at a stop: a hit, a sentence; None while he stands there still."""
        return self._visited

    def show_stops(self, stops: tuple[Stop, ...]) -> None:
        """Step through these from now on."""
        self._stops = stops

    def step_to(self, number: int, *, flash: bool = True) -> None:
        """Stand at a stop: centred, lit on both sides."""
        if not 0 <= number < len(self._stops):
            return
        self._stand(number)
        stop = self._stops[number]
        self.unfold(stop.row)
        self._light(stop.passages)
        side = Side.LEFT if stop.passages.left else Side.RIGHT
        self._scroller.centre(side, stop.passages[side][0])
        if flash:
            self._highlights.flash()
        self.stepped.emit(number)

    def stand_at(self, place: Place) -> None:
        """Stand at the stop at a place, which is in sight; stay where there is none."""
        at: int | None = None
        for number, stop in enumerate(self._stops):
            spans = [p.span for p in stop.passages[place.side] if p.paragraph == place.paragraph]
            if any(place.offset in span for span in spans):
                at = number
                break
            if at is None and any(place.offset == span.stop for span in spans):
                at = number  # unless another begins there
        if at is not None:
            self._stand(at)
            self.stepped.emit(at)

    def held(self) -> Held | None:
        """What of the stop stood at is in sight, the left side before the right one."""
        if self.current < 0:
            return None
        for side in Side:
            for passage in self._stops[self.current].passages[side][:1]:
                height = self._scroller.height_of(side, passage)
                if height is not None:
                    return Held(side, passage, height)
        return None

    def step_from(self, *, back: bool = False) -> int:
        """The number that the next step counts from: where the editor is, not where the last step was.

        That is the stop stood at while it is in sight, or what was gone to since, else the top of the view. A number
        lies between two stops where none is stood at: the next is above it, the previous below.
        """
        begins = self.stop is not None and self.stop.row == self._scroller.top_row  # the rest of it is in sight
        if self._visited is None and (self.held() is not None or begins):
            return self.current
        if self._visited is None or self._scroller.height_of(self._visited.side, self._visited.passage) is None:
            return self.first_after(back=back) + (1 if back else -1)
        side, passage = self._visited.side, self._visited.passage
        row = self._row_of(side, passage.paragraph)
        before = [n for n, stop in enumerate(self._stops) if self._is_before(stop, row, side, passage)]
        number = before[-1] if before else -1
        return number + 1 if back else number

    def _is_before(self, stop: Stop, row: int, side: Side, passage: Passage) -> bool:
        """Whether a stop ends before a place; one on the other side alone, and one that holds the place, is not."""
        own = stop.passages[side]
        if stop.row != row or not own:
            return stop.row < row
        end = own[-1]
        return (end.paragraph, end.span.stop) <= (passage.paragraph, passage.span.start)

    def _row_of(self, side: Side, paragraph: int) -> int:
        return self._scroller.scene.shown.comparison.row_numbers()[side].get(paragraph, 0)

    def first_after(self, *, back: bool = False) -> int:
        """The stop nearest below the top of the view, or above it: where stepping begins."""
        top = self._scroller.top_row
        numbers = [n for n, d in enumerate(self._stops) if (d.row < top if back else d.row >= top)]
        if back:
            return numbers[-1] if numbers else 0
        return numbers[0] if numbers else len(self._stops) - 1

    def _light(self, passages: Pair[tuple[Passage, ...]]) -> None:
        self._highlights.choose({side: passages[side] for side in Side})

    def _stand(self, number: int) -> None:
        self._stood_in, self._number, self._visited = self._stops, number, None

    # From one presentation to the next

    def leave(self, before: Presentation | None, after: Presentation | None, *, turned: bool) -> None:
        """Something else comes: stand at no stop, or where we stand now if it is the same two, `turned` or not.

        Of the same two that say something else now, it is the same row and the stop with the most alike passages.
        """
        here = self.standing()
        self._number, self._return, self._alone, self._visited = -1, None, None, None
        if before is None or after is None:
            return
        row = before.comparison.rows[self._scroller.top_row] if before.comparison.rows else None
        side = next((side for side in Side if row and row.paragraphs[side]), None)
        if row is None or side is None:
            return
        numbers = after.comparison.row_numbers()[side.other if turned else side]
        there = numbers.get(min(row.paragraphs[side].start, len(numbers) - 1), 0)
        self._return = replace(here.turned() if turned else here, row=there)

    def arrive(self, alone: int | None) -> None:
        """All lines are laid out anew, row `alone` alone if it says so: go back to where we were before."""
        was_alone, self._alone = self._alone, alone
        if self._return is not None:
            back, self._return = self._return, None
            self._return_to(back)
        elif was_alone is not None and alone is None:
            self._scroller.return_to(was_alone, 0.0)

    def standing(self) -> Standing:
        """Where we are."""
        passages = self._stops[self.current].passages if self.current >= 0 else None
        return Standing(self._scroller.top_row, self._scroller.offset, passages, self._visited)

    def return_to(self, back: Standing) -> None:
        """Go back to where we were: that is a step."""
        self._return_to(back)
        if self._visited is not None:
            self.went_elsewhere.emit()
        elif self.current >= 0:
            self.stepped.emit(self.current)

    def _return_to(self, back: Standing) -> None:
        number = self._like(back.passages) if back.passages else -1
        self._stand(number)
        self._visited = back.visited
        passages = self._stops[number].passages if number >= 0 else back.passages
        if back.visited:
            sentence = self._scroller.scene.sentence_at(back.visited.place)
            self._highlights.choose(self._places(back.visited.side, sentence))
        else:
            self._highlights.choose({side: passages[side] for side in Side} if passages else {})
        self._scroller.return_to(back.row, back.offset)

    def _like(self, passages: Pair[tuple[Passage, ...]]) -> int:
        """The stop with these passages, or one with some of them, for what was only in A is joined by now; or -1.

        A sentence may be in several matches: of one that has some of them, and others, that is the last resort.
        """
        likeness = [_likeness(stop.passages, passages) for stop in self._stops]
        number = max(range(len(likeness)), key=likeness.__getitem__, default=-1)
        return number if number >= 0 and likeness[number] >= 0 else -1

    # Sentences

    def choose(self, place: Place) -> None:
        """Light the sentence at a place and what says the same."""
        sentence = self._scroller.scene.sentence_at(place)
        self._highlights.choose(self._places(place.side, sentence))
        if sentence is not None:
            self._visited = Visited(place.side, Passage(place.paragraph, Span(place.offset, place.offset)))
            self.sentence_chosen.emit(place.side, sentence)
            self.stand_at(place)
            if self._visited is not None:
                self.went_elsewhere.emit()

    def hover(self, place: Place) -> None:
        """Light the sentence under the pointer faintly, and what says the same."""
        self._highlights.hover(self._places(place.side, self._scroller.scene.sentence_at(place)))

    def _places(self, side: Side, sentence: int | None) -> Mapping[Side, tuple[Passage, ...]]:
        return {} if sentence is None else self._scroller.scene.shown.places(side, sentence)

    def show_counterpart(self, side: Side, sentence: int) -> bool:
        """Bring what says the same on the other side into sight; False where nothing does."""
        places = self._places(side, sentence)
        if not places[side.other]:
            return False
        self.follow(places, side)
        return True

    def show_sentence(self, side: Side, sentence: int) -> None:
        """Bring a sentence into sight, lit with what says the same."""
        self._bring(self._places(side, sentence), side)

    def follow(self, places: Mapping[Side, tuple[Passage, ...]], side: Side, *, at: float | None = None) -> None:
        """Go from one side to the other of what belongs together, to the height `at`: that is a step."""
        self.leaving.emit()
        self._bring(places, side.other, at=at)
        for passage in places[side][:1]:
            self.stand_at(Place(side, passage.paragraph, passage.span.start))

    def _bring(self, places: Mapping[Side, tuple[Passage, ...]], side: Side, *, at: float | None = None) -> None:
        for passage in places[side][:1]:
            self._highlights.choose(places)
            self.show(side, passage, at=at)
            self._highlights.flash()

    def show(self, side: Side, passage: Passage, *, at: float | None = None) -> None:
        """Bring a passage to the middle of the view, or to the height `at`, unfolding its row."""
        row = self._scroller.scene.shown.comparison.row_numbers()[side].get(passage.paragraph)
        if row is not None:
            self._visited = Visited(side, passage)
            self.unfold(row)
            self._scroller.centre(side, passage, at=at)
            self.went_elsewhere.emit()

    def unfold(self, row: int) -> None:
        """Make sure that a row of the comparison is not folded away."""
        if any(line.folded and row in line.rows for line in self._scroller.scene.lines):
            self._open_rows([row])


def _likeness(one: Pair[tuple[Passage, ...]], other: Pair[tuple[Passage, ...]]) -> int:
    """How much two stops have in common: the more, the larger; below zero for nothing."""
    if one == other:
        return 3
    common = [bool(set(one[side]) & set(other[side])) for side in Side]
    contrary = any(one[side] and other[side] and not common[side] for side in Side)
    return sum(common) - contrary if any(common) else -1
