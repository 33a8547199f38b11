"""The window with all that it needs, and what becomes of errors that nobody foresaw.

What few starts need is made when it is asked for: docks, find bar, guide, the page without a pair. And PySide makes
all the names of a class when it first meets one, which for some is a hundredth of the start and more:
`tests/test_layers.py` names those that must not be met before the first paint; `qt_application.py`
and `ArticleDelegate` show how they are gone round.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon

from viewer.resources import resource
from viewer.window.app.qt_application import QtApplication
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.debounce import debounce_timer
from viewer.window.preferences.languages import install_translators
from viewer.window.preferences.preferences import Preferences
from viewer.window.session.autosave import Autosave, remember
from viewer.window.session.engine import Engine
from viewer.window.session.session import Session
from viewer.window.session.tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QApplication, QWidget

    from viewer.worker.process import WorkerProcess

REST_MS = 500
"""How long the worker process waits for more to do at the start."""

log = logging.getLogger(__name__)


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
    session.setParent(window)  # their timers end with the window, to whose parts they are connected
    autosave.setParent(window)
    if isinstance(application, QtApplication):
        application.files_handed_over.connect(window.take)
    if worker is None or not worker.running:  # else what it was sent ahead for comes soon
        window.pages.invite()
    session.crashed.connect(lambda error: report_problem(window, error))
    _install_hook(window)
    return window


def _let_go_when_idle(session: Session) -> None:
    """The worker process does no more than read pages once nothing has been asked of it for a while."""
    rest = debounce_timer(session, session.engine.rest, REST_MS)
    session.busy_changed.connect(lambda busy: rest.stop() if busy else rest.start())
    rest.start()


def report_problem(window: QWidget, error: BaseException) -> None:
    """Log an error nobody foresaw, and say so in a dialog; of the same error in several files in one."""
    from viewer.faults import fault_report
    from viewer.window.app.crash_dialog import ProblemDialog, report_of

    log.error("unexpected error\n%s", fault_report(error))
    if report_of(error) not in {dialog.report for dialog in window.findChildren(ProblemDialog) if dialog.isVisible()}:
        ProblemDialog(error, window).open()


def _install_hook(window: QWidget) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        QTimer.singleShot(0, window, lambda: report_problem(window, error))

    sys.excepthook = hook
