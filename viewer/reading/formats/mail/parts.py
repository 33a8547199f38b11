"""Parses a mail into its parts, and decodes one of them."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.utils import collapse_rfc2231_value
from typing import TYPE_CHECKING

from viewer.model.message import reasons
from viewer.reading.formats.mail.headers import decode_base64
from viewer.reading.formats.reader import TOO_DEEP, TOO_MANY_PARTS, NotReadableError

if TYPE_CHECKING:
    from email.message import Message as Mail

_MAX_HEADERS = 262_144
"""Bytes of the headers of a mail. Those of much forwarded mails have some ten thousand; Python's parser takes quadratic
time for very long ones."""
_MAX_PARTS = 200
"""Boundaries that a mail may declare: the parser looks for each of them in every line."""


def parse_mail(data: bytes) -> Mail:
    """The parts of a mail. Raises NotReadableError."""
    blank = re.search(rb"\r?\n\r?\n", data)
    if (blank.start() if blank else len(data)) > _MAX_HEADERS:
        raise NotReadableError(reasons.tr("its headers are too long"))
    if len(re.findall(rb"boundary", data, re.IGNORECASE)) > _MAX_PARTS:
        raise NotReadableError(TOO_MANY_PARTS.fill(count=_MAX_PARTS))
    try:
        mail: Mail = message_from_bytes(data)
    except RecursionError as error:
        raise NotReadableError(TOO_DEEP) from error
    return mail


def payload_of(part: Mail) -> bytes:
    """What is in a part, without its transfer encoding."""
    payload = part.get_payload()
    if str(part.get("content-transfer-encoding", "")).strip().lower() == "base64" and isinstance(payload, str):
        return decode_base64(payload.encode("ascii", "replace"))
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def parameter(part: Mail, name: str) -> str:
    """A parameter of the content type, in lower case; empty if there is none."""
    try:
        value = part.get_param(name)
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return collapse_rfc2231_value(value).strip(" \"'").lower() if value else ""
