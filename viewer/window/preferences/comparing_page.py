"""How articles are compared: how sure a match must be, what is not marked, which spellings are one word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.comparing.words.folding import spelling_list
from viewer.model.options import Options, Strictness
from viewer.window.kit.debounce import debounce_timer
from viewer.window.kit.phrases import name_box
from viewer.window.kit.text_painting import run

if TYPE_CHECKING:
    from viewer.window.preferences.preferences import Preferences

TYPED_MS = 600
"""How long after the last key a list that is being typed is used."""
LONGEST_LIST = 200_000
"""Characters of a list of spellings that are used."""


class ComparingPage(QWidget):
    """Matching, ignoring, spelling variants."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._showing = False
        self.strictness = QComboBox(self)
        texts = {
            Strictness.STRICT: self.tr("Strict: join only what is sure"),
            Strictness.NORMAL: self.tr("Normal"),
            Strictness.LOOSE: self.tr("Loose: join what is likely"),
        }
        for degree, text in texts.items():
            self.strictness.addItem(text, degree)
        name_box(self.strictness, self.tr("Matching"))
        names = {
            "ignore_case": self.tr("&Capital letters"),
            "ignore_quotes": self.tr("Style of &quotation marks and dashes"),
            "ignore_punctuation": self.tr("&Punctuation"),
            "ignore_accents": self.tr("&Accents"),
            "ignore_spelling": self.tr("&Spelling variants, those of this list too"),
        }
        self.switches = {name: QCheckBox(text, self) for name, text in names.items()}
        self.list = QPlainTextEdit(self)
        self.list.setAccessibleName(self.tr("Spelling variants, a line a word"))
        self.list.setTabChangesFocus(True)
        run(self.list, rtl=False)
        self.restore_button = QPushButton(self.tr("The program's own &list"), self)
        self.restore_button.setAutoDefault(False)
        self._typing = debounce_timer(self, self.use_list, TYPED_MS)
        self._build()
        self.show_options(preferences.options)
        self._wire()

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Matching"), self.strictness)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(QLabel(self.tr("Hidden, where it differs in style alone:"), self))
        for switch in self.switches.values():
            column.addWidget(switch)
        column.addWidget(self.list, 1)
        hint = QLabel(self.tr("A line a word: Turkey Türkiye. What follows # is not read."), self)
        hint.setObjectName("quiet")
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        row.addWidget(self.restore_button)
        column.addLayout(row)

    def _wire(self) -> None:
        self.strictness.currentIndexChanged.connect(lambda _: self._choose(strictness=self.strictness.currentData()))
        for name, switch in self.switches.items():
            switch.toggled.connect(lambda on, name=name: self._choose(**{name: on}))
        self.list.textChanged.connect(self._typing.start)
        self.restore_button.clicked.connect(lambda: self.list.setPlainText(spelling_list()))
        self._preferences.options_changed.connect(self.show_options)

    def show_options(self, options: Options) -> None:
        """Show what is chosen, without choosing anything."""
        self._showing = True
        self.strictness.setCurrentIndex(self.strictness.findData(options.strictness))
        for name, switch in self.switches.items():
            switch.setChecked(bool(getattr(options, name)))
        text = spelling_list() if options.variants is None else options.variants
        if not self._typing.isActive() and self.list.toPlainText() != text:
            self.list.setPlainText(text)
            self._typing.stop()
        self._showing = False

    def use_list(self) -> None:
        """Compare by the list as it stands."""
        self._typing.stop()
        text = self.list.toPlainText()[:LONGEST_LIST]
        self._choose(variants=None if text == spelling_list() else text)

    def _choose(self, **changes: object) -> None:
        if not self._showing:
            options = replace(self._preferences.options, **changes)  # type: ignore[arg-type]
            if options != self._preferences.options:
                self._preferences.choose_options(options)

    def finish(self) -> None:
        """Use what is being typed at once: the window closes."""
        if self._typing.isActive():
            self.use_list()
