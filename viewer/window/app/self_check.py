"""The program looks whether it is all there: window, drop, every format, comparison, libraries, files, no network.

Packages are started with `--self-check OUT.json FILE…` before they are shipped, and after they are installed.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEventLoop,
    QLibraryInfo,
    QMimeData,
    QPoint,
    QPointF,
    QSettings,
    Qt,
    QTimer,
    QUrl,
    QVersionNumber,
    qVersion,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.display import has_display
from viewer.model import Coverage, Pair
from viewer.model.options import Options
from viewer.reading.files import find_articles
from viewer.reading.formats import FORMATS, SUFFIXES
from viewer.resources import resource
from viewer.window.app.application import build_window
from viewer.window.app.installation_check import (
    check_files,
    check_guide,
    check_libraries,
    check_translations,
    check_weights,
    fail,
)
from viewer.window.app.qt_application import make_application
from viewer.window.kit.theme import OWN_THEMES, own_theme
from viewer.worker.process import WorkerProcess, own_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.window.frame.main_window import MainWindow

PATIENCE_MS = 60_000
"""How long the window may take to show the dropped articles compared."""
NETWORK = frozenset(("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "urllib.Request"))
"""What Python tells its audit hooks of before anything goes out, or another computer is asked for."""


def drag_enter(place: QPoint, data: QMimeData) -> QDragEnterEvent:
    """A drag as the window system tells of it; Qt 6.12 wants its place in floats, earlier versions refuse them."""
    newer = QLibraryInfo.version() >= QVersionNumber(6, 12)
    at: QPoint = QPointF(place) if newer else place  # type: ignore[assignment]
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDragEnterEvent(at, action, data, button, key)


class SelfCheck:
    """Checks one after the other; each is carried out whatever came of those before."""

    def __init__(self, files: Sequence[Path], folder: Path) -> None:
        self.files = files
        self.folder = folder
        self.results: dict[str, str] = {}
        self.seconds: dict[str, float] = {}
        self.dialled: list[str] = []
        self.problems: list[str] = []
        self.window: MainWindow | None = None
        self.picture = QImage()
        self.digest = ""

    def run(self) -> None:
        """Carry out all checks."""
        sys.addaudithook(self._listen)
        for name, check in (
            ("files", check_files),
            ("window", self.check_window),
            ("drop", self.check_drop),
            ("formats", self.check_formats),
            ("comparison", self.check_comparison),
            ("picture", self.check_picture),
            ("themes", self.check_themes),
            ("libraries", check_libraries),
            ("weights", check_weights),
            ("translations", check_translations),
            ("guide", check_guide),
            ("worker", self.check_worker),
            ("worker process", self.check_worker_process),
            ("door", self.check_door),
            ("network", self.check_network),
        ):
            self._carry_out(name, check)

    def _carry_out(self, name: str, check: Callable[[], str]) -> None:
        began = time.perf_counter()
        try:
            self.results[name] = check()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what the check found
            self.results[name] = f"FAILED: {type(error).__name__}: {error}"
        self.seconds[name] = round(time.perf_counter() - began, 3)

    def _listen(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in NETWORK and not _stays_here(arguments):
            self.dialled.append(f"{event} {arguments[1:]!r}")

    def check_window(self) -> str:
        """The window opens and is drawn."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            fail("there is no application")
        self.window = build_window(application, self.folder)
        self.window.session.crashed.connect(lambda error: self.problems.append(f"{type(error).__name__}: {error}"))
        self.window.session.problem_found.connect(lambda found: self.problems.append(f"{found.name}: {found.reason}"))
        self.window.show()
        self.window.autosave.open(restore=False)
        application.processEvents()
        return QGuiApplication.platformName()

    def check_drop(self) -> str:
        """The files, dropped as a file manager drops them, become articles, each compared with each."""
        window = self._window()
        wanted = len([path for given in self.files for path in find_articles(given)])
        self._drop()
        loop = QEventLoop()

        def leave(_: object) -> None:
            opened = window.session.collection.articles
            covered = window.session.coverage
            known = covered is not None and len(covered.collection.articles) == len(opened)
            if len({article.path for article in opened}) + len(self.problems) >= wanted and (known or len(opened) < 2):
                loop.quit()

        for signal in (window.session.coverage_ready, window.session.collection_changed, window.session.problem_found):
            signal.connect(leave)
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        loop.exec()
        opened = len({article.path for article in window.session.collection.articles})
        if self.problems or opened != wanted:
            fail(f"{opened} of {wanted} files were opened; " + "; ".join(self.problems))
        return f"{opened} files"

    def _drop(self) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path.absolute())) for path in self.files])
        action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self._window(), drag_enter(QPoint(9, 9), data))
        QApplication.sendEvent(self._window(), QDropEvent(QPointF(9, 9), action, data, button, key))

    def check_formats(self) -> str:
        """Among what was opened is a file of every format that the program reads."""
        articles = self._window().session.collection.articles
        suffixes = {article.path.suffix.lower() for article in articles if article.path and article.paragraphs}
        missing = [known.name for known in FORMATS if suffixes.isdisjoint(known.suffixes)]
        if missing:
            fail("no file was read of: " + ", ".join(missing))
        return ", ".join(known.name for known in FORMATS)

    def check_comparison(self) -> str:
        """A pair is shown, with matches, and every pair is covered."""
        session, shown = self._window().session, self._window().pair_view.shown
        if shown is None or session.coverage is None:
            fail("no pair is shown")
        self.digest = _digest_of(session.coverage)
        count = len(shown.comparison.matches)
        if not count:
            fail("no sentence was matched")
        return f"{count} matches, {len(shown.differences)} differences"

    def check_picture(self) -> str:
        """The window draws more than an empty surface."""
        picture = self.picture = self._window().grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 3)}
        if len(colours) < 12:
            fail(f"the window shows only {len(colours)} colours")
        return f"{picture.width()} x {picture.height()}, {len(colours)} colours"

    def check_themes(self) -> str:
        """The window takes on each of the program's themes."""
        for name in OWN_THEMES:
            self._window().show_theme(own_theme(name))
        return ", ".join(OWN_THEMES)

    def check_worker(self) -> str:
        """The program can start itself as another process and be answered through a pipe."""
        paths = [article.path for article in self._window().session.collection.articles[:2] if article.path]
        command = [*own_command(), "compare", *map(str, paths), "--format", "json"]
        no_console = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        answer = subprocess.run(  # noqa: S603 - this very program
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False, creationflags=no_console
        )
        if answer.returncode not in (0, 1):
            fail(f"it ended with {answer.returncode}: {answer.stderr.decode(errors='replace')[-500:]}")
        return str(json.loads(answer.stdout)["format"])

    def check_worker_process(self) -> str:
        """A process sent ahead answers."""
        articles = Pair(*self._window().session.collection.articles[:2])
        worker = WorkerProcess.send([article.path for article in articles if article.path])
        compared = worker.compare(articles, Options()) if worker else None
        if worker:
            worker.dismiss()
        if not compared:
            fail("it did not")
        return f"{len(compared.matches)} matches"

    def check_door(self) -> str:
        """A second start can hand its files over to this window."""
        from viewer.window.app.instance_server import Instance

        window = self._window()
        instance = Instance(window.take, window.session.open_sample, window)
        listens = instance.listen(self.folder)
        instance.close()
        if not listens:
            fail("the window cannot listen")
        return "open"

    def check_network(self) -> str:
        """Nobody has tried to reach another computer."""
        if self.dialled:
            fail("; ".join(self.dialled))
        return "not used"

    def _window(self) -> MainWindow:
        if self.window is None:
            fail("there is no window")
        return self.window

    @property
    def passed(self) -> bool:
        """Whether nothing failed."""
        return not any(result.startswith("FAILED") for result in self.results.values())


def check_self(out: Path, files: Sequence[Path]) -> int:
    """Check the program and write what was found to `out` as JSON, and the window's picture beside it; 0 or 1.

    Without files the sample story is opened. The user's own library and settings are neither read nor changed.
    """
    began = time.perf_counter()
    out, files = out.absolute(), [path.absolute() for path in files] or [resource("samples")]
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="diptych-check-", ignore_cleanup_errors=True) as folder:
        os.environ["DIPTYCH_HOME"] = folder
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        check = SelfCheck(files, Path(folder))
        check.run()
        if check.window is not None:
            check.window.session.close()
            check.window.autosave.close()
            check.window.close()
    check.seconds["all"] = round(time.perf_counter() - began, 3)
    check.picture.save(str(out.with_suffix(".png")))
    out.write_text(json.dumps(_document(application, check), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0 if check.passed else 1


def _stays_here(arguments: tuple[Any, ...]) -> bool:
    """Whether it is a name on this computer."""
    return len(arguments) > 1 and isinstance(arguments[1], str | bytes)


def _digest_of(coverage: Coverage) -> str:
    """The same for the same answers about the same articles, wherever they lie and whatever the system."""
    from viewer.report.diptych_json import coverage_document

    document = coverage_document(coverage)
    for article, described in zip(coverage.collection.articles, document["articles"], strict=True):
        described["path"] = article.path.name if article.path else ""
    return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def _document(application: QApplication, check: SelfCheck) -> dict[str, Any]:
    return {
        "ok": check.passed,
        "version": __version__,
        "frozen": bool(getattr(sys, "frozen", False)),
        "program": sys.executable,
        "python": ".".join(map(str, sys.version_info[:3])),
        "qt": qVersion(),
        "platform": application.platformName(),
        "style": application.style().objectName(),
        "suffixes": sorted(SUFFIXES),
        "digest": check.digest,
        "checks": check.results,
        "seconds": check.seconds,
    }
