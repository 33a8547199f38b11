"""Asks in which format, what, with which marks, and where a report is to be written."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.errors import LibraryError
from viewer.library.files import write_safely
from viewer.model.message import reasons
from viewer.presenting.marks import Group
from viewer.report.formats import REPORTS, ReportFormat
from viewer.report.options import Colours, Paper, ReportOptions
from viewer.report.pages import Wording
from viewer.window.export.last_export import LastExport
from viewer.window.export.subject import Subject, What
from viewer.window.kit.paths import folder_told
from viewer.window.kit.phrases import day, isolated, say_report
from viewer.window.session.problem import problem_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from viewer.model import Coverage
    from viewer.presenting.presentation import Presentation
    from viewer.window.export.subject import Cancel

NEVER = LastExport()
"""Nothing was exported yet."""


class ExportDialog(QDialog):
    """One window for all of it; nothing is written before the last button."""

    exported = Signal(Path)
    failed = Signal(object)
    """The Problem of a file that could not be written."""

    def __init__(
        self,
        subject: Subject,
        folder: Path,
        parent: QWidget | None,
        hidden: Collection[Group] = (),
        last: LastExport = NEVER,
    ) -> None:
        """`hidden` are marks that the window does not show just now; they are not chosen, but where `last` says so."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._subject = subject
        self._work: Cancel | None = None
        self.folder = folder
        self.formats, self.whats = QButtonGroup(self), QButtonGroup(self)
        self.marks = {group: QCheckBox(text, self) for group, text in self._mark_texts().items()}
        self._hidden = frozenset(hidden)
        self.legend = QCheckBox(self.tr("How to &read the marks"), self)
        self.furniture = QCheckBox(self.tr("Page &furniture, opened"), self)
        self.paper, self.turned, self.colours = QComboBox(self), QComboBox(self), QComboBox(self)
        self.name = QLineEdit(self)
        self._place = QLabel(self)
        self._typed = False
        self._held: list[QWidget] = []
        """Cannot be used while pairs are compared."""
        self._build()
        self._choose_again(last)
        self._last = last
        self._offered = self.chosen.name, self.options().paper
        """The format and the paper that were chosen for the editor."""
        self._follow()

    def _choose_again(self, last: LastExport) -> None:
        """Choose what was chosen the last time, as far as there is something to write so."""
        number = list(REPORTS).index(last.format)
        fits = REPORTS[last.format].cover is not None or self._subject.offers(What.PAIR)
        self.formats.button(number if fits else 0).setChecked(True)
        left_out = last.leaves_out(self._hidden)
        for group, box in self.marks.items():
            box.setChecked(group not in left_out)
        self.legend.setChecked(last.legend)
        self.furniture.setChecked(last.furniture)
        metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
        default = Paper.A4 if metric else Paper.LETTER
        for combo, value in (
            (self.paper, last.paper or default),
            (self.turned, last.turned),
            (self.colours, last.colours),
        ):
            combo.setCurrentIndex(combo.findData(value))

    def choices(self) -> LastExport:
        """What is chosen, for the next time; format and paper as far as they are not only what is offered here."""
        options, last, (name, paper) = self.options(), self._last, self._offered
        return replace(
            last.with_marks(options.left_out, self._hidden),
            format=last.format if self.chosen.name == name else self.chosen.name,
            legend=options.legend,
            furniture=options.furniture,
            paper=last.paper if options.paper == paper else options.paper,
            turned=options.landscape,
            colours=options.colours,
        )

    def show_coverage(self, coverage: Coverage) -> None:
        """Take in what is known of the whole set by now."""
        if self._work is None:  # what is compared is of the set as it was
            self._subject = replace(self._subject, coverage=coverage)
            self._follow()

    # What it looks like

    def _mark_texts(self) -> dict[Group, str]:
        return {
            Group.CHANGED: self.tr("&Changed words"),
            Group.STYLE: self.tr("In another s&tyle"),
            Group.ONLY: self.tr("&Only in one"),
            Group.PERHAPS: self.tr("Perhaps e&lsewhere"),
            Group.MOVED: self.tr("&Moved, joined by hand"),
        }

    def _build(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self._what_box())
        right.addWidget(self._marks_box())
        right.addWidget(self._paper_box())
        right.addStretch()
        row = QHBoxLayout()
        row.addWidget(self._format_box(), 1)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addLayout(self._name_row())
        self._place.setObjectName("quiet")
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._place)
        column.addWidget(self._buttons())
        self._held = [*self.findChildren(QGroupBox), self.name, self._choose, self.export]
        self.formats.buttonToggled.connect(lambda *_: self._follow())
        self.whats.buttonToggled.connect(lambda *_: self._follow())
        self.name.textEdited.connect(self._type)

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
        column.addStretch()
        return box

    def _what_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("What"), self)
        column = QVBoxLayout(box)
        texts = {
            What.PAIR: self.tr("This &pair: A and B"),
            What.ALONE: self.tr("What each has &alone, of all that is open"),
            What.BASE: self.tr("The same, and A with &each of the others"),
            What.SET: self.tr("The same, and all pa&irs"),
        }
        for number, what in enumerate(What):
            button = QRadioButton(texts[what], box)
            self.whats.addButton(button, number)
            column.addWidget(button)
        self.whats.button(0).setChecked(True)
        return box

    def _marks_box(self) -> QGroupBox:
        self._marks = QGroupBox(self.tr("Marks"), self)
        grid = QGridLayout(self._marks)
        for place, widget in enumerate((*self.marks.values(), self.legend, self.furniture)):
            grid.addWidget(widget, place // 2, place % 2)
        return self._marks

    def _paper_box(self) -> QGroupBox:
        box = QGroupBox(self.tr("Paper and colour"), self)
        row = QHBoxLayout(box)
        names: dict[QComboBox, tuple[str, list[tuple[str, object]]]] = {
            self.paper: (self.tr("Paper"), [(self.tr("A4"), Paper.A4), (self.tr("Letter"), Paper.LETTER)]),
            self.turned: (self.tr("Turned"), [(self.tr("Upright"), False), (self.tr("On its side"), True)]),
            self.colours: (
                self.tr("Colour"),
                [
                    (self.tr("As the reader’s system"), Colours.AUTO),
                    (self.tr("Light"), Colours.LIGHT),
                    (self.tr("Dark"), Colours.DARK),
                ],
            ),
        }
        for combo, (name, entries) in names.items():
            combo.setAccessibleName(name)
            for text, value in entries:
                combo.addItem(text, value)
            row.addWidget(combo)
        return box

    def _name_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        label = QLabel(self.tr("&Save as"), self)
        label.setBuddy(self.name)
        self._choose = QPushButton(self.tr("Choose fol&der…"), self)
        self._choose.setAutoDefault(False)
        self._choose.clicked.connect(self._choose_folder)
        for widget in (label, self.name, self._choose):
            row.addWidget(widget)
        return row

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.export = buttons.addButton(self.tr("E&xport"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.export.setDefault(True)
        buttons.accepted.connect(self._start)
        buttons.rejected.connect(self.reject)
        return buttons

    # What is chosen

    @property
    def chosen(self) -> ReportFormat:
        """The format chosen."""
        return list(REPORTS.values())[self.formats.checkedId()]

    @property
    def what(self) -> What:
        """What the report is of."""
        return list(What)[self.whats.checkedId()]

    @property
    def path(self) -> Path:
        """Where it is to be written: the name gets the format's suffix, in the place of another format's."""
        name = self.name.text().strip()
        return self.folder / (name if name.lower().endswith(self.chosen.suffix) else self._stem() + self.chosen.suffix)

    def options(self) -> ReportOptions:
        """How it is to be written."""
        return ReportOptions(
            _wording(),
            frozenset(group for group, box in self.marks.items() if not box.isChecked()),
            legend=self.legend.isChecked(),
            furniture=self.furniture.isChecked(),
            paper=self.paper.currentData(),
            landscape=self.turned.currentData(),
            colours=self.colours.currentData(),
        )

    def _type(self, text: str) -> None:
        self._typed = bool(text.strip())
        self.export.setEnabled(self._typed)

    def _follow(self) -> None:
        """Offer what the format can do, and call the file by it."""
        known = self.chosen
        for number, what in enumerate(What):
            possible = what is What.PAIR or known.cover is not None
            self.whats.button(number).setEnabled(self._subject.offers(what) and possible)
        if not self.whats.button(self.whats.checkedId()).isEnabled():
            first = next((button for button in self.whats.buttons() if button.isEnabled()), None)
            if first:
                first.setChecked(True)
        self._marks.setEnabled(known.has_marks)
        self.legend.setEnabled(known.has_legend)
        for combo in (self.paper, self.turned):
            combo.setEnabled(known.has_paper)
        self.colours.setEnabled(known.name == "html")
        offered = say_report(known.called).format(name=self._subject.name(self.what, _wording()))
        stem = self._stem() if self._typed else offered
        self.name.setText(stem + known.suffix)
        self._place.setText(self.tr("in {folder}").format(folder=isolated(folder_told(self.folder))))
        self.export.setEnabled(self.whats.button(self.whats.checkedId()).isEnabled())

    def _stem(self) -> str:
        """What was typed, without the suffix of a format."""
        name = self.name.text().strip()
        suffix = next((known.suffix for known in REPORTS.values() if name.lower().endswith(known.suffix)), "")
        return name[: len(name) - len(suffix)]

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Export into a folder"), str(self.folder))
        if name:
            self.folder = Path(name)
            self._follow()

    # Writing

    def _start(self) -> None:
        """Ask before a file is replaced; then compare what is still to be compared, and write."""
        path = self.path
        if path.exists() and not self._subject.is_input(path):
            self._ask_to_replace(path)
        else:
            self.write(path)

    def _ask_to_replace(self, path: Path) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("{name} is there already. Replace it?").format(name=path.name))
        replace = box.addButton(self.tr("&Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        replace.clicked.connect(lambda: self.write(path))
        box.open()

    def write(self, path: Path) -> None:
        """Write the report and close; stay open where it cannot be written."""
        pairs, coverage = self._subject.pairs(self.what), self._subject.coverage
        if pairs and coverage and self._subject.compare:
            self._hold(working=True)
            done, failed = partial(self._write, path), partial(self._hold, working=False)
            self._work = self._subject.compare(coverage.collection, pairs, done, failed)
        else:
            self._write(path, [])

    def _hold(self, *, working: bool) -> None:
        """Nothing but Cancel can be used while pairs are compared."""
        for widget in self._held:
            widget.setEnabled(not working)
        self._place.setText(self.tr("One moment …") if working else "")
        if not working:
            self._work = None
            self._follow()

    def _write(self, path: Path, pairs: list[Presentation]) -> None:
        self._hold(working=False)
        try:
            self._put(path, pairs)
        except LibraryError as error:
            problem = problem_of(error)
            self._place.setText(problem.reason if problem else str(error))
            self.failed.emit(problem)
            return
        self.exported.emit(path)
        self.accept()

    def _put(self, path: Path, pairs: list[Presentation]) -> None:
        if not path.parent.is_dir():
            raise LibraryError(path, reasons.tr("there is no such folder"))
        if self._subject.is_input(path):
            raise LibraryError(path, reasons.tr("it is one of the articles; the report would replace it"))
        write_safely(path, self._report(pairs), private=False)

    def _report(self, pairs: list[Presentation]) -> bytes:
        known, options, subject = self.chosen, self.options(), self._subject
        if self.what is What.PAIR:
            return known.compare(self._ready(subject.shown, options), options) if subject.shown else b""
        made = [self._ready(pair, options) for pair in pairs]
        return known.cover(subject.coverage, made, options) if known.cover and subject.coverage else b""

    def _ready(self, shown: Presentation, options: ReportOptions) -> Presentation:
        """A pair with the stars of the set, and without the marks that are left out."""
        starred = shown.starred(self._subject.coverage) if self._subject.coverage else shown
        return starred.without(options.left_out)

    def done(self, result: int) -> None:
        """Give up what is under way."""
        if self._work:
            self._work.cancel()
        super().done(result)


def _wording() -> Wording:
    """The language of the window."""
    return Wording(QLocale().name()[:2], say_report, day)
