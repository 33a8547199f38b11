"""A letter: its head, what it says, what it quotes; of a mail, or of one saved or pasted as plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.model import Role
from viewer.model.draft import Draft, DraftBlock
from viewer.reading.formats.text.pieces import Piece, plain_pieces
from viewer.reading.formats.text.thread import FROM, HEADER, is_rule, roles_of
from viewer.reading.patterns import lazily
from viewer.reading.story.bylines import is_byline

_QUOTED = 0.6
"""The share of quoted paragraphs in a text that is a quotation as a whole; a reply with remarks keeps its marks."""
_SUBJECT = "subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat|тема|נושא|الموضوع|主题|件名"
_DATE = (
    "date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|skickat|sendt|wysłano|дата|отправлено|תאריך"
    "|تاريخ|日期|日時"
)
_REPLY = lazily(r"(?:\s{0,3}(?:re|fwd?|aw|wg|tr|rv)\s{0,2}:)+\s{0,3}", re.IGNORECASE)
_SIGNATURE = lazily(r"^-- $", re.MULTILINE)
_ADDRESS = lazily(r'\s*"?([^"<>]{0,300}?)"?\s{0,9}<\s{0,9}([^<>\s]{1,300})\s{0,9}>')
_COMMENT = lazily(r"\s*([^\s()]{1,300}@[^\s()]{1,300})\s{1,9}\(([^()]{1,300})\)")
_TOP = 6
"""Paragraphs in which a byline stands."""


def read_letter(text: str) -> Draft | None:
    """The letter that a text is, by a head with a subject, a signature or quoting marks; None if it is none."""
    heads, facts, body = _head(text)
    subject, sender, sent = (
        next(filter(None, map(facts.get, names.lower().split("|"))), "") for names in (_SUBJECT, FROM, _DATE)
    )
    if len(facts) > 1 and subject and body.strip():
        return replace(letter_draft(subject, sender, heads, plain_pieces(body), bared=True), published=sent)
    signed = _SIGNATURE.search(text)
    pieces = plain_pieces(text) if signed or text.startswith(">") or "\n>" in text else []
    if signed:
        return replace(letter_draft("", "", (), pieces), extracted=False)
    quoted = sum(piece.quoted for piece in pieces)
    if quoted and quoted >= _QUOTED * len(pieces):
        return Draft(tuple(DraftBlock(piece.text) for piece in pieces))
    return None


def _head(text: str) -> tuple[list[str], dict[str, str], str]:
    """The lines of a letter's head, its facts by their names in lower case, and what is below it."""
    heads: list[str] = []
    facts: dict[str, str] = {}
    name = ""
    lines = text.lstrip("\n").split("\n")
    for count, line in enumerate(lines):
        header = HEADER.fullmatch(line)
        if header:
            name = header[1].lower()
            facts.setdefault(name, header[2].strip())
        elif name and line[:1] in (" ", "\t") and line.strip():
            facts[name] += f" {line.strip()}"
        elif name or not is_rule(line):
            return heads, facts, "\n".join(lines[count:])
        heads.append(line)
    return heads, facts, ""


def letter_draft(
    subject: str, sender: str, heads: Sequence[str], pieces: Sequence[Piece], *, bared: bool = False
) -> Draft:
    """The draft of a letter. `sender`: as in its header; `heads`: header lines that a reader sees.

    `bared`: its title is its subject without "Re:" and the like.
    """
    roles = roles_of(pieces, subject)
    title = _REPLY.sub("", subject) if bared else subject
    blocks = [DraftBlock(text, Role.FURNITURE) for text in heads]
    bare = _bare(subject)
    again = next((i for i, piece in enumerate(pieces[:_TOP]) if bare and _bare(piece.text) == bare), None)
    if bare and again is None:
        blocks.insert(0, DraftBlock(title, Role.HEADLINE))
    # Who wrote a report did not send it, where it is forwarded.
    signed = next((i for i, piece in enumerate(pieces) if roles[i] is None and is_byline(piece.text)), None)
    for i, (piece, role) in enumerate(zip(pieces, roles, strict=True)):
        if i == again:
            role = Role.HEADLINE
        elif role is Role.HEADLINE:
            role = Role.SUBHEAD
        elif role is None and i == signed:
            role = Role.BYLINE
        blocks.append(DraftBlock(piece.text, role))
    return Draft(tuple(blocks), title=title, byline=person(sender) if signed is None else "", extracted=True)


def _bare(text: str) -> str:
    """A subject without "Re:" and the like, for comparison."""
    return re.sub(r"^(?:\w{1,5}\s?:\s{0,9}){1,5}", "", text[:300].casefold()).rstrip(" .!?…:")


def person(address: str) -> str:
    """The name in the first address of a header, else the address."""
    match = _ADDRESS.match(address)
    if match:
        return match[1].strip(" '\"") or match[2]
    comment = _COMMENT.match(address)
    return comment[2] if comment else address.split(",", maxsplit=1)[0].strip(" <>\"'")
