"""What a page shows, as a tree: without what it hides, and with its paragraphs whole."""

from __future__ import annotations

from typing import Any

from viewer.reading.formats.web.hidden import drop_hidden
from viewer.reading.formats.web.markup import parse_page
from viewer.reading.formats.web.wrapped import join_wrapped_lines


def shown_page(text: str, *, shrunk: bool = False) -> Any:
    """Parse a page and tidy it; `shrunk` as of `drop_hidden`. Raises NotReadableError."""
    root = parse_page(text)
    drop_hidden(root, shrunk=shrunk)
    join_wrapped_lines(root)
    return root
