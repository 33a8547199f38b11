"""The matcher's figures on texts whose links people made: none may fall under the saved ones.

`python -m tests.accuracy.test_accuracy` raises the saved figures to what is reached; it never lowers one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.accuracy.corpora import MISSING, SETS, Record, is_here, records
from tests.accuracy.sample import sample_records
from tests.accuracy.scores import measure, measure_plainly, real_records
from viewer.comparing import linked_pairs

BASELINE = Path(__file__).with_name("baseline.json")
ALL = (*SETS, "articles", "sample")
SLACK = 0.0005
"""Figures are saved to three places."""


def texts(corpus: str) -> list[Record]:
    if corpus == "sample":
        return sample_records()
    return real_records() if corpus == "articles" else records(corpus)


def figures(corpus: str) -> dict[str, float]:
    """Higher is better, all of them."""
    chosen = texts(corpus)
    found: dict[str, Any] = measure(chosen, [linked_pairs(one.left, one.right) for one in chosen])
    return {
        "links": round(found["link"]["f1"], 3),
        "hard links": round(found["hard"]["f1"], 3),
        "unique": round(found["unique"]["f1"], 3),
        "right in a hundred sentences": round(100 - found["wrong_per_100"], 3),
    }


@pytest.mark.parametrize("corpus", ALL)
def test_no_figure_falls(corpus: str) -> None:
    if corpus != "sample" and not is_here():
        pytest.skip(MISSING)
    saved = json.loads(BASELINE.read_text(encoding="utf-8"))[corpus]
    reached = figures(corpus)
    assert {name: reached[name] for name, least in saved.items() if reached[name] < least - SLACK} == {}


@pytest.mark.skipif(not is_here(), reason=MISSING)
def test_our_own_figures_are_those_of_the_measuring_program() -> None:
    chosen = sample_records()
    links = [linked_pairs(one.left, one.right) for one in chosen]
    theirs, ours = measure(chosen, links), measure_plainly(chosen, links)
    for name in ("link", "hard", "unique"):
        assert ours[name]["f1"] == pytest.approx(theirs[name]["f1"])
    assert ours["wrong_per_100"] == pytest.approx(theirs["wrong_per_100"])


if __name__ == "__main__":
    kept = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    for name in ALL:
        now, before = figures(name), kept.get(name, {})
        kept[name] = {what: max(value, before.get(what, value)) for what, value in now.items()}
        print(name, now)
    BASELINE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
