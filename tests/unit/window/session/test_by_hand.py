"""What the editor said of sentences: the last word on each two holds, and can be undone."""

from pytestqt.qtbot import QtBot

from viewer.model.options import verdict_on
from viewer.window.session.by_hand import MOST, MOST_UNDONE, ByHand

ONE, OTHER, THIRD = "It rained.", "Rain fell.", "Ships sank."


def test_the_last_word_on_two_sentences_holds():
    by_hand = ByHand(lambda: 0)
    by_hand.say([(ONE, OTHER)], same=True)
    by_hand.say([(OTHER, ONE), (ONE, THIRD)], same=False)
    assert by_hand.verdicts == (verdict_on(ONE, OTHER, same=False), verdict_on(ONE, THIRD, same=False))


def test_a_change_is_told_and_what_changes_nothing_is_not(qtbot: QtBot):
    by_hand = ByHand(lambda: 0)
    with qtbot.waitSignal(by_hand.changed):
        by_hand.say([(ONE, OTHER)], same=True)
    with qtbot.assertNotEmitted(by_hand.changed):
        by_hand.say([(OTHER, ONE)], same=True)
        by_hand.add(by_hand.verdicts)
        by_hand.take_back([])
    by_hand.undo()
    assert not by_hand.changed_last, "what changed nothing is not undone either"


def test_each_change_is_undone_by_itself():
    by_hand = ByHand(lambda: 0)
    by_hand.say([(ONE, OTHER)], same=True)
    said = by_hand.verdicts
    by_hand.say([(ONE, THIRD)], same=False)
    by_hand.take_back(said)
    assert by_hand.verdicts == (verdict_on(ONE, THIRD, same=False),)
    by_hand.undo()
    by_hand.undo()
    assert by_hand.verdicts == said
    by_hand.undo()
    by_hand.undo()
    assert not by_hand.verdicts


def test_what_was_kept_is_no_change_of_the_editor():
    by_hand = ByHand(lambda: 0)
    by_hand.add([verdict_on(ONE, OTHER, same=True)])
    assert not by_hand.changed_last
    by_hand.undo()
    assert by_hand.verdicts


def test_it_is_known_whether_something_else_was_changed_since():
    removals: list[int] = []
    by_hand = ByHand(lambda: len(removals))
    by_hand.say([(ONE, OTHER)], same=True)
    last = [by_hand.changed_last]
    removals.append(1)
    last.append(by_hand.changed_last)
    removals.clear()
    last.append(by_hand.changed_last)
    assert last == [True, False, True]


def test_the_newest_are_kept():
    by_hand = ByHand(lambda: 0)
    by_hand.add(verdict_on(ONE, str(number), same=True) for number in range(MOST + 1))
    assert len(by_hand.verdicts) == MOST
    assert by_hand.verdicts[-1].texts[0] == str(MOST)


def test_what_was_added_since_stays_when_a_change_is_undone():
    """As what a set says that was opened meanwhile."""
    by_hand = ByHand(lambda: 0)
    by_hand.say([(ONE, OTHER)], same=True)
    by_hand.say([(ONE, OTHER)], same=False)
    by_hand.add([verdict_on(ONE, THIRD, same=True)])
    by_hand.undo()
    assert set(by_hand.verdicts) == {verdict_on(ONE, THIRD, same=True), verdict_on(ONE, OTHER, same=True)}
    by_hand.undo()
    assert by_hand.verdicts == (verdict_on(ONE, THIRD, same=True),)


def test_what_a_set_says_takes_the_place_of_nothing_the_editor_said():
    by_hand = ByHand(lambda: 0)
    by_hand.say([(f"own {n}", "x") for n in range(5)], same=True)
    by_hand.add(verdict_on(f"set {n}", "x", same=True) for n in range(MOST))
    assert len(by_hand.verdicts) == MOST
    assert sum(verdict.texts[0].startswith("own") for verdict in by_hand.verdicts) == 5


def test_what_was_said_before_is_nothing_new():
    by_hand = ByHand(lambda: 0)
    assert by_hand.say([(ONE, OTHER)], same=True)
    assert not by_hand.say([(OTHER, ONE)], same=True)


def test_only_the_last_changes_can_be_undone():
    by_hand = ByHand(lambda: 0)
    for number in range(MOST_UNDONE + 1):
        by_hand.say([(ONE, OTHER)], same=bool(number % 2))
    for _ in range(MOST_UNDONE):
        assert by_hand.changed_last
        by_hand.undo()
    assert not by_hand.changed_last
