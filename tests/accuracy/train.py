"""Learn the matcher's weights from the measuring texts: `python -m tests.accuracy.train [--check]`.

Two opinions, see `viewer.comparing.matching.scorer`. The logistic functions are fitted one after the other by
iteratively reweighted least squares with a ridge (Newton's method; McCullagh and Nelder, Generalized Linear Models,
1989), the trees by gradient boosting (Friedman 2001; scikit-learn's histogram variant, seeded). Each set counts much
the same, whatever its size. What is drawn at random is drawn by name: the same texts give the same weights.

`--check` writes nothing: it fits without each fifth of the document families and scores what was left out, the mean
of the opinions and each alone, with the expected calibration error; then it fits without each set.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import numpy as np
from threadpoolctl import threadpool_limits

from tests.accuracy.clauses import in_clauses, in_clauses_twice, in_snippets
from tests.accuracy.corpora import SETS, Record, records
from tests.accuracy.scores import calibration_error, measure, report
from viewer.comparing.matching.candidates import ALL, candidates
from viewer.comparing.matching.decision import likeliest, surest
from viewer.comparing.matching.features.contextual import contextual
from viewer.comparing.matching.features.lexical import Features, lexical
from viewer.comparing.matching.features.overlap import Vocabulary
from viewer.comparing.matching.forest import LEAVES, Forest, read_forest
from viewer.comparing.matching.matching import with_twins
from viewer.comparing.matching.prepared import prepare
from viewer.comparing.matching.scorer import (
    LIMIT,
    Calibration,
    Stage,
    close_of,
    judged,
    mean_opinion,
    plausible,
    probability_of,
)
from viewer.model import Pair
from viewer.model.options import Strictness

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.comparing.matching.cells import Cells, Ints, Values

WEIGHTS = Path(__file__).resolve().parents[2] / "resources" / "matcher" / "weights.json"
FOLDS = 5
RIDGE = 10.0
SET_WEIGHTS = {
    "argrewrite": 1000.0, "aesop": 350.0, "wmt21": 1000.0, "swipe": 1000.0, "clauses": 500.0, "twice": 300.0,
    "ecb": 500.0, "snippets": 300.0,
}  # fmt: skip
"""What the true links of a set weigh together; its wrong cells weigh as much each as its right ones.

Free retellings of fables are farther from news than the others are, so they weigh less; so do reports whose links were
made from marks of events, of which many sentences have none.
"""
CUT = ("argrewrite", "wmt21", "swipe")
"""The sets of which clauses are made."""
CAREFUL = ("argrewrite", "aesop", "wmt21", "swipe", "unrelated", "clauses", "snippets")
"""What the forest sees. With the event corpus it finds more there, and is wrong oftener in edits and translations."""
SNIPPETS = 3
"""Pairs of a few sentences that are cut out of each record."""
UNRELATED = 6.0
"""What a cell weighs where nothing is right: two unrelated stories joined cost an editor's trust."""
TREES = 120
RATE = 0.1
LEAST_CELLS = 60
CALIBRATED_ON = {"argrewrite": 1000.0, "aesop": 350.0, "wmt21": 1000.0, "swipe": 1000.0, "ecb": 300.0}
"""What the cells of a set weigh when the correction by closeness is fitted. Most of the event corpus has no wrong cells
at all, so it would say that everything is right."""
SOURCES = {
    "argrewrite": "ArgRewrite V.2 (Kashefi and others), CC BY 4.0",
    "aesop": "links of the GNAT alignment tool, MIT; texts of Project Gutenberg",
    "wmt21": "WMT 2021 news test sets",
    "swipe": "SWiPE (Laban and others), Apache-2.0; texts of Wikipedia, CC BY-SA",
    "ecb": "ECB+ (Cybulska and Vossen), annotations CC BY 3.0",
}


@dataclass(slots=True)
class Example:
    """One pair of texts, ready for fitting."""

    record: Record
    cells: Cells
    vocabulary: Vocabulary
    common: tuple[Ints, Ints]
    base: Features
    right: Values
    weight: Values

    def second(self, first: Stage) -> Example:
        """The same, without what the first stage rules out, with the features of the second."""
        cells, common, base, probability = plausible(self.cells, self.common, self.base, first.probabilities(self.base))
        kept = np.isin(self.cells.keys, cells.keys, assume_unique=True)
        features = base | contextual(cells, self.vocabulary, common, base, probability)
        return Example(self.record, cells, self.vocabulary, common, features, self.right[kept], self.weight[kept])


@dataclass(frozen=True, slots=True)
class Opinions:
    """What was learned, before it is corrected."""

    first: Stage
    second: Stage
    forest: Forest
    trees: list[Any]


@dataclass(frozen=True, slots=True)
class Predicted:
    """What opinions say of a text that they were learned without."""

    example: Example
    """With the features of the second stage."""
    logistic: Values
    forest: Values

    @property
    def mean(self) -> Values:
        """The logits of both."""
        return mean_opinion(self.logistic, self.forest)

    @property
    def closeness(self) -> float:
        """How closely the texts follow each other."""
        return close_of(self.example.cells, probability_of(self.mean), self.example.base["cosine"])


def example(record: Record, whole: int = ALL) -> Example:
    """Read one pair of texts."""
    vocabulary = Vocabulary(Pair(prepare(record.left), prepare(record.right)))
    cells = candidates(vocabulary, _never, whole)
    common = vocabulary.common(cells, _never)
    places = list(zip(cells.row.tolist(), cells.column.tolist(), strict=True))
    right = np.array([place in record.links for place in places], float)
    weight = np.array([place not in record.unsure for place in places], float)
    return Example(record, cells, vocabulary, common, lexical(cells, vocabulary, common), right, weight)


def read() -> list[Example]:
    """Every example: the sets, and what is cut and condensed from three of them."""
    found = [record for corpus in SETS for record in records(corpus)]
    made = [change(one) for change in (in_clauses, in_clauses_twice) for one in found if one.corpus in CUT]
    made += [in_snippets(one, str(n)) for one in found if one.corpus in (*CUT, "unrelated") for n in range(SNIPPETS)]
    return [example(record) for record in found + made]


def fit(examples: Sequence[Example]) -> Opinions:
    """Both opinions; they share the first stage, so that its work is done once."""
    first = _stage(examples)
    second = [later for one in examples if len((later := one.second(first)).cells)]
    trees, constant = boosted([one for one in second if one.record.corpus in CAREFUL])
    return Opinions(first, _stage(second), read_forest(constant, trees), trees)


def _table(examples: Sequence[Example], names: Sequence[str]) -> tuple[Values, Values, Values]:
    """The features, whether it is right, and the weight of all cells that are not left open."""
    totals: dict[str, float] = {}
    for one in examples:
        totals[one.record.corpus] = totals.get(one.record.corpus, 0) + float(one.right.sum())
    shares = {corpus: SET_WEIGHTS.get(corpus, 1) / total if total else UNRELATED for corpus, total in totals.items()}
    weights = np.concatenate([one.weight * shares[one.record.corpus] for one in examples])
    right = np.concatenate([one.right for one in examples])
    table = np.concatenate([np.stack([one.base[name] for name in names], 1) for one in examples])
    counted = weights > 0
    return table[counted], right[counted], weights[counted]


def _stage(examples: Sequence[Example]) -> Stage:
    names = list(examples[0].base)
    slopes = logistic(*_table(examples, names))
    return Stage(float(slopes[-1]), dict(zip(names, map(float, slopes), strict=False)))


def logistic(table: Values, right: Values, weights: Values, ridge: float = RIDGE) -> Values:
    """A slope for each column of `table`, and the constant, that make `right` most likely."""
    mean = weights @ table / weights.sum()
    spread = np.sqrt(weights @ (table - mean) ** 2 / weights.sum()) + 1e-6
    scaled = np.column_stack([(table - mean) / spread, np.ones(len(table))])
    penalty = np.append(np.full(table.shape[1], ridge), 1e-6)
    slopes = np.zeros(len(penalty))
    for _ in range(40):
        guess = 1 / (1 + np.exp(-np.clip(scaled @ slopes, -LIMIT, LIMIT)))
        pull = scaled.T @ (weights * (right - guess)) - penalty * slopes
        bend = np.maximum(weights * guess * (1 - guess), 1e-9)
        step = np.linalg.solve((scaled * bend[:, None]).T @ scaled + np.diag(penalty), pull)
        slopes += step
        if np.abs(step).max() < 1e-6:
            break
    plain = slopes[:-1] / spread
    return np.append(plain, slopes[-1] - plain @ mean)


def boosted(examples: Sequence[Example], trees: int = TREES) -> tuple[list[Any], float]:
    """Trees as `read_forest` wants them, rounded to what matters, and the constant."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    names = list(examples[0].base)
    table, right, weights = _table(examples, names)
    learner = HistGradientBoostingClassifier(
        max_iter=trees, learning_rate=RATE, max_leaf_nodes=LEAVES, min_samples_leaf=LEAST_CELLS, l2_regularization=5.0,
        early_stopping=False, random_state=0,
    )  # fmt: skip
    # Sums in another order would be other trees. Said in the environment, too, as else the cores are counted, which
    # warns where a system does not tell them.
    with threadpool_limits(1), patch.dict(os.environ, OMP_NUM_THREADS="1"):
        learner.fit(table.astype(np.float32), right, sample_weight=weights)
    grown = [_nested(stage[0].nodes, 0, names) for stage in learner._predictors]  # noqa: SLF001 - nothing else tells the trees
    return grown, round(float(learner._baseline_prediction.ravel()[0]), 3)  # noqa: SLF001 - nor what they begin with


def _nested(nodes: Any, at: int, names: Sequence[str]) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 3)
    low, high = (_nested(nodes, int(node[side]), names) for side in ("left", "right"))
    return [names[node["feature_idx"]], float(f"{node['num_threshold']:.4g}"), low, high]


def predict(opinions: Opinions, one: Example) -> Predicted:
    """What both say of a text."""
    later = one.second(opinions.first)
    if not len(later.cells):
        nothing = np.empty(0)
        return Predicted(later, nothing, nothing)
    return Predicted(later, opinions.second.logits(later.base), opinions.forest.logits(later.base))


def predict_apart(examples: Sequence[Example]) -> list[Predicted]:
    """What opinions say of each text of the sets, learned without its fold."""
    found: dict[int, Predicted] = {}
    for fold in range(FOLDS):
        opinions = fit([one for one in examples if one.record.fold(FOLDS) != fold])
        found |= {k: predict(opinions, one) for k, one in _of_fold(examples, fold)}
    return [found[k] for k in sorted(found)]


def _of_fold(examples: Sequence[Example], fold: int) -> list[tuple[int, Example]]:
    chosen = [(k, one) for k, one in enumerate(examples) if one.record.corpus in SETS]
    return [(k, one) for k, one in chosen if one.record.fold(FOLDS) == fold]


def calibrate(predicted: Sequence[Predicted]) -> Calibration:
    """The correction, from predictions for texts that the opinions were learned without."""
    totals: dict[str, float] = {}
    for one in predicted:
        corpus = one.example.record.corpus
        totals[corpus] = totals.get(corpus, 0) + float(one.example.right.sum())
    tables, right, weights = [], [], []
    for one in predicted:
        corpus = one.example.record.corpus
        if corpus not in CALIBRATED_ON or not len(one.mean):
            continue
        doubtful = (np.abs(one.mean) < 4) & (one.example.weight > 0)  # what is certain needs no correction
        logits = one.mean[doubtful]
        close = np.full(len(logits), one.closeness)
        tables.append(np.stack([logits, close, logits * close], 1))
        right.append(one.example.right[doubtful])
        weights.append(np.full(len(logits), CALIBRATED_ON[corpus] / totals[corpus]))
    slopes = logistic(np.concatenate(tables), np.concatenate(right), np.concatenate(weights), ridge=1.0)
    logit, closeness, both, constant = (round(float(slope), 3) for slope in slopes)
    return Calibration(constant, logit, closeness, both)


def links(one: Example, probability: Values) -> set[tuple[int, int]]:
    """What the matcher would link with these probabilities."""
    cells = one.cells
    if not len(cells):
        return set()
    probability = with_twins(cells, one.vocabulary.articles, probability)
    chosen = surest(judged(cells, probability, one.base), likeliest(cells, probability), Strictness.NORMAL)
    return set(zip(cells.row[chosen].tolist(), cells.column[chosen].tolist(), strict=True))


def check(examples: Sequence[Example]) -> None:
    """Score documents, and sets, that the weights were fitted without."""
    predicted = predict_apart(examples)
    corrected = []
    for fold in range(FOLDS):
        others = [one for one in predicted if one.example.record.fold(FOLDS) != fold]
        mine = [one for one in predicted if one.example.record.fold(FOLDS) == fold]
        calibration = calibrate(others)
        corrected += [(one, calibration.corrected(one.mean, one.closeness)) for one in mine]
    print(f"Fitted without the documents scored ({FOLDS} folds by document family):")
    _report(corrected, errors=True)
    for name in ("mean", "logistic", "forest"):
        print(f"\n  … {'the mean, uncorrected' if name == 'mean' else f'the {name} opinion alone'}:")
        _report([(one, getattr(one, name)) for one in predicted])
    print("\nFitted without the set scored (corrected as above):")
    calibration = calibrate(predicted)
    for corpus in SETS[:-1]:
        opinions = fit([one for one in examples if one.record.origin != corpus])
        found = [predict(opinions, one) for one in examples if one.record.corpus == corpus]
        _report([(one, calibration.corrected(one.mean, one.closeness)) for one in found])


def _report(predicted: Sequence[tuple[Predicted, Values]], *, errors: bool = False) -> None:
    for corpus in SETS:
        chosen = [(one.example, logits) for one, logits in predicted if one.example.record.corpus == corpus]
        if not chosen:
            continue
        found = [links(one, probability_of(logits)) for one, logits in chosen]
        line = report(corpus, measure([one.record for one, _ in chosen], found))
        if errors:
            cells = [(probability_of(logits), one.right, one.weight) for one, logits in chosen]
            probability, right, weight = (np.concatenate(part) for part in zip(*cells, strict=True))
            error = calibration_error(probability, right, weight)
            line += f"  calibration error {error:.3f}"
        print(line)


def document(opinions: Opinions, calibration: Calibration, day: dt.date) -> dict[str, Any]:
    """What is written: readable, each number rounded to what matters."""

    def stage(one: Stage) -> Mapping[str, Any]:
        weights = {feature: round(weight, 3) for feature, weight in one.weights.items()}
        return {"constant": round(one.constant, 3), "weights": weights}

    return {
        "about": "How likely two sentences say the same. Learned; do not edit by hand.",
        "command": "python -m tests.accuracy.train",
        "date": day.isoformat(),
        "data": SOURCES,
        "first": stage(opinions.first),
        "second": stage(opinions.second),
        "calibration": asdict(calibration),
        "forest": {
            "form": "[feature, threshold, branch not above it, branch above it]; a branch is a tree or what it adds",
            "constant": opinions.forest.constant,
            "trees": opinions.trees,
        },
    }


def write(opinions: Opinions, calibration: Calibration, path: Path = WEIGHTS) -> None:
    """A weight a line, and a tree a line."""
    made = document(opinions, calibration, dt.datetime.now(tz=dt.UTC).date())
    trees = made["forest"].pop("trees")
    text = json.dumps(made, indent=1, ensure_ascii=False)
    lines = ",\n".join("   " + json.dumps(tree, separators=(",", ":")) for tree in trees)
    text = re.sub(r"\n \}\n\}$", lambda _: f',\n  "trees": [\n{lines}\n  ]\n }}\n}}', text)
    path.write_text(text + "\n", encoding="utf-8")


def _never() -> None:
    """Nobody cancels a training run."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="score what was left out of the fit; write nothing")
    arguments = parser.parse_args()
    examples = read()
    if arguments.check:
        check(examples)
    else:
        write(fit(examples), calibrate(predict_apart(examples)))


if __name__ == "__main__":
    main()
