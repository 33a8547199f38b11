"""What the program remembers, and the sets that an editor saves; crash-safe.

What stands here is imported when first asked for, so that `import viewer.library` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from viewer.library.desk import Desk, Entry, Recent, RecentKind
    from viewer.library.errors import LibraryError
    from viewer.library.files import write_safely
    from viewer.library.sets import read_set, write_set
    from viewer.library.store import Library
    from viewer.library.trouble import Trouble, TroubleKind

NAME = "library.sqlite"
"""The file, in the data folder."""

_HOMES = {
    "Desk": "desk",
    "Entry": "desk",
    "Library": "store",
    "LibraryError": "errors",
    "Recent": "desk",
    "RecentKind": "desk",
    "Trouble": "trouble",
    "TroubleKind": "trouble",
    "read_set": "sets",
    "write_safely": "files",
    "write_set": "sets",
}
__all__ = [
    "NAME",
    "Desk",
    "Entry",
    "Library",
    "LibraryError",
    "Recent",
    "RecentKind",
    "Trouble",
    "TroubleKind",
    "read_set",
    "write_safely",
    "write_set",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
