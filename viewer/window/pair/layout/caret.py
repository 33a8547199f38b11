"""Places in a text, and the ways from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QTextBoundaryFinder

from viewer.model import Article, Span
from viewer.window.kit.utf16 import Utf16
from viewer.window.pair.layout.scene import Place, Scene


def word_span(text: str, offset: int) -> Span:
    """The word, or the mark, around a place."""
    units = Utf16(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    place = units.to_qt(min(offset, max(0, len(text) - 1)))
    finder.setPosition(place)
    start = place if finder.isAtBoundary() else finder.toPreviousBoundary()
    finder.setPosition(place)
    stop = finder.toNextBoundary()
    return Span(units.from_qt(max(0, start)), units.from_qt(stop if stop >= 0 else units.to_qt(len(text))))


def paragraph_span(text: str) -> Span:
    """All of a paragraph."""
    return Span(0, len(text))


def step(article: Article, place: Place, how: str) -> Place:
    """The place one character, word, paragraph or text further, or back; the ends of the text stay where they are."""
    text = article.paragraphs[place.paragraph].text
    if how in ("start", "end"):
        last = len(article.paragraphs) - 1
        return Place(place.side, 0, 0) if how == "start" else _end_of(article, place, last)
    if how == "paragraph start":
        return Place(place.side, place.paragraph, 0)
    if how == "paragraph end":
        return _end_of(article, place, place.paragraph)
    back = how.startswith("previous")
    target = _boundary(text, place.offset, back=back, word=how.endswith("word"))
    if target is not None:
        return Place(place.side, place.paragraph, target)
    beyond = place.paragraph + (-1 if back else 1)
    if not 0 <= beyond < len(article.paragraphs):
        return place
    return _end_of(article, place, beyond) if back else Place(place.side, beyond, 0)


def _end_of(article: Article, place: Place, paragraph: int) -> Place:
    return Place(place.side, paragraph, len(article.paragraphs[paragraph].text))


def _boundary(text: str, offset: int, *, back: bool, word: bool) -> int | None:
    """The next place where a caret may stand: never inside a character that is seen as one."""
    kind = QTextBoundaryFinder.BoundaryType.Word if word else QTextBoundaryFinder.BoundaryType.Grapheme
    finder = QTextBoundaryFinder(kind, text)
    units = Utf16(text)
    finder.setPosition(units.to_qt(offset))
    found = finder.toPreviousBoundary() if back else finder.toNextBoundary()
    while word and 0 <= found < units.to_qt(len(text)) and found > 0 and text[units.from_qt(found)].isspace():
        found = finder.toPreviousBoundary() if back else finder.toNextBoundary()
    return units.from_qt(found) if found >= 0 else None


def line_step(scene: Scene, place: Place, how: str) -> Place:
    """The place one line further down or up."""
    block = scene.block(place.side, place.paragraph)
    box = block.caret(place.offset)
    y = box.center().y() + (block.line_height if how == "down" else -block.line_height)
    article = scene.articles[place.side]
    if 0 <= y < block.height:
        return Place(place.side, place.paragraph, block.place_at(QPointF(box.left(), y)))
    beyond = place.paragraph + (1 if how == "down" else -1)
    if not 0 <= beyond < len(article.paragraphs):
        return step(article, place, "paragraph end" if how == "down" else "paragraph start")
    other = scene.block(place.side, beyond)
    edge = other.line_height / 2 if how == "down" else other.height - other.line_height / 2
    return Place(place.side, beyond, other.place_at(QPointF(box.left(), edge)))
