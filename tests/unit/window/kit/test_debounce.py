from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from viewer.window.kit.debounce import debounce_timer


def test_started_again_and_again_it_acts_once_in_the_end(qtbot: QtBot):
    acts: list[bool] = []
    parent = QObject()
    timer = debounce_timer(parent, lambda: acts.append(timer.isActive()), 10)
    assert not timer.isActive()
    for _ in range(5):
        with qtbot.assertNotEmitted(timer.timeout):
            timer.start()
    qtbot.waitUntil(lambda: bool(acts))
    assert acts == [False], "it does not go on"
    assert timer.interval() == 10
    timer.start()
    qtbot.waitUntil(lambda: len(acts) == 2)


def test_it_goes_with_its_owner(qtbot: QtBot):
    del qtbot
    parent = QObject()
    assert debounce_timer(parent, lambda: None).parent() is parent
