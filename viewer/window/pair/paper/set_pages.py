"""What each article of a set has alone, and how much each has of each other, on pages of paper.

Built block by block: text of articles is never read as markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from viewer.presenting.alone import collect_alone
from viewer.report.pages import ALONE, COMPARED, NOTHING, SHARES, perhaps_in, share_blocks

if TYPE_CHECKING:
    from viewer.model import Coverage
    from viewer.presenting.alone import AloneArticle
    from viewer.report.pages import Wording

TEXT = 12
"""Pixels of the letters; headings are larger by the steps below."""
_SIZES = (24, 16, 13)


class SetPages:
    """Headings, a table and lists, set by Qt."""

    def __init__(self, coverage: Coverage, words: Wording, font: QFont, room: QSizeF) -> None:
        """`room` is what a page has, in pixels."""
        self._room, self._words = room, words
        self._document = QTextDocument()
        plain = QFont(font)
        plain.setPixelSize(TEXT)
        self._document.setDefaultFont(plain)
        option = self._document.defaultTextOption()
        rtl = words.direction == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._document.setDefaultTextOption(option)
        self._document.setDocumentMargin(0)
        self._cursor = QTextCursor(self._document)
        self._write(coverage)
        self._document.setPageSize(room)
        self.count = self._document.pageCount()

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one of them."""
        top = page * self._room.height()
        painter.save()
        painter.translate(0, -top)
        self._document.drawContents(painter, QRectF(0, top, self._room.width(), self._room.height()))
        painter.restore()

    def _write(self, coverage: Coverage) -> None:
        words, articles = self._words, coverage.collection.articles
        self._heading(words.say(COMPARED, len(articles)), 0)
        self._heading(words.say(SHARES), 1)
        for columns, rows in share_blocks(coverage, words):
            table = self._cursor.insertTable(len(articles) + 1, len(columns) + 1)
            for place, column in enumerate(columns, 1):
                table.cellAt(0, place).firstCursorPosition().insertText(str(column))
            for number, name, shares in rows:
                for place, text in enumerate((f"{number} {name}", *shares)):
                    table.cellAt(number, place).firstCursorPosition().insertText(text)
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            self._cursor.insertBlock()
        self._heading(words.say(ALONE), 1)
        for alone in collect_alone(coverage, words.say):
            self._write_alone(alone)

    def _write_alone(self, alone: AloneArticle) -> None:
        words = self._words
        self._heading(alone.name, 2)
        if alone.title not in alone.name:
            self._paragraph(alone.title)
        for sentence in (*alone.sure, *alone.perhaps):
            perhaps = perhaps_in(sentence, words)
            doubt = f" ({perhaps})" if perhaps else ""
            self._paragraph(f"¶ {sentence.paragraph + 1}  {sentence.text}{doubt}")
        if not (alone.sure or alone.perhaps):
            self._paragraph(words.say(NOTHING))

    def _heading(self, text: str, level: int) -> None:
        bold = QTextCharFormat()
        size = QFont(self._document.defaultFont())
        size.setPixelSize(_SIZES[level])
        size.setBold(True)
        bold.setFont(size)
        self._block(text, bold, above=_SIZES[level] * 0.8)

    def _paragraph(self, text: str) -> None:
        self._block(text, QTextCharFormat(), above=TEXT * 0.4)

    def _block(self, text: str, letters: QTextCharFormat, above: float) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(letters)
        else:
            self._cursor.insertBlock(block, letters)
        self._cursor.insertText(text, letters)
