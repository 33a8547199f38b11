"""What the editor says of sentences by hand: that two say the same, or that they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.model.options import verdict_on

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from viewer.model.options import Verdict

MOST = 2_000
"""Verdicts that are kept, the newest: years of them, and a bound for what every comparison looks through."""
MOST_UNDONE = 500
"""Changes that can be undone, the last ones: as many as articles that can be put back."""


class ByHand(QObject):
    """The verdicts, and what they were before each change of the editor's, for undo."""

    changed = Signal()

    def __init__(self, steps: Callable[[], int], parent: QObject | None = None) -> None:
        """`steps` counts the other changes that can be undone, up to now."""
        super().__init__(parent)
        self._steps = steps
        self.verdicts: tuple[Verdict, ...] = ()
        """At most one on each two sentences, newest last."""
        self._before: list[tuple[int, dict[tuple[str, str], Verdict | None]]] = []
        """For each change: the other changes before it, and what was said before of the sentences that it is about."""

    def say(self, pairs: Iterable[tuple[str, str]], *, same: bool) -> bool:
        """The editor says that each two of these sentences say the same, or not; returns whether that is new."""
        said = _merged(self.verdicts, [verdict_on(*texts, same=same) for texts in pairs])[-MOST:]
        return self._change(said)

    def take_back(self, verdicts: Collection[Verdict]) -> None:
        """Let the program judge these sentences again."""
        self._change(tuple(verdict for verdict in self.verdicts if verdict not in verdicts))

    def add(self, verdicts: Iterable[Verdict]) -> None:
        """Take in what was kept; nothing that can be undone. Where there are too many the editor's own stay."""
        kept = _merged(self.verdicts, verdicts)
        own = {verdict.texts for verdict in self.verdicts}
        spare = max(0, len(kept) - MOST)
        dropped = {verdict.texts for verdict in [each for each in kept if each.texts not in own][:spare]}
        self._show(tuple(verdict for verdict in kept if verdict.texts not in dropped))

    @property
    def changed_last(self) -> bool:
        """Whether the last change that can be undone was one of these."""
        return bool(self._before) and self._before[-1][0] >= self._steps()

    def undo(self) -> None:
        """Return to what was said before the last change."""
        if self._before:
            _, before = self._before.pop()
            rest = [verdict for verdict in self.verdicts if verdict.texts not in before]
            self._show(_merged(rest, [verdict for verdict in before.values() if verdict]))

    def _change(self, verdicts: tuple[Verdict, ...]) -> bool:
        before, after = ({verdict.texts: verdict for verdict in each} for each in (self.verdicts, verdicts))
        changed = {texts: before.get(texts) for texts in before | after if before.get(texts) != after.get(texts)}
        if changed:
            self._before.append((self._steps(), changed))
            del self._before[:-MOST_UNDONE]
            self._show(verdicts)
        return bool(changed)

    def _show(self, verdicts: tuple[Verdict, ...]) -> None:
        if verdicts != self.verdicts:
            self.verdicts = verdicts
            self.changed.emit()


def _merged(before: Iterable[Verdict], after: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """All of these, on each two sentences the last one."""
    verdicts: dict[tuple[str, str], Verdict] = {}
    for verdict in (*before, *after):
        verdicts.pop(verdict.texts, None)
        verdicts[verdict.texts] = verdict
    return tuple(verdicts.values())
