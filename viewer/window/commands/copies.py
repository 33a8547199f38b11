"""Puts on the clipboard what the editor stands at: a selection, a stop, a sentence, or all of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDrag, QGuiApplication

from viewer.presenting.arrangement import Wish
from viewer.presenting.kinds import HEADINGS, TABLE, TOGETHER
from viewer.window.kit.phrases import say_kind
from viewer.window.preferences.choices import SOURCED, load_choice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.model import Article, Passage, Side
    from viewer.presenting.stops import Kind
    from viewer.window.export.copying import Copied
    from viewer.window.pair.layout.scene import Place
    from viewer.window.pair.view import PairView


class Copies(QObject):
    """What is copied of a pair."""

    said = Signal(str)
    """What was copied, or why nothing was."""

    def __init__(self, view: PairView, among: Callable[[], Sequence[Article]], parent: QObject) -> None:
        """`among` are the articles from which the name in a source tells its own apart."""
        super().__init__(parent)
        self._view, self._among = view, among
        view.pair_input.copy_asked.connect(self.copy)
        view.pair_input.drag_asked.connect(self._drag)
        self._stepped = False
        """Whether a step was the last that was done: then its stop is copied, also from the list of articles."""
        view.navigation.stepped.connect(lambda _: self._note_step())

    def copy(self) -> None:
        """Copy what is selected, else the sentences gone to or the stop stood at, else the sentence at the caret.

        Say so, or why there is nothing to copy.
        """
        view = self._view
        here = self._of_visited() or self._of_stop()
        self.put_or_say(self._selected() or here or self._at(view.highlights.caret))

    def copy_at(self, place: Place | None) -> None:
        """Copy what is selected, else the sentence at a place."""
        self.put_or_say(self._selected() or self._at(place))

    def copy_kind(self, kind: Kind) -> None:
        """Copy all stops of a kind."""
        from viewer.window.export.copying import copy_stops

        shown, wish = self._view.shown, Wish(kind=kind, firm=self._view.wish.firm)
        if shown is None:
            return
        stops = [stop for stop in shown.stops(kind) if wish.meets(stop)]
        name = say_kind(TABLE[kind].name)
        nothing = self.tr("Nothing to copy: there is nothing of the kind “{kind}”.").format(kind=name)
        self.put_or_say(copy_stops(shown, stops, sourced=self._sourced(), among=self._among()), nothing)

    def copy_only(self, side: Side) -> None:
        """Copy what only one side has, below its outlet's name."""
        from viewer.window.export.copying import copy_only

        shown = self._view.shown
        if shown is None:
            return
        copied = copy_only(shown, side, sourced=self._sourced(), among=self._among(), firm=self._view.wish.firm)
        self.put_or_say(copied, self.tr("Nothing to copy: {side} has nothing alone.").format(side="AB"[side]))

    def copy_found(self, article: Article, passage: Passage | None) -> None:
        """Copy the sentence of any article in which words were found; without words, what article it is."""
        from viewer.window.export.copying import copy_articles, copy_found

        if passage is None:
            self.put_or_say(copy_articles([article]))
        else:
            self.put_or_say(copy_found(article, passage, sourced=self._sourced(), among=self._among()))

    def _note_step(self) -> None:
        self._stepped = True

    def note_articles(self) -> None:
        """The editor chose articles since."""
        self._stepped = False

    def copy_articles(self, articles: Sequence[Article]) -> None:
        """Copy outlet, date and headline of articles, unless one stepped since they were chosen."""
        if self._stepped and self._view.navigation.current >= 0:
            self.copy()
            return
        from viewer.window.export.copying import copy_articles

        self.put_or_say(copy_articles(articles))

    def _selected(self) -> Copied | None:
        from viewer.window.export.copying import copy_passages

        view = self._view
        spans = view.pair_input.selected()
        return (
            copy_passages(view.shown, spans, sourced=self._sourced(), among=self._among())
            if view.shown and spans
            else None
        )

    def _of_stop(self) -> Copied | None:
        """The sentences of the stop stood at, of both sides where both have them."""
        from viewer.window.export.copying import copy_stops

        view, current = self._view, self._view.navigation.current
        if view.shown is None or current < 0:
            return None
        return copy_stops(view.shown, [view.stops[current]], sourced=self._sourced(), among=self._among())

    def _of_visited(self) -> Copied | None:
        """The sentences of what was gone to since the last stop."""
        from viewer.window.export.copying import copy_sentences, sentences_of

        shown, visited = self._view.shown, self._view.navigation.elsewhere
        if shown is None or visited is None:
            return None
        sentences = sentences_of(shown.comparison.articles[visited.side], visited.passage)
        return copy_sentences(shown, visited.side, sentences, sourced=self._sourced(), among=self._among())

    def _at(self, place: Place | None) -> Copied | None:
        """The sentence at a place."""
        from viewer.window.export.copying import copy_sentences

        view = self._view
        sentence = view.scene.sentence_at(place) if place is not None and view.shown is not None else None
        if place is None or sentence is None or view.shown is None:
            return None
        return copy_sentences(view.shown, place.side, (sentence,), sourced=self._sourced(), among=self._among())

    def _drag(self, place: Place | None) -> None:
        """Let the selection, or the paragraph at a place, be dropped into another program."""
        from viewer.window.export.copying import copy_sentences

        view = self._view
        copied = self._selected()
        if place is not None and view.shown is not None:
            sentences = view.scene.articles[place.side].paragraphs[place.paragraph].sentences
            copied = copy_sentences(view.shown, place.side, sentences, sourced=self._sourced(), among=self._among())
        if copied:
            drag = QDrag(view)
            drag.setMimeData(copied.data())
            drag.exec(Qt.DropAction.CopyAction)

    def put_or_say(self, copied: Copied | None, nothing: str = "") -> None:
        """Put something on the clipboard and say so, or why there is nothing."""
        if copied and copied.text:
            QGuiApplication.clipboard().setMimeData(copied.data())
            self.said.emit(self._told(copied))
        else:
            default = self.tr("Nothing to copy: select words, click a sentence, or step to a difference.")
            self.said.emit(nothing or default)

    def _told(self, copied: Copied) -> str:
        """Headings are told apart, as in the counts."""
        headings = say_kind(HEADINGS, copied.headings)
        if not copied.paragraphs:
            return self.tr("Copied: {what}").format(what=headings)
        told = self.tr("Copied: %Ln paragraph(s)", "", copied.paragraphs)
        return say_kind(TOGETHER).format(one=told, other=headings) if copied.headings else told

    def _sourced(self) -> bool:
        return bool(load_choice(SOURCED))
