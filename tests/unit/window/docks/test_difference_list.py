"""The list of differences without a window."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.model import Pair
from viewer.presenting.presentation import Presentation, present
from viewer.window.accessibility.spoken_texts import first_words
from viewer.window.docks import difference_model
from viewer.window.docks.difference_list import DifferenceList
from viewer.window.docks.difference_model import DifferenceDelegate
from viewer.window.kit.theme import own_theme
from viewer.window.pair.view import PairView


def a_book(count: int) -> Presentation:
    """Two articles of which the second shares nothing with the first but every other paragraph."""
    left = [f"In the year {n} the river Orsk rose {n} metres above the lowest gauge of the town." for n in range(count)]
    right = [text.replace("rose", "fell") for text in left]
    return present(compare(Pair(make_article(*left), make_article(*right))))


class Ruler(DifferenceDelegate):
    """Counts how many entries are measured."""

    measured = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.measured += 1
        return super().sizeHint(option, index)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_of_a_book_only_what_is_seen_is_put_into_words(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    shown = a_book(400)
    shown = replace(shown, differences=shown.differences * 13)
    assert len(shown.differences) > 5000
    view = PairView(own_theme("light"))
    listed = DifferenceList(view, own_theme("light"))
    qtbot.addWidget(view)
    qtbot.addWidget(listed)
    made: list[int] = []

    def count(*given: Any) -> str:
        made.append(1)
        return first_words(*given)

    monkeypatch.setattr(difference_model, "first_words", count)
    ruler = Ruler(own_theme("light"), listed)
    listed.list.setItemDelegate(ruler)
    listed.resize(300, 500)
    listed.show()
    listed.show_pair(shown)
    listed.grab()
    assert 3 < len(made) < 100
    listed.list.show_row(5000)
    listed.grab()
    assert len(made) < 200
    assert 0 < ruler.measured < 1000
