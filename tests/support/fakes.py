"""Workers for tests: one works when a test says so, without a thread; one notes what it is asked."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from viewer.window.session.tasks import Priority, Task, Tasks, Waiting
from viewer.worker import wire
from viewer.worker.process import WorkerProcess
from viewer.worker.requests import Requests, answer

if TYPE_CHECKING:
    import pytest


class FakeTasks(Tasks):
    """Does what it is asked when `step` or `run` is called, in the order in which the worker would."""

    def __init__(self) -> None:
        QObject.__init__(self)
        self.waiting: list[Waiting] = []
        self.asked: list[Priority] = []
        """The priority of every request there ever was."""
        self.closed = False

    def put(self, task: Task[Any], priority: Priority) -> Task[Any]:
        if priority is not Priority.COVER and not self.waiting:
            self.busy_changed.emit(True)  # noqa: FBT003 - a signal's value
        self.waiting.append(Waiting(priority, len(self.asked), task))
        self.asked.append(priority)
        return task

    @property
    def busy(self) -> bool:
        return bool(self.waiting)

    def step(self) -> None:
        """Do one step of what is most urgent, and deliver it."""
        self.waiting.sort()
        first = self.waiting.pop(0)
        assert first.task
        deliver = first.task.run()
        if first.task.more:
            self.waiting.append(first)
        deliver()
        if not self.waiting:
            self.busy_changed.emit(False)  # noqa: FBT003 - a signal's value

    def run(self) -> None:
        """Do all that waits, and what comes of it."""
        while self.waiting:
            self.step()

    def close(self, *, finish: bool = False) -> None:
        if finish:
            self.run()
        self.closed = True


def note_processes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the processes that are started from now on, whichever way."""
    numbers: list[int] = []
    if hasattr(os, "posix_spawn"):
        spawn = os.posix_spawn

        def note(*given: Any, **more: Any) -> int:
            numbers.append(spawn(*given, **more))
            return numbers[-1]

        monkeypatch.setattr(os, "posix_spawn", note)
    init = subprocess.Popen.__init__

    def note_too(self: subprocess.Popen[bytes], *given: Any, **more: Any) -> None:
        init(self, *given, **more)
        numbers.append(self.pid)

    monkeypatch.setattr(subprocess.Popen, "__init__", note_too)
    return numbers


class FakeWorker(WorkerProcess):
    """Notes what it is asked; answers by itself, through pipes that are in memory, or not at all."""

    def __init__(self, *, mute: bool = False) -> None:
        self.back = io.BytesIO()
        super().__init__(self.note_end, _Questions(self.answer), self.back)
        self.asked: list[str] = []
        self.mute = mute
        self.dismissed = False
        self.requests = Requests()

    def note_end(self) -> None:
        self.dismissed = True

    def _start_again(self) -> bool:
        return False

    def answer(self, question: Any) -> None:
        self.asked.append(question[0])
        self.back.seek(0)
        self.back.truncate()
        if not self.mute:
            wire.send(self.back, answer(self.requests, question))
            self.back.seek(0)


class _Questions(io.BytesIO):
    """A pipe that hands each frame on when it is flushed."""

    def __init__(self, hand_on: Callable[[Any], None]) -> None:
        super().__init__()
        self.hand_on = hand_on

    def flush(self) -> None:
        if not self.closed and self.tell():
            self.seek(0)
            question = wire.receive(self)
            self.seek(0)
            self.truncate()
            self.hand_on(question)
