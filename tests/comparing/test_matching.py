"""Which sentences are held to say the same."""

import random

import pytest

from viewer.comparing import linked_pairs, match_sentences
from viewer.comparing.candidates import ALL
from viewer.comparing.matching import align
from viewer.comparing.options import Cancelled, Options, Strictness
from viewer.comparing.words import prepare
from viewer.model import Pair

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


def test_kinds_keep_to_themselves():
    articles = Pair(prepare(LEFT, kinds=[1, 0, -1, 0]), prepare(LEFT, kinds=[0, 0, -1, 0]))
    found = {match.sentences.left.start for match in align(articles).matches}
    assert found == {1, 3}


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
    assert len(found) == len(right)
    assert all(left[i] == right[j] for i, j in found)
