"""What the search for candidates loses, and what it costs: `python -m tests.accuracy.candidates`.

Every text of the measuring sets is searched as if it were a book (short ones are looked at whole in the program). For
each constant of `viewer.comparing.matching.candidates`, halved, as it is and doubled: the share of the links made by
hand that are among the candidates, and candidates for each sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.accuracy.corpora import SETS, records
from viewer.comparing.matching import candidates as module
from viewer.comparing.matching.features.overlap import Vocabulary
from viewer.comparing.matching.prepared import prepare
from viewer.model import Pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.accuracy.corpora import Record

CONSTANTS = ("_RAREST", "_COMMON", "_BEST")


def search(texts: Sequence[tuple[Record, Vocabulary]]) -> tuple[float, float]:
    """The share of all links found, 0 to 1, and candidates a sentence."""
    found = links = cells = sentences = 0
    for record, vocabulary in texts:
        searched = module.candidates(vocabulary, lambda: None, whole=0)
        places = set(zip(searched.row.tolist(), searched.column.tolist(), strict=True))
        found += len(places & record.links)
        links += len(record.links)
        cells += len(places)
        sentences += len(record.left) + len(record.right)
    return found / max(1, links), cells / max(1, sentences)


def main() -> None:
    """Print the table, a set a block."""
    for corpus in SETS:
        read = [(one, Vocabulary(Pair(prepare(one.left), prepare(one.right)))) for one in records(corpus)]
        share, cost = search(read)
        print(f"{corpus:12} as it is        {share:.3f} of the links, {cost:5.1f} candidates a sentence")
        for name in CONSTANTS:
            value = getattr(module, name)
            for other in (value // 2, value * 2):
                setattr(module, name, other)
                share, cost = search(read)
                print(f"{'':12} {name:8} {other:4}   {share:.3f} of the links, {cost:5.1f} candidates a sentence")
            setattr(module, name, value)


if __name__ == "__main__":
    main()
