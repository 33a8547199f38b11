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
from collections.abc import Callable, Iterator
from enum import IntEnum
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from viewer.model.options import Cancelled

Failed = Callable[[Exception], None]
T = TypeVar("T")
SWITCH_SECONDS = 0.0005
"""How long the worker may keep the interpreter while the window wants it: painting asks for it many times a frame."""

CLOSE_SECONDS = 5
_FIRST, _LAST = -1, 1 << 30


class Priority(IntEnum):
    """The order in which a worker takes what waits."""

    COMPARE = 0
    """The pair that is shown: the editor waits for it first."""
    READ = 1
    """Files and sets that are opened."""
    COVER = 2
    """The other pairs: nobody waits for them."""


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

    more = False
    """Whether another step is to be done."""

    def run(self) -> Callable[[], None]:
        """Do the work, or its next step, in the worker thread; returns what is to be called in the window's thread."""
        self.more = False
        try:
            self.checkpoint()
            return self._step()
        except Cancelled:
            return lambda: None
        except Exception as error:  # noqa: BLE001 - carried over to the window's thread, where `failed` gets it
            return self._delivery(self._failed, error)

    def _step(self) -> Callable[[], None]:
        return self._delivery(self._done, self._work(self.checkpoint))

    def _delivery(self, receive: Callable[[Any], None], value: object) -> Callable[[], None]:
        def deliver() -> None:
            if not self._cancelled.is_set():
                receive(value)

        return deliver


class Stream(Task[T]):
    """Work in steps, each with an answer of its own; what is more urgent goes between two of them."""

    def __init__(
        self, steps: Iterator[T], each: Callable[[T], None], ended: Callable[[None], None], failed: Failed
    ) -> None:
        super().__init__(lambda _: next(steps), each, failed)
        self._ended = ended

    def _step(self) -> Callable[[], None]:
        try:
            deliver = super()._step()
        except StopIteration:
            return self._delivery(self._ended, None)
        self.more = True
        return deliver


class Waiting(NamedTuple):
    """A task in the queue, compared as a tuple: urgent ones first, the rest in the order they were asked for."""

    priority: int
    number: int
    task: Task[Any] | None
    """None where the worker is to end; never compared, for no two numbers are alike."""


def attempt(work: Callable[[], T]) -> T | Exception:
    """What some work gives, or what it raises: in a stream, one step that fails does not keep the others."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - told by whom the step is given to
        return error


class Tasks(QObject):
    """One worker thread; urgent work first, the rest in the order it was asked for."""

    busy_changed = Signal(bool)
    """True when work begins that the editor waits for, False when nothing is waiting or running any more."""
    _finished = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: queue.PriorityQueue[Waiting] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._open = 0
        self._closed = False
        sys.setswitchinterval(SWITCH_SECONDS)
        self._finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._worker = threading.Thread(target=self._run, name="diptych-worker", daemon=True)
        self._worker.start()

    def start(
        self,
        work: Callable[[Callable[[], None]], T],
        done: Callable[[T], None],
        failed: Failed,
        priority: Priority = Priority.READ,
    ) -> Task[T]:
        """Run `work(checkpoint)` in the worker; `done` or `failed` is called in this thread."""
        return self.put(Task(work, done, failed), priority)

    def stream(
        self,
        steps: Iterator[T],
        each: Callable[[T], None],
        ended: Callable[[], None],
        failed: Failed,
        priority: Priority = Priority.READ,
    ) -> Task[T]:
        """Take one value after the other from `steps` in the worker; in this thread each is given to `each`.

        At the end `ended` is called, or `failed` where a step raises. Between two steps more urgent work is done.
        """
        return self.put(Stream(steps, each, lambda _: ended(), failed), priority)

    def put(self, task: Task[T], priority: Priority) -> Task[T]:
        """Let a task wait for its turn."""
        if priority is not Priority.COVER and not self.busy:
            self.busy_changed.emit(True)  # noqa: FBT003 - a signal's value
        self._open += 1
        self._waiting.put(Waiting(priority, next(self._numbers), task))
        return task

    @property
    def busy(self) -> bool:
        """Whether anything is waiting or running."""
        return self._open > 0

    def close(self, *, finish: bool = False) -> None:
        """Let the worker end after what it is doing now, or with `finish` after all that waits.

        Without `finish` nothing is delivered any more: those who asked may be gone.
        """
        self._closed = not finish
        self._waiting.put(Waiting(_LAST if finish else _FIRST, next(self._numbers), None))
        self._worker.join(timeout=CLOSE_SECONDS)

    def _run(self) -> None:
        while (waiting := self._waiting.get()).task is not None:
            gc.disable()  # a comparison makes millions of values and no cycles; looking for them stalls the window
            deliver = waiting.task.run()
            gc.enable()
            more = waiting.task.more
            if more:
                self._waiting.put(waiting)
            try:
                self._finished.emit(deliver, more)
            except RuntimeError:  # the window is gone
                return

    def _finish(self, deliver: Callable[[], None], more: bool) -> None:
        if self._closed:
            return
        self._open -= not more
        deliver()
        if not self._open:
            self.busy_changed.emit(False)  # noqa: FBT003 - a signal's value
