"""An error that nobody foresaw: what to copy and send."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from viewer.faults import fault_report
from viewer.window.frame.about import versions
from viewer.window.kit.screen import resize_within
from viewer.window.kit.text_painting import run


def report_of(error: BaseException) -> str:
    """Versions and traceback, ready to be sent."""
    return f"{versions()}\n\n{fault_report(error)}"


class ProblemDialog(QDialog):
    """Says that something went wrong, and lets the report be copied. Nothing is sent."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        resize_within(self, 640, 420)
        self.report = report_of(error)
        column = QVBoxLayout(self)
        label = QLabel(
            self.tr(
                "Diptych met an error it did not expect. Your articles are still open. "
                "The report below has no text of theirs."
            ),
            self,
        )
        label.setWordWrap(True)
        column.addWidget(label)
        text = QPlainTextEdit(self.report, self)
        text.setReadOnly(True)
        run(text, rtl=False)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        column.addWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
