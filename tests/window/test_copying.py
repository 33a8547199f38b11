"""Copying: whatever is stood at, and all that one side has alone."""

import gc
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from viewer.model import Side
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.choices import SOURCED, save_choice


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_stop_stood_at_is_copied_with_both_its_sources(sample: MainWindow):
    sample.commands.go.first.trigger()
    sample.commands.edit.copy.trigger()
    assert "Kestria and Valdorn sign Maren flood pact" in clipboard()
    assert "Kestria and Valdorn conclude Maren flood treaty" in clipboard()
    assert "— Halden Courier" in clipboard()
    assert sample.counts.notice == "Copied: 2 paragraphs"


def test_a_copy_of_nothing_says_why(sample: MainWindow):
    QGuiApplication.clipboard().setText("before")
    sample.commands.edit.copy.trigger()
    assert clipboard() == "before"
    assert sample.counts.notice.startswith("Nothing to copy: select words")


def test_what_only_b_has_is_copied_in_one_step_under_its_outlet(sample: MainWindow, qtbot: QtBot):
    del qtbot
    shown = sample.pair_view.shown
    assert shown
    article = shown.comparison.articles.right
    sample.commands.edit.copy_right.trigger()
    head, *paragraphs = clipboard().split("\n\n")
    assert head == "Meridian Monitor"
    copied = " ".join(paragraphs)
    for i in shown.comparison.only(Side.RIGHT):
        assert article.sentences[i].text in copied
    assert "— " not in paragraphs[0]
    sample.commands.edit.sourced.trigger()
    try:
        sample.commands.edit.copy_right.trigger()
        assert all("\n— Meridian Monitor, " in paragraph for paragraph in clipboard().split("\n\n")[1:])
    finally:
        save_choice(SOURCED, value=False)


def test_the_export_dialog_writes_the_pair(sample: MainWindow, tmp_path: Path, qtbot: QtBot):
    dialog = sample.dialogs.show_export()
    qtbot.addWidget(dialog)
    dialog.write(tmp_path / "pair.html")
    assert "Maren flood pact" in (tmp_path / "pair.html").read_text("utf-8")


def test_print_shows_the_pages_first(sample: MainWindow, qtbot: QtBot):
    sample.commands.file.print.trigger()
    (preview,) = sample.findChildren(QPrintPreviewDialog)
    qtbot.waitUntil(preview.isVisible)
    gc.collect()
    (pages,) = preview.findChildren(QPrintPreviewWidget)
    with qtbot.waitSignal(pages.previewChanged):
        pages.updatePreview()
    assert pages.pageCount() > 0
    preview.reject()
