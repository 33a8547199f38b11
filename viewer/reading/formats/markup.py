"""HTML as text blocks in document order. The only user of lxml beside the page reader; nothing is ever fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from viewer.model import Role
from viewer.model.message import reasons
from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.draft import DraftBlock, NotReadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TAGS = 400_000
_BLOCK_NAMES = """
p div section article h1 h2 h3 h4 h5 h6 li ul ol blockquote pre table tr figure figcaption header footer aside main dl
dt dd hr body nav form title address caption center summary details fieldset
"""
_UNSEEN_NAMES = """
script style noscript template head svg math object embed iframe select button textarea audio video canvas
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_CELLS = ("td", "th")
_ROLES = {"h1": Role.HEADLINE, "figcaption": Role.CAPTION, "caption": Role.CAPTION} | {
    f"h{level}": Role.SUBHEAD for level in range(2, 7)
}
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]{0,99}\n")


def parse_page(text: str) -> Any:
    """The element tree of HTML `text`. Raises NotReadableError for what is no page or far too large a one."""
    from lxml import etree, html

    if text.count("<") > MAX_TAGS:
        raise NotReadableError(reasons.tr("the page has more than {count} tags").fill(count=MAX_TAGS))
    # An XML declaration makes lxml refuse text that is decoded already.
    text = re.sub(r"\A\s{0,99}<\?xml[^>]{0,300}\?>", "", text)
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NotReadableError(reasons.tr("there is no readable page in it")) from error


def page_blocks(root: Any) -> list[DraftBlock]:
    """Every visible text block under `root`, with the role that its tag gives; in document order."""
    collector = _Collector()
    # Without recursion: pages may be nested as deep as they like.
    for element, leaving in _walk(root):
        collector.take(element, leaving=leaving)
    collector.flush()
    return collector.blocks


def plain_text_of(root: Any) -> str:
    """All text under `root` as one block."""
    return tidy_line("".join(root.itertext()))


def _walk(root: Any) -> Iterator[tuple[Any, bool]]:
    """Each element on the way in and on the way out, without those nobody sees."""
    stack = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        if leaving or not isinstance(element.tag, str) or element.tag in _UNSEEN:
            yield element, True
            continue
        yield element, False
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


class _Collector:
    """Gathers text until a block ends."""

    def __init__(self) -> None:
        self.blocks: list[DraftBlock] = []
        self._text: list[str] = []
        self._tags: list[str] = []

    def take(self, element: Any, *, leaving: bool) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS:
            self.flush()
            if leaving and self._tags:
                self._tags.pop()
            elif not leaving:
                self._tags.append(tag)
        elif not leaving:
            self._text.append({"br": "\n"}.get(tag, " " if tag in _CELLS else ""))
        # A line end in the source is white space, unlike a `br`.
        self._text.append(((element.tail if leaving else element.text) or "").replace("\n", " "))

    def flush(self) -> None:
        role = next((_ROLES[tag] for tag in reversed(self._tags) if tag in _ROLES), None)
        for part in _PARAGRAPH_BREAK.split("".join(self._text)):
            text = tidy_line(part)
            if text:
                self.blocks.append(DraftBlock(text, role))
        self._text.clear()
