"""The measuring program's figures, from links already found."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from tests.accuracy.corpora import SHARED, Record, is_here, record
from viewer.comparing.words.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from types import ModuleType

    from viewer.comparing.matching.cells import Values

Links = set[tuple[int, int]]


@cache
def program() -> ModuleType:
    """The measuring program, a script that stands outside the project."""
    spec = importlib.util.spec_from_file_location("measuring", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(records: Sequence[Record], found: Iterable[Links]) -> dict[str, Any]:
    """Its figures for `found`, one set of links for each record; our own where it is not here."""
    if not is_here():
        return measure_plainly(records, found)
    answers = iter(found)
    figures: dict[str, Any] = program().score(lambda _left, _right: next(answers), [record.raw for record in records])
    return figures


def measure_plainly(records: Sequence[Record], found: Iterable[Links]) -> dict[str, Any]:
    """The same figures for records in which every sentence counts and no link is left open."""
    counts = {name: Counter[str]() for name in ("link", "hard", "unique")}
    sentences = 0
    for one, links in zip(records, found, strict=True):
        gold = {(i, j) for i, j in one.raw["links"]}
        sides = [[fold(text) for text in one.raw[side]] for side in "ab"]
        hard = {(i, j) for i, j in links | gold if sides[0][i] != sides[1][j]}
        _count(counts["link"], links, gold)
        _count(counts["hard"], links & hard, gold & hard)
        for side, texts in enumerate(sides):
            sentences += len(texts)
            alone = [set(range(len(texts))) - {link[side] for link in each} for each in (links, gold)]
            _count(counts["unique"], *alone)
    figures: dict[str, Any] = {name: _figures(count) for name, count in counts.items()}
    return figures | {"wrong_per_100": 100 * counts["link"]["wrong"] / max(1, sentences)}


def _count(count: Counter[str], found: AbstractSet[Any], gold: AbstractSet[Any]) -> None:
    count.update(right=len(found & gold), wrong=len(found - gold), missed=len(gold - found))


def _figures(count: Counter[str]) -> dict[str, float]:
    precision = count["right"] / max(1, count["right"] + count["wrong"])
    recall = count["right"] / max(1, count["right"] + count["missed"])
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(1e-9, precision + recall)}


def report(name: str, figures: dict[str, Any]) -> str:
    """One line: precision, recall and F1 of links, F1 of hard links and of unique marks, wrong links a hundred."""
    link = figures["link"]
    return (
        f"{name:12} P {link['precision']:.3f}  R {link['recall']:.3f}  F1 {link['f1']:.3f}  "
        f"hard {figures['hard']['f1']:.3f}  unique {figures['unique']['f1']:.3f}  "
        f"wrong/100 {figures['wrong_per_100']:.2f}"
    )


def calibration_error(probability: Values, right: Values, weight: Values, bins: int = 10) -> float:
    """The expected calibration error of some cells (Naeini and others 2015): 0 where 30 % of those at .3 are right.

    Cells under .01 are left out: there are so many that they would hide everything else.
    """
    counted = (weight > 0) & (probability >= 0.01)
    probability, right = probability[counted], right[counted]
    which = np.minimum((probability * bins).astype(int), bins - 1)
    gaps = [abs(probability[which == n].sum() - right[which == n].sum()) for n in range(bins)]
    return float(sum(gaps) / max(1, len(probability)))


def real_records() -> list[Record]:
    """The labelled pairs of the real articles. Nothing is ever fitted to them."""
    gold = SHARED / "gold"
    labels, sentences = (
        json.loads((gold / name).read_text(encoding="utf-8")) for name in ("labels.json", "sentences.json")
    )
    return [record("articles", raw) for raw in program().article_pairs(labels, sentences)]
