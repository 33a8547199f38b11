import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.window.session.tasks import Priority, Tasks, attempt


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
    for name, priority in (("later", Priority.COVER), ("soon", Priority.READ), ("now", Priority.COMPARE)):
        tasks.start(lambda _, name=name: name, got.append, lambda _: None, priority)  # type: ignore[misc]
    with qtbot.waitSignal(tasks.busy_changed):
        gate.set()
    assert got == ["now", "soon", "later"]


def fail(error: Exception) -> None:
    raise error


def test_who_waits_is_told_of_the_work_and_its_end(tasks: Tasks, qtbot: QtBot):
    told: list[bool] = []
    tasks.busy_changed.connect(told.append)
    for priority in (Priority.READ, Priority.COMPARE, Priority.COVER):
        tasks.start(lambda _: None, lambda _: None, fail, priority)
    qtbot.waitUntil(lambda: told == [True, False])
    tasks.start(lambda _: None, lambda _: None, fail, Priority.COVER)
    assert tasks.busy
    qtbot.waitUntil(lambda: told == [True, False, False])


def test_a_stream_delivers_each_value_and_then_its_end(tasks: Tasks, qtbot: QtBot):
    got: list[object] = []
    tasks.stream(iter("abc"), got.append, lambda: got.append("end"), got.append)
    with qtbot.waitSignal(tasks.busy_changed, check_params_cb=lambda busy: not busy):
        pass
    assert got == ["a", "b", "c", "end"]


def test_urgent_work_goes_between_two_steps_of_a_stream_and_other_work_after_it(tasks: Tasks, qtbot: QtBot):
    got: list[object] = []
    asked = threading.Event()

    def steps() -> Iterator[str]:
        asked.wait(5)
        yield "first"
        yield "second"

    tasks.stream(steps(), got.append, lambda: got.append("end"), got.append)
    tasks.start(lambda _: "other", got.append, got.append)
    tasks.start(lambda _: "urgent", got.append, got.append, Priority.COMPARE)
    asked.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert [each for each in got if each != "urgent"] == ["first", "second", "end", "other"]
    assert got.index("urgent") < got.index("second")


def test_a_stream_that_fails_says_so_and_ends(tasks: Tasks, qtbot: QtBot):
    got: list[object] = []

    def steps() -> Iterator[float]:
        yield 1
        yield 1 / 0
        yield 2

    tasks.stream(steps(), got.append, lambda: got.append("end"), lambda error: got.append(type(error)))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert got == [1, ZeroDivisionError]


def test_a_stream_that_is_cancelled_is_not_gone_on_with(tasks: Tasks, qtbot: QtBot):
    got: list[object] = []
    cancelled = threading.Event()

    def steps() -> Iterator[int]:
        yield 1
        cancelled.wait(5)
        yield 2
        got.append("it went on")

    def cancel(number: int) -> None:
        got.append(number)
        task.cancel()
        cancelled.set()

    task = tasks.stream(steps(), cancel, lambda: got.append("end"), got.append)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert got == [1]


def test_of_what_fails_in_a_step_the_error_is_the_answer():
    assert attempt(lambda: 7) == 7
    assert isinstance(attempt(lambda: 1 / 0), ZeroDivisionError)


def test_nothing_is_delivered_once_closed(qtbot: QtBot):
    got: list[str] = []
    tasks = Tasks()
    reached, gate = threading.Event(), threading.Event()

    def slow(_: Callable[[], None]) -> str:
        reached.set()
        gate.wait(5)
        return "late"

    tasks.start(slow, got.append, lambda _: got.append("failed"))
    assert reached.wait(5)
    tasks._finished.connect(lambda *_: got.append("arrived"), Qt.ConnectionType.QueuedConnection)
    threading.Timer(0.05, gate.set).start()
    tasks.close()
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["arrived"]


def test_at_the_end_what_waits_is_still_delivered_where_it_is_to_be_finished(qtbot: QtBot):
    got: list[str] = []
    tasks = Tasks()
    tasks.start(lambda _: "kept", got.append, lambda _: got.append("failed"))
    tasks.close(finish=True)
    qtbot.waitUntil(lambda: got == ["kept"])
