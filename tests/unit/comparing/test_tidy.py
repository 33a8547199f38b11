"""Word changes as a person would mark them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.tidy import WEAK_RUN, Change, Word, tidy_changes
from viewer.model import Pair, Span

WEAK = {"the", "of", "a", "and", "to", "in"}


def words(text: str) -> list[Word]:
    """Words between spaces; marks and small words say nothing by themselves."""
    return [
        Word(key, 0, k, k + 1, key[0].isalnum() and key not in WEAK, is_word=key[0].isalnum())
        for k, key in enumerate(text.split())
    ]


def change(left: tuple[int, int], right: tuple[int, int]) -> Change:
    return Change(Span(*left), Span(*right))


def tidied(left: str, right: str, *changes: Change) -> list[tuple[str, str]]:
    """The words of each change, on either side."""
    sides = Pair(words(left), words(right))
    return [
        (
            " ".join(word.key for word in sides.left[one.left.start : one.left.stop]),
            " ".join(word.key for word in sides.right[one.right.start : one.right.stop]),
        )
        for one in tidy_changes(sides, changes)
    ]


@pytest.mark.parametrize(
    ("between", "apart"),
    [
        ("", False),
        ("of", False),
        ("of the", False),
        ("of the ,", True),
        ("of the , a", True),
        ("Varn", True),
        ("of Varn", True),
    ],
)
def test_changes_are_joined_over_a_short_run_that_says_nothing(between: str, apart: bool):
    left, right = " ".join(f"red {between} blue end".split()), " ".join(f"dry {between} cold end".split())
    size = len(between.split())
    found = tidied(left, right, change((0, 1), (0, 1)), change((size + 1, size + 2), (size + 1, size + 2)))
    expected = [("red", "dry"), ("blue", "cold")] if apart else [(left[:-4], right[:-4])]
    assert found == expected


def test_how_long_such_a_run_may_be():
    assert WEAK_RUN == 3


@pytest.mark.parametrize(
    ("before", "after", "apart"),
    [
        (("b c", "p q"), ("e f", "r s"), True),
        (("b", "p"), ("e", "r"), True),
    ],
)
def test_a_word_that_both_sides_have_keeps_changes_apart(before, after, apart):
    left, right = (f"{one} keep {other}" for one, other in zip(before, after, strict=True))
    lengths = [[len(side.split()) for side in pair] for pair in (before, after)]
    starts = [lengths[0][0] + 1, lengths[0][1] + 1]
    found = tidied(
        left,
        right,
        change((0, lengths[0][0]), (0, lengths[0][1])),
        change((starts[0], starts[0] + lengths[1][0]), (starts[1], starts[1] + lengths[1][1])),
    )
    assert found == ([before, after] if apart else [(left, right)])


def test_a_phrase_turned_round_is_one_change():
    left, right = "close moscow ally belarus backed it", "belarus , a close ally of moscow , backed it"
    found = tidied(
        left, right,
        change((0, 0), (0, 3)), change((1, 1), (4, 6)), change((2, 4), (7, 8)),
    )  # fmt: skip
    assert found == [("close moscow ally belarus", "belarus , a close ally of moscow ,")]


def test_two_changes_of_the_same_words_are_not_one():
    found = tidied("red moscow blue", "blue moscow red", change((0, 1), (0, 1)), change((2, 3), (2, 3)))
    assert found == [("red", "blue"), ("blue", "red")]


def test_a_lone_mark_drags_no_word_into_a_change():
    assert tidied(", of red", "of blue", change((0, 1), (0, 0)), change((2, 3), (1, 2))) == [(",", ""), ("red", "blue")]
    moved = tidied("“ of red", "of “ red", change((0, 1), (0, 0)), change((2, 2), (1, 2)))
    assert moved == [("“ of", "of “")], "a mark that only moved is one change"


def test_no_run_ends_in_an_article_where_it_need_not():
    assert tidied("the start of the war", "the war", change((1, 4), (1, 1))) == [("the start of", "")]


@pytest.mark.parametrize(("length", "apart"), [(1, True), (2, False)])
def test_a_mark_that_ends_a_clause_keeps_short_changes_apart(length: int, apart: bool):
    left, right = (
        " ".join([*(f"{one}{k}" for k in range(length)), ",", *(f"{two}{k}" for k in range(length))])
        for one, two in ("ab", "cd")
    )
    spans = (0, length), (length + 1, 2 * length + 1)
    found = tidied(left, right, change(spans[0], spans[0]), change(spans[1], spans[1]))
    assert len(found) == 1 + apart


def test_a_change_is_joined_to_the_one_before_it_not_to_the_first():
    left, right = "a1 k1 k2 k3 k4 b1 of b2", "c1 k1 k2 k3 k4 d1 of d2"
    three = change((0, 1), (0, 1)), change((5, 6), (5, 6)), change((7, 8), (7, 8))
    assert tidied(left, right, *three) == [("a1", "c1"), ("b1 of b2", "d1 of d2")]


@pytest.mark.parametrize(
    ("left", "right", "given", "expected"),
    [
        pytest.param("the old the bridge", "the bridge", ((1, 3), (1, 1)), ("the old", ""), id="back to the phrase"),
        pytest.param("the bridge", "the old the bridge", ((1, 1), (1, 3)), ("", "the old"), id="the same, put in"),
        pytest.param("the old the bridge", "the bridge", ((0, 2), (0, 0)), ("the old", ""), id="it stands well"),
        pytest.param(
            "he said , on Monday , that", "he said , that", ((2, 5), (2, 2)), ("on Monday ,", ""), id="after a mark"
        ),
        pytest.param(
            "he said , on Monday , that", "he said , that", ((3, 6), (3, 3)), ("on Monday ,", ""), id="it is there"
        ),
        pytest.param("x run of y run of z", "x run of z", ((1, 4), (1, 1)), ("run of y", ""), id="not on a small word"),
        pytest.param("x the big y the big z", "x the big z", ((2, 5), (2, 2)), ("the big y", ""), id="ends on a word"),
        pytest.param(", red of red blue", ", red blue", ((2, 4), (2, 2)), ("red of", ""), id="a mark before a word"),
        pytest.param("he left , they left , q", "he left , q", ((1, 4), (1, 1)), ("they left ,", ""), id="on by two"),
        pytest.param("one two", "one two three", ((2, 2), (2, 3)), ("", "three"), id="at the end"),
        pytest.param("go go go", "go", ((0, 2), (0, 0)), ("go go", ""), id="at the start"),
        pytest.param("go go go", "go", ((1, 3), (1, 1)), ("go go", ""), id="to the start"),
        pytest.param("a old b", "a new b", ((1, 2), (1, 2)), ("old", "new"), id="a replacement stays"),
    ],
)
def test_what_is_put_in_or_taken_out_is_cut_at_the_joints(left, right, given, expected):
    assert tidied(left, right, change(*given)) == [expected]


def places(left: str, right: str, *changes: Change) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    sides = Pair(words(left), words(right))
    found = tidy_changes(sides, changes)
    return [((one.left.start, one.left.stop), (one.right.start, one.right.stop)) for one in found]


@pytest.mark.parametrize(
    ("left", "right", "given", "expected"),
    [
        # Of two cuts that are as good, the one that moves it least; it moves on both sides.
        ("x y go go go z", "x y go z", ((2, 4), (2, 2)), ((2, 4), (2, 2))),
        ("x y go go go z", "x y go z", ((3, 5), (3, 3)), ((3, 5), (3, 3))),
        ("the old the bridge", "the bridge", ((1, 3), (1, 1)), ((0, 2), (0, 0))),
        ("go go go", "go", ((1, 3), (1, 1)), ((0, 2), (0, 0))),
        (", go go", ", go", ((2, 3), (2, 2)), ((1, 2), (1, 1))),
        ("x the the y", "x the y", ((1, 2), (1, 1)), ((1, 2), (1, 1))),
    ],
)
def test_it_is_slid_no_farther_than_it_need_be(left, right, given, expected):
    assert places(left, right, change(*given)) == [expected]


def test_a_change_is_slid_neither_into_the_one_before_nor_into_the_one_after():
    left, right = "x go go go k1 k2 y", "z go k1 k2 w"
    found = places(left, right, change((0, 1), (0, 1)), change((2, 4), (2, 2)), change((6, 7), (4, 5)))
    assert found[0] == ((0, 1), (0, 1))
    assert found[1] in [((2, 4), (2, 2)), ((1, 3), (1, 1))]
    assert found[2] == ((6, 7), (4, 5))


def test_a_change_is_not_slid_over_the_last_of_several_before_it():
    left, right = "p k1 k2 k3 , go go go", "r k1 k2 k3 , s go"
    found = places(left, right, change((0, 1), (0, 1)), change((5, 6), (5, 6)), change((7, 8), (7, 7)))
    assert found == [((0, 1), (0, 1)), ((5, 6), (5, 6)), ((7, 8), (7, 7))]


def test_an_abbreviation_is_no_mark_though_it_ends_in_one():
    left, right = "x u.n. go far u.n. go y", "x u.n. go y"
    assert places(left, right, change((3, 6), (3, 3))) == [((3, 6), (3, 3))]


SIDES = st.lists(st.sampled_from(["the", "of", ",", "old", "bridge", "fell"]), max_size=8)


@given(SIDES, SIDES, SIDES)
def test_a_tidied_insertion_says_the_same(start: list[str], new: list[str], end: list[str]):
    """Taken out of the longer side, wherever it was slid to, it leaves the shorter one."""
    if not new:
        return
    longer, shorter = [*start, *new, *end], [*start, *end]
    sides = Pair(words(" ".join(longer)), words(" ".join(shorter)))
    given_change = change((len(start), len(start) + len(new)), (len(start), len(start)))
    (found,) = tidy_changes(sides, [given_change])
    assert longer[: found.left.start] + longer[found.left.stop :] == shorter
    assert len(found.left) == len(new)
    assert found.right == Span(found.left.start, found.left.start)
