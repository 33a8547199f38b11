"""The field's words: names and comments that a newcomer knows, none of a language of our own."""

import io
import re
import tokenize
from pathlib import Path

import pytest

from tests.conftest import ROOT

BANNED = frozenset(
    ("knock", "scout", "errand", "errands", "shelf", "homecoming", "posture", "keeper", "coverer", "gift", "lighting")
)
"""Said in the words of the trade: single instance, worker, request, open articles, restoring, window state, autosave,
background matching, content, highlights."""
NAMES_ALONE = frozenset(
    ("usual", "wear", "dress", "mine", "theirs", "loud", "akin", "vouched", "untold", "thinkable", "likest")
)
"""Plain words in a sentence, riddles as names: default, apply, paint; own, other, in capitals, similar, supported,
neutral, plausible, most similar."""
MODULES = sorted((ROOT / "viewer").rglob("*.py"))


def private_words(text: str) -> list[str]:
    """Every word that should be another, with its line."""
    found = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME:
            wrong = (BANNED | NAMES_ALONE).intersection(re.findall(r"[A-Z]?[a-z]+", token.string.lower()))
        elif token.type in (tokenize.COMMENT, tokenize.STRING):
            wrong = BANNED.intersection(re.findall(r"[a-z]+", token.string.lower()))
        else:
            continue
        found += [f"{token.start[0]}: {word}" for word in sorted(wrong)]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT / "viewer")))
def test_a_module_uses_the_fields_words(module: Path):
    assert private_words(module.read_text(encoding="utf-8")) == []
    assert not BANNED & set(module.stem.split("_"))


def test_a_private_word_is_seen_in_a_name_a_comment_and_a_text():
    planted = 'usual = 1  # asks the scout\nkept_on_shelf = "an errand"\nas_usual = "as usual"\n'
    assert private_words(planted) == ["1: usual", "1: scout", "2: shelf", "2: errand", "3: usual"]
