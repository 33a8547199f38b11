"""Splits paragraphs into sentences, with sentencex (Wikimedia's rule-based splitter for some 240 languages)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from viewer.model import Span
from viewer.reading.patterns import lazily
from viewer.reading.story.language import stop_words
from viewer.reading.story.speakers import goes_on_after_quotation, is_quoting
from viewer.resources import resource

MAX_WORDS = 400
"""Words of a sentence. Longer ones are no sentences but lists or text without punctuation; uncut, one such would be a
single unit to match, and too long for word marks."""
_MAX_CHARACTERS = 4000
"""The same limit for scripts without spaces, in characters."""
_LAST_WORD = lazily(r"([^\s(\[“\"‘«—–-]{1,30})\.\s{0,9}$")
_INITIAL = lazily(r"(?:[\u0410-\u042f\u0404\u0406\u0407\u0490]\.){0,2}[\u0410-\u042f\u0404\u0406\u0407\u0490]")
_NUMBER = lazily(r"\d|[IVXLC]{1,6}\b(?!\.)|[A-Z]\.\s?\d")
_SHORT = lazily(r"[^\W\d_]{1,2}\.")
_ZONE = lazily(r"(?:A?[ECMP][SD]?T|GMT|UTC|BST|CES?T|MSK)\b")
"""What follows a time of day: "5 p.m. EST"."""
_MONTH = lazily("(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b")
_ORDINAL = lazily(
    r"\b(?:der|die|das|den|dem|des|im|am|vom|zum|zur|beim|ins|seit|bis|ab|und|ein|eine|einen|jede[rns]?)\s\d{1,3}\.\s{0,9}$",
    re.IGNORECASE,
)
_CAPITAL = r"[“‘\"'«„—¡¿(]{0,2}\s?[^\W\d_a-zß-öø-ÿа-яё]"
_ENDINGS = (
    # (A sentence by itself.) The next
    ("(", rf"\([^\W\d_a-zß-öø-ÿа-яё](?:[^\s()]*\s){{2,300}}[^\s()]*[^\s().]{{3}}[.!?…]\)\s+(?={_CAPITAL})"),
    ("…", rf"^\s*[“«„\"»][^“”«»„\"]{{1,2000}}…\s?[”»“\"]\s+(?={_CAPITAL})"),  # “It is over …” He went.
    (".", rf"[\s(](?:etc|usw|u\. ?[äa]|т\. ?[дп])\.\s+(?={_CAPITAL})"),
    (".", rf"^\s*(?:\S+\s+){{4,400}}?(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s+(?={_CAPITAL})"),  # fell in Sept. Analysts
    ("…", rf"[^\W\d_]…\s+(?={_CAPITAL})"),  # It rained… Then
    # to act.”[1] It was
    ("[⁰¹²³⁴⁵⁶⁷⁸⁹", rf"[^\W\d_]{{2,30}}[.!?][”’\"'»]{{0,2}}(?:\[\d{{1,3}}\]|[⁰¹²³⁴-⁹]{{1,4}})+\s+(?={_CAPITAL})"),
    (".", r"\d ?[ap]\. ?m\.\s+(?=[“«\"])"),  # at 5 p.m. “It was late,” he said.
    ("—–", rf"[\u0430-\u044fё]{{2,30}}\.\s+(?=[—–]\s{_CAPITAL})"),  # — сказал он. — Никто
    ("гмт", rf"\d\s?(?:км|кг|см|мм|м|т)\.\s+(?={_CAPITAL})"),
    (".", r"[a-zß-öø-ÿа-яё]{6,30}(?<!approx)\.\s+(?=\d{1,9}\s[^\W\d_]{3})|\bUhr\.\s+(?=\d{1,9}\s[^\W\d_])"),
)
"""Of each, what it looks for, and characters of which a text must have one before its last: most have none, and
most expressions are never compiled."""
_BEFORE_OPENER = r"(?:(?:\d|[IVX])\s?(?:год|века|гг?|вв?)|\b[ad]\. ?C|\b[A-Z]{1,2}\. ?[A-Z]{1,2})\.\s+(?=(?:%s)\b)"  # noqa: RUF001
"""What may end a sentence only before a word that begins one: "in the U.S. The"."""
_EAST_ASIAN_END = lazily(r"[。！？][。！？”’」』）)\"']*(?=\S)")
_NOTE = lazily(r"(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,4})+\s{0,9}")
"""Marks of footnotes behind the end of a sentence."""
_PLAIN_END = r"(?:[.!?…][.!?…]{0,9}[”’\"'»)\]]{0,3}(?=\s)|[。！？؟।॥][”’」』）»\"']{0,3})\s{0,9}"
_CLAUSE_END = r"[;:,،؛，；：、—–](?=\s|[\u3000-\u9fff])\s{0,9}"
_NEEDS_CAPITAL = lazily(r"\s{0,9}[“‘\"'«(\[¿¡]{0,3}[^\W_]")


def split_sentences(text: str, language: str = "") -> list[Span]:
    """The sentences of a paragraph, as spans of code points in order, without the white space between them.

    `language` is a two-letter code; if empty, English rules apply. A sentence of more than `MAX_WORDS` words is split
    after a clause, else between words.
    """
    spans: list[Span] = []
    start = 0
    for piece in _repaired(list(_splitter()(language or "en", text)), language or "en"):
        spans.extend(_bounded(text, start, start + len(piece)))
        start += len(piece)
    return spans


@cache
def _splitter() -> Callable[[str, str], Iterable[str]]:
    try:
        import sentencex
    except ImportError:
        # There is no wheel for Windows on ARM.
        return split_plainly
    segment: Callable[[str, str], Iterable[str]] = sentencex.segment
    return segment


def split_plainly(language: str, text: str) -> Iterator[str]:
    """Split without sentencex: after end marks, unless an abbreviation precedes or a lower-case letter follows.

    The pieces together are `text`.
    """
    titles = _titles(language)
    start = 0
    for end in re.finditer(_PLAIN_END, text):
        head, tail = text[max(start, end.end() - 60) : end.end()], text[end.end() : end.end() + 12]
        word = _LAST_WORD.search(head)
        following = _NEEDS_CAPITAL.match(tail)
        small = bool(following) and following is not None and following.group()[-1].islower()
        abbreviated = bool(word and (word.group(1).lower() in titles or re.fullmatch(r"\w|(?:\w\.)+\w", word.group(1))))
        if small or abbreviated:
            continue
        yield text[start : end.end()]
        start = end.end()
    if start < len(text):
        yield text[start:]


@cache
def _titles(language: str) -> frozenset[str]:
    lists: dict[str, str] = tomllib.loads(resource("reading/abbreviations.toml").read_text("utf-8"))
    return frozenset(lists.get(language, "").split())


def _repaired(pieces: list[str], language: str) -> list[str]:
    """Rejoin what the splitter is known to separate wrongly, and split East Asian sentences."""
    joined: list[str] = []
    for whole in pieces:
        note = _NOTE.match(whole)
        if joined and note:
            joined[-1] += note.group()
        piece = whole[note.end() :] if joined and note else whole
        if not piece:
            continue
        if joined and _continues(joined[-1], piece, language):
            joined[-1] += piece
        else:
            joined.append(piece)
    if language in ("zh", "ja"):
        return [part for piece in joined for part in _cut_east_asian(piece)]
    return [part for piece in joined for part in _cut_further(piece, language)]


def _cut_further(piece: str, language: str) -> Iterator[str]:
    """The sentences of a piece in which the splitter overlooks ends."""
    start = 0
    within = frozenset(piece.rstrip()[:-1])
    found = [ending for needed, ending in _endings(language) if not needed.isdisjoint(within)]
    for end in sorted({match.end() for ending in found for match in ending.finditer(piece)}):
        inside = piece[:end].rstrip().endswith("…") and is_quoting(piece[start:end])
        if not inside and not goes_on_after_quotation(piece[:end], piece[end : end + 60], language):
            yield piece[start:end]
            start = end
    yield piece[start:]


@cache
def _endings(language: str) -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    openers = "|".join(word.title() for word in sorted(_openers(language)))
    endings = (*_ENDINGS, (".", _BEFORE_OPENER % (openers or "(?!)")))
    return tuple((frozenset(needed), lazily(pattern)) for needed, pattern in endings)


@cache
def _openers(language: str) -> frozenset[str]:
    """Words of a language that begin sentences and no names, in small letters."""
    return stop_words().get(language, frozenset()) | _titles(f"{language}-openers")


def _continues(before: str, piece: str, language: str) -> bool:
    """Whether `piece` continues the sentence of `before`.

    After an abbreviated title ("Dr. | Berg") or initials ("J.-P. | Lenoir"); after an abbreviation and before a
    number ("Art. | 5") or in lower case ("p. m. | de"); after a German ordinal; if it has no word (a closing quotation
    mark); in lower case after "?", "!" or "…" ("Shares of Yahoo! | fell"); or if it says who said the quotation before.
    """
    word = _LAST_WORD.search(before[-60:])
    opening = piece.lstrip()[:60]
    if word and _abbreviates(word.group(1), opening, language):
        return True
    if opening[:1].isupper() and re.search(r"[^\W\d_]-[A-ZÄÖÜ]\.\s*$", before[-9:]):  # Hans-J. Vogel
        return True
    if language == "de" and opening[:1].isupper() and _ORDINAL.search(before[-40:]):
        return True
    if language == "de" and re.search(r"\d\.\s*$", before[-9:]) and _MONTH.match(opening):
        return True
    if not re.search(r"\w", piece) or re.match(r"-\w|\s?[,;ºª]", piece):
        return True
    if goes_on_after_quotation(before, piece.lstrip(), language):
        return True
    bare = before.rstrip(" \xa0\n”’\"'»“")
    return bare[-1:] in ("?", "!", "…") and opening.lstrip("—–- ")[:1].islower()


def _abbreviates(word: str, opening: str, language: str) -> bool:
    """Whether a word before a full stop is abbreviated, and not the last of its sentence, by what follows it."""
    small = word.lower().lstrip("’'")
    first = re.match(r"[^\W\d_]*", opening)
    opens = first is not None and first[0].istitle() and first[0].lower() in _openers(language)
    # "le col. Roy" is an officer, "le col. Les" ends with a pass; but "M. Le Pen", "Rep. Will Hurd".
    after = small.rsplit("’", 1)[-1].rsplit("'", 1)[-1]
    is_title = small in _titles(language) or after in _titles(language)
    if is_title and not (opens and len(small) > 2 and language not in ("en", "nl")):  # mevr. De Vries
        return True
    if language in ("ru", "uk") and _INITIAL.fullmatch(word):
        return True
    if after in _titles("before-number") and _NUMBER.match(opening):
        return True
    if small.endswith("m") and _ZONE.match(opening):
        return True
    if len(after) <= 2 and (len(after) == 1 or word.isupper()) and _SHORT.match(opening):
        return True
    if len(after) == 1 and word[-1].isupper() and opening[:1].isupper() and language not in ("en", "de"):
        return not opens
    # Names that begin with a small letter, such as "iPhone", have a capital soon.
    return len(word) <= 4 and opening[:1].islower() and not any(map(str.isupper, opening[1:3]))


def _cut_east_asian(piece: str) -> Iterator[str]:
    start = 0
    for end in _EAST_ASIAN_END.finditer(piece):
        following = piece[end.end() :]
        # A comma, a closing mark or a particle after the end mark continues the sentence.
        if following[0] in "，、；：,）)」』”’的と" or goes_on_after_quotation(
            piece[start : end.end()], following, "ja"
        ):
            continue
        yield piece[start : end.end()]
        start = end.end()
    if start < len(piece):
        yield piece[start:]


def _bounded(text: str, start: int, stop: int) -> Iterator[Span]:
    """The range `[start, stop)` without surrounding white space, cut if it is too long for one sentence."""
    while start < stop:
        end = _cut(text, start, stop)
        first, last = _trimmed(text, start, end)
        if first < last:
            yield Span(first, last)
        start = end


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    piece = text[start:stop]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _cut(text: str, start: int, stop: int) -> int:
    """The end of the first part: `stop` within the limits, else after the last clause or space in their second half."""
    limit = min(stop, start + _MAX_CHARACTERS)
    for words, space in enumerate(re.finditer(r"\s+", text[start:limit]), 1):
        if words == MAX_WORDS:
            limit = start + space.end()
            break
    if limit == stop:
        return stop
    window = text[start:limit]
    half = len(window) // 2
    clauses = [mark.end() for mark in re.compile(_CLAUSE_END).finditer(window, half)]
    spaces = window.rfind(" ", half) + 1
    return start + (clauses[-1] if clauses else spaces or len(window))
