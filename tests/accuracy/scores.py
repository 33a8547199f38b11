"""The measuring program's figures, from links already found."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.accuracy.corpora import SHARED, Record, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

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
    """Its figures for `found`, one set of links for each record."""
    answers = iter(found)
    figures: dict[str, Any] = program().score(lambda _left, _right: next(answers), [record.raw for record in records])
    return figures


def report(name: str, figures: dict[str, Any]) -> str:
    """One line: precision, recall and F1 of links, F1 of hard links and of unique marks, wrong links a hundred."""
    link = figures["link"]
    return (
        f"{name:12} P {link['precision']:.3f}  R {link['recall']:.3f}  F1 {link['f1']:.3f}  "
        f"hard {figures['hard']['f1']:.3f}  unique {figures['unique']['f1']:.3f}  "
        f"wrong/100 {figures['wrong_per_100']:.2f}"
    )


def real_records() -> list[Record]:
    """The labelled pairs of the real articles. Nothing is ever fitted to them."""
    gold = SHARED / "gold"
    labels, sentences = (
        json.loads((gold / name).read_text(encoding="utf-8")) for name in ("labels.json", "sentences.json")
    )
    return [record("articles", raw) for raw in program().article_pairs(labels, sentences)]
