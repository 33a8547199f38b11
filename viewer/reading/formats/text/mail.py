"""Mail saved or pasted as plain text: quoting marks, the head of a letter, its signature."""

from __future__ import annotations

import re

from viewer.model import Role
from viewer.model.draft import Draft, DraftBlock
from viewer.reading.formats.text.lines import split_paragraphs

_QUOTE = re.compile(r"^(?:> ?){1,20}", re.MULTILINE)
_QUOTED = 0.6
"""The share of quoted lines in a text that is a quotation as a whole; in a reply with remarks the marks are kept."""
_HEADER = re.compile(
    r"(from|to|cc|bcc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|à|a|date|envoyé|objet|para|fecha|asunto"
    r"|enviado|da|data|oggetto|от|кому|дата|тема|отправлено)\s?:\s{0,9}(\S.{0,300})?",
    re.IGNORECASE,
)
_SUBJECT = frozenset(["subject", "betreff", "objet", "asunto", "oggetto", "тема"])
_DATE = frozenset(["date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data", "дата", "отправлено"])
_REPLY = re.compile(r"(?:\s{0,3}(?:re|fwd?|aw|wg|tr|rv)\s{0,2}:)+\s{0,3}", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


def unquoted(text: str) -> str:
    """The text without quoting marks if nearly all of its lines have one."""
    lines = [line for line in text.split("\n") if line.strip() and not _HEADER.fullmatch(line.strip())]
    quoted = sum(line.startswith(">") for line in lines)
    return _QUOTE.sub("", text) if quoted and quoted >= _QUOTED * len(lines) else text


def read_letter(text: str) -> Draft | None:
    """The letter that a text is; None if it has no head with a subject, or nothing below it."""
    lines = text.lstrip("\n").split("\n")
    head: list[tuple[str, str]] = []
    for line in lines:
        match = _HEADER.fullmatch(line.strip())
        if not match:
            break
        head.append((match[1].lower(), match[2] or ""))
    subject = next((value for name, value in head if name in _SUBJECT), "")
    body, *rest = _SIGNATURE.split("\n".join(lines[len(head) :]), maxsplit=1)
    if len(head) < 2 or not subject or not body.strip():
        return None
    title = _REPLY.sub("", subject)
    blocks = [DraftBlock(line.strip(), Role.FURNITURE) for line in lines[: len(head)]]
    blocks += [DraftBlock(title, Role.HEADLINE)]
    # The subject is often the first line of the text, too.
    paragraphs = split_paragraphs(body)
    blocks += [DraftBlock(text) for i, text in enumerate(paragraphs) if i or text != title]
    blocks += [DraftBlock(text, Role.FURNITURE) for part in rest for text in split_paragraphs(part)]
    return Draft(tuple(blocks), title=title, published=next((value for name, value in head if name in _DATE), ""))
