import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer.window.session.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    del qtbot  # a running application is all that is needed
    made = Tasks()
    yield made
    made.close()


def test_an_answer_arrives_in_the_window_s_thread(tasks: Tasks, qtbot: QtBot):
    got: list[object] = []
    tasks.start(lambda _: threading.current_thread().name, got.append, got.append)
    tasks.start(lambda _: None, lambda _: got.append(threading.current_thread().name), got.append)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["diptych-worker", threading.main_thread().name]


def test_a_failure_always_arrives(tasks: Tasks, qtbot: QtBot):
    got: list[Exception] = []
    tasks.start(lambda _: 1 / 0, lambda _: None, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], ZeroDivisionError)


def test_a_superseded_answer_never_arrives(tasks: Tasks, qtbot: QtBot):
    got: list[str] = []
    gate = threading.Event()

    def slow(checkpoint: Callable[[], None]) -> str:
        gate.wait(5)
        checkpoint()
        return "old"

    task = tasks.start(slow, got.append, lambda error: got.append(repr(error)))
    tasks.start(lambda _: "new", got.append, lambda error: got.append(repr(error)))
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert got == ["new"]


def test_urgent_work_goes_first(tasks: Tasks, qtbot: QtBot):
    got: list[str] = []
    gate = threading.Event()
    tasks.start(lambda _: gate.wait(5), lambda _: None, lambda _: None)
    for name, priority in (("later", 2), ("soon", 1), ("now", 0)):
        tasks.start(lambda _, name=name: name, got.append, lambda _: None, priority)  # type: ignore[misc]
    with qtbot.waitSignal(tasks.idle):
        gate.set()
    assert got == ["now", "soon", "later"]
