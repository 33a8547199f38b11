"""A second start reaches the window that is open."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from viewer import single_instance
from viewer.library.store import Library
from viewer.resources import resource
from viewer.single_instance import data_folder, door, hand_over
from viewer.window.app.instance_server import LONGEST, Instance
from viewer.window.frame.main_window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests ask at a socket, Windows has a pipe")
ROOT = Path(__file__).resolve().parents[2]


def send_to_running(paths: Sequence[Path], *, sample: bool = False) -> bool:
    """Whether a window answers."""
    return single_instance.send_to_running(data_folder(), paths, sample=sample)


@pytest.fixture
def instance(window: MainWindow):
    made = Instance(window.take, window.session.open_sample, window)
    assert made.listen(data_folder())
    yield made
    made.close()


def ask(*paths: Path, sample: bool = False) -> list[bool]:
    """Knock from another thread: the window's is to answer."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(send_to_running(paths, sample=sample)))
    thread.start()
    while thread.is_alive():
        QCoreApplication.processEvents()
    return answers


@pytest.mark.usefixtures("instance")
def test_files_of_a_second_start_are_opened_here(window: MainWindow, qtbot: QtBot):
    assert ask(resource("samples/1-halden-courier.txt"), resource("samples/5-northern-gazette.txt")) == [True]
    qtbot.waitUntil(lambda: window.pair_view.shown is not None, timeout=10_000)
    assert len(window.session.collection.articles) == 2
    assert ask(sample=True) == [True]
    qtbot.waitUntil(lambda: len(window.session.collection.articles) == 5, timeout=10_000)


def test_where_nobody_is_nobody_answers():
    assert not send_to_running([])


def test_what_a_killed_program_left_is_in_nobodys_way(window: MainWindow):
    place = door(data_folder())
    data_folder().mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(place)
    assert Path(place).exists()
    assert not send_to_running([])
    instance = Instance(window.take, window.session.open_sample, window)
    assert instance.listen(data_folder())
    assert ask() == [True]
    instance.close()


@pytest.mark.usefixtures("instance")
@pytest.mark.parametrize("said", [b"\n", b"{}\n", b"[1]\n", b'{"open": [7, null], "sample": "x"}\n', b"\xff\xfe\n"])
def test_nonsense_at_the_door_opens_nothing(window: MainWindow, qtbot: QtBot, said: bytes):
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(door(data_folder()))
        caller.sendall(said)
        caller.settimeout(0.0)
        answers: list[bytes] = []

        def answered() -> bool:
            try:
                answers.append(caller.recv(10))
            except BlockingIOError:
                return False
            return True

        qtbot.waitUntil(answered, timeout=5000)
    assert answers == [b"ok\n"]
    assert not window.session.collection.articles


@pytest.mark.usefixtures("instance")
def test_an_endless_request_is_cut_off():
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(door(data_folder()))
        caller.settimeout(0.0)
        sent = 0
        cut = False
        while not cut and sent < 4 * LONGEST:
            try:
                sent += caller.send(b"x" * 65_536)
            except BlockingIOError:
                QCoreApplication.processEvents()
            except (BrokenPipeError, ConnectionResetError):
                cut = True
        assert cut


@pytest.mark.usefixtures("instance")
def test_only_its_own_user_may_knock():
    assert Path(door(data_folder())).stat().st_mode & 0o77 == 0


@pytest.mark.usefixtures("instance")
def test_a_request_may_come_in_pieces(window: MainWindow, qtbot: QtBot):
    request = json.dumps({"open": [str(resource("samples/1-halden-courier.txt"))]}).encode() + b"\n"
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(door(data_folder()))
        for piece in (request[:7], request[7:-1]):
            caller.sendall(piece)
            for _ in range(20):
                QCoreApplication.processEvents()
            assert not window.session.collection.articles
        caller.sendall(request[-1:])
        qtbot.waitUntil(lambda: len(window.session.collection.articles) == 1, timeout=10_000)


@pytest.mark.usefixtures("instance")
def test_who_leaves_without_a_word_is_forgotten():
    for _ in range(3):
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(door(data_folder()))
            QCoreApplication.processEvents()
    assert ask() == [True]


def test_where_nobody_can_listen_that_is_told(window: MainWindow):
    place = Path(door(data_folder()))
    (place / "in the way").mkdir(parents=True)
    instance = Instance(window.take, window.session.open_sample, window)
    assert not instance.listen(data_folder())
    instance.close()


def test_nothing_is_left_at_a_closed_door(instance: Instance):
    place = Path(door(data_folder()))
    assert place.exists()
    instance.close()
    assert not place.exists()


def test_a_file_from_the_dock_is_opened(window: MainWindow, qtbot: QtBot):
    application = QCoreApplication.instance()
    assert application is not None
    QCoreApplication.sendEvent(application, QFileOpenEvent(str(resource("samples/1-halden-courier.txt"))))
    qtbot.waitUntil(lambda: len(window.session.collection.articles) == 1, timeout=10_000)


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


@pytest.fixture
def another(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Another process has the data folder."""
    import fcntl

    monkeypatch.setattr("viewer.single_instance._held", [])
    data_folder().mkdir(parents=True, exist_ok=True)
    with (data_folder() / f"window-{os.uname().nodename}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.mark.usefixtures("another")
def test_a_window_that_hangs_does_not_keep_another_from_opening(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.single_instance.ANSWER_SECONDS", 0.05)
    monkeypatch.setattr("viewer.single_instance.time.sleep", lambda _: pytest.fail("it asked again"))
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(door(data_folder()))
        deaf.listen(1)
        assert not hand_over([])


def test_a_pipe_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """As on Windows, with a named pipe of this system."""
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr("viewer.single_instance.ANSWER_SECONDS", 0.05)
    with pytest.raises(TimeoutError):
        single_instance._ask_pipe(str(tmp_path / "pipe"), b"")  # nothing is written, so nothing can be read
    monkeypatch.setattr("viewer.single_instance.ANSWER_SECONDS", 30)
    assert single_instance._ask_pipe(str(tmp_path / "nowhere" / "pipe"), b"x") == b""
    (tmp_path / "answer").write_bytes(b"1234567ok\n")
    assert single_instance._ask_pipe(str(tmp_path / "answer"), b"request") == b"ok\n"


@pytest.mark.usefixtures("another")
def test_who_waits_for_a_window_that_never_comes_opens_one(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.single_instance.START_SECONDS", 0.1)
    assert not hand_over([])


def test_the_first_is_the_window_without_a_wait(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.single_instance._held", [])
    monkeypatch.setattr("viewer.single_instance.time.sleep", lambda _: pytest.fail("it waited"))
    assert not hand_over([])
    assert len(single_instance._held) == 1
    assert data_folder().stat().st_mode & 0o77 == 0  # what is read is nobody else's business
    single_instance.release()
    assert single_instance._held == []


@pytest.mark.usefixtures("instance")
def test_the_first_asks_too_for_a_window_may_be_without_the_lock(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.single_instance._held", [])
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(hand_over([])))
    thread.start()
    while thread.is_alive():
        QCoreApplication.processEvents()
    assert answers == [True]
    single_instance.release()


def test_who_calls_at_a_closing_door_is_not_told_that_all_is_well(instance: Instance):
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(door(data_folder()))
        QCoreApplication.processEvents()
        instance.close()
        caller.settimeout(5)
        answer = b"?"
        with contextlib.suppress(OSError):
            caller.sendall(b'{"open": []}\n')
            for _ in range(20):
                QCoreApplication.processEvents()
            answer = caller.recv(10)
        assert answer != b"ok\n"


def test_where_nothing_can_be_locked_a_window_opens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr("viewer.single_instance._held", [])
    monkeypatch.setattr("viewer.single_instance.time.sleep", lambda _: pytest.fail("it waited"))
    (tmp_path / "file").touch()
    monkeypatch.setenv("DIPTYCH_HOME", str(tmp_path / "file" / "no folder"))
    assert not hand_over([])


def test_a_request_is_one_line_of_json(tmp_path: Path):
    """The door speaks a language that another program can speak, too."""
    data_folder().mkdir(parents=True, exist_ok=True)
    heard: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(door(data_folder()))
        listener.listen(1)

        def answer() -> None:
            caller, _ = listener.accept()
            with caller:
                heard.append(caller.recv(10_000))
                caller.sendall(b"ok\n")

        thread = threading.Thread(target=answer)
        thread.start()
        assert send_to_running([tmp_path / "ä.txt"], sample=True)
        thread.join()
    assert json.loads(heard[0]) == {"open": [str(tmp_path / "ä.txt")], "sample": True}
