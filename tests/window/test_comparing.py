"""How articles are compared is chosen in the menu."""

import re
from pathlib import Path

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


def test_the_pair_says_in_how_many_articles_a_sentence_is_as_soon_as_all_are_compared(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
):
    """The first and the third have the forecast word for word; that the fourth has it, too, only the third tells."""
    forecast = "A storm is forecast for Friday."
    storm = "A second storm is expected off the Vellan coast by Friday evening."
    paths = [tmp_path / f"{number}.txt" for number in range(4)]
    for path, text in zip(
        paths,
        (
            f"Quay repaired\n\n{forecast} {storm}",
            "Winter\n\nThe ferry to Vellan stopped.",
            f"Holding\n\n{forecast} The dam held.",
            f"Outlook for growers\n\n{storm} It rained.",
        ),
        strict=True,
    ):
        path.write_text(text, encoding="utf-8")
    window.session.open_paths(paths)
    qtbot.waitUntil(lambda: window.session.whole is not None and not window.session.busy, timeout=30_000)
    assert window.session.pair == Pair(0, 1)
    first = [figure.count for each in window.pair_view.rows.figures.left.values() for figure in each]
    assert first == [3]
