"""Features to probabilities."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.matching import scorer as module
from viewer.comparing.matching.candidates import candidates
from viewer.comparing.matching.cells import Cells
from viewer.comparing.matching.features.contextual import contextual
from viewer.comparing.matching.features.lexical import Features, lexical
from viewer.comparing.matching.features.overlap import Vocabulary
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.matching.scorer import (
    ADDS,
    COPIED,
    IN_WORDS,
    LIMIT,
    PLAUSIBLE,
    SURE_LOGIT,
    Calibration,
    Judgement,
    Stage,
    close_of,
    logit_of,
    mean_opinion,
    plausible,
    probability_of,
    scorer,
)
from viewer.model import Pair

FEW, UNTOLD = module._NEUTRAL_WEIGHT, module._NEUTRAL


def nothing() -> None:
    pass


def test_the_numbers_that_were_fitted():
    """Whoever fits them anew writes them here; what they do, the other tests say."""
    assert (PLAUSIBLE, LIMIT, SURE_LOGIT) == (0.01, 30.0, 9.21)
    assert (IN_WORDS, ADDS, COPIED) == (0.18, 0.05, 0.8)
    assert (module._PARTNER, module._QUANTILE, UNTOLD, FEW) == (0.3, 0.4, 0.45, 4.0)


def test_the_weights_that_come_with_the_program_are_read_as_they_are():
    read = scorer()
    assert read is scorer()
    assert read.first is not read.second
    assert read.first.weights != read.second.weights
    assert len(read.forest.leaves) > 1
    assert read.calibration.logit > 0


@pytest.mark.parametrize(
    ("logit", "probability"), [(0.0, 0.5), (math.log(3), 0.75), (-math.log(3), 0.25), (99.0, 1 - 1e-13), (-99.0, 1e-13)]
)
def test_probabilities_of_logits(logit: float, probability: float):
    assert float(probability_of(np.array(logit))) == pytest.approx(probability, rel=0.1, abs=1e-14)
    assert float(probability_of(np.array(logit))) == float(probability_of(np.array(max(-30, min(30, logit)))))


@pytest.mark.parametrize(
    ("probability", "logit"),
    [(0.5, 0.0), (0.75, math.log(3)), (1.0, math.log(9999)), (0.0, -math.log(9999)), (0.99995, math.log(9999))],
)
def test_logits_of_probabilities(probability: float, logit: float):
    assert float(logit_of(np.array(probability))) == pytest.approx(logit)


@given(st.floats(-9, 9))
def test_there_and_back(logit: float):
    assert float(logit_of(probability_of(np.array(logit)))) == pytest.approx(logit, abs=1e-6)


@pytest.mark.parametrize(
    ("opinions", "mean"),
    [
        ([[1.0], [3.0]], 2.0),
        ([[-1.0], [1.0]], 0.0),
        ([[2.0]], 2.0),
        ([[99.0], [-1.0]], (9.21 - 1) / 2),
        ([[-99.0], [1.0]], (1 - 9.21) / 2),
        ([[3.0], [0.0], [0.0]], 1.0),
    ],
)
def test_no_opinion_outvotes_the_other_by_being_extreme(opinions: list[list[float]], mean: float):
    assert mean_opinion(*map(np.array, opinions)).tolist() == pytest.approx([mean])


def test_a_stage_adds_up_what_it_weighs():
    stage = Stage(0.5, {"cosine": 2.0, "place": -1.0})
    features = {"cosine": np.array([0.0, 1.0]), "place": np.array([1.0, 0.5]), "more": np.array([9.0, 9.0])}
    assert stage.logits(features).tolist() == [-0.5, 2.0]
    assert stage.probabilities(features).tolist() == pytest.approx([1 / (1 + math.exp(0.5)), 1 / (1 + math.exp(-2))])


@pytest.mark.parametrize(("closeness", "expected"), [(0.0, [1.0, 5.0]), (0.5, [2.5, 7.5]), (1.0, [4.0, 10.0])])
def test_what_is_close_is_corrected_otherwise(closeness: float, expected: list[float]):
    calibration = Calibration(constant=1, logit=2, closeness=3, logit_closeness=1)
    assert calibration.corrected(np.array([0.0, 2.0]), closeness).tolist() == expected


def close(probability: list[list[float]], cosine: list[list[float]]) -> float:
    shape = len(probability), len(probability[0])
    cells = Cells(shape, np.arange(shape[0] * shape[1]))
    return close_of(cells, np.array(probability).ravel(), np.array(cosine).ravel())


def expected(ordered: list[float], place: int) -> float:
    count = len(ordered)
    return (ordered[place] * count + UNTOLD * FEW) / (count + FEW)


def test_articles_without_partners_are_neither_near_nor_far():
    assert close([[0.1, 0.29]], [[0.9, 0.9]]) == pytest.approx(UNTOLD)


@pytest.mark.parametrize(("likely", "count"), [(0.3, 2), (0.29, 0), (0.9, 2)])
def test_how_likely_a_partner_must_be(likely: float, count: int):
    assert close([[likely]], [[0.8]]) == pytest.approx((0.8 * count + UNTOLD * FEW) / (count + FEW))


def test_the_more_partners_the_more_is_told():
    """Each of three rows and of three columns has its own partner: the third of six is what two fifths do not reach."""
    eye = [[0.9 if i == j else 0.0 for j in range(3)] for i in range(3)]
    alike = [[(0.2, 0.5, 0.8)[i] if i == j else 0.99 for j in range(3)] for i in range(3)]
    assert close(eye, alike) == pytest.approx(expected([0.2, 0.2, 0.5, 0.5, 0.8, 0.8], 2))
    five = [[0.9 if i == j else 0.0 for j in range(5)] for i in range(5)]
    table = [[(i + 1) / 10 for _ in range(5)] for i in range(5)]
    assert close(five, table) == pytest.approx(expected([0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.4, 0.4, 0.5, 0.5], 3))


def test_the_partner_counts_that_is_likeliest():
    assert close([[0.9, 0.4]], [[0.2, 0.7]]) == pytest.approx(expected([0.2, 0.2, 0.7], 0))


def judged_of(left: list[str], right: list[str], checkpoint: Callable[[], None] = nothing) -> Judgement:
    vocabulary = Vocabulary(Pair(prepare(left), prepare(right)))
    return scorer().judge(candidates(vocabulary, nothing), vocabulary, checkpoint)


QUAY = "The quay at Varn was closed on Monday after a crane fell."
OLSEN = "Harbour master Olsen said that nobody had been hurt."
FERRY = "Ferries to Tallin will sail from the old pier until spring."


def test_what_the_first_stage_rules_out_is_not_looked_at_again():
    judged = judged_of([QUAY, OLSEN, FERRY], [OLSEN, QUAY])
    cells = set(zip(judged.cells.row.tolist(), judged.cells.column.tolist(), strict=True))
    assert {(0, 1), (1, 0)} <= cells
    assert len(cells) < 6
    assert (judged.probability > 0.5).sum() == 2


def kept(first: list[float], same: list[float]) -> tuple[list[int], list[int], list[int], list[float]]:
    """Of a grid of one row: what is kept of the cells, of the words in common with their cells, and of a feature."""
    cells = Cells((1, len(first)), np.arange(len(first)))
    common = np.arange(len(first)).repeat(2), np.arange(2 * len(first))
    base = {"same": np.array(same), "cosine": np.arange(len(first)) / 10}
    left, (cell, word), features, rest = plausible(cells, common, base, np.array(first))
    assert rest.tolist() == [first[k] for k in left.keys]
    return left.keys.tolist(), cell.tolist(), word.tolist(), features["cosine"].tolist()


@pytest.mark.parametrize(
    ("first", "same", "expected"),
    [
        ([0.5, 0.5], [0, 0], ([0, 1], [0, 0, 1, 1], [0, 1, 2, 3], [0.0, 0.1])),
        ([0.001, 0.5], [0, 0], ([1], [0, 0], [2, 3], [0.1])),
        ([0.5, 0.001], [0, 0], ([0], [0, 0], [0, 1], [0.0])),
        ([0.01, 0.0099], [0, 0], ([0], [0, 0], [0, 1], [0.0])),
        ([0.001, 0.001], [0, 1], ([1], [0, 0], [2, 3], [0.1])),
        ([0.001, 0.001], [0, 0], ([], [], [], [])),
    ],
)
def test_thinkable(first: list[float], same: list[float], expected):
    assert kept(first, same) == expected


def test_where_nothing_is_thinkable_nothing_is_judged(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "PLAUSIBLE", 2.0)
    judged = judged_of([QUAY], [OLSEN])
    flags = judged.in_words, judged.adds, judged.copied
    assert [len(values) for values in (judged.probability, *flags)] == [0, 0, 0, 0]
    assert len(judged.cells) == 0


def test_flags_are_those_of_their_features():
    """A copy is in words; what is told already by a surer partner adds nothing."""
    reworded = "The quay at Varn was closed on Monday after a crane fell, Olsen said."
    judged = judged_of([QUAY, FERRY], [reworded, QUAY])
    flags = {
        (int(i), int(j)): (bool(a), bool(b), bool(c))
        for i, j, a, b, c in zip(
            judged.cells.row, judged.cells.column, judged.in_words, judged.adds, judged.copied, strict=True
        )
    }
    assert flags[0, 1] == (True, False, True) or flags[0, 1] == (True, True, True)
    assert flags[0, 0][0]
    alone = judged_of([QUAY], [QUAY])
    assert (alone.in_words.tolist(), alone.copied.tolist()) == ([True], [True])


@pytest.mark.parametrize(
    ("letters", "new", "expected"),
    [
        (0.18, 0.05, (True, True, False)),
        (0.179, 0.049, (False, False, False)),
        (0.79, 0.5, (True, True, False)),
        (0.8, 0.0, (True, False, True)),
    ],
)
def test_the_limits_of_the_flags(monkeypatch: pytest.MonkeyPatch, letters: float, new: float, expected):

    def given(cells: Cells, *rest: Any) -> Features:
        return contextual(cells, *rest) | {
            "letters": np.full(len(cells), letters),
            "new_least": np.full(len(cells), new),
        }

    monkeypatch.setattr(module, "contextual", given)
    judged = judged_of([QUAY], [QUAY])
    assert (bool(judged.in_words[0]), bool(judged.adds[0]), bool(judged.copied[0])) == expected


def test_a_judgement_is_the_mean_opinion_corrected():
    """The parts put together by hand give what the scorer gives."""
    vocabulary = Vocabulary(Pair(prepare([QUAY, OLSEN, FERRY]), prepare([OLSEN, QUAY])))
    cells = candidates(vocabulary, nothing)
    common = vocabulary.common(cells, nothing)
    base = lexical(cells, vocabulary, common)
    parts = scorer()
    cells, common, base, first = plausible(cells, common, base, parts.first.probabilities(base))
    features = base | contextual(cells, vocabulary, common, base, first, nothing)
    logits = mean_opinion(parts.second.logits(features), parts.forest.logits(features))
    closeness = close_of(cells, probability_of(logits), features["cosine"])
    probability = probability_of(parts.calibration.corrected(logits, closeness))
    judged = judged_of([QUAY, OLSEN, FERRY], [OLSEN, QUAY])
    assert judged.cells.keys.tolist() == cells.keys.tolist()
    assert judged.probability.tolist() == probability.tolist()
    assert judged.in_words.tolist() == (features["letters"] >= IN_WORDS).tolist()
    assert judged.adds.tolist() == (features["new_least"] >= ADDS).tolist()
