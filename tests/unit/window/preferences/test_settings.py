"""The type that was chosen, as it is kept."""

import os
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from viewer.single_instance import data_folder
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.preferences.settings import load_reading, save_reading, settings, unusable_settings

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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_they_are_this_users_alone():
    save_reading(CHOSEN)
    path = Path(settings().fileName())
    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)
    path.chmod(0o644)
    save_reading(TypeSettings())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among files")
@pytest.mark.parametrize("name", ["settings.ini", "settings.ini.lock"])
@pytest.mark.parametrize("made", ["pipe", "folder", "device"])
def test_what_is_no_file_is_neither_read_nor_waited_for(name: str, made: str):
    path = data_folder() / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    if made == "pipe":
        os.mkfifo(path)
    elif made == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero")
    assert unusable_settings() == path
    save_reading(CHOSEN)
    assert load_reading() == CHOSEN, "for this run it is kept"
    save_reading(TypeSettings())
    assert not Path(settings().fileName()).is_relative_to(data_folder())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among files")
def test_those_of_the_user_are_looked_at_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("DIPTYCH_HOME")
    default = Path(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "a", "b").fileName()).parent.parent
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    try:
        assert unusable_settings() is None
        (tmp_path / "Diptych" / "Diptych.ini").mkdir(parents=True)
        assert unusable_settings() == tmp_path / "Diptych" / "Diptych.ini"
    finally:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(default))
