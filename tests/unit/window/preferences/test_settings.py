"""The type that was chosen, as it is kept."""

from pathlib import Path

import pytest

from viewer.window.kit.type_settings import TypeSettings
from viewer.window.preferences.settings import load_reading, save_reading, settings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


CHOSEN = TypeSettings("DejaVu Sans", 18.0, 1.8, 60, justified=True)


def test_settings_of_tests_are_not_the_users(tmp_path: Path):
    save_reading(CHOSEN)
    assert Path(settings().fileName()).is_relative_to(tmp_path)
    assert Path(settings().fileName()).is_file()


def test_what_is_kept_is_loaded(tmp_path: Path):
    del tmp_path
    assert load_reading() == TypeSettings()
    save_reading(CHOSEN)
    assert load_reading() == CHOSEN
    save_reading(TypeSettings())
    assert not [key for key in settings().allKeys() if key.startswith("reading/")]


@pytest.mark.parametrize(
    ("key", "value", "taken"),
    [
        ("size", "nonsense", TypeSettings().size),
        ("size", "4000", 40.0),
        ("leading", "-3", 1.2),
        ("measure", "2", 30),
        ("measure", "7.5", TypeSettings().measure),
        ("justified", "perhaps", False),
    ],
)
def test_a_damaged_file_of_settings_harms_nothing(key: str, value: str, taken: object):
    kept = settings()
    kept.setValue(f"reading/{key}", value)
    kept.sync()
    assert getattr(load_reading(), key) == taken


def test_nan_is_no_size():
    kept = settings()
    kept.setValue("reading/size", "nan")
    kept.sync()
    assert load_reading().size == TypeSettings().size
