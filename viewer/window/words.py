"""Small phrases that several widgets say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox

    from viewer.model import Article


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: `1 word`, `1,024 words`."""
    return f"{QLocale().toString(number)} {one if number == 1 else many}"


def name_box(box: QComboBox, name: str) -> None:
    """Give a box of choices, and the list that it opens, a name for screen readers: Qt says what is chosen instead."""
    box.setAccessibleName(name)
    box.view().setAccessibleName(name)


def facts(article: Article, words: int | None = None) -> str:
    """Source, byline, date and length of an article, in one line."""
    tr = QCoreApplication.translate
    name = article.path.name if article.path else ""
    parts = [article.source or name, day(article.published)]
    if words is not None:
        parts.append(counted(words, tr("Words", "word"), tr("Words", "words")))
    return " · ".join(part for part in parts if part)


def day(published: str | None) -> str:
    """An ISO 8601 date as it is written in an editor's language; empty for none."""
    if not published:
        return ""
    try:
        told = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return str(QLocale().toString(QDate(told.year, told.month, told.day), "d MMM yyyy"))
