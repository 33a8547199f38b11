"""A start that opens no window, because one is there that cannot or will not take what it was given."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from viewer.window.app.qt_application import make_application
from viewer.window.kit.phrases import Translator
from viewer.window.preferences.languages import install_translators

start_words = Translator("start_words")


def tell_not_opened(reason: str) -> None:
    """Say in a dialog that nothing was opened, and why; without a reason, the window that is there does not answer."""
    install_translators(make_application())
    hangs = start_words.tr(
        "Diptych is open already, but its window does not answer. If it stays so, end it and start Diptych again: "
        "what was open comes back."
    )
    refused = start_words.tr("The window that is open did not take these files: {reason}.").format(reason=reason)
    QMessageBox(QMessageBox.Icon.Warning, "Diptych", refused if reason else hangs).exec()
