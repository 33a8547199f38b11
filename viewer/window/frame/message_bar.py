"""What went wrong with which file, without stopping work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.icons import name_icon

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from viewer.window.session.problem import Problem

MOST_LINES = 5
SHRINK_MS = 20_000
"""After so long without news the bar keeps one line: read once, it takes no more room than that; long enough to read
five lines twice."""


class Bar(QFrame):
    """A bar above the pair that comes and goes."""

    told = Signal()
    """There is something new to be read in it."""
    keyboard_left = Signal()
    """It had the keyboard and is gone; Qt would pass it on to the first button of the tool bar."""

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's own form
        """Show or hide it."""
        left = not visible and self.isAncestorOf(self.window().focusWidget())
        super().setVisible(visible)
        if left:
            self.keyboard_left.emit()


class MessageBar(Bar):
    """Problems gather in it until it is closed."""

    text_asked = Signal(list)
    """Files, as Path, that are to be read as plain text all the same."""

    left_out_asked = Signal(str)
    """The digest of an article: what was left out of it is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.problems: list[Problem] = []
        self._lacking: frozenset[str] = frozenset()
        """The digests of the open articles with prose that was left out."""
        self._shrinking = debounce_timer(self, self._shrink, SHRINK_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # names and reasons are never markup
        self.label.setWordWrap(True)
        # A text may run the other way than the window: it begins where the window's lines begin all the same.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self.label, 1)
        self.all = QPushButton(self.tr("Show all"), self)
        self.all.clicked.connect(self._show_all)
        row.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        self.as_text = QPushButton(self.tr("Read as plain text all the same"), self)
        self.as_text.clicked.connect(self._ask_for_text)
        row.addWidget(self.as_text, 0, Qt.AlignmentFlag.AlignTop)
        self.left_out = QPushButton(self.tr("Show what was left out"), self)
        self.left_out.setEnabled(False)
        self.left_out.clicked.connect(self._ask_for_left_out)
        row.addWidget(self.left_out, 0, Qt.AlignmentFlag.AlignTop)
        close = QPushButton(self.tr("Dismiss"), self)
        name_icon(close, "close")
        close.clicked.connect(self.dismiss)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_problem(self, problem: Problem) -> None:
        """Add a problem."""
        self.problems = [*(known for known in self.problems if known != problem), problem]
        self._show(MOST_LINES)
        self._shrinking.start()
        self.told.emit()

    def show_lacking(self, digests: Collection[str]) -> None:
        """What was left out can be shown of these articles: not of one that was closed, and again when it is back."""
        self._lacking = frozenset(digests)
        self.left_out.setVisible(self._first_left_out() is not None)

    def _first_left_out(self) -> Problem | None:
        return next((problem for problem in self.problems if problem.left_out in self._lacking), None)

    def _show_all(self) -> None:
        self._show(len(self.problems))
        self._shrinking.start()

    def _shrink(self) -> None:
        """Keep one line, unless the editor is at it."""
        if self.underMouse() or self.isAncestorOf(self.window().focusWidget()):
            self._shrinking.start()
        elif self.problems:
            self._show(1)

    def _show(self, most: int) -> None:
        lines = [f"{problem.name}: {problem.reason}" for problem in self.problems[-most:]]
        hidden = len(self.problems) - len(lines)
        if hidden:
            lines.insert(0, self.tr("… and %Ln more", "", hidden))
        self.all.setVisible(hidden > 0)
        files = self._files()
        self.as_text.setVisible(bool(files))
        self.left_out.setVisible(self._first_left_out() is not None)
        self.label.setText("\n".join(lines))
        self.label.setAccessibleName(self.label.text())
        self.show()

    def _files(self) -> list[Path]:
        return [problem.as_text for problem in self.problems if problem.as_text]

    def _ask_for_text(self) -> None:
        files = self._files()
        self._keep([problem for problem in self.problems if not problem.as_text])
        self.text_asked.emit(files)

    def _ask_for_left_out(self) -> None:
        if first := self._first_left_out():
            self._keep([problem for problem in self.problems if problem.left_out != first.left_out])
            self.left_out_asked.emit(first.left_out)

    def _keep(self, problems: list[Problem]) -> None:
        self.problems = problems
        if problems:
            self._show(MOST_LINES)
        else:
            self.dismiss()

    def dismiss(self) -> None:
        """Forget the problems."""
        self.problems.clear()
        self._shrinking.stop()
        self.hide()
