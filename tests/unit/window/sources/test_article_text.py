"""One article to read."""

from dataclasses import replace

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import DAM, MAYOR, make_article
from viewer.model import Role
from viewer.window.kit.theme import own_theme
from viewer.window.kit.type_settings import TypeSettings
from viewer.window.sources.article_text import ArticleText

ARTICLE = replace(
    make_article(
        (Role.HEADLINE, "Dam <b>holds</b>"), (Role.FURNITURE, "Share this"), DAM, (Role.SUBHEAD, "Costs"), MAYOR
    ),
    source="Post",
    published="2026-03-02",
)


def shown(qtbot: QtBot) -> ArticleText:
    window = QWidget()
    qtbot.addWidget(window)
    made = ArticleText(window)
    made.window_kept = window  # type: ignore[attr-defined]
    made.show_article(ARTICLE, own_theme("light"), TypeSettings(size=16, leading=1.4))
    return made


def look(text: ArticleText, words: str) -> QTextCharFormat:
    cursor = text.document().find(words)
    assert not cursor.isNull()
    return QTextCursor(cursor).charFormat()


def test_all_of_it_is_there_and_nothing_is_markup(qtbot: QtBot, english: None):
    del english
    lines = shown(qtbot).toPlainText().replace("\u2068", "").replace("\u2069", "").split("\n")
    assert lines == ["Post · 2 Mar 2026", "Dam <b>holds</b>", "Share this", DAM, "Costs", MAYOR]


def test_headings_stand_out_and_furniture_is_quiet(qtbot: QtBot):
    text, theme = shown(qtbot), own_theme("light")
    headline, body = look(text, "holds"), look(text, "Orsk")
    assert headline.font().bold()
    assert headline.font().pixelSize() > body.font().pixelSize() == 16
    assert look(text, "Costs").font().bold()
    assert look(text, "Share this").foreground().color() == theme["quiet"]
    assert body.foreground().color() == theme["text"]


def test_another_article_takes_the_place_of_the_first(qtbot: QtBot):
    text = shown(qtbot)
    text.show_article(make_article(MAYOR), own_theme("dark"), TypeSettings(size=16, leading=1.4))
    assert text.toPlainText() == MAYOR
