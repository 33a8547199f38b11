"""Finding in all open articles: the pair follows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from viewer.model import Pair, Side
from viewer.window.frame.main_window import MainWindow
from viewer.window.preferences.choices import SOURCED, save_choice


def shown(window: MainWindow, qtbot: QtBot, pair: Pair[int]) -> None:
    """Wait until this pair is there."""
    articles = window.session.collection.articles
    wanted = [articles[index].digest for index in pair]
    scene = window.pair_view
    qtbot.waitUntil(
        lambda: [a.digest for a in scene.scene.articles] == wanted and not window.session.busy, timeout=10_000
    )


def test_a_hit_in_another_article_brings_its_pair_and_stands_there(sample: MainWindow, qtbot: QtBot):
    before = sample.session.pair
    assert before
    sample.commands.edit.find_all.trigger()
    assert sample.found.isVisible()
    panel = sample.found.panel
    assert panel.field.hasFocus()
    QTest.keyClicks(panel.field, "two tractors")
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    shown(sample, qtbot, Pair(before.left, 4))
    view = sample.pair_view
    hit = view.highlights.found_now
    assert hit
    text = view.scene.articles[hit.side].paragraphs[hit.passage.paragraph].text
    assert (hit.side, hit.passage.span.cut(text)) == (Side.RIGHT, "two tractors")
    assert view.scroller.height_of(hit.side, hit.passage) is not None, "it is in sight"
    sample.stepper.step()
    stop = view.navigation.stop
    assert stop
    assert view.shown
    assert stop.row >= view.shown.comparison.row_numbers()[hit.side][hit.passage.paragraph], "steps go on from there"


def test_back_leads_to_where_one_was(sample: MainWindow, qtbot: QtBot):
    before = sample.session.pair
    assert before
    sample.commands.edit.find_all.trigger()
    QTest.keyClicks(sample.found.panel.field, "two tractors")
    QTest.keyClick(sample.found.panel.field, Qt.Key.Key_Return)
    shown(sample, qtbot, Pair(before.left, 4))
    sample.history.go_back()
    shown(sample, qtbot, before)


def test_hits_in_the_pair_are_lit_while_the_dock_is_there(sample: MainWindow):
    sample.commands.edit.find_all.trigger()
    panel = sample.found.panel
    panel.field.setText("Maren")
    panel.search()
    first = panel.tree.topLevelItem(0)
    assert first
    panel.tree.itemClicked.emit(first.child(1), 0)
    assert sample.pair_view.highlights.found
    assert sample.pair_view.highlights.found_now
    sample.found.close()
    assert not sample.pair_view.highlights.found
    assert sample.pair_view.hasFocus()


def test_what_is_opened_later_is_found_too(sample: MainWindow, qtbot: QtBot):
    sample.commands.edit.find_all.trigger()
    panel = sample.found.panel
    panel.field.setText("zankurro")
    panel.search()
    assert panel.tree.topLevelItemCount() == 0
    sample.session.open_text("A Zankurro was seen on the quay.")
    qtbot.waitUntil(lambda: panel.tree.topLevelItemCount() == 1, timeout=10_000)


def test_what_is_lit_follows_what_is_typed(sample: MainWindow, qtbot: QtBot):
    sample.commands.edit.find_all.trigger()
    panel = sample.found.panel
    for words, lit in (("Maren", True), ("zankurro", False), ("Kestria", True)):
        with qtbot.waitSignal(panel.searched):
            panel.field.setText(words)
        assert bool(sample.pair_view.highlights.found) == lit


def test_the_find_bar_keeps_its_hits_when_the_dock_goes(sample: MainWindow):
    sample.commands.edit.find_all.trigger()
    sample.found.panel.field.setText("Maren")
    sample.found.panel.search()
    sample.commands.edit.find.trigger()
    sample.find_bar.field.setText("Valdorn")
    before = sample.pair_view.highlights.found
    assert before
    sample.found.close()
    assert sample.pair_view.highlights.found == before


def test_shown_again_it_has_what_is_open_now(sample: MainWindow):
    sample.commands.edit.find_all.trigger()
    sample.found.panel.field.setText("Maren")
    sample.found.panel.search()
    assert sample.found.panel.tree.topLevelItemCount() == 5
    sample.found.close()
    sample.session.remove([4])
    sample.found.show()
    assert sample.found.panel.tree.topLevelItemCount() == 4


def test_the_whole_sentence_of_a_hit_is_copied_though_a_part_of_it_is_listed(sample: MainWindow):
    """Also of an article that is not shown; the line of an article is copied as in the list of articles."""
    sample.commands.edit.find_all.trigger()
    panel = sample.found.panel
    panel.field.setText("two tractors")
    panel.search()
    head = panel.tree.topLevelItem(0)
    assert head
    hit = head.child(0)
    assert hit
    assert "…" in hit.text(0)
    copied = []
    for entry in (hit, head):
        panel.tree.setCurrentItem(entry)
        QTest.keySequence(panel.tree, QKeySequence.StandardKey.Copy)
        copied.append(QGuiApplication.clipboard().text())
        assert sample.counts.notice == "Copied: 1 paragraph"
    article = sample.session.collection.articles[4]
    assert copied[0] in [sentence.text for sentence in article.sentences]
    assert "two tractors" in copied[0]
    assert copied[1] == f"Northern Gazette, 15 Oct 2025: {article.title}"


def first_hit(window: MainWindow) -> QTreeWidgetItem:
    """The first of those listed, below its article."""
    head = window.found.panel.tree.topLevelItem(0)
    assert head
    hit = head.child(0)
    assert hit
    return hit


@pytest.mark.parametrize("way", ["list", "pair", "find bar"])
def test_a_hit_across_two_sentences_is_copied_with_both(sample: MainWindow, way: str):
    article = sample.session.collection.articles[1]
    one, two = next(pair for pair in zip(article.sentences[8:], article.sentences[9:], strict=False)
                    if pair[0].paragraph == pair[1].paragraph)  # fmt: skip
    words = f"{one.text[-30:]} {two.text[:30]}"
    if way == "find bar":
        sample.commands.edit.find.trigger()
        sample.find_bar.field.setText(words)
    else:
        sample.commands.edit.find_all.trigger()
        panel = sample.found.panel
        panel.field.setText(words)
        panel.search()
        hit = first_hit(sample)
        panel.tree.setCurrentItem(hit)
        if way == "list":
            QTest.keySequence(panel.tree, QKeySequence.StandardKey.Copy)
        else:
            panel.tree.itemClicked.emit(hit, 0)
    if way != "list":
        sample.commands.edit.copy.trigger()
    assert QGuiApplication.clipboard().text() == f"{one.text} {two.text}"


def test_a_hit_is_copied_with_its_source_where_that_is_switched_on(sample: MainWindow):
    sample.commands.edit.find_all.trigger()
    panel = sample.found.panel
    panel.field.setText("two tractors")
    panel.search()
    panel.tree.setCurrentItem(first_hit(sample))
    sample.commands.edit.sourced.trigger()
    try:
        QTest.keySequence(panel.tree, QKeySequence.StandardKey.Copy)
    finally:
        save_choice(SOURCED, value=False)
    assert "\n— Northern Gazette, 15 Oct 2025, ¶ " in QGuiApplication.clipboard().text()
