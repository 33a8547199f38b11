"""From the start of the window to its end."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from viewer import IDENTIFIER, __version__
from viewer.single_instance import data_folder, release
from viewer.window.app.application import build_window
from viewer.window.app.qt_application import make_application
from viewer.window.preferences.choices import LEGEND_SHOWN, RESTORE, load_choice, save_choice
from viewer.worker.process import WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from viewer.presenting.presentation import Presentation
    from viewer.window.frame.main_window import MainWindow

PICTURE = "DIPTYCH_PICTURE"
"""An environment variable: save a picture of the first pair under this name and leave, keeping nothing."""


def run(paths: Sequence[Path], *, sample: bool = False, worker: WorkerProcess | None = None) -> int:
    """Open the window with these articles, absolute paths; returns the exit code when it is closed."""
    _name_for_task_bar()
    application = make_application()
    application.setApplicationName("Diptych")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("diptych")
    picture = os.environ.get(PICTURE)
    folder = None if picture else data_folder()
    window = build_window(application, folder, worker or WorkerProcess.resting())
    window.show()
    restore = bool(load_choice(RESTORE)) and folder is not None
    window.autosave.open(restore=restore)
    window.session.open_paths(paths, show=True)
    if sample:
        window.session.open_sample()
    window.pages.invite()
    if picture:
        _leave_when_painted(window, picture)
    elif folder is not None:
        QTimer.singleShot(0, window, lambda: _settle_in(window, application, folder))
        introduce(window)
    gc.freeze()  # what the window is made of stays
    gc.enable()
    code = application.exec()
    window.session.close()
    window.autosave.close()
    if application.platformName() in ("offscreen", "minimal"):
        application.clipboard().clear()  # these platforms drop it after Python has ended, and end with a fault
    gc.freeze()  # and what is left goes with the process, without a search for cycles
    return code


def _name_for_task_bar() -> None:
    """Windows joins windows and Start menu entries that carry one name."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(IDENTIFIER)


def introduce(window: MainWindow) -> None:
    """Show the first marks with the first pair that this editor ever sees; never again in a later session."""
    if load_choice(LEGEND_SHOWN):
        return

    def arrive(shown: Presentation | None) -> None:
        if shown is not None:
            window.session.comparison_ready.disconnect(arrive)
            save_choice(LEGEND_SHOWN, value=True)
            QTimer.singleShot(0, window.first_marks.open)  # first the pair is painted

    window.session.comparison_ready.connect(arrive)


def _settle_in(window: MainWindow, application: QApplication, folder: Path) -> None:
    """What can wait until the window is there: the door for a second start, the look at the files."""
    from viewer.window.app.instance_server import Instance
    from viewer.window.session.file_watcher import Watcher

    session = window.session
    instance = Instance(window.take, session.open_sample, window)
    if not instance.listen(folder):
        release()
    watcher = Watcher(lambda: session.open_articles, session.mark, session.fail, window)
    watcher.start()
    application.applicationStateChanged.connect(lambda _: watcher.look())
    window.closed.connect(instance.close)
    window.closed.connect(watcher.close)


def _leave_when_painted(window: MainWindow, picture: str) -> None:
    """Save a picture of the first pair, settled, and leave: how tests and benchmarks see that the program works."""

    def leave() -> None:
        window.grab().save(picture)
        window.close()

    window.session.comparison_ready.connect(lambda shown: shown and QTimer.singleShot(0, window, leave))
