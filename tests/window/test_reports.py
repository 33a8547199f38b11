"""Reports: into files, and onto paper."""

import gc
from html import escape
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from tests.support.windows import Speaking
from viewer.model import Side
from viewer.presenting.alone import collect_alone
from viewer.presenting.marks import Group
from viewer.report.formats import REPORTS
from viewer.resources import resource
from viewer.window.export.export_dialog import ExportDialog
from viewer.window.export.subject import What
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.choices import EXPORT_FOLDER, load_choice


def export(window: MainWindow) -> ExportDialog:
    window.commands.file.export.trigger()
    (dialog,) = window.findChildren(ExportDialog)
    return dialog


def test_the_export_dialog_writes_the_pair_and_says_so(sample: MainWindow, tmp_path: Path, qtbot: QtBot):
    dialog = export(sample)
    dialog.folder = tmp_path
    with qtbot.waitSignal(dialog.exported):
        dialog.export.click()
    written = tmp_path / "Halden Courier and Meridian Monitor.html"
    assert "Maren flood pact" in written.read_text("utf-8")
    assert sample.counts.notice == f"Saved as {written.name}"
    assert load_choice(EXPORT_FOLDER) == str(tmp_path)


@pytest.mark.parametrize(("code", "told"), [("de", "14. Okt. 2025"), ("ar", "14 أكتوبر 2025")])
def test_dates_are_written_as_the_window_writes_them(
    speaking: Speaking, code: str, told: str, tmp_path: Path, qtbot: QtBot
):
    window = speaking(code)
    with qtbot.waitSignal(window.session.comparison_ready, timeout=20_000, check_params_cb=bool):
        window.session.open_paths(
            [resource(f"samples/{n}") for n in ("1-halden-courier.txt", "2-meridian-monitor.txt")]
        )
    dialog = export(window)
    dialog.folder = tmp_path
    with qtbot.waitSignal(dialog.exported):
        dialog.export.click()
    (written,) = tmp_path.glob("*.html")
    page = written.read_text("utf-8")
    assert told in page
    assert window.pair_view.shown
    assert told in window.heads.text(window.pair_view.shown.comparison, Side.LEFT)
    assert "2025-10-14" not in page


def test_the_whole_set_is_written_with_all_its_pairs(sample: MainWindow, tmp_path: Path, qtbot: QtBot):
    dialog = export(sample)
    dialog.folder = tmp_path
    everything = dialog.whats.button(list(What).index(What.SET))
    qtbot.waitUntil(everything.isEnabled, timeout=20_000)
    everything.setChecked(True)
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        dialog.export.click()
    page = (tmp_path / "5 articles compared.html").read_text("utf-8")
    assert page.count('<table class="pair">') == 10
    alone = page.partition("What each has alone")[2].partition('<table class="pair">')[0]
    whole = sample.session.whole
    assert whole
    for article in collect_alone(whole):
        assert all(escape(sentence.text) in alone for sentence in article.sure)


def test_a_file_offered_is_called_as_the_window_speaks(sample: MainWindow):
    dialog = export(sample)
    assert dialog.name.text() == "Halden Courier and Meridian Monitor.html"
    assert not dialog.marks[Group.STYLE].isChecked(), "the window leaves it out, too"
    dialog.reject()


def test_what_was_exported_with_is_chosen_the_next_time_and_what_was_cancelled_is_not(
    sample: MainWindow, tmp_path: Path, qtbot: QtBot
):
    for name, cancelled in (("tracked", False), ("json", True)):
        dialog = export(sample)
        dialog.folder = tmp_path
        dialog.formats.button(list(REPORTS).index(name)).setChecked(True)
        dialog.marks[Group.MOVED].setChecked(False)
        (dialog.reject if cancelled else dialog.export.click)()
        qtbot.waitUntil(lambda: not sample.findChildren(ExportDialog))
    assert [path.name for path in tmp_path.glob("*.docx")] == [
        "Halden Courier and Meridian Monitor, tracked changes.docx"
    ]
    last = export(sample)
    assert last.chosen is REPORTS["tracked"]
    assert not last.marks[Group.MOVED].isChecked()
    assert not last.marks[Group.STYLE].isChecked(), "the window leaves it out, too"
    assert last.marks[Group.CHANGED].isChecked()
    last.reject()


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


def test_after_the_dialog_is_closed_nothing_of_it_is_told_any_more(sample: MainWindow, qtbot: QtBot):
    dialog = export(sample)
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone))
    with qtbot.waitSignal(sample.session.whole_ready, timeout=20_000):
        sample.session.open_text("The ferry stopped. Nobody was hurt on the quay.")
        sample.session.background_matching.cover_all()
