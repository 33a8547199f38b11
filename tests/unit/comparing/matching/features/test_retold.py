"""Sentences of one article that tell the same thing twice."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching.cells import Cells
from viewer.comparing.matching.features.retold import Retold, find_retold, kin_features

SENTENCES = st.lists(st.sets(st.integers(0, 9), max_size=6), min_size=1, max_size=7)
STOPS = frozenset({0, 1})


def retold(sentences: list[set[int]], stops: frozenset[int] = STOPS) -> dict[tuple[int, int], float]:
    words = np.array([word for sentence in sentences for word in sorted(sentence)], np.int64)
    starts = np.cumsum([0, *(len(sentence) for sentence in sentences)])
    count = max([9, *words.tolist()]) + 1
    found = find_retold(words, starts, np.array([word in stops for word in range(count)]))
    pairs = list(zip(found.sentence.tolist(), found.kin.tolist(), strict=True))
    assert pairs == sorted(set(pairs))
    return dict(zip(pairs, found.likeness.tolist(), strict=True))


def plain_retold(sentences: list[set[int]], stops: frozenset[int] = STOPS) -> dict[tuple[int, int], float]:
    """The same by loops; a word of more than twenty sentences tells nothing of two."""
    count = {word: sum(word in sentence for sentence in sentences) for word in set().union(*sentences)}
    weight = {
        word: math.log((len(sentences) + 1) / (times + 0.5)) * (0.15 if word in stops else 1)
        for word, times in count.items()
    }
    found = {}
    for i, one in enumerate(sentences):
        for j, other in enumerate(sentences):
            shared = {word for word in one & other if count[word] <= 20}
            if i != j and shared:
                whole = sum(weight[word] for word in one) + sum(weight[word] for word in other)
                likeness = 2 * sum(weight[word] for word in shared) / whole
                if likeness >= 0.3:
                    found[i, j] = likeness
    return found


@given(SENTENCES)
def test_sentences_are_alike_as_loops_over_words_say(sentences: list[set[int]]):
    assert retold(sentences) == pytest.approx(plain_retold(sentences))


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ([set()], set()),
        ([{2, 3}, {4, 5}], set()),
        ([{2, 3}, {2, 3}, {4, 5}], {(0, 1), (1, 0)}),
        # Of four words one, and of three one: a quarter is too little, a third is enough.
        ([{2, 3, 4, 5}, {2, 6, 7, 8}, {9}, {9}, {9}], {(2, 3), (2, 4), (3, 2), (3, 4), (4, 2), (4, 3)}),
        ([{0, 2}, {0, 3}, {4}, {5}], set()),
    ],
)
def test_told_twice(sentences, expected):
    assert set(retold(sentences)) == expected == set(plain_retold(sentences))


@pytest.mark.parametrize("count", [19, 20, 21, 22])
def test_a_word_of_too_many_sentences_pairs_none(count: int):
    sentences = [{2}] * count + [{k + 3} for k in range(40)]
    assert len(retold(sentences)) == (count * (count - 1) if count <= 20 else 0)


@pytest.mark.parametrize("shared", range(1, 12))
def test_how_much_they_must_share(shared: int):
    """Two sentences of twenty words, `shared` of them in common, beside some others."""
    sentences = [set(range(2, 22)), {*range(2, 2 + shared), *range(30, 50 - shared)}, {60}, {61}, {62}]
    assert retold(sentences) == pytest.approx(plain_retold(sentences))


def kin(*pairs: tuple[int, int, float]) -> Retold:
    both = sorted([*pairs, *((j, i, likeness) for i, j, likeness in pairs)])
    one, other, likeness = zip(*both, strict=True) if both else ((), (), ())
    return Retold(np.array(one, np.int64), np.array(other, np.int64), np.array(likeness, float))


def vouched(table: list[list[float]], left: Retold, right: Retold) -> tuple[list[list[float]], list[list[float]]]:
    cells = Cells((len(table), len(table[0])), np.arange(len(table) * len(table[0])))
    found = kin_features(cells, np.array(table, float).ravel(), left, right)
    most, least = (found[name].reshape(len(table), -1).round(6).tolist() for name in ("kin_most", "kin_least"))
    return most, least


def test_a_likely_cell_vouches_for_the_kin_of_its_sentence():
    table = [[0.8, 0.0], [0.0, 0.0]]
    assert vouched(table, kin((0, 1, 0.5)), kin())[0] == [[0, 0], [0.4, 0]]
    assert vouched(table, kin(), kin((0, 1, 0.5)))[0] == [[0, 0.4], [0, 0]]
    assert vouched(table, kin(), kin())[0] == [[0, 0], [0, 0]]


def test_the_best_word_counts_and_the_lesser_of_two_is_kept_beside_it():
    table = [[0.8, 0.2, 0.0], [0.4, 0.6, 0.0]]
    most, least = vouched(table, kin((0, 1, 0.5)), kin((0, 1, 1.0), (1, 2, 0.5)))
    assert most == [[0.2, 0.8, 0.1], [0.6, 0.4, 0.3]]
    assert least == [[0.2, 0.3, 0], [0.4, 0.1, 0]]


@pytest.mark.parametrize(("probability", "expected"), [(0.1, 0.1), (0.099, 0.0), (0.11, 0.11)])
def test_an_unlikely_cell_vouches_for_nothing(probability: float, expected: float):
    assert vouched([[probability, 0.0]], kin(), kin((0, 1, 1.0)))[0] == [[0, expected]]


def test_nothing_is_said_of_cells_that_are_none():
    """Left 0 goes with right 0; its kin, left 1, has no cell there."""
    cells = Cells((2, 2), np.array([0, 1, 3]))
    found = kin_features(cells, np.array([0.8, 0.3, 0.5]), kin((0, 1, 1.0)), kin())
    assert found["kin_most"].tolist() == [0, 0.5, 0.3]
