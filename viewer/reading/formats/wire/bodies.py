"""Makes blocks of the body of an item: HTML, whole pages or pieces, NITF and its kin, and plain text."""

from __future__ import annotations

import copy
import re
from html import unescape
from typing import Any

from viewer.model import Role
from viewer.model.draft import DraftBlock
from viewer.reading.formats.clean import tidy_line
from viewer.reading.formats.text.lines import split_paragraphs
from viewer.reading.formats.web.markup import PageBlock, placed_blocks
from viewer.reading.formats.web.shown import shown_page
from viewer.reading.formats.wire.trees import local
from viewer.reading.story.dates import is_date_line

_HTML = "a|article|b|blockquote|br|center|cite|div|em|figure|figcaption|h[1-6]|hr|html|i|iframe|img|li|ol|p|pre|script"
_TAG = re.compile(
    rf"<(?:/?(?:{_HTML}|section|small|span|strong|style|su[bp]|table|tbody|t[dhr]|u|ul)\b[^<>]*|!--)", re.IGNORECASE
)
_ESCAPED = re.compile(
    rf"&lt;(/?(?:{_HTML}|section|span|strong|table|tbody|t[dhr]|u|ul)\b(?:(?!&[lg]t;).){{0,2000}}?)&gt;",
    re.IGNORECASE | re.DOTALL,
)
"""HTML that was escaped once more, as embedded posts are."""
_CONTROL = re.compile(r"<!--.*?-->", re.DOTALL)
_DROPPED = frozenset(["head", "bildfil", "media-metadata", "media-reference", "script", "style", "object", "param"])
_NAMES = {
    "hl1": "h1", "hl2": "h2", "rubrik": "h2", "mellis": "h3", "citat": "p", "media-caption": "figcaption",
    "bildtext": "figcaption", "media": "figure", "bild": "figure", "bq": "blockquote",
    **dict.fromkeys([
        "block", "text", "ingress", "brodtext", "body", "body.head", "body.content", "body.end", "hedline",
        "abstract", "nitf-table",
        "byline", "tagline", "note", "media-producer", "bildskapare", "dat", "dateline", "distributor",
    ], "div"),
}  # fmt: skip
"""The elements of NITF and of what agencies made of it, as elements of pages; in lower case."""
_ASIDE = frozenset(
    ["tagline", "note", "media-producer", "bildskapare", "dat", "dateline", "distributor", "rights", "keyword"]
)
_KEPT = ("class", "href", "style", "hidden")
_ASIDE_CLASS = re.compile(
    r"(?i)(?:^|[\s_-])(?:slug(?:line)?|vignette|notepad|linkbox|keywords?|closing-?line|embargo(?:ed)?|publicationdate"
    r"|dat|np-\w+|related|ednote|editor-?note|signature|tagline|sharedaddy)(?:$|[\s_-])"
)
_BYLINE_CLASS = re.compile(r"(?i)(?:^|[\s_-])(?:byline|author)(?:$|[\s_-])")


def text_blocks(text: str, *, wrapped: bool = False) -> list[DraftBlock]:
    """The blocks of a body that is HTML, a whole page or a piece of one, or plain text. Raises NotReadableError.

    `wrapped`: line ends of HTML without paragraphs are meant, as WordPress does.
    """
    if not _TAG.search(text):
        if _TAG.search(text_again := unescape(text)):
            return text_blocks(text_again, wrapped=wrapped)
        return [DraftBlock(paragraph) for paragraph in split_paragraphs(text_again)]
    if wrapped and not re.search(r"(?i)<(?:p|div)\b", text):
        text = re.sub(r"\n\s*\n", "<p>", _CONTROL.sub("", text)).replace("\n", "<br>")
    root = shown_page(_ESCAPED.sub(_raw, text))
    return [DraftBlock(block.text, _role(block)) for block in placed_blocks(root)]


def one_line(text: str) -> str:
    """A headline, which may have HTML in it, as one line. Raises NotReadableError."""
    return tidy_line(" ".join(block.text for block in text_blocks(text)) if re.search("[<&]", text) else text)


def element_blocks(element: Any) -> list[DraftBlock]:
    """The blocks of an element of XHTML, NITF or their kin. Raises NotReadableError."""
    from lxml import etree

    if not len(element):
        return text_blocks(element.text or "")
    root = copy.deepcopy(element)
    root.tail = None
    for inner in [each for each in root.iter() if local(each) in _DROPPED and each is not root]:
        _drop(inner)
    for inner in root.iter():
        name = local(inner)
        kept = {key: inner.get(key) for key in _KEPT if inner.get(key) is not None}
        inner.attrib.clear()
        inner.attrib.update(kept)
        if name in _ASIDE:
            inner.set("data-aside", "")
        elif name == "byline":
            inner.set("class", "byline")
        inner.tag = _NAMES.get(name, name if re.fullmatch("[a-z][a-z0-9]*", name) else "span")
    if root.tag in ("span", "html"):
        root.tag = "div"
    return text_blocks(f"<div>{etree.tostring(root, method='html', encoding='unicode')}</div>")


def _raw(tag: re.Match[str]) -> str:
    return f"<{unescape(tag[1])}>"


def _drop(element: Any) -> None:
    """Take an element out, but not what follows it."""
    parent, before = element.getparent(), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _role(block: PageBlock) -> Role | None:
    """What the element of a block, or one around it, says of it; headings are below the item's own headline."""
    element, inner = block.element, True
    while element is not None:
        name, named = element.tag, element.get("class") or ""
        listed = name == "header" and (inner or block.element.tag == "li" or is_date_line(block.text))
        if element.get("data-aside") is not None or name in ("nav", "footer") or listed or _ASIDE_CLASS.search(named):
            return Role.FURNITURE
        if _BYLINE_CLASS.search(named) and len(block.text.split()) < 30:
            return Role.BYLINE
        element, inner = element.getparent(), False
    return Role.SUBHEAD if block.role is Role.HEADLINE else block.role
