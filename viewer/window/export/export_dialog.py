"""Asks in which format, and what, and where a report is to be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.errors import LibraryError
from viewer.library.files import write_safely
from viewer.report.formats import REPORTS, ReportFormat
from viewer.report.pages import Wording
from viewer.window.kit.phrases import say_report
from viewer.window.session.problem import problem_of

if TYPE_CHECKING:
    from viewer.model import Comparison, Coverage


class ExportDialog(QDialog):
    """A format, and the pair or the whole set; then where to. Nothing is written before that."""

    exported = Signal(Path)
    failed = Signal(object)
    """The Problem of a file that could not be written."""

    def __init__(self, comparison: Comparison | None, coverage: Coverage | None, name: str, parent: QWidget) -> None:
        """`name` is offered for the file, without a suffix."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._comparison, self._coverage, self._name = comparison, coverage, name
        self.formats = QButtonGroup(self)
        self.whats = QButtonGroup(self)
        self.pair = QRadioButton(self.tr("This &pair: A and B"), self)
        self.set = QRadioButton(self.tr("The whole &set: shares, and what each has alone"), self)
        row = QHBoxLayout()
        row.addWidget(self._format_box(), 1)
        row.addWidget(self._what_box(), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.export = buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._ask)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(buttons)
        self.formats.buttonToggled.connect(lambda *_: self._enable())
        self._enable()

    def _format_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Format"), self)
        column = QVBoxLayout(box)
        for number, known in enumerate(REPORTS.values()):
            button = QRadioButton(say_report(known.label), box)
            button.setAccessibleDescription(say_report(known.told))
            self.formats.addButton(button, number)
            told = QLabel(say_report(known.told), box)
            told.setObjectName("quiet")
            told.setIndent(24)
            column.addWidget(button)
            column.addWidget(told)
        self.formats.button(0).setChecked(True)
        return box

    def _what_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("What"), self)
        column = QVBoxLayout(box)
        for button in (self.pair, self.set):
            self.whats.addButton(button)
            column.addWidget(button)
        column.addStretch()
        (self.pair if self._comparison else self.set).setChecked(True)
        return box

    @property
    def chosen(self) -> ReportFormat:
        """The format chosen."""
        return list(REPORTS.values())[self.formats.checkedId()]

    def _enable(self) -> None:
        self.pair.setEnabled(self._comparison is not None)
        self.set.setEnabled(self._coverage is not None and self.chosen.cover is not None)
        if not self.set.isEnabled() and self._comparison is not None:
            self.pair.setChecked(True)
        self.export.setEnabled(any(b.isEnabled() and b.isChecked() for b in (self.pair, self.set)))

    def _ask(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self._name + self.chosen.suffix)
        if name:
            self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write the report and close; stay open where it cannot be written."""
        try:
            write_safely(path, self._report())
        except LibraryError as error:
            self.failed.emit(problem_of(error))
            return
        self.exported.emit(path)
        self.accept()

    def _report(self) -> bytes:
        words = Wording(QLocale().name()[:2], say_report)
        known = self.chosen
        if self.set.isChecked() and self._coverage is not None and known.cover:
            return known.cover(self._coverage, words)
        return known.compare(self._comparison, words) if self._comparison else b""
