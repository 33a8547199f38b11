"""Repairs text that was decoded or saved wrongly: UTF-8 read as Windows-1252, entities and tags in plain text."""

from __future__ import annotations

import html
import re

from viewer.model import Note
from viewer.model.message import reasons


def _windows(byte: int) -> str:
    """The character of a byte in Windows-1252; of those that it has none for, the control character."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES = {_windows(byte): byte for byte in range(0x80, 0x100)} | {chr(byte): byte for byte in range(0x80, 0xA0)}
_LEADS = "".join(re.escape(_windows(byte)) for byte in range(0xC2, 0xF5))
_TRAILS = "".join(re.escape(character) for character, byte in _BYTES.items() if byte < 0xC0)
_TWICE = re.compile(f"[{_LEADS}][{_TRAILS}]{{1,3}}")
_CUT_QUOTE = re.compile("â€(?=[\\s,.;:!?)]|$)", re.MULTILINE)
"""A closing quotation mark whose last byte Windows-1252 has no character for, so that it was lost."""
_SHARE = 0.6
"""The share of the characters beyond ASCII that must be such sequences: "CAFÉ»" is one by chance, but stands alone."""
_CONTROLS = re.compile("[\x80-\x9f]")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|section|article|tr|table|hr)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_INLINE_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|a|span|font|small|sup|sub|s|img|td|th|q|cite)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_LEAST_TAGS = 4
"""Tags of a text that has tags; fewer may be what it is about."""


def decoded_again(text: str) -> tuple[str, tuple[Note, ...]]:
    """The text with what was encoded twice decoded, and stray bytes of Windows-1252 as characters; with notes."""
    notes: tuple[Note, ...] = ()
    found = _TWICE.findall(text) if not text.isascii() else []
    foreign = sum(map(len, found))
    beyond = sum(character > "\x7f" for character in text) if found else 0
    if (len(found) >= 2 and foreign >= _SHARE * beyond) or text.count("â€") >= 2:
        text = _CUT_QUOTE.sub("”", _TWICE.sub(_decoded, text))
        notes += (Note("repaired", reasons.tr("Characters that had been encoded twice were repaired.")),)
    if _CONTROLS.search(text.replace("\x85", "")):
        text = _CONTROLS.sub(lambda found: _windows(ord(found[0])), text)
    return text, notes


def _decoded(found: re.Match[str]) -> str:
    raw = bytes(_BYTES[character] for character in found[0])
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:  # what follows the character is one of its own
        return raw[:2].decode("utf-8") + found[0][2:]
    except UnicodeDecodeError:
        return found[0]


def without_tags(text: str) -> tuple[str, tuple[Note, ...]]:
    """A plain text without the tags and entities of HTML in it, with a note if it had some."""
    tags = len(_BLOCK_TAG.findall(text)) + len(_INLINE_TAG.findall(text))
    bare = _INLINE_TAG.sub("", _BLOCK_TAG.sub("\n\n", text)) if tags >= _LEAST_TAGS and "</" in text else text
    bare = _ENTITY.sub(lambda found: html.unescape(found[0]), bare)
    if bare == text:
        return text, ()
    return bare, (Note("repaired", reasons.tr("Tags and entities of HTML in the text were read as such.")),)


_WIKI = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"\'\'\'?[^\'\n]{1,200}\'\'",
        r"\[\[[^\]\n]{1,200}\]\]",
        r"\{\{[^{}]{1,500}\}\}",
        r"^={2,4}[^=\n]{1,100}={2,4}\s*$",
    )
)
_WIKI_MARKS = tuple(
    (re.compile(pattern, re.MULTILINE | re.DOTALL), instead)
    for pattern, instead in (
        (r"<ref[^<>]{0,200}/>|<ref[^<>]{0,200}>.{0,2000}?</ref>", ""),
        (r"\{\{formatnum:([^{}|]{1,40})\}\}", r"\1"),
        (r"\[\[[^\[\]|\n]{1,200}\|([^\[\]\n]{1,200})\]\]", r"\1"),
        (r"\[\[([^\[\]\n]{1,200})\]\]", r"\1"),
        (r"\'{2,5}", ""),
        (r"^={2,4}\s{0,9}([^=\n]{1,100}?)\s{0,9}={2,4}\s{0,9}$", r"\n\1\n"),
        (r"^[*#]{1,4}\s{1,9}", "• "),
    )
)


def without_wiki_marks(text: str) -> tuple[str, tuple[Note, ...]]:
    """A plain text without the marks of a wiki, with a note, if it has three kinds of them."""
    if sum(bool(pattern.search(text)) for pattern in _WIKI) < 3:
        return text, ()
    for pattern, instead in _WIKI_MARKS:
        text = pattern.sub(instead, text)
    return text, (Note("repaired", reasons.tr("It is the source text of a wiki: its marks were left out.")),)
