"""Detects the language of a text by its script and, in shared scripts, by its stop words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache

from viewer.resources import resource

_SAMPLE = 20_000
"""Characters examined: a few thousand words, more than stop words need. Much shorter, and menus at the top of a page or
a long quotation could decide."""
_WORD = re.compile(r"[^\W\d_]{1,40}")
# First and last letter of each range. Not a regular expression, which would take longer to compile than to run.
_SCRIPTS = (
    ("latin", ("A", "Z"), ("a", "z"), ("\u00c0", "\u024f"), ("\u1e00", "\u1eff")),
    ("cyrillic", ("\u0400", "\u052f")),
    ("arabic", ("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufefc")),
    ("han", ("\u3400", "\u9fff")),
    ("ja", ("\u3040", "\u30ff")),
    ("ko", ("\uac00", "\ud7af")),
    ("el", ("\u0370", "\u03ff")),
    ("he", ("\u0590", "\u05ff")),
    ("hi", ("\u0900", "\u097f")),
    ("bn", ("\u0980", "\u09ff")),
    ("ta", ("\u0b80", "\u0bff")),
    ("th", ("\u0e00", "\u0e7f")),
    ("ka", ("\u10a0", "\u10ff")),
    ("hy", ("\u0530", "\u058f")),
)
_CYRILLIC = ("ru", "uk", "bg", "sr")


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """Stop words by two-letter language code."""
    lists: dict[str, str] = tomllib.loads(resource("reading/stopwords.toml").read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in lists.items()}


def tell_language(text: str) -> str:
    """Detect the language as a two-letter ISO 639-1 code; empty if the evidence is too weak."""
    sample = text[:_SAMPLE]
    counts = Counter(dict.fromkeys((name for name, *_ in _SCRIPTS), 0))
    for character, count in Counter(sample).items():
        counts[_script(character)] += count
    del counts[""]
    script, letters = counts.most_common(1)[0]
    if not letters:
        return ""
    if script in ("han", "ja"):
        # Japanese mixes kana with Chinese characters. A twentieth of kana is far below any Japanese text, but above a
        # Chinese one with a Japanese name in it.
        return "ja" if counts["ja"] > 0.05 * (counts["han"] + counts["ja"]) else "zh"
    if script == "arabic":
        return _arabic(sample)
    if script in ("latin", "cyrillic"):
        return _by_stop_words(sample, cyrillic=script == "cyrillic")
    return script


def _script(character: str) -> str:
    """The script of a letter; an empty string for any other character."""
    return next((name for name, *ranges in _SCRIPTS if any(a <= character <= b for a, b in ranges)), "")


def _arabic(sample: str) -> str:
    """Tell Urdu from Persian and Arabic, by letters that only it has, then Persian from Arabic.

    The shares are above those of foreign names in Arabic text.
    """
    if len(re.findall("[ٹڈڑےں]", sample)) > 0.01 * len(sample):
        return "ur"
    return "fa" if len(re.findall("[پچژگی]", sample)) > 0.02 * len(sample) else "ar"


def _by_stop_words(sample: str, *, cyrillic: bool) -> str:
    words = Counter(word.lower() for word in _WORD.findall(sample))
    votes = {
        language: sum(words[word] for word in common)
        for language, common in stop_words().items()
        if (language in _CYRILLIC) == cyrillic
    }
    best, count = max(votes.items(), key=lambda vote: vote[1])
    # Running text has far more stop words; one word in 25 also lets headlines have a language, but not tables of names,
    # in which a stop word is chance.
    return best if count >= max(1, 0.04 * words.total()) else ""
