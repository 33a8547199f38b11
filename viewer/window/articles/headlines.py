"""Headlines of one story, cut so that they can be told apart in a narrow list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

Words = tuple[tuple[str, int], ...]
CUT = "… "
LEAST_SHARED = 10
"""Characters that a shared start has at least: a shorter one costs less room than it tells."""
_WORD = re.compile(r"\S+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def cut_shared_starts(headlines: Sequence[str]) -> tuple[str, ...]:
    """Each headline with “… ” for the words at its start that it shares with another one.

    Words are parted by white space, and the same without regard to capitals and to the marks around them. A headline is
    left whole where nothing of it would remain, or where it would then look like another one.
    """
    words = {text: _kept.get(text) or _words(text) for text in headlines}
    _kept.clear()
    _kept.update(words)
    starts = dict.fromkeys(words, 0)
    in_order = sorted(words, key=lambda text: [word for word, _ in words[text]])
    for one, other in pairwise(in_order):  # whoever shares most with a headline stands next to it
        pairs = zip(words[one], words[other], strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1][0], pairs))
        starts[one], starts[other] = max(starts[one], shared), max(starts[other], shared)
    cut = {text: _without(text, words[text], starts[text]) for text in words}
    seen = Counter(cut.values())
    return tuple(cut[text] if seen[cut[text]] == 1 else text for text in headlines)


_kept: dict[str, Words] = {}
"""Those of the last call: the list changes one by one."""


def _words(text: str) -> Words:
    """The words of a headline as they are compared, and where each begins."""
    return tuple((_EDGES.sub("", found[0]).casefold(), found.start()) for found in _WORD.finditer(text))


def _without(text: str, words: Sequence[tuple[str, int]], shared: int) -> str:
    """A headline without that many words at its start."""
    rest = next((start for word, start in words[shared:] if word), None)  # a dash does not begin what is left
    return text if rest is None or rest < LEAST_SHARED else CUT + text[rest:]
