"""Counts of sentences and matches by kind."""

from __future__ import annotations

from viewer.model import Comparison, Side


def count(comparison: Comparison) -> dict[str, int]:
    """Count the sentences or matches of each kind. `shared` counts sentences of the left article.

    `only_*` are sentences without a sure match, `perhaps_*` those of them in a possible match.
    """
    only, perhaps = ([len(find(side)) for side in Side] for find in (comparison.only, comparison.perhaps))
    return {
        "shared": len(comparison.shared(Side.LEFT)),
        "edited": sum(bool(match.edits) or match.rewritten for match in comparison.matches),
        "moved": len(comparison.moved()),
        "by_hand": sum(match.by_hand for match in comparison.matches),
        "possible": len(comparison.possible),
        "only_left": only[Side.LEFT],
        "only_right": only[Side.RIGHT],
        "perhaps_left": perhaps[Side.LEFT],
        "perhaps_right": perhaps[Side.RIGHT],
    }
