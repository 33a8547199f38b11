"""How articles are compared is chosen in the menu."""

import re

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from tests.support.windows import count_button, is_settled
from viewer.model import Pair, Side
from viewer.presenting.presentation import Presentation
from viewer.presenting.stops import Kind
from viewer.window.frame.main_window import MainWindow


def marks_alone(shown: Presentation) -> int:
    """How many changes are of punctuation and nothing else."""
    comparison = shown.comparison
    count = 0
    for edit in (edit for match in comparison.matches for edit in match.edits):
        passages = [(comparison.articles[side].paragraphs[edit.passages[side].paragraph], side) for side in Side]
        text = "".join(edit.passages[side].span.cut(paragraph.text) for paragraph, side in passages)
        count += not any(c.isalnum() for c in text)
    return count


def test_what_is_ignored_is_chosen_in_the_menu(sample: MainWindow, qtbot: QtBot):
    before = sample.pair_view.shown
    switch = next(a for a in sample.findChildren(QAction) if a.text().replace("&", "") == "Punctuation")
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        switch.trigger()
    after = sample.pair_view.shown
    assert before is not None
    assert after is not None
    assert marks_alone(before)
    assert not marks_alone(after)
    assert sample.session.options.ignore_punctuation


def seen(window: MainWindow) -> list[int]:
    """What the bar counts as shared, only in B, and of that perhaps in A; the stars in B and in the list."""
    shared, only = (count_button(window.counts, kind).accessibleName() for kind in (Kind.SHARED, Kind.ONLY_RIGHT))
    perhaps = re.search(r"(\d+) perhaps in A", only)
    rows = window.articles.articles
    return [
        int(shared.split()[1]),
        int(only.split()[3]),
        int(perhaps[1]) if perhaps else 0,
        len(window.pair_view.rows.stars.right.sure),
        sum(rows.row(number).stars for number in range(5)),
    ]


def test_strict_normal_and_loose_show_other_matches_perhapses_and_stars(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(1, 3))
    qtbot.waitUntil(lambda: sample.session.whole is not None, timeout=20_000)
    found: dict[str, list[int]] = {}
    for name in ("Strict", "Loose", "Normal"):
        action = next(a for a in sample.findChildren(QAction) if a.text().replace("&", "").startswith(name))
        with qtbot.waitSignal(sample.session.whole_ready, timeout=20_000):
            action.trigger()
        qtbot.waitUntil(lambda: is_settled(sample), timeout=20_000)
        found[name] = seen(sample)
    strict, normal, loose = (found[name] for name in ("Strict", "Normal", "Loose"))
    assert len({str(each) for each in (strict, normal, loose)}) == 3
    assert strict[0] < normal[0] < loose[0], "shared"
    assert strict[1] > normal[1] > loose[1], "only in B"
    assert len({strict[2], normal[2], loose[2]}) == 3, "perhaps"
    assert strict[3] >= normal[3] > loose[3], "stars in the pair"
    assert strict[4] >= normal[4] > loose[4], "stars in the list"
