"""The training command finds what is there to be found, and always the same."""

from typing import Any

import numpy as np
import pytest

from tests.accuracy.clauses import halves, in_clauses
from tests.accuracy.corpora import record
from tests.accuracy.train import logistic


def test_the_fit_finds_the_slopes_behind_the_draws():
    chance = np.random.default_rng(3)
    table = chance.normal(size=(20_000, 2)) * [1, 5] + [0, 2]
    likely = 1 / (1 + np.exp(-(2 * table[:, 0] - 0.3 * table[:, 1] + 0.5)))
    right = (chance.random(len(likely)) < likely).astype(float)
    found = logistic(table, right, np.ones(len(right)), ridge=0.01)
    assert found == pytest.approx([2, -0.3, 0.5], abs=0.1)


def test_a_sentence_is_cut_between_its_clauses():
    assert halves("The board approved a ferry terminal, while the fishermen kept on complaining.") == (
        "The board approved a ferry terminal",
        "while the fishermen kept on complaining.",
    )
    assert halves("Nothing to cut here.") is None


def test_clauses_keep_their_links_and_are_always_the_same():
    sentence = "Number {} went to the old harbour in March, and number {} stayed at home with the children."
    texts = [sentence.format(k, k) for k in range(30)]
    raw: dict[str, Any] = {"id": "swipe-x", "a": texts, "b": texts, "links": [[k, k] for k in range(30)], "maybe": []}
    raw |= dict.fromkeys(("ua", "ub", "sa", "sb"))
    made = in_clauses(record("swipe", raw))
    assert made == in_clauses(record("swipe", raw))
    assert made.right != texts
    assert made.family == "x"
    for i, j in made.links:
        assert f"umber {i} " in made.right[j]
