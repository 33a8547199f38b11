"""What the bar below the pair says of both sides."""

import re

from pytestqt.qtbot import QtBot

from viewer.window.main_window import MainWindow


def test_what_is_shared_is_counted_on_either_side(window: MainWindow):
    told = [window.counts._tell_shared(*figures) for figures in ((1, 1), (25, 25), (25, 20), (1200, 3))]
    assert told == [
        ("1 shared sentence", "1 shared"),
        ("25 shared sentences", "25 shared"),
        ("Shared: 25 in A, 20 in B", "25/20 shared"),
        ("Shared: 1,200 in A, 3 in B", "1,200/3 shared"),
    ]


def test_swapped_the_same_is_shared(sample: MainWindow, qtbot: QtBot):
    told = []
    for _ in range(2):
        figures = re.findall(r"\d+", sample.counts._shared_texts[0])
        told.append(figures if len(figures) == 2 else figures * 2)
        with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
            sample.session.swap()
    assert told[0] == told[1][::-1]
