"""Learn the matcher's weights from the measuring texts: `python -m tests.accuracy.train [--check]`.

Two logistic functions, fitted one after the other by iteratively reweighted least squares with a ridge (Newton's
method; the standard fit, see McCullagh and Nelder, Generalized Linear Models, 1989). Each set counts the same,
whatever its size. Nothing is drawn at random: the same texts give the same weights.

`--check` writes nothing: it fits without each fifth of the documents, and without each set, and scores what was
left out.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.accuracy.clauses import in_clauses
from tests.accuracy.corpora import SETS, Record, records
from tests.accuracy.scores import measure, report
from viewer.comparing.candidates import ALL, candidates
from viewer.comparing.context import contextual
from viewer.comparing.decision import likeliest
from viewer.comparing.features import Features, lexical
from viewer.comparing.matching import MATCHED
from viewer.comparing.options import Strictness
from viewer.comparing.overlap import Vocabulary
from viewer.comparing.scorer import LIMIT, Scorer, Stage, thinkable
from viewer.comparing.words import prepare
from viewer.model import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.comparing.cells import Cells, Ints, Values

WEIGHTS = Path(__file__).resolve().parents[2] / "resources" / "matcher" / "weights.json"
FOLDS = 5
RIDGE = 10.0
SET_WEIGHTS = {"argrewrite": 1000.0, "aesop": 350.0, "wmt21": 1000.0, "swipe": 1000.0, "clauses": 500.0}
"""What the true links of a set weigh together; its wrong cells weigh as much each as its right ones.

Free retellings of fables are farther from news than the others are, so they weigh less.
"""
CUT = ("argrewrite", "wmt21", "swipe")
"""The sets of which clauses are made."""
UNRELATED = 6.0
"""What a cell weighs where nothing is right: two unrelated stories joined cost an editor's trust."""


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
        cells, common, base, probability = thinkable(self.cells, self.common, self.base, first.probabilities(self.base))
        kept = np.isin(self.cells.keys, cells.keys, assume_unique=True)
        features = base | contextual(cells, self.vocabulary, common, base, probability)
        return Example(self.record, cells, self.vocabulary, common, features, self.right[kept], self.weight[kept])


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
    made = [in_clauses(record) for record in found if record.corpus in CUT]
    return [example(record) for record in found + made]


def fit(examples: Sequence[Example]) -> Scorer:
    """The two stages, from every example alike."""
    totals: dict[str, float] = {}
    for one in examples:
        totals[one.record.corpus] = totals.get(one.record.corpus, 0) + one.right.sum()
    first = _fit(examples, totals)
    return Scorer(first, _fit([one.second(first) for one in examples], totals))


def _fit(examples: Sequence[Example], totals: dict[str, float]) -> Stage:
    shares = {corpus: SET_WEIGHTS.get(corpus, 1) / total if total else UNRELATED for corpus, total in totals.items()}
    weights = np.concatenate([one.weight * shares[one.record.corpus] for one in examples])
    right = np.concatenate([one.right for one in examples])
    names = list(examples[0].base)
    table = np.concatenate([np.stack([one.base[name] for name in names], 1) for one in examples])
    slopes = logistic(table, right, weights)
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


def links(scorer: Scorer, one: Example) -> set[tuple[int, int]]:
    """What the matcher would link with these weights."""
    one = one.second(scorer.first)
    probability = scorer.second.probabilities(one.base)
    chosen = likeliest(one.cells, probability, MATCHED[Strictness.NORMAL])
    return set(zip(one.cells.row[chosen].tolist(), one.cells.column[chosen].tolist(), strict=True))


def check(examples: Sequence[Example]) -> None:
    """Score documents, and sets, that the weights were fitted without."""
    found: dict[int, set[tuple[int, int]]] = {}
    for fold in range(FOLDS):
        scorer = fit([one for one in examples if one.record.fold(FOLDS) != fold])
        found |= {id(one): links(scorer, one) for one in examples if one.record.fold(FOLDS) == fold}
    print(f"Fitted without the documents scored ({FOLDS} folds by document family):")
    _report(examples, lambda one: found[id(one)])
    print("\nFitted without the set scored:")
    for corpus in SETS[:-1]:
        scorer = fit([one for one in examples if one.record.origin != corpus])
        _report([one for one in examples if one.record.corpus == corpus], partial(links, scorer))


def _report(examples: Sequence[Example], found: Callable[[Example], set[tuple[int, int]]]) -> None:
    for corpus in SETS:
        chosen = [one for one in examples if one.record.corpus == corpus]
        if chosen:
            print(report(corpus, measure([one.record for one in chosen], [found(one) for one in chosen])))


def write(scorer: Scorer, path: Path = WEIGHTS) -> None:
    """Round to what matters, one feature a line."""
    stages = {
        name: {
            "constant": round(stage.constant, 3),
            "weights": {feature: round(weight, 3) for feature, weight in stage.weights.items()},
        }
        for name, stage in (("first", scorer.first), ("second", scorer.second))
    }
    path.write_text(json.dumps(stages, indent=2) + "\n", encoding="utf-8")


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
        write(fit(examples))


if __name__ == "__main__":
    main()
