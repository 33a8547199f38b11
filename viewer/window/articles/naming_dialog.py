"""Where the editor says what an article is called, and which outlet it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from viewer.window.kit.field import Field
from viewer.window.kit.icons import paint_icons
from viewer.window.kit.screen import resize_within

if TYPE_CHECKING:
    from viewer.window.kit.theme import Theme
    from viewer.window.session.open_articles import Opened


class NamingDialog(QDialog):
    """Two fields; Enter takes them, Escape leaves all as it was, and what is empty is the article's own."""

    named = Signal(int, str, str)
    """The key of the article, its title and outlet; empty for its own."""

    def __init__(self, opened: Opened, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Headline and outlet"))
        self._opened, own = opened, opened.original
        self.title = self._field(own.title or self.tr("no headline"), opened.article.title)
        self.outlet = self._field(own.source or self.tr("no outlet"), opened.article.source)
        self.title.selectAll()
        self.title.setFocus()
        form = QFormLayout()
        for text, field in ((self.tr("&Headline:"), self.title), (self.tr("&Outlet:"), self.outlet)):
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", "").rstrip(":"))
            form.addRow(label, field)
        note = QLabel(self.tr("Empty: as the article itself says. Its file stays as it is."), self)
        note.setObjectName("quiet")
        note.setWordWrap(True)
        form.addRow(note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        self.accepted.connect(self._name)
        resize_within(self, 520, self.sizeHint().height())
        paint_icons(self, theme)

    def _field(self, own: str, text: str) -> QLineEdit:
        field = Field(own, own, self)
        field.setText(text)
        return field

    def _name(self) -> None:
        """Tell what was typed; what the article itself says is not the editor's."""
        own = self._opened.original
        title, outlet = (" ".join(field.text().split()) for field in (self.title, self.outlet))
        title, outlet = "" if title == own.title else title, "" if outlet == own.source else outlet
        if (title, outlet) != (self._opened.title, self._opened.outlet):
            self.named.emit(self._opened.key, title, outlet)


def open_naming(opened: Opened, theme: Theme, parent: QWidget) -> NamingDialog:
    """Ask what an article is called; returns the dialog."""
    dialog = NamingDialog(opened, theme, parent)
    dialog.open()
    return dialog
