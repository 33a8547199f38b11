"""What the layers without Qt say is said in the window's language."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.reading import read_article
from viewer.reading.errors import ReadError
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.choices import LANGUAGE, save_choice
from viewer.window.preferences.languages import install_translators


@pytest.fixture
def german(qapp: QApplication) -> None:
    save_choice(LANGUAGE, "de")
    install_translators(qapp)  # the fixture of all window tests puts English on again


@pytest.mark.usefixtures("german")
def test_a_file_that_cannot_be_read_is_told_of_in_german(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "leer.txt"
    path.touch()
    window.session.open_paths([path])
    qtbot.waitUntil(lambda: bool(window.messages.problems), timeout=10_000)
    assert window.messages.label.text() == "leer.txt: die Datei ist leer"
    with pytest.raises(ReadError, match="the file is empty"):
        read_article(path)


@pytest.mark.usefixtures("german")
def test_notes_on_how_an_article_was_read_are_german_in_its_tip(sample: MainWindow):
    model = sample.articles.articles
    notes = [note for item in sample.session.open_articles.items for note in item.article.notes]
    assert any(str(note.text).startswith("Read as") for note in notes)
    assert "Gelesen als" in model._tip(0)
    assert "Read as" not in model._tip(0)
