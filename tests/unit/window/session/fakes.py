"""A worker without a thread: a test says when it works."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from viewer.window.session.tasks import Priority, Task, Tasks, Waiting


class FakeTasks(Tasks):
    """Does what it is asked when `step` or `run` is called, in the order in which the worker would."""

    def __init__(self) -> None:
        QObject.__init__(self)
        self.waiting: list[Waiting] = []
        self.asked: list[Priority] = []
        """The priority of every request there ever was."""
        self.closed = False

    def _queue(self, task: Task[Any], priority: Priority) -> Task[Any]:
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
