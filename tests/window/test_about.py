from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from viewer import HOME, __version__
from viewer.window import about
from viewer.window.application import build_window
from viewer.window.file_open import HandedFiles
from viewer.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def labels(box: QMessageBox) -> set[str]:
    return {button.text().replace("&", "") for button in box.buttons()}


def test_about_says_the_version_and_where_releases_are(window: MainWindow):
    box = about.open_about(window)
    assert __version__ in box.informativeText()
    assert HOME in box.informativeText()
    assert "Licences" not in labels(box), "in a checkout nothing is packed with the program"
    box.close()


def test_about_shows_the_licences_of_what_is_inside(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    notice = tmp_path / "THIRD-PARTY.txt"
    notice.write_text("Qt <b>and</b> others", encoding="utf-8")
    monkeypatch.setattr(about, "resource", lambda _: notice)
    box = about.open_about(window)
    assert "Licences" in labels(box)
    box.close()
    dialog = about.open_licences(window)
    text = dialog.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == "Qt <b>and</b> others"
    assert text.isReadOnly()
    dialog.close()


def test_files_that_the_system_hands_over_are_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "dam – ä.txt"
    path.write_text("Dam holds\n\nThe dam held on Tuesday.\n", encoding="utf-8")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    handed = HandedFiles(window.session, application)
    with qtbot.waitSignal(window.session.collection_changed, timeout=10_000):
        QApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(str(path))))
    assert [article.path for article in window.session.collection.articles] == [path]
    assert not handed.eventFilter(application, QEvent(QEvent.Type.User))
    application.removeEventFilter(handed)


@pytest.mark.usefixtures("window")
def test_the_window_has_the_programs_icon():
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert not build_window(application).windowIcon().pixmap(64).isNull()
