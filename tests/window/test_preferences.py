"""The preferences, but those of the type."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import Speaking
from viewer.comparing.words.folding import spelling_list
from viewer.model.options import Options, Strictness
from viewer.resources import resource
from viewer.single_instance import data_folder
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.paths import themes_folder
from viewer.window.preferences.choices import RESTORE, THEME, load_choice, load_options, save_choice
from viewer.window.preferences.dialog import PreferencesDialog, open_preferences
from viewer.window.preferences.preferences import OWN


@pytest.fixture
def dialog(sample: MainWindow) -> PreferencesDialog:
    return open_preferences(sample.pair_view, sample.preferences, sample)


def test_how_articles_are_compared_is_applied_and_kept(sample: MainWindow, dialog: PreferencesDialog, qtbot: QtBot):
    page = dialog.comparing
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        page.switches["ignore_punctuation"].click()
    assert sample.session.options.ignore_punctuation
    assert sample.commands.view.ignored["ignore_punctuation"].isChecked()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        page.strictness.setCurrentIndex(page.strictness.findData(Strictness.LOOSE))
    assert load_options() == Options(strictness=Strictness.LOOSE, ignore_punctuation=True)
    sample.commands.view.ignored["ignore_punctuation"].trigger()
    assert not page.switches["ignore_punctuation"].isChecked()


def test_spellings_can_be_edited(sample: MainWindow, dialog: PreferencesDialog, qtbot: QtBot):
    page = dialog.comparing
    assert page.list.toPlainText() == spelling_list()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        page.list.setPlainText("Marwick Varwick\n")
    assert sample.session.options.variants == "Marwick Varwick\n"
    assert load_options().variants == "Marwick Varwick\n"
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        page.restore_button.click()
    assert load_options() == Options() == sample.session.options


def test_a_list_being_typed_is_used_when_the_window_closes(sample: MainWindow, dialog: PreferencesDialog):
    QTest.keyClicks(dialog.comparing.list, "Zzz Yyy ")
    dialog.close()
    assert (sample.session.options.variants or "").startswith("Zzz Yyy ")


def test_a_theme_of_ones_own(sample: MainWindow, dialog: PreferencesDialog):
    page = dialog.looks
    folder = themes_folder()
    folder.mkdir(parents=True)
    text = resource("themes/dark.toml").read_text(encoding="utf-8").replace('name = "Dark"', 'name = "Mine"')
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    page.read_themes()
    page.theme.setCurrentIndex(page.theme.findData(OWN + "mine.toml"))
    assert sample.pair_view.theme.name == "Mine"
    (folder / "mine.toml").write_text("palette = 3", encoding="utf-8")
    page.read_themes()
    assert sample.pair_view.theme.name == "Light"
    assert [problem.name for problem in sample.messages.problems] == ["mine.toml"]


def test_what_cannot_be_used_is_told_at_the_start(speaking: Speaking):
    save_choice(THEME, OWN + "deep.toml")
    themes_folder().mkdir(parents=True)
    (themes_folder() / "deep.toml").write_text(f"a = {'[' * 100_000}", encoding="utf-8")
    assert [problem.name for problem in speaking("en").messages.problems] == ["deep.toml"]
    (data_folder() / "settings.ini.lock").mkdir()
    assert [problem.name for problem in speaking("en").messages.problems] == ["settings.ini.lock"]


def test_what_comes_back_is_a_choice(dialog: PreferencesDialog):
    assert load_choice(RESTORE) is True
    dialog.looks.restore.click()
    assert load_choice(RESTORE) is False
    dialog.looks.restore.click()
    assert load_choice(RESTORE) is True


def test_the_folder_of_themes_has_an_example(
    sample: MainWindow, dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch
):
    asked: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(Path(url.toLocalFile())))
    dialog.looks.open_folder()
    assert asked == [themes_folder()]
    assert dialog.looks.theme.findData(OWN + "example.toml") > 0
    sample.preferences.choose_theme(OWN + "example.toml")
    assert sample.pair_view.theme.name == "Light"
    assert not sample.messages.problems
