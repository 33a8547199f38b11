"""What a mark says, in words: the tip that comes where the pointer rests on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from viewer.model import Side, Span
from viewer.presenting.counts import tell_folded
from viewer.presenting.marks import NONE
from viewer.window.kit.phrases import Translator, isolated, say_kind
from viewer.window.pair.layout.tabs import tab_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.model import Match, Pair, Passage
    from viewer.presenting.presentation import Presentation
    from viewer.presenting.stars import Stars
    from viewer.window.pair.layout.scene import Placed, Scene

tips = Translator("tips")
STAR = 16.0
"""Pixels before a text in which its stars stand."""


def tip_at(visible: Pair[list[tuple[int, float]]], scene: Scene, stars: Pair[Stars], point: QPointF) -> str:
    """What is marked at a point of the view, of which the lines `visible` on each side are in sight; empty for nothing.

    Plain text, a line for each mark.
    """
    if scene.columns.in_gutter(point.x()):
        found = tab_at(scene, visible, point)
        return _leads(found[0].other, found[1][found[0].other]) if found else ""
    side = scene.columns.side_at(point.x())
    line = next(((number, top) for number, top in reversed(visible[side]) if point.y() >= top), None)
    if line is None:
        return ""
    number, there = line[0], point - QPointF(0.0, line[1])
    if scene.lines[number].folded:
        return _tell_bar(scene, number, side)
    chip = scene.chip_at(number, there)
    if chip is not None:
        return _leads(chip[0].side.other, chip[1].there)
    for placed in scene.place_line(number):
        if (scene.columns.inline or placed.side is side) and placed.top <= there.y() < placed.top + placed.height:
            return _tell_paragraph(scene, stars[placed.side], placed, there)
    return ""


def _leads(side: Side, passage: Passage) -> str:
    return tips.tr("A click goes to ¶ {number} in {side}").format(number=passage.paragraph + 1, side="AB"[side])


def _tell_bar(scene: Scene, number: int, side: Side) -> str:
    line = scene.lines[number]
    if not scene.columns.inline and not line.paragraphs[side]:
        return ""
    if line.furniture:
        only = tell_folded(scene.shown.folded, line.paragraphs, say_kind)
        told = tips.tr("Page furniture, in no count: a click shows it")
        return f"{told}\n{only}" if only else told
    return tips.tr("Folded away: a click shows it")


def _tell_paragraph(scene: Scene, stars: Stars, placed: Placed, point: QPointF) -> str:
    there = point - placed.origin
    offset = placed.block.character_at(there)
    if offset is not None:
        return tell_character(scene.shown, stars, placed.side, placed.paragraph, offset)
    sentence = _starred_beside(scene, stars, placed, there)
    return "" if sentence is None else _tell_star(stars, sentence)


def _starred_beside(scene: Scene, stars: Stars, placed: Placed, there: QPointF) -> int | None:
    """The sentence whose star is in the margin there, or whose star says so in words after the text."""
    block = placed.block
    starred = [(span, i) for span, i in scene.marks(placed.side, placed.paragraph).only if i in stars]
    margin = scene.columns.beside(placed.side, 0.0, STAR) - placed.x
    for span, i in starred:
        first = next(block.boxes(span), None)
        if first and QRectF(margin, first.top(), STAR, block.line_height).contains(there):
            return i
    text, end = scene.articles[placed.side].paragraphs[placed.paragraph].text, block.end()
    if not starred or starred[-1][0].stop < len(text) - 1:
        return None
    after = -there.x() + end.x() if block.is_rtl else there.x() - end.x()
    beyond = there.x() < 0 or there.x() > scene.columns.measure
    return starred[-1][1] if after > 0 and end.y() <= there.y() < block.height and not beyond else None


def tell_character(shown: Presentation, stars: Stars, side: Side, paragraph: int, offset: int) -> str:
    """What is marked at a code point of a paragraph: a line each, or empty where nothing is."""
    return "\n".join(_marked(shown, stars, side, paragraph, offset))


def _marked(shown: Presentation, stars: Stars, side: Side, paragraph: int, offset: int) -> Iterator[str]:
    marks, other = shown.marks[side].get(paragraph, NONE), "AB"[side.other]
    matches = list(_matches_at(shown, side, paragraph, offset))
    if marks.edits or marks.style or marks.missing:
        yield from _tell_edit(matches, side, paragraph, offset)
        yield from _tell_style(shown, matches, side, paragraph, offset)
        yield from _tell_missing(shown, matches, side, paragraph, offset)
    for spans, kept, text in (
        (
            [Span(offset, offset + 1)],
            [m for m in matches if m.by_hand],
            tips.tr("By hand: you said that ¶ {number} in {side} says the same"),
        ),
        (
            marks.rewritten,
            [m for m in matches if m.rewritten],
            tips.tr("The same in quite other words, ¶ {number} in {side}"),
        ),
        ([move.span for move in marks.moves], [m for m in matches if m.moved], tips.tr("Moved: ¶ {number} in {side}")),
    ):
        if kept and _within(spans, offset):
            yield text.format(number=_paragraphs(shown, side, kept), side=other)
    apart = _said_apart(shown, side, paragraph, offset)
    if apart:
        text = tips.tr("By hand: you said that ¶ {number} in {side} does not say the same")
        yield text.format(number=_numbers(apart), side=other)
    for sentence in (sentence for span, sentence in marks.only if _within((span,), offset)):
        yield _tell_only(shown, side, sentence)
        if sentence in stars:
            yield _tell_star(stars, sentence)


def _within(spans: Iterable[Span], offset: int) -> bool:
    return any(span.start <= offset < span.stop for span in spans)


def _matches_at(shown: Presentation, side: Side, paragraph: int, offset: int) -> Iterator[Match]:
    """The sure matches of the sentence at a code point."""
    article = shown.comparison.articles[side]
    for i in article.paragraphs[paragraph].sentences:
        if _within((article.sentences[i].span,), offset):
            yield from (match for match in shown.joined[side].get(i, ()) if match in shown.comparison.matches)


def _said_apart(shown: Presentation, side: Side, paragraph: int, offset: int) -> set[int]:
    """The paragraphs of the other side with a sentence that the one at a code point was parted from by hand."""
    article, other = shown.comparison.articles[side], shown.comparison.articles[side.other]
    here = [i for i in article.paragraphs[paragraph].sentences if _within((article.sentences[i].span,), offset)]
    return {other.sentences[link[side.other]].paragraph for link in shown.comparison.apart if link[side] in here}


def _paragraphs(shown: Presentation, side: Side, matches: Iterable[Match]) -> str:
    """Where matches stand on the other side."""
    sentences = shown.comparison.articles[side.other].sentences
    return _numbers({sentences[i].paragraph for match in matches for i in match.sentences[side.other]})


def _numbers(paragraphs: Iterable[int]) -> str:
    return ", ".join(str(paragraph + 1) for paragraph in sorted(paragraphs))


def _tell_edit(matches: Iterable[Match], side: Side, paragraph: int, offset: int) -> Iterator[str]:
    for edit in (edit for match in matches for edit in match.edits):
        here, there = edit.passages[side], edit.passages[side.other]
        if here.paragraph == paragraph and _within((here.span,), offset):
            text = (
                tips.tr("Changed: these words are different in {side}, ¶ {number}")
                if there.span
                else tips.tr("Changed: {side}, ¶ {number}, does not have these words")
            )
            yield text.format(side="AB"[side.other], number=there.paragraph + 1)


def _tell_style(
    shown: Presentation, matches: Iterable[Match], side: Side, paragraph: int, offset: int
) -> Iterator[str]:
    for edit in (edit for match in matches for edit in match.style):
        here, there = edit.passages[side], edit.passages[side.other]
        if here.paragraph == paragraph and _within((here.span,), offset):
            text = there.span.cut(shown.comparison.articles[side.other].paragraphs[there.paragraph].text)
            written = isolated(text) if text else tips.tr("nothing")
            yield tips.tr("Another style: {side} writes {words}").format(side="AB"[side.other], words=written)


def _tell_missing(
    shown: Presentation, matches: Iterable[Match], side: Side, paragraph: int, offset: int
) -> Iterator[str]:
    for here, there in ((e.passages[side], e.passages[side.other]) for match in matches for e in match.edits):
        if here.paragraph == paragraph and not here.span and here.span.start in (offset, offset + 1):
            text = there.span.cut(shown.comparison.articles[side.other].paragraphs[there.paragraph].text)
            yield tips.tr("Here {side} also has: {words}").format(side="AB"[side.other], words=isolated(text))


def _tell_only(shown: Presentation, side: Side, sentence: int) -> str:
    found = shown.comparison.perhaps_in(side, (sentence,))
    if not found:
        return tips.tr("Only in {side}").format(side="AB"[side])
    return tips.tr("Only in {side}; perhaps ¶ {number} in {other}").format(
        side="AB"[side], number=_numbers(found), other="AB"[side.other]
    )


def _tell_star(stars: Stars, sentence: int) -> str:
    names = stars.perhaps.get(sentence)
    if names is None:
        return tips.tr("★ No other open article has it")
    return tips.tr("☆ Perhaps also in {names}").format(names=", ".join(map(isolated, names)))
