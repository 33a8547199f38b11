"""Stops and rows in words: what the list shows and what a screen reader says.

List, reading pane, accessible rows and announcements all say the same. `tests/process/test_at_spi.py` asks the running
program through a real AT-SPI client.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Article, Comparison, Edit, Pair, Role, Side, Span
from viewer.model.shortening import shorten
from viewer.presenting.counts import count_sentences, tell_folded
from viewer.presenting.kinds import MOVED_AND_CHANGED, PLACED_PERHAPS, TABLE, TOGETHER
from viewer.presenting.presentation import Bond, Presentation
from viewer.presenting.stars import name_of
from viewer.presenting.stops import Kind, Stop
from viewer.window.kit.phrases import Translator, isolated, say_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.presenting.arrangement import ViewLine
    from viewer.presenting.carried import Figures
    from viewer.presenting.marks import Marks
    from viewer.presenting.stars import Stars

FIRST_CHARACTERS = 120
"""How much of a passage is quoted in the list; the room there cuts it further."""


spoken = Translator("spoken")


def name_article(articles: Pair[Article], side: Side) -> str:
    """What a side is called: its source, or its letter where the sources do not tell the two apart."""
    source = articles[side].source
    return isolated(source) if source and source != articles[side.other].source else "AB"[side]


def head_of(comparison: Comparison, stop: Stop) -> str:
    """Kind and place of a stop: `Changed, ¶ 9 and ¶ 4`."""
    placed = say_kind(MOVED_AND_CHANGED if stop.kind is Kind.MOVED and stop.changed else TABLE[stop.kind].placed)
    if stop.kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT):
        side = Side.LEFT if stop.kind is Kind.ONLY_LEFT else Side.RIGHT
        only = placed.format(name=name_article(comparison.articles, side), number=_number(stop, side))
        there = comparison.perhaps_in(side, stop.sentences[side] or ())
        numbers = ", ".join(str(paragraph + 1) for paragraph in there)
        return say_kind(PLACED_PERHAPS).format(only=only, there=numbers) if there else only
    left, right = (_number(stop, side) for side in Side)
    return placed.format(left=left, right=right)


def _number(stop: Stop, side: Side) -> int:
    return stop.passages[side][0].paragraph + 1


def first_words(comparison: Comparison, stop: Stop) -> str:
    """How a stop begins, in one line."""
    side = Side.LEFT if stop.passages.left else Side.RIGHT
    passage = stop.passages[side][0]
    text = " ".join(passage.span.cut(comparison.articles[side].paragraphs[passage.paragraph].text).split())
    return text if len(text) <= FIRST_CHARACTERS else f"{shorten(text, FIRST_CHARACTERS)} …"


def tell_stop(comparison: Comparison, stop: Stop) -> str:
    """A stop in one line: `Only in Halden Courier, ¶ 12: What the treaty says`."""
    return f"{head_of(comparison, stop)}: {isolated(first_words(comparison, stop))}"


def name_line(shown: Presentation, line: ViewLine, stars: Pair[Stars]) -> str:
    """A line of the pair view: `Paragraph 5: 2 words changed; opposite paragraph 4`."""
    left, right = line.paragraphs
    if line.folded:
        return _name_fold(line, tell_folded(shown.folded, line.paragraphs, say_kind) if line.furniture else "")
    if left and right:
        what = ", ".join(_tell_marks(shown, line.paragraphs)) or spoken.tr("the same")
        return spoken.tr("{here}: {what}; opposite {there}").format(
            here=_capital(_paragraphs(left)), what=what, there=_paragraphs(right)
        )
    side = Side.LEFT if left else Side.RIGHT
    return _name_alone(shown, line.paragraphs[side], side, stars[side])


def _name_fold(line: ViewLine, only: str) -> str:
    left, right = (len(paragraphs) for paragraphs in line.paragraphs)
    if line.furniture:
        what = spoken.tr("%Ln line(s) of page furniture", "", left or right)
    else:
        what = spoken.tr("%Ln paragraph(s)", "", left or right)
    if left and right and left != right:
        told = spoken.tr("{left} in A and {right} in B, folded").format(left=what, right=right)
    else:
        told = spoken.tr("{what}, folded").format(what=what)
    return say_kind(TOGETHER).format(one=told, other=only) if only else told


def _name_alone(shown: Presentation, paragraphs: Span, side: Side, stars: Stars) -> str:
    """A row of which only one side has anything."""
    here = _capital(_paragraphs(paragraphs))
    marks = shown.marks[side].get(paragraphs.start)
    if len(paragraphs) == 1 and marks and marks.whole_moved:
        return spoken.tr("{here}, moved: in {other} it is paragraph {number}").format(
            here=here, other="AB"[side.other], number=marks.moves[0].target + 1
        )
    if len(paragraphs) == 1 and marks and marks.whole_only:
        return f"{here}: {_tell_only(shown, marks, side, stars)}"
    both = Pair(paragraphs, Span(0, 0)) if side is Side.LEFT else Pair(Span(0, 0), paragraphs)
    what = ", ".join(_tell_marks(shown, both)) or _tell_role(shown, paragraphs, side)
    return spoken.tr("{here} of {side}: {what}").format(here=here, side="AB"[side], what=what)


def _tell_only(shown: Presentation, marks: Marks, side: Side, stars: Stars) -> str:
    """A paragraph that only one side has: whether the other may have it, and whether any other open article has."""
    sentences = [sentence for _, sentence in marks.only]
    told = [spoken.tr("only in {side}").format(side="AB"[side])]
    if marks.perhaps:
        where = _places(shown.comparison.perhaps_in(side, sentences))
        told.append(spoken.tr("perhaps {place} of {other}").format(place=where, other="AB"[side.other]))
    if all(sentence in stars for sentence in sentences):
        names = dict.fromkeys(name for sentence in sentences for name in stars.perhaps.get(sentence, ()))
        told.append(
            spoken.tr("perhaps also in {names}").format(names=", ".join(map(isolated, names)))
            if names
            else spoken.tr("in no other open article")
        )
    return ", ".join(told)


def _tell_role(shown: Presentation, paragraphs: Span, side: Side) -> str:
    texts = {Role.FURNITURE: spoken.tr("page furniture"), Role.BYLINE: spoken.tr("byline")}
    return texts.get(shown.comparison.articles[side].paragraphs[paragraphs.start].role, spoken.tr("nothing opposite"))


def _tell_marks(shown: Presentation, paragraphs: Pair[Span]) -> Iterator[str]:
    """What is marked in a row, kind by kind."""
    marks = Pair(*([m for p in paragraphs[side] if (m := shown.marks[side].get(p))] for side in Side))
    words = max(_edited_words(shown, paragraphs[side], side) for side in Side)
    if words:
        yield spoken.tr("%Ln word(s) changed", "", words)
    rewritten = max(sum(len(m.rewritten) for m in marks[side]) for side in Side)
    if rewritten:
        yield spoken.tr("%Ln sentence(s) reworded", "", rewritten)
    for side in Side:
        only = [sentence for m in marks[side] for _, sentence in m.only]
        if only:
            amount = count_sentences(shown.comparison.articles[side], only).amount(say_kind)
            yield say_kind(TABLE[Kind.only(side)].counted).format(count=amount)
        perhaps = sum(len(m.perhaps) for m in marks[side])
        if perhaps:
            yield spoken.tr("%Ln of them perhaps in {other}", "", perhaps).format(other="AB"[side.other])
    yield from _tell_moves(marks)
    yield from _tell_links(shown, paragraphs)


def _tell_moves(marks: Pair[list[Marks]]) -> Iterator[str]:
    for side in Side:
        targets = {move.target for m in marks[side] for move in m.moves}
        if targets:
            yield spoken.tr("moved: in {other} it is {place}").format(other="AB"[side.other], place=_places(targets))


def _tell_links(shown: Presentation, paragraphs: Pair[Span]) -> Iterator[str]:
    """Where that stands which a paragraph shares with others than the one beside it; what was joined by hand anyway."""
    for side in Side:
        links = [link for p in paragraphs[side] for link in shown.linked[side].get(p, ())]
        by_hand = {link.ends[side.other].paragraph for link in links if link.bond is Bond.BY_HAND}
        there = by_hand.difference(paragraphs[side.other])
        if by_hand - there and side is Side.LEFT:
            yield spoken.tr("joined by hand")
        if there:
            told = spoken.tr("joined by hand with {place} of {other}")
            yield told.format(other="AB"[side.other], place=_places(there))
        shared = {link.ends[side.other].paragraph for link in links if link.bond is Bond.SHARED}
        if shared:
            yield spoken.tr("shared with {place} of {other}").format(other="AB"[side.other], place=_places(shared))
        possible = {link.ends[side.other].paragraph for link in links if link.bond is Bond.POSSIBLE}
        if possible:
            yield spoken.tr("perhaps {place} of {other}").format(other="AB"[side.other], place=_places(possible))


def tell_figures(line: ViewLine, figures: Pair[Figures], sources: int) -> str:
    """How many of the open sources carry the sentences of a line; empty where that is not known."""
    paragraphs = ((side, paragraph) for side in Side for paragraph in line.paragraphs[side])
    counts = sorted({each.count for side, paragraph in paragraphs for each in figures[side].get(paragraph, ())})
    if line.folded or not counts:
        return ""
    told = spoken.tr("in {count} of {total} sources")
    if len(counts) > 1:
        told = spoken.tr("in {least} to {count} of {total} sources")
    return told.format(least=counts[0], count=counts[-1], total=sources)


def _places(paragraphs: Iterable[int]) -> str:
    return spoken.tr("paragraph {list}").format(list=", ".join(str(p + 1) for p in sorted(paragraphs)))


def _edited_words(shown: Presentation, paragraphs: Span, side: Side) -> int:
    article = shown.comparison.articles[side]
    marks = ((p, shown.marks[side].get(p)) for p in paragraphs)
    return sum(len(span.cut(article.paragraphs[p].text).split()) for p, m in marks if m for span in m.edits)


def _paragraphs(span: Span) -> str:
    if len(span) == 1:
        return spoken.tr("paragraph {number}").format(number=span.start + 1)
    return spoken.tr("paragraphs {first} to {last}").format(first=span.start + 1, last=span.stop)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def line_text(shown: Presentation, line: ViewLine) -> str:
    """The words of a line, side by side: `A: … B: …`; those of one side only, where both say the same."""
    texts = Pair(
        *(" ".join(shown.comparison.articles[side].paragraphs[p].text for p in line.paragraphs[side]) for side in Side)
    )
    if texts.left == texts.right:
        return texts.left
    return " ".join(f"{'AB'[side]}: {texts[side]}" for side in Side if texts[side])


def tell_row(shown: Presentation, number: int) -> str:
    """A row of the comparison in plain words, a paragraph each: both texts, then what differs between them."""
    comparison, row = shown.comparison, shown.comparison.rows[number]
    here = [d for d in shown.differences if touches(comparison, d, number)]
    parts = [_tell_paragraph(comparison, side, p) for side in Side for p in row.paragraphs[side]]
    there = ((side, passage.paragraph) for d in here for side in Side for passage in d.passages[side])
    for side, p in dict.fromkeys(there):
        if p not in row.paragraphs[side]:
            parts.append(spoken.tr("Elsewhere: {paragraph}").format(paragraph=_tell_paragraph(comparison, side, p)))
    told = [text for d in here for text in _tell_change(comparison, d)]
    parts.append("\n".join(told) if told else spoken.tr("Nothing is marked here."))
    return "\n\n".join(parts)


def _tell_paragraph(comparison: Comparison, side: Side, number: int) -> str:
    article = comparison.articles[side]
    name = isolated(name_of(article))
    head = spoken.tr("{side}, {name}, ¶ {number}").format(side="AB"[side], name=name, number=number + 1)
    return f"{head}\n{article.paragraphs[number].text}"


def touches(comparison: Comparison, stop: Stop, row: int) -> bool:
    """Whether a stop has words in a row of the comparison."""
    paragraphs = comparison.rows[row].paragraphs
    return any(passage.paragraph in paragraphs[side] for side in Side for passage in stop.passages[side])


def _tell_change(comparison: Comparison, difference: Stop) -> Iterator[str]:
    """The head of a difference and each of its word changes: `“Tuesday” in A, “Wednesday” in B`."""
    yield tell_stop(comparison, difference)
    match = next((m for m in comparison.matches if Pair(*m.sentences) == difference.sentences), None)
    if match is None:
        return
    if match.rewritten:
        yield "   " + spoken.tr("reworded throughout")
    for edit in match.edits:
        yield "   " + _tell_words(comparison, edit)
    for edit in match.style:
        yield "   " + spoken.tr("in another style: {words}").format(words=_tell_words(comparison, edit))


def _tell_words(comparison: Comparison, edit: Edit) -> str:
    words = (isolated(_words(comparison, edit, side)) for side in Side)
    told = [spoken.tr("in {side}: {words}").format(side="AB"[side], words="{}") for side in Side]
    return "; ".join(text.replace("{}", cut) for text, cut in zip(told, words, strict=True) if cut)


def _words(comparison: Comparison, edit: Edit, side: Side) -> str:
    passage = edit.passages[side]
    return passage.span.cut(comparison.articles[side].paragraphs[passage.paragraph].text).strip()
