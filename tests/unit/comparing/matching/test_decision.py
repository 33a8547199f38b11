"""From probabilities to matches."""

from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching.cells import Cells
from viewer.comparing.matching.decision import (
    THRESHOLDS,
    halves,
    joined,
    likeliest,
    possible,
    repeats,
    same_words,
    surest,
)
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.matching.scorer import Judgement
from viewer.model import Pair
from viewer.model.options import Strictness

STRICT, NORMAL, LOOSE = Strictness.STRICT, Strictness.NORMAL, Strictness.LOOSE
LIMITS = {
    STRICT: (0.8, 0.9, 0.8, 0.8, 0.35),
    NORMAL: (0.45, 0.6, 0.28, 0.32, 0.25),
    LOOSE: (0.2, 0.3, 0.11, 0.13, 0.06),
}
"""What was fitted; whoever fits anew writes it here, too."""
Table = list[list[float]]


def judgement(table: Table, *, in_words: bool = True, adds: bool = True) -> Judgement:
    """What the scorer might have made of two articles, a row a left sentence; what is 0 is no cell."""
    values = np.array(table, float)
    keys = np.flatnonzero(values)
    flags = np.ones(len(keys), bool)
    return Judgement(
        Cells((len(table), len(table[0])), keys), values.ravel()[keys], flags & in_words, flags & adds, ~flags
    )


def places(judged: Judgement, chosen: np.ndarray) -> list[tuple[int, int]]:
    return list(zip(judged.cells.row[chosen].tolist(), judged.cells.column[chosen].tolist(), strict=True))


def sure(judged: Judgement, strictness: Strictness = NORMAL) -> list[tuple[int, int]]:
    best = likeliest(judged.cells, judged.probability)
    return places(judged, surest(judged, best, strictness))


def perhaps(judged: Judgement, strictness: Strictness = NORMAL) -> list[tuple[int, int]]:
    best = likeliest(judged.cells, judged.probability)
    return places(judged, possible(judged, best, sure(judged, strictness), strictness))


@pytest.mark.parametrize("strictness", Strictness)
def test_each_strictness_has_its_limits(strictness):
    alone, anywhere, _, _, least = LIMITS[strictness]
    assert astuple(THRESHOLDS[strictness]) == LIMITS[strictness]
    for limit, found in ((alone, sure), (least, perhaps)):
        assert found(judgement([[limit]]), strictness) == [(0, 0)]
        assert found(judgement([[limit - 0.001]]), strictness) == []
    for extra, expected in ((0.0, [(0, 0), (0, 1), (1, 0), (1, 1)]), (-0.001, [(0, 0), (1, 1)])):
        table = [[0.95, anywhere + extra], [anywhere + extra, 0.95]]
        assert sure(judgement(table), strictness) == expected


@pytest.mark.parametrize("strictness", Strictness)
@pytest.mark.parametrize("turned", [False, True])
def test_a_half_must_be_surer_with_a_sentence_between(strictness: Strictness, turned: bool):
    _, _, next_half, near_half, _ = LIMITS[strictness]
    for least, before in ((next_half, [0.95]), (near_half, [0.95, 0.01])):
        for value, is_half in ((least, True), (least - 0.001, False)):
            row = [*before, value]
            found = sure(judgement([[cell] for cell in row] if turned else [row]), strictness)
            places = [0, *[len(before)] * is_half]
            assert found == [(place, 0) if turned else (0, place) for place in places]


def test_stricter_is_stricter_in_everything():
    for stricter, looser in ((STRICT, NORMAL), (NORMAL, LOOSE)):
        assert all(a > b for a, b in zip(astuple(THRESHOLDS[stricter]), astuple(THRESHOLDS[looser]), strict=True))
    for limits in THRESHOLDS.values():
        assert limits.possible < limits.next_half <= limits.near_half <= limits.sure < limits.anywhere
    assert THRESHOLDS[NORMAL].sure < THRESHOLDS[STRICT].next_half  # else what is half there were nothing here
    assert THRESHOLDS[LOOSE].sure < THRESHOLDS[NORMAL].next_half


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param([[0.5, 0.2], [0.2, 0.5]], [(0, 0), (1, 1)], id="each its own"),
        pytest.param([[0.55, 0.5]], [(0, 0), (0, 1)], id="the likeliest of its column alone"),
        pytest.param([[0.55], [0.5]], [(0, 0), (1, 0)], id="the likeliest of its row alone"),
        pytest.param([[0.9, 0.5], [0.5, 0.9]], [(0, 0), (1, 1)], id="both have a likelier one"),
        pytest.param([[0.9, 0.7], [0.7, 0.9]], [(0, 0), (0, 1), (1, 0), (1, 1)], id="likely enough anywhere"),
        pytest.param([[0.4, 0.1], [0.3, 0.2]], [], id="none likely enough"),
        pytest.param([[0.5, 0.5]], [(0, 0), (0, 1)], id="a tie"),
    ],
)
def test_sure(table: Table, expected):
    assert sure(judgement(table)) == expected


@pytest.mark.parametrize(
    ("table", "flags", "expected"),
    [
        pytest.param([[0.8, 0.3]], {}, [(0, 0), (0, 1)], id="its other half is beside it, on the right"),
        pytest.param([[0.3], [0.8]], {}, [(0, 0), (1, 0)], id="its other half is before it, on the left"),
        pytest.param([[0.8, 0.3]], {"adds": False}, [(0, 0)], id="its words are all accounted for"),
        pytest.param(
            [[0.8, 0.3]], {"in_words": False}, [(0, 0), (0, 1)], id="a half that adds may be worded otherwise"
        ),
        pytest.param([[0.8, 0.1, 0.33]], {}, [(0, 0), (0, 2)], id="one between"),
        pytest.param([[0.8, 0.1, 0.31]], {}, [(0, 0)], id="one between, and not likely enough for that"),
        pytest.param([[0.8, 0.1, 0.1, 0.44]], {}, [(0, 0)], id="too far from the other half"),
        pytest.param([[0.3, 0.2]], {}, [], id="half of nothing"),
        pytest.param([[0.8, 0.4], [0.0, 0.8]], {}, [(0, 0), (1, 1)], id="it has a match of its own"),
        pytest.param([[0.8, 0.4, 0.41], [0.0, 0.8, 0.0]], {}, [(0, 0), (0, 2), (1, 1)], id="one between has its own"),
        pytest.param([[0.8, 0.0], [0.0, 0.3]], {}, [(0, 0)], id="beside on both sides is no half of it"),
        pytest.param([[0.8, 0.4, 0.29]], {}, [(0, 0), (0, 1)], id="a half of a half is none"),
    ],
)
def test_the_other_half(table: Table, flags, expected):
    assert sure(judgement(table, **flags)) == expected


@pytest.mark.parametrize(
    ("links", "far"),
    [
        pytest.param([], [0, 0, 0, 0], id="none"),
        pytest.param([(0, 0)], [0, 1, 2, 0], id="one and two from the link"),
        pytest.param([(0, 3)], [0, 2, 1, 0], id="and back"),
        pytest.param([(0, 0), (0, 3)], [0, 1, 1, 0], id="the nearest counts"),
        pytest.param([(0, 0), (1, 1)], [0, 0, 2, 0], id="not of what has a match elsewhere"),
        pytest.param([(1, 0)], [1, 0, 0, 0], id="of what is right below"),
        pytest.param([(0, 0), (1, 3)], [0, 1, 2, 0], id="not beyond the edge"),
    ],
)
def test_how_far_halves_are(links: list[tuple[int, int]], far: list[int]):
    row = [0.5] * 4
    pairs = np.array(links, np.int64).reshape(-1, 2)
    found = halves(judgement([row, [0.0] * 4]), np.arange(4), pairs)
    turned = halves(judgement([[cell, 0.0] for cell in row]), np.arange(4), pairs[:, ::-1])
    assert found.tolist() == turned.tolist() == far


@pytest.mark.parametrize(
    ("table", "flags", "expected"),
    [
        pytest.param([[0.3]], {}, [(0, 0)], id="two leftovers"),
        pytest.param([[0.3]], {"in_words": False}, [], id="two leftovers do not attract each other"),
        pytest.param([[0.3]], {"adds": False}, [(0, 0)], id="of leftovers nothing new is asked"),
        pytest.param([[0.8, 0.26]], {}, [(0, 1)], id="perhaps the other half on the right"),
        pytest.param([[0.8], [0.26]], {}, [(1, 0)], id="perhaps the other half on the left"),
        pytest.param([[0.8, 0.26]], {"adds": False}, [], id="its words are all accounted for"),
        pytest.param([[0.8], [0.26]], {"adds": False}, [], id="its words are all accounted for, on the left"),
        pytest.param([[0.8, 0.26]], {"in_words": False}, [(0, 1)], id="a half that adds may be worded otherwise"),
        pytest.param([[0.8, 0.1, 0.31]], {}, [(0, 2)], id="perhaps the other half with one between"),
        pytest.param([[0.8, 0.1, 0.1, 0.4]], {}, [], id="too far from the other half"),
        pytest.param([[0.8, 0.3], [0.3, 0.8]], {}, [], id="both are matched"),
        pytest.param([[0.3, 0.2], [0.2, 0.3]], {}, [(0, 0), (1, 1)], id="only the likeliest"),
        pytest.param([[0.3, 0.26]], {}, [(0, 0), (0, 1)], id="the likeliest of a column"),
        pytest.param([[0.1]], {}, [], id="too unlikely"),
    ],
)
def test_possible(table: Table, flags, expected):
    assert perhaps(judgement(table, **flags)) == expected


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        pytest.param([], [(0, 0), (1, 1)], id="none: all are leftovers"),
        pytest.param([(0, 0)], [(1, 1)], id="a match is no longer perhaps"),
        pytest.param([(0, 2), (2, 0)], [(1, 1)], id="both have partners of which the scorer knows nothing"),
        pytest.param([(0, 2)], [(0, 0), (1, 1)], id="one of the two is free"),
        pytest.param([(0, 0), (1, 1)], [], id="all linked"),
    ],
)
def test_whoever_has_any_link_has_a_match(links: list[tuple[int, int]], expected: list[tuple[int, int]]):
    """A repeat or the same words count as what is sure: no cell need be judged for them."""
    judged = judgement([[0.3, 0.0, 0.0], [0.0, 0.3, 0.0], [0.0, 0.0, 0.0]])
    best = likeliest(judged.cells, judged.probability)
    assert places(judged, possible(judged, best, links, NORMAL)) == expected
    assert places(judged, possible(judged, best, iter(links), NORMAL)) == expected


def test_of_an_empty_grid_nothing_is_possible():
    judged = judgement([[0.0, 0.0]])
    assert places(judged, possible(judged, np.empty(0, np.int64), [(0, 0)], NORMAL)) == []


@given(st.lists(st.lists(st.floats(0.01, 0.99), min_size=3, max_size=3), min_size=1, max_size=4))
def test_looser_finds_what_stricter_finds_and_possible_is_no_match(table: Table):
    judged = judgement(table)
    found = [set(sure(judged, strictness)) for strictness in (STRICT, NORMAL, LOOSE)]
    assert found[0] <= found[1] <= found[2]
    for strictness, links in zip((STRICT, NORMAL, LOOSE), found, strict=True):
        assert links.isdisjoint(perhaps(judged, strictness))
        ordered = perhaps(judged, strictness)
        assert ordered == sorted(set(ordered))


def repeated(left: str, right: str, links: list[tuple[int, int]], kinds: tuple[list[int], list[int]] = ([], [])):
    """The further links between sentences of one letter each."""
    articles = Pair(*(prepare(list(side), kinds=kind) for side, kind in zip((left, right), kinds, strict=True)))
    rows, columns = (np.array([link[side] for link in links], np.int64) for side in (0, 1))
    return sorted(repeats(articles, rows, columns))


@pytest.mark.parametrize(
    ("left", "right", "links", "expected"),
    [
        pytest.param("xaa", "xaa", [(0, 0)], [(1, 1), (2, 2)], id="after a link"),
        pytest.param("aax", "aax", [(2, 2)], [(0, 0), (1, 1)], id="before a link"),
        pytest.param("aab", "aac", [], [(0, 0), (1, 1)], id="from the beginning"),
        pytest.param("baa", "caa", [], [(1, 1), (2, 2)], id="from the end"),
        pytest.param("baac", "daae", [], [], id="from nowhere"),
        pytest.param("xab", "xcb", [(0, 0)], [(2, 2)], id="not over a gap, but from the end"),
        pytest.param("xabq", "xcbr", [(0, 0)], [], id="not over a gap"),
        pytest.param("xaab", "xaac", [(0, 0), (1, 2)], [], id="not what is linked already"),
        pytest.param("qxaq", "xaqq", [(1, 0)], [(2, 1), (3, 2)], id="along its own diagonal"),
        pytest.param("", "aa", [], [], id="nothing on the left"),
        pytest.param("aa", "", [], [], id="nothing on the right"),
        pytest.param("aaa", "aa", [], [(0, 0), (1, 1)], id="more on the left"),
        pytest.param("aax", "baax", [(2, 3)], [(0, 1), (1, 2)], id="back to the beginning of the left"),
        pytest.param("baax", "aax", [(3, 2)], [(1, 0), (2, 1)], id="back to the beginning of the right"),
        pytest.param("xaa", "xaab", [(0, 0)], [(1, 1), (2, 2)], id="on to the end of the left"),
        pytest.param("xaab", "xaa", [(0, 0)], [(1, 1), (2, 2)], id="on to the end of the right"),
    ],
)
def test_like_sentences_follow_their_neighbours(left, right, links, expected):
    assert repeated(left, right, links) == expected


def test_long_runs_of_like_sentences_are_followed_to_their_end():
    for length in (63, 64, 65, 130):
        left, right = "x" + "a" * length + "b", "x" + "a" * length + "c"
        assert repeated(left, right, [(0, 0)]) == [(k, k) for k in range(1, length + 1)]
        assert repeated(left[::-1], right[::-1], [(length + 1, length + 1)]) == [(k, k) for k in range(1, length + 1)]


def test_like_sentences_of_two_kinds_or_of_a_negative_one_are_not_followed():
    assert repeated("xa", "xa", [(0, 0)], ([0, 1], [0, 0])) == []
    assert repeated("xa", "xa", [(0, 0)], ([0, -1], [0, -1])) == []
    assert repeated("xa", "xa", [(0, 0)], ([0, 0], [0, 0])) == [(1, 1)]


PORT = "The port of Varn is closed"


@pytest.mark.parametrize(
    ("left", "right", "links", "expected"),
    [
        pytest.param([(PORT, 1)], [(PORT + ".", 0)], [], {(0, 0)}, id="a headline is a sentence"),
        pytest.param([(PORT, 0)], [(PORT, 2)], [], {(0, 0)}, id="a sentence is a subhead"),
        pytest.param([(PORT.upper(), 1)], [(PORT, 0)], [], {(0, 0)}, id="set in capitals"),
        pytest.param([("「" + PORT + "」", 1)], [(PORT, 0)], [], {(0, 0)}, id="in marks"),
        pytest.param([(PORT, 0)], [(PORT, 0)], [], {(0, 0)}, id="of one kind"),
        pytest.param([(PORT, -1)], [(PORT, 0)], [], set(), id="never of a negative kind on the left"),
        pytest.param([(PORT, 0)], [(PORT, -1)], [], set(), id="never of a negative kind on the right"),
        pytest.param([(PORT, 1)], [(PORT + " again", 0)], [], set(), id="other words"),
        pytest.param([(PORT, 1), (PORT, 0)], [(PORT, 1), (PORT, 0)], [(0, 0), (1, 1)], set(), id="all linked"),
        pytest.param([(PORT, 1)], [("x", 1), (PORT, 0)], [(0, 0)], {(0, 1)}, id="the right one is free"),
        pytest.param([("x", 0), (PORT, 1)], [(PORT, 0)], [(0, 0)], {(1, 0)}, id="the left one is free"),
        pytest.param([("y", 0), (PORT, 1)], [("x", 1), (PORT, 0)], [(0, 1)], {(1, 1)}, id="one of several"),
        pytest.param([(PORT, 1)], [("x", 0), (PORT, 0), (PORT, 0)], [(0, 1), (0, 2)], set(), id="none is free"),
        pytest.param([(PORT, 1)], [(PORT, -1), (PORT, 1), (PORT, 0)], [], {(0, 1), (0, 2)}, id="past negative kinds"),
    ],
)
def test_the_same_words_are_the_same_whatever_they_are(left, right, links, expected):
    articles = Pair(*(prepare([text for text, _ in side], kinds=[kind for _, kind in side]) for side in (left, right)))
    found = same_words(articles, dict.fromkeys(links, 0.9))
    assert (set(found), len(found)) == (expected, len(expected))
    turned = {(j, i): 0.9 for i, j in links}
    assert {(j, i) for i, j in same_words(articles.swapped(), turned)} == expected


@pytest.mark.parametrize(
    ("left", "right", "links", "expected"),
    [
        pytest.param("ab", "ba", [], {(0, 1), (1, 0)}, id="wherever they stand"),
        pytest.param("axa", "aya", [], {(0, 0), (2, 2)}, id="copies in order"),
        pytest.param("aa", "xyaa", [], {(0, 2), (1, 3)}, id="copies in order, not each to the nearest"),
        pytest.param("aa", "aa", [(0, 1)], {(1, 0)}, id="the one that is to spare"),
        pytest.param("aab", "ab", [(0, 0), (2, 1)], {(1, 0)}, id="one too many shares a partner"),
        pytest.param("a", "aaa", [], {(0, 0), (0, 1), (0, 2)}, id="several too many share it"),
        pytest.param("axyza", "avwra", [(0, 0), (4, 4)], set(), id="none too many"),
        pytest.param("axyzaa", "avwrqa", [(0, 0), (5, 5)], {(4, 5)}, id="the copy that stands nearest, at the end"),
        pytest.param(
            "aaxyza", "avwrqa", [(0, 0), (5, 5)], {(1, 0)}, id="the copy that stands nearest, at the beginning"
        ),
        pytest.param("xaxxxxxx", "aayy", [(2, 0), (3, 1)], {(1, 0)}, id="near by relative place"),
        pytest.param("xxxxaxxx", "ayay", [(0, 0), (1, 2)], {(4, 2)}, id="near by relative place, further on"),
        pytest.param("ab", "cd", [], set(), id="other words"),
        pytest.param("", "aa", [], set(), id="nothing on the left"),
    ],
)
def test_every_sentence_that_stands_there_has_a_partner(left: str, right: str, links, expected):
    articles = Pair(prepare(list(left)), prepare(list(right)))
    found = same_words(articles, links)
    assert (set(found), len(found)) == (expected, len(expected))
    turned = [(j, i) for i, j in links]
    assert {(j, i) for i, j in same_words(articles.swapped(), turned)} == expected


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_no_sentence_that_stands_there_is_left_out(left: str, right: str):
    found = same_words(Pair(prepare(list(left)), prepare(list(right))), [])
    assert len(set(found)) == len(found)
    assert all(left[i] == right[j] for i, j in found)
    assert {i for i, _ in found} == {i for i, text in enumerate(left) if text in right}
    assert {j for _, j in found} == {j for j, text in enumerate(right) if text in left}
    for text in "abc":
        copies = [(i, j) for i, j in found if left[i] == text]
        assert len(copies) == (max(left.count(text), right.count(text)) if text in left and text in right else 0)


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({}, []),
        ({(0, 0): 0.5}, [((0, 1), (0, 1), 0.5)]),
        ({(0, 0): 0.5, (0, 1): 0.7}, [((0, 1), (0, 2), 0.6)]),
        ({(0, 0): 0.5, (1, 0): 0.7, (2, 0): 0.9}, [((0, 3), (0, 1), 0.7)]),
        ({(0, 0): 0.5, (0, 2): 0.7}, [((0, 1), (0, 1), 0.5), ((0, 1), (2, 3), 0.7)]),
        ({(0, 0): 0.6, (1, 1): 0.8}, [((0, 1), (0, 1), 0.6), ((1, 2), (1, 2), 0.8)]),
        ({(0, 0): 0.2, (0, 1): 0.4, (1, 0): 0.6, (1, 1): 0.8}, [((0, 2), (0, 2), 0.5)]),
        ({(0, 0): 0.2, (0, 1): 0.4, (1, 0): 0.6}, [((0, 1), (1, 2), 0.4), ((0, 2), (0, 1), 0.4)]),
        ({(3, 1): 0.5, (1, 3): 0.7}, [((1, 2), (3, 4), 0.7), ((3, 4), (1, 2), 0.5)]),
    ],
)
def test_neighbours_are_one_match(links, expected):
    found = [
        ((m.sentences.left.start, m.sentences.left.stop), (m.sentences.right.start, m.sentences.right.stop), m.score)
        for m in joined(links, lambda: None)
    ]
    assert [one[:2] for one in found] == [one[:2] for one in expected]
    assert [one[2] for one in found] == pytest.approx([one[2] for one in expected])


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5))))
def test_matches_hold_the_links_and_no_others(links):
    matches = joined(dict.fromkeys(links, 0.5), lambda: None)
    held = [(i, j) for match in matches for i in match.sentences.left for j in match.sentences.right]
    assert sorted(held) == sorted(links)


def test_joining_looks_whether_it_should_stop():
    looks: list[int] = []
    joined({(k, k): 0.5 for k in range(1025)}, lambda: looks.append(1))
    assert len(looks) == 2
