"""Puts on the clipboard what the editor stands at: a selection, a stop, a sentence, or all of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from viewer.model import Side
from viewer.window.preferences.choices import SOURCED, load_choice

if TYPE_CHECKING:
    from viewer.window.export.copying import Copied
    from viewer.window.pair.view import PairView


class Copies(QObject):
    """What is copied of a pair."""

    said = Signal(str)
    """What was copied, or why nothing was."""

    def __init__(self, view: PairView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view

    def copy(self) -> None:
        """Copy what is selected, else the stop stood at, else the sentence at the caret; say so, or why not."""
        view = self._view
        if view.highlights.selected(view.scene.articles):
            view.pair_input.copy()
            return
        copied = self._of_stop() or self._at_caret()
        if copied is None or not copied.text:
            self.said.emit(self.tr("Nothing to copy: select words, click a sentence, or step to a difference."))
            return
        self._put(copied)

    def copy_only(self, side: Side) -> None:
        """Copy what only one side has, below its outlet's name."""
        from viewer.window.export.copying import copy_only

        shown = self._view.shown
        if shown is None:
            return
        copied = copy_only(shown, side, sourced=self._sourced(), firm=self._view.wish.firm)
        if copied.text:
            self._put(copied)
        else:
            self.said.emit(self.tr("Nothing to copy: {side} has nothing alone.").format(side="AB"[side]))

    def _of_stop(self) -> Copied | None:
        """The sentences of the stop stood at, of both sides where both have them."""
        from viewer.window.export.copying import copy_sentences, together

        view, current = self._view, self._view.navigation.current
        if view.shown is None or current < 0:
            return None
        sentences = view.stops[current].sentences
        found = [(side, span) for side, span in zip(Side, sentences, strict=True) if span]
        sourced = self._sourced() or len(found) > 1
        return together([copy_sentences(view.shown, side, span, sourced=sourced) for side, span in found])

    def _at_caret(self) -> Copied | None:
        from viewer.window.export.copying import copy_sentences

        view, caret = self._view, self._view.highlights.caret
        sentence = view.scene.sentence_at(caret) if caret is not None and view.shown is not None else None
        if caret is None or sentence is None or view.shown is None:
            return None
        return copy_sentences(view.shown, caret.side, (sentence,), sourced=self._sourced())

    def _put(self, copied: Copied) -> None:
        QGuiApplication.clipboard().setMimeData(copied.data())
        count = copied.html.count("<p>")
        self.said.emit(self.tr("Copied: %Ln paragraph(s)", "", count))

    def _sourced(self) -> bool:
        return bool(load_choice(SOURCED))
