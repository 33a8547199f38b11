"""What was chosen once and for all, read from and written to the settings."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from viewer.model.options import Options, Strictness
from viewer.window.preferences.settings import settings

THEME = "theme"
"""The name of a theme; empty for the system's light or dark."""
LANGUAGE = "language"
"""The code of a language of the window; empty for the system's."""
RESTORE = "restore"
"""Whether the articles of the last time are opened again."""
LEGEND_SHOWN = "legend_shown"
"""Whether the legend has been shown unasked, at the first start."""
SOURCED = "sourced"
"""Whether what is copied says its outlet, date and paragraph."""
OPEN_FOLDER = "open_folder"
"""Where files were opened, or a set saved, last."""
EXPORT_FOLDER = "export_folder"
"""Where the last report was written."""
LAST_EXPORT = "last_export"
"""In which format, and with which marks, the last report was written, as text; empty before the first."""
_DEFAULTS: dict[str, str | bool] = {
    THEME: "", LANGUAGE: "", RESTORE: True, LEGEND_SHOWN: False, SOURCED: False, OPEN_FOLDER: "", EXPORT_FOLDER: "",
    LAST_EXPORT: "",
}  # fmt: skip


def load_choice(name: str) -> str | bool:
    """A choice, or its default."""
    default = _DEFAULTS[name]
    value = str(settings().value(f"choices/{name}", default))
    return value.lower() == "true" if isinstance(default, bool) else value


def save_choice(name: str, value: str | bool) -> None:
    """Keep a choice; defaults are not written, so that a later version may change them."""
    _save(f"choices/{name}", value, _DEFAULTS[name])


def load_options() -> Options:
    """How articles are compared; missing or invalid values fall back to the defaults."""
    kept, default = settings(), Options()
    read: dict[str, Any] = {}
    for name in (field.name for field in fields(Options)):
        value = getattr(default, name)
        text = kept.value(f"comparing/{name}", None)
        if text is None:
            continue
        if isinstance(value, bool):
            read[name] = str(text).lower() == "true"
        elif isinstance(value, Strictness):
            read[name] = Strictness(str(text)) if str(text) in list(Strictness) else value
        else:
            read[name] = str(text)
    return replace(default, **read)


def save_options(options: Options) -> None:
    """Keep how articles are compared."""
    default = Options()
    for name in (field.name for field in fields(Options)):
        _save(f"comparing/{name}", getattr(options, name), getattr(default, name))


def _save(key: str, value: object, default: object) -> None:
    kept = settings()
    if value == default or value is None:
        kept.remove(key)
    else:
        kept.setValue(key, str(value) if not isinstance(value, bool) else value)
    kept.sync()
