"""Headline, subheads, byline and furniture of a PDF file, by type and place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from viewer.model import Role
from viewer.model.draft import DraftBlock
from viewer.reading.formats.pdf.paragraphs import Text, text_of
from viewer.reading.hyphens import words_in
from viewer.reading.story.bylines import is_byline, is_person
from viewer.reading.story.dates import is_date_line

_HEADLINE = 220
"""Characters that a headline has at most."""
_SUBHEAD = 120
"""Characters that a subhead has at most: two lines of a column."""
_LARGER = 1.12
"""How much larger than the text the type of a subhead is."""
_TOP = 12
"""Paragraphs at the beginning among which the headline is looked for; before it stand the date, a logo, a rubric."""
_UNDER = 8
"""Paragraphs under the headline among which the byline is looked for."""


def with_roles(texts: Sequence[Text], title: str, author: str) -> tuple[list[DraftBlock], str, str]:
    """Blocks with their roles, the title and the byline, which are empty if unknown.

    `title` and `author` are what the file declares; often wrong, they count only where the page says the same.
    """
    words = words_in("\n".join(line.text for text in texts for line in text.all_lines))
    said = [text_of(text, words) for text in texts]
    if sum(len(line) for text, line in zip(texts, said, strict=True) if text.bold) * 2 > sum(map(len, said)):
        texts = [replace(text, lines=[replace(line, bold=False) for line in text.lines]) for text in texts]
    body_size = _body_size(texts)
    heads = _headline(texts, said, body_size)
    under = range(heads.stop, min(heads.stop + _UNDER, len(texts))) if heads else range(0)
    byline = _byline(texts, said, under, author, body_size)
    blocks: list[DraftBlock] = []
    for number, (text, line) in enumerate(zip(texts, said, strict=True)):
        if heads and number == heads.start:
            blocks.append(DraftBlock(" ".join(said[heads.start : heads.stop]), Role.HEADLINE))
        elif number not in heads:
            role = Role.BYLINE if number == byline else _role(text, line, body_size)
            blocks.append(DraftBlock(line, role))
    declared = title if _agrees(title, said) else ""
    return blocks, declared, said[byline] if byline is not None and is_person(said[byline]) else ""


def _role(text: Text, said: str, body_size: float) -> Role | None:
    if text.aside:
        return Role.FURNITURE
    # In square brackets stand, in other formats, codes of a content system.
    if said.startswith("[") or len(text.all_lines) > 2:
        return Role.BODY
    if is_date_line(said):
        return None
    if len(text.all_lines) <= 2 and len(said) <= _SUBHEAD and not said.endswith((".", ",", ";")):
        stands_out = text.size > _LARGER * body_size or (text.bold and text.size > 0.9 * body_size)
        if stands_out and re.search(r"[^\W\d_]{2}", said) and not _is_row(text):
            return Role.SUBHEAD
    return None


def _is_row(text: Text) -> bool:
    return any(line.gap > 2 for line in text.lines)


def _headline(texts: Sequence[Text], said: Sequence[str], body_size: float) -> range:
    """The paragraphs that are the headline: the largest type near the top, else a first line of its own; or none."""
    top = [n for n, text in enumerate(texts[: 4 * _TOP]) if not text.aside][:_TOP]
    top = [n for n in top if texts[n].column <= texts[top[0]].column + 3]
    fit = [n for n in top if 3 <= len(said[n]) <= _HEADLINE and re.search(r"[^\W\d_]{2}", said[n])]
    largest = max(fit, key=lambda n: (round(texts[n].size, 1), -n), default=None)
    if largest is not None and texts[largest].size > _LARGER * body_size:
        return _whole_headline(texts, said, largest)
    first = top[0] if top else 0
    if first not in fit or len(top) < 2 or said[first].endswith((".", ",", ";", ":")) or is_date_line(said[first]):
        return range(0)
    stands_out = texts[first].bold or len(said[first]) < 0.5 * max(len(said[n]) for n in top)
    return range(first, first + 1) if len(said[first]) <= _SUBHEAD and stands_out else range(0)


def _whole_headline(texts: Sequence[Text], said: Sequence[str], start: int) -> range:
    """A headline with the further lines of it that were taken for paragraphs: the same type, close below."""
    stop = start + 1
    while stop < len(texts) and stop < start + 4 and not texts[stop].aside:
        above, below = texts[stop - 1], texts[stop]
        step = below.lines[0].base - above.lines[-1].base
        same = abs(above.size - below.size) < 0.03 * above.size and above.bold == below.bold
        if not (same and 0 < step < 1.7 * above.size) or above.column != below.column:
            break
        if sum(map(len, said[start : stop + 1])) > _HEADLINE:
            break
        stop += 1
    return range(start, stop)


def _byline(texts: Sequence[Text], said: Sequence[str], under: range, author: str, body_size: float) -> int | None:
    for number in under:
        text, line = texts[number], said[number]
        if text.aside or abs(text.lines[0].base - texts[under.start - 1].lines[-1].base) < 1:
            continue
        if is_byline(line) or (author and line.casefold() == author.casefold()):
            return number
        if is_person(line) and text.size >= 0.8 * body_size and len(line) <= 60:
            return number
        if len(text.all_lines) > 3 or (_role(text, line, body_size) is Role.SUBHEAD and line[:1].isalnum()):
            break
    return None


def _agrees(title: str, said: Sequence[str]) -> bool:
    """Whether a declared title stands on the page."""
    wanted = re.sub(r"\W+", " ", title).casefold().strip()
    if len(wanted) < 4:
        return False
    return any(wanted in re.sub(r"\W+", " ", line).casefold() for line in said[: 4 * _TOP] if len(line) < 400)


def _body_size(texts: Sequence[Text]) -> float:
    sizes: Counter[float] = Counter()
    for text in texts:
        if not text.aside:
            sizes[text.size] += sum(len(line.text) for line in text.all_lines)
    return sizes.most_common(1)[0][0] if sizes else 0.0
