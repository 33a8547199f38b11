"""Where choices are kept between two runs."""

from PySide6.QtCore import QSettings


def settings() -> QSettings:
    """Where choices are kept: a text file of this user on every system."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Diptych", "Diptych")
