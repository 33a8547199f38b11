"""Likeness by letters is what sets of stretches give."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching.cells import Cells
from viewer.comparing.matching.features.letters import letters, likeness
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.words.folding import fold
from viewer.model import Pair

WORDS = ["the", "of", "Harbour", "harbours", "Oslo", "ferry", "1,200", "twelve", "was", "opened", "Café", "U.N.", "x"]


sentences = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), min_size=1, max_size=7)


def nothing() -> None:
    pass


@given(sentences, sentences)
def test_likeness_is_what_sets_of_stretches_give(left, right):
    articles = Pair(prepare(left), prepare(right))
    cells = Cells((len(left), len(right)), np.arange(len(left) * len(right)))
    found = likeness(Pair(*(side.letters for side in articles)), cells, nothing)
    rows, columns = ([stretches(text) for text in side] for side in (left, right))
    plain = [len(one & other) / max(math.sqrt(len(one) * len(other)), 1) for one in rows for other in columns]
    assert found == pytest.approx(plain)


def stretches(text: str) -> set[str]:
    letters_only = "".join(c if c.isalnum() or c == "_" else " " for c in fold(text))
    text = " " + " ".join(letters_only.split(" ")) + " "
    while "  " in text:
        text = text.replace("  ", " ")
    return {text[k : k + 4] for k in range(len(text) - 3)}


def test_stretches_do_not_run_over_sentences():
    made = letters(["ab", "cd"])
    assert list(np.diff(made.starts)) == [1, 1]
