from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit

from viewer import HOME, __version__
from viewer.resources import resource
from viewer.window.app.application import build_window
from viewer.window.frame import about
from viewer.window.frame.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def labels(box: QMessageBox) -> set[str]:
    return {button.text().replace("&", "") for button in box.buttons()}


def test_about_says_the_version_and_where_releases_are(window: MainWindow):
    box = about.open_about(window)
    assert __version__ in box.informativeText()
    assert HOME in box.informativeText()
    for data in ("ArgRewrite V.2", "CC BY 4.0", "ECB+", "CC BY 3.0", "SWiPE"):
        assert data in box.informativeText()
    assert "Licences" not in labels(box), "in a checkout nothing is packed with the program"
    box.close()


def test_about_shows_the_licences_of_what_is_inside(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    notice = tmp_path / "THIRD-PARTY.txt"
    notice.write_text("Qt <b>and</b> others", encoding="utf-8")
    monkeypatch.setattr(about, "resource", lambda name: notice if name == notice.name else resource(name))
    box = about.open_about(window)
    assert "Licences" in labels(box)
    box.close()
    dialog = about.open_licences(window)
    text = dialog.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText() == "Qt <b>and</b> others"
    assert text.isReadOnly()
    dialog.close()


@pytest.mark.usefixtures("window")
def test_the_window_has_the_programs_icon():
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert not build_window(application).windowIcon().pixmap(64).isNull()
