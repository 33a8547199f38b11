"""Short notices below the pair."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import count_button, note_of
from viewer.model import Role, Side
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.menu.joining import Chosen


def notice(window: MainWindow) -> str:
    return note_of(window.counts).text()


def test_a_paragraph_alone_says_how_to_come_back(sample: MainWindow):
    heard: list[str] = []
    sample.announcer.said.connect(heard.append)
    view = sample.pair_view
    view.show_alone(5)
    assert notice(sample) == "One paragraph alone. Esc shows the rest again."
    assert heard == [notice(sample)]
    view.show_reading(view.reading)  # laid out anew it is not said again
    assert len(heard) == 1
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert notice(sample) == ""
    assert view.wish.alone is None


def test_what_is_open_already_is_still_said_when_its_pair_is_there(sample: MainWindow, qtbot: QtBot):
    item = sample.session.open_articles.items[2]
    assert item.source.path
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.open_paths([item.source.path])
    assert sample.session.pair
    assert sample.session.pair[Side.RIGHT] == 2
    assert notice(sample) == f"Open already, unchanged: {item.source.name}"
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose_right(1)
    assert notice(sample) == ""


def test_a_notice_has_room_before_the_words_of_the_counts_have(sample: MainWindow, qtbot: QtBot):
    counts, button = sample.counts, count_button(sample.counts, Kind.SHARED)
    sample.resize(1440, 800)
    sample.grab()
    words = button.text()
    long = "Saved as " + "a long name of a set of articles " * 3
    sample.notices.say(long)
    assert notice(sample) == long
    assert len(button.text()) < len(words)
    sample.notices.clear()
    assert button.text() == words
    sample.resize(700, 600)
    sample.grab()
    sample.notices.say(long)
    sample.grab()
    assert notice(sample).startswith("…")
    assert notice(sample).endswith("articles ")
    assert note_of(counts).toolTip() == f"<qt>{long}</qt>"
    qtbot.waitUntil(lambda: note_of(counts).sizeHint().width() <= note_of(counts).width())


def test_names_of_files_are_no_markup(sample: MainWindow, tmp_path: Path):
    before = sample.counts.sizeHint().height()
    sample.autosave.saved.emit(tmp_path / "a <h1>bold.diptych")
    assert notice(sample) == "Saved as a <h1>bold.diptych"
    assert note_of(sample.counts).textFormat() is Qt.TextFormat.PlainText
    assert sample.counts.sizeHint().height() == before
    assert note_of(sample.counts).toolTip() == "<qt>Saved as a &lt;h1&gt;bold.diptych</qt>"


def more_news(folder: Path) -> Path:
    """A file with one more article."""
    more = folder / "more.txt"
    more.write_text("Something else happened in Orsk, far from the river.", encoding="utf-8")
    return more


def at_the_end(window: MainWindow) -> str:
    """Step to the last difference and once more; what is said then."""
    window.stepper.last()
    window.stepper.step()
    assert notice(window).startswith("This was the last")
    return notice(window)


def test_what_is_said_of_the_end_goes_when_stepping_begins_anew(sample: MainWindow, qtbot: QtBot):
    """Compared anew, or through another kind, the next step stays in the pair, and nothing says otherwise."""
    at_the_end(sample)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose_options(replace(sample.session.options, ignore_case=True))
    assert notice(sample) == ""
    count_button(sample.counts, Kind.SHARED).click()
    at_the_end(sample)
    count_button(sample.counts, Kind.SHARED).click()
    assert notice(sample) == ""
    pair = sample.session.pair
    at_the_end(sample)
    sample.commands.view.modes[Mode.ONLY].trigger()
    assert notice(sample) == ""
    sample.stepper.last()
    assert sample.session.pair == pair


def test_a_step_leads_out_of_the_pair_only_while_that_is_said(sample: MainWindow, qtbot: QtBot, tmp_path: Path):
    pair = sample.session.pair
    told = at_the_end(sample)
    sample.notices.say("Saved")
    sample.stepper.step()
    assert sample.session.pair == pair, "nobody could read that it would"
    assert notice(sample) == told
    more = more_news(tmp_path)
    count = len(sample.session.open_articles.items)
    sample.session.open_paths([more])
    qtbot.waitUntil(lambda: len(sample.session.open_articles.items) == count + 1, timeout=10_000)
    assert sample.session.pair == pair
    assert notice(sample) == "", "another pair may be the next one now"
    sample.stepper.step()
    assert (sample.session.pair, notice(sample)) == (pair, told)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.stepper.step()
    assert sample.session.pair != pair


def test_at_the_end_of_one_way_nothing_is_promised_for_the_other(sample: MainWindow):
    """The first pair, with one difference: it is its last, and its first."""
    count_button(sample.counts, Kind.ONLY_RIGHT).click()
    pair = sample.session.pair
    assert sample.stepper.text() == "1 of 1"
    sample.stepper.step()
    assert notice(sample) == "This was the last difference. Once more for the next pair."
    sample.stepper.step(back=True)
    assert notice(sample) == "This is the first difference. This is the first pair."
    sample.stepper.step()
    assert notice(sample) == "This was the last difference. Once more for the next pair."
    assert sample.session.pair == pair


def test_where_the_next_pair_is_hidden_meanwhile_the_end_is_said(sample: MainWindow):
    at_the_end(sample)
    sample.session.visible = (0, 1)
    sample.stepper.step()
    assert notice(sample) == "This was the last difference. This is the last pair."


def test_what_is_open_already_is_said_beside_what_is_new(sample: MainWindow, qtbot: QtBot, tmp_path: Path):
    sources = [sample.session.open_articles.items[n].source for n in (2, 3)]
    more = more_news(tmp_path)
    count = len(sample.session.open_articles.items)
    sample.pair_view.show_alone(5)
    sample.session.open_paths([*(source.path for source in sources if source.path), more])
    qtbot.waitUntil(lambda: len(sample.session.open_articles.items) == count + 1, timeout=10_000)
    assert notice(sample) == "Open already, unchanged: " + ", ".join(source.name for source in sources)
    sample.pair_view.fold_again()  # no longer alone: what is said since is not taken back
    assert notice(sample).startswith("Open already")


def test_it_is_said_of_each_paragraph_alone_and_not_when_all_is_shown(sample: MainWindow):
    view = sample.pair_view
    view.show_alone(5)
    sample.stepper.step()
    assert notice(sample) == ""
    view.show_alone(8)
    assert notice(sample).startswith("One paragraph alone")
    view.open_all()
    assert notice(sample) == ""


def test_a_label_is_told_with_the_way_back(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.label(0, 12, Role.FURNITURE)
    assert sample.counts.notice.startswith("Page furniture from now on")
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.restore_label(0, 12)
    assert sample.counts.notice == "Part of the article from now on."


def test_a_saved_set_is_told(sample: MainWindow, tmp_path: Path):
    sample.autosave.saved.emit(tmp_path / "week.diptych")
    assert notice(sample) == "Saved as week.diptych"
    sample.stepper.step()
    assert notice(sample) == ""


def test_what_was_done_is_told_for_a_while_only(sample: MainWindow, tmp_path: Path):
    """The next step need not come: the editor reads on, or writes to somebody."""
    heard: list[str] = []
    sample.announcer.said.connect(heard.append)
    ageing = sample.notices.ageing
    copies, joining = sample.commands.edit.copies, sample.pair_menu.joining
    done: tuple[Callable[[], object], ...] = (
        lambda: sample.autosave.saved.emit(tmp_path / "week.diptych"),
        lambda: sample.notices.tell_open(["a.txt"]),
        lambda: copies.put_or_say(None),
        joining.part,
        lambda: sample.session.labelled.emit("", 0, Role.BODY),
    )
    for tell in done:
        tell()
        assert sample.counts.notice
        assert ageing.isActive()
        assert heard.pop() == sample.counts.notice
        ageing.timeout.emit()
        assert sample.counts.notice == ""
        assert not ageing.isActive()
    assert heard == []


def test_how_things_stand_is_told_as_long_as_they_do(sample: MainWindow, tmp_path: Path):
    joining = sample.pair_menu.joining
    standing: tuple[Callable[[], object], ...] = (
        lambda: sample.pair_view.show_alone(5),
        lambda: at_the_end(sample),
        lambda: joining.hold(Chosen(Side.LEFT, 3)),
        sample.notices.tell_none,
    )
    for tell in standing:
        sample.notices.tell_saved(tmp_path / "week.diptych")
        tell()
        assert not sample.counts.notice.startswith("Saved")
        assert not sample.notices.ageing.isActive(), "it is another notice that was to go"


UNRELATED = "Diptych found no sentence of either in the other."


def test_that_two_have_hardly_anything_in_common_is_said_and_said_again_when_nothing_else_is(
    sample: MainWindow, tmp_path: Path, qtbot: QtBot
):
    heard: list[str] = []
    sample.announcer.said.connect(heard.append)
    sample.session.open_paths([more_news(tmp_path)], show=True)
    qtbot.waitUntil(lambda: sample.counts.notice == UNRELATED, timeout=10_000)
    qtbot.waitUntil(lambda: not sample.session.busy, timeout=20_000)  # it is compared anew with the evidence of all
    assert (sample.counts.notice, heard.count(UNRELATED)) == (UNRELATED, 1)
    sample.notices.say("Something else.")
    assert sample.counts.notice == "Something else."
    sample.commands.go.next.trigger()
    assert sample.counts.notice == UNRELATED
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose_right(1)
    assert notice(sample) == ""
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose_right(5)
    assert (sample.counts.notice, heard.count(UNRELATED)) == (UNRELATED, 2)


def test_what_was_joined_by_hand_is_in_common(sample: MainWindow, tmp_path: Path, qtbot: QtBot):
    sample.session.open_paths([more_news(tmp_path)], show=True)
    qtbot.waitUntil(lambda: sample.counts.notice == UNRELATED, timeout=10_000)
    qtbot.waitUntil(lambda: not sample.session.busy, timeout=20_000)
    view = sample.pair_view
    assert view.shown
    left, right = view.shown.comparison.articles
    body = next(n for n, paragraph in enumerate(left.paragraphs) if paragraph.role is Role.BODY)
    sentence, other = left.sentences[left.paragraphs[body].sentences.start], right.sentences[-1]
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.by_hand.say([(sentence.text, other.text)], same=True)
    sample.notices.clear()
    assert sample.counts.notice != UNRELATED
