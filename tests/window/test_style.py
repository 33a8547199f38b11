"""House style: counted apart, stepped through where it is asked for, hidden by the switches."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.windows import count_button
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.frame.main_window import MainWindow

LEFT = "The wall cost 5.2m crowns in all.\n\nThe vote was 7 to 2 on Monday.\n\nThe advisers wrote an e-mail of it."
RIGHT = (
    "The wall cost 5.2 million crowns in all.\n\nThe vote was 8 to 2 on Monday.\n\nThe advisors wrote an email of it."
)


@pytest.fixture
def styled(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    for name, text in (("a.txt", LEFT), ("b.txt", RIGHT)):
        (tmp_path / name).write_text(text, "utf-8")
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.session.open_paths([tmp_path / "a.txt", tmp_path / "b.txt"])
    return window


def test_it_is_counted_apart_and_no_step_stops_there(styled: MainWindow):
    assert count_button(styled.counts, Kind.STYLE).text() == "2 in another style"
    assert count_button(styled.counts, Kind.CHANGED).text() == "1 changed"
    assert styled.differences.listed.model.rowCount() == 1
    styled.commands.go.first.trigger()
    shown = styled.pair_view
    assert [stop.kind for stop in shown.stops if shown.wish.meets(stop)] == [Kind.CHANGED]
    assert shown.stops[shown.navigation.current].kind is Kind.CHANGED


def test_it_is_stepped_through_where_that_is_asked_for(styled: MainWindow):
    view = styled.pair_view
    styled.commands.view.style.trigger()
    seen = []
    styled.commands.go.first.trigger()
    for _ in range(3):
        seen.append(view.stops[view.navigation.current].kind)
        styled.commands.go.next.trigger()
    assert seen == [Kind.STYLE, Kind.CHANGED, Kind.STYLE]
    assert styled.differences.listed.model.rowCount() == 3
    styled.commands.view.choose_mode(Mode.CHANGES)
    assert view.wish.style
    styled.commands.view.style.trigger()
    assert styled.differences.listed.model.rowCount() == 1


def test_its_figure_shows_and_steps_through_it_alone(styled: MainWindow):
    count_button(styled.counts, Kind.STYLE).click()
    assert styled.differences.listed.model.rowCount() == 2
    assert styled.pair_view.wish.kind is Kind.STYLE


def test_a_switch_hides_it_and_says_how_much(styled: MainWindow, qtbot: QtBot):
    assert not styled.counts.hidden.isVisibleTo(styled.counts)
    with qtbot.waitSignal(styled.session.comparison_ready, timeout=10_000):
        styled.session.choose_options(replace(styled.session.options, ignore_spelling=True))
    assert styled.counts.hidden.isVisibleTo(styled.counts)
    assert styled.counts.hidden.text() == "1 hidden"
    assert count_button(styled.counts, Kind.CHANGED).text() == "1 changed"
