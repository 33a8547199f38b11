"""Texts that are cut where there is no room for all of them."""

from __future__ import annotations


def shorten(text: str, most: int) -> str:
    """The beginning of a text, at most so many characters, up to the end of a word.

    Where that would be less than half of it, as in scripts without spaces, it ends anywhere.
    """
    if len(text) <= most:
        return text
    whole_words = text[: most + 1].rpartition(" ")[0].rstrip()
    return whole_words if 2 * len(whole_words) >= most else text[:most]
