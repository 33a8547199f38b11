"""What the arrays compute is what plain loops over words compute."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching.candidates import candidates
from viewer.comparing.matching.cells import Cells, others, total
from viewer.comparing.matching.features import overlap
from viewer.comparing.matching.features.letters import letters, likeness
from viewer.comparing.matching.features.lexical import lexical
from viewer.comparing.matching.features.overlap import STOP_SHARE, Vocabulary
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.matching.scorer import scorer
from viewer.comparing.words.folding import fold, folder_of
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


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 4)), min_size=1), st.data())
def test_rivals_are_what_loops_over_cells_give(places, data):
    places = sorted(places)
    cells = Cells((6, 5), np.array([row * 5 + column for row, column in places]))
    drawn = data.draw(st.lists(st.integers(0, 9), min_size=len(places), max_size=len(places)))
    values = np.array(drawn) / 10
    for lines, axis in ((cells.rows, 0), (cells.columns, 1)):
        best, which = others(lines, values)
        sums = total(lines, values)
        for cell, place in enumerate(places):
            line = [k for k, other in enumerate(places) if other[axis] == place[axis]]
            rivals = [k for k in line if k != cell]
            assert best[cell] == max((values[k] for k in rivals), default=0)
            assert values[which[cell]] == best[cell] if rivals else which[cell] == cell
            assert sums[cell] == pytest.approx(sum(values[k] for k in line))


@given(sentences, sentences)
def test_likeness_is_what_sets_of_stretches_give(left, right):
    articles = Pair(prepare(left), prepare(right))
    cells = Cells((len(left), len(right)), np.arange(len(left) * len(right)))
    found = likeness(Pair(*(side.letters for side in articles)), cells, nothing)
    rows, columns = ([stretches(text) for text in side] for side in (left, right))
    plain = [len(one & other) / max(math.sqrt(len(one) * len(other)), 1) for one in rows for other in columns]
    assert found == pytest.approx(plain)


def stretches(text: str) -> set[str]:
    letters_only = "".join(c if c.isalnum() or c == "_" else " " for c in fold(text))
    text = " " + " ".join(letters_only.split(" ")) + " "
    while "  " in text:
        text = text.replace("  ", " ")
    return {text[k : k + 4] for k in range(len(text) - 3)}


def test_stretches_do_not_run_over_sentences():
    made = letters(["ab", "cd"])
    assert list(np.diff(made.starts)) == [1, 1]
