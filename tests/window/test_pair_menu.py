"""The menu of a place in the text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from viewer.model import Pair, Role, Side
from viewer.presenting.stars import name_of
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.layout.scene import Place


def matched_place(window: MainWindow) -> tuple[Place, int]:
    shown = window.pair_view.shown
    assert shown is not None
    match = next(m for m in shown.comparison.matches if m.edits)
    article = shown.comparison.articles.left
    sentence = article.sentences[match.sentences.left.start]
    return Place(Side.LEFT, sentence.paragraph, sentence.span.start + 1), match.sentences.left.start


def trigger(window: MainWindow, place: Place, name: str) -> None:
    """Choose an entry of the menu of a place, or of the menu in it."""
    menu = window.pair_menu.build(place)
    entries = [*menu.actions(), *(each for inner in menu.findChildren(QMenu) for each in inner.actions())]
    next(each for each in entries if each.text() == name).trigger()
    menu.close()


def put_beside(window: MainWindow, sentence: int, index: int) -> None:
    """Look for a sentence of A in another article, by its menu."""
    article = window.pair_view.scene.articles.left
    there = article.sentences[sentence]
    name = name_of(window.session.collection.articles[index])
    trigger(window, Place(Side.LEFT, there.paragraph, there.span.start + 1), name.replace("&", "&&"))


def test_the_menu_offers_what_can_be_done(sample: MainWindow):
    place, _ = matched_place(sample)
    menu = sample.pair_menu.build(place)
    entries = {action.text().replace("&", ""): action for action in menu.actions() if action.text()}
    assert entries["Copy"].isEnabled()
    assert entries["Copy both sides"].isEnabled()
    assert {"Show counterpart", "Compare this paragraph alone", "This is page furniture"} <= entries.keys()
    menu.close()


def test_copy_both_sides_names_the_sources(sample: MainWindow):
    _, sentence = matched_place(sample)
    sample.pair_menu.copy_both(Side.LEFT, sentence)
    text = QGuiApplication.clipboard().text()
    shown = sample.pair_view.shown
    assert shown is not None
    for article in shown.comparison.articles:
        assert f"{article.source}: " in text


def test_a_sentence_is_looked_for_in_the_other_articles(sample: MainWindow, qtbot: QtBot):
    _, sentence = matched_place(sample)
    carriers = sample.pair_menu.carriers(Side.LEFT, sentence)
    assert 1 in carriers
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        put_beside(sample, sentence, 4)
    assert sample.session.pair == Pair(0, 4)


def test_a_label_is_remembered_for_its_article(sample: MainWindow, qtbot: QtBot):
    place, _ = matched_place(sample)
    path = sample.session.collection.articles[0].path
    assert path is not None
    for _ in range(2):  # a label on a label, too
        with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
            sample.session.label(0, place.paragraph, Role.FURNITURE)
    sample.session.remove([0])
    sample.session.open_paths([path])
    qtbot.waitUntil(lambda: len(sample.session.collection.articles) == 5, timeout=10_000)
    again = sample.session.collection.articles[-1]
    assert again.path == path
    assert again.paragraphs[place.paragraph].role is Role.FURNITURE


def test_a_paragraph_is_called_furniture_and_no_longer_counted(sample: MainWindow, qtbot: QtBot):
    place, sentence = matched_place(sample)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        trigger(sample, place, "This is page &furniture")
    shown = sample.pair_view.shown
    assert shown is not None
    assert sentence not in shown.comparison.matched(Side.LEFT)
    assert sentence not in shown.comparison.only(Side.LEFT)
    with qtbot.waitSignal(sample.session.coverage_ready, timeout=10_000):
        pass


def test_what_is_looked_for_in_another_article_is_brought_into_sight(sample: MainWindow, qtbot: QtBot):
    shown = sample.pair_view.shown
    assert shown is not None
    article = shown.comparison.articles.left
    sentence = max(
        (s for s in range(len(article.sentences)) if {1, 4} <= set(sample.pair_menu.carriers(Side.LEFT, s))),
        key=lambda s: article.sentences[s].paragraph,
    )
    for index in (4, 4):  # the second time that pair is shown already
        qtbot.waitUntil(lambda: sample.session.coverage is not None, timeout=10_000)  # else the menu names nobody
        sample.pair_view.verticalScrollBar().setValue(0)
        put_beside(sample, sentence, index)
        qtbot.waitUntil(lambda: not sample.session.busy, timeout=10_000)
        scene = sample.pair_view.scene
        assert sample.session.pair == Pair(0, index)
        assert scene is not None
        assert scene.line_of[Side.LEFT][article.sentences[sentence].paragraph] in dict(
            sample.pair_view.scroller.visible()
        )
        lit = sample.pair_view.highlights.lit(scene.articles).chosen
        assert {side for side, _ in lit} == set(Side)


def test_the_menu_s_select_all_takes_the_side_that_was_pointed_at(sample: MainWindow):
    view = sample.pair_view
    view.highlights.begin_selection(Place(Side.RIGHT, 3, 2))
    menu = sample.pair_menu.build(Place(Side.LEFT, 4, 0))
    next(action for action in menu.actions() if action.text() == "Select &all on this side").trigger()
    assert view.highlights.caret is not None
    assert view.highlights.caret.side is Side.LEFT
    menu.close()


def test_a_key_that_every_keyboard_has_opens_the_menu_of_list_and_pair(sample: MainWindow, qtbot: QtBot):
    qtbot.waitUntil(sample.isActiveWindow)
    assert sample.articles.chosen() == [], "that of B, where nothing is chosen"
    for pane, entry in ((sample.articles, "Make it &B"), (sample.pair_view, "Select &all on this side")):
        pane.setFocus()
        QTest.keyClick(pane, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert entry in [action.text() for action in menu.actions()]
        menu.close()
    assert sample.articles.chosen() == [1]
