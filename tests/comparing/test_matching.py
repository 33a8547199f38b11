"""Which sentences are held to say the same."""

from viewer.comparing import linked_pairs, match_sentences
from viewer.comparing.matching import align
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
