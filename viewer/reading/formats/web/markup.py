"""Extracts text blocks from HTML, with lxml. Nothing is fetched from the network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from viewer.model import Role
from viewer.model.draft import DraftBlock
from viewer.model.message import reasons
from viewer.model.record import record
from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.reader import NotReadableError
from viewer.reading.formats.text.lines import split_paragraphs

MAX_DEPTH = 200
"""Levels of elements. libxml2 leaves out what is nested more than 256 deep. Pages are nested 20 to 40 deep, but tags
that are never closed, such as `<font>` and `<b>`, nest all that follows."""
_MAX_TAG = 20_000
"""Characters of a tag. Longer ones lose their attributes: the parser takes quadratic time for thousands of them."""
_LONG_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]{{0,20}})\s[^<>]{{{_MAX_TAG},}}>")
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b[^<>]*>")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
MAX_TAGS = 400_000
"""Tags of a page. An element tree takes far more memory than its text, so that a small hostile file could fill it.
Pages of articles have far fewer tags."""
_BLOCK_NAMES = """
p div section article h1 h2 h3 h4 h5 h6 li ul ol blockquote pre table tr figure figcaption header footer aside main dl
dt dd hr body nav form title address caption center summary details fieldset legend
"""
_UNSEEN_NAMES = """
script style noscript template head svg math object embed iframe select button textarea audio video canvas
"""
_RAW = frozenset(["script", "style", "textarea", "title"])
"""Elements whose content is not parsed; without their tags it would be."""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_CONTROLS = frozenset(["button", "select", "textarea", "object"])
_PROSE = 12
"""Words that a form control must have to count as text."""
_CELLS = ("td", "th")
_ROLES = {"h1": Role.HEADLINE, "figcaption": Role.CAPTION, "caption": Role.CAPTION, "summary": Role.SUBHEAD} | {
    f"h{level}": Role.SUBHEAD for level in range(2, 7)
}
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6", "summary"])
_INLINE = frozenset(["span", "small", "em", "i", "cite", "font"])
_CREDIT_CLASS = re.compile(r"(?i)caption|credit|source|photographer|copyright|legend|bildunter")
_CAPTION_CLASS = re.compile(r"(?i)caption(?:text|$|[\s_-])")
_MAX_CAPTION = 600
"""Characters of a caption; a name such as `with-caption` may also be that of a whole story."""
_PICTURE_CLASS = re.compile(r"(?i)image|photo|picture|figure")
_NOSCRIPT = re.compile(r"(?is)<noscript\b[^>]{0,500}>.*?</noscript\s{0,9}>")
_BODY = re.compile(r"(?i)<body\b")
_AFTER_HEAD = re.compile(r"(?i)<(?:article|aside|main|section|header|nav|footer|figure|details|time)\b")
"""Elements that libxml2 does not know and takes for a part of the head, where a page leaves out the tag of its body."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MAX_RAISED = 3
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]{0,99}\n")


def parse_page(text: str) -> Any:
    """Parse HTML into an element tree. Raises NotReadableError if it cannot be parsed or has more than `MAX_TAGS`."""
    from lxml import etree, html

    if text.count("<") > MAX_TAGS:
        raise NotReadableError(reasons.tr("the page has more than {count} tags").fill(count=MAX_TAGS))
    # lxml refuses decoded text with an XML declaration.
    text = re.sub(r"\A\s{0,99}<\?xml[^>]{0,300}\?>", "", text)
    text = _without_noscript(_LONG_TAG.sub(r"<\1>", text))
    if not _BODY.search(text):
        text = _AFTER_HEAD.sub(r"<body>\g<0>", text, count=1)
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(text, parser=parser)
        if any("depth" in entry.message for entry in parser.error_log):
            root = html.document_fromstring(_flattened(text), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NotReadableError(reasons.tr("there is no readable page in it")) from error
    _raise_figures(root)
    return root


def _raise_figures(root: Any) -> None:
    """Write figures that a page raises as raised figures: m², a footnote's mark is no part of the sentence's end."""
    for element in root.iter("sup"):
        figures = "".join(element.itertext()).strip()
        if figures.isascii() and figures.isdigit() and len(figures) <= _MAX_RAISED:
            element.text, tail = figures.translate(_RAISED), element.tail
            del element[:]
            element.tail = tail


def _without_noscript(text: str) -> str:
    """The page without what only browsers without scripts show: to others it is no markup."""
    bare = _NOSCRIPT.sub(" ", text)
    return bare if len(_ANY_TAG.sub("", bare)) > 0.5 * len(_ANY_TAG.sub("", text)) else text


def _flattened(text: str) -> str:
    """A page without the tags that are nested more than `MAX_DEPTH` deep; where those begin a block, so does a line."""
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        closes, name = tag[1], tag[2].lower()
        if name in _VOID:
            return tag[0]
        if not closes:
            depth += 1
        deep = depth > MAX_DEPTH
        if closes:
            depth = max(0, depth - 1)
        return tag[0] if not deep or name in _RAW else "<br><br>" if name in _BLOCKS else ""

    return _ANY_TAG.sub(kept, text)


@record
class PageBlock:
    """A block of a page, and where it stands."""

    text: str
    role: Role | None
    element: Any
    """The innermost element of a block that holds it."""
    linked: int
    """Characters of its text in links."""


def page_blocks(root: Any) -> list[DraftBlock]:
    """All visible text blocks under `root` in document order, with roles from their tags."""
    return [DraftBlock(block.text, block.role) for block in placed_blocks(root)]


def placed_blocks(root: Any) -> list[PageBlock]:
    """The same, each with its place."""
    collector = _Collector()
    # Not recursive, because pages can be nested arbitrarily deep.
    for element, leaving in _walk(root):
        collector.take(element, leaving=leaving)
    collector.flush()
    return collector.blocks


def plain_text_of(root: Any) -> str:
    """All text under `root` as one block."""
    return tidy_line("".join(root.itertext()))


def _walk(root: Any) -> Iterator[tuple[Any, bool]]:
    """Yield each element when entering it and, with True, when leaving it. Invisible elements are only left."""
    stack = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        if leaving or not isinstance(element.tag, str) or (element.tag in _UNSEEN and not _holds_prose(element)):
            yield element, True
            continue
        yield element, False
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


def _holds_prose(element: Any) -> bool:
    """Whether a form control has paragraphs in it, or as much text, or is a heading: browsers show it."""
    if element.tag not in _CONTROLS:
        return False
    parent = element.getparent()
    if element.tag == "button" and parent is not None and parent.tag in _HEADINGS:
        return True
    return next(element.iter("p", *_HEADINGS), None) is not None or len("".join(element.itertext()).split()) >= _PROSE


def _is_credit(element: Any) -> bool:
    """Whether an inline element is the credit or caption of a picture in the same paragraph."""
    if element.tag not in _INLINE or not (name := element.get("class")):
        return False
    before = element.getprevious()
    if next(element.iter("img"), None) is not None:
        return bool(_CREDIT_CLASS.search(name) or _PICTURE_CLASS.search(name))
    return before is not None and before.tag in ("img", "picture") and bool(_CREDIT_CLASS.search(name))


def _is_caption(element: Any) -> bool:
    """Whether a class says so of a block no longer than captions are."""
    if not _CAPTION_CLASS.search(element.get("class") or ""):
        return False
    return all(size <= _MAX_CAPTION for size in accumulate(map(len, element.itertext())))


class _Open(NamedTuple):
    """A block whose end is still to come."""

    element: Any
    role: Role | None
    preformatted: bool


_OUTSIDE = _Open(None, None, preformatted=False)


class _Collector:
    """Collects text into blocks."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self._text: list[str] = []
        self._open: list[_Open] = []
        self._links = 0
        self._linked = 0

    def take(self, element: Any, *, leaving: bool) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _INLINE and _is_credit(element):
            tag = "figcaption"
        if tag in _BLOCKS:
            self.flush()
            if leaving and self._open:
                self._open.pop()
            elif not leaving:
                self._open.append(self._opened(element, tag))
        elif not leaving:
            self._text.append({"br": "\n"}.get(tag, " " if tag in _CELLS else ""))
        if tag == "a":
            self._links = max(0, self._links + (-1 if leaving else 1))
        text = (element.tail if leaving else element.text) or ""
        if self._links:
            self._linked += len(text)
        # A line end in the source is just white space, unlike a `br`.
        self._text.append(text if self._is_preformatted() else text.replace("\n", " "))

    def flush(self) -> None:
        element, role, _ = self._open[-1] if self._open else _OUTSIDE
        text = "".join(self._text)
        parts = split_paragraphs(text) if self._is_preformatted() else _PARAGRAPH_BREAK.split(text)
        for part in filter(None, map(tidy_line, parts)):
            self.blocks.append(PageBlock(part, role, element, self._linked))
        self._text.clear()
        self._linked = 0

    def _opened(self, element: Any, tag: str) -> _Open:
        """An element with what it has from those around it, so that nobody need look through them for each text."""
        _, role, preformatted = self._open[-1] if self._open else _OUTSIDE
        role = Role.CAPTION if _is_caption(element) else _ROLES.get(tag, role)
        return _Open(element, role, preformatted or tag == "pre")

    def _is_preformatted(self) -> bool:
        return bool(self._open) and self._open[-1].preformatted
