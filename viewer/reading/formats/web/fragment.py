"""The reader for HTML fragments from the clipboard."""

from __future__ import annotations

import re

from viewer.model import Role
from viewer.model.draft import Draft, DraftBlock
from viewer.reading.formats.web.markup import page_blocks
from viewer.reading.formats.web.shown import shown_page

_CLIPBOARD_HEAD = re.compile(r"\A\s{0,9}Version:[\d.]{1,9}\s.{0,2000}?(?=<)", re.DOTALL)
_FRAGMENT = ("<!--StartFragment-->", "<!--EndFragment-->")


def read(text: str) -> Draft:
    """Read all of a fragment, because the editor selected it. Windows' clipboard header is removed."""
    text = _CLIPBOARD_HEAD.sub("", text)
    start, stop = (text.find(mark) for mark in _FRAGMENT)
    if 0 <= start < stop:
        text = text[start + len(_FRAGMENT[0]) : stop]
    root = shown_page(text)
    blocks = page_blocks(root)
    heads = [i for i, block in enumerate(blocks) if block.role is Role.HEADLINE]
    roles = [Role.SUBHEAD if i in heads[1:] else block.role for i, block in enumerate(blocks)]
    return Draft(tuple(DraftBlock(block.text, role) for block, role in zip(blocks, roles, strict=True)))
