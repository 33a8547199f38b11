"""The running program: application, theme, exception hook, first window."""

from __future__ import annotations

import gc
import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from viewer import IDENTIFIER, __version__
from viewer.resources import resource
from viewer.window.file_open import HandedFiles
from viewer.window.main_window import MainWindow
from viewer.window.session import Session
from viewer.window.tasks import Tasks
from viewer.window.theme import own_theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from viewer.window.theme import Theme

log = logging.getLogger(__name__)

NO_DISPLAY = """\
diptych: there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
On the command line: diptych compare LEFT RIGHT   and   diptych cover FILE FILE …"""


def run(paths: Sequence[Path], *, sample: bool = False) -> int:
    """Open the window with these articles; returns the exit code when it is closed."""
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201
        return 2
    _name_for_task_bar()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Diptych")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("diptych")
    window = build_window(application)
    window.show()
    if paths:
        window.session.open_paths([path.absolute() for path in paths])
    if sample:
        window.session.open_sample()
    picture = os.environ.get("DIPTYCH_PICTURE")
    if picture:
        _leave_when_painted(window, picture)
    gc.freeze()  # what the window is made of stays
    gc.enable()
    code = application.exec()
    window.session.close()
    gc.freeze()  # and what is left goes with the process, without a search for cycles
    return code


def _name_for_task_bar() -> None:
    """Windows joins windows and Start menu entries that carry one name."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(IDENTIFIER)


def _leave_when_painted(window: MainWindow, picture: str) -> None:
    """Save a picture of the first pair, settled, and leave: how tests and benchmarks see that the program works."""

    def leave() -> None:
        window.grab().save(picture)
        window.close()

    window.session.comparison_ready.connect(lambda shown: shown and QTimer.singleShot(0, window, leave))


def has_display() -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere when a display server is named."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def build_window(application: QApplication) -> MainWindow:
    """The window with its session, in the system's colours, which it follows."""
    application.setStyle("Fusion")
    if sys.platform != "darwin":  # there the bundle has it
        application.setWindowIcon(QIcon(str(resource("icons/diptych.svg"))))
    theme = system_theme(application)
    application.setPalette(theme.palette())
    session = Session(Tasks())
    window = MainWindow(session, theme)
    if sys.platform == "darwin":
        HandedFiles(session, application)
    session.crashed.connect(lambda error: report_problem(window, error))
    colours = Colours(application, window)
    window.theme_asked.connect(colours.choose)
    application.styleHints().colorSchemeChanged.connect(lambda _: colours.follow())
    _install_hook(window)
    return window


def system_theme(application: QApplication) -> Theme:
    """Light or dark, as the system is."""
    dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return own_theme("dark" if dark else "light")


class Colours:
    """Which theme the window wears: the system's light or dark, or one that was chosen."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._application = application
        self._window = window
        self._chosen = ""

    def choose(self, name: str) -> None:
        """Wear one of the program's themes, or with an empty name follow the system."""
        self._chosen = name
        self.follow()

    def follow(self) -> None:
        """Wear what was chosen, else what the system has now."""
        theme = own_theme(self._chosen) if self._chosen else system_theme(self._application)
        show_theme(self._application, self._window, theme)


def show_theme(application: QApplication, window: MainWindow, theme: Theme) -> None:
    """Take on a theme."""
    application.setPalette(theme.palette())
    window.show_theme(theme)


def report_problem(window: MainWindow, error: BaseException) -> None:
    """Log an error nobody foresaw, and say so in a dialog."""
    from viewer.window.problem_dialog import ProblemDialog

    log.error("unexpected error", exc_info=error)
    ProblemDialog(error, window).open()


def _install_hook(window: MainWindow) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        QTimer.singleShot(0, window, lambda: report_problem(window, error))

    sys.excepthook = hook
