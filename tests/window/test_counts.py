"""What the bar below the pair says of both sides."""

import re
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import count_button
from viewer.model import Pair, Side
from viewer.presenting.stops import Kind
from viewer.window.docks.difference_list import KINDS
from viewer.window.frame.main_window import MainWindow


def test_swapped_the_same_is_shared(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(1, 3))
    told = []
    for _ in range(2):
        told.append(re.findall(r"(\d+) sentence", count_button(sample.counts, Kind.SHARED).accessibleName()))
        with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
            sample.session.swap()
    assert told[0] == told[1][::-1] == ["11", "10"]


def test_places_are_those_that_are_stepped_to(sample: MainWindow, qtbot: QtBot):
    """With what is perhaps elsewhere and without it."""
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(1, 3))
    qtbot.waitUntil(lambda: not sample.session.busy, timeout=20_000)
    for kind in (Kind.SHARED, Kind.ONLY_LEFT, Kind.ONLY_RIGHT):
        button = count_button(sample.counts, kind)
        button.click()
        told = []
        for _ in range(2):
            counted = re.search(r"(\d+) places", button.accessibleName())
            assert counted
            told.append(counted[1])
            assert sample.tool_bar.place.text().endswith(f" of {counted[1]}")
            assert sample.differences.listed.model.rowCount() == int(counted[1])
            assert sample.differences.listed.count.text().endswith(counted[0])
            sample.commands.view.firm.trigger()
        assert (told[0] != told[1]) is (kind is not Kind.SHARED)


def test_beside_a_count_of_sentences_the_counter_says_that_it_counts_places(sample: MainWindow):
    """One sentence and two headings stand in three places."""
    button, place = count_button(sample.counts, Kind.ONLY_LEFT), sample.tool_bar.place
    button.click()
    assert button.accessibleName() == "Only in A: 1 sentence, 2 headings"
    assert button.text() in ("1 sentence, 2 headings only in A", "1 only in A")
    assert (place.text(), place.accessibleName()) == ("Place 1 of 3", "Difference 1 of 3")
    sample.commands.go.next.trigger()
    assert place.text() == "Place 2 of 3"
    button.click()
    assert place.text() == sample.stepper.text(), "differences are counted and stepped through one by one"


def test_that_perhaps_is_left_out_is_seen_and_said_and_a_click_brings_it_back(sample: MainWindow):
    said: list[str] = []
    sample.announcer.said.connect(said.append)
    chip = sample.counts.firm
    assert chip.isHidden()
    sample.commands.view.firm.trigger()
    assert chip.isVisible()
    assert said == ["What is perhaps elsewhere is left out"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isHidden()
    assert (sample.pair_view.wish.firm, sample.commands.view.firm.isChecked()) == (False, False)
    assert said[1:] == ["What is perhaps elsewhere is there again"]


def test_what_is_shared_is_shown_and_stepped_through(sample: MainWindow):
    view, stepper, button = sample.pair_view, sample.stepper, count_button(sample.counts, Kind.SHARED)
    assert view.shown
    stepper.first()
    everything = stepper.text()
    button.click()
    assert (view.navigation.current, stepper.text()) == (0, f"1 of {len(view.shown.shared)}")
    assert {stop.kind for stop in view.stops} == {Kind.SHARED}
    for line in view.scene.lines:  # nothing stands there but what holds something shared
        here = {(side, paragraph) for side in Side for paragraph in line.paragraphs[side]}
        shared = {(side, p.paragraph) for stop in view.stops for side in Side for p in stop.passages[side]}
        assert line.folded == (not here & shared)
    lines, met = len(view.scene.lines), [0]
    for _ in view.stops[1:]:
        stepper.step()
        met.append(view.navigation.current)
    assert met == list(range(len(view.stops)))
    assert len(view.scene.lines) == lines
    told: list[str] = []
    stepper.said.connect(told.append)
    stepper.step()
    assert told[0].startswith("This was the last shared passage.")
    button.click()
    assert view.navigation.current == -1, "of the differences none is stood at"
    stepper.first()
    assert stepper.text() == everything


def test_the_list_shows_what_is_shared_only_where_asked(sample: MainWindow):
    listed, view = sample.differences.listed, sample.pair_view
    assert view.shown
    sample.commands.view.list.trigger()
    assert listed.model.rowCount() == len(view.shown.differences)
    listed.kinds.activated.emit(KINDS.index(Kind.SHARED))
    assert count_button(sample.counts, Kind.SHARED).isChecked()
    assert listed.model.rowCount() == len(view.shown.shared)
    assert listed.count.text() == f"20 sentences, 1 heading in {len(view.shown.shared)} places"
    assert listed.list.currentIndex().row() == 0
    assert listed.list.currentIndex().data().startswith("Shared, ¶ 4 and ¶ 1: ")
    assert sample.tool_bar.place.accessibleName() == f"Shared passage 1 of {len(view.shown.shared)}"
    QTest.keyClick(listed.list, Qt.Key.Key_Down)
    assert view.navigation.current == 1
    listed.kinds.activated.emit(0)
    assert listed.model.rowCount() == len(view.shown.differences)
    assert not listed.list.currentIndex().isValid()
    sample.stepper.last()
    assert listed.list.currentIndex().row() == len(view.shown.differences) - 1


def test_a_kind_stays_when_the_pair_is_compared_anew_and_in_another(sample: MainWindow, qtbot: QtBot):
    button = count_button(sample.counts, Kind.SHARED)
    button.click()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose_options(replace(sample.session.options, ignore_case=True))
    assert sample.stepper.kind is sample.differences.listed.model.kind is Kind.SHARED
    assert button.isChecked()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 2))
    assert sample.stepper.kind is sample.differences.listed.model.kind is Kind.SHARED
    assert button.isChecked()


def test_one_paragraph_alone_leaves_the_kind_as_it_is(sample: MainWindow):
    button = count_button(sample.counts, Kind.ONLY_LEFT)
    button.click()
    view = sample.pair_view
    assert view.shown
    before, place = len(view.scene.lines), sample.stepper.text()
    view.show_alone(5)
    assert (sample.stepper.text(), button.isChecked()) == (place, True)
    view.fold_again()
    assert len(view.scene.lines) == before


def test_counts_keep_their_figures_where_there_is_no_room_for_words(sample: MainWindow):
    button = count_button(sample.counts, Kind.CHANGED)
    assert "changed" in button.text()
    sample.counts.resize(260, sample.counts.height())
    assert button.text().isdigit()
    assert "changed" in button.accessibleName()
    sample.counts.resize(1200, sample.counts.height())
    assert "changed" in button.text()


def test_where_there_is_hardly_room_figures_come_before_what_there_is_none_of_and_the_star(
    sample: MainWindow, qtbot: QtBot
):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 2))
    qtbot.waitUntil(lambda: not sample.session.busy, timeout=20_000)
    counts = sample.counts
    kinds = {kind: count_button(counts, kind) for kind in (Kind.SHARED, Kind.ONLY_LEFT, Kind.BY_HAND)}
    counts.resize(1400, counts.height())
    assert (counts.alone.isHidden(), kinds[Kind.BY_HAND].isHidden()) == (False, True)
    counts.resize(140, counts.height())
    assert counts.alone.isHidden()
    assert [button.isHidden() for button in kinds.values()] == [False, False, True]
    empty = [kind for kind in Kind if not count_button(counts, kind).isEnabled()]
    assert empty == [Kind.MOVED, Kind.BY_HAND]
    assert all(count_button(counts, kind).isHidden() for kind in empty)
    counts.resize(1400, counts.height())
    counts.show_notice("A long notice. " * 30)
    assert not counts.alone.isHidden(), "no figure goes for a notice"
