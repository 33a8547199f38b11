"""The door of the window that is open."""

import contextlib
import json
import re
import socket
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from tests.support.doors import ask, send_to_running
from viewer import single_instance
from viewer.resources import resource
from viewer.single_instance import RefusedError, data_folder, door, hand_over
from viewer.window.app.instance_server import LONGEST, LONGEST_PATH, MOST_PATHS, Instance

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests ask at a socket, Windows has a pipe")


class Asked:
    """Stands for the window: notes what a second start asks for."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.samples = 0
        self.parent = QObject()

    def take(self, paths: Sequence[Path]) -> None:
        self.paths += paths

    def open_sample(self) -> None:
        self.samples += 1


@pytest.fixture
def window(qapp: QCoreApplication) -> Asked:
    del qapp  # a server wants one
    return Asked()


@pytest.fixture
def instance(window: Asked) -> Iterator[Instance]:
    made = Instance(window.take, window.open_sample, window.parent)
    assert made.listen(data_folder())
    yield made
    made.close()


def test_without_qts_network_library_it_cannot_listen(window: Asked, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)
    assert not Instance(window.take, window.open_sample, window.parent).listen(data_folder())


def test_what_a_killed_program_left_is_in_nobodys_way(window: Asked):
    place = door(data_folder())
    data_folder().mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(place)
    assert Path(place).exists()
    assert not send_to_running([])
    instance = Instance(window.take, window.open_sample, window.parent)
    assert instance.listen(data_folder())
    assert ask() == [True]
    instance.close()


NONSENSE = {
    "empty": b"\n",
    "no list": b"{}\n",
    "no object": b"[1]\n",
    "no texts": b'{"open": [7, null], "sample": "x"}\n',
    "a text for a list": b'{"open": "/etc/passwd"}\n',
    "not whole": b'{"open": ["story.txt"]}\n',
    "no UTF-8": b"\xff\xfe\n",
    "deep": b"[" * 200_000 + b"\n",
    "deep in an object": b'{"open": ' + b"[" * 200_000 + b"\n",
    "many": json.dumps({"open": ["/a"] * (MOST_PATHS + 1)}).encode() + b"\n",
    "a long one": json.dumps({"open": ["/" + "a" * LONGEST_PATH]}).encode() + b"\n",
    "endless": b"x" * (LONGEST + 1),
}


@pytest.mark.usefixtures("instance")
@pytest.mark.parametrize("said", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_at_the_door_opens_nothing_and_is_answered_in_words(window: Asked, said: bytes):
    answers: list[bytes] = []

    def ask_and_note() -> None:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(20)
            caller.connect(door(data_folder()))
            caller.sendall(said)
            answers.append(caller.recv(1000))

    thread = threading.Thread(target=ask_and_note)
    thread.start()
    while thread.is_alive():
        QCoreApplication.processEvents()
    assert answers
    assert re.fullmatch(r"no: [a-z][\w ,]+\n", answers[0].decode())
    assert (window.paths, window.samples) == ([], 0)


@pytest.mark.usefixtures("instance")
def test_who_is_refused_is_told_why():
    told: list[str] = []

    def call() -> None:
        with pytest.raises(RefusedError) as refused:
            send_to_running([Path("/a")] * (MOST_PATHS + 1))
        told.append(str(refused.value))

    thread = threading.Thread(target=call)
    thread.start()
    while thread.is_alive():
        QCoreApplication.processEvents()
    assert told == ["these are more than 10000 files"]


@pytest.mark.usefixtures("instance")
def test_only_its_own_user_may_knock():
    assert Path(door(data_folder())).stat().st_mode & 0o77 == 0


@pytest.mark.usefixtures("instance")
def test_a_request_may_come_in_pieces(window: Asked, qtbot: QtBot):
    request = json.dumps({"open": [str(resource("samples/1-halden-courier.txt"))]}).encode() + b"\n"
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(door(data_folder()))
        for piece in (request[:7], request[7:-1]):
            caller.sendall(piece)
            for _ in range(20):
                QCoreApplication.processEvents()
            assert not window.paths
        caller.sendall(request[-1:])
        qtbot.waitUntil(lambda: window.paths == [resource("samples/1-halden-courier.txt")], timeout=10_000)


@pytest.mark.usefixtures("instance")
def test_who_leaves_without_a_word_is_forgotten():
    for _ in range(3):
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(door(data_folder()))
            QCoreApplication.processEvents()
    assert ask() == [True]


def test_where_nobody_can_listen_that_is_told(window: Asked):
    place = Path(door(data_folder()))
    (place / "in the way").mkdir(parents=True)
    instance = Instance(window.take, window.open_sample, window.parent)
    assert not instance.listen(data_folder())
    instance.close()


def test_nothing_is_left_at_a_closed_door(instance: Instance):
    place = Path(door(data_folder()))
    assert place.exists()
    instance.close()
    assert not place.exists()


@pytest.mark.usefixtures("instance")
def test_the_first_asks_too_for_a_window_may_be_without_the_lock():
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


def test_who_is_not_told_of_is_found_all_the_same(instance: Instance, window: Asked, qtbot: QtBot, tmp_path: Path):
    """Now and then, on Windows, no signal tells of a caller, or of what he asks."""
    assert instance._server
    instance._server.newConnection.disconnect()
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as caller:
        caller.connect(door(data_folder()))
        caller.sendall(json.dumps({"open": [str(tmp_path)], "sample": False}).encode() + b"\n")
        QCoreApplication.processEvents()
        assert window.paths == []
        instance._look()
        instance._look()
        assert window.paths == [tmp_path]
        caller.settimeout(5)
        assert caller.recv(10) == b"ok\n"
    qtbot.waitUntil(lambda: not instance._callers)


def test_it_looks_by_itself_on_windows(window: Asked, monkeypatch: pytest.MonkeyPatch):
    instance = Instance(window.take, window.open_sample, window.parent)
    monkeypatch.setattr("viewer.window.app.instance_server.sys.platform", "win32")
    monkeypatch.setattr("viewer.window.app.instance_server.door", lambda folder: str(folder / "pipe"))
    assert instance.listen(data_folder())
    assert instance._look_again.isActive()
    instance.close()
    assert not instance._look_again.isActive()
