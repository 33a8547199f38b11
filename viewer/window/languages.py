"""The languages of the window: which there are, and how one is put on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from viewer.resources import resource
from viewer.window.preferences.choices import LANGUAGE, load_choice

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


def language_names() -> dict[str, str]:
    """Codes of the languages there are, with their own names; the empty one is the system's, with an empty name."""
    names = {"": "", "en": "English"}
    folder = resource("translations")
    for path in sorted(folder.glob("diptych_*.qm")) if folder.is_dir() else ():
        code = path.stem.removeprefix("diptych_")
        names[code] = QLocale(code).nativeLanguageName() or code
    return names


def put_on(application: QCoreApplication) -> str:
    """Let the window speak the language chosen, or the system's where there is a translation; returns its code."""
    code = str(load_choice(LANGUAGE)) or QLocale().name().partition("_")[0]
    if code not in language_names() or code == "en":
        return "en"
    QLocale.setDefault(QLocale(code))
    places = ((str(resource("translations")), "diptych"), (_qt_folder(), "qtbase"))
    for folder, name in places:
        translator = QTranslator(application)
        if translator.load(f"{name}_{code}", folder):
            application.installTranslator(translator)
    return code


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
