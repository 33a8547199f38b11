"""What stands beside a headline and below a report, and is neither: outlet, place, agency, names of authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Role
from viewer.reading.patterns import lazily
from viewer.reading.story.bylines import is_person
from viewer.reading.story.furniture import stems
from viewer.reading.story.mastheads import is_masthead

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from viewer.reading.story.furniture import LineFeatures

_FEW = 3
"""Words of a section or a kicker above a headline."""
_FEWER = 2
"""Words of a place, an agency or a label below a headline or a report, where a heading of three may stand."""
_SHORT = 40
"""Size of such a line, which matters where words have no spaces."""
_BELOW = 8
"""Lines below a headline among which they are: the head of a mail, date, section, byline, source, standfirst."""
_MOST_LABELS = 2
"""Authors, and labels, below a headline; more are a list or a box of facts."""
_MOST_SIGNED = 2
"""Lines that sign a report: its author, an agency. More are a list: the cast, the ingredients; so are two labels."""
_SIGN = lazily(r"[\w.&’'-]{2,20}(?:\s?/\s?[\w.&’'-]{1,20}){0,3}")
_NUMBERED = lazily(r"\d{1,3}[.)]\s")
_POINTS = "-•*·▪◦"
"""What begins the items of a list. A longer dash stands before the name of an author, too."""
_GOING_ON = tuple(":,;：，；、")
_BRACKETS = " ()[]（）【】*–—-"


def lines_beside_headline(
    lines: Sequence[LineFeatures], headline: int, start: int, about: Counter[str]
) -> dict[int, Role]:
    """The roles of the lines above a headline, and between it and the story at `start`, that are neither.

    Furniture are an outlet, "World", "5 July", an agency; a byline is "Ann Lee". `about` counts the stems of the story.
    """
    above = {i for i in range(headline) if _is_kicker(lines[i], about) or is_masthead(lines[i].text)}
    found = dict.fromkeys(sorted(above), Role.FURNITURE)
    series = any(_has_figures(line) for line in lines[start:])  # "5 July", "6 July" are the headings of a diary
    names: list[int] = []
    labels: list[int] = []
    for i in range(headline + 1, min(start, headline + 1 + _BELOW)):
        line = lines[i]
        if line.text.endswith(_GOING_ON):
            continue  # "Hi,"
        if line.ended and line.words <= _FEW and not line.kind:
            break  # a dialogue: "Home."
        if is_masthead(line.text):  # which may look like a name
            found[i] = Role.FURNITURE
        elif is_person(line.text):
            names.append(i)
        elif line.words <= _FEWER and _is_kicker(line, about) and not (series and _has_figures(line)):
            labels.append(i)
    if max(len(names), len(labels)) <= _MOST_LABELS:
        found |= dict.fromkeys(names, Role.BYLINE) | dict.fromkeys(labels, Role.FURNITURE)
    return found


def signatures(lines: Sequence[LineFeatures], about: Counter[str]) -> dict[int, Role]:
    """The roles of the lines that sign a report, below its last sentence: "Ann Lee" a byline, "npa/al" furniture."""
    signed: dict[int, Role] = {}
    labels = 0
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if line.kind:
            continue
        bare = line.text.strip(_BRACKETS)
        if line.text.endswith(_GOING_ON) or line.ended:
            return signed if line.ended else {}
        if is_masthead(line.text):
            signed[i] = Role.FURNITURE
        elif is_person(bare) and (line.text[0] not in _POINTS or line.text.startswith("--")):
            signed[i] = Role.BYLINE
        elif _is_sign(line, bare) or (0 < line.words <= _FEWER and _is_kicker(line, about)):
            signed[i] = Role.FURNITURE
            labels += 1
        else:
            return {}
        if len(signed) > _MOST_SIGNED or labels > 1:
            return {}
    return {}


def _is_sign(line: LineFeatures, bare: str) -> bool:
    """Whether a line is an abbreviation or one name: "(NPA)", "npa/al"."""
    spaced = line.size == len(line.text)
    return spaced and not line.is_item and bool(_SIGN.fullmatch(bare))


def _is_kicker(line: LineFeatures, about: Counter[str]) -> bool:
    """Whether a line is a few words without an end mark, none of the story: "World", "Exclusive", "Norpress".

    Those that the story has may be another headline: "Ferry closed" above "What it means for the lower town".
    """
    is_listed = line.is_item or _NUMBERED.match(line.text)
    return _is_short(line) and not is_listed and not any(stem in about for stem in stems(line.text))


def _has_figures(line: LineFeatures) -> bool:
    """Whether a line is a few words and figures, as a date is."""
    return _is_short(line) and not line.kind and any(map(str.isdigit, line.text))


def _is_short(line: LineFeatures) -> bool:
    return line.words <= _FEW and line.size <= _SHORT and not line.ended
