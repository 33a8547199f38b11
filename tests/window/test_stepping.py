"""Stepping out of a pair, and small manners around it."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.support.windows import count_button
from viewer.model import Pair, Side
from viewer.presenting.arrangement import Mode
from viewer.presenting.stops import Kind
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.view import PairView


def leave(window: MainWindow, qtbot: QtBot, *, back: bool) -> None:
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.stepper.step(back=back)
        window.stepper.step(back=back)


def test_backwards_the_pair_before_is_entered_at_its_end(sample: MainWindow, qtbot: QtBot):
    sample.session.choose(Pair(0, 2))
    qtbot.waitUntil(lambda: not sample.session.busy, timeout=10_000)
    sample.stepper.first()
    leave(sample, qtbot, back=True)
    assert sample.session.pair == Pair(0, 1)
    count = len(sample.pair_view.stops)
    assert sample.stepper.text() == f"{count} of {count}"


def test_a_kind_stepped_through_is_kept_in_the_next_pair(sample: MainWindow, qtbot: QtBot):
    sample.counts.kind_chosen.emit(Kind.ONLY_RIGHT)
    sample.stepper.last()
    leave(sample, qtbot, back=False)
    assert sample.session.pair == Pair(0, 2)
    assert sample.stepper.kind is Kind.ONLY_RIGHT
    assert sample.pair_view.wish.kind is Kind.ONLY_RIGHT
    assert sample.stepper.text().startswith("1 of"), "stepped to, its first is stood at"
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 1))
    assert sample.stepper.kind is Kind.ONLY_RIGHT
    assert sample.stepper.text().startswith("–"), "chosen, it is shown from its beginning"


def test_swapped_a_kind_is_the_one_of_the_other_side(sample: MainWindow, qtbot: QtBot):
    count_button(sample.counts, Kind.ONLY_RIGHT).click()
    sample.stepper.step()
    view = sample.pair_view
    stop, place = view.stops[view.navigation.current], sample.stepper.text()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.swap()
    assert sample.stepper.kind is sample.differences.listed.model.kind is Kind.ONLY_LEFT
    assert count_button(sample.counts, Kind.ONLY_LEFT).isChecked()
    assert not count_button(sample.counts, Kind.ONLY_RIGHT).isChecked()
    assert sample.stepper.text() == place
    assert view.stops[view.navigation.current].passages == stop.passages.swapped()
    assert view.shown
    chosen = view.highlights.lit(view.scene.articles).chosen
    assert chosen[Side.LEFT, stop.passages.right[0].paragraph] == [stop.passages.right[0].span]


def tick_moved(window: MainWindow, qtbot: QtBot) -> None:
    """In the fourth article something has moved, in the third one nothing."""
    with qtbot.waitSignal(window.session.comparison_ready, timeout=10_000):
        window.session.choose(Pair(1, 3))
    count_button(window.counts, Kind.MOVED).click()
    assert window.stepper.kind is Kind.MOVED


def test_a_pair_that_has_none_of_a_kind_says_so_and_shows_all(sample: MainWindow, qtbot: QtBot):
    tick_moved(sample, qtbot)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(1, 2))
    assert sample.stepper.kind is sample.differences.listed.model.kind is None
    assert not any(count_button(sample.counts, kind).isChecked() for kind in Kind)
    assert sample.counts.notice == "This pair has none of these."
    sample.commands.view.modes[Mode.ONLY].trigger()
    assert sample.counts.notice == ""


def test_stepped_back_into_a_pair_that_has_none_of_a_kind_that_is_said(sample: MainWindow, qtbot: QtBot):
    tick_moved(sample, qtbot)
    leave(sample, qtbot, back=True)
    assert sample.session.pair == Pair(1, 2)
    count = len(sample.pair_view.stops)
    assert (sample.stepper.kind, sample.stepper.text()) == (None, f"{count} of {count}")
    assert sample.counts.notice == "This pair has none of these."


def test_with_nothing_open_no_kind_is_shown_alone(sample: MainWindow):
    count_button(sample.counts, Kind.CHANGED).click()
    sample.session.remove([0, 1, 2, 3, 4])
    assert sample.stepper.kind is None
    assert sample.commands.view.modes[Mode.ALL].isChecked()


def test_what_was_stepped_to_but_did_not_come_is_forgotten(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 2))
    sample.stepper.first()
    for _ in range(2):
        sample.stepper.step(back=True)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(1, 2))  # before the pair that was stepped to is there
    assert sample.stepper.text().startswith("–")


def test_compared_anew_the_stop_is_still_stood_at(sample: MainWindow, qtbot: QtBot):
    view = sample.pair_view
    sample.stepper.last()
    sample.stepper.step(back=True)
    stop = view.stops[view.navigation.current]
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose_options(replace(sample.session.options, ignore_case=True))
    assert view.stops[view.navigation.current].passages == stop.passages
    assert view.shown
    assert view.highlights.lit(view.scene.articles).chosen


def height_of(view: PairView) -> float | None:
    """How far down the view the stop is that is stood at; None where it is out of sight."""
    held = view.navigation.held()
    return held.height if held else None


def test_unlocked_what_is_folded_leaves_the_sides_as_they_stand(sample: MainWindow):
    view = sample.pair_view
    sample.stepper.step()
    view.scroller.drift = 40.0
    view.fold_again()
    assert view.scroller.drift == 40.0
    view.show_inline(inline=True)
    assert view.scroller.visible(Side.LEFT) == view.scroller.visible(Side.RIGHT), (
        "one column has no other side to stand apart from"
    )


def test_narrowed_to_one_column_the_stop_stays_where_it_is(sample: MainWindow):
    view = sample.pair_view
    sample.resize(1300, 800)
    sample.grab()
    sample.stepper.last()
    for _ in range(6):
        sample.stepper.step(back=True)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() - view.viewport().height() // 3)  # far below the row at the top
    before = height_of(view)
    inline = [view.scene.columns.inline]
    sample.resize(820, 800)
    sample.grab()
    inline.append(view.scene.columns.inline)
    assert inline == [False, True]
    after = height_of(view)
    assert before is not None
    assert after is not None
    assert abs(after - before) < 3


def test_a_shown_counterpart_is_a_step(sample: MainWindow):
    view = sample.pair_view
    number = next(n for n, stop in enumerate(view.stops) if stop.kind is Kind.MOVED)
    sentences = view.stops[number].sentences.left
    assert sentences
    view.navigation.show_counterpart(Side.LEFT, sentences.start)
    assert view.navigation.current == number


def test_the_notice_names_the_way(sample: MainWindow, qtbot: QtBot):
    said: list[str] = []
    sample.stepper.said.connect(said.append)
    sample.stepper.last()
    sample.stepper.step()
    sample.stepper.first()
    for _ in range(2):
        sample.stepper.step(back=True)
    last = len(sample.session.collection.articles) - 1
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, last))
    sample.stepper.last()
    for _ in range(2):
        sample.stepper.step()
    assert said == [
        "This was the last difference. Once more for the next pair.",
        *["This is the first difference. This is the first pair."] * 2,
        *["This was the last difference. This is the last pair."] * 2,
    ]
    assert sample.session.pair == Pair(0, last)


def test_only_here_steps_through_what_is_only_here(sample: MainWindow):
    view, stepper = sample.pair_view, sample.stepper
    sample.commands.view.modes[Mode.ONLY].trigger()
    lines = len(view.scene.lines) if view.shown else 0
    only = [n for n, each in enumerate(view.stops) if each.kind in (Kind.ONLY_LEFT, Kind.ONLY_RIGHT)]
    assert 0 < len(only) < len(view.stops)
    of_one_side = {(side, p.paragraph) for n in only for side in Side for p in view.stops[n].passages[side]}
    assert view.shown
    for line in view.scene.lines:  # and nothing else stands there
        here = {(side, paragraph) for side in Side for paragraph in line.paragraphs[side]}
        assert line.folded or here & of_one_side
    assert stepper.text() == f"– of {len(only)}"
    stepper.first()
    met = [view.navigation.current]
    for _ in only[1:]:
        stepper.step()
        met.append(view.navigation.current)
    assert met == only
    assert stepper.text() == f"{len(only)} of {len(only)}"
    assert len(view.scene.lines) == lines  # nothing had to be unfolded
    sample.commands.view.modes[Mode.ALL].trigger()
    assert stepper.text().endswith(f"of {len(view.stops)}")


def test_swapped_the_place_stays(sample: MainWindow, qtbot: QtBot):
    view = sample.pair_view
    sample.stepper.last()
    sample.stepper.step(back=True)
    assert view.shown is not None
    before = view.stops[view.navigation.current]
    top = view.shown.comparison.rows[view.scroller.top_row].paragraphs
    offset = view.scroller.offset
    assert view.scroller.top_row > 0
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.swap()
    now = view.shown.comparison.rows[view.scroller.top_row].paragraphs
    side = Side.LEFT if top.left else Side.RIGHT
    assert now[side.other] == top[side]
    assert abs(view.scroller.offset - offset) < 1
    assert view.stops[view.navigation.current].passages == before.passages.swapped()
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 2))
    assert (view.scroller.top_row, view.navigation.current) == (0, -1)


def test_a_mode_ends_the_steps_through_one_kind_everywhere(sample: MainWindow):
    sample.commands.view.list.trigger()
    rows, view = sample.differences.listed.list.model().rowCount, sample.commands.view
    every = rows()
    sample.counts.kind_chosen.emit(Kind.MOVED)
    assert 0 < rows() < every
    assert [mode for mode, action in view.modes.items() if action.isChecked()] == []
    view.modes[Mode.CHANGES].trigger()
    assert rows() == every
    assert (sample.stepper.kind, sample.pair_view.wish.mode) == (None, Mode.CHANGES)
    assert [mode for mode, action in view.modes.items() if action.isChecked()] == [Mode.CHANGES]


def test_stepping_counts_stops_at_the_end_and_goes_on_when_asked_again(sample: MainWindow, qtbot: QtBot):
    count = len(sample.pair_view.stops)
    assert count > 5
    sample.commands.go.next.trigger()
    assert sample.tool_bar.place.text() == f"1 of {count}"
    sample.commands.go.last.trigger()
    assert sample.tool_bar.place.text() == f"{count} of {count}"
    sample.commands.go.next.trigger()
    assert sample.session.pair == Pair(0, 1)
    assert "last" in sample.counts.notice
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.commands.go.next.trigger()
    assert sample.session.pair == Pair(0, 2)


def test_a_step_brings_its_sentence_into_sight(sample: MainWindow):
    view = sample.pair_view
    for _ in range(len(view.stops)):
        sample.commands.go.next.trigger()
        difference = view.stops[view.navigation.current]
        assert view.shown is not None
        side = Side.LEFT if difference.passages.left else Side.RIGHT
        line = view.scene.line_of[side][difference.passages[side][0].paragraph]
        assert line in dict(view.scroller.visible())


def test_steps_of_one_kind_only(sample: MainWindow):
    with_kind = [n for n, d in enumerate(sample.pair_view.stops) if d.kind is Kind.ONLY_LEFT]
    sample.counts.kind_chosen.emit(Kind.ONLY_LEFT)
    assert sample.pair_view.navigation.current == with_kind[0]
    assert sample.tool_bar.place.text() == f"Place 1 of {len(with_kind)}"


def test_a_moved_filter_shows_both_ends(sample: MainWindow):
    sample.counts.kind_chosen.emit(Kind.MOVED)
    scene = sample.pair_view.scene
    assert scene is not None
    for difference in sample.pair_view.stops:
        if difference.kind is Kind.MOVED:
            for side in Side:
                number = scene.line_of[side][difference.passages[side][0].paragraph]
                assert not scene.lines[number].folded


def test_a_step_goes_on_from_what_was_found(sample: MainWindow):
    sample.stepper.first()
    sample.find_bar.open()
    sample.find_bar.field.setText("spring thaw")
    row = sample.pair_view.shown.comparison.row_numbers() if sample.pair_view.shown else None
    hit = sample.find_bar.hits[sample.find_bar.at]
    sample.stepper.step()
    stop = sample.pair_view.navigation.stop
    assert row
    assert stop
    assert stop.row >= row[hit.side][hit.passage.paragraph]
    sample.find_bar.dismiss()
