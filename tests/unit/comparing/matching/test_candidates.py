"""Which pairs of sentences are worth a look."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching import candidates as module
from viewer.comparing.matching.candidates import ALL, candidates, twins
from viewer.comparing.matching.features import overlap
from viewer.comparing.matching.features.overlap import Vocabulary
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.matching.scorer import scorer
from viewer.model import Pair

WORDS = ["quay", "varn", "ferry", "olsen", "pier", "the", "of", "crane", "fell"]


SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join), min_size=1, max_size=8)


def found(
    left: list[str], right: list[str], whole: int = -1, kinds: tuple[list[int], list[int]] = ([], [])
) -> set[tuple[int, int]]:
    """The cells of a search by rare words; with a larger `whole` all cells of so small a grid."""
    articles = Pair(*(prepare(side, kinds=kind) for side, kind in zip((left, right), kinds, strict=True)))
    cells = candidates(Vocabulary(articles), lambda: None, whole)
    assert cells.keys.tolist() == sorted(set(cells.keys.tolist()))
    assert cells.shape == (len(left), len(right))
    return set(zip(cells.row.tolist(), cells.column.tolist(), strict=True))


def test_of_a_short_pair_every_cell_is_looked_at():
    assert ALL == 6400
    assert found(["ash", "oak"], ["elm"], ALL) == {(0, 0), (1, 0)}
    assert found(["ash", "oak"], ["elm"], 2) == {(0, 0), (1, 0)}
    assert found(["ash", "oak"], ["elm"], 1) == set()
    assert found([], ["elm"], ALL) == found(["elm"], [], ALL) == set()
    for height, whole in ((80, True), (81, False)):
        cells = candidates(Vocabulary(Pair(prepare(["ash"] * height), prepare(["elm"] * 80))), lambda: None)
        assert (len(cells) == height * 80) is whole


@pytest.mark.parametrize("whole", [-1, ALL])
@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (([0, 0], [0, 0]), {(0, 0), (1, 1)}),
        (([0, 1], [0, 1]), {(0, 0), (1, 1)}),
        (([0, 1], [0, 0]), {(0, 0)}),
        (([-1, 0], [-1, 0]), {(1, 1)}),
        (([-1, 1], [-1, 0]), set()),
    ],
)
def test_sentences_of_two_kinds_share_no_cell(
    whole: int, kinds: tuple[list[int], list[int]], expected: set[tuple[int, int]]
):
    cells = found(["ash oak", "cod eel"], ["ash oak", "cod eel"], whole, kinds)
    assert {(i, j) for i, j in cells if i == j} == expected
    assert all(kinds[0][i] == kinds[1][j] >= 0 for i, j in cells)


def test_a_search_finds_what_shares_rare_words_and_what_stands_beside_it():
    left = ["ash oak elm", "cod eel ray", "jay owl tit", "fir yew box", "gnu elk bat"]
    right = ["zzz", "cod eel xxx", "yyy", "www", "vvv"]
    assert found(left, right) == {(i, j) for i in (0, 1, 2) for j in (0, 1, 2)}
    assert found(["aaa", "bbb"], ["ccc", "ddd"]) == set()
    assert found(["ash oak"], ["ash oak"]) == {(0, 0)}


def own(k: int) -> str:
    """A word for each number up to a hundred."""
    return "q" + "abcdefghij"[k // 10] + "abcdefghij"[k % 10]


def test_words_without_content_find_nothing():
    assert found(["the of and", "ash"], ["the of and it", "oak"]) == set()


@pytest.mark.parametrize(("count", "led"), [(48, True), (49, False)])
def test_words_of_too_many_sentences_find_nothing(count: int, led: bool):
    left, right = ([f"ash {side}{own(k)}" for k in range(count)] for side in "xy")
    assert bool(found(left, right)) is led


def best(shared: list[float], width: int = 10) -> list[tuple[int, int, int]]:
    """Of a first line of cells that share so much, and a second that shares the same the other way round."""
    keys = np.arange(len(shared))
    found = module._best(np.concatenate([keys, keys + width]), np.array([*shared, *reversed(shared)]), width)
    return list(zip(*(part.tolist() for part in found), strict=True))


def test_the_four_best_of_a_line_are_kept():
    assert best([1, 5, 2, 4, 3]) == [
        *[(0, 1, 0), (0, 3, 1), (0, 4, 2), (0, 2, 3)],
        *[(1, 3, 0), (1, 1, 1), (1, 0, 2), (1, 2, 3)],
    ]
    assert best([1]) == [(0, 0, 0), (1, 0, 0)]
    assert best([]) == []
    lines, across, ranks = module._best(np.array([0, 1, 0, 1, 0]), np.array([1.0, 2.0, 0.5, 0.0, 0.6]), 10)
    assert (lines.tolist(), across.tolist(), ranks.tolist()) == ([0, 0], [0, 1], [0, 1]), "shares of one cell add up"


def test_the_eight_rarest_words_of_a_sentence_lead():
    """Twelve words, of which the first is in no sentence of the other and the last in too many."""
    frequency = np.array([0, 48, 3, 3, 9, 1, 2, 4, 5, 6, 7, 49])
    sentences, words = module._rarest(np.zeros(13, np.int64), np.array([*range(12), -1]), frequency)
    assert sentences.tolist() == [0] * 8
    assert words.tolist() == [5, 6, 2, 3, 7, 8, 9, 10]
    sentences, words = module._rarest(np.array([0, 0, 1, 1]), np.array([1, 4, 4, 11]), frequency)
    assert (sentences.tolist(), words.tolist()) == ([0, 0, 1], [4, 1, 4])


def test_one_rare_word_counts_for_more_than_two_that_many_have():
    """The first of either share a word that nobody else has; each shares two with five others, far off."""
    left = ["ash cod eel", *map(own, range(20)), *(f"ray jay {own(k)}" for k in range(20, 25))]
    right = ["ash ray jay", *map(own, range(30, 50)), *(f"cod eel {own(k)}" for k in range(50, 55))]
    assert (0, 0) in found(left, right)


LONG = "ash oak elm fir yew"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param([LONG, "cod"], ["eel", LONG], ([False, True], [True, False]), id="copied"),
        pytest.param(
            ["ash oak elm fir", "cod"], ["ash oak elm fir", "eel"], ([True, True], [True, True]), id="too short"
        ),
        pytest.param([LONG, LONG], [LONG, LONG], ([True, True], [True, True]), id="told twice"),
        pytest.param([LONG, LONG], [LONG], ([True, True], [True]), id="told twice by one"),
        pytest.param([LONG], [LONG, LONG], ([True], [True, True]), id="told twice by the other"),
    ],
)
def test_what_is_copied_once_in_each_needs_no_search(left: list[str], right: list[str], expected):
    vocabulary = Vocabulary(Pair(prepare(left), prepare(right)))
    found = module._open(vocabulary, twins(vocabulary.articles))
    assert (found.left.tolist(), found.right.tolist()) == expected


def test_a_search_of_long_articles_finds_every_copy():
    chance = random.Random(3)
    words = [f"{a}{b}{c}" for a in "bdfglm" for b in "aeiou" for c in ("nar", "tos", "vik", "lum")]
    left = [" ".join(chance.sample(words, 7)) for _ in range(600)]
    order = chance.sample(range(600), 600)
    right = [left[k] for k in order]
    assert {(k, place) for place, k in enumerate(order)} <= found(left, right)


@given(SENTENCES, SENTENCES)
def test_a_search_is_the_same_from_either_side_and_finds_all_copies(left: list[str], right: list[str]):
    cells = found(left, right)
    assert cells == {(i, j) for j, i in found(right, left)}
    rows, columns, _ = twins(Pair(prepare(left), prepare(right)))
    assert set(zip(rows.tolist(), columns.tolist(), strict=True)) <= cells


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("ab", "ba", {(0, 1, True), (1, 0, True)}),
        ("aab", "aa", {(0, 0, True), (1, 1, True)}),
        ("aa", "a", {(0, 0, False)}),
        ("a", "axa", {(0, 0, False)}),
        ("ab", "cd", set()),
        ("aba", "baa", {(0, 1, True), (1, 0, True), (2, 2, True)}),
    ],
)
def test_the_first_goes_with_the_first_and_the_second_with_the_second(left: str, right: str, expected):
    rows, columns, even = twins(Pair(prepare(list(left)), prepare(list(right))))
    assert set(zip(rows.tolist(), columns.tolist(), even.tolist(), strict=True)) == expected


@pytest.mark.parametrize(
    ("places", "closed", "expected"),
    [
        ([(1, 1)], [], {(i, j) for i in range(3) for j in range(3)}),
        ([(0, 0)], [], {(0, 0), (0, 1), (1, 0), (1, 1)}),
        ([(3, 3)], [], {(2, 2), (2, 3), (3, 2), (3, 3)}),
        ([(0, 0)], [1], {(0, 0)}),
        ([], [], set()),
    ],
)
def test_what_stands_around_a_cell(places, closed, expected):
    open_lines = Pair(*(np.array([k not in closed for k in range(4)]) for _ in range(2)))
    rows, columns = (np.array([place[side] for place in places], np.int64) for side in (0, 1))
    keys = np.concatenate(module._surroundings(rows, columns, open_lines))
    assert {divmod(key, 4) for key in keys.tolist()} == expected


SPELLED = ["the", "of", "Harbour", "harbours", "Oslo", "ferry", "1,200", "twelve", "was", "opened", "Café", "U.N.", "x"]
sentences = st.lists(st.lists(st.sampled_from(SPELLED), max_size=8).map(" ".join), min_size=1, max_size=7)


def nothing() -> None:
    pass


@given(sentences, sentences)
def test_a_search_finds_what_a_table_holds(left, right):
    articles = Pair(prepare(left), prepare(right))
    found = []
    for limit in (1 << 22, -1):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(overlap, "TABLE", limit)
            vocabulary = Vocabulary(articles)
            cells = candidates(vocabulary, nothing)
            found.append(scorer().judge(cells, vocabulary, nothing).probability)
    assert np.array_equal(found[0], found[1])
