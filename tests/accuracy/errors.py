"""Where the matcher errs, by kind, so that the next error can be mended: `python -m tests.accuracy.errors SET [-n 20]`.

SET is one of the measuring sets, `articles` (the labelled real pairs) or `sample`.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from dataclasses import dataclass

from tests.accuracy.corpora import SETS, Record, records
from tests.accuracy.sample import sample_records
from tests.accuracy.scores import real_records
from viewer.comparing import linked_pairs
from viewer.comparing.words.folding import folder_of


@dataclass(frozen=True, slots=True)
class Error:
    """A link that is missing or wrong."""

    kind: str
    record: str
    place: tuple[int, int]
    left: str
    right: str


def errors(one: Record) -> list[Error]:
    """Every missing and every wrong link of one record."""
    found = linked_pairs(one.left, one.right)
    wrong = [("wrong", place) for place in found - one.links - one.unsure]
    missing = [("missing", place) for place in one.links - found]
    return [
        Error(f"{what}: {kind(one, place, what)}", one.name, place, one.left[place[0]], one.right[place[1]])
        for what, place in sorted(wrong + missing)
    ]


def kind(one: Record, place: tuple[int, int], what: str) -> str:
    """What sort of link it is: by the company of its sentences, and by how many words they share."""
    i, j = place
    company = sum(x == i or y == j for x, y in one.links) - (what == "missing")
    words = [
        set(map(folder_of("en").stem, folder_of("en").split(text))) - folder_of("en").stops
        for text in (one.left[i], one.right[j])
    ]
    shared = len(words[0] & words[1]) / max(1, min(map(len, words)))
    likeness = "alike" if shared >= 0.5 else "some words" if shared >= 0.2 else "hardly a word"
    return f"{'one of several links' if company else 'nothing else'}, {likeness}"


def chosen(name: str) -> list[Record]:
    """The records of a set."""
    if name == "sample":
        return sample_records()
    return real_records() if name == "articles" else records(name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=(*SETS, "articles", "sample"))
    parser.add_argument("-n", type=int, default=5, help="how many of each kind to show")
    arguments = parser.parse_args()
    by_kind = defaultdict(list)
    for one in chosen(arguments.set):
        for error in errors(one):
            by_kind[error.kind].append(error)
    counts = Counter({name: len(found) for name, found in by_kind.items()})
    for name, count in counts.most_common():
        print(f"\n{count} {name}")
        for error in by_kind[name][: arguments.n]:
            print(f"  {error.record} {error.place}\n    {error.left}\n    {error.right}")


if __name__ == "__main__":
    main()
