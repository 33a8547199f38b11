"""Words in all open articles."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from viewer.model import Article, Passage, Span
from viewer.window.docks import find_panel
from viewer.window.docks.find_panel import MOST_LISTED, FindPanel


class Finding:
    """A panel over three articles."""

    def __init__(self, qtbot: QtBot) -> None:
        self.articles: list[Article] = [
            replace(make_article(DAM, MAYOR), source="Post"),
            make_article(STORM, title="No dam here"),
            make_article(DAM.replace("dam", "Dam"), [COST, DAM]),
        ]
        window = QWidget()
        qtbot.addWidget(window)
        self.window = window
        self.panel = FindPanel(lambda: self.articles, window)
        self.chosen: list[tuple[int, Passage]] = []
        self.panel.hit_chosen.connect(lambda index, passage: self.chosen.append((index, passage)))

    def found(self, words: str) -> dict[str, list[str]]:
        """The hits by the article's line, without the marks of direction."""
        self.panel.field.setText(words)
        self.panel.search()
        tree = self.panel.tree
        heads = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
        return {
            _plain(head.text(0)): [_plain(entry.text(0)) for n in range(head.childCount()) if (entry := head.child(n))]
            for head in heads
            if head
        }


def _plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.fixture
def finding(qtbot: QtBot, english: None) -> Finding:
    del english
    return Finding(qtbot)


def test_hits_stand_by_article_with_their_paragraph_and_what_is_around(finding: Finding):
    found = finding.found("dam held")
    assert list(found) == ["Post   1", f"{finding.articles[2].title}   2"]
    assert found["Post   1"] == [f"¶ 1  {DAM}"]
    assert [line[:4] for hits in found.values() for line in hits] == ["¶ 1 ", "¶ 1 ", "¶ 2 "]
    assert finding.panel.count.text() == "3 hits in 2 articles"


def test_what_is_far_in_is_told_from_a_word_before_it(finding: Finding):
    (line,) = finding.found("million")[f"{finding.articles[2].title}   1"]
    assert line.startswith("¶ 2  …damage at 30 million crowns, twice the first estimate of last week.")
    assert line.endswith("…")


def test_case_and_whole_words_count_where_asked(finding: Finding):
    assert len(finding.found("dam")) == 2
    finding.panel.case.setChecked(True)
    assert [len(hits) for hits in finding.found("Dam").values()] == [1]
    finding.panel.case.setChecked(False)
    finding.panel.whole.setChecked(True)
    assert finding.found("da") == {}
    assert finding.panel.count.text() == "not found"
    assert finding.found("  ") == {}
    assert finding.panel.count.text() == ""


def test_a_click_and_enter_choose_a_hit(finding: Finding):
    finding.found("dam held")
    head = finding.panel.tree.topLevelItem(1)
    assert head
    finding.panel.tree.itemClicked.emit(head.child(1), 0)
    start = len(COST) + 1 + DAM.index("dam held")
    assert finding.chosen == [(2, Passage(1, Span(start, start + len("dam held"))))]
    finding.panel.tree.itemActivated.emit(head, 0)  # the article itself: its first hit
    assert finding.chosen[-1][0] == 2
    finding.window.show()
    finding.panel.field.setFocus()
    QTest.keyClick(finding.panel.field, Qt.Key.Key_Return)
    assert finding.chosen[-1] == (0, Passage(0, Span(DAM.index("dam held"), DAM.index("dam held") + 8)))


def test_while_one_types_nothing_is_searched(finding: Finding, qtbot: QtBot):
    QTest.keyClicks(finding.panel.field, "dam")
    assert finding.panel.tree.topLevelItemCount() == 0
    qtbot.waitUntil(lambda: finding.panel.tree.topLevelItemCount() == 2)


def test_of_very_many_hits_in_one_article_the_first_are_listed_and_all_counted(finding: Finding):
    finding.articles = [make_article("so " * (MOST_LISTED + 5))]
    (hits,) = finding.found("so").values()
    assert len(hits) == MOST_LISTED
    assert finding.panel.count.text() == f"{MOST_LISTED + 5} hits in 1 article"


def test_in_very_many_articles_the_first_hits_are_listed_and_all_counted(
    finding: Finding, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(find_panel, "MOST_OF_ALL", 5)
    finding.articles = [make_article("so so so", title=f"{n}") for n in range(4)]
    assert [len(hits) for hits in finding.found("so").values()] == [3, 2, 0, 0]
    assert finding.panel.count.text() == "12 hits in 4 articles"


def test_escape_leaves_it(finding: Finding, qtbot: QtBot):
    with qtbot.waitSignal(finding.panel.left):
        QTest.keyClick(finding.panel, Qt.Key.Key_Escape)
