"""Small phrases that several widgets say, and the voice of those that are no QObject.

Every text that the window shows goes through `self.tr("…")` of a QObject or `voice.tr("…")` of a `Translator`.
`pyside6-lupdate` reads literals only, and none inside an f-string; `tests/test_translations.py` compares what
it reads with what a look at the syntax tree finds, and finds literals that escaped. Plurals are Qt's (`%Ln`, six
forms in Arabic); `diptych_en` holds the English ones. Names of articles stand in our sentences `isolated`. The
command line, files that the program writes and what the system says stay as they are. Figures are 0 to 9 in every
language.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from viewer.model.dates import tell_day
from viewer.presenting.stars import tell_version
from viewer.window.kit.direction import has_ltr, has_rtl, is_rtl

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget

    from viewer.model import Article


class Translator:
    """Speaks the window's language where there is no QObject to do so.

    `pyside6-lupdate` takes the name before `.tr(` for the context of a text: a voice is bound to the name it is given.
    """

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, comment: str = "", number: int = -1) -> str:
        """A text in the window's language; `%Ln` in it becomes `number`, which chooses the plural."""
        return QCoreApplication.translate(self._context, text, comment, number)


def name_box(box: QComboBox, name: str) -> None:
    """Give a box of choices, and the list that it opens, a name for screen readers: Qt says what is chosen instead."""
    box.setAccessibleName(name)
    box.view().setAccessibleName(name)


def in_turn(*widgets: QWidget) -> None:
    """Let Tab go from each to the next: what is made late would else come last."""
    for before, after in pairwise(widgets):
        before.setTabOrder(before, after)


def say_kind(template: str, number: int = -1, /) -> str:
    """A text of the table of kinds in the window's language; `%Ln` in it becomes `number`."""
    return QCoreApplication.translate("kinds", template, "", number)


def say_report(template: str, number: int = -1, /) -> str:
    """A text of a report in the window's language, of its own or one of the table of kinds."""
    plain, told = (QCoreApplication.translate(context, template, "", number) for context in ("", "reports"))
    return told if told != plain else say_kind(template, number)


words = Translator("words")


def isolated(text: str) -> str:
    """A name ready to stand in a sentence of ours: one that runs the other way keeps its order to itself.

    So does one of which a part does: the end of "صحيفة.txt" would run on into a figure behind it.
    """
    rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    other = not is_rtl(text) or has_ltr(text) if rtl else has_rtl(text)
    return f"\u2068{text}\u2069" if text and other else text


def facts(article: Article) -> str:
    """Which text of its document an article is, if there are two, its source and its date, in one line."""
    return " · ".join(filter(None, (known_as(article), day(article.published))))


def known_as(article: Article) -> str:
    """Source of an article, or its file, behind which text of its document it is, if there are two."""
    name = isolated(article.source or (article.path.name if article.path else ""))
    return " · ".join(filter(None, (tell_version(article, say_kind), name)))


def words_told(count: int) -> str:
    """So many words of text."""
    return words.tr("%Ln word(s)", "", count)


def day(published: str | None) -> str:
    """An ISO 8601 date as it is written in an editor's language; empty for none."""
    order = words.tr("{day} {month} {year}", "A date: 3 Nov 2026")
    return tell_day(published, order, lambda month: QLocale().monthName(month, QLocale.FormatType.ShortFormat))


def plain_tip(text: str) -> str:
    """Text that a tool tip does not take for markup, line by line."""
    from html import escape

    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
