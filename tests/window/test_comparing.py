"""How articles are compared is chosen in the menu."""

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from viewer.model import Pair, Side
from viewer.presenting.presentation import Presentation
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


def test_strictness_is_chosen_in_the_menu(sample: MainWindow, qtbot: QtBot):
    joined = []
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.choose(Pair(0, 2))
    for name in ("Strict", "Loose"):
        action = next(a for a in sample.findChildren(QAction) if a.text().replace("&", "").startswith(f"{name}:"))
        with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
            action.trigger()
        assert sample.pair_view.shown is not None
        joined.append(len(sample.pair_view.shown.comparison.matched(Side.LEFT)))
    assert joined[0] < joined[1]
