"""Puts lines of a paragraph together: what a hyphen at a line's end is for."""

from __future__ import annotations

from viewer.reading.patterns import lazily
from viewer.reading.scripts import begins_wide

HYPHENS = "-\u2010\xad"
"""The hyphen of keyboards, the one of typesetters, and the soft one, which shows only at a line's end."""
_WORD = lazily(r"(\w++(?:[’'-]\w++)*+)([-\u2010]?)")
"""A word, with what is joined to it by a hyphen or an apostrophe, and the hyphen that cuts it off."""
_LONGEST = 80
"""Characters of a word; a line behind it would else cost as much as the whole paragraph before it."""
_PARTS = lazily(r"[\W_]+")
_AND = frozenset(("and", "or", "und", "oder", "et", "ou", "och", "eller", "og"))
"""Before them a hyphen stands for the rest of the word: "pre- and post-war". Not "to", which ends "pho-to"."""


def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case, compound ones whole and in parts; without those that a line's end divides."""
    found = {word for word, cut in _WORD.findall(text.casefold()) if not cut}
    return frozenset(found.union(*(word.split("-") for word in found if "-" in word)))


def join_line(head: str, tail: str, words: frozenset[str], *, typeset: bool) -> str:
    """Put a line behind others of its paragraph, with what stands between them.

    `words` come from `words_in` of the whole text. A word that is not among them was divided if the text is `typeset`,
    as in PDF; else the hyphen is the word's own, for programs that wrap plain text do not divide words.
    """
    before, after = head[-2:-1], tail[:1]
    if begins_wide(head[-1:]) and begins_wide(tail):
        return head + tail
    if head[-1:] in tuple(HYPHENS) and before.isalnum() and after.isalnum():
        return _join_word(head, tail, words, typeset=typeset)
    if head[-1:] in ("–", "—") and not before.isspace():  # as between the words within a line
        return head + tail
    return f"{head} {tail}"


def _join_word(head: str, tail: str, words: frozenset[str], *, typeset: bool) -> str:
    """Two lines with a hyphen between two letters or digits."""
    first = _PARTS.split(head[-_LONGEST - 1 : -1])[-1].casefold()
    second = _PARTS.split(tail, maxsplit=1)[0]
    capitals = head[-2].isupper() and second.isupper()
    second = second.casefold()
    is_word = first + second in words
    if head[-1] == "\xad":
        return head[:-1] + tail
    if second in _AND and not is_word:
        return f"{head} {tail}"
    if not (tail[0].islower() and head[-2].islower()) and not (capitals and is_word):
        return head + tail  # a name, capitals, a figure: Smith-Jones, UN-led, Covid-19, 12-year-old
    is_own = f"{first}-{second}" in words or not typeset
    return (head if is_own and not is_word else head[:-1]) + tail
