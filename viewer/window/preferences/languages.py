"""The languages of the window: which there are, and how one is put on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from viewer.resources import resource
from viewer.window.preferences.choices import LANGUAGE, load_choice

_worn: list[QTranslator] = []
"""The translators that are installed. To look for them among the application's children would be slow: PySide loads all
the names of whatever is there, as those of the style."""


def language_names() -> dict[str, str]:
    """Codes of the languages there are, with their own names; the empty one is the system's, with an empty name."""
    names = {"": "", "en": "English"}
    folder = resource("translations")
    for path in sorted(folder.glob("diptych_*.qm")) if folder.is_dir() else ():
        code = path.stem.removeprefix("diptych_")
        names.setdefault(code, QLocale(code).nativeLanguageName() or code)
    return names


def install_translators(application: QCoreApplication) -> str:
    """Let the window speak the language chosen, or the system's where there is a translation; returns its code."""
    system = QLocale.system()
    code = str(load_choice(LANGUAGE)) or system.name().partition("_")[0]
    return _install(application, code if code in language_names() else "en", system)


def install_english(application: QCoreApplication) -> None:
    """Let pages that are painted on the command line speak as it does."""
    _install(application, "en", QLocale("en"))


def _install(application: QCoreApplication, code: str, system: QLocale) -> str:
    own = QLocale(code)
    locale = _with_our_digits(system if system.language() == own.language() else own)
    QLocale.setDefault(locale)
    if isinstance(application, QGuiApplication):
        application.setLayoutDirection(locale.textDirection())
    while _worn:
        old = _worn.pop()
        application.removeTranslator(old)
        old.deleteLater()
    ours = str(resource("translations"))
    # English says how a plural ends; what another language leaves out is said in it.
    for folder, name in dict.fromkeys(
        ((ours, "diptych_en"), (_qt_folder(), f"qtbase_{code}"), (ours, f"diptych_{code}"))
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            _worn.append(translator)
    return code


def _with_our_digits(locale: QLocale) -> QLocale:
    """The locale, or the standard form of its language: paragraph numbers and percentages are in 0 to 9 everywhere."""
    return locale if locale.zeroDigit() == "0" else QLocale(locale.language(), QLocale.Country.World)


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
