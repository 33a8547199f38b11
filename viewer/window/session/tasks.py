"""The one module that knows threads.

There are three workers, each with one thread and one door (`Tasks`): the engine's, the library's, the watcher's, so
that a long comparison or a slow drive never keeps the desk from being written.
"""

from __future__ import annotations

import gc
import itertools
import queue
import sys
import threading
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from viewer.model.options import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    Failed = Callable[[Exception], None]

T = TypeVar("T")
SWITCH_SECONDS = 0.0005
"""How long the worker may keep the interpreter while the window wants it: painting asks for it many times a frame."""

CLOSE_SECONDS = 5
_LAST = 1 << 30


class Task(Generic[T]):
    """Work under way. After `cancel`, neither its answer nor its failure arrives."""

    def __init__(self, work: Callable[[Callable[[], None]], T], done: Callable[[T], None], failed: Failed) -> None:
        self._work = work
        self._done = done
        self._failed = failed
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Drop the answer, and stop the work at its next checkpoint."""
        self._cancelled.set()

    def checkpoint(self) -> None:
        """Raise Cancelled when nobody waits for the answer any more."""
        if self._cancelled.is_set():
            raise Cancelled

    def run(self) -> Callable[[], None]:
        """Do the work, in the worker thread; returns what is to be called in the window's thread."""
        if self._cancelled.is_set():
            return lambda: None
        try:
            answer = self._work(self.checkpoint)
        except Cancelled:
            return lambda: None
        except Exception as error:  # noqa: BLE001 - carried over to the window's thread, where `failed` gets it
            return lambda error=error: self._deliver(self._failed, error)  # type: ignore[misc]
        return lambda: self._deliver(self._done, answer)

    def _deliver(self, receive: Callable[[Any], None], value: object) -> None:
        if not self._cancelled.is_set():
            receive(value)


class Tasks(QObject):
    """One worker thread; urgent work first, the rest in the order it was asked for."""

    _finished = Signal(object)
    idle = Signal()
    """Nothing is waiting or running any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: queue.PriorityQueue[tuple[int, int, Task[Any] | None]] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._open = 0
        sys.setswitchinterval(SWITCH_SECONDS)
        self._finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._worker = threading.Thread(target=self._run, name="diptych-worker", daemon=True)
        self._worker.start()

    def start(
        self,
        work: Callable[[Callable[[], None]], T],
        done: Callable[[T], None],
        failed: Failed,
        priority: int = 1,
    ) -> Task[T]:
        """Run `work(checkpoint)` in the worker; `done` or `failed` is called in this thread. Lower priorities first."""
        task = Task(work, done, failed)
        self._open += 1
        self._waiting.put((priority, next(self._numbers), task))
        return task

    @property
    def busy(self) -> bool:
        """Whether anything is waiting or running."""
        return self._open > 0

    def close(self, *, finish: bool = False) -> None:
        """Let the worker end after what it is doing now, or with `finish` after all that waits."""
        self._waiting.put((_LAST if finish else -1, next(self._numbers), None))
        self._worker.join(timeout=CLOSE_SECONDS)

    def _run(self) -> None:
        while (task := self._waiting.get()[2]) is not None:
            gc.disable()  # a comparison makes millions of values and no cycles; looking for them stalls the window
            deliver = task.run()
            gc.enable()
            try:
                self._finished.emit(deliver)
            except RuntimeError:  # the window is gone
                return

    def _finish(self, deliver: Callable[[], None]) -> None:
        self._open -= 1
        deliver()
        if not self._open:
            self.idle.emit()
