"""What stands beside a headline and below a report, and is neither: outlet, place, agency, names of authors."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.model import Role
from viewer.reading.patterns import lazily
from viewer.reading.story.bylines import is_byline
from viewer.reading.story.furniture import stems
from viewer.reading.story.mastheads import is_masthead, is_web_address, names_outlet, outlet_in

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Container, Sequence

    from viewer.reading.story.furniture import LineFeatures

_WORDS_ABOVE = 3
"""Words of a section or a kicker above a headline."""
_WORDS_BELOW = 2
"""Words of a place, an agency or a label below a headline, where a heading of three may stand."""
_SHORT, _SHORT_WIDE = 40, 12.5
"""Size of such a line; where words have no spaces, five characters: eight may be a standfirst."""
_BELOW = 8
"""Lines below a headline among which they are: the head of a mail, date, section, byline, source, standfirst."""
_MOST_SIGNED = 2
"""Lines that sign a report: its author, an agency. More are a list: the cast."""
_SIGN = lazily(
    r"[(（][^\W\d_][^()（）\s\d]{0,20}[)）]|(?:[^\W\d_]{1,6}\s?/\s?){1,3}[^\W\d_]{1,6}|[^\W\d_]{2,4}(?:\s[^\W\d_]{2,20})?"
)
"""An agency, or the letters of those who wrote and edited: "(Norpress)", "npa/al", "NPA"."""
_NUMBERED = lazily(r"\d{1,3}[.)]\s")
_POINTS = tuple("-•*·▪◦")
"""What begins the items of a list. A longer dash stands before the name of an author, too."""
_GOING_ON = tuple(":,;：，；、")
_QUOTES = tuple('“”"„«»「」')
_BRACKETS = " ()[]（）【】*–—-"


def lines_beside_headline(
    lines: Sequence[LineFeatures],
    headline: int,
    start: int,
    about: Counter[str],
    story_words: Container[str],
    *,
    marked: bool = False,
) -> dict[int, Role]:
    """The roles of the lines above a headline, and between it and the story at `start`, that are neither.

    Furniture are an outlet, "World", "5 July", an agency; a byline is "Ann Lee". `about` counts the stems of the story,
    `story_words` are its words that are no names. Where the file marks headings, `marked`, a word alone is none, even
    if the story has it: "Norway".
    """
    above = {
        i
        for i in range(headline)
        if _is_label(lines[i], about, _WORDS_ABOVE, marked=marked) or is_masthead(lines[i].text, story_words)
    }
    found = dict.fromkeys(sorted(above), Role.FURNITURE)
    names: list[int] = []
    labels: list[int] = []
    # "5 July", "6 July" are the headings of a diary, "Background", "Reactions" those of a report.
    story = lines[start:]
    headings = not marked and any(
        _is_short(line) and not line.kind and following.is_paragraph for line, following in pairwise(story)
    )
    series = headings or any(map(_has_figures, story))
    for i in range(headline + 1, min(start, headline + 1 + _BELOW)):
        line = lines[i]
        if line.kind or line.text.endswith(_GOING_ON):
            continue  # "3 min read", "Hi,"
        if line.ended and line.words <= _WORDS_ABOVE:
            break  # a dialogue: "Home."
        if (line.names_persons and not outlet_in(line.text)) or is_byline(line.text):
            names.append(i)
        elif is_masthead(line.text, story_words):
            found[i] = Role.FURNITURE
        elif _is_label(line, about, _WORDS_BELOW, marked=marked) and not (series if _has_figures(line) else headings):
            labels.append(i)
    figures = sum(_has_figures(lines[i]) for i in labels)
    if max(figures, len(labels) - figures, len(names)) <= 1:  # "Norpress" and "5 July" are no list, two alike are
        found |= dict.fromkeys(names, Role.BYLINE) | dict.fromkeys(labels, Role.FURNITURE)
    return found


def signatures(lines: Sequence[LineFeatures], about: Counter[str], story_words: Container[str]) -> dict[int, Role]:
    """The roles of the lines that sign a report, below its last sentence: "Ann Lee" a byline, "npa/al" furniture.

    One name alone is an author, and only if the story, whose stems `about` counts, does not tell of it: two may be the
    winners, "Halden Rovers" a team of the story.
    """
    signed: dict[int, str] = {}
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if line.kind:
            continue
        if line.text.endswith(_GOING_ON):
            return {}
        if line.ended:
            return {at: Role.BYLINE if told == "name" else Role.FURNITURE for at, told in signed.items()}
        told = _signs(line, about) or ("outlet" if names_outlet(line.text, story_words) else "")
        if not told and i and _signs(lines[i - 1], about) == "name" and _is_place(line):
            told = "place"
        if not told or (told != "address" and told in signed.values()) or len(signed) == _MOST_SIGNED:
            return {}
        signed[i] = told
    return {}


def _signs(line: LineFeatures, about: Counter[str]) -> str:
    """As what a line may sign a report that `about` tells of: "name", "address", "letters"; empty if as nothing."""
    bare = line.text.strip(_BRACKETS)
    if is_web_address(line.text):
        return "address"
    if _SIGN.fullmatch(line.text) and ("/" in bare or bare != line.text or bare.islower() or bare.isupper()):
        return "letters"
    is_listed = line.text.startswith(_POINTS) and not line.text.startswith("--")
    cased = bare[:1].isupper()  # in Arabic any few words look like a name
    names = bare.partition(",")[0]
    if is_listed or not cased or any(map(str.isdigit, bare)) or any(stem in about for stem in stems(names)):
        return ""
    return "name" if replace(line, text=bare).names_persons else ""


def _is_place(line: LineFeatures) -> bool:
    """Whether a line is one capitalised word."""
    return line.text.isalpha() and line.text[0].isupper()


def _is_label(line: LineFeatures, about: Counter[str], most: int, *, marked: bool) -> bool:
    is_word = marked and line.words == 1 and _is_short(line) and line.text.isalpha()
    return is_word or (line.words <= most and _is_kicker(line, about))


def _is_kicker(line: LineFeatures, about: Counter[str]) -> bool:
    """Whether a line is a few words without an end mark, none of the story: "World", "Exclusive", "Norpress".

    Those that the story has may be another headline: "Ferry closed" above "What it means for the lower town".
    """
    is_listed = line.is_item or _NUMBERED.match(line.text)
    if is_listed or line.text.startswith(_QUOTES) or line.text.endswith(_GOING_ON):
        return False
    return _is_short(line) and not any(stem in about for stem in stems(line.text))


def _has_figures(line: LineFeatures) -> bool:
    """Whether a line is a few words and figures, as a date is."""
    return _is_short(line) and not line.kind and any(map(str.isdigit, line.text))


def _is_short(line: LineFeatures) -> bool:
    wide = line.size > len(line.text)
    return line.words <= _WORDS_ABOVE and line.size <= (_SHORT_WIDE if wide else _SHORT) and not line.ended
