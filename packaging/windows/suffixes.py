"""The files that Diptych is offered for, on every system: articles that it reads, and its own sets of them."""

from __future__ import annotations

import formats

SET = ".diptych"


def offered() -> frozenset[str]:
    """The program's own suffix and those in the table of formats."""
    return frozenset(suffix for known in formats.table() for suffix in known.suffixes) | {SET}
