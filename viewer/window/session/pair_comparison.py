"""Compares the two articles that are shown: by themselves first, with the evidence of the others once it is known."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from viewer.model import Article, Pair
from viewer.window.session.tasks import Failed, Priority, Task, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.model.options import Options
    from viewer.presenting.presentation import Presentation
    from viewer.window.session.engine import Engine


class PairComparison(QObject):
    """One comparison at a time: the next one cancels it."""

    ready = Signal(object)
    """A Presentation."""

    def __init__(self, tasks: Tasks, engine: Engine, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._engine = engine
        self._failed = failed
        self._task: Task[Any] | None = None
        self._shown: Presentation | None = None

    def cancel(self) -> None:
        """End the work under way."""
        if self._task:
            self._task.cancel()

    def compare(self, every: Sequence[Article], pair: Pair[int], options: Options, *, known: bool) -> None:
        """Compare two of these articles; where all pairs are `known`, nothing is told that is shown already."""
        self.cancel()
        gc.collect()  # what is garbage now would be kept for ever by `gc.freeze` below; there is little to look through
        engine, before = self._engine, self._shown if known else None
        articles = Pair(*(every[i] for i in pair))
        heard = range(len(every)) if known or engine.knows(every) else ()
        others = [every[i] for i in heard if i not in pair]

        def work(checkpoint: Callable[[], None]) -> Presentation | None:
            from viewer.presenting.presentation import present

            comparison = engine.compare(articles, options, checkpoint, others)
            return None if before and comparison == before.comparison else present(comparison)

        self._task = self._tasks.start(work, self._show, self._failed, Priority.COMPARE)

    def _show(self, shown: Presentation | None) -> None:
        if shown:  # None: the others told nothing new
            self._shown = shown
            self.ready.emit(shown)
            gc.freeze()  # a book's values hold no cycles: looking through them for some would stop a frame
