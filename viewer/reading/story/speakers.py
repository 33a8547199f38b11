"""Whether a sentence goes on behind a quotation, to say who said it: “Is it far?” Berg asked."""

from __future__ import annotations

import re

from viewer.reading.patterns import lazily

_QUOTES = (("“", "”"), ("«", "»"), ("「", "」"))
_QUESTIONED = lazily(r"[?!…][”’\"'»“]{1,2}\s{0,9}$")
_CLOSED = lazily(r"[。！？…][”’」』]{1,2}\s{0,9}$")
_CLOSING = lazily("[」』”]")
_TITLE = r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Rev|Hon|St)\.?\s)?"
_PARTICLE = r"(?:al|bin|da|de|del|den|der|di|du|la|le|ten|van|von|of)\b"
_WORD = r"[A-Z][\w’'-]{1,20}"
_NAME = rf"{_TITLE}(?:[A-Z]\.\s?){{0,3}}{_WORD}(?:\s(?:[A-Z]\.|{_WORD}|{_PARTICLE})){{0,4}}"
"""A name with its title, initials and particles: "Dr. Lee", "J.D. Vance", "President Ursula von der Leyen"."""
_ENGLISH = lazily(
    rf"(?:(?i:he|she|they|it|i|we|the \w{{2,20}})|{_NAME})"
    r"(?:, \d{1,3},)?(?: and (?:her |his |their |the )?[\w’'-]{2,20})?\s"
    r"(?:said|asked|says|asks|replied|answered|cried|shouted|exclaimed|whispered|called|demanded|wondered|added|told"
    r"|wanted to know|screamed|yelled|snapped|murmured|muttered|insisted|continued|began|sighed|laughed"
    # These may also begin a sentence of their own: "“What now?” Germany warned Russia."
    r"|(?:wrote|tweeted|posted|joked|argued|warned|explained|recalled|admitted|remarked|quipped|noted)"
    r"(?=[.,]| on (?:X|Twitter|Facebook|social)\b))\b"
)
_EAST_ASIAN = lazily(
    "と(?=[述語話言訴叫聞尋答明発強主指説彼同しいの呼伝書記報、])|って|[^\\s。！？，、：；「」『』“”…]{1,14}"
    "(?:说|說|问|問|说道|問道|问道|答道|表示|喊|答|言った|述べた|話した|語った|聞いた|尋ねた|叫んだ|答えた|訴えた)。"
)
"""A particle of quotation, or a short sentence that does nothing but name the speaker: "“结束了！”他说。"."""
_KOREAN = lazily(r"[\w ]{1,20}(?:물었다|말했다|외쳤다|답했다|밝혔다)\.")


def goes_on_after_quotation(before: str, following: str, language: str) -> bool:
    """Whether the sentence that `before` ends with goes on with `following`: with the speaker, or in its quotation."""
    if language in ("zh", "ja"):
        return (_leads_in(before) and bool(_CLOSING.search(following))) or bool(
            _CLOSED.search(before) and _EAST_ASIAN.match(following)
        )
    speaker = {"en": _ENGLISH, "ko": _KOREAN}.get(language)
    return bool(speaker and _QUESTIONED.search(before) and speaker.match(following))


def is_quoting(text: str) -> bool:
    """Whether a text ends within a quotation that it opens."""
    return any(text.count(opening) > text.count(closing) for opening, closing in _QUOTES)


def _leads_in(text: str) -> bool:
    """Whether a text ends within a quotation that its sentence leads up to: 彼は「行く。"""
    opening = max(map(text.rfind, "「『“"))
    return opening > 0 and text[opening - 1] not in "。！？」』” \u3000" and not re.search("[」』”]", text[opening:])
