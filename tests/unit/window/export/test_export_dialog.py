"""The dialog that asks what is to be written, and how."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, make_article
from viewer.comparing.compare import compare
from viewer.comparing.coverage import cover
from viewer.model import Collection, Pair
from viewer.presenting.marks import Group
from viewer.presenting.presentation import Presentation, present
from viewer.report.formats import REPORTS
from viewer.report.options import Colours, Paper
from viewer.window.export.export_dialog import NEVER, ExportDialog
from viewer.window.export.last_export import LastExport
from viewer.window.export.subject import Subject, What

ARTICLES = Pair(make_article(DAM, title="One"), make_article(DAM, COST, title="Other"))


class Work:
    """Compares when a test says so."""

    def __init__(self) -> None:
        self.asked: list[Pair[int]] = []
        self.cancelled = False

    def __call__(
        self,
        collection: Collection,
        pairs: Sequence[Pair[int]],
        done: Callable[[list[Presentation]], None],
        failed: Callable[[], None],
    ) -> "Work":
        assert collection.articles == tuple(ARTICLES)
        self.asked = list(pairs)
        self._done, self.fail = done, failed
        return self

    def cancel(self) -> None:
        self.cancelled = True

    def finish(self) -> None:
        self._done([present(compare(Pair(*(ARTICLES[i] for i in pair)))) for pair in self.asked])


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def dialog(qtbot: QtBot, english: None, work: Work, tmp_path: Path) -> ExportDialog:
    del english
    subject = Subject(present(compare(ARTICLES)), cover(Collection(tuple(ARTICLES))), work)
    folder = tmp_path / "reports"
    folder.mkdir()
    return opened(qtbot, subject, folder)


def opened(
    qtbot: QtBot, subject: Subject, folder: Path, left_out: Sequence[Group] = (), last: LastExport = NEVER
) -> ExportDialog:
    """A dialog that goes with its window, for it deletes itself when it is closed."""
    window = QWidget()
    qtbot.addWidget(window)
    made = ExportDialog(subject, folder, window, left_out, last)
    made.window_kept = window  # type: ignore[attr-defined]
    return made


def choose(dialog: ExportDialog, name: str, what: What = What.PAIR) -> None:
    dialog.formats.button(list(REPORTS).index(name)).setChecked(True)
    dialog.whats.button(list(What).index(what)).setChecked(True)


def test_every_format_is_offered_and_the_first_is_chosen(dialog: ExportDialog):
    assert [button.text() for button in dialog.formats.buttons()] == [known.label for known in REPORTS.values()]
    assert dialog.chosen is REPORTS["html"]
    assert dialog.what is What.PAIR


def test_a_set_has_no_tracked_changes(dialog: ExportDialog):
    choose(dialog, "html", What.ALONE)
    choose(dialog, "tracked", dialog.what)
    assert not any(dialog.whats.button(number).isEnabled() for number in (1, 2, 3))
    assert dialog.what is What.PAIR


@pytest.mark.parametrize("name", REPORTS)
def test_it_writes_what_was_chosen(dialog: ExportDialog, name: str, qtbot: QtBot):
    choose(dialog, name)
    with qtbot.waitSignal(dialog.exported) as told:
        dialog.export.click()
    called = "One and Other, tracked changes" if name == "tracked" else "One and Other"
    path = dialog.folder / f"{called}{REPORTS[name].suffix}"
    assert told.args == [path]
    assert len(path.read_bytes()) > 200


def test_the_pairs_of_a_set_are_compared_first(dialog: ExportDialog, work: Work, qtbot: QtBot):
    choose(dialog, "html", What.SET)
    dialog.export.click()
    assert work.asked == [Pair(0, 1)]
    assert not dialog.export.isEnabled()
    assert dialog.isEnabled(), "it can be given up"
    with qtbot.waitSignal(dialog.exported):
        work.finish()
    page = (dialog.folder / "2 articles compared.html").read_text("utf-8")
    assert "<h2>One and Other</h2>" in page


def test_where_comparing_fails_one_can_choose_again(dialog: ExportDialog, work: Work):
    choose(dialog, "html", What.SET)
    dialog.show()
    dialog.export.click()
    work.fail()
    assert dialog.export.isEnabled()
    assert dialog.isVisible()
    assert list(dialog.folder.iterdir()) == []


def test_a_set_without_pairs_is_written_at_once(dialog: ExportDialog, work: Work):
    choose(dialog, "markdown", What.ALONE)
    dialog.export.click()
    assert work.asked == []
    assert "What each has alone" in (dialog.folder / "2 articles compared.md").read_text("utf-8")


def test_closing_it_gives_up_what_is_under_way(dialog: ExportDialog, work: Work):
    choose(dialog, "html", What.BASE)
    dialog.export.click()
    dialog.reject()
    assert work.cancelled
    assert list(dialog.folder.iterdir()) == []


def test_what_is_known_of_the_set_later_is_offered_then(qtbot: QtBot, work: Work, tmp_path: Path):
    made = opened(qtbot, Subject(present(compare(ARTICLES)), None, work), tmp_path)
    assert [made.whats.button(n).isEnabled() for n in range(4)] == [True, False, False, False]
    made.show_coverage(cover(Collection(tuple(ARTICLES))))
    assert [made.whats.button(n).isEnabled() for n in range(4)] == [True] * 4


def test_without_a_pair_only_the_set_is_offered(qtbot: QtBot, work: Work, tmp_path: Path):
    made = opened(qtbot, Subject(None, cover(Collection(tuple(ARTICLES))), work), tmp_path)
    assert (made.whats.button(0).isEnabled(), made.what, made.export.isEnabled()) == (False, What.ALONE, True)


def test_without_anything_nothing_can_be_exported(qtbot: QtBot, tmp_path: Path):
    made = opened(qtbot, Subject(None, None), tmp_path)
    assert not made.export.isEnabled()


def test_marks_paper_and_colour_reach_the_report(dialog: ExportDialog):
    dialog.marks[Group.CHANGED].setChecked(False)
    dialog.legend.setChecked(False)
    dialog.furniture.setChecked(True)
    dialog.paper.setCurrentIndex(1)
    dialog.turned.setCurrentIndex(1)
    dialog.colours.setCurrentIndex(2)
    options = dialog.options()
    assert options.left_out == {Group.CHANGED}
    assert (options.legend, options.furniture) == (False, True)
    assert (options.paper, options.landscape, options.colours) == (Paper.LETTER, True, Colours.DARK)
    dialog.export.click()
    page = (dialog.folder / "One and Other.html").read_text("utf-8")
    assert "@page{size:Letter landscape}" in page
    assert "How to read" not in page


def test_what_the_window_leaves_out_is_not_chosen_at_first(qtbot: QtBot, tmp_path: Path):
    made = opened(qtbot, Subject(present(compare(ARTICLES)), None), tmp_path, [Group.STYLE])
    assert [group for group, box in made.marks.items() if not box.isChecked()] == [Group.STYLE]


def test_what_was_chosen_is_chosen_again(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path):
    choose(dialog, "pdf")
    for box in (dialog.marks[Group.MOVED], dialog.legend, dialog.furniture):
        box.toggle()
    dialog.paper.setCurrentIndex(1)
    dialog.turned.setCurrentIndex(1)
    dialog.colours.setCurrentIndex(2)
    chosen = dialog.choices()
    again = opened(qtbot, Subject(present(compare(ARTICLES)), None), tmp_path, last=chosen)
    assert (again.choices(), again.options()) == (chosen, dialog.options())
    assert again.chosen is REPORTS["pdf"]
    assert again.name.text() == "One and Other.pdf"


def test_marks_follow_the_window_unless_they_were_chosen_otherwise(qtbot: QtBot, tmp_path: Path):
    pair = Subject(present(compare(ARTICLES)), None)
    first = opened(qtbot, pair, tmp_path, [Group.STYLE, Group.PERHAPS])
    first.marks[Group.STYLE].setChecked(True)
    second = opened(qtbot, pair, tmp_path, [Group.STYLE], first.choices())
    assert second.options().left_out == frozenset()
    third = opened(qtbot, pair, tmp_path, [Group.PERHAPS], second.choices())
    assert third.options().left_out == {Group.PERHAPS}


def test_a_format_of_a_pair_is_not_chosen_again_where_there_is_none(qtbot: QtBot, work: Work, tmp_path: Path):
    subject = Subject(None, cover(Collection(tuple(ARTICLES))), work)
    made = opened(qtbot, subject, tmp_path, last=LastExport("tracked"))
    assert (made.chosen.name, made.export.isEnabled()) == ("html", True)


def test_what_was_chosen_holds_though_another_export_could_not_offer_it(qtbot: QtBot, work: Work, tmp_path: Path):
    pair, known = Subject(present(compare(ARTICLES)), None), cover(Collection(tuple(ARTICLES)))
    first = opened(qtbot, pair, tmp_path, [])
    first.marks[Group.STYLE].setChecked(False)
    choose(first, "tracked")
    hides_style = opened(qtbot, pair, tmp_path, [Group.STYLE], first.choices())
    of_a_set = opened(qtbot, Subject(None, known, work), tmp_path, [Group.STYLE], hides_style.choices())
    assert of_a_set.chosen.name == "html"
    third = opened(qtbot, pair, tmp_path, [], of_a_set.choices())
    assert third.chosen.name == "tracked"
    assert third.options().left_out == {Group.STYLE}
    third.marks[Group.STYLE].setChecked(True)
    assert third.choices().left_out == frozenset(), "chosen again it is"
    choose(of_a_set, "markdown", What.ALONE)
    assert of_a_set.choices().format == "markdown"


def test_marks_chosen_though_the_window_hid_them_hold_though_it_shows_them_meanwhile(qtbot: QtBot, tmp_path: Path):
    pair = Subject(present(compare(ARTICLES)), None)
    first = opened(qtbot, pair, tmp_path, [Group.STYLE])
    first.marks[Group.STYLE].setChecked(True)
    meanwhile = opened(qtbot, pair, tmp_path, [], first.choices())
    third = opened(qtbot, pair, tmp_path, [Group.STYLE], meanwhile.choices())
    assert third.options().left_out == frozenset()
    third.marks[Group.STYLE].setChecked(False)
    assert third.choices().shown == frozenset()


@pytest.mark.parametrize(("region", "paper"), [("de_DE", Paper.A4), ("en_US", Paper.LETTER)])
def test_the_paper_is_the_region_s_until_another_is_chosen(qtbot: QtBot, tmp_path: Path, region: str, paper: Paper):
    before = QLocale()
    QLocale.setDefault(QLocale(region))
    try:
        made = opened(qtbot, Subject(present(compare(ARTICLES)), None), tmp_path)
        assert made.options().paper == paper
        choose(made, "json")
        assert made.choices().paper is None
        made.paper.setCurrentIndex(1 - made.paper.currentIndex())
        kept = made.choices()
        assert kept.paper not in (None, paper)
        again = opened(qtbot, Subject(present(compare(ARTICLES)), None), tmp_path, last=kept)
        assert again.options().paper == again.choices().paper == kept.paper
    finally:
        QLocale.setDefault(before)


def test_what_a_format_cannot_do_is_not_offered(dialog: ExportDialog):
    offered = {}
    for name in REPORTS:
        choose(dialog, name)
        box = dialog.marks[Group.STYLE]
        offered[name] = (box.isEnabled(), dialog.paper.isEnabled(), dialog.colours.isEnabled())
    assert offered == {name: (known.has_marks, known.has_paper, name == "html") for name, known in REPORTS.items()}


@pytest.mark.parametrize(
    ("typed", "name", "written"),
    [
        ("mine", "html", "mine.html"),
        ("mine.html", "docx", "mine.docx"),
        ("mine.v2", "markdown", "mine.v2.md"),
        ("MINE.HTML", "html", "MINE.HTML"),
    ],
)
def test_a_name_that_was_typed_stays_and_gets_the_suffix(dialog: ExportDialog, typed: str, name: str, written: str):
    dialog.name.setText(typed)
    dialog.name.textEdited.emit(typed)
    choose(dialog, name)
    assert dialog.path == dialog.folder / written
    dialog.name.setText("")
    dialog.name.textEdited.emit("")
    assert not dialog.export.isEnabled()


def test_a_file_is_replaced_only_after_a_question(dialog: ExportDialog, qtbot: QtBot):
    there = dialog.folder / "One and Other.html"
    there.write_text("mine")
    dialog.show()
    dialog.export.click()
    (box,) = dialog.findChildren(QMessageBox)
    assert "One and Other.html is there already" in box.text()
    assert there.read_text() == "mine"
    replace_it = next(b for b in box.buttons() if box.buttonRole(b) is QMessageBox.ButtonRole.AcceptRole)
    with qtbot.waitSignal(dialog.exported):
        replace_it.click()
    assert there.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_an_article_that_is_open_is_never_replaced(qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "mine.html"
    path.write_text("mine")
    pair = present(compare(Pair(replace(ARTICLES.left, path=path), ARTICLES.right)))
    made = opened(qtbot, Subject(pair, None), tmp_path)
    made.show()
    made.name.setText("mine.html")
    made.name.textEdited.emit("mine.html")
    with qtbot.waitSignal(made.failed) as told:
        made.export.click()
    assert told.args
    assert "one of the articles" in told.args[0].reason
    assert path.read_text() == "mine"
    assert made.isVisible()


def test_what_cannot_be_written_is_said_and_the_dialog_stays(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot):
    dialog.show()
    with qtbot.waitSignal(dialog.failed) as told:
        dialog.write(tmp_path)
    assert told.args
    assert told.args[0].name == tmp_path.name
    assert dialog.isVisible()
    assert dialog.isEnabled()
