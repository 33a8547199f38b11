"""Compares pairs of what is open, for a report of the whole set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Collection, Pair
from viewer.window.session.tasks import Failed, Priority, Task, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.model.options import Options
    from viewer.presenting.presentation import Presentation
    from viewer.window.session.engine import Engine


class SetPairs:
    """Several comparisons in the worker thread, each with the evidence of all other articles."""

    def __init__(self, tasks: Tasks, engine: Engine, failed: Failed) -> None:
        self._tasks = tasks
        self._engine = engine
        self._failed = failed

    def compare(
        self,
        collection: Collection,
        options: Options,
        pairs: Sequence[Pair[int]],
        done: Callable[[list[Presentation]], None],
    ) -> Task[list[Presentation]]:
        """Compare pairs of indices; `done` gets them in that order, unless the task is cancelled before."""
        engine, articles = self._engine, collection.articles

        def work(checkpoint: Callable[[], None]) -> list[Presentation]:
            from viewer.presenting.presentation import present

            found = []
            for pair in pairs:
                others = [article for index, article in enumerate(articles) if index not in pair]
                found.append(present(engine.compare(Pair(*(articles[i] for i in pair)), options, checkpoint, others)))
                checkpoint()
            return found

        return self._tasks.start(work, done, self._failed, Priority.READ)
