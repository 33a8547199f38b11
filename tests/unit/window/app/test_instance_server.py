"""The door of the window that is open."""

import contextlib
import json
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
from viewer.single_instance import data_folder, door, hand_over
from viewer.window.app.instance_server import LONGEST, Instance

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


@pytest.mark.usefixtures("instance")
@pytest.mark.parametrize("said", [b"\n", b"{}\n", b"[1]\n", b'{"open": [7, null], "sample": "x"}\n', b"\xff\xfe\n"])
def test_nonsense_at_the_door_opens_nothing(window: Asked, qtbot: QtBot, said: bytes):
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
    assert (window.paths, window.samples) == ([], 0)


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
