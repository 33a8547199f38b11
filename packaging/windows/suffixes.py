"""The files that Diptych is offered for, on every system: those that it reads."""

from __future__ import annotations

import re

import common

_SUFFIXES = re.compile(r'"(\.[a-z0-9]+)"')


def offered() -> frozenset[str]:
    """The suffixes in the table of formats, read as text: packaging needs nothing of the program installed."""
    table = (common.ROOT / "viewer" / "reading" / "formats" / "__init__.py").read_text(encoding="utf-8")
    return frozenset(
        name for names in re.findall(r"frozenset\(\(([^)]*)\)\)", table) for name in _SUFFIXES.findall(names)
    )
