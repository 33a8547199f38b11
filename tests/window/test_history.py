"""The way back from what an editor followed, and forward again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.menus import menus_in
from viewer.model import Pair, Side
from viewer.presenting.alone import collect_alone
from viewer.window.commands.history import MOST
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.layout.scene import Place
from viewer.window.sources.by_hand_dialog import ByHandDialog

LINES = 5
"""How far down the editor reads before he follows anything."""


def stand(window: MainWindow) -> tuple[object, ...]:
    """Which two articles are shown, from where on, and which stop is stood at."""
    view = window.pair_view
    return window.session.pair, view.scroller.top_row, view.scroller.offset, view.navigation.current


def read_down(window: MainWindow) -> tuple[object, ...]:
    """Step to something, and read on a little."""
    for _ in range(LINES):
        window.stepper.step()
    window.pair_view.scroller.scroll_by(7)
    return stand(window)


def follow_counterpart(window: MainWindow) -> None:
    """From a sentence further down to what says the same."""
    view = window.pair_view
    shared = sorted(view.scene.shown.comparison.shared(Side.LEFT))
    assert view.navigation.show_counterpart(Side.LEFT, shared[len(shared) * 2 // 3])


def follow_other(window: MainWindow) -> None:
    """From a sentence that a third article has, to that article."""
    place = Place(Side.LEFT, 8, 1)
    menu = window.pair_menu.build(place)
    inner = menus_in(menu)["This in the &other articles"]
    next(action for action in inner.actions() if action.text() == "The Brief Ledger").trigger()


def follow_said(window: MainWindow) -> None:
    """From the list of what was said by hand to the pair of which it was said."""
    one, _, other, *_ = (each.sentences[each.content()[0]].text for each in window.session.collection.articles)
    window.session.by_hand.say([(one, other)], same=False)
    window.commands.edit.by_hand.trigger()
    next(iter(window.findChildren(ByHandDialog))).show_button.click()


@pytest.mark.parametrize("follow", [follow_counterpart, follow_other, follow_said])
def test_back_is_where_it_was_followed_from_and_forward_where_it_led(
    sample: MainWindow, qtbot: QtBot, follow: Callable[[MainWindow], None]
):
    go = sample.commands.go
    assert not go.way_back.isEnabled()
    here = read_down(sample)
    place = sample.tool_bar.place.text()
    follow(sample)
    qtbot.waitUntil(lambda: not sample.session.busy and stand(sample) != here, timeout=20_000)
    there = stand(sample)
    assert (go.way_back.isEnabled(), go.way_forward.isEnabled()) == (True, False)
    go.way_back.trigger()
    qtbot.waitUntil(lambda: stand(sample) == here, timeout=20_000)
    assert sample.tool_bar.place.text() == place
    assert (go.way_back.isEnabled(), go.way_forward.isEnabled()) == (False, True)
    go.way_forward.trigger()
    qtbot.waitUntil(lambda: stand(sample) == there, timeout=20_000)


def test_a_chip_that_is_followed_is_come_back_from_by_the_mouse(sample: MainWindow):
    view = sample.pair_view
    moved = next(n for n, stop in enumerate(view.stops) if stop.kind == "moved")
    view.navigation.step_to(moved)
    here, (link, *_) = stand(sample), view.shown.links if view.shown else ()
    view.navigation.follow({side: (link.ends[side],) for side in Side}, Side.LEFT)
    assert stand(sample) != here
    QTest.mouseClick(view.viewport(), Qt.MouseButton.BackButton, pos=QPoint(300, 200))
    assert stand(sample) == here
    QTest.mouseClick(view.viewport(), Qt.MouseButton.ForwardButton, pos=QPoint(300, 200))
    assert stand(sample) != here


def test_from_what_each_has_alone_one_comes_back_to_that_page(sample: MainWindow, qtbot: QtBot):
    here = read_down(sample)
    sample.commands.article.alone.trigger()
    qtbot.waitUntil(lambda: sample.session.whole is not None, timeout=20_000)
    assert sample.session.whole is not None
    text = sample.pages.alone.text
    text.verticalScrollBar().setValue(60)
    chosen = next(a for a in collect_alone(sample.session.whole) if a.sure and a.index not in (0, 1))
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=20_000):
        text.anchorClicked.emit(QUrl(f"{chosen.index}/{chosen.sure[0].sentence}"))
    assert not sample.pages.is_alone
    sample.commands.go.way_back.trigger()
    qtbot.waitUntil(lambda: sample.pages.is_alone, timeout=20_000)
    assert (stand(sample), text.verticalScrollBar().value()) == (here, 60)
    sample.commands.go.way_forward.trigger()
    qtbot.waitUntil(lambda: not sample.pages.is_alone, timeout=20_000)
    assert sample.session.pair == Pair(0, chosen.index)


def test_what_was_closed_is_forgotten_and_no_more_is_kept_than_anybody_wants(sample: MainWindow):
    for _ in range(MOST + 5):
        sample.pair_view.navigation.leaving.emit()
    go, steps = sample.commands.go, 0
    while go.way_back.isEnabled():
        go.way_back.trigger()
        steps += 1
    assert steps == MOST
    assert go.way_forward.isEnabled()
    sample.session.arrange([4, 3, 2, 1, 0])
    assert go.way_forward.isEnabled(), "they are all there"
    index = sample.session.pair.right if sample.session.pair else 0
    sample.session.remove([index])
    assert not go.way_forward.isEnabled()


def test_another_pair_chosen_meanwhile_is_no_return(sample: MainWindow, qtbot: QtBot):
    read_down(sample)
    follow_other(sample)
    qtbot.waitUntil(lambda: not sample.session.busy, timeout=20_000)
    sample.commands.go.way_back.trigger()
    sample.session.choose(Pair(3, 4))
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=20_000):
        pass
    assert stand(sample) == (Pair(3, 4), 0, 0.0, -1)
