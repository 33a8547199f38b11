"""The reader for subtitles (SubRip, WebVTT, YouTube's SBV): what is said, as running text, and by whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from viewer.model import Note, Role
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import reasons
from viewer.reading.patterns import lazily

_STAMP = r"(?:(\d{1,3}):)?(\d{1,2}):(\d\d)[,.](\d{1,3})"
_TIMES = lazily(rf"[ \t]{{0,9}}{_STAMP}(?:[ \t]{{0,9}}-->[ \t]{{0,9}}|,){_STAMP}(?:[ \t].{{0,500}})?")
_TAG = lazily(r"</?(?:[a-zA-Z][^<>\n]{0,200}|(?:\d{1,3}:)?\d\d:\d\d[,.]\d{1,3})>|\{(?:\\|[a-zA-Z]:)[^{}\n]{0,200}\}")
_VOICE = lazily(r"<v(?:\.[^\s<>]{0,50})?\s{1,9}([^<>\n]{1,100})>", re.IGNORECASE)
_SPEAKER = lazily(r"(?:>>+ ?)?([^\W\d_][^\s:：.!?,]{0,30}(?: [^\s:：.!?,]{1,30}){0,4})[:：](?: |(?=[^\s\d/]))(?=\S)")
_TURN = lazily(r"(?:>>+|[-–—]) ?(?=\S)")
"""What begins the words of another speaker who is not named."""
_SOUND = lazily(r"\[[^\[\]]{1,200}\]|\([^()]{1,200}\)|[♪♫#*].{0,300}[♪♫#*]|[♪♫\s]{1,20}")
_ENDED = lazily(r"[.!?…。！？؟][”’\"'»)\]]{0,2}$")
_SETTING = lazily(r"(?i)(?:kind|language|x-timestamp-map)[:=]")
_LINE_TIME = lazily(r"^[ \t]{0,9}[\[(](?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?[\])][ \t]{0,9}", re.MULTILINE)
_PAUSE = 1.0
"""Seconds after the end of a sentence at which a reader would begin a paragraph."""
_SILENCE = 4.0
"""Seconds after which one begins even where no sentence ended, unless the next words go on in lower case."""
_LONG = 400
"""Characters after which a paragraph ends with its sentence."""
_LOOSE = 0.25
"""The share of cues that end a sentence, below which the file has no marks for that: there each cue is one."""
_ROLLING = 0.3
"""The share of cues that begin with the last line of the one before, as in subtitles that roll up line by line."""


@dataclass(slots=True)
class _Cue:
    start: float
    end: float
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Remarks that follow it in the file, which no viewer sees."""


def read(text: str) -> Draft:
    """Read a file of subtitles; one without times as text."""
    draft = subtitles_in(text, least=1)
    if draft is None:
        from viewer.reading.formats.text import plain

        return plain.read(text)
    return draft


def subtitles_in(text: str, least: int = 2) -> Draft | None:
    """What is said in a text of at least so many subtitles; None if it is no such text."""
    head, *cues = _cues(text)
    if len(cues) < least:
        return None
    _unroll(cues)
    language = next((line[9:].strip() for line in head.lines if re.match(r"(?i)language:", line)), "")
    shown = [line.removeprefix("WEBVTT").lstrip("-–: ") for line in head.lines if not _SETTING.match(line)]
    blocks = [DraftBlock(line, Role.FURNITURE) for line in (*shown, *head.notes) if line.strip()]
    note = Note("repaired", reasons.tr("It is a file of subtitles: numbers and times were left out."))
    return Draft((*blocks, *_blocks(cues)), language=language[:2].lower(), notes=(note,), extracted=True)


def without_times(text: str) -> tuple[str, tuple[Note, ...]]:
    """A transcript without the times in brackets before its lines, with a note; three at least, on a third of them."""
    bare, count = _LINE_TIME.subn("", text)
    if count < 3 or 3 * count < sum(bool(line.strip()) for line in text.split("\n")):
        return text, ()
    return bare, (Note("repaired", reasons.tr("It is a transcript: the times before its lines were left out.")),)


def _cues(text: str) -> list[_Cue]:
    """What stands above the first cue, and the cues."""
    cues = [_Cue(0, 0)]
    lines: list[str] = []
    for line in text.removeprefix("\ufeff").split("\n"):
        times = _TIMES.fullmatch(line)
        if not times:
            lines.append(line)
            continue
        # What stands right above the times, after a blank line or as a number, names the cue.
        if lines and lines[-1].strip() and (len(lines) == 1 or not lines[-2].strip() or lines[-1].strip().isdigit()):
            lines.pop()
        _put(cues[-1], lines)
        lines = []
        start, end = (_seconds(times.groups()[at : at + 4]) for at in (0, 4))
        cues.append(_Cue(start, end))
    _put(cues[-1], lines)
    return cues


def _put(cue: _Cue, lines: list[str]) -> None:
    """Give a cue the lines below its times. Remarks and styles after it are none of its words."""
    kind = ""
    for above, line in zip(["x", *lines], lines, strict=False):
        if not line.strip():
            kind = ""
        elif not above.strip() and re.match(r"(?:NOTE|STYLE|REGION)(?:\s|$)", line):
            kind = line.split()[0]
            line = line.removeprefix("NOTE").strip()
        if line.strip() and kind in ("", "NOTE"):
            (cue.notes if kind else cue.lines).append(line.strip())


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, rest = parts
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0) + float(f"0.{rest}")


def _unroll(cues: list[_Cue]) -> None:
    """Take out the lines that stand in a cue because they have not yet rolled out of sight."""
    shown = [[_bare(line) for line in cue.lines if _bare(line)] for cue in cues]
    rolls = [bool(a and b) and (a[-1] == b[0] or a == b) for a, b in pairwise(shown)]
    if len(cues) < 4 or sum(rolls) < _ROLLING * len(cues):
        return
    for cue, before, own in zip(cues[1:], shown, shown[1:], strict=False):
        known = next((size for size in (2, 1) if own[:size] == before[-size:] and len(own) >= size), 0)
        cue.lines = own[known:]


def _bare(line: str) -> str:
    return " ".join(_unescape(_TAG.sub("", line)).split())


def _blocks(cues: list[_Cue]) -> Iterator[DraftBlock]:
    """Paragraphs as a reader would read them, each with the name of who says it, where that changes.

    Sounds and remarks follow the paragraph in which they stand.
    """
    names = Counter(named[1] for cue in cues for line in cue.lines if (named := _SPEAKER.match(_bare(line))))
    loose = sum(bool(_ENDED.search(cue.lines[-1])) for cue in cues if cue.lines) < _LOOSE * len(cues)
    paragraph, speaker, end = "", "", 0.0
    aside: list[str] = []
    for cue in cues:
        for said_by, turns, words in _said(cue, names):
            if _SOUND.fullmatch(words):
                aside.append(words)
                continue
            turns |= bool(said_by) and said_by != speaker
            if paragraph and (turns or _is_break(paragraph, words, cue.start - end, loose=loose)):
                yield DraftBlock(paragraph)
                yield from (DraftBlock(line, Role.FURNITURE) for line in aside)
                paragraph, aside = "", []
            label = f"{said_by}: " if said_by and turns else ""
            paragraph = f"{paragraph} {words}" if paragraph else f"{label}{words}"
            speaker = said_by if turns else speaker
        end = max(end, cue.end)
        aside += cue.notes
    yield from filter(None, [DraftBlock(paragraph) if paragraph else None])
    yield from (DraftBlock(line, Role.FURNITURE) for line in aside)


def _is_break(text: str, words: str, pause: float, *, loose: bool) -> bool:
    """Whether a paragraph ends before these words. `loose`: sentences have no marks at their ends."""
    if _ENDED.search(text):
        return pause >= _PAUSE or len(text) > _LONG
    goes_on = words[:1].islower() or text.endswith((",", "，", "、"))
    return len(text) > 4 * _LONG or ((loose or pause >= _SILENCE) and not goes_on)


def _said(cue: _Cue, names: Counter[str]) -> Iterator[tuple[str, bool, str]]:
    """What a cue says: by whom, if that is there; whether another speaker begins who is not named; the words."""
    voice = ""
    dialogue = sum(bool(_TURN.match(_bare(line))) for line in cue.lines) > 1
    for line in cue.lines:
        for at, piece in enumerate(_VOICE.split(line)):
            words = _bare(piece)
            named = _SPEAKER.match(words)
            turn = _TURN.match(words)
            if at % 2:
                voice = words
            elif named and (named[1].isupper() or names[named[1]] > 1):
                voice = ""
                yield named[1], False, words[named.end() :]
            elif turn and (dialogue or words.startswith(">>")):
                yield voice, not voice, words[turn.end() :]
            elif words:
                yield voice, False, words


def _unescape(text: str) -> str:
    from html import unescape  # imported on first use: its table of entities is large

    return unescape(text)
