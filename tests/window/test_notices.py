"""Short notices below the pair."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.comparing.stops import Kind
from viewer.model import Side
from viewer.window.main_window import MainWindow


def notice(window: MainWindow) -> str:
    return window.counts._note.text()


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
    item = sample.session.shelf.items[2]
    assert item.source.path
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.open_paths([item.source.path])
    assert sample.session.pair
    assert sample.session.pair[Side.RIGHT] == 2
    assert notice(sample) == f"Open already: {item.source.name}"
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose_right(1)
    assert notice(sample) == ""


def test_a_notice_has_room_before_the_words_of_the_counts_have(sample: MainWindow, qtbot: QtBot):
    counts, button = sample.counts, sample.counts._buttons[Kind.SHARED]
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
    assert notice(sample).endswith("…")
    assert counts._note.toolTip() == long
    qtbot.waitUntil(lambda: counts._note.sizeHint().width() <= counts._note.width())


def test_a_saved_set_is_told(sample: MainWindow, tmp_path: Path):
    sample.keeper.saved.emit(tmp_path / "week.diptych")
    assert notice(sample) == "Saved as week.diptych"
    sample.stepper.step()
    assert notice(sample) == ""
