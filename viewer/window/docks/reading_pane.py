"""The row stood at, in plain words: a dock with a stock text field, which every screen reader reads by character."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from viewer.window.accessibility.spoken_texts import tell_row
from viewer.window.docks.dock import Dock
from viewer.window.kit.text_painting import run_each

if TYPE_CHECKING:
    from viewer.model import Side
    from viewer.presenting.presentation import Presentation
    from viewer.window.pair.view import PairView

MARGIN = 12


class ReadingPane(Dock):
    """Both texts of a row and what differs in them; follows steps and clicks."""

    def __init__(self, view: PairView, parent: QWidget | None = None) -> None:
        super().__init__("readingPane", self.tr("Reading pane"), parent)
        self.view = view
        self.row = -1
        """The row of the comparison that is told; -1 for none."""
        view.navigation.stepped.connect(lambda number: self.show_row(view.stops[number].row))
        view.navigation.sentence_chosen.connect(self._show_sentence)
        self.visibilityChanged.connect(self._tell)

    @cached_property
    def text(self) -> QTextEdit:
        """The field, in the type of the articles."""
        text = QTextEdit(self)
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.document().setDocumentMargin(MARGIN)
        flags = Qt.TextInteractionFlag
        text.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("The current row in words"))
        text.setFont(self.view.reading.font())
        self.view.laid_out.connect(lambda: text.setFont(self.view.reading.font()))
        self.setWidget(text)
        return text

    def pane(self) -> QWidget:
        """The field."""
        return self.text

    def show_pair(self, _: Presentation | None) -> None:
        """Another pair: begin with the row of its first difference."""
        self.show_row(-1)

    def show_row(self, row: int) -> None:
        """Tell a row of the comparison; with -1 that of the first difference in sight."""
        self.row = row
        self._tell()

    def _show_sentence(self, side: Side, sentence: int) -> None:
        shown = self.view.shown
        if shown is None:
            return
        paragraph = shown.comparison.articles[side].sentences[sentence].paragraph
        self.show_row(shown.comparison.row_numbers()[side].get(paragraph, -1))

    def _tell(self) -> None:
        if not self.isVisible():
            return
        shown = self.view.shown
        self.text.setPlainText(tell_row(shown, self._row()) if shown and shown.comparison.rows else "")
        run_each(self.text)

    def _row(self) -> int:
        if self.row >= 0:
            return self.row
        view = self.view
        if view.navigation.stop is not None:  # as after a restart
            return view.navigation.stop.row
        return view.stops[view.navigation.first_after()].row if view.stops else view.scroller.top_row
