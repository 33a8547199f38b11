"""A text to read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.window.sources.reading_text import MARGIN, WIDEST, ReadingText, begin_block


@pytest.mark.parametrize(("width", "narrowed"), [(500, False), (1600, True)])
@pytest.mark.parametrize("rtl", [False, True])
def test_lines_are_never_too_long(qtbot: QtBot, width: int, narrowed: bool, rtl: bool):
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    text = ReadingText("To read", window)
    text.begin()
    text.resize(width, 300)
    window.show()
    qtbot.waitExposed(window)
    form = text.document().rootFrame().frameFormat()
    near, far = (form.rightMargin(), form.leftMargin()) if rtl else (form.leftMargin(), form.rightMargin())
    assert near == MARGIN
    assert (far > MARGIN) == narrowed
    assert width - near - far <= WIDEST + 4 * MARGIN
    assert text.accessibleName() == "To read"


def test_a_paragraph_runs_as_its_letters_do(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    text = ReadingText("", window)
    cursor = QTextCursor(text.document())
    for words in ("The dam", "صمد السد"):
        begin_block(cursor, words, above=5)
        cursor.insertText(words)
    first, second = (text.document().findBlockByNumber(n) for n in range(2))
    assert first.blockFormat().layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert second.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert text.document().blockCount() == 2
