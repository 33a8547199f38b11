"""What an editor says by hand: heard by the pair, the list and the page, kept, saved in sets, undone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.windows import count_button, lay_out
from viewer.library.sets import read_set
from viewer.model import Side
from viewer.model.options import verdict_on
from viewer.presenting.stops import Kind
from viewer.window.frame.main_window import MainWindow
from viewer.window.pair.layout.scene import Place
from viewer.window.sources.by_hand_dialog import ByHandDialog


def sentences(window: MainWindow, side: Side) -> list[int]:
    """What only this side has, headings left out."""
    assert window.pair_view.shown is not None
    comparison = window.pair_view.shown.comparison
    article = comparison.articles[side]
    return [i for i in comparison.only(side) if not article.role_of(i).is_heading]


def step_to(window: MainWindow, kind: Kind, sentence: int) -> None:
    """Step with the keyboard until the stop of a sentence."""
    window.stepper.choose_kind(kind)
    side = Side.LEFT if kind is Kind.ONLY_LEFT else Side.RIGHT
    for _ in range(30):
        stop = window.pair_view.navigation.stop
        if stop and (span := stop.sentences[side]) and sentence in span:
            return
        window.commands.go.next.trigger()
    raise AssertionError("not stepped to")


def test_by_keyboard_alone_two_sentences_are_joined_and_the_word_undone(sample: MainWindow, qtbot: QtBot):
    left, right = sentences(sample, Side.LEFT)[0], sentences(sample, Side.RIGHT)[0]
    assert not count_button(sample.counts, Kind.BY_HAND).isVisible()
    step_to(sample, Kind.ONLY_LEFT, left)
    sample.commands.edit.join.trigger()
    assert "Now click the sentence of B" in sample.counts.notice
    step_to(sample, Kind.ONLY_RIGHT, right)
    with qtbot.waitSignal(sample.session.comparison_ready):
        sample.commands.edit.join.trigger()
    assert sample.counts.notice == "By hand: these say the same. Ctrl+Z takes it back."
    assert left not in sentences(sample, Side.LEFT)
    assert right not in sentences(sample, Side.RIGHT)
    button = count_button(sample.counts, Kind.BY_HAND)
    assert button.isVisible()
    assert button.text() == "1 by hand"
    with qtbot.waitSignal(sample.session.comparison_ready):
        sample.commands.article.undo.trigger()
    assert left in sentences(sample, Side.LEFT)


def test_the_menu_of_a_place_parts_a_match_in_one_column_too(sample: MainWindow, qtbot: QtBot):
    view = sample.pair_view
    view.show_inline(inline=True)
    assert view.shown is not None
    match = view.shown.comparison.matches[2]
    article = view.shown.comparison.articles.left
    sentence = article.sentences[match.sentences.left.start]
    menu = sample.pair_menu.build(Place(Side.LEFT, sentence.paragraph, sentence.span.start + 1))
    action = next(action for action in menu.actions() if action.text() == "These &do not say the same")
    with qtbot.waitSignal(sample.session.comparison_ready):
        action.trigger()
    assert match.sentences.left.start in sentences(sample, Side.LEFT)
    assert view.shown.comparison.apart


def test_stars_and_shares_hear_it(sample: MainWindow, qtbot: QtBot):
    session = sample.session
    qtbot.waitUntil(lambda: session.whole is not None, timeout=10_000)
    assert session.whole is not None
    star = next(i for i in session.whole.unique(3) if not session.collection.articles[3].role_of(i).is_heading)
    one = session.collection.articles[3].sentences[star].text
    other = session.collection.articles[0].sentences[session.collection.articles[0].content()[-1]].text
    with qtbot.waitSignal(session.whole_ready, timeout=10_000):
        session.by_hand.say([(one, other)], same=True)
    assert star not in session.whole.unique(3)
    assert 0 in session.whole.carriers[3][star]


def test_what_is_taken_back_is_no_longer_said(sample: MainWindow, qtbot: QtBot):
    sample.stepper.choose_kind(Kind.CHANGED)
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.commands.edit.part.trigger()
    assert "do not say the same" in sample.counts.notice
    with qtbot.waitSignal(sample.session.comparison_ready, timeout=10_000):
        sample.session.undo()
    assert sample.counts.notice == ""


def test_a_set_has_what_was_said_of_its_articles_and_no_more(sample: MainWindow, qtbot: QtBot, tmp_path: Path):
    left, right = (article.sentences[article.content()[1]].text for article in sample.session.collection.articles[:2])
    sample.session.by_hand.say([(left, right)], same=False)
    sample.session.by_hand.say([("It stands nowhere.", right)], same=True)
    with qtbot.waitSignal(sample.autosave.saved):
        sample.autosave.save_set(tmp_path / "said.diptych")
    assert read_set(tmp_path / "said.diptych").verdicts == (verdict_on(left, right, same=False),)
    sample.session.by_hand.take_back(sample.session.by_hand.verdicts)
    with qtbot.waitSignal(sample.session.set_opened):
        sample.session.open_paths([tmp_path / "said.diptych"])
    assert sample.session.by_hand.verdicts == (verdict_on(left, right, same=False),)


def test_escape_in_the_pair_ends_the_choice(sample: MainWindow):
    step_to(sample, Kind.ONLY_LEFT, sentences(sample, Side.LEFT)[0])
    sample.commands.edit.join.trigger()
    sample.activateWindow()
    sample.pair_view.setFocus()
    lay_out()
    QTest.keyClick(sample.pair_view, Qt.Key.Key_Escape)
    assert sample.pair_menu.joining.held is None
    assert sample.counts.notice == ""


def test_what_cannot_be_used_in_the_list_looks_so(sample: MainWindow):
    sample.commands.edit.by_hand.trigger()
    dialog = next(iter(sample.findChildren(ByHandDialog)))

    def ground() -> QColor:
        return dialog.show_button.grab().toImage().pixelColor(8, dialog.show_button.height() // 2)

    assert ground() == sample.pair_view.theme["paper"]
    one, other = (article.sentences[article.content()[0]].text for article in sample.session.collection.articles[:2])
    sample.session.by_hand.say([(one, other)], same=False)
    assert ground() == sample.pair_view.theme["accent"]
