"""How articles are set: each choice is shown at once, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFontComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QWidget,
)

from viewer.window.kit.phrases import name_box
from viewer.window.kit.type_settings import TypeSettings, best_serif
from viewer.window.preferences.settings import LEADINGS, MEASURES, SIZES, save_reading

if TYPE_CHECKING:
    from viewer.window.pair.view import PairView


class ReadingOptions(QWidget):
    """Font, size, line height, column and justification of the articles."""

    def __init__(self, view: PairView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._quiet = False
        """Whether the fields are being set, and nobody chooses."""
        self._family = view.reading.family
        """The font chosen; empty for the best serif, which may be one that the field does not list."""
        self.family = QFontComboBox(self)
        self.family.setEditable(False)
        self.family.setFontFilters(QFontComboBox.FontFilter.ScalableFonts)
        name_box(self.family, self.tr("Font"))
        self.text_size = QDoubleSpinBox(self)
        self.text_size.setRange(*SIZES)
        self.text_size.setDecimals(1)
        self.text_size.setSuffix(self.tr(" px"))
        self.leading = QDoubleSpinBox(self)
        self.leading.setRange(*LEADINGS)
        self.leading.setSingleStep(0.05)
        self.measure = QSpinBox(self)
        self.measure.setRange(*MEASURES)
        self.measure.setSuffix(self.tr(" characters"))
        self.justified = QCheckBox(self.tr("&Justified lines"), self)
        self._build()
        self._show(view.reading)
        self.family.currentFontChanged.connect(self._change_family)
        for box in (self.text_size, self.leading, self.measure):
            box.lineEdit().setTextMargins(6, 0, 0, 0)
            box.valueChanged.connect(self._change)
        self.justified.toggled.connect(self._change)

    def _build(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Font"), self.family)
        form.addRow(self.tr("&Size"), self.text_size)
        form.addRow(self.tr("Line &height"), self.leading)
        form.addRow(self.tr("&Width of a column, at most"), self.measure)
        form.addRow("", self.justified)
        self.restore_button = QPushButton(self.tr("As &usual"), self)
        self.restore_button.setAutoDefault(False)
        self.restore_button.clicked.connect(self.restore)
        row = QHBoxLayout()
        row.addWidget(self.restore_button)
        row.addStretch(1)
        form.addRow("", row)
        self.setLayout(form)

    def _show(self, reading: TypeSettings) -> None:
        """Show a type without changing anything."""
        self._quiet = True
        self._family = reading.family
        self.family.setCurrentFont(QFont(reading.family or best_serif()))
        self.text_size.setValue(reading.size)
        self.leading.setValue(reading.leading)
        self.measure.setValue(reading.measure)
        self.justified.setChecked(reading.justified)
        self._quiet = False

    def reading(self) -> TypeSettings:
        """What is chosen."""
        return TypeSettings(
            self._family, self.text_size.value(), self.leading.value(), self.measure.value(), self.justified.isChecked()
        )

    def _change_family(self, font: QFont) -> None:
        if not self._quiet:
            self._family = "" if font.family() == best_serif() else font.family()
            self._change()

    def _change(self) -> None:
        if not self._quiet:
            self._take(self.reading())

    def _take(self, reading: TypeSettings) -> None:
        self.view.show_reading(reading)
        save_reading(reading)

    def restore(self) -> None:
        """Set articles as the program does by itself."""
        self._show(TypeSettings())
        self._take(TypeSettings())
