"""Where choices are kept between two runs, and the type that articles are set in.

They stand in a file of their own, because the window needs them before it is shown.
"""

from __future__ import annotations

import os
from dataclasses import fields, replace
from math import isfinite
from typing import Any

from PySide6.QtCore import QSettings

from viewer.single_instance import data_folder
from viewer.window.kit.paths import HOME
from viewer.window.kit.type_settings import TypeSettings

SIZES = (9.0, 40.0)
"""Least and greatest size of the text, in pixels."""
LEADINGS = (1.2, 2.4)
"""Least and greatest height of a line, as a multiple of the size."""
MEASURES = (30, 120)
"""Fewest and most characters in a line."""


def settings() -> QSettings:
    """Where choices are kept: a text file of this user on every system."""
    if os.environ.get(HOME):
        return QSettings(str(data_folder() / "settings.ini"), QSettings.Format.IniFormat)
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Diptych", "Diptych")


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
