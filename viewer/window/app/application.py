"""The running program: application, theme, exception hook, first window.

What few starts need is made when it is asked for: docks, find bar, guide, the page without a pair. And PySide makes
all the names of a class when it first meets one, which for some is a hundredth of the start and more:
`tests/test_layers.py` names those that must not be met before the first paint; `qt_application.py`,
`text_painting.fill` and `ArticleDelegate` show how they are gone round.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon

from viewer import IDENTIFIER, __version__
from viewer.resources import resource
from viewer.single_instance import data_folder, release
from viewer.window.app.qt_application import QtApplication, make_application
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.debounce import debounce_timer
from viewer.window.preferences.choices import RESTORE, load_choice
from viewer.window.preferences.languages import install_translators
from viewer.window.preferences.preferences import Preferences
from viewer.window.session.autosave import Autosave, remember
from viewer.window.session.engine import Engine
from viewer.window.session.session import Session
from viewer.window.session.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from viewer.worker.process import WorkerProcess

PICTURE = "DIPTYCH_PICTURE"
"""An environment variable: save a picture of the first pair under this name and leave, keeping nothing."""

REST_MS = 500
"""How long the process sent ahead waits for more to do."""

log = logging.getLogger(__name__)


def run(paths: Sequence[Path], *, sample: bool = False, worker: WorkerProcess | None = None) -> int:
    """Open the window with these articles, absolute paths; returns the exit code when it is closed."""
    _name_for_task_bar()
    application = make_application()
    application.setApplicationName("Diptych")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("diptych")
    picture = os.environ.get(PICTURE)
    folder = None if picture else data_folder()
    window = build_window(application, folder, worker)
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


def _settle_in(window: MainWindow, application: QApplication, folder: Path) -> None:
    """What can wait until the window is there: the door for a second start, the look at the files."""
    from viewer.window.app.instance_server import Instance
    from viewer.window.session.file_watcher import Watcher

    instance, session = Instance(window), window.session
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


def build_window(
    application: QApplication, folder: Path | None = None, worker: WorkerProcess | None = None
) -> MainWindow:
    """The window with its session; what is open is kept in `folder`, if there is one; `worker` helps at the start."""
    if sys.platform != "darwin":  # there the bundle has it
        application.setWindowIcon(QIcon(str(resource("icons/diptych.svg"))))
    install_translators(application)
    preferences = Preferences(application)
    session = Session(Tasks(), Engine(worker))
    if worker:
        _let_go_when_idle(session)
    session.options = preferences.options
    autosave = Autosave(folder)
    remember(session, autosave)
    window = MainWindow(session, preferences, autosave)
    autosave.setParent(window)
    if isinstance(application, QtApplication):
        application.files_handed_over.connect(window.take)
    if worker:
        window.pages.wait(window, window.differences, window.reading_pane)
    else:
        window.pages.invite()
    session.crashed.connect(lambda error: report_problem(window, error))
    _install_hook(window)
    return window


def _let_go_when_idle(session: Session) -> None:
    """The process sent ahead goes when nothing has been asked of it for a while."""
    rest = debounce_timer(session, session.engine.dismiss, REST_MS)
    session.busy_changed.connect(lambda busy: rest.stop() if busy else rest.start())
    rest.start()


def report_problem(window: MainWindow, error: BaseException) -> None:
    """Log an error nobody foresaw, and say so in a dialog."""
    from viewer.window.app.crash_dialog import ProblemDialog

    log.error("unexpected error", exc_info=error)
    ProblemDialog(error, window).open()


def _install_hook(window: MainWindow) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        QTimer.singleShot(0, window, lambda: report_problem(window, error))

    sys.excepthook = hook
