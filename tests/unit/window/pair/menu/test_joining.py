"""Two sentences are said to say the same, or not to: by menu and key, near and far apart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from tests.support.making import COST, DAM, MAYOR, STORM, make_article
from tests.support.sessions import session_with, view_on
from viewer.model import Match, Pair, Role, Side
from viewer.model.options import verdict_on
from viewer.presenting.stops import Kind
from viewer.window.pair.layout.scene import Place
from viewer.window.pair.menu.joining import Chosen, Joining

CHANGED = DAM.replace("Tuesday", "Wednesday")
SHARE = "Share this page"


class Shown:
    """A pair of which one sentence is shared, and its joining."""

    def __init__(self, qtbot: QtBot) -> None:
        self.tasks = FakeTasks()
        articles = make_article(DAM, MAYOR, STORM, (Role.FURNITURE, SHARE)), make_article(CHANGED, COST)
        self.session = session_with(self.tasks, *articles)
        self.view = view_on(self.session, qtbot)
        self.tasks.run()
        self.view.open_all()
        self.joining = Joining(self.view, self.session.by_hand)
        self.notices: list[str] = []
        for said in (self.joining.told, self.joining.answered):
            said.connect(self.notices.append)

    def click(self, side: Side, paragraph: int) -> None:
        place = Place(side, paragraph, 3)
        self.view.highlights.begin_selection(place)
        self.view.navigation.choose(place)

    def matches(self) -> list[Match]:
        self.tasks.run()
        assert self.view.shown is not None
        return list(self.view.shown.comparison.matches)


@pytest.fixture
def pair(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_two_sentences_are_joined_by_the_key_on_each(pair: Shown):
    pair.click(Side.LEFT, 1)
    pair.joining.join()
    assert "B" in pair.notices[-1]
    pair.view.highlights.begin_selection(Place(Side.RIGHT, 1, 3))  # the caret goes there without a click
    pair.joining.join()
    assert pair.session.by_hand.verdicts == (verdict_on(MAYOR, COST, same=True),)
    assert pair.joining.held is None
    assert [match.by_hand for match in pair.matches()] == [False, True]


def test_a_click_on_the_other_side_joins_what_is_held(pair: Shown):
    pair.joining.hold(Chosen(Side.RIGHT, 1))
    pair.click(Side.LEFT, 2)
    assert pair.session.by_hand.verdicts == (verdict_on(COST, STORM, same=True),)
    pair.click(Side.LEFT, 1)
    assert len(pair.session.by_hand.verdicts) == 1, "a click is a click again"


def test_a_click_on_the_same_side_holds_that_sentence_instead(pair: Shown):
    pair.joining.hold(Chosen(Side.LEFT, 1))
    pair.click(Side.LEFT, 2)
    assert pair.joining.held == Chosen(Side.LEFT, 2)
    assert not pair.session.by_hand.verdicts


def test_furniture_is_not_joined(pair: Shown):
    pair.click(Side.LEFT, 3)
    pair.joining.join()
    assert pair.joining.held is None
    pair.joining.hold(Chosen(Side.RIGHT, 1))
    pair.click(Side.LEFT, 3)
    assert not pair.session.by_hand.verdicts


def test_escape_and_another_pair_let_go(pair: Shown):
    pair.view.setFocus()
    pair.joining.hold(Chosen(Side.LEFT, 1))
    QTest.keyClick(pair.view, Qt.Key.Key_Escape)
    assert pair.joining.held is None
    assert pair.notices[-1] == ""
    pair.joining.hold(Chosen(Side.LEFT, 1))
    pair.session.swap()
    pair.matches()
    assert pair.joining.held is None


def test_a_match_is_parted_and_the_word_taken_back(pair: Shown):
    pair.click(Side.RIGHT, 0)
    pair.joining.part()
    assert pair.session.by_hand.verdicts == (verdict_on(DAM, CHANGED, same=False),)
    assert not pair.matches()
    chosen = Chosen(Side.LEFT, 0)
    assert pair.joining.verdicts(chosen) == list(pair.session.by_hand.verdicts)
    assert pair.joining.verdicts(Chosen(Side.LEFT, 1)) == []
    pair.joining.take_back(chosen)
    assert len(pair.matches()) == 1


def test_a_sentence_without_a_partner_cannot_be_parted(pair: Shown):
    pair.click(Side.LEFT, 1)
    pair.joining.part()
    assert not pair.session.by_hand.verdicts
    assert "perhaps" in pair.notices[-1]


def test_of_several_partners_one_is_asked_for(pair: Shown, qtbot: QtBot):
    pair.joining.hold(Chosen(Side.LEFT, 0))
    pair.click(Side.RIGHT, 1)
    pair.matches()
    pair.click(Side.LEFT, 0)
    with qtbot.waitSignal(pair.joining.partner_asked) as asked:
        pair.joining.part()
    assert asked.args == [Chosen(Side.LEFT, 0)]
    by_hand = next(match for match in pair.joining.partners(Chosen(Side.LEFT, 0)) if match.by_hand)
    pair.joining.deny(by_hand)
    assert verdict_on(DAM, COST, same=False) in pair.session.by_hand.verdicts


def test_the_sentence_that_was_gone_to_last_is_the_current_one(pair: Shown):
    assert pair.joining.current() is None
    only_left, only_right = (
        next(n for n, stop in enumerate(pair.view.stops) if stop.kind is Kind.only(side)) for side in Side
    )
    pair.view.navigation.step_to(only_right)
    assert pair.joining.current() == Chosen(Side.RIGHT, 1)
    pair.click(Side.LEFT, 0)
    assert pair.joining.current() == Chosen(Side.LEFT, 0)
    pair.view.navigation.step_to(only_left)
    assert pair.joining.current() == Chosen(Side.LEFT, 1)
    pair.view.highlights.begin_selection(Place(Side.LEFT, 2, 3))
    assert pair.joining.current() == Chosen(Side.LEFT, 2)


def test_what_may_say_the_same_is_affirmed_at_once(qtbot: QtBot):
    tasks = FakeTasks()
    one = "Two of the crew died when the coaster sank near the lighthouse."
    other = "The sinking off the cape cost two sailors of the coaster their lives, police said."
    session = session_with(tasks, make_article(DAM, one, MAYOR), make_article(DAM, other, MAYOR, title="b"))
    view = view_on(session, qtbot)
    tasks.run()
    joining = Joining(view, session.by_hand)
    assert joining.partners(Chosen(Side.LEFT, 1), sure=False)
    view.highlights.begin_selection(Place(Side.LEFT, 1, 3))
    joining.join()
    tasks.run()
    assert session.by_hand.verdicts == (verdict_on(one, other, same=True),)
    assert view.shown is not None
    assert view.shown.comparison.possible == ()
    assert [match.sentences for match in view.shown.comparison.matches if match.by_hand] == [
        Pair(view.shown.comparison.matches[1].sentences.left, view.shown.comparison.matches[1].sentences.right)
    ]
