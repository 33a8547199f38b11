"""Word changes as a person would mark them: whole phrases, no crumbs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from viewer.model import Pair, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

WEAK_RUN = 3
"""Function words and marks that stand between two changes are part of the change up to this many."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a match, and where it stands."""

    key: str
    """What it is compared by; never empty."""
    paragraph: int
    start: int
    stop: int
    is_content: bool
    """Whether it says something by itself: neither a mark nor a function word."""


@dataclass(frozen=True, slots=True)
class Change:
    """Runs of words, by number, that differ; one may be empty."""

    left: Span
    right: Span


def tidy_changes(words: Pair[list[Word]], changes: Sequence[Change]) -> list[Change]:
    """The same changes without crumbs: slid to where a phrase begins, and joined over runs that say nothing."""
    slid: list[Change] = []
    for change, after in zip_longest(changes, changes[1:]):
        slid.append(_slide(words, change, slid[-1] if slid else None, after))
    return _join(words, slid)


def _join(words: Pair[list[Word]], changes: Sequence[Change]) -> list[Change]:
    joined: list[Change] = []
    for change in changes:
        while joined and _is_crumb(words.left[joined[-1].left.stop : change.left.start], joined[-1], change):
            last = joined.pop()
            change = Change(Span(last.left.start, change.left.stop), Span(last.right.start, change.right.stop))
        joined.append(change)
    return joined


def _is_crumb(between: Sequence[Word], before: Change, after: Change) -> bool:
    """Whether the unchanged words between two changes are too little to tell them apart."""
    content = sum(word.is_content for word in between)
    if not content:
        return len(between) <= WEAK_RUN
    return all(2 * len(between) <= max(len(change.left), len(change.right)) for change in (before, after))


def _slide(words: Pair[list[Word]], change: Change, before: Change | None, after: Change | None) -> Change:
    """An insertion or removal moved along equal words to where it cuts the sentence best.

    "the [old the] bridge" says the same as "[the old] the bridge"; the second is how a reader sees it.
    """
    if bool(change.left) == bool(change.right):
        return change
    side = 0 if change.left else 1
    run, row = (change.left, change.right)[side], words[side]
    low = (before.left, before.right)[side].stop if before else 0
    high = (after.left, after.right)[side].start if after else len(row)
    back = 0
    while run.start - back > low and row[run.start - back - 1].key == row[run.stop - back - 1].key:
        back += 1
    ahead = 0
    while run.stop + ahead < high and row[run.start + ahead].key == row[run.stop + ahead].key:
        ahead += 1
    best = max(range(-back, ahead + 1), key=lambda step: (_cut_score(row, run, step), -abs(step)))
    return Change(_moved(change.left, best), _moved(change.right, best))


def _cut_score(row: Sequence[Word], run: Span, step: int) -> int:
    """How well a run, moved by `step`, falls on the joints of the sentence: after a mark is best."""
    before = row[run.start + step - 1] if run.start + step else None
    last = row[run.stop + step - 1]
    return 2 * (before is None or not before.key[0].isalnum()) + (last.is_content or not last.key[0].isalnum())


def _moved(span: Span, step: int) -> Span:
    return Span(span.start + step, span.stop + step)
