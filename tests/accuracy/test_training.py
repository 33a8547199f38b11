"""The training command finds what is there to be found, and always the same."""

import datetime as dt
import json
import re
from typing import Any

import numpy as np
import pytest

from tests.accuracy.clauses import halves, in_clauses, in_clauses_twice, in_snippets
from tests.accuracy.corpora import record
from tests.accuracy.scores import calibration_error
from tests.accuracy.train import TREES, WEIGHTS, boosted, example, logistic
from viewer.comparing.matching.forest import read_forest


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


def test_both_sides_rewritten_keep_their_links():
    sentence = "Number {} went to the old harbour in March, and number {} stayed at home with the children."
    texts = [sentence.format(k, k) for k in range(30)]
    raw: dict[str, Any] = {"id": "swipe-x", "a": texts, "b": texts, "links": [[k, k] for k in range(30)], "maybe": []}
    made = in_clauses_twice(record("swipe", raw | dict.fromkeys(("ua", "ub", "sa", "sb"))))
    assert made == in_clauses_twice(record("swipe", raw | dict.fromkeys(("ua", "ub", "sa", "sb"))))
    assert made.family == "x"
    for i, j in made.links:
        assert set(re.findall(r"\d+", made.left[i])) & set(re.findall(r"\d+", made.right[j]))
    for i, j in made.unsure:
        assert (i, j) not in made.links
        assert set(re.findall(r"\d+", made.left[i])) & set(re.findall(r"\d+", made.right[j]))
    left_numbers = [set(re.findall(r"\d+", text)) for text in made.left]
    for i, numbers in enumerate(left_numbers):
        for j, text in enumerate(made.right):
            if (i, j) not in made.links | made.unsure:
                assert not numbers & set(re.findall(r"\d+", text))


def test_snippets_keep_their_links():
    texts = [f"Report {k} of the harbour." for k in range(9)]
    raw: dict[str, Any] = {"id": "swipe-x", "a": texts, "b": texts, "links": [[k, k] for k in range(9)], "maybe": []}
    one = record("swipe", raw | dict.fromkeys(("ua", "ub", "sa", "sb")))
    found = [in_snippets(one, str(n)) for n in range(20)]
    assert found == [in_snippets(one, str(n)) for n in range(20)]
    assert any(made.links for made in found)
    assert not all(made.links for made in found)
    for made in found:
        assert max(len(made.left), len(made.right)) <= 5
        same = {(i, j) for i, a in enumerate(made.left) for j, b in enumerate(made.right) if a == b}
        assert made.links == same


def test_trees_are_grown_alike_each_time_and_read_as_they_were_grown():
    chance = np.random.default_rng(5)
    texts = [" ".join(chance.choice(list("abcdefghijklm"), 6)) for _ in range(400)]
    raw: dict[str, Any] = {"id": "wmt21-x", "a": texts[:40], "b": texts[:20] + texts[50:70], "maybe": []}
    raw |= {"links": [[k, k] for k in range(20)], **dict.fromkeys(("ua", "ub", "sa", "sb"))}
    one = example(record("wmt21", raw))
    trees, constant = boosted([one], trees=5)
    assert (trees, constant) == boosted([one], trees=5)
    told = read_forest(constant, trees).logits(one.base)
    assert np.median(told[one.right > 0]) > told[one.right == 0].max()


def test_calibration_is_off_by_how_far_what_is_said_is_from_what_is():
    even = np.full(100, 0.3)
    right = np.array([1.0] * 30 + [0.0] * 70)
    assert calibration_error(even, right, np.ones(100)) == pytest.approx(0)
    assert calibration_error(even, right[::-1] * 0, np.ones(100)) == pytest.approx(0.3)
    assert calibration_error(np.full(100, 0.001), right, np.ones(100)) == 0, "what nobody looks at does not count"


def test_what_is_written_names_its_data_and_is_read_again():
    text = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert set(text["data"]) == {"argrewrite", "aesop", "wmt21", "swipe", "ecb"}
    assert text["command"] == "python -m tests.accuracy.train"
    dt.date.fromisoformat(text["date"])
    assert WEIGHTS.stat().st_size <= 60_000
    assert len(text["forest"]["trees"]) == TREES
