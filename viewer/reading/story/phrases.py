"""Recognises furniture by wording: a table in `resources/reading/phrases.toml`, and a few patterns."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from viewer.model.record import record
from viewer.reading.patterns import lazily
from viewer.resources import resource

_SHORTCODE = lazily(
    r"\[/?([A-Za-z][\w-]{0,40})(?:\s[^\]]{0,100}=[^\]]{0,200})?\](?:[^\[\]]{0,300}\[/\1\])"
    r"|\[[a-z]\w{0,40}[ _][^\]]{0,100}=[^\]]{0,200}\]"
    r"|\[[a-z]+_\w+\]",
)
_ORNAMENT = lazily(r"[\W_]{1,200}|[|»«<>]\s{0,3}\w{1,2}")
_COUNTED = r"(?:views?|shares?|likes?|comments?|reads?|retweets?|min(?:ute)?s?[ -]read)"
_COUNTER = lazily(
    rf"\d[\d.,]{{0,9}}\s?[km]?\s?{_COUNTED}|{_COUNTED}\s?\d[\d.,]{{0,9}}\s?[km]?"
    r"|\d{1,3}\s?[-–]?\s?(?:min|minutes?|minuten|minutos|мин)\.?"
    r"\s(?:read|to read|lesezeit|de lecture|de lectura|чтения)",
    re.IGNORECASE,
)
_FIGURE = lazily(
    r"\d[\d.,]{0,9}|\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?|\d{1,3}\s?[-–]?\s?(?:min|minutes?|minuten|minutos|мин)\.?",
    re.IGNORECASE,
)
"""A number, time or duration: a counter beside buttons, else a row of a table or the hour of an entry."""
_RIGHTS = lazily(
    r"(?:©|copyright)\s{0,3}(?:©\s{0,3}|\(c\)\s{0,3})?(?:19|20)\d\d|(?:19|20)\d\d\s{0,3}©|^\(c\)\s{0,3}(?:19|20)\d\d,?\s(?-i:[A-Z][^.;]{0,60}\.?$)"
    r"|^copyright\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_SHORT_LINE, _AFTER_RIGHTS = 60, 40
"""Characters: a longer line in whose middle rights are named is prose that says whose a picture is."""
_CREDIT = lazily(
    r"[.!?)”|(]\s{0,3}\(?(?:photo|foto|image|bild|picture|credit|фото|imagen)s?(?:\s(?:by|courtesy of))?"
    r"\s{0,2}[:/]\s{0,2}(?!.{0,60}\w{3}\.\s)[^!?]{2,60}$",
    re.IGNORECASE,
)
_COMMENTS = lazily(
    r"\d{1,5} (?:comments?|responses?|replies|thoughts?|kommentare?|commentaires?|réponses?|comentarios?|respuestas?"
    r"|комментари\w{1,2})(?: (?:to|on|zu|à|sur|en|a)\b.{0,200}| feed.{0,60})?"
    r"|.{2,60} (?:on|am|le|el) .{3,30}\b(?:19|20)\d\d (?:at|um|à|a las) \d{1,2}[:.]\d\d.{0,12}(?: \w{4,10})?:?",
    re.IGNORECASE,
)
"""The head of the comments, or of one: "34 responses to “The bridge”", "Per Lie on 5 July 2024 at 7:15 said:"."""
_COPY_MARK = lazily(
    r"[-–—*#(]{0,3}\s?(?:ENDS?|ENDE|ENDIT)\s?[-–—*#)]{0,3}|[-–—*]{1,3}\s?30\s?[-–—*]{1,3}"
    r"|[-–—*(]{1,3}\s?(?i:ends?|ende|more|more to come|mehr|fin)\s?[-–—*)]{1,3}"
    r"|(?i:words?|word ?count|wörter|zeichen|mots|palabras|parole|palavras|字数)\s?[:：]\s?(?:ca\.?\s?)?\d[\d.,]{0,6}"
    r"|(?i:body|body copy|copy|text|story|texte|texto|testo|haupttext|正文)\s?[:：]"
    r"|(?i:\d[\d.,]{0,6} (?:words|wörter|zeichen|mots|palabras|parole)"
    r"|(?:page|seite|página) \d{1,3} (?:of|von|sur|de) \d{1,3}"
    r"|(?:continued|cont\.?|more|see(?: also)?|turn)(?: on| to| from)? (?:page|p\.)\s?\w?\d{1,3}"
    r"|(?:fortsetzung|mehr|weiter)(?: dazu)? (?:auf|von) seite \d{1,3}|suite (?:en )?page \d{1,3}"
    r"|sigue en la página \d{1,3})"
)
"""What desks write around copy: its end, its length, where it begins, on which page it goes on."""
_MAIL_SENT = lazily(
    r"(?i:(?:this|diese|cet|este|questa|deze)\s(?:e-?mail|newsletter|message|mail|correo)\s)"
    r"(?i:(?:was sent|has been sent|wurde|a été envoyée?|fue enviado|è stata inviata|foi enviado|is verstuurd)\s)"
    r"(?:\w{1,6}\s){1,2}(?:\S{1,60}@\S|(?:you|Sie|dich|vous|usted|te)\b).{0,120}"
    r"|Sent by [A-Z0-9][^.!?]{1,50}, [A-Z0-9][^.!?]{1,60}"
)
"""To whom, and from where, a newsletter was sent."""
_NAME = (
    r"(?>[^\Wa-zà-ÿа-я\d_][\w.&’'-]{0,30}|(?:and|und|et|y|e|in|the|der|die|des|vom|dpa|afp|sid|epd|kna|sda|ansa|efe)\b)"
)
_NAMES = rf"{_NAME}(?:[,;]?\s{_NAME}){{0,13}}"
_CONTRIBUTED = lazily(rf"\(?{_NAMES} contributed (?:reporting|to this (?:report|story|article))\.?\)?\.?")
_FILES = lazily(
    r"\(?(?:(?i:with (?:additional )?(?:files|material|reporting|reports|information) (?:from|by)"
    r"|mit (?:agentur)?material(?: von)?|con información de|con informazioni di)"
    rf"\s{_NAMES}|(?i:avec)\s(?=[A-Z]{{2}}){_NAMES})\.?\)?\.?"
)
"""Whose work is in a report: "(With files from Norpress)"."""
_NETWORK = (
    r"(?:twitter|x|facebook|instagram|threads|bluesky|mastodon|telegram|linkedin|youtube|tiktok|google(?: plus)?)"
)
_FOLLOW = lazily(
    rf"(?i)\(?follow .{{2,60}} (?:on|at) {_NETWORK}\b(?:[,:]? (?:and |or |& )?(?:{_NETWORK}|@\S{{1,30}}))*"
    r"(?: for .{2,40})?[.!)]{0,2}"
)
_ASIDE = lazily(
    r"\(\([^()]{1,160}\)\)|\((?:(?:US)?[$€£¥]|[A-Z]{3} )1 ?= ?\d[^()]{2,80}\)\.?"
    r"|\((?i:corrects|adds|updates|recasts|repeats|refiles|removes|releads) [^()]{3,220}\)"
)
"""What agencies tell in brackets: an address, a rate of exchange, what is new in this version."""
_JUMP = lazily(r"(?i:(?:please )?see) (?:[A-Z][A-Z-]{1,20},? ){1,3}(?i:on )?(?i:page|p\.) ?\w?\d{1,3}")
_FILED = lazily(r"[A-Z]{2,6}(?: \S{1,12}){0,3} \d{6} (?:GMT|UTC|[A-Z]{3,4}) [A-Z]{3} \d{2,4}")
"""Who sent copy, and when: "NPA is/mk 141842 GMT JUN 24"."""
_SIGNED_WITH = lazily(
    rf"(?:[–—]|--) ?{_NAMES},? with {_NAMES}(?: staff| agencies| wires| reports)?\.?"
    rf"|{_NAMES} \(with (?:[A-Z]{{2,6}}|dpa|afp|epd|kna|ansa|efe)(?:[/, ]{{1,2}}(?:and )?[A-Z]{{2,6}})?\)\.?"
)
_LOGO = lazily(r"(?:\S{1,30}\s){1,6}logo", re.IGNORECASE)
_PATTERNS = (
    ("ornament", _SHORTCODE),
    ("ornament", _ORNAMENT),
    ("counter", _COUNTER),
    ("copy", _COPY_MARK),
    ("mail", _MAIL_SENT),
    ("comments", _COMMENTS),
)
"""What whole lines are like, by kind."""
_BY_FIRST_WORD = {
    **dict.fromkeys(("with", "mit", "avec", "con"), ("copy", _FILES)),
    "follow": ("promo", _FOLLOW),
    **dict.fromkeys(("see", "please"), ("copy", _JUMP)),
}
_BY_WORD = (
    (" contributed ", _CONTRIBUTED),
    ("with ", _SIGNED_WITH),
    ("(", _ASIDE),
    (" GMT ", _FILED),
    (" UTC ", _FILED),
)
"""The same by their first word, and by a word that they have: few texts have such lines, and need not compile the
expressions."""
_NUMBERED = lazily(r"\d{1,2}[.)]\s")
_AFTER_LABEL = lazily(r"\s{0,3}(?:[:：|»–—\u203a>]|-\s|$)")
_MENU = lazily(r"\s{0,3}[|/\u203a»>•·]\s{0,3}")
_UNSPACED = "[\u3040-\u30ff\u3400-\u9fff]"
_MAX_SIZE = {"comments": 260, "rights": 420, "promo": 260, "caption": 300, "byline": 160, "mail": 260, "edition": 420}
"""Characters up to which a line with a phrase is of that kind. A longer one is more likely a sentence of the story:
"This story is more than a year old." is furniture, a paragraph that begins "This story is more than one of loss" is
not. Legal notices and captions run longer than buttons."""
_DEFAULT_SIZE = 140
"""The limit for all other kinds."""


_WAYS = ("whole", "beside", "label", "start", "within", "lead", "about")
_WORD = lazily(r"[^\W\d_](?:[\w-]{0,30}\w)?")
_DURATION = lazily(r"\s{1,3}\d{1,4}\s?[^\W\d_]{0,10}\.?")
"""After the label of a counter: "Reading time 2 min."."""


@record
class _Phrases:
    """The table of phrases, each with its kind, by the way in which a line must contain it."""

    whole: dict[str, str]
    """The whole line: "Share"."""
    beside: dict[str, str]
    """The whole line, if another line of furniture is near: "Home"."""
    label: dict[str, str]
    """The beginning, before a colon or the like: "Updated: 5 July"."""
    start: dict[str, str]
    """The beginning: "This article is more than a year old"."""
    within: tuple[tuple[str, str], ...]
    """Anywhere: "Our partners (opens in a new window)"."""
    lead: dict[str, str]
    """The beginning, before a name, a figure or a word of `about`: "Subscribe to the Post"."""
    about: frozenset[str]


def kind_of(text: str) -> str:
    """The kind of furniture that a line is by its wording; empty for anything that may belong to the story."""
    if len(text) > max(_MAX_SIZE.values()):
        return ""
    return _kind_by_pattern(text) or _kind_by_phrase(text) or _kind_of_menu(text)


def is_phrase(text: str) -> bool:
    """Whether a line is nothing but a phrase: "You may also like", not "You may also like: The ferry"."""
    return _bare(text.casefold()) in _table().whole


def heads_comments(text: str) -> bool:
    """Whether comments may stand below a line; "3 comments" may also be a counter."""
    return bool(_COMMENTS.fullmatch(text)) or kind_of(text) == "comments"


def doubtful_kind_of(text: str) -> str:
    """The kind of furniture that a line is if others beside it are: "Home", "12", "The Post logo"; else empty."""
    if len(text) > _DEFAULT_SIZE:
        return ""
    if _FIGURE.fullmatch(text):
        return "counter"
    return "page" if _LOGO.fullmatch(text) else _table().beside.get(_bare(text.casefold()), "")


@cache
def _table() -> _Phrases:
    kinds: dict[str, dict[str, list[str]]] = tomllib.loads(resource("reading/phrases.toml").read_text("utf-8"))
    by_way: dict[str, dict[str, str]] = {way: {} for way in _WAYS}
    for kind, ways in kinds.items():
        for way, phrases in ways.items():
            for phrase in phrases:
                by_way[way].setdefault(phrase.casefold(), kind)
    within = tuple(by_way["within"].items())
    return _Phrases(
        by_way["whole"],
        by_way["beside"],
        by_way["label"],
        by_way["start"],
        within,
        by_way["lead"],
        frozenset(by_way["about"]),
    )


def _kind_by_pattern(text: str) -> str:
    first = text.lstrip("(").partition(" ")[0].casefold()
    whole = (*_PATTERNS, _BY_FIRST_WORD[first]) if first in _BY_FIRST_WORD else _PATTERNS
    kind = next((kind for kind, pattern in whole if pattern.fullmatch(text)), "")
    if kind or any(start in text and pattern.fullmatch(text) for start, pattern in _BY_WORD):
        return kind or "copy"
    rights = _RIGHTS.search(text)
    if rights and (not rights.start() or min(len(text) - rights.end(), len(text) - _SHORT_LINE) <= _AFTER_RIGHTS):
        return "rights"
    return "caption" if _CREDIT.search(text) else ""


def _kind_by_phrase(text: str) -> str:
    table = _table()
    line = text.casefold()
    # "4. Privacy policy" is a heading.
    return (
        table.whole.get("" if _NUMBERED.match(line) else _bare(line), "")
        or _if_short(text, next((kind for phrase, kind in table.within if phrase in line), ""))
        or _if_short(text, _kind_by_beginning(line.lstrip("»>-–—•*|· \u00a0"), table))
        or _if_short(text, _kind_by_beginning(line[1:], table) if line.startswith(("(", "[")) else "")
        or _if_short(text, _kind_by_lead(text, line, table))
    )


def _kind_by_lead(text: str, line: str, table: _Phrases) -> str:
    """The kind of a line that begins like an appeal, if what follows is what one is asked to take or to do."""
    for stop in _word_ends(line):
        if line[:stop] in table.lead:
            rest = text[stop:].lstrip()
            told = rest[:1].isupper() or rest[:1].isdigit() or not table.about.isdisjoint(_WORD.findall(line[stop:]))
            if told:
                return table.lead[line[:stop]]
    return ""


def _bare(line: str) -> str:
    return re.sub(r"^[\W\d_]{1,40}|[\W\d_]{1,40}$", "", line)


def _kind_by_beginning(line: str, table: _Phrases) -> str:
    """The kind of the phrase with which `line` begins, by one lookup per possible length."""
    for stop in _word_ends(line):
        head = line[:stop]
        if head in table.start:
            return table.start[head]
        kind = table.label.get(head, "")
        if kind == "counter" and _DURATION.fullmatch(line, stop):
            return kind
        if kind and _AFTER_LABEL.match(line, stop):
            # "Updated:" without a digit may begin a sentence.
            return kind if kind != "date" or re.search(r"\d", line) else ""
    return ""


def _word_ends(line: str) -> list[int]:
    """Offsets at which a phrase at the beginning may end; no phrase is longer than 60 characters, 20 if unspaced."""
    if line[:1] >= "\u3040" and re.match(_UNSPACED, line):
        return list(range(1, min(len(line), 20) + 1))
    ends = [end.start() for end in re.finditer(r"(?<=\S)(?![\w’'])|$", line[:60])]
    return [end for end in ends if end]


def _if_short(text: str, kind: str) -> str:
    return kind if len(text) <= _MAX_SIZE.get(kind, _DEFAULT_SIZE) else ""


def _kind_of_menu(text: str) -> str:
    """Recognise a line of share buttons or menu entries, such as "Share | Print | Email".

    At least 7 in 10 of its parts must be furniture, and two by themselves, so that one unknown button among four
    passes. Without separators at most 12 words are tried, because a longer line is a sentence.
    """
    parts = [part for part in _MENU.split(text) if part]
    apart = len(parts) > 1
    if not 2 <= len(parts) <= 40:
        parts = text.split()
        if not 2 <= len(parts) <= 12:
            return ""
    table = _table()
    words = [part.casefold().strip(".:()") for part in parts]
    sure = sum(word in table.whole for word in words)
    buttons = sure + sum(word in table.beside for word in words)
    # With separators between them, three doubtful ones are a menu, too: "Home | Search | More".
    return "share" if buttons >= 0.7 * len(parts) and (sure >= 2 or (apart and buttons >= 3)) else ""
