"""Clauses: the parts of a sentence that can be told without the rest."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching.cells import Cells
from viewer.comparing.matching.features.clauses import clause_features, cut_clauses
from viewer.comparing.matching.features.overlap import STOP_SHARE, Vocabulary
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.words.folding import folder_of
from viewer.model import Pair

WORDS = ["quay", "varn", "ferry", "olsen", "pier", "the", "of"]
PIECES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=3)
SENTENCES = st.lists(PIECES.map(", ".join), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        pytest.param("", [""], id="nothing"),
        pytest.param("the quay at Varn was closed", ["the quay at Varn was closed"], id="one clause"),
        pytest.param("a b c d, e f g h", ["a b c d, ", "e f g h"], id="four words each"),
        pytest.param("a b c, e f g h", ["a b c, e f g h"], id="the first too short"),
        pytest.param("a b c d, e f g", ["a b c d, e f g"], id="the last too short"),
        pytest.param("a b, c d e f, g h i j", ["a b, c d e f, ", "g h i j"], id="a short one goes with the next"),
        pytest.param("a b c d; e f g h: i j k l", ["a b c d; ", "e f g h: ", "i j k l"], id="other marks"),
        pytest.param("a b c d – e f g h", ["a b c d – ", "e f g h"], id="a dash"),
        pytest.param("a b c d—e f g h", ["a b c d—", "e f g h"], id="a dash without spaces, and its words"),
        pytest.param("a b c d and e f g", ["a b c d ", "and e f g"], id="a conjunction goes with what follows"),
        pytest.param("a b c d andes e f g", ["a b c d andes e f g"], id="no conjunction"),
        pytest.param("a b c d which e f g", ["a b c d ", "which e f g"], id="a relative clause"),
        pytest.param("a b c d 4,200 e f g", ["a b c d 4,200 e f g"], id="a comma in a number"),
        pytest.param(
            "董事会周二批准了新的码头，工程将于三月开始动工，费用为一千四百万克朗。",
            ["董事会周二批准了新的码头，", "工程将于三月开始动工，", "费用为一千四百万克朗。"],
            id="a script without spaces",
        ),
        pytest.param(
            "董事会周二批准了码头、工程将于三月开始；费用为一千四百万：渔民们抱怨噪音太大",
            ["董事会周二批准了码头、", "工程将于三月开始；", "费用为一千四百万：", "渔民们抱怨噪音太大"],
            id="its other marks",
        ),
        pytest.param(
            "工程将于三月开始，费用为一千四百万", ["工程将于三月开始，", "费用为一千四百万"], id="eight characters each"
        ),
        pytest.param("工程将于三月开，费用为一千四百万", ["工程将于三月开，费用为一千四百万"], id="seven are too few"),
        pytest.param(
            "工程将于三月开始，费用为一千四百", ["工程将于三月开始，费用为一千四百"], id="seven are too few at the end"
        ),
        pytest.param(
            "أغلق الميناء يوم الاثنين، وقال الرئيس إن أحدا لم يصب؛ وتبحر السفن من الرصيف القديم",
            ["أغلق الميناء يوم الاثنين،", " وقال الرئيس إن أحدا لم يصب؛", " وتبحر السفن من الرصيف القديم"],
            id="Arabic marks",
        ),
        pytest.param("الميناء، وقال الرئيس إن أحدا", ["الميناء، وقال الرئيس إن أحدا"], id="Arabic, too short"),
        pytest.param("abcdefghij,klmnopqrst, uvwxyzabcd", ["abcdefghij,klmnopqrst, uvwxyzabcd"], id="long words"),
        pytest.param(
            ", ".join(f"a{k} b c d" for k in range(10)),
            [*(f"a{k} b c d, " for k in range(7)), "a7 b c d, a8 b c d, a9 b c d"],
            id="eight at most",
        ),
        pytest.param(
            ", ".join(f"a{k} b c d" for k in range(8)),
            [*(f"a{k} b c d, " for k in range(7)), "a7 b c d"],
            id="eight are told apart",
        ),
    ],
)
def test_clauses(sentence: str, clauses: list[str]):
    assert cut_clauses(sentence) == clauses


@given(st.text(alphabet="ab ,;–—，、码头港", max_size=60))
def test_clauses_hold_the_whole_sentence(sentence: str):
    clauses = cut_clauses(sentence)
    assert "".join(clauses) == sentence
    assert 1 <= len(clauses) <= 8


def plain_features(left: list[str], right: list[str]) -> dict[str, list[float]]:
    """The same by loops over the words of clauses; 4 is one telling word that is doubted."""
    folder = folder_of("en")
    words = [[{folder.stem(word) for word in folder.split(text)} for text in side] for side in (left, right)]
    every = [*words[0], *words[1]]
    weight = {
        word: math.log((len(every) + 1) / (sum(word in sentence for sentence in every) + 0.5))
        * (STOP_SHARE if word in folder.stops else 1)
        for word in set().union(*every)
    }

    def weigh(some: set[str]) -> float:
        return sum(weight[word] for word in some)

    cut = [
        [[{folder.stem(word) for word in folder.split(clause)} for clause in cut_clauses(text)] for text in side]
        for side in (left, right)
    ]
    found: dict[str, list[float]] = {"clause_most": [], "clause_least": [], "clause_pair": []}
    for i in range(len(left)):
        for j in range(len(right)):
            mine = max(weigh(clause & words[1][j]) / (weigh(clause) + 4) for clause in cut[0][i])
            theirs = max(weigh(clause & words[0][i]) / (weigh(clause) + 4) for clause in cut[1][j])
            found["clause_most"].append(max(mine, theirs))
            found["clause_least"].append(min(mine, theirs))
            found["clause_pair"].append(
                max(2 * weigh(a & b) / (weigh(a) + weigh(b) + 8) for a in cut[0][i] for b in cut[1][j])
            )
    return found


def features(left: list[str], right: list[str]) -> dict[str, list[float]]:
    cells = Cells((len(left), len(right)), np.arange(len(left) * len(right)))
    return {
        name: v.tolist() for name, v in clause_features(cells, Vocabulary(Pair(prepare(left), prepare(right)))).items()
    }


def test_a_clause_told_as_a_sentence_is_told_whole():
    left = ["the quay at Varn was closed on Monday, said harbour master Olsen of Tallin"]
    right = ["harbour master Olsen of Tallin said so", "nine ferries waited outside the pier"]
    found, plain = features(left, right), plain_features(left, right)
    for name in plain:
        assert found[name] == pytest.approx(plain[name])
    assert found["clause_most"][0] > 4 * found["clause_most"][1]


@given(SENTENCES, SENTENCES)
def test_features_are_what_loops_over_clauses_give(left: list[str], right: list[str]):
    found, plain = features(left, right), plain_features(left, right)
    assert sorted(found) == sorted(plain)
    for name in plain:
        assert found[name] == pytest.approx(plain[name])


def test_an_article_knows_how_many_clauses_it_has():
    prepared = prepare(["a b c d, e f g h", "", "x"])
    assert len(prepared.clauses) == 4
    assert prepared.clauses.first.tolist() == [0, 2, 3, 4]
