"""The type in which articles are read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from viewer.window.app.application import build_window
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.type_settings import TypeSettings, best_serif
from viewer.window.preferences.dialog import open_preferences
from viewer.window.preferences.reading_options import ReadingOptions
from viewer.window.preferences.settings import load_reading, save_reading, settings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def options(sample: MainWindow) -> ReadingOptions:
    sample.commands.file.preferences.trigger()
    return open_preferences(sample.pair_view, sample.preferences, sample).reading


def test_each_choice_is_seen_at_once_and_kept(sample: MainWindow, options: ReadingOptions):
    view = sample.pair_view
    assert not options.isModal()
    options.text_size.setValue(20.0)
    assert view.reading.size == 20.0
    before = view.scene
    options.leading.setValue(2.0)
    assert view.scene is not before
    options.measure.setValue(50)
    options.justified.setChecked(True)
    assert view.reading == load_reading() == TypeSettings("", 20.0, 2.0, 50, justified=True)
    assert view.shown is not None
    assert view.scene.reading == view.reading


def test_another_font_is_shown_by_its_name(sample: MainWindow, options: ReadingOptions):
    families = [options.family.itemText(row) for row in range(options.family.count())]
    other = next(family for family in families if family != best_serif())
    options.family.setCurrentIndex(families.index(other))
    assert sample.pair_view.reading.family == other
    assert load_reading().family == other


def test_a_font_that_this_system_lacks_stays_chosen_until_another_is(sample: MainWindow):
    sample.pair_view.show_reading(TypeSettings("No Such Serif"))
    options = open_preferences(sample.pair_view, sample.preferences, sample).reading
    options.text_size.setValue(17.0)
    assert sample.pair_view.reading == TypeSettings("No Such Serif", 17.0)


def test_opened_it_shows_what_is_and_changes_nothing(sample: MainWindow):
    reading = TypeSettings(size=21.0, measure=44)
    sample.pair_view.show_reading(reading)
    options = open_preferences(sample.pair_view, sample.preferences, sample).reading
    assert options.reading() == reading
    assert sample.pair_view.reading == reading
    assert open_preferences(sample.pair_view, sample.preferences, sample).reading is options


def test_as_usual(sample: MainWindow, options: ReadingOptions):
    options.text_size.setValue(30.0)
    options.justified.setChecked(True)
    QTest.mouseClick(options.restore_button, Qt.MouseButton.LeftButton)
    assert sample.pair_view.reading == TypeSettings()
    assert options.text_size.value() == TypeSettings().size
    assert not [key for key in settings().allKeys() if key.startswith("reading/")]


def test_a_new_window_begins_with_the_type_last_chosen(window: MainWindow, qapp):
    assert window.pair_view.reading == TypeSettings()
    save_reading(TypeSettings(size=22.0))
    later = build_window(qapp)
    assert later.pair_view.reading.size == 22.0
    later.commands.view.larger.trigger()
    assert later.pair_view.reading.size == 23.0
    later.commands.view.default_size.trigger()
    assert later.pair_view.reading.size == 22.0
    later.session.close()
    later.deleteLater()
