"""Repairs text that was decoded or saved wrongly: UTF-8 read as another code, entities and tags in plain text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from viewer.model import Note
from viewer.model.message import reasons
from viewer.reading.patterns import lazily

_CODECS = ("cp1252", "cp1250", "cp1251", "mac_roman")
"""What UTF-8 is taken for."""
_PASSES = 2
"""Times that a text is decoded again: a second program may have made the mistake of the first."""
_CUT_QUOTE = lazily("â€(?:\ufffd|(?=[\\s,.;:!?)]|$))", re.MULTILINE)
"""A closing quotation mark whose last byte Windows-1252 has no character for, so that it was lost or replaced."""
_SHARE = 0.6
"""The share of the characters beyond ASCII that must be such sequences: "CAFÉ»" is one by chance, but stands alone."""
_CONTROLS = lazily("[\x80-\x9f]")
_ENTITY = lazily(r"&(?:amp;)?([a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_BLOCK_TAG = lazily(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|section|article|tr|table|hr)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_INLINE_TAG = lazily(
    r"</?(?:b|i|u|em|strong|a|span|font|small|sup|sub|s|img|td|th|q|cite)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
_LEAST_TAGS = 4
"""Tags of a text that has tags; fewer may be what it is about."""


def _character(byte: int, codec: str = "cp1252") -> str:
    """The character of a byte in a code; of those that it has none for, the control character."""
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


@cache
def _bytes_of(codec: str) -> dict[str, int]:
    return {chr(byte): byte for byte in range(0x80, 0xA0)} | {
        _character(byte, codec): byte for byte in range(0x80, 0x100)
    }


@cache
def _leads(codec: str) -> frozenset[str]:
    """What a first byte of a character in UTF-8 looks like in another code."""
    return frozenset(c for c, byte in _bytes_of(codec).items() if byte in range(0xC2, 0xF5))


@cache
def _twice(codec: str) -> re.Pattern[str]:
    """Matches what the bytes of a character in UTF-8 look like in another code."""
    leads, trails = (
        [c for c, byte in _bytes_of(codec).items() if byte in of] for of in (range(0xC2, 0xF5), range(0xC0))
    )
    return re.compile("[{}][{}]{{1,3}}".format(*(re.escape("".join(characters)) for characters in (leads, trails))))


def decoded_again(text: str) -> tuple[str, tuple[Note, ...]]:
    """The text with what was encoded twice decoded, and stray bytes of Windows-1252 as characters; with notes."""
    notes: tuple[Note, ...] = ()
    for _ in range(0 if text.isascii() else _PASSES):
        codec, (number, length) = max(((codec, _extent(text, codec)) for codec in _CODECS), key=lambda each: each[1])
        beyond = sum(character > "\x7f" for character in text)
        if (number < 2 or length < _SHARE * beyond) and text.count("â€") < 2:
            break
        text = _CUT_QUOTE.sub("”", _decode_in(text, codec))
        notes = (Note("repaired", reasons.tr("Characters that had been encoded twice were repaired.")),)
    if _CONTROLS.search(text.replace("\x85", "")):
        text = _CONTROLS.sub(lambda found: _character(ord(found[0])), text)
        notes += (Note("repaired", reasons.tr("Characters of Windows that had been left undecoded were repaired.")),)
    return text, notes


def _decode_in(text: str, codec: str) -> str:
    return _twice(codec).sub(lambda found: _decoded(found[0], codec), text)


def _extent(text: str, codec: str) -> tuple[int, int]:
    """How many characters of a text have been encoded twice by way of a code, and what they take in it."""
    if _leads(codec).isdisjoint(text):
        return 0, 0
    found = [each for each in _twice(codec).findall(text) if _decoded(each, codec) != each]
    return len(found), sum(map(len, found))


@lru_cache(10_000)
def _decoded(found: str, codec: str) -> str:
    raw = bytes(_bytes_of(codec)[character] for character in found)
    for length in range(len(raw), 1, -1):  # what follows the character is one of its own
        try:
            return raw[:length].decode("utf-8") + found[length:]
        except UnicodeDecodeError:
            pass
    return found


def without_tags(text: str) -> tuple[str, tuple[Note, ...]]:
    """A plain text without the tags and entities of HTML in it, with a note if it had some."""
    tags = len(_BLOCK_TAG.findall(text)) + len(_INLINE_TAG.findall(text))
    bare = _INLINE_TAG.sub("", _BLOCK_TAG.sub("\n\n", text)) if tags >= _LEAST_TAGS and "</" in text else text
    if _ENTITY.search(bare):
        from html import unescape  # imported on first use: its table of entities is large

        bare = _ENTITY.sub(lambda found: unescape(f"&{found[1]};"), bare)
    if bare == text:
        return text, ()
    return bare, (Note("repaired", reasons.tr("Tags and entities of HTML in the text were read as such.")),)


_WIKI = tuple(
    lazily(pattern, re.MULTILINE)
    for pattern in (
        r"\'\'\'?[^\'\n]{1,200}\'\'",
        r"\[\[[^\]\n]{1,200}\]\]",
        r"\{\{[^{}]{1,500}\}\}",
        r"^={2,4}[^=\n]{1,100}={2,4}\s*$",
    )
)
_WIKI_MARKS = tuple(
    (lazily(pattern, re.MULTILINE | re.DOTALL), instead)
    for pattern, instead in (
        (r"<ref[^<>]{0,200}/>|<ref[^<>]{0,200}>.{0,2000}?</ref>", ""),
        (r"\{\{formatnum:([^{}|]{1,40})\}\}", r"\1"),
        (r"\[\[[^\[\]|\n]{1,200}\|([^\[\]\n]{1,200})\]\]", r"\1"),
        (r"\[\[([^\[\]\n]{1,200})\]\]", r"\1"),
        (r"\'{2,5}", ""),
        (r"^={2,4}\s{0,9}([^=\n]{1,100}?)\s{0,9}={2,4}\s{0,9}$", r"\n\1\n"),
        (r"^[*#]{1,4}\s{1,9}", "\n"),
    )
)


def without_wiki_marks(text: str) -> tuple[str, tuple[Note, ...]]:
    """A plain text without the marks of a wiki, with a note, if it has three kinds of them."""
    if sum(bool(pattern.search(text)) for pattern in _WIKI) < 3:
        return text, ()
    for pattern, instead in _WIKI_MARKS:
        text = pattern.sub(instead, text)
    return text, (Note("repaired", reasons.tr("It is the source text of a wiki: its marks were left out.")),)
