"""Reads the headers of a mail: words in other encodings, dates."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from viewer.reading.decode import decode_bytes
from viewer.reading.formats.clean import tidy_line

if TYPE_CHECKING:
    from email.message import Message as Mail

_MAX_HEADER = 20_000
"""Characters of a header that are looked at. Lists of recipients run to some thousands."""
_ENCODED = re.compile(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?\s][^?]{0,2000}|)\?=")


def header(mail: Mail, name: str) -> str:
    """A header in plain text, in one line; empty if there is none."""
    return next((decode_header(value) for key, value in mail.raw_items() if key.lower() == name), "")


def decode_header(value: object) -> str:
    """The text of a header as it stands in the file, whatever its encoding, cleaned of line ends."""
    raw = str(value)[:_MAX_HEADER].encode("utf-8", "surrogateescape")
    text = decode_bytes(raw).text if not raw.isascii() else raw.decode("ascii")
    return tidy_line("".join(_decoded(re.sub(r"\r?\n[ \t]*", " ", text))))


def _decoded(text: str) -> Iterator[str]:
    """The text with its encoded words decoded; characters that are cut between two words are put together."""
    end, held, charset = 0, b"", ""
    for word in _ENCODED.finditer(text):
        between = text[end : word.start()]
        data = _bytes(word[2].lower(), word[3])
        if held and charset == word[1].lower() and not between.strip():
            held += data
        else:
            yield decode_bytes(held, charset=charset).text if held else ""
            # White space between two encoded words belongs to neither.
            yield between if between.strip() or not end else ""
            held, charset = data, word[1].lower()
        end = word.end()
    yield decode_bytes(held, charset=charset).text if held else ""
    yield text[end:]


def _bytes(kind: str, text: str) -> bytes:
    if kind == "b":
        return decode_base64(text.encode("utf-8"))
    return binascii.a2b_qp(text.replace(" ", "_").encode("utf-8"), header=True)


def decode_base64(data: bytes) -> bytes:
    """The bytes that base64 stands for, also where it is cut off, or has other characters in it."""
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", data.split(b"=", 1)[0])
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def iso_date(value: str) -> str:
    """A header's date in ISO 8601, in the sender's time; the header itself if it cannot be told."""
    try:
        return parsedate_to_datetime(value).strftime("%Y-%m-%dT%H:%M")
    except (TypeError, ValueError, IndexError, OverflowError):
        return value
