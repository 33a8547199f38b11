"""What the arrays compute is what plain loops over words compute."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching.candidates import candidates
from viewer.comparing.matching.features.lexical import lexical
from viewer.comparing.matching.features.overlap import STOP_SHARE, Vocabulary
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.words.folding import folder_of
from viewer.model import Pair

WORDS = ["the", "of", "Harbour", "harbours", "Oslo", "ferry", "1,200", "twelve", "was", "opened", "Café", "U.N.", "x"]


sentences = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), min_size=1, max_size=7)


def nothing() -> None:
    pass


def plain_words(texts: list[str]) -> list[set[str]]:
    folder = folder_of("en")
    return [{folder.stem(word) for word in folder.split(text)} for text in texts]


def plain_weights(left: list[set[str]], right: list[set[str]]) -> dict[str, float]:
    every = left + right
    return {
        word: math.log((len(every) + 1) / (sum(word in words for words in every) + 0.5))
        * (STOP_SHARE if word in folder_of("en").stops else 1)
        for word in set().union(*every)
    }


@given(sentences, sentences)
def test_word_features_are_what_loops_over_words_give(left, right):
    vocabulary = Vocabulary(Pair(prepare(left), prepare(right)))
    cells = candidates(vocabulary, nothing)
    found = lexical(cells, vocabulary, vocabulary.common(cells, nothing))
    rows, columns = plain_words(left), plain_words(right)
    weights = plain_weights(rows, columns)
    for cell, (i, j) in enumerate((i, j) for i in range(len(left)) for j in range(len(right))):
        both = rows[i] & columns[j]
        shared = sum(weights[word] for word in both)
        one, other = (sum(weights[word] for word in words) + 1e-6 for words in (rows[i], columns[j]))
        norm = math.sqrt(sum(weights[word] ** 2 for word in rows[i]) * sum(weights[word] ** 2 for word in columns[j]))
        assert found["cosine"][cell] == pytest.approx(sum(weights[word] ** 2 for word in both) / (norm + 1e-6))
        assert found["jaccard"][cell] == pytest.approx(shared / (one + other - shared))
        assert found["cover_most"][cell] == pytest.approx(max(shared / one, shared / other))
        assert found["shared"][cell] == pytest.approx(math.log1p(shared))
        digits = [{word for word in words if word[0].isdigit()} for words in (rows[i], columns[j])]
        whole = max(len(digits[0] | digits[1]), 1)
        assert found["numbers"][cell] == pytest.approx(len(digits[0] & digits[1]) / whole)
