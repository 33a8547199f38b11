"""The dialog that asks what is to be written, and how."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair
from viewer.report.formats import REPORTS
from viewer.window.export.export_dialog import ExportDialog

ARTICLES = Pair(make_article(DAM), make_article(DAM, COST))


@pytest.fixture
def dialog(qtbot: QtBot, english: None) -> ExportDialog:
    del english
    made = ExportDialog(compare(ARTICLES), cover(Collection(tuple(ARTICLES))), "One and other", None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    return made


def test_every_format_is_offered_and_the_first_is_chosen(dialog: ExportDialog):
    assert [button.text() for button in dialog.formats.buttons()] == [known.label for known in REPORTS.values()]
    assert dialog.chosen is REPORTS["html"]
    assert dialog.pair.isChecked()
    assert dialog.set.isEnabled()


def test_a_set_has_no_tracked_changes(dialog: ExportDialog):
    dialog.set.setChecked(True)
    dialog.formats.button(list(REPORTS).index("tracked")).setChecked(True)
    assert not dialog.set.isEnabled()
    assert dialog.pair.isChecked()


@pytest.mark.parametrize("name", REPORTS)
def test_it_writes_what_was_chosen(dialog: ExportDialog, name: str, tmp_path: Path, qtbot: QtBot):
    dialog.formats.button(list(REPORTS).index(name)).setChecked(True)
    path = tmp_path / f"report{dialog.chosen.suffix}"
    with qtbot.waitSignal(dialog.exported) as told:
        dialog.write(path)
    assert told.args == [path]
    assert len(path.read_bytes()) > 200


def test_of_a_set_the_shares_are_written(dialog: ExportDialog, tmp_path: Path):
    dialog.set.setChecked(True)
    dialog.write(tmp_path / "set.html")
    assert "2 articles compared" in (tmp_path / "set.html").read_text("utf-8")


def test_what_cannot_be_written_is_said_and_the_dialog_stays(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot):
    dialog.show()
    with qtbot.waitSignal(dialog.failed) as told:
        dialog.write(tmp_path)
    assert told.args
    assert told.args[0].name == tmp_path.name
    assert dialog.isVisible()


def test_without_a_pair_only_the_set_is_offered(qtbot: QtBot):
    made = ExportDialog(None, cover(Collection(tuple(ARTICLES))), "Set", None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    assert (made.pair.isEnabled(), made.set.isChecked(), made.export.isEnabled()) == (False, True, True)
