"""Programs that are started one after the other, or together, become one window."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT
from tests.support.doors import send_to_running
from viewer.library.store import Library
from viewer.resources import resource
from viewer.single_instance import data_folder, door

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests ask at a socket, Windows has a pipe")


def start(*arguments: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("DIPTYCH_PICTURE", None)
    return subprocess.Popen([sys.executable, "-m", "viewer", *arguments], cwd=ROOT, env=environment)


def kept_names(folder: Path) -> set[str]:
    """What is on the desk of another process, told by a copy of its library; nothing while that is being written."""
    copy = folder / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for file in data_folder().glob("library.sqlite*"):
        with contextlib.suppress(FileNotFoundError):  # a journal comes and goes
            shutil.copy(file, copy)
    library = Library.open(copy)
    try:
        return set() if library.trouble else {entry.source.name for entry in library.desk().entries}
    finally:
        library.close()


def test_the_program_itself_killed_and_started_again(qtbot: QtBot, tmp_path: Path):
    """Two processes and the door between them; what the killed one had open is told by the library."""
    first = start(str(resource("samples/1-halden-courier.txt")))
    try:
        qtbot.waitUntil(lambda: send_to_running([resource("samples/5-northern-gazette.txt")]), timeout=30_000)
        second = start(str(resource("samples/3-the-brief-ledger.md")))
        assert second.wait(timeout=30) == 0

        wanted = {"1-halden-courier.txt", "5-northern-gazette.txt", "3-the-brief-ledger.md"}
        qtbot.waitUntil(lambda: kept_names(tmp_path) == wanted, timeout=30_000)
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait(timeout=30)
    library = Library.open(data_folder())
    assert library.trouble is None
    assert {entry.source.name for entry in library.desk().entries} == wanted
    library.close()


def test_an_interrupt_in_the_terminal_ends_the_window(qtbot: QtBot):
    process = start(str(resource("samples/1-halden-courier.txt")))
    try:
        qtbot.waitUntil(lambda: send_to_running([]), timeout=30_000)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == -signal.SIGINT
    finally:
        process.kill()


def test_several_started_in_one_moment_become_one_window(qtbot: QtBot, tmp_path: Path):
    """As a file manager does with several files that were chosen: one start each."""
    names = {"1-halden-courier.txt", "2-meridian-monitor.txt", "3-the-brief-ledger.md", "5-northern-gazette.txt"}
    started = [start(str(resource(f"samples/{name}"))) for name in sorted(names)]
    try:
        qtbot.waitUntil(lambda: sum(process.poll() is None for process in started) == 1, timeout=60_000)
        assert sorted(str(process.poll()) for process in started) == ["0", "0", "0", "None"]
        qtbot.waitUntil(lambda: kept_names(tmp_path) == names, timeout=30_000)
    finally:
        for process in started:
            process.kill()
            process.wait(timeout=30)


def test_a_window_that_stands_still_is_told_and_keeps_its_door(qtbot: QtBot, tmp_path: Path):
    first = start(str(resource("samples/1-halden-courier.txt")))
    try:
        qtbot.waitUntil(lambda: send_to_running([]), timeout=30_000)
        place = Path(door(data_folder()))
        there = place.stat().st_ino
        first.send_signal(signal.SIGSTOP)
        code = "import sys; from viewer import cli, single_instance; single_instance.WAIT_SECONDS = 0.5\n"
        code += "cli.has_display = lambda: False; sys.exit(cli.main(sys.argv[1:]))"
        second = [sys.executable, "-c", code, str(resource("samples/5-northern-gazette.txt"))]
        told = subprocess.run(second, cwd=ROOT, check=False, capture_output=True, text=True, timeout=30)
        assert (told.returncode, told.stderr) == (2, "diptych: the window that is open does not answer\n")
        assert place.stat().st_ino == there
        first.send_signal(signal.SIGCONT)
        wanted = {"1-halden-courier.txt", "5-northern-gazette.txt"}
        qtbot.waitUntil(lambda: kept_names(tmp_path) == wanted, timeout=30_000)
    finally:
        first.kill()
        first.wait(timeout=30)
