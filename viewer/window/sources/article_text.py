"""One article alone, to read while there is nothing to compare it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from viewer.model import Role
from viewer.window.kit.phrases import facts, isolated
from viewer.window.sources.reading_text import ReadingText, begin_block

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.model import Article
    from viewer.window.kit.theme import Theme
    from viewer.window.kit.type_settings import TypeSettings

HEADLINE = 1.5
"""How much larger a headline is than the text."""
QUIET = frozenset({Role.FURNITURE, Role.BYLINE, Role.CAPTION})


class ArticleText(ReadingText):
    """Headline, outlet and date, and its paragraphs; page furniture is there, but quiet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("The article"))

    def show_article(self, article: Article, theme: Theme, reading: TypeSettings) -> None:
        """Show another article, from its beginning."""
        self.begin()
        cursor = QTextCursor(self.document())
        told = facts(article)
        if told:
            begin_block(cursor, told, above=0)
            cursor.insertText(isolated(told), _look(theme, reading.font(), quiet=True))
        for paragraph in article.paragraphs:
            font = QFont(reading.font())
            if paragraph.role is Role.HEADLINE:
                font.setPixelSize(round(font.pixelSize() * HEADLINE))
            font.setBold(paragraph.role.is_heading)
            font.setItalic(paragraph.role is Role.BYLINE)
            begin_block(cursor, paragraph.text, above=14 if paragraph.role.is_heading else 8)
            cursor.insertText(paragraph.text, _look(theme, font, quiet=paragraph.role in QUIET))
        self.setTextCursor(QTextCursor(self.document()))


def _look(theme: Theme, font: QFont, *, quiet: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(theme["quiet" if quiet else "text"])
    return look
