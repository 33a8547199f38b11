"""An article as it was read."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from samples import write_samples
from viewer.window.articles.source_view import SourceView, open_source
from viewer.window.frame.main_window import MainWindow


def formats(view: SourceView, line: int) -> list[QTextLayout.FormatRange]:
    return list(view.text.document().findBlockByNumber(line).layout().formats())


def test_a_page_is_shown_as_it_was_read_with_its_markup_coloured(sample: MainWindow, qtbot: QtBot):
    item = next(item for item in sample.session.open_articles.items if item.source.name.endswith(".html"))
    view = open_source(item, sample.pair_view.theme, sample)
    assert view.text.toPlainText() == item.source.text
    assert view.text.isReadOnly()
    assert "UTF-8" in view.facts.text()
    assert str(item.source.path) in view.facts.text()
    lines = item.source.text.split("\n")
    number = next(n for n, line in enumerate(lines) if "<title>" in line)
    start = lines[number].index("title")
    qtbot.waitUntil(lambda: bool(formats(view, number)), timeout=5000)
    tags = [f for f in formats(view, number) if f.start <= start < f.start + f.length]
    assert tags
    assert tags[0].format.foreground().color() == sample.preferences.current_theme()["right_edge"]
    view.close()


def test_characters_beyond_the_basic_plane_do_not_shift_the_colours(window: MainWindow, qtbot: QtBot):
    window.session.open_text("<p>😀😀</p><p class='x'>Words of the second paragraph.</p>", html=True)
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 1, timeout=10_000)
    view = open_source(window.session.open_articles.items[0], window.pair_view.theme, window)
    text = view.text.toPlainText()
    qtbot.waitUntil(lambda: bool(formats(view, 0)), timeout=5000)
    place = len(text[: text.index("class")].encode("utf-16-le")) // 2
    named = [f for f in formats(view, 0) if f.start == place]
    assert named
    assert named[0].length == len("class")
    view.close()


def test_pasted_text_has_a_source_too(window: MainWindow, qtbot: QtBot):
    window.session.open_text("Plain words.\r\nSecond line.")
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 1, timeout=10_000)
    window.articles.select([0])
    window.commands.article.source.trigger()
    view = window.findChild(SourceView)
    assert view is not None
    assert "Pasted text 1" in view.windowTitle()
    view.close()


@pytest.mark.parametrize("name", ["sample.docx", "sample.odt", "sample.rtf", "sample.pdf", "sample.msg", "sample.epub"])
def test_of_a_file_that_is_no_text_what_was_read_is_shown(window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str):
    session = window.session
    write_samples(tmp_path)
    session.open_paths([tmp_path / name])
    qtbot.waitUntil(lambda: bool(session.open_articles.items) and not session.busy, timeout=20_000)
    window.articles.select([0])
    window.commands.article.source.trigger()
    view = window.findChild(SourceView)
    assert view is not None, "the same key works for all articles"
    assert "eleven years of daily crossings." in view.text.toPlainText()
    told = [line for line in view.facts.text().split("\n") if line.startswith("The file itself is no text to read.")]
    assert len(told) == (not session.open_articles.items[0].source.text)
    assert view.facts.text().startswith(str(tmp_path / name))
    view.close()


@pytest.mark.parametrize(("name", "line"), [("sample.eml", "MIME-Version: 1.0"), ("sample.json", '"body_html": "<p>')])
def test_a_mail_and_other_files_that_are_text_are_shown_as_they_are_while_they_are_there(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str, line: str
):
    session = window.session
    write_samples(tmp_path)
    session.open_paths([tmp_path / name])
    qtbot.waitUntil(lambda: bool(session.open_articles.items) and not session.busy, timeout=20_000)
    item = session.open_articles.items[0]
    view = open_source(item, window.pair_view.theme, window)
    assert line in view.text.toPlainText()
    assert "Here is all that was read" not in view.facts.text()
    qtbot.waitUntil(lambda: bool(formats(view, 0)), timeout=5000)
    view.close()
    (tmp_path / name).unlink()
    view = SourceView(item, window.pair_view.theme, window)
    assert line not in view.text.toPlainText()
    assert "eleven years of daily crossings." in view.text.toPlainText()
    assert "The file is not there as it was read" in view.facts.text()
    view.close()


def test_of_a_mailbox_the_mail_in_question_is_in_sight(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    mails = [
        f"From a@b.example Mon Mar  2 10:00:0{n} 2026\nFrom: Anna <a@b.example>\nMessage-ID: <{n}@b.example>\n"
        f"Subject: Bridge {n}\n\n" + "The council voted on the old bridge again.\n" * 99
        for n in range(3)
    ]
    (tmp_path / "all.mbox").write_text("\n".join(mails), encoding="utf-8")
    window.session.open_paths([tmp_path / "all.mbox"])
    qtbot.waitUntil(lambda: len(window.session.open_articles.items) == 3 and not window.session.busy, timeout=20_000)
    view = open_source(window.session.open_articles.items[2], window.pair_view.theme, window)
    assert view.text.textCursor().block().text() == "Message-ID: <2@b.example>"
    view.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_W])
def test_it_is_one_window_that_the_keyboard_closes(sample: MainWindow, qtbot: QtBot, key: Qt.Key):
    one, other = sample.session.open_articles.items[:2]
    view = open_source(one, sample.pair_view.theme, sample)
    assert open_source(one, sample.pair_view.theme, sample) is view
    assert open_source(other, sample.pair_view.theme, sample) is not view
    open_source(one, sample.pair_view.theme, sample)
    qtbot.waitUntil(view.isActiveWindow, timeout=5000)
    with qtbot.waitSignal(view.destroyed, timeout=5000):
        modifier = Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_W else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(view.text, key, modifier)
