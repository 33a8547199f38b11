"""The texts that the matcher is measured and trained on: hand-made links, none of them part of the project."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[3] / "shared"
SETS = ("argrewrite", "aesop", "wmt21", "swipe", "ecb", "unrelated")
MISSING = f"the measuring texts are not here ({SHARED / 'eval'})"


@dataclass(frozen=True, slots=True)
class Record:
    """Two texts, sentence by sentence, with the links that people made between them."""

    corpus: str
    name: str
    left: list[str]
    right: list[str]
    links: frozenset[tuple[int, int]]
    unsure: frozenset[tuple[int, int]]
    """Links that are neither right nor wrong."""
    raw: dict[str, Any]
    """As the measuring program wants it."""

    @property
    def origin(self) -> str:
        """The set its texts come from."""
        return self.name.partition("-")[0]

    @property
    def family(self) -> str:
        """Texts of one family go to one fold: drafts of an essay, translations of a text, reports on a topic."""
        name = self.name.removeprefix(f"{self.origin}-")
        if self.origin == "ecb":  # the two kinds of a topic tell of like events: 1ecb and 1ecbplus
            return re.sub(r"\D.*", "", name)
        if self.origin == "argrewrite":
            return name.rsplit("-", 1)[0]
        if self.origin == "wmt21":
            return re.sub(r"^..-..-[^-]+-(?:Online-)?[^-]+-", "", name)
        return name

    def fold(self, count: int) -> int:
        """Which of `count` folds it is in; the same on every computer."""
        return int(hashlib.md5(self.family.encode(), usedforsecurity=False).hexdigest(), 16) % count


def is_here() -> bool:
    """Whether the measuring texts can be read."""
    return (SHARED / "eval" / "score.py").exists()


def records(corpus: str) -> list[Record]:
    """The development half of one set."""
    with gzip.open(SHARED / "eval" / "data" / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [record(corpus, json.loads(line)) for line in lines]


def record(corpus: str, raw: dict[str, Any]) -> Record:
    """One pair of texts in the form of the measuring program."""
    links = frozenset((i, j) for i, j in raw["links"])
    unsure = frozenset((i, j) for i, j in raw["maybe"]) - links
    return Record(corpus, raw["id"], raw["a"], raw["b"], links, unsure, raw)
