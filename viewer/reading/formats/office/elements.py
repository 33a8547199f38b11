"""Walks trees of XML elements that may be nested in any way, and names elements without their namespaces' addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeAlias

Leave: TypeAlias = Callable[[], None] | None
Step: TypeAlias = tuple[Iterable[Any], Leave]
"""The children to go on with, and what to do after them."""
SKIP: Step = ((), None)

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
}


@lru_cache(4096)
def _short(tag: str) -> str:
    address, _, name = tag.rpartition("}")
    return f"{_PREFIXES.get(address[1:], '')}:{name}"


def name_of(element: Any) -> str:
    """The name with a short prefix, such as `w:p` in both namespaces of Word; `:name` in any other namespace."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


def attribute(element: Any, name: str, default: str = "") -> str:
    """The value of an attribute by the name without its namespace: the element's own first, then any."""
    own = element.get(f"{element.tag.rpartition('}')[0]}}}{name}")
    if own is None:
        own = next((value for key, value in element.items() if key.rpartition("}")[2] == name), default)
    return str(own)


def child(element: Any, *path: str) -> Any | None:
    """The first descendant along a path of names such as `w:pPr`; None if there is none."""
    for name in path:
        element = next((each for each in element if name_of(each) == name), None)
        if element is None:
            return None
    return element


def find_all(root: Any, name: str) -> Iterator[Any]:
    """All elements of a name below `root`, in order."""
    return (element for element in root.iter(f"{{*}}{name.partition(':')[2]}") if name_of(element) == name)


def walk(root: Any, enter: Callable[[Any], Step]) -> None:
    """Go through the elements below `root` in order; `enter` says of each which children follow, and what then."""
    stack = [(iter(root), None)]  # type: list[tuple[Iterator[Any], Leave]]
    while stack:
        children, leave = stack[-1]
        element = next(children, None)
        if element is not None:
            below, then = enter(element)
            stack.append((iter(below), then))
            continue
        stack.pop()
        if leave:
            leave()
