"""What all tests share: no screen, no log line that nobody expects, no network."""

from __future__ import annotations

import gc
import logging
import os
import socket
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

os.environ["QT_QPA_PLATFORM"] = os.environ.get("DIPTYCH_TEST_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")

settings.register_profile("diptych", deadline=None)  # a loaded computer is no fault of the code
settings.load_profile("diptych")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
OWN = tuple(os.path.realpath(own) for own in (ROOT, SHARED, tempfile.gettempdir(), sys.prefix, sys.base_prefix))
SYSTEM = ("/usr/", "/proc/", "/dev/", "/sys/", "/etc/", "/lib", "/nowhere/", "/System/", "/Library/", "C:\\Windows\\")
OUTSIDE: list[str] = []
"""What the present test has opened that nothing here should open."""

FROZEN = [0]
"""How many modules were there when what had been made was frozen."""


def _watch(event: str, values: Any) -> None:
    """An audit hook; there is no way to take one away."""
    if event == "socket.__new__" and values[1] in (socket.AF_INET, socket.AF_INET6):
        OUTSIDE.append(f"a socket: {values}")
    elif event == "open" and isinstance(values[0], str | bytes):
        path = os.path.realpath(os.fsdecode(values[0]))
        if not path.startswith((*OWN, *SYSTEM)):
            OUTSIDE.append(path)


sys.addaudithook(_watch)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-cases", action="store_true", help="write the golden cases' expected.txt anew")


def pytest_runtest_logstart() -> None:
    """What was imported and collected stays: no search for garbage goes through it again."""
    if len(sys.modules) > FROZEN[-1] + 100:
        FROZEN.append(len(sys.modules))
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def _quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test, unless it takes the records away as expected."""
    yield
    unexpected = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not unexpected, [record.getMessage() for record in unexpected]


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program keeps is kept for one test, never among what is the user's own."""
    monkeypatch.setenv("DIPTYCH_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _nothing_outside() -> Iterator[None]:
    """No socket of the internet is made, and no file opened that is not of the project, of a test or of the system."""
    del OUTSIDE[:]
    yield
    assert not OUTSIDE, OUTSIDE


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The window speaks English, whatever the test before it spoke."""
    from PySide6.QtCore import QLocale

    from viewer.window.preferences.choices import LANGUAGE, save_choice
    from viewer.window.preferences.languages import install_translators

    install_translators(qapp)
    yield
    if QLocale().language() is not QLocale.Language.English:
        save_choice(LANGUAGE, "en")
        install_translators(qapp)


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard() -> Iterator[None]:
    """The screenless platform drops the clipboard after Python has ended, and ends with a fault."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtWidgets import QApplication

        if QApplication.instance() is not None:
            QApplication.clipboard().clear()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """What pytest-qt makes the application of."""
    from viewer.window.app.qt_application import QtApplication

    return QtApplication


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Its arguments, as the program gives them."""
    from viewer.window.app.qt_application import STYLE

    return ["diptych", *STYLE]


@pytest.fixture(scope="session")
def real_articles() -> list[Path]:
    """The five real articles, where they are at hand."""
    paths = sorted((SHARED / "articles").glob("*.txt"))
    if not paths:
        pytest.skip("../shared/articles is not here")
    return paths
