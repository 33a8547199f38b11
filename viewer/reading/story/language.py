"""Which language a text is in: its script, and among scripts shared by many its commonest short words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache

from viewer.resources import resource

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]{1,40}")
# The first and the last letter of each range: a search for them would take longer to compile than to do.
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
    """The commonest short words by two-letter language code."""
    lists: dict[str, str] = tomllib.loads(resource("reading/stopwords.toml").read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in lists.items()}


def tell_language(text: str) -> str:
    """The two-letter ISO 639-1 code of `text`'s language, or an empty string where too little speaks for any."""
    sample = text[:_SAMPLE]
    counts = Counter(dict.fromkeys((name for name, *_ in _SCRIPTS), 0))
    for character, count in Counter(sample).items():
        counts[_script(character)] += count
    del counts[""]
    script, letters = counts.most_common(1)[0]
    if not letters:
        return ""
    if script in ("han", "ja"):
        # Japanese mixes its own syllables with Chinese characters.
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
    return best if count >= max(1, 0.04 * words.total()) else ""
