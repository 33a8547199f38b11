"""The files that Diptych is offered for, on every system: articles that it reads, and its own sets of them."""

from __future__ import annotations

import re

import common

SET = ".diptych"
_SUFFIXES = re.compile(r'"(\.[a-z0-9]+)"')


def offered() -> frozenset[str]:
    """The program's own suffix and those in the table of formats, read as text: nothing need be installed for it."""
    table = (common.ROOT / "viewer" / "reading" / "formats" / "__init__.py").read_text(encoding="utf-8")
    groups = re.findall(r"frozenset\(\(([^)]*)\)\)", table)
    return frozenset(name for group in groups for name in _SUFFIXES.findall(group)) | {SET}
