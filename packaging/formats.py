"""The program's table of formats, read as source text: nothing need be installed for it."""

from __future__ import annotations

import ast
from typing import NamedTuple

import common

MODULE = common.ROOT / "viewer" / "reading" / "formats" / "__init__.py"


class Known(NamedTuple):
    """A format that the program reads, as its installers need it."""

    name: str
    label: str
    """What it is called for people, in English."""
    suffixes: tuple[str, ...]
    media: tuple[str, ...]
    """Media types, for desktops on Linux."""
    types: tuple[str, ...]
    """Uniform type identifiers, for macOS."""


def table() -> list[Known]:
    """All formats of files, in the order of the table."""
    known = []
    for node in ast.walk(ast.parse(MODULE.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="Format"), args=[name, _, ast.Call(args=[label])], keywords=given):
                columns = {column.arg: column.value for column in given}
                told = (columns[column] for column in ("suffixes", "media", "types"))
                known.append((node.lineno, Known(*map(ast.literal_eval, (name, label, *told)))))
    return [each for _, each in sorted(known)]
