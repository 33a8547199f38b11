"""Makes word changes readable: whole phrases instead of fragments."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from viewer.model import Pair, Span
from viewer.model.record import record

WEAK_RUN = 3
"""Up to this many unchanged function words and marks between two changes are merged into one change. Without
it, "in the north" → "at the south" is two changes around an unchanged "the"; much higher, and unchanged phrases are
marked as changed."""


TURNED = (3, 5)
"""Content words of a phrase that is turned round: two are found by chance, more are another order of clauses."""
ARTICLES = frozenset("the a an der die das den dem des le la les el los las".split())  # noqa: SIM905 - a list to read


class Word(NamedTuple):
    """A token of a match and its position. A tuple, for it is made for every token of every match."""

    key: str
    """The folded text used for comparison; never empty."""
    paragraph: int
    start: int
    stop: int
    is_content: bool
    """Whether it carries meaning by itself: it is neither a mark nor a function word."""
    written: str = ""
    """How it is written, without what the options ignore. Two words of one key and not one writing differ in style."""
    text: str = ""
    """In lower case, without invisible characters and with plain digits, for lists of words."""
    raw: str = ""
    """As it stands in the article, without invisible characters."""
    is_word: bool = False
    """Whether it begins with a letter or a digit."""
    opens: bool = False
    """Whether it is the first word of a sentence, which has a capital for that."""


class Unit(NamedTuple):
    """A run of words that together say one thing, and the key of what they say."""

    start: int
    stop: int
    key: str


@record
class Change:
    """Runs of word indices that differ; one of them may be empty."""

    left: Span
    right: Span


def tidy_changes(words: Pair[list[Word]], changes: Sequence[Change]) -> list[Change]:
    """The changes, moved to phrase boundaries where the words allow it and merged across insignificant gaps."""
    slid: list[Change] = []
    for change, after in zip_longest(changes, changes[1:]):
        slid.append(_slide(words, change, slid[-1] if slid else None, after))
    return _join(words, _join_turned(words, slid))


def _join_turned(words: Pair[list[Word]], changes: Sequence[Change]) -> list[Change]:
    """Changes that together are one phrase turned round become one.

        close Moscow ally Belarus → Belarus, a close ally of Moscow     else crumbs around "close" and "Moscow"

    Of two changes alone the words that both sides have would be marked for little.
    """
    joined: list[Change] = []
    at = 0
    while at < len(changes):
        for count in (5, 4, 3):
            run = changes[at : at + count]
            if len(run) == count and _is_turned(words, run):
                first, last = run[0], run[-1]
                joined.append(Change(Span(first.left.start, last.left.stop), Span(first.right.start, last.right.stop)))
                at += count
                break
        else:
            joined.append(changes[at])
            at += 1
    return joined


def _is_turned(words: Pair[list[Word]], run: Sequence[Change]) -> bool:
    """Whether changes and what is between them hold the same few content words in another order."""
    between = [words.left[one.left.stop : other.left.start] for one, other in pairwise(run)]
    near = all(len(gap) <= WEAK_RUN and sum(word.is_content for word in gap) <= 1 for gap in between)
    whole = (words.left[run[0].left.start : run[-1].left.stop], words.right[run[0].right.start : run[-1].right.stop])
    left, right = (sorted(word.key for word in side if word.is_content) for side in whole)
    return near and left == right and TURNED[0] <= len(left) <= TURNED[1]


def _join(words: Pair[list[Word]], changes: Sequence[Change]) -> list[Change]:
    joined: list[Change] = []
    for change in changes:
        while joined and _is_crumb(words, joined[-1], change):
            last = joined.pop()
            change = Change(Span(last.left.start, change.left.stop), Span(last.right.start, change.right.stop))
        joined.append(change)
    return joined


def _is_crumb(words: Pair[list[Word]], before: Change, after: Change) -> bool:
    """Whether the unchanged words between two changes are so few and say so little that both read as one change.

    A word with content that both sides have keeps them apart, and so does a mark that ends a clause, unless both
    changes are longer than what is between them. A lone mark drags no word into a change, unless it only moved.
    """
    between = words.left[before.left.stop : after.left.start]
    if any(word.is_content for word in between) or len(between) > WEAK_RUN:
        return False
    if any(word.is_word for word in between) and any(not _has_words(words, each) for each in (before, after)):
        return _keys(words, before) == _keys(words, after)
    clause = any(word.key[0] in ",;:()" for word in between)
    return not clause or all(max(len(each.left), len(each.right)) > len(between) for each in (before, after))


def _has_words(words: Pair[list[Word]], change: Change) -> bool:
    return any(word.is_word for word in _words_of(words, change))


def _keys(words: Pair[list[Word]], change: Change) -> list[str]:
    return sorted(word.key for word in _words_of(words, change))


def _words_of(words: Pair[list[Word]], change: Change) -> list[Word]:
    """The words of both sides."""
    return [*words.left[change.left.start : change.left.stop], *words.right[change.right.start : change.right.stop]]


def _slide(words: Pair[list[Word]], change: Change, before: Change | None, after: Change | None) -> Change:
    """A one-sided change, moved along equal words to the best phrase boundary.

    A run can move by one word if the word that it leaves equals the word that it gains; a diff picks any position:

        he said [on Monday , he said] nothing      as found
        he [said on Monday , he] said nothing      one word back: "said" equals "said"
        [he said on Monday ,] he said nothing      two words back: the best, nothing is before it and a comma ends it

    It moves no further than the neighbouring changes. Among equally good positions the nearest wins.
    """
    if bool(change.left) == bool(change.right):
        return change
    side = 0 if change.left else 1
    run, side_words = (change.left, change.right)[side], words[side]
    low = (before.left, before.right)[side].stop if before else 0
    high = (after.left, after.right)[side].start if after else len(side_words)
    back = 0
    while run.start - back > low and side_words[run.start - back - 1].key == side_words[run.stop - back - 1].key:
        back += 1
    ahead = 0
    while run.stop + ahead < high and side_words[run.start + ahead].key == side_words[run.stop + ahead].key:
        ahead += 1
    best = max(range(-back, ahead + 1), key=lambda step: (_cut_score(side_words, run, step), -abs(step)))
    return Change(_moved(change.left, best), _moved(change.right, best))


def _cut_score(side_words: Sequence[Word], run: Span, step: int) -> float:
    """Rate a run moved by `step`: 2 for following a mark or nothing, 1 for ending in a content word or mark.

    An article at its end counts half a point less: "[the start of] the war", not "the [start of the] war".
    """
    before = side_words[run.start + step - 1] if run.start + step else None
    last = side_words[run.stop + step - 1]
    follows = before is None or not before.key[0].isalnum()
    ends = last.is_content or not last.key[0].isalnum()
    return 2 * follows + ends - (0.5 if last.key in ARTICLES else 0)


def _moved(span: Span, step: int) -> Span:
    return Span(span.start + step, span.stop + step)
