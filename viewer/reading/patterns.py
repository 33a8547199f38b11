"""Regular expressions that are compiled when they are first used: most of a reader's are needed by few files.

Compiling all of those that a plain text might need takes 25 ms at the start, as long as reading it
(`python -m tests.benchmarks.desktop`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    lazily = re.compile
else:

    class lazily:  # noqa: N801 - it stands for a function
        """As `re.compile`, later."""

        def __init__(self, pattern: str | bytes, flags: int = 0) -> None:
            self._given = pattern, flags

        def __getattr__(self, name: str) -> Any:
            found = getattr(re.compile(*self._given), name)
            setattr(self, name, found)
            return found
