"""Splits text into the tokens that word marks apply to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from viewer.comparing.words.characters import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator

_X = "[mzj]*"
"""What belongs to the character before it."""
_LETTERS = f"(?:[aAd_]{_X})"
_INITIALS = rf"[aA]{_X}(?:\.[aA]{_X}(?![aAdmzj_]))+(?:\.(?![aA]))?"  # U.N., U.S, e.g.
_TOKEN = re.compile(
    rf"(?P<run>(?:u{_X})+)"
    rf"|\[[da]d{{0,2}}\]{_X}"  # a footnote's mark
    rf"|d{_X}(?:[.,:]?d{_X})*(?:{_LETTERS}+)?(?:-[aA]{_X}(?:{_LETTERS}|-(?=[aA]))*)?"  # 1,200.5; 5th; 5.2m; 8-year-old
    rf"|(?:{_INITIALS}|_?[aA]{_X}{_LETTERS}*(?:\.a{_X}{_LETTERS}*)*)(?:['-](?=[aAd]){_LETTERS}*)*"  # words, ’s, hyphens
    rf"|(?:r[zm]*r|[ek][kzmt]*(?:j[ek][kzmt]*)*){_X}"  # flags; symbols joined to one
    rf"|s+{_X}"
    rf"|(?:-{{2,}}|\.{{3}}|``|''){_X}"
    rf"|(?s:.){_X}"
)


class Token(NamedTuple):
    """A word, number, mark or stretch of white space. A tuple: there is one for every word of every sentence."""

    text: str
    start: int
    """Offset in the original text, in code points."""

    @property
    def stop(self) -> int:
        """End offset, in code points."""
        return self.start + len(self.text)

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.text[0].isalnum()


@lru_cache(maxsize=2048)  # the sentences of some forty articles, 5 MB; with 8192 a long day took 22 MB for them
def cut_tokens(text: str) -> tuple[Token, ...]:
    """Split `text` into tokens that together cover all of it.

    None begins or ends within a grapheme cluster, nor within a word: letters and digits that stand together, `’s`,
    points of initials and hyphens included. In scripts without spaces words are those of `segments.py`.
    """
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Token]:
    classes = text.translate(CLASSES)
    for found in _TOKEN.finditer(classes):
        start, stop = found.span()
        if found.lastgroup == "run":
            from viewer.comparing.words.segments import cut_run

            places = [start + place for place in cut_run(text[start:stop], classes[start:stop], text)]
            yield from (Token(text[a:b], a) for a, b in zip(places, [*places[1:], stop], strict=True))
        else:
            yield Token(text[start:stop], start)
