"""What each open article has alone: the page, and the ways to it and from it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import leave_out
from viewer.model import Pair, Side
from viewer.model.options import Strictness
from viewer.presenting.alone import alone_text, collect_alone
from viewer.presenting.arrangement import Mode
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.layout.scene import Place


def opened(window: MainWindow, qtbot: QtBot) -> None:
    """Show the page of the sample story, once all of it is known."""
    window.commands.article.alone.trigger()
    qtbot.waitUntil(lambda: window.session.whole is not None, timeout=20_000)


def test_each_outlet_stands_with_what_it_has_alone(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    assert sample.session.whole is not None
    text = sample.pages.alone.text.toPlainText()
    for article in collect_alone(sample.session.whole):
        assert article.name in text.replace("\u2068", "").replace("\u2069", "")
        for one in (*article.sure, *article.perhaps):
            assert f"¶ {one.paragraph + 1}  {one.text}" in text
    assert sample.pages.currentWidget() is sample.pages.alone


def test_a_sentence_that_is_chosen_is_shown_in_its_pair(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    assert sample.session.whole is not None
    chosen = next(a for a in collect_alone(sample.session.whole) if a.sure and a.index not in (0, 1))
    sentence = chosen.sure[0]
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=20_000):
        sample.pages.alone.text.anchorClicked.emit(QUrl(f"{chosen.index}/{sentence.sentence}"))
    assert sample.session.pair == Pair(0, chosen.index)
    assert sample.pages.currentWidget() is sample.pair_page
    lit = sample.pair_view.highlights.lit(sample.pair_view.scene.articles).chosen
    assert (Side.RIGHT, sentence.paragraph) in lit
    assert sample.pair_view.hasFocus() or not sample.isActiveWindow()


def test_one_of_the_pair_shown_is_gone_to_at_once(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    assert sample.session.whole is not None
    base = collect_alone(sample.session.whole)[0]
    sentence = (*base.sure, *base.perhaps)[0]
    sample.pages.alone.text.anchorClicked.emit(QUrl(f"0/{sentence.sentence}"))
    assert sample.pages.currentWidget() is sample.pair_page
    lit = sample.pair_view.highlights.lit(sample.pair_view.scene.articles).chosen
    assert (Side.LEFT, sentence.paragraph) in lit


def test_escape_the_same_command_and_the_star_lead_back_and_forth(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    QTest.keyClick(sample.pages.alone.text, Qt.Key.Key_Escape)
    assert sample.pages.currentWidget() is sample.pair_page
    sample.counts.alone.click()
    assert sample.pages.currentWidget() is sample.pages.alone
    sample.commands.article.alone.trigger()
    assert sample.pages.currentWidget() is sample.pair_page


def test_it_stays_while_the_same_articles_are_compared_anew_and_goes_with_another_pair(
    sample: MainWindow, qtbot: QtBot
):
    opened(sample, qtbot)
    sample.session.comparison_ready.emit(sample.pair_view.shown)
    assert sample.pages.currentWidget() is sample.pages.alone
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=20_000):
        sample.session.choose_right(2)
    assert sample.pages.currentWidget() is sample.pair_page


def test_a_step_and_a_search_lead_back_to_the_pair(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    sample.commands.go.next.trigger()
    assert sample.pages.currentWidget() is sample.pair_page
    sample.commands.article.alone.trigger()
    sample.commands.edit.find.trigger()
    assert sample.pages.currentWidget() is sample.pair_page
    assert sample.find_bar.isVisible()


def test_what_is_shown_in_the_pair_leads_back_to_it(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    sample.commands.article.left_out_asked.emit(leave_out(sample, 1))
    assert sample.pages.currentWidget() is sample.pair_page


def test_it_stays_where_the_two_shown_only_have_other_places(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    sample.session.remove([4])
    assert sample.pages.currentWidget() is sample.pages.alone
    sample.session.arrange([3, 0, 1, 2])
    assert sample.pages.currentWidget() is sample.pages.alone


def test_it_follows_what_is_open(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    before = sample.pages.alone.text.toPlainText()
    with qtbot.waitSignal(sample.session.whole_ready, timeout=20_000):
        sample.session.remove([4])
    after = sample.pages.alone.text.toPlainText()
    assert "Northern Gazette" in before
    assert "Northern Gazette" not in after


def test_all_articles_are_asked_for_only_while_it_is_shown(
    sample: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    opened(sample, qtbot)
    sample.pages.leave()
    asked: list[bool] = []
    monkeypatch.setattr(sample.session.background_matching, "cover_all", lambda: asked.append(True))
    sample.session.remove([4])
    assert not asked
    sample.commands.article.alone.trigger()
    assert asked == [True]
    sample.session.remove([3])
    assert asked == [True, True]


def test_all_of_it_is_copied(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    sample.pages.alone.copy.click()
    assert sample.session.whole is not None
    found = collect_alone(sample.session.whole)
    assert QGuiApplication.clipboard().text() == alone_text(found, "perhaps also in {names}", "")
    for article in found:
        own = {one.text for one in sample.session.collection.articles[article.index].sentences}
        assert {one.text for one in (*article.sure, *article.perhaps)} <= own


def test_what_is_perhaps_elsewhere_can_be_left_out(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=20_000):
        sample.session.choose(Pair(1, 3))
    view, stepper = sample.pair_view, sample.stepper
    sample.commands.view.modes[Mode.ONLY].trigger()
    qtbot.waitUntil(lambda: sample.session.whole is not None and not sample.session.busy, timeout=20_000)
    sample.stepper.last()
    perhaps = sum(stop.perhaps for stop in view.stops)
    assert perhaps
    before = int(stepper.text().split()[-1])
    listed = sample.differences.listed.model
    count = len(listed.numbers)
    sample.commands.view.firm.trigger()
    assert int(sample.tool_bar.place.text().split()[-1]) == before - perhaps
    assert len(listed.numbers) == count - perhaps
    assert sample.view_state.view()["firm"] is True
    sample.commands.view.firm.trigger()
    assert len(listed.numbers) == count


def test_with_another_strictness_what_was_known_holds_no_longer(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    before = sample.session.whole
    with qtbot.waitSignal(sample.session.whole_ready, timeout=20_000):
        sample.session.choose_options(replace(sample.session.options, strictness=Strictness.STRICT))
        assert sample.session.whole is None
    assert sample.session.whole is not before


def test_it_is_answered_though_the_rest_was_stopped(sample: MainWindow, qtbot: QtBot):
    qtbot.waitUntil(lambda: not sample.session.busy, timeout=20_000)
    sample.session.background_matching.stop(stopped=True)
    sample.session.choose_options(replace(sample.session.options, strictness=Strictness.LOOSE))
    sample.commands.article.alone.trigger()
    qtbot.waitUntil(lambda: sample.session.whole is not None, timeout=20_000)


def test_what_is_wanted_of_a_pair_that_is_still_to_come_waits_for_it(sample: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=20_000):
        sample.session.choose(Pair(2, 0))
    last = len(sample.session.collection.articles[3].sentences) - 1
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=20_000):
        sample.session.choose(Pair(2, 3))
        sample.wanted.show(3, last)
        menu = [action.text() for action in sample.pair_menu.build(Place(Side.RIGHT, 4, 0)).actions()]
        assert menu
        roles = [paragraph.role for paragraph in sample.session.collection.articles[3].paragraphs]
        label(sample, Place(Side.RIGHT, 4, 0))
        assert roles == [paragraph.role for paragraph in sample.session.collection.articles[3].paragraphs]
    paragraph = sample.session.collection.articles[3].sentences[last].paragraph
    assert (Side.RIGHT, paragraph) in sample.pair_view.highlights.lit(sample.pair_view.scene.articles).chosen


def label(window: MainWindow, place: Place) -> None:
    """Say by the menu of a place that it is page furniture."""
    actions = {action.text(): action for action in window.pair_menu.build(place).actions()}
    actions["This is page &furniture"].trigger()


def test_it_begins_at_its_beginning_and_edit_acts_on_it(sample: MainWindow, qtbot: QtBot):
    opened(sample, qtbot)
    page, edit = sample.pages.alone.text, sample.commands.edit
    assert page.verticalScrollBar().maximum() > 0
    assert page.verticalScrollBar().value() == 0
    QGuiApplication.clipboard().clear()
    edit.select_all.trigger()
    assert page.textCursor().selectedText()
    assert not sample.pair_view.highlights.selected(sample.pair_view.scene.articles)
    edit.copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("Halden Courier")
    sample.pages.leave()
    edit.select_all.trigger()
    edit.copy.trigger()
    assert not QGuiApplication.clipboard().text().startswith("Halden Courier")


def test_a_copy_of_an_article_is_no_article_of_its_own(sample: MainWindow, qtbot: QtBot, tmp_path: Path):
    first = sample.session.open_articles.items[0].source.path
    assert first is not None
    copy = tmp_path / "copy.txt"
    copy.write_bytes(first.read_bytes())
    with qtbot.waitSignal(sample.session.collection_changed, timeout=20_000):
        sample.session.open_paths([copy])
    opened(sample, qtbot)
    text = sample.pages.alone.text.toPlainText()
    assert text.count("Halden Courier and copy.txt (same text)") == 1
    assert len([line for line in text.splitlines() if line.startswith("Halden Courier")]) == 1
