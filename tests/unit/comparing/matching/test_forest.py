"""Many small decision trees."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching.forest import LEAVES, read_forest

NAMES = ["cosine", "letters", "place"]


def walked(tree: Any, cell: dict[str, float]) -> float:
    """What a tree says of a cell, by walking it."""
    while isinstance(tree, list):
        name, limit, low, high = tree
        tree = high if cell[name] > limit else low
    return float(tree)


def said(constant: float, trees: list[Any], cells: list[dict[str, float]]) -> list[float]:
    features = {name: np.array([cell[name] for cell in cells]) for name in NAMES}
    return [float(one) for one in read_forest(constant, trees).logits(features)]


CELLS = [{"cosine": c, "letters": e, "place": 0.5} for c in (0.0, 0.3, 0.300001, 1.0) for e in (0.1, 0.9)]
STEP = ["cosine", 0.3, -1, 2]
DEEP = ["cosine", 0.3, ["letters", 0.5, 1, 2], ["letters", 0.2, ["place", 0.4, 3, 4], ["place", 0.6, 5, 6]]]


@pytest.mark.parametrize(
    "trees",
    [
        pytest.param([STEP], id="one split"),
        pytest.param([DEEP], id="several"),
        pytest.param([STEP, DEEP, 0.5], id="together, with a leaf alone"),
        pytest.param([["place", 0.5, 1, 2]], id="what is as large as the limit is not above it"),
    ],
)
def test_trees_say_what_walking_them_says(trees: list[Any]):
    assert said(0.25, trees, CELLS) == pytest.approx([0.25 + sum(walked(t, cell) for t in trees) for cell in CELLS])


LEAF = st.integers(-9, 9).map(float)


@st.composite
def drawn_trees(draw: st.DrawFn, leaves: int) -> Any:
    if leaves == 1:
        return draw(LEAF)
    low = draw(st.integers(1, leaves - 1))
    split = [draw(st.sampled_from(NAMES)), draw(st.integers(0, 8)) / 8]
    return [*split, draw(drawn_trees(low)), draw(drawn_trees(leaves - low))]


TREES = st.integers(1, LEAVES).flatmap(drawn_trees)
VALUES = st.integers(0, 8).map(lambda value: value / 8)


@given(
    st.lists(TREES, min_size=1, max_size=4), st.lists(st.fixed_dictionaries(dict.fromkeys(NAMES, VALUES)), max_size=5)
)
def test_any_trees_do(trees: list[Any], cells: list[dict[str, float]]):
    names = {name for name in NAMES if name in repr(trees)}
    if names:
        assert said(1.5, trees, cells) == pytest.approx([1.5 + sum(walked(t, cell) for t in trees) for cell in cells])


@pytest.mark.parametrize("count", [511, 512, 513, 1025])
def test_many_cells_are_looked_at_in_blocks(count: int):
    cells = [{"cosine": k / count, "letters": 0.0, "place": 0.0} for k in range(count)]
    assert said(0.0, [STEP], cells) == [walked(STEP, cell) for cell in cells]


def comb(leaves: int) -> Any:
    """A tree that is all left branch."""
    tree: Any = 0
    for k in range(1, leaves):
        tree = ["cosine", 1 - k / 10, tree, k]
    return tree


def test_a_tree_has_eight_leaves_at_most():
    cells = [{"cosine": k / 20, "letters": 0.0, "place": 0.0} for k in range(20)]
    assert LEAVES == 8
    assert said(0.0, [comb(8)], cells) == [walked(comb(8), cell) for cell in cells]
    with pytest.raises(ValueError, match="a tree of 9 leaves; 8 are the most"):
        read_forest(0.0, [comb(9)])


def test_only_what_is_asked_is_needed():
    forest = read_forest(0.0, [STEP])
    assert forest.names == ("cosine",)
    assert forest.logits({"cosine": np.array([0.2, 0.4])}).tolist() == [-1, 2]
