"""Where choices are kept between two runs, and the type that articles are set in.

They stand in a file of their own, because the window needs them before it is shown.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import fields, replace
from functools import cache
from math import isfinite
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QSettings

from viewer.single_instance import data_folder
from viewer.window.kit.paths import HOME
from viewer.window.kit.type_settings import TypeSettings

NAME = "settings.ini"
SIZES = (9.0, 40.0)
"""Least and greatest size of the text, in pixels."""
LEADINGS = (1.2, 2.4)
"""Least and greatest height of a line, as a multiple of the size."""
MEASURES = (30, 120)
"""Fewest and most characters in a line."""


def settings() -> QSettings:
    """Where choices are kept: a text file of this user alone on every system; for this run where that cannot be."""
    if unusable_settings():
        return QSettings(str(Path(_folder_of_this_run().name) / NAME), QSettings.Format.IniFormat)
    if not os.environ.get(HOME):
        return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Diptych", "Diptych")
    path = data_folder() / NAME
    with suppress(OSError):  # where it cannot be made, nothing is kept
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
        if path.stat().st_mode & 0o077:  # an older version made it
            path.chmod(0o600)
    return QSettings(str(path), QSettings.Format.IniFormat)


def unusable_settings() -> Path | None:
    """The settings or their lock, where something stands there that is no file: Qt would wait for it for ever."""
    if os.environ.get(HOME):
        path = data_folder() / NAME
    else:
        beside = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Diptych", "beside")
        path = Path(beside.fileName()).with_name("Diptych.ini")
    both = path, path.with_name(f"{path.name}.lock")
    return next((each for each in both if os.path.exists(each) and not os.path.isfile(each)), None)  # noqa: PTH110, PTH113 - they never raise


@cache
def _folder_of_this_run() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="diptych-")


def load_reading() -> TypeSettings:
    """The type last chosen; missing or invalid values fall back to the defaults."""
    kept, default = settings(), TypeSettings()
    read: dict[str, Any] = {}
    for name in (field.name for field in fields(TypeSettings)):
        value = getattr(default, name)
        try:
            read[name] = _parsed(str(kept.value(f"reading/{name}", value)), value)
        except ValueError:
            read[name] = value
    return _limited(TypeSettings(**read))


def _parsed(text: str, like: Any) -> Any:
    if isinstance(like, bool):
        return text.lower() == "true"
    if isinstance(like, float) and not isfinite(float(text)):
        raise ValueError(text)
    return type(like)(text)


def _limited(reading: TypeSettings) -> TypeSettings:
    return replace(
        reading,
        size=min(max(reading.size, SIZES[0]), SIZES[1]),
        leading=min(max(reading.leading, LEADINGS[0]), LEADINGS[1]),
        measure=min(max(reading.measure, MEASURES[0]), MEASURES[1]),
    )


def save_reading(reading: TypeSettings) -> None:
    """Keep a choice of type; defaults are not written, so that a later version may change them."""
    kept, default = settings(), TypeSettings()
    for name in (field.name for field in fields(TypeSettings)):
        value = getattr(reading, name)
        if value == getattr(default, name):
            kept.remove(f"reading/{name}")
        else:
            kept.setValue(f"reading/{name}", value)
    kept.sync()
