"""Which texts of a file the list shows: a feed of many items opens as one row, and is unfolded where one wants more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

FEW = 5
"""Texts of one file that are all shown: a document's two, a mail with its attachments. A feed has dozens."""


class FoldedFiles:
    """Folds files with more than `FEW` texts to their first one, and those that are compared."""

    def __init__(self) -> None:
        self._unfolded: set[Path] = set()

    def turn(self, path: Path) -> None:
        """Unfold a file, or fold it again."""
        self._unfolded ^= {path}

    def shown(
        self, rows: Sequence[int], paths: Sequence[Path | None], kept: Collection[int]
    ) -> tuple[list[int], dict[int, int]]:
        """The rows that stay, and of each first one of a folded file how many below it do not.

        `rows` are indices, those of a file together; `paths` are by index; those of `kept` are always shown.
        """
        texts: dict[Path, list[int]] = {}
        for n in rows:
            path = paths[n]
            if path is not None:
                texts.setdefault(path, []).append(n)
        folded = {path: found for path, found in texts.items() if len(found) > FEW and path not in self._unfolded}
        hidden = {n for found in folded.values() for n in found[1:] if n not in kept}
        counts = {found[0]: len(hidden.intersection(found)) for found in folded.values()}
        return [n for n in rows if n not in hidden], counts


def texts_of_file(index: int, paths: Sequence[Path | None]) -> list[int]:
    """The indices of all texts of the file that one is of."""
    return [n for n, path in enumerate(paths) if n == index or (path is not None and path == paths[index])]


def most_alike(texts: Sequence[int], shares: Sequence[int | None], count: int) -> list[int]:
    """Those of some texts of which A has the largest share, the largest first."""
    known = {n: shares[n] or 0 for n in texts if n < len(shares)}
    return sorted(texts, key=lambda n: -known.get(n, 0))[:count]
