"""What a start says that opens no window."""

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from viewer.window.app import not_opened


@pytest.mark.parametrize(
    ("reason", "words"), [("", "does not answer"), ("these are too many", ": these are too many.")]
)
def test_it_is_said_why(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, reason: str, words: str):
    told: list[str] = []
    monkeypatch.setattr(not_opened, "make_application", lambda: qapp)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    not_opened.tell_not_opened(reason)
    assert words in told[0]
