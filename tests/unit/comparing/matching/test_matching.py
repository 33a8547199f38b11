"""Which sentences are held to say the same."""

import random

import numpy as np
import pytest

from viewer.comparing import linked_pairs, match_sentences
from viewer.comparing.matching import matching
from viewer.comparing.matching.candidates import ALL
from viewer.comparing.matching.cells import Cells
from viewer.comparing.matching.matching import SAME, Likelihood, align, decide, judge, with_twins
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.matching.scorer import Judgement
from viewer.model import Pair
from viewer.model.options import Cancelled, Options, Strictness

LEFT = [
    "The harbour board approved a new ferry terminal on Tuesday.",
    "Chair Ingrid Solheim said the old pier was no longer safe.",
    "Work on the site should begin in March and cost 14 million crowns.",
    "Fishermen have complained about the noise.",
]
RIGHT = [
    "A new ferry terminal was approved by the harbour board Tuesday.",
    "The old pier is no longer safe, according to chair Ingrid Solheim.",
    "Work should begin in March.",
    "It will cost 14 million crowns.",
    "The town library opens on Sundays from now on.",
]


def test_rewritten_sentences_are_matched():
    links = linked_pairs(LEFT, RIGHT)
    assert {(0, 0), (1, 1)} <= links
    assert not any(i == 3 or j == 4 for i, j in links)


def test_a_split_sentence_is_one_match():
    assert ((2, 3), (2, 4)) in match_sentences(LEFT, RIGHT)


def test_nothing_matches_nothing():
    assert linked_pairs([], RIGHT) == set()
    assert linked_pairs(LEFT, []) == set()


def test_kinds_keep_to_themselves_but_for_the_same_words():
    articles = Pair(prepare(LEFT, kinds=[1, 0, -1, 0]), prepare(LEFT, kinds=[0, 0, -1, 0]))
    found = {match.sentences.left.start for match in align(articles).matches}
    assert found == {0, 1, 3}
    reworded = [RIGHT[0], *LEFT[1:]]
    articles = Pair(prepare(LEFT, kinds=[1, 0, -1, 0]), prepare(reworded, kinds=[0, 0, -1, 0]))
    found = {match.sentences.left.start for match in align(articles).matches}
    assert found == {1, 3}
    articles = Pair(prepare(LEFT, kinds=[1, 0, -1, 0]), prepare(reworded, kinds=[1, 0, -1, 0]))
    assert 0 in {match.sentences.left.start for match in align(articles).matches}


def test_an_article_matches_itself_whatever_it_repeats():
    texts = ["No.", "Yes.", "No.", "* * *", "The ferry sails at noon.", "No.", "* * *"] * 20
    assert {(k, k) for k in range(len(texts))} <= linked_pairs(texts, texts)


def test_stricter_joins_no_more_and_looser_no_less():
    articles = Pair(prepare(LEFT), prepare(RIGHT))
    found = [
        {
            (i, j)
            for match in align(articles, Options(strictness=s)).matches
            for i in match.sentences.left
            for j in match.sentences.right
        }
        for s in (Strictness.STRICT, Strictness.NORMAL, Strictness.LOOSE)
    ]
    assert found[0] <= found[1] <= found[2]


def test_possible_matches_are_of_sentences_without_a_match():
    alignment = align(Pair(prepare(LEFT), prepare(RIGHT)))
    rows = {i for match in alignment.matches for i in match.sentences.left}
    columns = {j for match in alignment.matches for j in match.sentences.right}
    for match in alignment.possible:
        assert not (set(match.sentences.left) <= rows and set(match.sentences.right) <= columns)


def test_what_two_sentences_have_between_them_is_not_called_the_articles_own():
    left = [*LEFT[:2], "Fishermen in Solund, weary of lorries and dredgers, want quieter engines and shorter shifts."]
    right = [*RIGHT[:2], "Lorries and dredgers make Solund noisy.", "An old tale.", "Quieter engines, shorter shifts?"]
    alignment = align(Pair(prepare(left), prepare(right)))
    carried = {i for match in (*alignment.matches, *alignment.possible) for i in match.sentences.left}
    assert 2 in carried


def test_long_articles_are_searched_by_rare_words_with_the_same_result():
    words = [f"{a}{b}{c}" for a in "bdfglm" for b in "aeiou" for c in ("nar", "tos", "vik", "lum")]
    chance = random.Random(5)
    left = [" ".join(chance.sample(words, 9)) for _ in range(150)]
    moved = left[100:] + left[:40] + left[41:100]
    right = [text.replace("bavik", "bolum") for text in moved]
    assert len(left) * len(right) > ALL
    found = linked_pairs(left, right)
    places = {text: k for k, text in enumerate(moved)}
    gold = {(k, places[text]) for k, text in enumerate(left) if text in places}
    assert len(found & gold) >= 0.97 * len(gold)
    assert len(found - gold) <= 0.05 * len(gold)


def test_matching_can_be_cancelled_anywhere():
    texts = [f"Sentence {k} of {k * k} words and {k % 7} numbers." for k in range(120)]
    articles = Pair(prepare(texts), prepare(texts[::-1]))
    looks = 0

    def count():
        nonlocal looks
        looks += 1

    align(articles, checkpoint=count)
    for stop_at in range(1, looks + 1):
        left = iter(range(stop_at))

        def stop(left=left):
            if next(left, None) is None:
                raise Cancelled

        if stop_at < looks:
            with pytest.raises(Cancelled):
                align(articles, checkpoint=stop)
    assert looks > 8


@pytest.mark.parametrize("dropped", [slice(0, 1), slice(7, 9), slice(-1, None)])
def test_like_sentences_follow_their_neighbours(dropped):
    left = ["Yes.", "Yes.", "No.", "The ferry sails at noon from the old harbour.", "No.", "No.", "Yes.", "No.", "Yes."]
    right = left.copy()
    del right[dropped]
    found = linked_pairs(left, right)
    assert len(found) == len(left), "one too many shares the partner of another copy"
    assert {i for i, _ in found} == set(range(len(left)))
    assert {j for _, j in found} == set(range(len(right)))
    assert all(left[i] == right[j] for i, j in found)


def alike(height: int, width: int, likely: dict[tuple[int, int], float]) -> Likelihood:
    """How likely sentences say the same; all have words in common, and all add something."""
    keys = np.array(sorted(i * width + j for i, j in likely), np.int64)
    probability = np.array([likely[divmod(int(key), width)] for key in keys])
    flags = np.ones(len(keys), bool)
    return Likelihood((height, width), keys, probability, flags, flags, ~flags)


def decided(left: str, right: str, likely: dict[tuple[int, int], float], strictness: Strictness = Strictness.NORMAL):
    """Matches and possible matches of sentences of one letter each: (left, right, score), single links."""
    articles = Pair(prepare(list(left)), prepare(list(right)))
    found = decide(articles, alike(len(left), len(right), likely), Options(strictness=strictness))
    return tuple(
        [
            (i, j, round(match.score, 6))
            for match in matches
            for i in match.sentences.left
            for j in match.sentences.right
        ]
        for matches in (found.matches, found.possible)
    )


@pytest.mark.parametrize(
    ("left", "right", "likely", "sure", "perhaps"),
    [
        pytest.param("ab", "cd", {}, [], [], id="nothing is likely"),
        pytest.param("ab", "cd", {(0, 0): 0.7, (1, 1): 0.26}, [(0, 0, 0.7)], [(1, 1, 0.26)], id="sure and perhaps"),
        pytest.param("ax", "bx", {(0, 0): 0.7}, [(0, 0, 0.7), (1, 1, SAME)], [], id="repeats follow"),
        # Both sentences of the possible match repeat others and are matched as that.
        pytest.param("ax", "bx", {(0, 0): 0.7, (1, 1): 0.26}, [(0, 0, 0.7), (1, 1, SAME)], [], id="no longer perhaps"),
        pytest.param(
            "axc",
            "bxd",
            {(0, 0): 0.7, (1, 2): 0.26},
            [(0, 0, 0.7), (1, 1, SAME)],
            [(1, 2, 0.26)],
            id="one of the two is still free",
        ),
        pytest.param(
            "axc",
            "bxd",
            {(0, 0): 0.7, (2, 1): 0.26},
            [(0, 0, 0.7), (1, 1, SAME)],
            [(2, 1, 0.26)],
            id="the other of the two is still free",
        ),
        pytest.param(
            "pc", "cp", {(0, 0): 0.26}, [(0, 1, SAME), (1, 0, SAME)], [], id="the same words elsewhere: not perhaps"
        ),
        pytest.param("pc", "qp", {(0, 0): 0.26}, [(0, 1, SAME)], [(0, 0, 0.26)], id="the same words, and a free one"),
        # Scores are means over what was joined: each link of the same words stands alone.
        pytest.param(
            "axy", "zaw", {(0, 0): 0.7}, [(0, 0, 0.7), (0, 1, SAME)], [], id="the same words join no other match"
        ),
        pytest.param(
            "xaay",
            "zvqaw",
            {},
            [(1, 3, SAME), (2, 3, SAME)],
            [],
            id="copies that share a partner",
        ),
    ],
)
def test_decided(left, right, likely, sure, perhaps):
    assert decided(left, right, likely) == (sure, perhaps)


def spans(left: str, right: str, likely: dict[tuple[int, int], float]) -> list[tuple[tuple[int, ...], ...]]:
    articles = Pair(prepare(list(left)), prepare(list(right)))
    found = decide(articles, alike(len(left), len(right), likely)).matches
    return [tuple(tuple(side) for side in match.sentences) for match in found]


def test_the_same_words_are_one_to_one():
    """What the scorer finds is joined with its neighbours; a copy is not, neither with it nor with another copy."""
    assert spans("xby", "zvw", {(1, 0): 0.7, (1, 1): 0.7}) == [((1,), (0, 1))]
    assert spans("axy", "zaw", {(0, 0): 0.7}) == [((0,), (0,)), ((0,), (1,))]
    assert spans("xaay", "zvqaw", {}) == [((1,), (3,)), ((2,), (3,))]
    assert spans("xay", "qaaaw", {}) == [((1,), (1,)), ((1,), (2,)), ((1,), (3,))]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param({(0, 0): 0.5}, {(0, 1): 0.9, (1, 0): 0.9}, {(0, 0), (0, 1), (1, 0)}, id="a likelier rival"),
        pytest.param({(0, 0): 0.4}, {(0, 1): 0.9, (1, 0): 0.9}, {(0, 1), (1, 0)}, id="was not sure before"),
        pytest.param({(0, 0): 0.4}, {(0, 0): 0.5}, {(0, 0)}, id="is sure now"),
        pytest.param({(0, 0): 0.5}, {}, {(0, 0)}, id="nothing new"),
    ],
)
def test_what_was_sure_alone_stays_sure(
    before: dict[tuple[int, int], float], after: dict[tuple[int, int], float], expected: set[tuple[int, int]]
):
    own = {(i, j): 0.1 for i in range(2) for j in range(2)} | before
    alone, told = alike(2, 2, own), alike(2, 2, own | after)
    articles = Pair(prepare(["a", "b"]), prepare(["c", "d"]))

    def links(evidence: Likelihood, alone: Likelihood | None = None) -> set[tuple[int, int]]:
        matches = decide(articles, evidence, Options(), lambda: None, alone).matches
        return {(i, j) for match in matches for i in match.sentences.left for j in match.sentences.right}

    assert links(told, alone) == expected
    assert links(told, told) == links(told) == expected - ({(0, 0)} if (0, 1) in after else set())


def test_in_an_empty_grid_nothing_is_found():
    """Nothing found is told by a place past the last cell; the last cell itself is found."""
    wanted = np.array([0, 1]), np.array([0, 1])
    assert Cells((2, 2), np.empty(0, np.int64)).find(*wanted).tolist() == [0, 0]
    assert Cells((2, 2), np.array([3])).find(*wanted).tolist() == [1, 0]
    assert Cells((0, 0), np.empty(0, np.int64)).find(*wanted).tolist() == [0, 0]
    assert with_twins(Cells((1, 1), np.empty(0, np.int64)), Pair(prepare(["a"]), prepare(["a"])), np.empty(0)).size == 0


def test_strictness_decides():
    likely = {(0, 0): 0.5, (1, 1): 0.26}
    assert decided("ab", "cd", likely, Strictness.STRICT) == ([], [(0, 0, 0.5)])
    assert decided("ab", "cd", likely, Strictness.NORMAL) == ([(0, 0, 0.5)], [(1, 1, 0.26)])
    assert decided("ab", "cd", {(0, 0): 0.35}, Strictness.LOOSE) == ([(0, 0, 0.35)], [])


def test_how_sure_the_same_words_are():
    assert SAME == 0.99


@pytest.mark.parametrize(
    ("left", "right", "before", "after"),
    [
        ("ab", "ab", 0.5, {(0, 0): 0.99, (0, 1): 0.5, (1, 0): 0.5, (1, 1): 0.99}),
        ("ab", "ba", 0.999, {(0, 0): 0.999, (0, 1): 0.999, (1, 0): 0.999, (1, 1): 0.999}),
        ("aa", "a", 0.5, {(0, 0): 0.5, (1, 0): 0.5}),
        ("ab", "cd", 0.5, {(0, 0): 0.5, (0, 1): 0.5, (1, 0): 0.5, (1, 1): 0.5}),
    ],
)
def test_twins_are_surely_the_same(left, right, before, after):
    cells = Cells((len(left), len(right)), np.arange(len(left) * len(right)))
    articles = Pair(prepare(list(left)), prepare(list(right)))
    given = np.full(len(cells), before)
    found = with_twins(cells, articles, given)
    places = zip(cells.row.tolist(), cells.column.tolist(), strict=True)
    assert dict(zip(places, found.tolist(), strict=True)) == after
    assert (given == before).all()


def test_twins_without_a_cell_are_nobodys():
    """Of two kinds: the last cell must not be taken for theirs."""
    cells = Cells((2, 2), np.array([1, 2]))
    articles = Pair(prepare(["a", "b"]), prepare(["a", "b"]))
    assert with_twins(cells, articles, np.array([0.3, 0.4])).tolist() == [0.3, 0.4]


def test_only_what_evidence_could_lift_is_kept():
    found = judge(Pair(prepare(LEFT), prepare(RIGHT)))
    assert found.shape == (4, 5)
    assert found.probability.min() >= 0.02
    assert len(found.keys) == len(found.probability) == len(found.in_words) == len(found.adds) == len(found.copied)
    assert found.judgement().cells.shape == (4, 5)
    assert found.judgement().probability is found.probability
    assert judge(Pair(prepare([]), prepare(RIGHT))).shape == (0, 5)


@pytest.mark.parametrize(("least", "kept"), [(0.02, True), (0.0199, False)])
def test_how_likely_a_cell_must_be_to_be_kept(monkeypatch: pytest.MonkeyPatch, least: float, kept: bool):
    class Fixed:
        def judge(self, cells: Cells, *_: object) -> Judgement:
            flags = np.arange(len(cells)) == 1
            return Judgement(cells, np.array([0.5, least]), flags, ~flags, flags)

    monkeypatch.setattr(matching, "scorer", Fixed)
    found = judge(Pair(prepare(["a"]), prepare(["b", "c"])))
    assert found.keys.tolist() == ([0, 1] if kept else [0])
    assert found.in_words.tolist() == found.copied.tolist() == ([False, True] if kept else [False])
    assert found.adds.tolist() == ([True, False] if kept else [True])
