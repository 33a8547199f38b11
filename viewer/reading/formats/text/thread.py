"""Tells what a mail says itself from what it quotes, from signatures and from disclaimers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.model import Role
from viewer.reading.formats.text.pieces import Piece, words_of
from viewer.reading.patterns import lazily

FROM = (
    "From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|Expéditeur|Mittente|Kimden|От|Від|Отправитель|מאת|من|发件人|寄件者|差出人"
)
_OTHER = (
    "Sent|Date|To|Cc|Subject|Reply-To|Gesendet|Datum|An|Betreff|Kopie|Envoyé|À|A|Objet|Date d'envoi|Enviado el|Enviado"
    "|Fecha|Para|Asunto|CC|Inviato|Data|Oggetto|Verzonden|Aan|Onderwerp|Assunto|Skickat|Till|Ämne|Sendt|Til|Emne|Wysłano|Do"
    "|Temat|Дата|Отправлено|Кому|Копия|Тема|Надіслано|נשלח|תאריך|אל|עותק|נושא|تاريخ|إلى|الموضوع|发送时间|收件人|主题|日期"
    "|Importance|Wichtigkeit|Importancia|Attachments|Anlagen|送信日時|宛先|件名|日時"
)
_LABEL = lazily(rf"(?:^|\s)\*?({FROM}|{_OTHER})\s?\*?[:：]\*?\s?(?=\S|$)")
_LABELLED = lazily(rf"[>|\s]{{0,9}}\*?(?:{FROM}|{_OTHER})\s?\*?[:：]")
HEADER = lazily(rf"\s*\*?({FROM}|{_OTHER})\s?\*?[:：]\*?\s{{0,9}}(.{{0,2000}})", re.IGNORECASE)
"""A line of a letter's head: its name, and what it says."""
_SENDERS = frozenset(FROM.split("|"))
_WROTE = lazily(
    r"""[-_\s>]{0,9}(?:
        (?:On|Em|Op|Am|Le|El|Il|Den|På|W\ dniu|Dne|Dňa|Kl\.|Pe)\s.{4,250}
            (?:wrote|escreveu|schreef|schrieb|écrit|escribió|ha\ scritto|scrisse|skrev|napisał(?:\(a\))?|napsal)
            .{0,60}[:：]
      | .{4,250}\s(?:wrote|schrieb|writes|пишет|писал|написала?|написал\(\w\)|написав|kirjoitti)\s?[:：]
      | .{0,250}(?:כתב|כתבה|כתב/ה)\s?[:：]
      | .{4,250}(?:写道|寫道|のメール|のメッセージ)\s?[:：]
      | .{0,30}كتب.{0,250}[:：]
    )\s{0,3}""",
    re.VERBOSE | re.IGNORECASE,
)
_EXACT = lazily(r"\d[:.h]\d\d|@|\d{1,4}[./-]\d{1,2}[./-]\d|\b\d{1,2}\.? \w{3,12}\.?,? (?:19|20)\d\d|年")
_ORIGINAL = lazily(r"[-_–—=]{3,30}\s{0,3}([^\W\d_][^-_–—=]{2,60}?)\s{0,3}[-_–—=]{3,30}")
_FORWARDED = lazily(
    r"(?i)forward|weitergeleitet|transféré|réexpédi|reenviad|inoltrat|encaminhad|doorgestuurd|vidarebefordra|videresend"
    r"|przekazan|пересл|пересыл|הועבר|محول|转发|轉寄|転送"
)
_BEGINS = lazily(
    r"(?i)(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié"
    r"|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato|начало переадресованного сообщения)\s?[:：]"
)
_FORWARD_SUBJECT = lazily(
    r"(?i)\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|vb|vl|vs|doorst|i|fs|pd|пересл\w*|הועבר|转发|轉寄)\s?[:：]"
)
_DISCLAIMER = lazily(
    r"(?i)intended (?:solely |only )?(?:for|recipient)|\bconfidential(?:ity)? (?:notice|and|information|e-?mail)"
    r"|are confidential|not the (?:named |intended )|if you (?:have received|are not the)|originated (?:from )?outside"
    r"|external (?:e-?mail|sender)|(?:enthält|enthalten) vertrauliche|vertrauliche? (?:information|e-mail)"
    r"|nicht der (?:richtige|beabsichtigte)|message est confidentiel|destinataire|confidenciales?\b.{0,200}destinatari"
    r"|destinatari[oa]s?\b.{0,200}confidencial|riservat[oie]\b.{0,200}destinatari|bestemd voor de geadresseerde"
    r"|конфиденциальн|предназначен\w* (?:исключительно|только)|סודי|נמען|consider the environment|umwelt.{0,60}drucken"
    r"|scanned (?:by|for) (?:virus|malware)|virus-free|virenfrei|avast"
)
_SENT_FROM = lazily(
    r"(?i)(?:sent (?:from|via|with|using) (?:my|outlook|mail|yahoo|samsung|proton|gmail|aol|the)|get outlook for"
    r"|von meinem|gesendet (?:von|mit)|envoyé (?:de|depuis|à partir)|enviado (?:desde|do)|inviato da|отправлено\b"
    r"|נשלח מ|verzonden vanaf|skickat från).{0,100}"
)
_SIGNATURE = lazily(r"(?:--|—|__+)\s?")
_CLOSING = lazily(
    r"(?i)(?:(?:(?:kind|best|warm) )?(?:regards|wishes)|yours (?:sincerely|faithfully)|sincerely(?: yours)?|cheers"
    r"|mit (?:freundlichen|besten) grü(?:ß|ss)en|(?:viele|beste|liebe|herzliche) grü(?:ß|ss)e|mfg"
    r"|(?:bien )?cordialement|bien à vous|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|cordiali saluti"
    r"|\u0441 уважением)[,.!]?"
)
"""What stands above a name at the end of a letter."""
_SLIGHT = 30
"""Words up to which a mail that quotes more is taken to pass it on: "For tomorrow's page. Best, Anna"."""
_LONGEST = 1_200
"""Characters of a block of headers, or of a disclaimer's paragraph; longer text is a story."""
_SHORT = 80
"""Characters of a line below "Kind regards"."""
_END = 8
"""Pieces at the end of a message among which disclaimers are."""


def roles_of(pieces: Sequence[Piece], subject: str) -> list[Role | None]:
    """The roles of pieces: furniture for what is quoted, signed or a disclaimer.

    What a mail forwards is its text, and so is what it quotes with no more than a word of its own; the headers above
    that, and what that quotes in its turn, are furniture.
    """
    starts = _starts(pieces)
    head = _Range(*starts[0]) if starts else _Range(_first_quoted(pieces), _first_quoted(pieces))
    # Programs mark what is quoted, and the answer may stand below it; or they do not, and all below the head is quoted.
    marked = not starts or (not _is_headed(pieces, head) and any(p.quoted for p in pieces[head.stop : head.stop + 4]))
    quoted = [piece.quoted or (i >= head.start and (not marked or i in head)) for i, piece in enumerate(pieces)]
    own, rest = (len(words_of(p for p, q in zip(pieces, quoted, strict=True) if q is side)) for side in (False, True))
    body = _Range(head.stop, head.stop)
    if rest and (_is_forward(pieces, head, subject) or (own < _SLIGHT and rest > own)):
        body = _Range(head.stop, starts[1][0] if len(starts) > 1 else len(pieces))
    roles = [
        Role.FURNITURE if is_quoted and i not in body else piece.role
        for i, (piece, is_quoted) in enumerate(zip(pieces, quoted, strict=True))
    ]
    for segment in (_Range(0, head.start), _Range(head.start, len(pieces))):
        _sign_off(pieces, roles, segment)
    return roles


class _Range:
    """Half-open range of pieces."""

    def __init__(self, start: int, stop: int) -> None:
        self.start, self.stop = start, max(start, stop)

    def __contains__(self, i: int) -> bool:
        return self.start <= i < self.stop


def _starts(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Where messages quoted begin: from the first line of their heads to behind it."""
    starts: list[tuple[int, int]] = []
    i = 0
    while i < len(pieces):
        stop = _head(pieces, i)
        if stop > i:
            starts.append((i, stop))
        i = max(stop, i + 1)
    return starts


def _head(pieces: Sequence[Piece], i: int) -> int:
    """The end of the head of a quoted message that begins with piece `i`; `i` if none does."""
    stop = _line(pieces, i)
    labels, end = _labels(pieces, stop)
    if labels:
        return end
    return stop


def _line(pieces: Sequence[Piece], i: int) -> int:
    """The end of a line such as "On Monday Anna wrote:" or "--- Original message ---" at `i`, or `i`."""
    text = pieces[i].text
    if len(text) > 400:
        return i
    if _is_lead(text) or _BEGINS.fullmatch(text) or is_rule(text):
        return i + 1
    if i + 1 < len(pieces) and len(text) + len(pieces[i + 1].text) < 300:
        both = f"{text} {pieces[i + 1].text}"
        if re.match(r"[-_\s>]{0,9}(?:On|Am|Le|El|Il|Em|Op|Den)\s", text) and _is_lead(both):
            return i + 2
    return i


def _is_lead(text: str) -> bool:
    """Whether a line leads over to a quoted message. It has a time or an address; "The mayor wrote:" is of a story."""
    ends = text.rstrip().endswith((":", "："))
    return bool(ends and _EXACT.search(text) and _WROTE.fullmatch(text))


def is_rule(text: str) -> bool:
    """Whether a line is one such as "----- Original message -----"."""
    match = _ORIGINAL.fullmatch(text)
    return match is not None and len(match[1].split()) <= 6


def _labels(pieces: Sequence[Piece], i: int) -> tuple[bool, int]:
    """Whether headers of a message are copied from `i` on: a sender and two others; and where they end."""
    found: list[str] = []
    stop = i
    while stop < len(pieces) and stop < i + 10 and len(pieces[stop].text) <= _LONGEST:
        if not _LABELLED.match(pieces[stop].text):
            break
        found += _LABEL.findall(pieces[stop].text)
        stop += 1
    senders = [label for label in found if label in _SENDERS]
    return bool(senders) and len(set(found)) >= 3, stop


def _is_headed(pieces: Sequence[Piece], head: _Range) -> bool:
    """Whether a quoted message begins with headers of its own, as Outlook writes them: all below is quoted."""
    return any(_LABELLED.match(piece.text) for piece in pieces[head.start : head.stop])


def _is_forward(pieces: Sequence[Piece], head: _Range, subject: str) -> bool:
    return bool(_FORWARD_SUBJECT.match(subject)) or any(
        _BEGINS.match(piece.text) or (is_rule(piece.text) and _FORWARDED.search(piece.text))
        for piece in pieces[head.start : head.stop]
    )


def _first_quoted(pieces: Sequence[Piece]) -> int:
    return next((i for i, piece in enumerate(pieces) if piece.quoted), len(pieces))


def _sign_off(pieces: Sequence[Piece], roles: list[Role | None], segment: _Range) -> None:
    """Label signatures and disclaimers in a message."""
    signed = False
    last = [i for i in range(segment.start, segment.stop) if roles[i] is not Role.FURNITURE][-_END:]
    for i in range(segment.start, segment.stop):
        text = pieces[i].text
        if roles[i] is Role.FURNITURE and not pieces[i].signed:
            signed = False
            continue
        below = [pieces[j].text for j in last if j > i]
        brief = all(len(line) <= _SHORT or _DISCLAIMER.search(line) for line in below)
        closed = i in last and brief and _CLOSING.fullmatch(text)
        signed = signed or bool(closed or _SIGNATURE.fullmatch(text))
        notice = len(text) <= 2 * _LONGEST and bool(_DISCLAIMER.search(text)) and (i in last or i == segment.start)
        if signed or pieces[i].signed or notice or _SENT_FROM.fullmatch(text):
            roles[i] = Role.FURNITURE
