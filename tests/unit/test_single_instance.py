"""A second start asks at the door of the window that is open, and waits for its answer."""

import json
import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.doors import send_to_running
from viewer import single_instance
from viewer.single_instance import data_folder, door, hand_over

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests ask at a socket, Windows has a pipe")


def test_where_nobody_is_nobody_answers():
    assert not send_to_running([])


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
def test_a_window_that_hangs_is_waited_for_then_told_and_keeps_its_door(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.single_instance.WAIT_SECONDS", 0.05)
    place = Path(door(data_folder()))
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(place))
        deaf.listen(1)
        there = place.stat().st_ino
        with pytest.raises(TimeoutError):
            hand_over([])
        assert place.stat().st_ino == there


@pytest.mark.usefixtures("another")
def test_a_window_that_starts_slowly_is_waited_for():
    """It listens before it can answer: the wait is for the answer."""
    answers: list[bool] = []
    second = threading.Thread(target=lambda: answers.append(hand_over([])))
    second.start()
    with socket.socket(socket.AF_UNIX) as starting:
        starting.bind(door(data_folder()))
        starting.listen(1)
        caller, _ = starting.accept()
        with caller:
            assert second.is_alive()
            caller.recv(10_000)
            caller.sendall(b"ok\n")
        second.join()
    assert answers == [True]


def test_a_pipe_that_hangs_is_left(tmp_path: Path):
    """As on Windows, with a named pipe of this system."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(TimeoutError):
        single_instance._ask_pipe(str(tmp_path / "pipe"), b"", 0.05)  # nothing is written, so nothing can be read
    assert single_instance._ask_pipe(str(tmp_path / "nowhere" / "pipe"), b"x", 30) == b""
    (tmp_path / "answer").write_bytes(b"1234567ok\n")
    assert single_instance._ask_pipe(str(tmp_path / "answer"), b"request", 30) == b"ok\n"


@pytest.mark.usefixtures("another")
def test_who_waits_for_a_window_that_never_comes_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.single_instance.WAIT_SECONDS", 0.1)
    with pytest.raises(TimeoutError):
        hand_over([])


def test_the_first_is_the_window_without_a_wait(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("viewer.single_instance._held", [])
    monkeypatch.setattr("viewer.single_instance.time.sleep", lambda _: pytest.fail("it waited"))
    assert not hand_over([])
    assert len(single_instance._held) == 1
    assert data_folder().stat().st_mode & 0o77 == 0  # what is read is nobody else's business
    single_instance.release()
    assert single_instance._held == []


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
